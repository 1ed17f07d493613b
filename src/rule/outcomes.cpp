#include "rule/outcomes.hpp"

#include <fmt/format.h>

#include "rule/wording.hpp"

namespace tally::rule {
namespace {

using align::OutcomeConflict;
using align::OutcomePlace;
using align::OutcomeSide;
using align::Story;

finding::Finding make_finding(const Story& story, const OutcomeConflict& conflict) {
  finding::Finding finding;
  std::vector<std::string> sides;
  for (const OutcomeSide& side : conflict.sides) {
    const auto words = [](const OutcomePlace& place) { return place.outcome.words; };
    sides.push_back(add_side(story, side.places, std::string(side.value), words, finding));
  }
  finding.message = fmt::format("{}: {}", conflict.bearer, join(sides));
  finding.severity = conflict.sure ? finding::Severity::error : finding::Severity::warning;
  finding.confidence = conflict.sure ? 0.9 : 0.75;
  finding.suggestion = "Find out how it ended, and correct the other account.";
  finding.subject = conflict.bearer;
  return finding;
}

}  // namespace

void check_outcomes(const Story& story, std::span<const claim::Matter> matters, Sink& sink) {
  const align::OutcomeReading reading = align::compare_outcomes(story, matters);
  sink.compared(reading.compared);
  for (const OutcomeConflict& conflict : reading.conflicts) sink.report(make_finding(story, conflict));
}

}  // namespace tally::rule
