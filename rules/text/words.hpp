#pragma once
// The running words of one article, as the checks for broken text read them: each token that is a word, with what
// stands between it and the word before.
//
//   "an “an enormous"  ->  {an, start} {an, opening_mark} {enormous, space}

#include <string_view>
#include <unordered_map>
#include <vector>

#include "align/story.hpp"
#include "language/quote_marks.hpp"

namespace tally::rules::text {

enum class Gap : std::uint8_t {
  start,         // of a sentence
  space,         // white space and nothing else
  opening_mark,  // white space and an opening quotation mark
  closing_mark,
  none,   // nothing: "do" "n't"
  other,  // punctuation
};

struct Word {
  const language::Token* token = nullptr;
  base::Span span;        // the token's, without a mark in front
  std::string_view norm;  // lower case
  std::string_view form;  // as written
  Gap gap = Gap::start;   // before the word
  std::size_t sentence = 0;  // number of the first word of the same sentence
  bool plain = false;     // ASCII letters only
  bool capital = false;   // the first letter
  bool quoted = false;    // stands inside a quotation, or in what a transcript's speaker says
  bool spoken = false;    // the latter: "A: In the. In the shed."
  bool odd = false;       // quoted for its spelling: with it stands a word that no dictionary has
};

// The words of all articles of a story, by which names and terms are known that no dictionary has. Read when first asked
// for, which most stories never do.
class Vocabulary {
 public:
  explicit Vocabulary(const align::Story& story) : story_(story) {}
  // How often the word stands in the story.
  [[nodiscard]] std::size_t count(std::string_view norm);

 private:
  const align::Story& story_;
  bool read_ = false;
  std::unordered_map<std::string_view, std::size_t> words_;
};

// One article under the checks.
struct Page {
  ingest::ArticleId id;
  const ingest::Article& article;
  const language::Document& document;
  language::QuoteMarks marks;
  std::vector<Word> words;

  [[nodiscard]] bool tagged(std::size_t word) const { return words[word].token->upos != language::Upos::x; }
  [[nodiscard]] language::Upos upos(std::size_t word) const { return words[word].token->upos; }
  // The first word of the sentence that `word` belongs to.
  [[nodiscard]] std::size_t sentence_begin(std::size_t word) const { return words[word].sentence; }
  [[nodiscard]] std::size_t sentence_end(std::size_t word) const;
};

[[nodiscard]] Page read_page(const align::ArticleFacts& facts, ingest::ArticleId id);

}  // namespace tally::rules::text
