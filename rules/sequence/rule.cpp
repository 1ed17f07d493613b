#include "rule/rule.hpp"

#include "slip.hpp"

namespace tally::rules {
namespace {

finding::Finding as_finding(Slip slip) {
  finding::Finding finding;
  finding.confidence = slip.confidence;
  finding.message = std::move(slip.message);
  finding.subject = std::move(slip.subject);
  finding.evidence = std::move(slip.evidence);
  finding.suggestion = "Check the length of time and the dates against each other.";
  return finding;
}

class Sequence final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"sequence", "An order, interval or duration that does not fit the dates given", rule::Material::times};
    return info;
  }

  void check(const align::Story& story, rule::Sink& sink) const override {
    std::vector<Slip> slips;
    for (std::size_t a = 0; a < story.articles.size(); ++a) {
      find_own_dates(story, ingest::ArticleId(a), sink, slips);
      find_counts_on(story, ingest::ArticleId(a), sink, slips);
      find_since_waits(story, ingest::ArticleId(a), sink, slips);
    }
    const align::ClauseTerms terms(story);
    find_lengths(story, terms, sink, slips);
    find_anniversaries(story, terms, sink, slips);
    find_founding_years(story, terms, sink, slips);
    const align::ToldTimes told(story, terms);
    find_intervals(story, terms, told, sink, slips);
    find_stretches(story, terms, told, sink, slips);
    find_state_lengths(story, terms, told, sink, slips);
    find_tenures(story, told, sink, slips);
    find_ordinal_lengths(story, terms, told, sink, slips);
    find_orders(story, told, sink, slips);
    find_since_claims(story, terms, sink, slips);
    find_log_lengths(story, sink, slips);
    find_lifetimes(story, terms, told, sink, slips);
    for (Slip& slip : slips) sink.report(as_finding(std::move(slip)));
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_sequence() { return std::make_unique<Sequence>(); }

}  // namespace tally::rules
