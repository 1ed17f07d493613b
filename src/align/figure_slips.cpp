#include "align/figure_slips.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "align/digit_slip.hpp"
#include "align/figure_compare.hpp"
#include "align/figure_model.hpp"

namespace tally::align {
namespace {

using mention::Dimension;
using IndexPair = std::pair<std::size_t, std::size_t>;

// Told in the same way, and they can't both be right.
bool are_exact_rivals(const FigureFact& a, const FigureFact& b) {
  const bool one_way = same_kind(a, b) && a.quantity.unit == b.quantity.unit && a.quantity.hedge == b.quantity.hedge;
  return one_way && is_exact_enough(a) && is_exact_enough(b) && are_apart(a, b);
}

bool differ_by_a_slip(const FigureFact& a, const FigureFact& b) {
  const double x = std::fabs(a.quantity.value);
  const double y = std::fabs(b.quantity.value);
  return is_digit_slip(x, y) || is_short_exchange(x, y);
}

bool is_told_twice(const FigurePairs& pairs, const FigureIndex& index, std::size_t i, std::size_t j) {
  const FigureFact& a = pairs.figures()[i];
  const FigureFact& b = pairs.figures()[j];
  const Context& x = pairs.contexts()[i];
  const Context& y = pairs.contexts()[j];
  if (x.sentence == y.sentence || !are_exact_rivals(a, b) || !differ_by_a_slip(a, b)) return false;
  constexpr double many_words = 1.2;
  if (shared_words(x, y, pairs.terms()).near < many_words || index.explained(i, j)) return false;
  return odds_of_one_thing(pairs.clues(i, j)) >= 0;
}

// Found by what their digits have in common.
std::set<IndexPair> possible_slips(const std::vector<FigureFact>& figures, const std::vector<std::size_t>& some) {
  constexpr std::size_t most = 12;  // that have a key; there are more only where a text repeats itself
  std::map<std::string, std::vector<std::size_t>> by_key;
  for (const std::size_t i : some) {
    for (const std::string& key : slip_keys(figures[i].quantity.value)) {
      std::vector<std::size_t>& alike = by_key[key];
      if (alike.size() < most) alike.push_back(i);
    }
  }
  std::set<IndexPair> out;
  for (const auto& [key, alike] : by_key)
    for (auto i = alike.begin(); i != alike.end(); ++i)
      for (auto j = i + 1; j != alike.end(); ++j) out.emplace(*i, *j);
  return out;
}

}  // namespace

bool is_slip(const FigureFact& a, const FigureFact& b) {
  const Dimension dimension = a.quantity.dimension;
  const bool short_figures = a.duration || dimension == Dimension::percent || dimension == Dimension::points;
  if (a.ref.article == b.ref.article || dimension != b.quantity.dimension || a.quantity.hedge != b.quantity.hedge ||
      short_figures)
    return false;
  if (!is_exact_enough(a) || !is_exact_enough(b)) return false;
  const double x = a.quantity.value;
  const double y = b.quantity.value;
  if (a.quantity.unit != b.quantity.unit)
    return dimension != Dimension::money && x == y && x >= small_count && are_apart(a, b);
  constexpr double long_figure = 1000;
  constexpr double digit = 10;
  const bool one_thing = same_kind(a, b) || (is_count(a) && x >= long_figure);
  if (!one_thing || x == y || x >= digit * y || y >= digit * x) return false;
  return is_digit_slip(x, y) && are_apart(a, b);
}

std::vector<IndexPair> find_told_twice(const FigurePairs& pairs, const FigureIndex& index,
                                       std::span<const Dimension> dimensions) {
  const auto skipped = [&](std::size_t i) {
    const FigureFact& figure = pairs.figures()[i];
    const bool wanted = std::ranges::find(dimensions, figure.quantity.dimension) != dimensions.end();
    return figure.title || figure.duration || !wanted;
  };
  std::vector<IndexPair> out;
  for (std::size_t a = 0; a < index.articles(); ++a) {
    std::vector<std::size_t> figures = index.of_article(ingest::ArticleId(a));
    std::erase_if(figures, skipped);
    for (const auto& [i, j] : possible_slips(pairs.figures(), figures))
      if (is_told_twice(pairs, index, i, j)) out.emplace_back(i, j);
  }
  return out;
}

}  // namespace tally::align
