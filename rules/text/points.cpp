// Points that stand twice, and a comma without its space: "300 people,, is", "closed.. It", "fire,which".

#include <fmt/format.h>

#include <algorithm>

#include "checks.hpp"
#include "language/dictionary.hpp"

namespace tally::rules::text {
namespace {

bool is_common(const Word& word) { return word.plain && !word.capital && word.norm.size() > 1 && language::look_up_word(word.norm).common; }

std::string_view between(const Page& page, std::size_t i) {
  return base::Span{page.words[i].span.end, page.words[i + 1].span.begin}.in(page.article.text);
}

bool stands_twice(const Page& page, std::size_t i) {
  const std::string_view points = between(page, i);
  if (points == ".. ") return page.words[i + 1].capital && is_common(page.words[i]);
  return points == ",, " || points == ", , " || points == ",. ";
}

bool lacks_space(const Page& page, std::size_t i) {
  return between(page, i) == "," && is_common(page.words[i]) && is_common(page.words[i + 1]);
}

// Where it is a habit, one finding names the first places.
void report(const Page& page, const std::vector<base::Span>& places, std::string_view what, rule::Sink& sink) {
  constexpr std::size_t most = 4;
  if (places.empty()) return;
  finding::Finding finding = damage(page, {.span = places[0],
                                           .label = "points out of joint",
                                           .message = fmt::format("“{}”: {}", places[0].in(page.article.text), what),
                                           .suggestion = "Set one point, and a space behind it.",
                                           .severity = finding::Severity::warning,
                                           .confidence = 0.9});
  for (std::size_t i = 1; i < std::min(places.size(), most); ++i)
    finding.evidence.push_back({page.id, places[i], "likewise", finding::EvidenceRole::primary});
  sink.report(std::move(finding));
}

}  // namespace

void check_points(const Page& page, rule::Sink& sink) {
  std::vector<base::Span> twice;
  std::vector<base::Span> joined;
  for (std::size_t i = 0; i + 1 < page.words.size(); ++i) {
    if (stands_twice(page, i)) twice.push_back(span_of(page, i, i + 2));
    if (lacks_space(page, i)) joined.push_back(span_of(page, i, i + 2));
  }
  report(page, twice, "a point stands twice", sink);
  report(page, joined, "the space behind the comma is missing", sink);
}

}  // namespace tally::rules::text
