// An average and the figures that it is of: "212, 187, 240, 198 and 203" and, sentences later, "an average of 248". The list
// must be the only one of the article; a median or a weighted mean is none of its sum.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::WordSet;

struct List {
  std::vector<const Figure*> figures;

  [[nodiscard]] double mean() const {
    double sum = 0;
    for (const Figure* figure : figures) sum += figure->value;
    return sum / static_cast<double>(figures.size());
  }
};

class Means {
 public:
  Means(const Sheet& sheet, Ledger& ledger) : sheet_(sheet), ledger_(ledger) {}

  void check() {
    std::vector<List> lists = read_lists(false);
    if (lists.empty()) lists = read_lists(true);
    for (const Figure& mean : sheet_.figures) {
      if (!is_amount(mean) || !is_mean(mean)) continue;
      const List* found = nullptr;
      for (const List& list : lists) {
        const Figure& first = *list.figures.front();
        if (first.unit != mean.unit || (first.unit != Unit::count && first.currency != mean.currency)) continue;
        if (found != nullptr) return ledger_.undecided("an average that may be that of several lists");
        found = &list;
      }
      if (found != nullptr) decide(mean, *found);
    }
  }

 private:
  // Three figures and more with nothing but commas, "and" and their own unit between.
  // Loosely: "41 in 2022, 55 in 2023, just 38 in the wet season of 2024 and a record 62 last year".
  std::vector<List> read_lists(bool loose) const {
    std::vector<List> out;
    List list;
    const Figure* last = nullptr;
    const auto close = [&] {
      if (list.figures.size() > 2) out.push_back(std::move(list));
      list.figures.clear();
    };
    for (const Figure& figure : sheet_.figures) {
      if (last == nullptr || !(loose ? follows_loosely(*last, figure) : follows(*last, figure))) close();
      if (is_amount(figure) && !figure.hedged) list.figures.push_back(&figure);
      last = &figure;
    }
    close();
    return out;
  }

  bool follows(const Figure& last, const Figure& next) const {
    if (last.sentence != next.sentence || last.unit != next.unit || last.currency != next.currency || last.phrase_end() >= next.begin) return false;
    for (std::uint32_t i = last.phrase_end(); i < next.begin; ++i)
      if (sheet_.norm(i) != "," && sheet_.norm(i) != "and") return false;
    return true;
  }

  bool follows_loosely(const Figure& last, const Figure& next) const {
    constexpr std::uint32_t farthest = 9;
    if (last.sentence != next.sentence || last.unit != next.unit || last.currency != next.currency || last.phrase_end() >= next.begin) return false;
    if (next.begin - last.phrase_end() > farthest) return false;
    bool joint = false;
    for (std::uint32_t i = last.phrase_end(); i < next.begin; ++i) {
      const language::Upos tag = sheet_.token(i).upos;
      if (tag == language::Upos::verb || tag == language::Upos::aux || sheet_.norm(i) == ";") return false;
      joint = joint || sheet_.norm(i) == "," || sheet_.norm(i) == "and";
    }
    return joint && next.noun == no_token;
  }

  // "the average of 248 a week", "averaged 248", "an average 248"
  bool is_mean(const Figure& figure) const {
    const TokenRange range = sheet_.sentence(figure.sentence);
    for (std::uint32_t i = figure.begin; i > range.begin && figure.begin - i < 3; --i)
      if (sheet_.lemma(i - 1) == "average" || sheet_.norm(i - 1) == "averaging" || sheet_.norm(i - 1) == "mean") return true;
    return false;
  }

  void decide(const Figure& mean, const List& list) {
    ledger_.compared();
    const double right = list.mean();
    const std::uint32_t noun = list.figures.front()->noun;
    if (noun != no_token && mean.noun != no_token && sheet_.lemma(noun) != sheet_.lemma(mean.noun)) return;
    constexpr double spread = 4;
    for (const Figure* figure : list.figures)
      if (figure->value > spread * mean.value || mean.value > spread * figure->value) return;
    const double slack = std::max(mean.resolution, 0.01 * right) + (mean.hedged ? 0.1 * right : 0);
    if (std::fabs(right - mean.value) <= slack || right > 2 * mean.value || mean.value > 2 * right) return;
    ledger_.report(sheet_, {fmt::format("The average of {} and {} more is {}, not {}", sheet_.words(list.figures.front()->span), list.figures.size() - 1,
                                        written(std::round(right * 10) / 10, mean), sheet_.words(mean.span)),
                            {{mean.span, "the average"}, {base::cover(list.figures.front()->span, list.figures.back()->span), "the figures"}},
                            0.85});
  }

  const Sheet& sheet_;
  Ledger& ledger_;
};

}  // namespace

void check_means(const Sheet& sheet, Ledger& ledger) { Means(sheet, ledger).check(); }

}  // namespace tally::rules::arithmetic
