// Clauses that came apart: a subject taken up again by a pronoun, a comma between subject and verb, two subjects side by side, a
// modal verb with no verb behind, a sentence that begins small, a bracket that is never closed.

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "checks.hpp"
#include "context.hpp"
#include "language/dictionary.hpp"
#include "language/word_set.hpp"

namespace tally::rules::text {
namespace {

using language::Upos;
using language::WordSet;
using language::Xpos;

constexpr WordSet pronouns{{"he", "she", "it", "they"}};
constexpr WordSet persons{{"he", "she", "they", "we"}};
constexpr WordSet relatives{{"which", "who"}};
constexpr WordSet modals{{"will", "would", "could", "should", "must", "might"}};
constexpr WordSet begins_noun{{"the", "a", "an", "his", "her", "their", "its", "our"}};
constexpr WordSet inverted{{"so", "neither", "nor", "than", "as", "only", "never", "not", "and", "or", "but", "which", "that", "what", "where", "when", "why", "how",
                            "who"}};
constexpr WordSet finite_verbs{{"has", "had", "is", "was", "were", "have", "are"}};
constexpr WordSet small_starts{{"the", "he", "she", "they", "it", "but", "his", "her", "a", "an", "this", "these", "police"}};

bool is_finite(const Page& page, std::size_t i) {
  const Xpos tag = page.words[i].token->xpos;
  return tag == Xpos::vbd || tag == Xpos::vbz || tag == Xpos::vbp || tag == Xpos::md;
}

bool comma_before(const Page& page, std::size_t i) {
  const auto at = page.words[i].span.begin;
  return at >= 2 && page.article.text.substr(at - 2, 2) == ", ";
}

bool comma_after(const Page& page, std::size_t i) {
  const auto at = page.words[i].span.end;
  return at < page.article.text.size() && page.article.text[at] == ',';
}

bool in_text(const Page& page, std::size_t i) {
  return page.document.zone_of(page.article, *page.words[i].token) == ingest::Zone::body && !page.words[i].quoted;
}

// "The bridge, which was built in 1932, it was closed": the number of the pronoun, 0 where there is none.
std::size_t taken_up_again(const Page& page, std::size_t begin) {
  constexpr std::size_t longest_subject = 6;
  constexpr std::size_t longest_clause = 14;
  const Upos first = page.upos(begin);
  if (first != Upos::det && first != Upos::propn && first != Upos::noun) return 0;
  std::size_t comma = begin + 1;
  const std::size_t end = page.sentence_end(begin);
  while (comma < end && comma <= begin + longest_subject && !comma_before(page, comma)) ++comma;
  const bool relative = comma < end && comma_before(page, comma) && relatives.contains(page.words[comma].norm) && bare_subject(page, comma);
  if (!relative) return 0;
  for (std::size_t i = comma + 2; i + 1 < end && i < comma + longest_clause; ++i) {
    if (!comma_before(page, i)) continue;
    const bool again = pronouns.contains(page.words[i].norm) && is_finite(page, i + 1) && !comma_after(page, i + 1);
    return again ? i : 0;
  }
  return 0;
}

// "The hotel, has 40 rooms, will reopen".
bool cut_from_verb(const Page& page, std::size_t i) {
  if (!finite_verbs.contains(page.words[i].norm) || !comma_before(page, i) || !in_text(page, i)) return false;
  const std::size_t begin = page.sentence_begin(i);
  return i - begin >= 2 && i - begin <= 3 && page.upos(begin) == Upos::det && page.upos(i - 1) == Upos::noun && !page.words[i - 1].capital && bare_subject(page, i);
}

// "he she would rule".
bool two_subjects(const Page& page, std::size_t i) {
  const std::string_view a = page.words[i].norm;
  const std::string_view b = page.words[i + 1].norm;
  return adjacent(page, i + 1) && a != b && persons.contains(a) && persons.contains(b) && i + 2 < page.words.size() && is_finite(page, i + 2) &&
         !clause_may_end(page, i) && !page.words[i].quoted;
}

// "The board will the decision": no question, and nothing that turns subject and verb round.
bool lacks_verb(const Page& page, std::size_t i) {
  if (!modals.contains(page.words[i].norm) || !adjacent(page, i + 1) || !begins_noun.contains(page.words[i + 1].norm)) return false;
  const std::size_t begin = page.sentence_begin(i);
  if (i < begin + 2 || !adjacent(page, i) || page.upos(i) != Upos::aux || page.words[i].quoted) return false;
  for (std::size_t k = begin; k < i; ++k) {
    if (inverted.contains(page.words[k].norm)) return false;
  }
  return page.upos(i - 1) == Upos::noun || page.upos(i - 1) == Upos::propn || page.upos(i - 1) == Upos::pron;
}

// "lasts three weeks. the jury": behind a word of the dictionary and a stop.
bool begins_small(const Page& page, std::size_t i) {
  if (!small_starts.contains(page.words[i].norm) || page.words[i].capital || page.words[i - 1].capital || !in_text(page, i)) return false;
  const auto at = page.words[i].span.begin;
  const Word& before = page.words[i - 1];
  return at >= 2 && page.article.text.substr(at - 2, 2) == ". " && before.span.end + 2 == at && before.plain && before.norm.size() > 4 &&
         language::look_up_word(before.norm).common;
}

finding::Finding apart(const Page& page, std::size_t begin, std::size_t end, std::string_view what) {
  const base::Span span = span_of(page, begin, end);
  return damage(page, {.span = span,
                       .label = "the sentence comes apart here",
                       .message = fmt::format("“{}”: {}", span.in(page.article.text), what),
                       .suggestion = "Check the sentence against the copy it was made from.",
                       .severity = finding::Severity::warning,
                       .confidence = 0.85});
}

// An opening bracket without a closing one before the paragraph ends. Lists write "a)" and the like, so only this way round.
void check_brackets(const Page& page, rule::Sink& sink) {
  for (const ingest::Block& block : page.article.blocks) {
    if (block.zone != ingest::Zone::body) continue;
    const std::string_view text = block.span.in(page.article.text);
    const std::size_t open = text.rfind('(');
    if (open == std::string_view::npos || text.find(')', open) != std::string_view::npos || open + 1 >= text.size()) continue;
    if (!base::is_ascii_alpha(text[open + 1]) && !base::is_ascii_digit(text[open + 1])) continue;
    const auto begin = static_cast<std::uint32_t>(block.span.begin + open);
    sink.report(damage(page, {.span = first_words(page, {begin, block.span.end}, 5),
                              .label = "bracket opens here and never closes",
                              .message = "A bracket is never closed",
                              .suggestion = "Set the closing bracket.",
                              .severity = finding::Severity::warning,
                              .confidence = 0.85}));
  }
}

}  // namespace

void check_clauses(const Page& page, rule::Sink& sink) {
  check_brackets(page, sink);
  for (std::size_t i = 0; i + 1 < page.words.size(); ++i) {
    if (i == page.sentence_begin(i) && in_text(page, i)) {
      if (const std::size_t again = taken_up_again(page, i); again != 0) {
        sink.report(apart(page, again, again + 2, "the subject stands at the beginning and again here"));
      }
    }
    if (cut_from_verb(page, i)) sink.report(apart(page, i - 1, i + 1, "a comma parts the subject from its verb, or “which” is missing"));
    if (two_subjects(page, i)) sink.report(apart(page, i, i + 2, "two subjects side by side"));
    if (lacks_verb(page, i)) sink.report(apart(page, i, i + 2, "a verb is missing"));
    if (i > 0 && begins_small(page, i)) sink.report(apart(page, i - 1, i + 1, "a sentence begins with a small letter"));
  }
}

}  // namespace tally::rules::text
