#include "rule/rule.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "checks.hpp"
#include "rule/wording.hpp"

namespace tally::rules {
namespace organisation {

void report_variants(const align::Story& story, std::vector<Variant> variants, finding::Severity severity,
                     double confidence, rule::Sink& sink) {
  std::stable_sort(variants.begin(), variants.end(),
                   [](const Variant& a, const Variant& b) { return a.places.size() < b.places.size(); });
  finding::Finding finding;
  finding.severity = severity;
  finding.confidence = confidence;
  std::vector<std::string> parts;
  for (const Variant& variant : variants) {
    parts.push_back(rule::add_side(story, variant.places, variant.name, [](const Place& place) { return place.span; }, finding));
  }
  finding.message = fmt::format("One body, named in two ways: {}", rule::join(parts));
  finding.suggestion = "Use the name that the body itself uses.";
  finding.subject = variants.back().name;
  sink.report(std::move(finding));
}

}  // namespace organisation

namespace {

class Organisation final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"organisation", "An organisation's name or acronym is given differently", rule::Material::names};
    return info;
  }

  void check(const align::Story& story, rule::Sink& sink) const override {
    const std::vector<organisation::Run> runs = organisation::find_runs(story);
    organisation::check_acronyms(story, runs, sink);
    organisation::check_turned_acronyms(story, runs, sink);
    organisation::check_prepositions(story, runs, sink);
    organisation::check_slips(story, runs, sink);
    organisation::check_exchanged(story, runs, sink);
    organisation::check_clipped(story, runs, sink);
    organisation::check_compounds(story, sink);
    organisation::check_coined(story, sink);
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_organisation() { return std::make_unique<Organisation>(); }

}  // namespace tally::rules
