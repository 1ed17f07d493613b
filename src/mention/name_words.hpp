#pragma once
// A sentence as the words that names are made of. Tokens that are written together are one word here ("Jean-Claude",
// "al-Sadr", "J.K."), a possessive mark belongs to the word before it, and each word carries what the gazetteer and
// the tagger say of it.
//
//   "Jean-Claude's plan" -> {"Jean-Claude", possessive}, {"plan"}

#include <string>
#include <string_view>
#include <vector>

#include "language/document.hpp"
#include "mention/gazetteer.hpp"

namespace tally::mention {

struct NameWord {
  language::TokenRange tokens;  // without the possessive mark
  base::Span span;              // without the possessive mark
  std::string_view text;        // into Article::text: lives no longer than the article
  std::string lower;            // lower case without full stops: "mr", "dr", "u.s." -> "us"
  std::string folded;           // base::fold of the text
  WordFacts facts;
  bool upper = false;           // starts with a capital
  bool caps = false;            // two or more letters, all capitals
  bool proper = false;          // the tagger says proper noun
  bool tagged = false;          // the tagger has spoken at all
  bool possessive = false;      // followed by 's or '
  bool letters = false;         // starts with a letter
  bool first = false;           // first word of the sentence or of a quotation in it
};

using NameWords = std::vector<NameWord>;

[[nodiscard]] NameWords name_words(const ingest::Article& article, const language::Document& document,
                                   const language::Sentence& sentence);

// Most of the words that could do without have a capital: a headline in title case, or one all in capitals.
[[nodiscard]] bool is_title_case(const NameWords& words);

}  // namespace tally::mention
