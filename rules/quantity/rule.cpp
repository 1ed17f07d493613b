#include <array>

#include "conversions.hpp"
#include "recount.hpp"
#include "results.hpp"
#include "rule/figures.hpp"

namespace tally::rules {
namespace {

class Quantity final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"quantity", "A count or measure is given differently", rule::Material::measures};
    return info;
  }

  void check(const align::Story& story, rule::Sink& sink) const override {
    using enum mention::Dimension;
    static constexpr auto dimensions = std::to_array<mention::Dimension>({count, length, area, volume, mass, speed, temperature});
    rule::check_figures(story, dimensions, sink);
    quantity::check_conversions(story, sink);
    quantity::check_results(story, sink);
    quantity::check_recounts(story, sink);
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_quantity() { return std::make_unique<Quantity>(); }

}  // namespace tally::rules
