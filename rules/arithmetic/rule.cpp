#include "rule/rule.hpp"

#include "across.hpp"
#include "checks.hpp"

namespace tally::rules {
namespace {

using arithmetic::Sheet;

class Arithmetic final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"arithmetic", "The figures of one article do not add up", rule::Material::figures};
    return info;
  }

  void check(const align::Story& story, rule::Sink& sink) const override {
    std::vector<Sheet> sheets;
    for (std::size_t i = 0; i < story.articles.size(); ++i)
      sheets.push_back(arithmetic::read_sheet(story.articles[i], ingest::ArticleId(i)));
    arithmetic::Ledger ledger(sheets, sink);
    for (const Sheet& sheet : sheets)
      for (const auto check : arithmetic::checks) check(sheet, ledger);
    arithmetic::check_across(sheets, ledger);
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_arithmetic() { return std::make_unique<Arithmetic>(); }

}  // namespace tally::rules
