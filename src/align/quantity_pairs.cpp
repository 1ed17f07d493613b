#include "align/quantity_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "align/digit_slip.hpp"
#include "mention/quantity_compare.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;
using mention::Dimension;
using mention::MentionId;
using mention::Quantity;
using mention::QuantityMatch;

constexpr double conversion_slack = 0.02;  // measures told in two units are rounded, and rounded again

struct Figure {
  QuantityRef ref;
  const Quantity* quantity;
  std::string_view counted;  // lemma of what is counted, empty for measures
};

std::vector<Figure> figures_of(const Story& story) {
  std::vector<Figure> out;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const ArticleFacts& facts = story.articles[a];
    for (std::size_t m = 0; m < facts.mentions.all.size(); ++m) {
      const mention::Mention& mention = facts.mentions.all[m];
      const auto* quantity = std::get_if<Quantity>(&mention.value);
      if (quantity == nullptr || mention.tokens.empty()) continue;
      std::string_view counted;
      if (quantity->counted.valid()) counted = facts.document.lemma(facts.document[quantity->counted]);
      if (quantity->dimension == Dimension::count && counted.empty()) continue;
      out.push_back({{ArticleId(a), MentionId(m)}, quantity, counted});
    }
  }
  return out;
}

bool same_kind(const Figure& a, const Figure& b) {
  return a.quantity->dimension == b.quantity->dimension && a.counted == b.counted;
}

// The same figure, exact or rounded. "More than a million" goes with any larger figure and settles none.
bool agrees(const Figure& a, const Figure& b) {
  const QuantityMatch match = compare_quantities(*a.quantity, *b.quantity);
  const bool bounded = std::isfinite(a.quantity->high) && std::isfinite(b.quantity->high);
  return match == QuantityMatch::equal || match == QuantityMatch::rounding ||
         (match == QuantityMatch::compatible && bounded);
}

// Far enough apart for measures that were converted.
bool apart(const Quantity& a, const Quantity& b) {
  if (compare_quantities(a, b) != QuantityMatch::disjoint) return false;
  if (a.unit == b.unit) return true;
  const double x = (a.base_low + a.base_high) / 2;
  const double y = (b.base_low + b.base_high) / 2;
  return std::fabs(x - y) > conversion_slack * std::max(std::fabs(x), std::fabs(y));
}

// Whether the article has the figure, perhaps of something it calls by another name.
bool settled_in(const std::vector<Figure>& figures, const Figure& figure, ArticleId article) {
  return std::any_of(figures.begin(), figures.end(), [&](const Figure& other) {
    return other.ref.article == article && other.quantity->dimension == figure.quantity->dimension && agrees(figure, other);
  });
}

// A slip of digits, or one figure with two units ("58 metres", "58 feet").
bool looks_like_slip(const Quantity& a, const Quantity& b) {
  constexpr double least_figure = 10;
  if (a.unit != b.unit) return a.dimension != Dimension::money && a.value == b.value && a.value >= least_figure;
  return is_digit_slip(a.value, b.value);
}

bool comparable(const Figure& a, const Figure& b) {
  return a.ref.article != b.ref.article && same_kind(a, b) && a.quantity->dimension != Dimension::score &&
         a.quantity->hedge == b.quantity->hedge && apart(*a.quantity, *b.quantity);
}

}  // namespace

const Quantity& quantity_at(const Story& story, QuantityRef ref) {
  return std::get<Quantity>(story[ref.article].mentions[ref.mention].value);
}

std::vector<QuantityPair> find_quantity_pairs(const Story& story) {
  const std::vector<Figure> figures = figures_of(story);
  std::vector<QuantityPair> out;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    for (std::size_t j = i + 1; j < figures.size(); ++j) {
      const Figure& a = figures[i];
      const Figure& b = figures[j];
      if (!comparable(a, b)) continue;
      if (!looks_like_slip(*a.quantity, *b.quantity)) continue;
      if (settled_in(figures, a, b.ref.article) || settled_in(figures, b, a.ref.article)) continue;
      out.push_back({a.ref, b.ref});
    }
  }
  return out;
}

std::vector<QuantityRef> places_like(const Story& story, QuantityRef ref) {
  const std::vector<Figure> figures = figures_of(story);
  const auto self = std::find_if(figures.begin(), figures.end(), [&](const Figure& f) { return f.ref == ref; });
  std::vector<QuantityRef> out;
  for (const Figure& figure : figures) {
    if (same_kind(figure, *self) && compare_quantities(*figure.quantity, *self->quantity) == QuantityMatch::equal) {
      out.push_back(figure.ref);
    }
  }
  return out;
}

}  // namespace tally::align
