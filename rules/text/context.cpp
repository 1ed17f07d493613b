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

// Nouns that need no article and so may be the subject of a bare relative clause: "a man police say was".
constexpr language::WordSet collectives{{"police", "staff", "people", "management", "parliament", "counsel"}};
constexpr language::WordSet joins_subject{{"because", "although", "though", "but", "and"}};
constexpr language::WordSet subordinates{{"whether", "if", "while", "unless", "until", "before", "after", "since"}};
constexpr language::WordSet bare_articles{{"the", "a", "an", "every", "no"}};
constexpr language::WordSet joins_noun{{"of", "in", "at", "from", "for", "on"}};

bool comma_before(const Page& page, std::size_t i) {
  const auto at = page.words[i].span.begin;
  return page.words[i].gap == Gap::other && at >= 2 && page.article.text.substr(at - 2, 2) == ", ";
}

// Two nouns of one phrase that may be the head and the subject of a bare relative clause: "the town Smith", "a plan
// officials".
bool two_phrases(const Page& page, std::size_t i) {
  if (page.upos(i - 1) == Upos::propn) return page.upos(i) == Upos::noun && page.words[i].token->xpos == language::Xpos::nns;
  if (page.upos(i - 1) != Upos::noun) return false;
  return page.upos(i) == Upos::propn || page.words[i].token->xpos == language::Xpos::nns || collectives.contains(page.words[i].norm);
}

// The first word of the noun phrase whose last word stands before `end`; `end` where there is none, or it may be two.
std::size_t phrase_begin(const Page& page, std::size_t end) {
  std::size_t i = end;
  bool names = true;
  while (i > page.sentence_begin(end - 1) && end - i < 6) {
    const std::size_t k = i - 1;
    const Upos tag = page.upos(k);
    if (relatives.contains(page.words[k].norm)) break;
    const bool last = tag == Upos::det || tag == Upos::pron;
    const bool inner = tag == Upos::noun || tag == Upos::propn || tag == Upos::adj || tag == Upos::num;
    if (!last && !inner) break;
    if (i < end && inner && two_phrases(page, i)) return end;
    names = names && tag == Upos::propn;
    i = k;
    const bool possessive = page.words[i].token->xpos == language::Xpos::prp_poss;
    if (i + 1 == end && (possessive || bare_articles.contains(page.words[i].norm))) return end;
    if (last) return tag == Upos::det || possessive || i + 1 == end ? i : end;
    if (page.words[i].gap != Gap::space) break;
  }
  return i + 1 >= end || names ? i : end;
}

bool opens_clause(const Page& page, std::size_t i) {
  const std::size_t begin = page.sentence_begin(i);
  if (i == begin) return true;
  const std::string_view before = page.words[i - 1].norm;
  if (page.words[i].gap == Gap::space && subordinates.contains(before)) return true;
  constexpr std::size_t longest = 80;  // a bound for text that never ends its sentences
  for (std::size_t k = i - std::min(i - begin, longest); k < i; ++k) {  // "who, in 2010, a court heard"
    const bool says_that = k > begin && page.words[k].norm == "that" && verbal(page.upos(k - 1));
    if (k + 1 < i && relatives.contains(page.words[k].norm) && !says_that && (page.words[k + 1].gap != Gap::space || joins_subject.contains(before))) return false;
  }
  if (comma_before(page, i)) return true;
  if (page.words[i].gap != Gap::space) return false;
  if (before == "that") {  // "said that", "and that"
    const bool joined = i >= begin + 2 && page.words[i - 1].gap == Gap::space;
    return joined && (verbal(page.upos(i - 2)) || joins_subject.contains(page.words[i - 2].norm));
  }
  return joins_subject.contains(before);
}

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
    const bool rate = page.upos(i) == Upos::num && page.upos(i + 1) == Upos::det && next.norm != "the";  // "£1.3m a year"
    if (!rate && (subjects.contains(next.norm) || page.upos(i + 1) == Upos::det)) return true;
  }
  return false;
}

bool object_stands_before(const Page& page, std::size_t word) {
  for (std::size_t i = reach_begin(page, word); i < word; ++i) {
    if (object_relative(page, i)) return true;
  }
  const bool infinitive = word >= 2 && page.words[word - 2].norm == "to" && page.upos(word - 1) != Upos::noun;
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

std::optional<std::size_t> own_subject(const Page& page, std::size_t verb) {
  std::size_t end = verb;
  while (end > page.sentence_begin(verb) && page.words[end].gap == Gap::space) {
    const std::size_t begin = phrase_begin(page, end);
    if (begin == end) return std::nullopt;
    if (opens_clause(page, begin)) return begin;
    if (!joins_noun.contains(page.words[begin - 1].norm) || page.words[begin].gap != Gap::space) return std::nullopt;
    end = begin - 1;
  }
  return std::nullopt;
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
