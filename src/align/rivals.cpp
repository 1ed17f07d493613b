#include "align/rivals.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tally::align {
namespace {

constexpr auto names = std::to_array<std::pair<Sign, std::string_view>>({
    {Sign::odds, "odds"},
    {Sign::rival_more, "rival_more"},
    {Sign::rival_less, "rival_less"},
    {Sign::settled_more, "settled_more"},
    {Sign::settled_less, "settled_less"},
    {Sign::settled_sides, "settled_sides"},
    {Sign::best, "best"},
    {Sign::share_more, "share_more"},
    {Sign::share_less, "share_less"},
    {Sign::support_more, "support_more"},
    {Sign::support_less, "support_less"},
    {Sign::both_elsewhere, "both_elsewhere"},
    {Sign::ratio, "ratio"},
    {Sign::within_tenth, "within_tenth"},
    {Sign::within_half, "within_half"},
    {Sign::within_double, "within_double"},
    {Sign::within_fivefold, "within_fivefold"},
    {Sign::same_digits, "same_digits"},
    {Sign::one_digit, "one_digit"},
    {Sign::at_most_two, "at_most_two"},
    {Sign::at_most_ten, "at_most_ten"},
    {Sign::hedges, "hedges"},
    {Sign::risen, "risen"},
    {Sign::fallen, "fallen"},
    {Sign::finer, "finer"},
    {Sign::coarser, "coarser"},
    {Sign::days_between, "days_between"},
    {Sign::other_day, "other_day"},
    {Sign::other_month, "other_month"},
    {Sign::one_weekday, "one_weekday"},
    {Sign::other_weekday, "other_weekday"},
    {Sign::one_minute, "one_minute"},
    {Sign::one_hour, "one_hour"},
    {Sign::one_character, "one_character"},
    {Sign::one_bearing, "one_bearing"},
    {Sign::ends, "ends"},
    {Sign::starts, "starts"},
    {Sign::blurred, "blurred"},
    {Sign::deictic, "deictic"},
    {Sign::reckoned, "reckoned"},
    {Sign::borrowed, "borrowed"},
    {Sign::doubtful, "doubtful"},
    {Sign::ahead, "ahead"},
    {Sign::of_the_day, "of_the_day"},
    {Sign::of_the_days, "of_the_days"},
    {Sign::issues_between, "issues_between"},
    {Sign::all_times, "all_times"},
    {Sign::equal_elsewhere, "equal_elsewhere"},
});
static_assert(names.size() == sign_count);
static_assert(std::ranges::is_sorted(names, {}, [](const auto& row) { return row.first; }));

double likelihood(double odds) { return 1 / (1 + std::exp(-odds)); }

}  // namespace

std::string_view to_string(Sign sign) { return names[static_cast<std::size_t>(sign)].second; }

Rivals::Rivals(std::vector<PlacePair> pairs, std::vector<ingest::ArticleId> article_of, SaysOne says_one)
    : pairs_(std::move(pairs)),
      article_of_(std::move(article_of)),
      says_one_(std::move(says_one)),
      of_place_(article_of_.size()) {
  for (std::size_t p = 0; p < pairs_.size(); ++p) {
    of_place_[pairs_[p].left].push_back(static_cast<std::uint32_t>(p));
    of_place_[pairs_[p].right].push_back(static_cast<std::uint32_t>(p));
  }
  for (std::size_t self = 0; self < of_place_.size(); ++self)
    std::ranges::stable_sort(of_place_[self], {}, [&](std::uint32_t p) { return article_of_[other_of(p, self)]; });
  find_supports();
}

void Rivals::set_odds(std::span<const float> odds) {
  for (std::size_t p = 0; p < pairs_.size(); ++p) pairs_[p].odds = odds[p];
  find_supports();
}

void Rivals::find_supports() {
  supports_.assign(of_place_.size(), {});
  for (std::size_t self = 0; self < of_place_.size(); ++self) {
    std::vector<Support>& out = supports_[self];
    for (const std::uint32_t p : of_place_[self]) {
      if (!pairs_[p].agree) continue;
      const ingest::ArticleId article = article_of_[other_of(p, self)];
      if (out.empty() || out.back().article != article) out.push_back({article, 0});
      out.back().likelihood = std::max(out.back().likelihood, likelihood(pairs_[p].odds));
    }
  }
}

// What else the place could be told by in the partner's article.
Rivals::Side Rivals::side(std::size_t self, std::size_t partner) const {
  Side out{-most_odds, -most_odds, 0, false};
  const auto article = [&](std::uint32_t p) { return article_of_[other_of(p, self)]; };
  const std::vector<std::uint32_t>& own = of_place_[self];
  auto at = std::ranges::lower_bound(own, article_of_[partner], {}, article);
  for (; at != own.end() && article(*at) == article_of_[partner]; ++at) {
    const PlacePair& pair = pairs_[*at];
    const std::size_t other = other_of(*at, self);
    if (other == partner || says_one_(other, partner)) continue;
    out.best = std::max(out.best, static_cast<double>(pair.odds));
    out.sum += likelihood(pair.odds);
    if (!pair.agree) continue;
    out.settled = std::max(out.settled, static_cast<double>(pair.odds));
    out.is_settled = true;
  }
  return out;
}

std::vector<Rivals::Support> Rivals::support(std::size_t self, std::size_t partner) const {
  std::vector<Support> out = supports_[self];
  std::erase_if(
      out, [&](const Support& one) { return one.article == article_of_[self] || one.article == article_of_[partner]; });
  return out;
}

void Rivals::add_signs(const PlacePair& pair, Signs& out) const {
  const Side left = side(pair.left, pair.right);
  const Side right = side(pair.right, pair.left);
  const double own = likelihood(pair.odds);
  constexpr double unnamed = 0.05;  // that neither of those is it
  const auto share = [&](const Side& of) { return own / (own + of.sum + unnamed); };
  out.set(Sign::odds, pair.odds);
  out.set(Sign::rival_more, std::max(left.best, right.best));
  out.set(Sign::rival_less, std::min(left.best, right.best));
  out.set(Sign::settled_more, std::max(left.settled, right.settled));
  out.set(Sign::settled_less, std::min(left.settled, right.settled));
  out.set(Sign::settled_sides, static_cast<double>(left.is_settled) + static_cast<double>(right.is_settled));
  out.set(Sign::best, double{pair.odds} >= std::max(left.best, right.best));
  out.set(Sign::share_more, std::max(share(left), share(right)));
  out.set(Sign::share_less, std::min(share(left), share(right)));
  const std::vector<Support> first = support(pair.left, pair.right);
  const std::vector<Support> second = support(pair.right, pair.left);
  const auto most = [](const std::vector<Support>& of) {
    double best = 0;
    for (const Support& one : of) best = std::max(best, one.likelihood);
    return best;
  };
  const double most_first = most(first);
  const double most_second = most(second);
  double both = 0;
  for (const Support& one : first) {
    const auto same = std::ranges::find(second, one.article, &Support::article);
    if (same != second.end()) both = std::max(both, std::min(one.likelihood, same->likelihood));
  }
  out.set(Sign::support_more, std::max(most_first, most_second));
  out.set(Sign::support_less, std::min(most_first, most_second));
  out.set(Sign::both_elsewhere, both);
}

}  // namespace tally::align
