#include "align/figure_index.hpp"

#include <algorithm>
#include <cmath>

#include "align/counted_class.hpp"
#include "align/figure_compare.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;

constexpr double large_count = 20;     // from here on two equal numbers are hardly chance
constexpr double telling_count = 100;  // and from here on whatever they count

// Equal numbers are of one thing, though it may go by two names.
bool may_be_one_thing(const FigureFact& a, const FigureFact& b) {
  if (!is_count(a) || b.counted == a.counted || middle_of(a) >= telling_count) return true;
  return middle_of(a) >= large_count && (counts_people(a.counted) || counts_people(b.counted));
}

}  // namespace

FigureIndex::FigureIndex(const FigurePairs& pairs, std::size_t articles)
    : pairs_(pairs),
      figures_(pairs.figures()),
      contexts_(pairs.contexts()),
      of_article_(articles),
      has_(figures_.size()) {
  for (std::size_t i = 0; i < figures_.size(); ++i) {
    of_article_[figures_[i].ref.article.index()].push_back(i);
    of_kind_[kind_of(figures_[i])].push_back(i);
    std::vector<Amount>& amounts = by_amount_[figures_[i].quantity.dimension];
    if (!figures_[i].duration) amounts.push_back({figures_[i].quantity.base_low, i});
  }
  for (auto& [dimension, amounts] : by_amount_) std::ranges::stable_sort(amounts, {}, &Amount::value);
}

bool FigureIndex::has(std::size_t i, ArticleId article) const {
  std::vector<Answer>& known = has_[i];
  if (known.empty()) known.assign(of_article_.size(), Answer::unknown);
  Answer& answer = known[article.index()];
  if (answer == Answer::unknown) answer = find_in(of_article(article), i) ? Answer::yes : Answer::no;
  return answer == Answer::yes;
}

bool FigureIndex::find_in(const std::vector<std::size_t>& figures, std::size_t i) const {
  return std::ranges::any_of(figures, [&](std::size_t k) {
    const FigureFact& other = figures_[k];
    return k != i && !other.title && same_dimension(figures_[i], other) && may_be_one_thing(figures_[i], other) &&
           agree(figures_[i], other);
  });
}

// The same figure of the same thing, and that by more than chance.
bool FigureIndex::has_counted(std::size_t i, ArticleId article) const {
  const FigureFact& figure = figures_[i];
  if (figure.counted.empty() || middle_of(figure) < large_count) return false;
  return std::ranges::any_of(of_article(article), [&](std::size_t k) {
    return !figures_[k].title && same_kind(figure, figures_[k]) && agree(figure, figures_[k]);
  });
}

bool FigureIndex::one_has_both(std::size_t i, std::size_t j) const {
  const FigureFact& a = figures_[i];
  const FigureFact& b = figures_[j];
  if (is_headline_and_text(a, b)) return has_counted(a.title ? i : j, a.ref.article);
  return has_counted(i, b.ref.article) || has_counted(j, a.ref.article);
}

bool FigureIndex::unsettled(std::size_t i, std::size_t j) const {
  const FigureFact& a = figures_[i];
  const FigureFact& b = figures_[j];
  if (is_headline_and_text(a, b)) return !has(a.title ? i : j, a.ref.article);
  return !has(i, b.ref.article) && !has(j, a.ref.article);
}

int FigureIndex::count_shared(ArticleId a, ArticleId b) const {
  return static_cast<int>(std::ranges::count_if(of_article(a), [&](std::size_t i) {
    const bool small = is_count(figures_[i]) && middle_of(figures_[i]) < small_count;
    return !small && has(i, b);
  }));
}

bool FigureIndex::explained(std::size_t i, std::size_t j) const {
  const double difference = std::fabs(middle_of(figures_[i]) - middle_of(figures_[j]));
  constexpr double least = 3;  // of smaller counts every text is full
  if (is_count(figures_[i]) && difference < least) return false;
  const auto together = [&](std::size_t told, std::size_t k) {
    return figures_[k].ref.article == figures_[told].ref.article && contexts_[k].sentence == contexts_[told].sentence;
  };
  const auto explains = [&](std::size_t k) {
    return same_kind(figures_[k], figures_[i]) && (agree(figures_[k], figures_[i]) || agree(figures_[k], figures_[j]));
  };
  // Those of one sentence stand together.
  const auto beside_explains = [&](std::size_t told) {
    for (std::size_t k = told; k-- > 0 && together(told, k);)
      if (explains(k)) return true;
    for (std::size_t k = told + 1; k < figures_.size() && together(told, k); ++k)
      if (explains(k)) return true;
    return false;
  };
  const double slack = 1e-6 * difference;
  const auto& amounts = by_amount_.at(figures_[i].quantity.dimension);
  for (auto at = std::ranges::lower_bound(amounts, difference - slack, {}, &Amount::value);
       at != amounts.end() && at->value < difference + slack; ++at) {
    if (beside_explains(at->figure)) return true;
  }
  return false;
}

// Both of one kind. What is small, and lengths of time, only where they are said of like things.
bool FigureIndex::says_the_same(std::size_t i, std::size_t j) const {
  const FigureFact& a = figures_[i];
  if (!agree(a, figures_[j])) return false;
  const bool small = a.duration || (is_count(a) && std::fabs(middle_of(a)) < large_count);
  return !small || shared_words(contexts_[i], contexts_[j], pairs_.terms()).weight >= some_words;
}

std::vector<std::size_t> FigureIndex::places_of(std::size_t i) const {
  std::vector<std::size_t> out;
  for (const std::size_t k : of_kind_.at(kind_of(figures_[i])))
    if (k == i || says_the_same(i, k)) out.push_back(k);
  return out;
}

}  // namespace tally::align
