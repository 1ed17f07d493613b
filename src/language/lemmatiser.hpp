#pragma once
// The dictionary form of a word, from its form and its tags.
//
//     Lemmatiser lemmatiser(...);
//     lemmatiser.lemmatise(words);
//     words[0].lemma == "policeman";      // for "policemen", NOUN, NNS
//
// A rule says what to cut from the end and what to put there instead. Which rule applies is looked up
// for the whole word first (the exceptions) and then for ever shorter endings, each together with
// both tags. The trainer keeps an entry only where the next shorter one would be wrong. Inflected verbs are read by
// WordNet first (verb_lemma.hpp): a treebank lacks many, and "hoped" ends as "hopped" does.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "language/model_file.hpp"
#include "language/word.hpp"

namespace tally::language {

enum class LemmaCase : std::uint8_t { lower, keep, title };

struct LemmaRule {
  std::uint32_t text;  // index of the first character of what is put at the end
  std::uint8_t length;
  std::uint8_t cut;  // bytes taken off the end; 255 takes all
  LemmaCase letters;
  std::uint8_t unused;
};

struct LemmaSlot {
  std::uint32_t check;  // upper half of the key; 0 with rule 0: empty
  std::uint32_t rule;   // number of the rule plus one
};

// The longest ending that is looked up, in bytes; longer keys are whole words.
inline constexpr std::size_t longest_ending = 6;

// Key of an ending (or, with `whole`, of a word) in lower case with its tags.
[[nodiscard]] std::uint64_t lemma_key(std::string_view ending, bool whole, Upos upos, Xpos xpos);

// Applies a rule to a form; one that would cut a character in two leaves it as it is.
[[nodiscard]] std::string apply_rule(std::string_view form, LemmaCase letters, std::size_t cut,
                                     std::string_view text);

class Lemmatiser {
 public:
  // The file must outlive the lemmatiser.
  [[nodiscard]] static base::Result<Lemmatiser> over(const ModelFile& file);

  // Sets the lemma of every word from its form, upos and xpos.
  void lemmatise(std::span<Word> words) const;

 private:
  [[nodiscard]] const LemmaRule* find(std::uint64_t key) const;
  [[nodiscard]] const LemmaRule* rule_of_ending(std::string_view text, const Word& word) const;
  [[nodiscard]] std::string lemma_of(const Word& word) const;
  [[nodiscard]] std::string lemma_by(const LemmaRule* rule, const Word& word) const;

  std::span<const LemmaSlot> slots_;
  std::span<const LemmaRule> rules_;
  std::string_view text_;
};

}  // namespace tally::language
