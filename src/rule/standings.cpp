#include "rule/standings.hpp"

#include <fmt/format.h>

#include "align/standings.hpp"
#include "rule/wording.hpp"

namespace tally::rule {
namespace {

using align::StandingConflict;
using align::StandingPlace;
using align::StandingSide;
using align::Story;

base::Span words_of(const Story& story, const StandingPlace& place) {
  return story[place.article].document.span_of(place.standing.words);
}

// "postponed in a.md (“was put off”)"
std::string add(const Story& story, const StandingSide& side, finding::Finding& finding) {
  const auto span = [&](const StandingPlace& place) { return words_of(story, place); };
  const StandingPlace& first = side.places.front();
  return fmt::format("{} (“{}”)", add_side(story, side.places, std::string(side.value), span, finding), words(story, first.article, span(first)));
}

finding::Finding make_finding(const Story& story, const StandingConflict& conflict) {
  finding::Finding finding;
  const std::string left = add(story, conflict.sides.front(), finding);
  finding.message = fmt::format("The {}: {}, {}", conflict.question->name, left, add(story, conflict.sides.back(), finding));
  finding.severity = finding::Severity::warning;
  finding.confidence = 0.75;
  finding.suggestion = "Find out how it stands, and correct the other account.";
  finding.subject = std::string(conflict.question->name);
  return finding;
}

}  // namespace

void check_standings(const Story& story, bool of_events, Sink& sink) {
  const align::StandingReading reading = align::compare_standings(story, of_events);
  sink.compared(reading.compared);
  for (const StandingConflict& conflict : reading.conflicts) sink.report(make_finding(story, conflict));
}

}  // namespace tally::rule
