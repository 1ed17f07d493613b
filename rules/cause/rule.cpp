#include "rule/rule.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "align/cause_conflicts.hpp"
#include "rule/wording.hpp"

namespace tally::rules {
namespace {

using align::CauseConflict;
using align::CauseDifference;
using align::CausePlace;
using align::Story;
using finding::EvidenceRole;

// Conflicts over one happening with a side in common are one finding.
bool belongs(const CauseConflict& a, const CauseConflict& b) {
  const auto same = [](const CausePlace& x, const CausePlace& y) { return x.article == y.article && x.words == y.words; };
  return a.happening == b.happening && a.difference == b.difference &&
         (same(a.left, b.left) || same(a.right, b.right) || same(a.left, b.right) || same(a.right, b.left));
}

std::string cause(const Story& story, const CausePlace& place) {
  const std::string file(ingest::short_name(story[place.article].article));
  return fmt::format("“{}” in {}", rule::words(story, place.article, place.cause), file);
}

std::string message(const Story& story, const CauseConflict& conflict) {
  switch (conflict.difference) {
    case CauseDifference::other:
      return fmt::format("The cause of the {}: {}, {}", conflict.happening, cause(story, conflict.left), cause(story, conflict.right));
    case CauseDifference::ruled_out:
      return fmt::format("The cause of the {}: {}, ruled out in {}", conflict.happening, cause(story, conflict.left),
                         ingest::short_name(story[conflict.right.article].article));
    case CauseDifference::unknown: break;
  }
  return fmt::format("The cause of the {}: {}, still unknown in {}", conflict.happening, cause(story, conflict.left),
                     ingest::short_name(story[conflict.right.article].article));
}

void add(finding::Finding& finding, const CausePlace& place, EvidenceRole role) {
  const finding::Evidence evidence{place.article, place.words, "cause", role};
  const bool known = std::any_of(finding.evidence.begin(), finding.evidence.end(), [&](const finding::Evidence& other) {
    return other.article == evidence.article && other.span == evidence.span;
  });
  if (!known) finding.evidence.push_back(evidence);
}

class Cause final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"cause", "One happening is given different causes", rule::Material::sentences};
    return info;
  }

  void check(const Story& story, rule::Sink& sink) const override {
    const align::CauseReading reading = align::compare_causes(story);
    sink.compared(reading.compared);
    std::vector<bool> done(reading.conflicts.size());
    for (std::size_t i = 0; i < reading.conflicts.size(); ++i) {
      if (done[i]) continue;
      finding::Finding finding = start(story, reading.conflicts[i]);
      for (std::size_t k = i; k < reading.conflicts.size(); ++k) {
        if (done[k] || !belongs(reading.conflicts[i], reading.conflicts[k])) continue;
        done[k] = true;
        add(finding, reading.conflicts[k].left, EvidenceRole::primary);
        add(finding, reading.conflicts[k].right, EvidenceRole::conflicting);
      }
      sink.report(std::move(finding));
    }
  }

 private:
  static finding::Finding start(const Story& story, const CauseConflict& conflict) {
    finding::Finding finding;
    finding.severity = conflict.established ? finding::Severity::error : finding::Severity::warning;
    finding.confidence = conflict.established ? 0.8 : 0.7;
    finding.message = message(story, conflict);
    finding.suggestion = "Ask those who looked into it, and say whose finding it is.";
    finding.subject = conflict.happening;
    return finding;
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_cause() { return std::make_unique<Cause>(); }

}  // namespace tally::rules
