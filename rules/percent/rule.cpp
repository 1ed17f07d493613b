#include <array>

#include "rule/figures.hpp"

namespace tally::rules {
namespace {

class Percent final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"percent", "A share or a rate is given differently", rule::Material::percentages};
    return info;
  }

  void check(const align::Story& story, rule::Sink& sink) const override {
    using enum mention::Dimension;
    static constexpr auto dimensions = std::to_array<mention::Dimension>({percent, points});
    rule::check_figures(story, dimensions, sink);
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_percent() { return std::make_unique<Percent>(); }

}  // namespace tally::rules
