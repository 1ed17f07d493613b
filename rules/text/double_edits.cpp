// Two edits left in one sentence: "on Monday on Tuesday", "said told", "until April, until the new
// head takes over". Only where no reading joins the two.

#include <fmt/format.h>

#include "checks.hpp"
#include "context.hpp"
#include "language/word_set.hpp"

namespace tally::rules::text {
namespace {

using language::Upos;
using language::WordSet;

constexpr WordSet weekdays{{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}};
constexpr WordSet months{{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
                          "november", "december"}};
constexpr WordSet reporting{{"said", "told", "says", "tells", "added", "adds"}};
constexpr WordSet prepositions{{"on", "in", "at", "by", "since", "until", "from", "during", "before", "after"}};

enum class Time { none, weekday, month, year };

Time time_of(const Word& word) {
  if (word.capital && weekdays.contains(word.norm)) return Time::weekday;
  if (word.capital && months.contains(word.norm)) return Time::month;
  const bool year = word.norm.size() == 4 && (word.norm.starts_with("19") || word.norm.starts_with("20")) &&
                    word.norm.find_first_not_of("0123456789") == std::string_view::npos;
  return year ? Time::year : Time::none;
}

// "on Monday on Tuesday": the same preposition and the same measure of time, side by side.
bool two_times(const Page& page, std::size_t i) {
  if (i + 3 >= page.words.size() || !prepositions.contains(page.words[i].norm)) return false;
  for (std::size_t k = 1; k < 4; ++k) {
    if (page.words[i + k].gap != Gap::space) return false;
  }
  const Time time = time_of(page.words[i + 1]);
  return time != Time::none && page.words[i].norm == page.words[i + 2].norm && time == time_of(page.words[i + 3]);
}

// "said told": two verbs of reporting, and one subject.
bool two_verbs(const Page& page, std::size_t i) {
  const Word& a = page.words[i];
  const Word& b = page.words[i + 1];
  if (a.capital || b.capital || !adjacent(page, i + 1) || a.norm == b.norm) return false;
  return reporting.contains(a.norm) && reporting.contains(b.norm) && bare_subject(page, i);
}

// "until April, until the new head will take over": behind an "until" without a verb a second one, of the same verb.
std::size_t second_until(const Page& page, std::size_t i) {
  constexpr std::size_t longest = 6;
  if (page.words[i].norm != "until" && page.words[i].norm != "till") return 0;
  for (std::size_t k = i + 1; k < page.words.size() && k <= i + longest; ++k) {
    const Word& word = page.words[k];
    if (word.gap == Gap::start || page.upos(k) == Upos::verb || page.upos(k) == Upos::aux) return 0;
    if (word.norm == "or" || word.norm == "and" || word.norm == "not" || word.norm == "at") return 0;
    if (word.norm == page.words[i].norm) return k > i + 1 ? k : 0;
  }
  return 0;
}

finding::Finding edits(const Page& page, std::size_t begin, std::size_t end, std::string message, bool certain) {
  return damage(page, {.span = span_of(page, begin, end),
                       .label = "two versions of one phrase",
                       .message = std::move(message),
                       .suggestion = "Keep one of the two.",
                       .severity = certain ? finding::Severity::error : finding::Severity::warning,
                       .confidence = certain ? 0.9 : 0.8});
}

}  // namespace

void check_double_edits(const Page& page, rule::Sink& sink) {
  for (std::size_t i = 0; i + 1 < page.words.size(); ++i) {
    const auto form = [&](std::size_t k) { return page.words[k].form; };
    if (two_times(page, i)) {
      if (page.words[i + 1].norm == page.words[i + 3].norm) continue;  // written twice: another check's
      sink.report(edits(page, i, i + 4, fmt::format("“{} {}” and “{} {}” stand side by side", form(i), form(i + 1),
                                                    form(i + 2), form(i + 3)), true));
    } else if (two_verbs(page, i)) {
      sink.report(edits(page, i, i + 2, fmt::format("“{}” and “{}” cannot follow each other", form(i), form(i + 1)), true));
    } else if (const std::size_t second = second_until(page, i)) {
      const std::size_t end = std::min(second + 3, page.sentence_end(i));
      sink.report(edits(page, i, end, fmt::format("One sentence says “{}” twice of one thing", form(i)), false));
    }
  }
}

}  // namespace tally::rules::text
