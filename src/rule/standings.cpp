#include "rule/standings.hpp"

#include <fmt/format.h>

#include <set>

#include "align/standings.hpp"
#include "rule/wording.hpp"

namespace tally::rule {
namespace {

using align::StandingConflict;
using align::StandingPlace;
using align::StandingSide;
using align::Story;
using finding::EvidenceRole;

base::Span words_of(const Story& story, const StandingPlace& place) {
  return story[place.article].document.span_of(place.standing.words);
}

std::string said(const Story& story, const StandingSide& side) {
  std::set<ingest::ArticleId> articles;
  for (const StandingPlace& place : side.places) articles.insert(place.article);
  const StandingPlace& first = side.places.front();
  return fmt::format("{} in {} (“{}”)", side.value, sources(story, articles), words(story, first.article, words_of(story, first)));
}

finding::Finding make_finding(const Story& story, const StandingConflict& conflict) {
  finding::Finding finding;
  const StandingSide& left = conflict.sides.front();
  const StandingSide& right = conflict.sides.back();
  finding.message = fmt::format("The {}: {}, {}", conflict.question->name, said(story, left), said(story, right));
  for (const StandingSide* side : {&left, &right}) {
    const EvidenceRole role = side == &left ? EvidenceRole::primary : EvidenceRole::conflicting;
    for (const StandingPlace& place : side->places) finding.evidence.push_back({place.article, words_of(story, place), std::string(side->value), role});
  }
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
