#include "align/figure_pairs.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ratio>
#include <set>

#include "align/counted_class.hpp"
#include "align/digit_slip.hpp"
#include "align/figure_compare.hpp"
#include "align/figure_label.hpp"
#include "align/figure_model.hpp"
#include "align/partners.hpp"

namespace tally::align {
namespace {

bool one_amount(const FigureFact& a, const FigureFact& b) {
  return a.quantity.value == b.quantity.value && a.quantity.unit == b.quantity.unit;
}

bool in_one_sentence(const FigureFact& a, const FigureFact& b, const Context& x, const Context& y) {
  return a.ref.article == b.ref.article && x.sentence == y.sentence;
}

// Equal by more than chance.
bool equal(const FigureFact& a, const FigureFact& b) {
  constexpr double small = 2;
  return same_dimension(a, b) && one_amount(a, b) && (!is_count(a) || a.quantity.value > small);
}

void add_amounts(const FigureFact& a, const FigureFact& b, Signs& out) {
  constexpr double least = 1e-6;
  constexpr double most = 6;
  const double x = std::max(std::fabs(middle_of(a)), least);
  const double y = std::max(std::fabs(middle_of(b)), least);
  const double ratio = std::fabs(std::log(x / y));
  const double less = std::min(std::fabs(a.quantity.value), std::fabs(b.quantity.value));
  out.set(Sign::ratio, std::min(ratio, most));
  out.set(Sign::within_tenth, ratio < 0.1);  // natural logarithms of 1.1, 1.5, 2 and 5, rounded as they were fitted
  out.set(Sign::within_half, ratio < 0.4);
  out.set(Sign::within_double, ratio < 0.7);
  out.set(Sign::within_fivefold, ratio < 1.6);
  out.set(Sign::same_digits, is_exchange(a.quantity.value, b.quantity.value));
  out.set(Sign::one_digit, is_one_digit_off(a.quantity.value, b.quantity.value));
  out.set(Sign::at_most_two, less <= 2);
  out.set(Sign::at_most_ten, less <= 10);
  out.set(Sign::hedges, static_cast<double>(a.quantity.hedge != mention::Hedge::none) +
                            static_cast<double>(b.quantity.hedge != mention::Hedge::none));
}

void add_kind(const FigureFact& a, const FigureFact& b, Clues& out) {
  using mention::Dimension;
  const Dimension dimension = a.quantity.dimension;
  constexpr double least = 0.1;
  const double less = std::min(std::fabs(a.quantity.value), std::fabs(b.quantity.value));
  out.set(Clue::count, is_count(a));
  out.set(Clue::duration, a.duration);
  out.set(Clue::money, dimension == Dimension::money);
  out.set(Clue::percent, dimension == Dimension::percent);
  out.set(Clue::score, dimension == Dimension::score);
  out.set(Clue::other_unit, a.quantity.unit != b.quantity.unit);
  out.set(Clue::magnitude, a.duration ? 0 : std::log10(std::max(less, least)));
  out.set(Clue::is_one, less == 1);
}

// "112 jobs" and "140 posts" may be of one thing, "112 penguins" and "140 flamingos" hardly are.
void add_counted(const FigureFact& a, const FigureFact& b, double likeness, Clues& out) {
  constexpr double likely_one_word = 0.6;
  const bool both = !a.counted.empty() && !b.counted.empty();
  out.set(Clue::one_counted, both && a.counted == b.counted);
  out.set(Clue::other_counted, both && a.counted != b.counted && likeness < likely_one_word);
  out.set(Clue::uncounted, static_cast<double>(a.counted.empty()) + static_cast<double>(b.counted.empty()));
}

FigureKind of_any_class(FigureKind kind) {
  kind.counted = "*";  // no noun
  return kind;
}

}  // namespace

FigurePairs::FigurePairs(const Story& story, std::span<const mention::Dimension> dimensions)
    : story_(story),
      words_(story),
      figures_(read_figures(story)),
      contexts_(read_contexts()),
      rivals_(make_rivals(dimensions)) {
  std::vector<float> odds;
  for (const PlacePair& pair : all())
    odds.push_back(static_cast<float>(odds_of_one_thing(clues(pair.left, pair.right))));
  rivals_.set_odds(odds);
}

// With the label of what measures something: "net debt is £97 million".
std::vector<Context> FigurePairs::read_contexts() const {
  const ContextReader reader(story_, words_.terms);
  std::vector<Context> out;
  out.reserve(figures_.size());
  for (const FigureFact& figure : figures_) {
    const bool share = figure.quantity.dimension == mention::Dimension::percent;
    Context& context = out.emplace_back(
        reader.read({figure.ref.article, figure.tokens, figure.head, figure.quantity.counted, figure.title, share}));
    const FigureLabel label = read_label(story_[figure.ref.article].document, figure);
    context.change = label.change;
    context.aspect = label.aspect;
    const Term measure = label.noun.valid() ? words_.terms.of(figure.ref.article, label.noun) : 0;
    if (measure != 0 && !figure.quantity.counted.valid()) context.topic = measure;
  }
  return out;
}

Rivals FigurePairs::make_rivals(std::span<const mention::Dimension> dimensions) {
  std::vector<ingest::ArticleId> article_of;
  for (const FigureFact& figure : figures_) article_of.push_back(figure.ref.article);
  return Rivals(find_pairs(dimensions), std::move(article_of),
                [this](std::size_t i, std::size_t j) { return one_amount(figures_[i], figures_[j]); });
}

std::vector<PlacePair> FigurePairs::find_pairs(std::span<const mention::Dimension> dimensions) {
  const std::size_t articles = story_.articles.size();
  std::vector<std::vector<std::uint32_t>> of_article(articles);
  for (std::size_t i = 0; i < figures_.size(); ++i)
    of_article[figures_[i].ref.article.index()].push_back(static_cast<std::uint32_t>(i));
  count_figures();
  count_amounts();
  for (std::vector<std::uint32_t>& some : of_article)
    std::erase_if(some, [&](std::uint32_t i) {
      return std::ranges::find(dimensions, figures_[i].quantity.dimension) == dimensions.end();
    });
  const auto partners = find_partners(story_, words_.terms);
  std::vector<PlacePair> pairs;
  const auto add = [&](std::uint32_t i, std::uint32_t j) {
    const FigureFact& a = figures_[i];
    const FigureFact& b = figures_[j];
    if (same_dimension(a, b)) pairs.push_back({i, j, 0, agree(a, b), are_apart(a, b)});
  };
  for (std::size_t first = 0; first < articles; ++first) {
    for (const std::uint32_t i : of_article[first]) {
      for (const std::uint32_t j : of_article[first])
        if (figures_[i].title && !figures_[j].title) add(std::min(i, j), std::max(i, j));
      for (const ingest::ArticleId second : partners[first])
        if (second.index() > first)
          for (const std::uint32_t j : of_article[second.index()]) add(i, j);
    }
  }
  std::ranges::sort(pairs, {}, [](const PlacePair& pair) { return std::pair(pair.left, pair.right); });
  return pairs;
}

FigurePairs::Amount FigurePairs::amount_of(const FigureFact& figure) {
  return {figure.quantity.value, figure.quantity.unit};
}

void FigurePairs::count_figures() {
  counts_.resize(story_.articles.size());
  for (const FigureFact& figure : figures_) {
    Counts& counts = counts_[figure.ref.article.index()];
    for (const FigureKind& kind : {of_any_class(kind_of(figure)), kind_of(figure)}) {
      ++counts.of_kind[kind];
      ++counts.of_amount[{kind, amount_of(figure)}];
    }
  }
}

int FigurePairs::others(std::size_t figure, const FigureKind& kind, ingest::ArticleId article) const {
  const Counts& counts = counts_[article.index()];
  const auto all = counts.of_kind.find(kind);
  if (all == counts.of_kind.end()) return 0;
  const auto equal = counts.of_amount.find({kind, amount_of(figures_[figure])});
  return all->second - (equal == counts.of_amount.end() ? 0 : equal->second);
}

void FigurePairs::count_amounts() {
  using Thing = std::pair<FigureKind, Term>;  // counted, or measured
  std::map<Thing, std::set<Amount>> of_thing;
  const auto thing = [&](std::size_t i) {
    const bool counts = !figures_[i].counted.empty();
    return Thing{kind_of(figures_[i]), counts ? 0 : contexts_[i].topic};
  };
  for (std::size_t i = 0; i < figures_.size(); ++i) of_thing[thing(i)].insert(amount_of(figures_[i]));
  for (std::size_t i = 0; i < figures_.size(); ++i) {
    const bool none = figures_[i].counted.empty() && contexts_[i].topic == 0;
    amounts_.push_back(none ? 0 : static_cast<std::uint16_t>(of_thing[thing(i)].size()));
  }
}

Clues FigurePairs::clues(std::size_t i, std::size_t j) const {
  const FigureFact& a = figures_[i];
  const FigureFact& b = figures_[j];
  const Context& x = contexts_[i];
  const Context& y = contexts_[j];
  Clues out;
  add_clues(x, y, words_, out);
  add_counted(a, b, words_.likeness.of(x.topic, y.topic), out);
  add_kind(a, b, out);
  const bool one_thing =
      out[Clue::one_counted] > 0 || (a.counted.empty() && b.counted.empty() && out[Clue::one_topic] > 0);
  if (one_thing) out.set(Clue::few_amounts, 1.0 / std::max(1, amounts_[i] - 1));
  add_neighbours(i, j, out);
  return out;
}

// The figures are in the order of the text, so those of one sentence stand together.
void FigurePairs::add_neighbours(std::size_t i, std::size_t j, Clues& out) const {
  const auto beside = [&](std::size_t self) {
    std::vector<std::size_t> found;
    const auto together = [&](std::size_t k) {
      return in_one_sentence(figures_[self], figures_[k], contexts_[self], contexts_[k]);
    };
    for (std::size_t k = self; k-- > 0 && together(k);) found.push_back(k);
    for (std::size_t k = self + 1; k < figures_.size() && together(k); ++k) found.push_back(k);
    return found;
  };
  const std::vector<std::size_t> left = beside(i);
  const std::vector<std::size_t> right = beside(j);
  const auto met = [&](std::size_t k, const std::vector<std::size_t>& others) {
    return std::any_of(others.begin(), others.end(),
                       [&](std::size_t other) { return equal(figures_[k], figures_[other]); });
  };
  const auto order = [&](std::size_t self, const std::vector<std::size_t>& others) {
    return static_cast<double>(std::count_if(others.begin(), others.end(), [&](std::size_t k) {
      return k < self && same_dimension(figures_[k], figures_[self]);
    }));
  };
  const auto equal_left = std::count_if(left.begin(), left.end(), [&](std::size_t k) { return met(k, right); });
  const auto equal_right = std::count_if(right.begin(), right.end(), [&](std::size_t k) { return met(k, left); });
  const auto both = static_cast<std::ptrdiff_t>(left.size() + right.size());
  constexpr std::ptrdiff_t most_beside = 4;
  constexpr int most_rivals = 8;
  out.set(Clue::equal_beside, static_cast<double>(std::min(equal_left, most_beside)));
  out.set(Clue::unequal_beside, static_cast<double>(std::min(both - equal_left - equal_right, most_beside)));
  out.set(Clue::order, std::fabs(order(i, left) - order(j, right)));
  const FigureFact& a = figures_[i];
  const FigureFact& b = figures_[j];
  const FigureKind any = of_any_class(kind_of(a));  // of b, too: pairs are of one dimension
  const int all = others(i, any, b.ref.article) + others(j, any, a.ref.article);
  const int some = others(i, kind_of(a), b.ref.article) + others(j, kind_of(b), a.ref.article);
  // Of an unlike pair each was counted among the other's rivals.
  const bool unlike = !one_amount(a, b);
  const int themselves = unlike ? 2 : 0;
  const int of_class = unlike && a.counted == b.counted ? 2 : 0;
  out.set(Clue::rivals, static_cast<double>(std::min(all - themselves, most_rivals)));
  out.set(Clue::rivals_of_class, static_cast<double>(std::min(some - of_class, most_rivals)));
}

bool FigurePairs::grow(std::size_t i, std::size_t j) const {
  const FigureFact& a = figures_[i];
  return contexts_[i].grows || contexts_[j].grows || (is_count(a) && grows_with_time(a.counted));
}

// Which report is the later one, and whether it has more: counts rise from report to report.
void FigurePairs::add_course(std::size_t i, std::size_t j, Signs& out) const {
  const FigureFact& a = figures_[i];
  const FigureFact& b = figures_[j];
  const auto& first = story_[a.ref.article].article.published;
  const auto& second = story_[b.ref.article].article.published;
  if (!first || !second || a.ref.article == b.ref.article) return;
  using Hours = std::chrono::duration<double, std::ratio<3600>>;
  const double hours = Hours(base::to_sys(*second) - base::to_sys(*first)).count();
  constexpr double at_once = 2;
  if (std::fabs(hours) < at_once) return;
  const bool more = (middle_of(a) < middle_of(b)) == (hours > 0);
  out.set(Sign::risen, more && grow(i, j));
  out.set(Sign::fallen, !more && grow(i, j));
}

Signs FigurePairs::signs(const PlacePair& pair) const {
  Signs out;
  out.clues = clues(pair.left, pair.right);
  rivals_.add_signs(pair, out);
  add_amounts(figures_[pair.left], figures_[pair.right], out);
  add_course(pair.left, pair.right, out);
  return out;
}

}  // namespace tally::align
