#pragma once
// Reading and writing CoNLL-U (https://universaldependencies.org/format.html), for training,
// measuring and looking at analyses. Never used on articles.
//
//     Result<Treebank> bank = read_conllu(text);
//     std::string out = write_conllu(bank->sentences.front());
//
// Read are FORM, LEMMA, UPOS, XPOS, HEAD and DEPREL of the syntactic words; comments, ranges of
// multi-word tokens, empty nodes and the other columns are skipped.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "language/word.hpp"

namespace tally::language {

// Sentences whose forms point into `text`; moving keeps them valid, so copying is forbidden.
struct Treebank {
  std::vector<char> text;
  std::vector<std::vector<Word>> sentences;

  Treebank() = default;
  Treebank(Treebank&&) = default;
  Treebank& operator=(Treebank&&) = default;
  Treebank(const Treebank&) = delete;
  Treebank& operator=(const Treebank&) = delete;
  ~Treebank() = default;
};

// Errors name the line (from 1) and what was expected there.
[[nodiscard]] base::Result<Treebank> read_conllu(std::string_view text);

// One sentence with the blank line after it.
[[nodiscard]] std::string write_conllu(std::span<const Word> words);

}  // namespace tally::language
