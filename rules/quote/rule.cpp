#include "rule/rule.hpp"

#include "versions.hpp"

namespace tally::rules {
namespace {

class Quote final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"quote", "One utterance is quoted in other words, or framed otherwise", rule::Material::quotations};
    return info;
  }

  void check(const align::Story& story, rule::Sink& sink) const override {
    const quote::Reported reported = quote::check_wording(story, sink);
    quote::check_modality(story, sink);
    quote::check_reworded(story, reported, sink);
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_quote() { return std::make_unique<Quote>(); }

}  // namespace tally::rules
