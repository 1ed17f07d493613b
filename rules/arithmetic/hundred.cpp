// Percentages of one whole that leave nothing over and do not come to a hundred: "62 per cent were in favour, 28 per cent
// against and the remaining 15 per cent had no view". Each may be rounded by half of its last digit.

#include <fmt/format.h>

#include <cmath>
#include <set>

#include "checks.hpp"
#include "classes.hpp"
#include "rule/wording.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;

class Hundred {
 public:
  Hundred(const Sheet& sheet, std::uint32_t sentence, Ledger& ledger) : sheet_(sheet), range_(sheet.sentence(sentence)), ledger_(ledger) {}

  void check() {
    reach_back();
    std::vector<const Figure*> parts;
    for (const Figure* figure : sheet_.between(range_.begin, range_.end)) {
      if (figure->unit != Unit::percent) continue;
      if (figure->joined || figure->hedged) return;
      parts.push_back(figure);
    }
    if (parts.size() < 3 || !is_whole(parts)) return;
    ledger_.compared();
    double sum = 0, slack = 1e-9;
    for (const Figure* part : parts) sum += part->value, slack += part->resolution / 2;
    constexpr double farthest = 25;  // of something else
    if (std::fabs(sum - 100) <= slack || std::fabs(sum - 100) > farthest) return;
    report(parts, sum);
  }

 private:
  // "Some 44 per cent chose ... and 17 per cent. The rest, 14 per cent": the sentences before tell the other parts.
  void reach_back() {
    const auto is_percent = [](const Figure* figure) { return figure->unit == Unit::percent; };
    const std::vector<const Figure*> here = sheet_.between(range_.begin, range_.end);
    const auto first = std::ranges::find_if(here, is_percent);
    if (first == here.end() || !is_rest((*first)->begin)) return;
    constexpr std::uint32_t farthest = 3;
    for (std::uint32_t s = (*first)->sentence, last = s; s-- > 0 && last - s <= farthest;) {
      const TokenRange range = sheet_.sentence(s);
      const std::vector<const Figure*> figures = sheet_.between(range.begin, range.end);
      if (std::ranges::none_of(figures, is_percent)) return;
      range_.begin = range.begin;
    }
  }

  // The last is the rest, or each is another answer to one question.
  bool is_whole(const std::vector<const Figure*>& parts) const {
    if (is_rest(parts.back()->begin)) return true;
    std::set<std::uint8_t> answers;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::uint32_t end = i + 1 < parts.size() ? parts[i + 1]->begin : range_.end;
      const PartClass answer = answer_in(parts[i]->end, end);
      if (answer.family != outcome_class("oppose").family || !answers.insert(answer.part).second) return false;
    }
    return answers.contains(outcome_class("undecided").part);
  }

  // "the remaining 15 per cent", "the other 15 per cent", "the rest, 15 per cent"
  bool is_rest(std::uint32_t at) const {
    for (std::uint32_t i = at; i > range_.begin && at - i < 3; --i) {
      const std::string_view norm = sheet_.norm(i - 1);
      if (norm == "remaining" || norm == "rest" || (norm == "other" && i - 1 > range_.begin && sheet_.norm(i - 2) == "the")) return true;
    }
    return false;
  }

  PartClass answer_in(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i)
      if (const PartClass answer = outcome_class(sheet_.lemma(i)); answer.family != 0) return answer;
    return {};
  }

  void report(const std::vector<const Figure*>& parts, double sum) const {
    std::vector<std::string> words;
    std::vector<Place> places;
    for (const Figure* part : parts) {
      words.push_back(plain(part->value));
      places.push_back({part->span, "a part"});
    }
    ledger_.report(sheet_, {fmt::format("{} per cent make {} per cent, not 100", rule::join(words), plain(sum)), std::move(places), 0.85});
  }

  const Sheet& sheet_;
  TokenRange range_;
  Ledger& ledger_;
};

}  // namespace

void check_hundred(const Sheet& sheet, Ledger& ledger) {
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) Hundred(sheet, i, ledger).check();
}

}  // namespace tally::rules::arithmetic
