#include "align/quantity_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "align/digit_slip.hpp"
#include "align/figure_frames.hpp"
#include "language/word_set.hpp"
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
  const mention::Mention* mention = nullptr;
  bool title = false;  // stands in a headline or standfirst
};

// One name for what is counted under several.
std::string_view counted_class(std::string_view lemma) {
  if (lemma == "people" || lemma == "individual" || lemma == "crowd" || lemma == "attendance" || lemma == "audience" || lemma == "spectator") return "person";
  return lemma == "house" ? "home" : lemma;
}

std::vector<Figure> figures_of(const Story& story) {
  std::vector<Figure> out;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const ArticleFacts& facts = story.articles[a];
    for (std::size_t m = 0; m < facts.mentions.all.size(); ++m) {
      const mention::Mention& mention = facts.mentions.all[m];
      const auto* quantity = std::get_if<Quantity>(&mention.value);
      if (quantity == nullptr || mention.tokens.empty()) continue;
      std::string_view counted;
      if (quantity->counted.valid()) counted = counted_class(facts.document.lemma(facts.document[quantity->counted]));
      if (quantity->dimension == Dimension::count && counted.empty()) continue;
      const auto zone = facts.document.zone_of(facts.article, facts.document.tokens[mention.tokens.begin]);
      const bool title = zone == ingest::Zone::headline || zone == ingest::Zone::standfirst;
      out.push_back({{ArticleId(a), MentionId(m)}, quantity, counted, &mention, title});
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

constexpr double least_count = 10;     // small numbers are in every article
constexpr double largest_ratio = 2.2;  // what is further apart is something else sooner than wrong

double middle(const Quantity& q) {
  if (!std::isfinite(q.base_high)) return q.base_low;
  return std::isfinite(q.base_low) ? (q.base_low + q.base_high) / 2 : q.base_high;
}

bool of_one_size(const Quantity& a, const Quantity& b) {
  const double x = std::fabs(middle(a));
  const double y = std::fabs(middle(b));
  return x > 0 && y > 0 && x <= largest_ratio * y && y <= largest_ratio * x;
}

// Nouns that are counted in every story, of everything.
bool counts_anything(std::string_view noun) {
  static constexpr language::WordSet words{{"person", "man", "woman", "child", "year", "time", "day", "thing", "part", "way", "member",
                                            "point", "other", "place", "case", "other", "month", "week", "goal", "side", "game", "minute"}};
  return words.contains(noun);
}

// A later report that has more: the count has risen.
bool may_have_risen(const Story& story, const Figure& a, const Figure& b) {
  const auto& first = story[a.ref.article].article.published;
  const auto& second = story[b.ref.article].article.published;
  if (!first || !second || a.quantity->dimension != Dimension::count) return false;
  if (first->date == second->date) return false;
  return (first->date < second->date) == (middle(*a.quantity) < middle(*b.quantity));
}

// Figures whose sentences speak of the same thing.
class Frames {
 public:
  Frames(const Story& story, const std::vector<Figure>& figures) : story_(story), reader_(story), figures_(figures) {
    for (const Figure& figure : figures) frames_.push_back(reader_.read(figure.ref.article, *figure.mention));
  }

  // Percentages have few digits and articles many percentages: chance makes slips of them.
  bool supports_slip(std::size_t i, std::size_t j) const {
    constexpr double three_words = 6;
    const Dimension dimension = figures_[i].quantity->dimension;
    if (dimension != Dimension::percent && dimension != Dimension::points) return true;
    return may_be_one(frames_[i], frames_[j]) && (stands_alone(i, j) || reader_.common(frames_[i], frames_[j]) >= three_words) && best(i, j) &&
           best(j, i);
  }

  // The pairs that are each other's best match.
  std::vector<QuantityPair> pairs() const {
    std::vector<QuantityPair> out;
    for (std::size_t i = 0; i < figures_.size(); ++i)
      for (std::size_t j = i + 1; j < figures_.size(); ++j)
        if (conflict(i, j) && best(i, j) && best(j, i)) out.push_back({figures_[i].ref, figures_[j].ref});
    return out;
  }

 private:
  bool candidates(std::size_t i, std::size_t j) const {
    const Figure& a = figures_[i];
    const Figure& b = figures_[j];
    const bool apart_in_text = a.ref.article != b.ref.article || a.title != b.title;
    return apart_in_text && same_kind(a, b) && a.quantity->dimension != Dimension::score && a.quantity->unit != "fraction" &&
           b.quantity->unit != "fraction" && a.quantity->hedge != mention::Hedge::vague && b.quantity->hedge != mention::Hedge::vague &&
           of_one_size(*a.quantity, *b.quantity) && apart(*a.quantity, *b.quantity);
  }

  bool unsettled(std::size_t i, std::size_t j) const {
    const Figure& a = figures_[i];
    const Figure& b = figures_[j];
    if (a.ref.article != b.ref.article)
      return !settled_in(figures_, a, b.ref.article) && !settled_in(figures_, b, a.ref.article);
    // A figure of the headline that the body has.
    const Figure& title = a.title ? a : b;
    return std::none_of(figures_.begin(), figures_.end(), [&](const Figure& other) {
      return other.ref.article == title.ref.article && other.title != title.title && other.quantity->dimension == title.quantity->dimension &&
             agrees(title, other);
    });
  }

  // How much the frames must have in common.
  double need(std::size_t i, std::size_t j) const {
    const Figure& a = figures_[i];
    const bool count = a.quantity->dimension == Dimension::count;
    const bool lone = stands_alone(i, j) && stands_alone(j, i);
    if (count && (counts_anything(a.counted) || std::min(a.quantity->value, figures_[j].quantity->value) < least_count)) return lone ? 7 : 10;
    if (count) return lone ? 2 : 5;
    return lone ? 3 : 6;
  }

  // The other article has no further figure of the kind that this one could be meant by and that is open like it.
  bool stands_alone(std::size_t i, std::size_t j) const {
    for (std::size_t k = 0; k < figures_.size(); ++k) {
      const Figure& other = figures_[k];
      if (k == j || k == i || other.ref.article != figures_[j].ref.article || !same_kind(figures_[i], other)) continue;
      if (compare_quantities(*other.quantity, *figures_[j].quantity) != QuantityMatch::disjoint) continue;
      if (of_one_size(*figures_[i].quantity, *other.quantity) && !settled_in(figures_, other, figures_[i].ref.article)) return false;
    }
    return true;
  }

  // Articles of one story have figures in common; two or more that are no small numbers.
  bool kin(ArticleId a, ArticleId b) const {
    if (a == b) return true;
    std::vector<double> shared;
    for (const Figure& x : figures_) {
      if (x.ref.article != a || (x.quantity->dimension == Dimension::count && x.quantity->value < least_count)) continue;
      if (std::find(shared.begin(), shared.end(), x.quantity->value) != shared.end()) continue;
      const bool both = std::any_of(figures_.begin(), figures_.end(), [&](const Figure& y) { return y.ref.article == b && same_kind(x, y) && agrees(x, y); });
      if (both) shared.push_back(x.quantity->value);
    }
    return shared.size() >= 2;
  }

  bool conflict(std::size_t i, std::size_t j) const {
    const Figure& a = figures_[i];
    const Figure& b = figures_[j];
    if (!candidates(i, j) || !unsettled(i, j) || may_have_risen(story_, a, b)) return false;
    if (a.ref.article == b.ref.article) return headline_conflict(i, j);
    if (!may_be_one(frames_[i], frames_[j])) return false;
    if (a.quantity->dimension == Dimension::count && counts_anything(a.counted) && frames_[i].verb != frames_[j].verb) return false;
    return reader_.common(frames_[i], frames_[j]) >= need(i, j) && kin(a.ref.article, b.ref.article) && !both_in_one(i, j);
  }

  // A headline speaks of what its article does, in other words: one of them in common is enough where the figures are near.
  bool headline_conflict(std::size_t i, std::size_t j) const {
    constexpr double nearness = 1.35;
    constexpr double one_word = 1.5;
    const double x = middle(*figures_[i].quantity);
    const double y = middle(*figures_[j].quantity);
    const bool small = figures_[i].quantity->dimension == Dimension::count && std::min(x, y) < least_count;
    if (small || x > nearness * y || y > nearness * x || frames_[i].part != frames_[j].part) return false;
    return is_digit_slip(x, y) || reader_.common(frames_[i], frames_[j]) >= one_word;
  }

  // An article that has both figures speaks of two things.
  bool both_in_one(std::size_t i, std::size_t j) const {
    for (std::size_t c = 0; c < story_.articles.size(); ++c) {
      const ArticleId article(c);
      if (article == figures_[i].ref.article || article == figures_[j].ref.article) continue;
      if (in_body(figures_[i], article) && in_body(figures_[j], article)) return true;
    }
    return false;
  }

  bool in_body(const Figure& figure, ArticleId article) const {
    return std::any_of(figures_.begin(), figures_.end(), [&](const Figure& other) {
      return other.ref.article == article && !other.title && other.quantity->dimension == figure.quantity->dimension && agrees(figure, other);
    });
  }

  // No other figure of j's article is as near to i.
  bool best(std::size_t i, std::size_t j) const {
    const double score = reader_.common(frames_[i], frames_[j]);
    for (std::size_t k = 0; k < figures_.size(); ++k) {
      if (k == i || k == j || figures_[k].ref.article != figures_[j].ref.article || !same_kind(figures_[i], figures_[k])) continue;
      if (compare_quantities(*figures_[k].quantity, *figures_[j].quantity) != QuantityMatch::disjoint) continue;
      if (reader_.common(frames_[i], frames_[k]) >= 0.8 * score) return false;
    }
    return true;
  }

  const Story& story_;
  FrameReader reader_;
  const std::vector<Figure>& figures_;
  std::vector<FigureFrame> frames_;
};

}  // namespace

const Quantity& quantity_at(const Story& story, QuantityRef ref) {
  return std::get<Quantity>(story[ref.article].mentions[ref.mention].value);
}

std::vector<QuantityPair> find_quantity_pairs(const Story& story) {
  const std::vector<Figure> figures = figures_of(story);
  const Frames frames(story, figures);
  std::vector<QuantityPair> out;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    for (std::size_t j = i + 1; j < figures.size(); ++j) {
      const Figure& a = figures[i];
      const Figure& b = figures[j];
      if (!comparable(a, b)) continue;
      if (!looks_like_slip(*a.quantity, *b.quantity)) continue;
      if (settled_in(figures, a, b.ref.article) || settled_in(figures, b, a.ref.article)) continue;
      if (frames.supports_slip(i, j)) out.push_back({a.ref, b.ref});
    }
  }
  for (const QuantityPair& pair : frames.pairs())
    if (std::find(out.begin(), out.end(), pair) == out.end()) out.push_back(pair);
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
