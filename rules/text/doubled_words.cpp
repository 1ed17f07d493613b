// "the the", "an “an enormous", "to the to the": words written twice. Left alone is what English doubles on purpose
// or by grammar: "had had", "that that", "very very", names, "the man they spoke to to get help", "day by day".

#include <fmt/format.h>

#include "checks.hpp"
#include "context.hpp"
#include "language/word_set.hpp"

namespace tally::rules::text {
namespace {

using language::Upos;
using language::WordSet;

// Never twice, whatever stands around them.
constexpr WordSet always{{"the",  "a",    "an",    "of",    "and",   "or",   "nor",   "into",  "onto",  "upon",
                          "than", "be",   "been",  "being", "would", "their", "our",  "your",  "its",   "these",
                          "while", "although", "because", "until", "during", "between", "among", "towards", "toward",
                          "per",  "every", "each", "mr",    "mrs",   "ms",   "dr",    "shall", "should"}};

// Not twice unless a clause or a verb with its particle ends with the first.
constexpr WordSet stranded{{"to", "for", "with", "from", "by", "at", "about", "as", "if", "but", "when", "will",
                            "could", "must", "against", "after", "before", "under", "without", "not", "also"}};

// Particles of verbs ("check in in"): only between a noun and what must follow a preposition.
constexpr WordSet particles{{"in", "on", "over", "through", "across", "near", "behind", "around"}};

// Clauses end in these ("what he is is"): only behind a bare subject.
constexpr WordSet finite{{"is", "are", "was", "were", "has", "have", "does", "can", "may", "might"}};

// A speaker's stammer where it is quoted; the writer's slip elsewhere.
constexpr WordSet subjects{{"i", "he", "she", "we", "they"}};

// What is said twice on purpose, and nouns that stand before themselves.
constexpr WordSet reduplicated{{"bling",  "blah",   "chop",   "knock",  "night",  "pretty", "dear",   "please", "quick",
                                "hear",   "hush",   "tick",   "time",   "boom",   "bang",   "clap",   "drip",   "cheep",
                                "tweet",  "quack",  "beep",   "honk",   "what",   "many",   "long",   "much",   "more",
                                "people", "help",   "stop",   "wait",   "work",   "look",   "come",   "never",  "ever",
                                "always", "again",  "round",  "fine",   "good",   "thank", "thanks",  "hello",  "yeah"}};

bool in_verb(const Page& page, std::size_t i) { return page.upos(i) == Upos::verb || page.upos(i) == Upos::aux; }

bool noun_before(const Page& page, std::size_t first) {
  return first > page.sentence_begin(first) && page.words[first].gap == Gap::space &&
         (page.upos(first - 1) == Upos::noun || page.upos(first - 1) == Upos::propn);
}

bool object_follows(const Page& page, std::size_t second) {
  if (second + 1 >= page.words.size() || page.words[second + 1].gap != Gap::space) return false;
  const Upos tag = page.upos(second + 1);
  return tag == Upos::det || tag == Upos::propn || tag == Upos::num;
}

// "the man they spoke to to": a relative clause that no word opens ends before the second.
bool contact_clause(const Page& page, std::size_t first) {
  if (first < page.sentence_begin(first) + 3 || !subjects.contains(page.words[first - 2].norm)) return false;
  const Upos before = page.upos(first - 3);
  return before == Upos::noun || before == Upos::propn || before == Upos::pron || before == Upos::x;
}

// The first ends a verb's phrase ("the train we waited for for hours", "somebody to talk to to get help").
bool ends_verb_phrase(const Page& page, std::size_t first) {
  if (first == page.sentence_begin(first)) return false;
  if (clause_may_end(page, first) || contact_clause(page, first)) return true;
  const bool infinitive = first >= 2 && page.words[first - 2].norm == "to";
  return page.words[first].norm == "to" ? infinitive : in_verb(page, first - 1);
}

// A noun or verb that is not known to be doubled; adjectives and adverbs are for emphasis.
bool content_slip(const Page& page, std::size_t first) {
  const Word& word = page.words[first];
  if (word.quoted || word.norm.size() < 4 || reduplicated.contains(word.norm) || clause_may_end(page, first)) return false;
  const auto heavy = [&](std::size_t i) { return page.upos(i) == Upos::noun || page.upos(i) == Upos::verb; };
  return heavy(first) && heavy(first + 1);
}

bool is_slip(const Page& page, std::size_t first) {
  const Word& word = page.words[first];
  const std::string_view norm = word.norm;
  if (always.contains(norm)) return true;
  if (page.words[first + 1].gap != Gap::space) return norm == "to" || norm == "with" || norm == "from";
  if (stranded.contains(norm)) {
    const bool noun_will = norm == "will" && page.upos(first) == Upos::noun;
    return !noun_will && !ends_verb_phrase(page, first);
  }
  if (particles.contains(norm)) return noun_before(page, first) && object_follows(page, first + 1);
  if (finite.contains(norm)) return bare_subject(page, first);
  if (subjects.contains(norm)) return !word.quoted;
  return content_slip(page, first);
}

// Capitals are names, titles or initials ("Duran Duran", "the The Hague"), but for a sentence's first word.
bool same_case(const Page& page, std::size_t first) {
  const Word& a = page.words[first];
  const Word& b = page.words[first + 1];
  if (!a.capital) return !b.capital;
  const bool title = a.norm == "mr" || a.norm == "mrs" || a.norm == "ms" || a.norm == "dr";
  return title || (!b.capital && a.gap == Gap::start);
}

bool is_pair(const Page& page, std::size_t first) {
  const Word& a = page.words[first];
  const Word& b = page.words[first + 1];
  const bool side_by_side = b.gap == Gap::space || b.gap == Gap::opening_mark;
  return side_by_side && a.plain && a.norm == b.norm && same_case(page, first);
}

// The length of the phrase at `begin` that is written twice, 0 for none: "to the to the" is 2.
std::size_t phrase_at(const Page& page, std::size_t begin) {
  const auto repeats = [&](std::size_t length) {
    if (begin + 2 * length > page.words.size()) return false;
    for (std::size_t i = 1; i < 2 * length; ++i) {
      const Gap gap = page.words[begin + i].gap;
      if (gap != Gap::space && gap != Gap::none && !(i == length && gap == Gap::opening_mark)) return false;
      if (i >= length && page.words[begin + i].form != page.words[begin + i - length].form) return false;
    }
    return true;
  };
  constexpr std::size_t longest = 6;
  for (std::size_t length = 2; length <= longest; ++length) {
    if (repeats(length)) return length;
  }
  return 0;
}

constexpr WordSet phrase_heads{{"the", "a",  "an",   "of",   "to",   "in",  "at",  "for", "with", "from", "his", "her",
                                "their", "its", "our", "into", "as", "is", "was", "will", "has", "have", "would", "by"}};

// "day by day by day", "more and more and more", "the more the more": a chain, not a slip.
bool is_chain(const Page& page, std::size_t begin, std::size_t length) {
  const std::size_t end = begin + 2 * length;
  for (std::size_t i = begin; i < begin + length; ++i) {
    const std::string_view norm = page.words[i].norm;
    if (norm == "and" || norm == "or" || norm == "more" || norm == "less" || norm == page.words[i + 1].norm) return true;
  }
  const bool runs_in = begin > 0 && page.words[begin - 1].norm == page.words[begin + length - 1].norm;
  const bool runs_on = end < page.words.size() && page.words[end].gap == Gap::space &&
                       page.words[end].norm == page.words[begin].norm;
  const bool infinitive = length == 2 && page.words[begin].norm == "to" && in_verb(page, begin + 1);
  return runs_in || runs_on || infinitive;
}

finding::Finding doubled(const Page& page, std::size_t begin, std::size_t length) {
  const base::Span once = span_of(page, begin + length, begin + 2 * length);
  const std::string_view words = once.in(page.article.text);
  const bool quoted = page.words[begin].quoted;
  return damage(page, {.span = span_of(page, begin, begin + 2 * length),
                       .label = length == 1 ? "doubled word" : "doubled words",
                       .message = fmt::format("“{}” is written twice", words),
                       .suggestion = quoted ? "Hold it against the recording, and strike one if it is a slip of the pen."
                                            : "Strike one of the two.",
                       .severity = quoted ? finding::Severity::warning : finding::Severity::error,
                       .confidence = length == 1 ? 0.97 : 0.95});
}

}  // namespace

void check_doubled_words(const Page& page, rule::Sink& sink) {
  for (std::size_t i = 0; i + 1 < page.words.size(); ++i) {
    if (is_pair(page, i)) {
      if (is_slip(page, i)) sink.report(doubled(page, i, 1));
      while (i + 2 < page.words.size() && page.words[i + 2].norm == page.words[i].norm) ++i;
      continue;
    }
    if (!phrase_heads.contains(page.words[i].norm)) continue;
    const std::size_t length = phrase_at(page, i);
    if (length == 0 || is_chain(page, i, length)) continue;
    sink.report(doubled(page, i, length));
    i += 2 * length - 1;
  }
}

}  // namespace tally::rules::text
