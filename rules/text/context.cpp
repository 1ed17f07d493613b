#include "context.hpp"

#include "language/word_set.hpp"

namespace tally::rules::text {
namespace {

using language::Upos;

constexpr language::WordSet openers{
    {"what",     "whatever",   "who",      "whoever", "whom",      "which",    "whichever", "where",   "wherever",
     "how",      "however",    "why",      "when",    "whenever",  "that",     "whether",   "as",      "than",
     "if",       "all",        "everything", "everyone", "everybody", "nothing", "anything",  "something", "someone",
     "somebody", "anyone",     "anybody",  "those",   "worth",     "things",   "ones",      "place",   "way",
     "whose",    "because",    "once",     "until",   "unless",    "though",   "although",  "while",   "since"}};

}  // namespace

bool clause_may_end(const Page& page, std::size_t word) {
  for (std::size_t i = page.sentence_begin(word); i < word; ++i) {
    if (openers.contains(page.words[i].norm)) return true;
  }
  return false;
}

bool bare_subject(const Page& page, std::size_t word) {
  const std::size_t begin = page.sentence_begin(word);
  if (begin == word) return false;
  for (std::size_t i = begin; i < word; ++i) {
    if (i > begin && page.words[i].gap != Gap::space && page.words[i].gap != Gap::none) return false;
    switch (page.upos(i)) {
      case Upos::det: case Upos::adj: case Upos::noun: case Upos::propn: case Upos::num: case Upos::part: break;
      case Upos::pron:
        if (i + 1 == word && i == begin) break;
        return false;
      default: return false;
    }
  }
  return !clause_may_end(page, word);
}

}  // namespace tally::rules::text
