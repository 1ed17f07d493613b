#include "rule/rule.hpp"

#include <fmt/format.h>

#include <set>

#include "align/outcomes.hpp"
#include "rule/wording.hpp"

namespace tally::rules {
namespace {

using align::OutcomeConflict;
using align::OutcomePlace;
using align::OutcomeSide;
using align::Story;
using finding::EvidenceRole;

std::set<ingest::ArticleId> articles_of(const OutcomeSide& side) {
  std::set<ingest::ArticleId> articles;
  for (const OutcomePlace& place : side.places) articles.insert(place.article);
  return articles;
}

class Status final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"status", "A matter ends in one way here and in another there", rule::Material::sentences};
    return info;
  }

  void check(const Story& story, rule::Sink& sink) const override {
    const align::OutcomeReading reading = align::compare_outcomes(story);
    sink.compared(reading.compared);
    for (const OutcomeConflict& conflict : reading.conflicts) report(story, conflict, sink);
  }

 private:
  static void report(const Story& story, const OutcomeConflict& conflict, rule::Sink& sink) {
    finding::Finding finding;
    std::vector<std::string> sides;
    for (const OutcomeSide& side : conflict.sides) {
      sides.push_back(fmt::format("{} in {}", side.value, rule::sources(story, articles_of(side))));
      const EvidenceRole role = &side == &conflict.sides.front() ? EvidenceRole::primary : EvidenceRole::conflicting;
      for (const OutcomePlace& place : side.places) {
        finding.evidence.push_back({place.article, place.outcome.words, std::string(side.value), role});
      }
    }
    finding.message = fmt::format("{}: {}", conflict.bearer, rule::join(sides));
    finding.confidence = 0.9;
    finding.suggestion = "Find out how it ended, and correct the other account.";
    finding.subject = conflict.bearer;
    sink.report(std::move(finding));
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_status() { return std::make_unique<Status>(); }

}  // namespace tally::rules
