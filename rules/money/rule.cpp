#include <array>

#include "rule/figures.hpp"

namespace tally::rules {
namespace {

class Money final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"money", "A sum of money is given differently", rule::Material::money};
    return info;
  }

  void check(const align::Story& story, rule::Sink& sink) const override {
    using enum mention::Dimension;
    static constexpr auto dimensions = std::to_array<mention::Dimension>({money});
    rule::check_figures(story, dimensions, sink);
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_money() { return std::make_unique<Money>(); }

}  // namespace tally::rules
