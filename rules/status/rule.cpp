#include <array>

#include "gone.hpp"
#include "rule/outcomes.hpp"
#include "rule/standings.hpp"
#include "sorts.hpp"
#include "verdicts.hpp"

namespace tally::rules {
namespace {

class Status final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"status", "Somebody is acquitted here and convicted there, resigned or dismissed",
                                         rule::Material::sentences};
    return info;
  }

  void check(const align::Story& story, rule::Sink& sink) const override {
    using enum claim::Matter;
    static constexpr auto matters = std::to_array<claim::Matter>(
        {trial, plea, sentence, charge, arrest, departure, will, handover, acceptance, survival, harm, presence, signing, ransom, action, reason});
    rule::check_outcomes(story, matters, sink);
    rule::check_standings(story, false, sink);
    status::check_gone(story, sink);
    status::check_verdicts(story, sink);
    status::check_sorts(story, sink);
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_status() { return std::make_unique<Status>(); }

}  // namespace tally::rules
