#include "align/figure_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "align/digit_slip.hpp"
#include "align/figure_model.hpp"

namespace tally::align {
namespace {

constexpr std::array<std::string_view, sign_count> names = {
    "odds", "rival_more", "rival_less", "settled_more", "settled_less", "settled_sides", "best", "share_more", "share_less", "support_more", "support_less", "both_elsewhere", "ratio",
    "within_tenth", "within_half", "within_double", "within_fivefold", "same_digits", "one_digit", "at_most_two", "at_most_ten", "hedges"};

bool one_dimension(const FigureFact& a, const FigureFact& b) {
  return a.duration == b.duration && a.quantity.dimension == b.quantity.dimension;
}

bool one_amount(const FigureFact& a, const FigureFact& b) { return a.quantity.value == b.quantity.value && a.quantity.unit == b.quantity.unit; }

double likelihood(double odds) { return 1 / (1 + std::exp(-odds)); }

bool in_one_sentence(const FigureFact& a, const FigureFact& b, const FigureSlot& x, const FigureSlot& y) {
  return a.ref.article == b.ref.article && x.sentence == y.sentence;
}

// Equal by more than chance.
bool equal(const FigureFact& a, const FigureFact& b) {
  constexpr double small = 2;
  return one_dimension(a, b) && one_amount(a, b) && (!is_count(a) || a.quantity.value > small);
}

void add_amounts(const FigureFact& a, const FigureFact& b, Signs& out) {
  const auto set = [&](Sign sign, double value) { out.values[static_cast<std::size_t>(sign)] = static_cast<float>(value); };
  constexpr double least = 1e-6;
  constexpr double most = 6;
  const double x = std::max(std::fabs(middle_of(a)), least);
  const double y = std::max(std::fabs(middle_of(b)), least);
  const double ratio = std::fabs(std::log(x / y));
  const double less = std::min(std::fabs(a.quantity.value), std::fabs(b.quantity.value));
  set(Sign::ratio, std::min(ratio, most));
  set(Sign::within_tenth, ratio < 0.1);
  set(Sign::within_half, ratio < 0.4);
  set(Sign::within_double, ratio < 0.7);
  set(Sign::within_fivefold, ratio < 1.6);
  set(Sign::same_digits, is_exchange(a.quantity.value, b.quantity.value));
  set(Sign::one_digit, is_one_digit_off(a.quantity.value, b.quantity.value));
  set(Sign::at_most_two, less <= 2);
  set(Sign::at_most_ten, less <= 10);
  set(Sign::hedges, static_cast<double>(a.quantity.hedge != mention::Hedge::none) + static_cast<double>(b.quantity.hedge != mention::Hedge::none));
}

// What rivals have in common, and what equal figures have besides.
using Kind = std::tuple<bool, mention::Dimension, std::string_view>;
using Amount = std::tuple<Kind, double, std::string_view>;

constexpr std::string_view any_class = "*";  // no noun

Kind kind_of(const FigureFact& figure, std::string_view counted) { return {figure.duration, figure.quantity.dimension, counted}; }
Amount amount_of(const FigureFact& figure, std::string_view counted) {
  return {kind_of(figure, counted), figure.quantity.value, figure.quantity.unit};
}

}  // namespace

std::string_view to_string(Sign sign) { return names[static_cast<std::size_t>(sign)]; }

FigurePairs::FigurePairs(std::span<const FigureFact> figures, std::span<const FigureSlot> slots, const StoryWords& words,
                         std::span<const mention::Dimension> dimensions)
    : figures_(figures), slots_(slots), words_(words) {
  for (const FigureFact& figure : figures_) articles_ = std::max(articles_, figure.ref.article.index() + 1);
  rivals_.resize(figures_.size() * articles_);
  find_pairs(dimensions);
  for (FigurePair& pair : pairs_) pair.odds = static_cast<float>(odds_of_one_thing(clues(pair)));
  index();
}

void FigurePairs::find_pairs(std::span<const mention::Dimension> dimensions) {
  std::vector<std::vector<std::uint32_t>> of_article(articles_);
  for (std::size_t i = 0; i < figures_.size(); ++i) of_article[figures_[i].ref.article.index()].push_back(static_cast<std::uint32_t>(i));
  count_rivals(of_article);
  for (std::vector<std::uint32_t>& some : of_article)
    std::erase_if(some, [&](std::uint32_t i) { return std::ranges::find(dimensions, figures_[i].quantity.dimension) == dimensions.end(); });
  const auto add = [&](std::uint32_t i, std::uint32_t j) {
    const FigureFact& a = figures_[i];
    const FigureFact& b = figures_[j];
    if (one_dimension(a, b)) pairs_.push_back({i, j, 0, agree(a, b), are_apart(a, b)});
  };
  for (std::size_t first = 0; first < articles_; ++first) {
    for (const std::uint32_t i : of_article[first]) {
      for (const std::uint32_t j : of_article[first])
        if (figures_[i].title && !figures_[j].title) add(std::min(i, j), std::max(i, j));
      for (std::size_t second = first + 1; second < articles_; ++second)
        for (const std::uint32_t j : of_article[second]) add(i, j);
    }
  }
  std::ranges::sort(pairs_, {}, [](const FigurePair& pair) { return std::pair(pair.left, pair.right); });
}

// Of each figure and article: how many figures of the dimension there are that have another amount.
void FigurePairs::count_rivals(const std::vector<std::vector<std::uint32_t>>& of_article) {
  for (std::size_t a = 0; a < articles_; ++a) {
    std::map<Kind, std::uint16_t> of_kind;
    std::map<Amount, std::uint16_t> of_amount;
    for (const std::uint32_t k : of_article[a]) {
      for (const std::string_view counted : {any_class, figures_[k].counted}) {
        ++of_kind[kind_of(figures_[k], counted)];
        ++of_amount[amount_of(figures_[k], counted)];
      }
    }
    const auto others = [&](const FigureFact& figure, std::string_view counted) {
      const auto all = of_kind.find(kind_of(figure, counted));
      const auto equal = of_amount.find(amount_of(figure, counted));
      return static_cast<std::uint16_t>((all == of_kind.end() ? 0 : all->second) - (equal == of_amount.end() ? 0 : equal->second));
    };
    for (std::size_t i = 0; i < figures_.size(); ++i)
      rivals_[i * articles_ + a] = {others(figures_[i], any_class), others(figures_[i], figures_[i].counted)};
  }
}

void FigurePairs::index() {
  of_figure_.assign(figures_.size(), {});
  for (std::size_t p = 0; p < pairs_.size(); ++p) {
    of_figure_[pairs_[p].left].push_back(static_cast<std::uint32_t>(p));
    of_figure_[pairs_[p].right].push_back(static_cast<std::uint32_t>(p));
  }
}

void FigurePairs::set_odds(std::span<const float> odds) {
  for (std::size_t p = 0; p < pairs_.size(); ++p) pairs_[p].odds = odds[p];
}

Clues FigurePairs::clues(const FigurePair& pair) const {
  Clues out = read_clues({figures_[pair.left], slots_[pair.left]}, {figures_[pair.right], slots_[pair.right]}, words_);
  add_neighbours(pair, out);
  return out;
}

// The figures are in the order of the text, so those of one sentence stand together.
void FigurePairs::add_neighbours(const FigurePair& pair, Clues& out) const {
  const auto beside = [&](std::size_t self) {
    std::vector<std::size_t> found;
    const auto together = [&](std::size_t k) { return in_one_sentence(figures_[self], figures_[k], slots_[self], slots_[k]); };
    for (std::size_t k = self; k-- > 0 && together(k);) found.push_back(k);
    for (std::size_t k = self + 1; k < figures_.size() && together(k); ++k) found.push_back(k);
    return found;
  };
  const std::vector<std::size_t> left = beside(pair.left);
  const std::vector<std::size_t> right = beside(pair.right);
  const auto met = [&](std::size_t k, const std::vector<std::size_t>& others) {
    return std::any_of(others.begin(), others.end(), [&](std::size_t other) { return equal(figures_[k], figures_[other]); });
  };
  const auto order = [&](std::size_t self, const std::vector<std::size_t>& others) {
    return static_cast<double>(std::count_if(others.begin(), others.end(), [&](std::size_t k) { return k < self && one_dimension(figures_[k], figures_[self]); }));
  };
  const auto equal_left = std::count_if(left.begin(), left.end(), [&](std::size_t k) { return met(k, right); });
  const auto equal_right = std::count_if(right.begin(), right.end(), [&](std::size_t k) { return met(k, left); });
  const auto all = static_cast<std::ptrdiff_t>(left.size() + right.size());
  constexpr std::ptrdiff_t most_beside = 4;
  constexpr int most_rivals = 8;
  out.set(Clue::equal_beside, static_cast<double>(std::min(equal_left, most_beside)));
  out.set(Clue::unequal_beside, static_cast<double>(std::min(all - equal_left - equal_right, most_beside)));
  out.set(Clue::order, std::fabs(order(pair.left, left) - order(pair.right, right)));
  const Rivals& a = rivals(pair.left, figures_[pair.right].ref.article);
  const Rivals& b = rivals(pair.right, figures_[pair.left].ref.article);
  // Of an unlike pair each was counted among the other's rivals.
  const bool unlike = !one_amount(figures_[pair.left], figures_[pair.right]);
  const int themselves = unlike ? 2 : 0;
  const int of_class = unlike && figures_[pair.left].counted == figures_[pair.right].counted ? 2 : 0;
  out.set(Clue::rivals, static_cast<double>(std::min(a.of_dimension + b.of_dimension - themselves, most_rivals)));
  out.set(Clue::rivals_of_class, static_cast<double>(std::min(a.of_class + b.of_class - of_class, most_rivals)));
}

// What else the figure could be told by in the partner's article.
FigurePairs::Side FigurePairs::side(std::size_t self, std::size_t partner) const {
  Side out{-most_odds, -most_odds, 0, false};
  for (const std::uint32_t p : of_figure_[self]) {
    const FigurePair& pair = pairs_[p];
    const std::size_t other = pair.left == self ? pair.right : pair.left;
    if (other == partner || figures_[other].ref.article != figures_[partner].ref.article || one_amount(figures_[other], figures_[partner])) continue;
    out.best = std::max(out.best, static_cast<double>(pair.odds));
    out.sum += likelihood(pair.odds);
    if (!pair.agree) continue;
    out.settled = std::max(out.settled, static_cast<double>(pair.odds));
    out.is_settled = true;
  }
  return out;
}

// By third article the best likelihood of a figure that agrees.
std::vector<double> FigurePairs::support(std::size_t self, std::size_t partner) const {
  std::vector<double> out(articles_);
  for (const std::uint32_t p : of_figure_[self]) {
    const FigurePair& pair = pairs_[p];
    const ingest::ArticleId article = figures_[pair.left == self ? pair.right : pair.left].ref.article;
    if (!pair.agree || article == figures_[self].ref.article || article == figures_[partner].ref.article) continue;
    out[article.index()] = std::max(out[article.index()], likelihood(pair.odds));
  }
  return out;
}

Signs FigurePairs::signs(const FigurePair& pair) const {
  Signs out;
  out.clues = clues(pair);
  const auto set = [&](Sign sign, double value) { out.values[static_cast<std::size_t>(sign)] = static_cast<float>(value); };
  const Side left = side(pair.left, pair.right);
  const Side right = side(pair.right, pair.left);
  const double own = likelihood(pair.odds);
  constexpr double unnamed = 0.05;  // that neither of those is it
  const auto share = [&](const Side& of) { return own / (own + of.sum + unnamed); };
  set(Sign::odds, pair.odds);
  set(Sign::rival_more, std::max(left.best, right.best));
  set(Sign::rival_less, std::min(left.best, right.best));
  set(Sign::settled_more, std::max(left.settled, right.settled));
  set(Sign::settled_less, std::min(left.settled, right.settled));
  set(Sign::settled_sides, static_cast<double>(left.is_settled) + static_cast<double>(right.is_settled));
  set(Sign::best, static_cast<double>(pair.odds) >= std::max(left.best, right.best));
  set(Sign::share_more, std::max(share(left), share(right)));
  set(Sign::share_less, std::min(share(left), share(right)));
  const std::vector<double> first = support(pair.left, pair.right);
  const std::vector<double> second = support(pair.right, pair.left);
  const double most_first = *std::max_element(first.begin(), first.end());
  const double most_second = *std::max_element(second.begin(), second.end());
  double both = 0;
  for (std::size_t a = 0; a < articles_; ++a) both = std::max(both, std::min(first[a], second[a]));
  set(Sign::support_more, std::max(most_first, most_second));
  set(Sign::support_less, std::min(most_first, most_second));
  set(Sign::both_elsewhere, both);
  add_amounts(figures_[pair.left], figures_[pair.right], out);
  return out;
}

}  // namespace tally::align
