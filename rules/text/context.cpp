#include "context.hpp"

#include <algorithm>

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

constexpr language::WordSet relatives{{"what", "whatever", "which", "whichever", "who", "whom", "whoever", "how", "as",
                                       "than", "that", "whose", "where", "everything", "nothing", "anything", "something",
                                       "all", "somebody", "someone", "anybody", "anyone", "nobody", "everybody", "worth"}};
constexpr language::WordSet subjects{{"i", "he", "she", "we", "they", "you", "it"}};

bool nominal(language::Upos tag) {
  return tag == Upos::noun || tag == Upos::propn || tag == Upos::pron || tag == Upos::num || tag == Upos::x;
}
bool verbal(language::Upos tag) { return tag == Upos::verb || tag == Upos::aux; }

constexpr std::size_t reach = 10;  // words that a clause without its object is looked for in

std::size_t reach_begin(const Page& page, std::size_t word) {
  return std::max(page.sentence_begin(word), word > reach ? word - reach : 0);
}

// "that they asked for": a relative with a subject behind it; behind a verb "that" opens a clause that is whole.
bool object_relative(const Page& page, std::size_t i) {
  if (!relatives.contains(page.words[i].norm)) return false;
  if (page.words[i].norm == "that" && i > page.sentence_begin(i) && verbal(page.upos(i - 1))) return false;
  return !verbal(page.upos(i + 1));
}

}  // namespace

bool contact_clause(const Page& page, std::size_t word) {
  for (std::size_t i = reach_begin(page, word); i + 1 < word; ++i) {
    const Word& next = page.words[i + 1];
    if (!nominal(page.upos(i)) || next.gap != Gap::space) continue;
    const bool rate = page.upos(i) == Upos::num && page.upos(i + 1) == Upos::det;  // "£1.3m a year"
    if (!rate && (subjects.contains(next.norm) || page.upos(i + 1) == Upos::det)) return true;
  }
  return false;
}

bool object_stands_before(const Page& page, std::size_t word) {
  for (std::size_t i = reach_begin(page, word); i < word; ++i) {
    if (object_relative(page, i)) return true;
  }
  const bool infinitive = word >= 2 && page.words[word - 2].norm == "to";
  return infinitive || contact_clause(page, word);
}

bool clause_may_end(const Page& page, std::size_t word) {
  constexpr std::size_t longest = 80;  // a bound for text that never ends its sentences
  const std::size_t begin = page.sentence_begin(word);
  for (std::size_t i = word - std::min(word - begin, longest); i < word; ++i) {
    if (openers.contains(page.words[i].norm)) return true;
  }
  return false;
}

bool bare_subject(const Page& page, std::size_t word) {
  const std::size_t begin = page.sentence_begin(word);
  constexpr std::size_t longest = 40;
  if (begin == word || word - begin > longest) return false;
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
