#include "align/figure_judge.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "align/counted_class.hpp"
#include "align/digit_slip.hpp"
#include "mention/quantity_compare.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;
using mention::Dimension;
using mention::Hedge;

constexpr double large_count = 20;     // from here on two equal numbers are hardly chance
constexpr double telling_count = 100;  // and from here on whatever they count
constexpr double largest_ratio_of_measures = 3.2;
constexpr double largest_ratio = 2.3;  // what is further apart is something else sooner than wrong

// Of such measures an article has few, and they are of what it is about.
bool is_seldom_measured(Dimension dimension) {
  return dimension == Dimension::speed || dimension == Dimension::temperature || dimension == Dimension::area || dimension == Dimension::mass ||
         dimension == Dimension::volume;
}

bool of_one_size(const FigureFact& a, const FigureFact& b) {
  const double x = std::fabs(middle_of(a));
  const double y = std::fabs(middle_of(b));
  const double most = is_count(a) ? largest_ratio : largest_ratio_of_measures;
  return x > 0 && y > 0 && x <= most * y && y <= most * x;
}

bool is_exact_enough(const FigureFact& figure) {
  return figure.quantity.hedge != Hedge::vague && figure.quantity.dimension != Dimension::score;
}

// "seven years and eight months", "eight years and seven months"
bool is_swapped_duration(const FigureFact& a, const FigureFact& b) {
  constexpr double month = 30.436875 * 86400;
  if (!a.duration || !b.duration) return false;
  const auto x = static_cast<int>(std::lround(middle_of(a) / month));
  const auto y = static_cast<int>(std::lround(middle_of(b) / month));
  return x != y && x / 12 > 0 && x / 12 == y % 12 && y / 12 == x % 12;
}

// What the likeness of the two numbers says for a slip of the pen.
double slip_of(const FigureFact& a, const FigureFact& b) {
  const double x = std::fabs(a.quantity.value);
  const double y = std::fabs(b.quantity.value);
  if (is_swapped_duration(a, b)) return 2.5;
  if (a.quantity.unit != b.quantity.unit) return 0;
  if (is_digit_slip(x, y)) return 2;
  if (is_short_exchange(x, y)) return 1.5;  // "62 feet", "26 feet"
  return is_short_slip(x, y) ? 0.5 : 0;
}

}  // namespace

FigureJudge::FigureJudge(const Story& story) : story_(story), reader_(story), figures_(read_figures(story)), of_article_(story.articles.size()),
      strangeness_(story.articles.size() * story.articles.size(), -1) {
  settled_.resize(figures_.size());
  for (const ArticleFacts& facts : story.articles) names_.push_back(name_words(facts));
  for (std::size_t i = 0; i < figures_.size(); ++i) {
    slots_.push_back(reader_.read(figures_[i]));
    of_article_[figures_[i].ref.article.index()].push_back(i);
  }
}

// A slip in a long figure shows whatever it counts; else both must be of one kind and of one size.
bool FigureJudge::comparable(std::size_t i, std::size_t j) const {
  const FigureFact& a = figures_[i];
  const FigureFact& b = figures_[j];
  if (!is_exact_enough(a) || !is_exact_enough(b) || !similar_kind(a, b)) return false;
  const bool first_share = a.quantity.unit == "fraction";
  const bool second_share = b.quantity.unit == "fraction";
  if (first_share && second_share) return false;
  if (a.ref.article == b.ref.article && (first_share || second_share)) return false;
  if (a.ref.article == b.ref.article && a.title == b.title && !is_told_twice(i, j)) return false;
  return of_one_size(a, b) && are_apart(a, b);
}

// Two sentences of one article that tell of one thing in many of the same words, with digits changed.
bool FigureJudge::is_told_twice(std::size_t i, std::size_t j) const {
  const FigureFact& a = figures_[i];
  const FigureFact& b = figures_[j];
  const language::Document& document = story_[a.ref.article].document;
  const bool one_sentence = document.tokens[a.tokens.begin].sentence == document.tokens[b.tokens.begin].sentence;
  if (a.title || one_sentence || a.duration || a.quantity.unit != b.quantity.unit || a.quantity.hedge != b.quantity.hedge) return false;
  const double x = std::fabs(a.quantity.value);
  const double y = std::fabs(b.quantity.value);
  if (!is_digit_slip(x, y) && !is_short_exchange(x, y)) return false;
  const SlotLikeness likeness = reader_.compare(slots_[i], slots_[j]);
  constexpr double many_words = 4;
  return likeness.near >= many_words && likeness.share >= 0.4 && likeness.doubts == 0;
}

// Whether the article has the figure, perhaps of something it calls by another name. A headline settles nothing for the text.
bool FigureJudge::settled(std::size_t i, ArticleId article) const {
  std::vector<char>& known = settled_[i];
  if (known.empty()) known.assign(story_.articles.size(), unknown);
  char& answer = known[article.index()];
  if (answer == unknown) answer = has_figure(i, article) ? yes : no;
  return answer == yes;
}

bool FigureJudge::has_figure(std::size_t i, ArticleId article) const {
  const FigureFact& figure = figures_[i];
  const auto one_thing = [&](const FigureFact& other) {
    if (!is_count(figure) || other.counted == figure.counted || middle_of(figure) >= telling_count) return true;
    return middle_of(figure) >= large_count && (counts_people(figure.counted) || counts_people(other.counted));
  };
  return std::any_of(of_article_[article.index()].begin(), of_article_[article.index()].end(), [&](std::size_t k) {
    const FigureFact& other = figures_[k];
    if (k == i || other.title || other.duration != figure.duration || other.quantity.dimension != figure.quantity.dimension) return false;
    return one_thing(other) && agree(figure, other);
  });
}

bool FigureJudge::unsettled(std::size_t i, std::size_t j) const {
  const FigureFact& a = figures_[i];
  const FigureFact& b = figures_[j];
  if (a.ref.article == b.ref.article) return a.title == b.title || !settled(a.title ? i : j, a.ref.article);
  return !settles(i, j) && !settles(j, i);
}

// Whether the article of the other figure has this one too. Where both say what they measure, a figure of another measure is
// no answer: "£400,000 from members" leaves open whether the deposits are £640,000 or £460,000.
bool FigureJudge::settles(std::size_t i, std::size_t j) const {
  const ArticleId article = figures_[j].ref.article;
  const SlotLikeness likeness = reader_.compare(slots_[i], slots_[j]);
  if (!likeness.one_measure || is_count(figures_[i])) return settled(i, article);
  const std::vector<std::size_t>& there = of_article_[article.index()];
  return std::any_of(there.begin(), there.end(), [&](std::size_t k) {
    if (figures_[k].title || !same_kind(figures_[i], figures_[k]) || !agree(figures_[i], figures_[k])) return false;
    const SlotLikeness other = reader_.compare(slots_[i], slots_[k]);
    return other.one_measure || (slots_[k].measure == 0 && other.weight >= likeness.weight / 2) || other.weight >= likeness.weight;
  });
}

// "15 charges, 11 of them his and four hers": an article tells the difference beside one of the two.
bool FigureJudge::explained(std::size_t i, std::size_t j) const {
  const double difference = std::fabs(middle_of(figures_[i]) - middle_of(figures_[j]));
  if (is_count(figures_[i]) && difference < 3) return false;  // of such differences every text is full
  const auto is_difference = [&](const mention::Quantity* quantity) {
    return quantity->dimension == figures_[i].quantity.dimension && std::fabs(quantity->base_low - difference) < 1e-6 * difference;
  };
  for (std::size_t k = 0; k < figures_.size(); ++k) {
    if (!same_kind(figures_[k], figures_[i]) || (!agree(figures_[k], figures_[i]) && !agree(figures_[k], figures_[j]))) continue;
    const auto others = beside(k);
    if (std::any_of(others.begin(), others.end(), is_difference)) return true;
  }
  return false;
}

// Other figures of the kind in the two articles.
int FigureJudge::rivals(std::size_t i, std::size_t j) const {
  const bool one_measure = reader_.compare(slots_[i], slots_[j]).one_measure;  // other measures are no rivals
  int count = 0;
  for (const std::size_t self : {i, j})
    for (const std::size_t k : of_article_[figures_[self].ref.article.index()])
      if (k != i && k != j && same_kind(figures_[self], figures_[k]) && !agree(figures_[self], figures_[k]) &&
          (!one_measure || reader_.compare(slots_[self], slots_[k]).one_measure))
        ++count;
  return count;
}

// What else the two sentences count: whether they have a figure in common, or others of the kind and none in common.
double FigureJudge::neighbours(std::size_t i, std::size_t j) const {
  const std::vector<const mention::Quantity*> first = beside(i);
  const std::vector<const mention::Quantity*> second = beside(j);
  const auto any_pair = [&](auto test) {
    return std::any_of(first.begin(), first.end(), [&](const auto* a) {
      return std::any_of(second.begin(), second.end(), [&](const auto* b) { return a->dimension == b->dimension && test(*a, *b); });
    });
  };
  if (any_pair([](const auto& a, const auto& b) { return mention::compare_quantities(a, b) == mention::QuantityMatch::equal; })) return 1;
  const auto own_kind = [&](const auto& a, const auto&) { return !figures_[i].duration && a.dimension == figures_[i].quantity.dimension; };
  const auto large = [&](const auto& a, const auto& b) { return a.value >= large_count && b.value >= large_count; };
  return any_pair(own_kind) ? -1.5 : any_pair(large) ? -1 : 0;
}

// The other quantities of the figure's sentence.
std::vector<const mention::Quantity*> FigureJudge::beside(std::size_t self) const {
  const FigureFact& figure = figures_[self];
  const ArticleFacts& facts = story_[figure.ref.article];
  const auto sentence = facts.document.tokens[figure.tokens.begin].sentence;
  std::vector<const mention::Quantity*> out;
  for (std::size_t m = 0; m < facts.mentions.all.size(); ++m) {
    const mention::Mention& mention = facts.mentions.all[m];
    const auto* quantity = std::get_if<mention::Quantity>(&mention.value);
    if (quantity == nullptr || mention.tokens.empty() || mention::MentionId(m) == figure.ref.mention) continue;
    constexpr double least = 3;  // "one of them" says nothing
    if (quantity->dimension == Dimension::count && quantity->value < least) continue;
    if (facts.document.tokens[mention.tokens.begin].sentence == sentence) out.push_back(quantity);
  }
  return out;
}

// How much another figure of one of the two articles has in common with the one of the other.
double FigureJudge::best_other(std::size_t i, std::size_t j) const {
  double best = 0;
  const auto look = [&](std::size_t self, std::size_t partner) {
    for (const std::size_t k : of_article_[figures_[partner].ref.article.index()]) {
      if (k == i || k == j || !same_kind(figures_[self], figures_[k]) || agree(figures_[k], figures_[partner])) continue;
      if (figures_[self].ref.article == figures_[partner].ref.article && figures_[k].title) continue;
      best = std::max(best, reader_.compare(slots_[self], slots_[k]).weight);
    }
  };
  look(i, j);
  look(j, i);
  return best;
}

double FigureJudge::against(std::size_t i, std::size_t j, const SlotLikeness& likeness) const {
  const FigureFact& a = figures_[i];
  const FigureFact& b = figures_[j];
  constexpr double each_rival = 0.3;
  constexpr int most_rivals = 8;
  const double x = std::fabs(middle_of(a));
  const double y = std::fabs(middle_of(b));
  double sum = likeness.doubts + 2 * std::fabs(std::log(x / y));
  const bool headline = a.ref.article == b.ref.article;
  if (!headline) {
    sum += each_rival * std::min(rivals(i, j), most_rivals);
    if (!likeness.one_measure && best_other(i, j) >= 0.8 * likeness.weight) sum += 2;
  }
  if ((a.quantity.unit == "fraction") != (b.quantity.unit == "fraction")) sum += likeness.one_measure ? 1.5 : 3;  // "half the streets"
  if (is_count(a) && std::min(x, y) < small_count) sum += 1;
  if (a.duration && std::min(x / a.quantity.resolution, y / b.quantity.resolution) < small_count) sum += 1;
  if (is_count(a) && counts_anything(a.counted) && !likeness.one_verb) sum += 1.5;
  return sum;
}

double FigureJudge::score(std::size_t i, std::size_t j) const {
  const FigureFact& a = figures_[i];
  const FigureFact& b = figures_[j];
  const SlotLikeness likeness = reader_.compare(slots_[i], slots_[j]);
  constexpr double far_words = 0.75;
  double sum = likeness.near + far_words * (likeness.weight - likeness.near) + 1.5 * int{likeness.one_verb} + 2 * witnesses(i, j) + neighbours(i, j);
  sum += slip_of(a, b);
  constexpr double rare_noun = 2.0;
  const bool alone = rivals(i, j) == 0;
  if (!a.duration && alone && is_seldom_measured(a.quantity.dimension)) sum += 1.5;
  if (!a.duration && alone && a.quantity.dimension == Dimension::length) sum += 1.25;
  if (likeness.one_measure) sum += a.quantity.dimension == Dimension::percent ? 0 : alone && !is_seldom_measured(a.quantity.dimension) ? 2.5 : 0.5;
  if (a.counted != b.counted) sum -= a.people && b.people ? 3 : 4;  // people and the posts they hold
  const bool of_the_story = !fate_of(a.counted).empty() || a.counted == "turnout";  // the dead and the hurt, the poll
  if (alone && of_the_story) sum += 3;
  if (is_count(a) && alone && reader_.rarity(a) > rare_noun && !counts_anything(a.counted)) sum += 1.5;
  if (a.ref.article == b.ref.article && a.title != b.title) sum += 2;  // a headline is about what its article is about
  return sum - against(i, j, likeness);
}

// One figure and a slip of its digits, or one number with two units ("58 metres", "58 feet").
bool FigureJudge::is_slip(std::size_t i, std::size_t j) const {
  const FigureFact& a = figures_[i];
  const FigureFact& b = figures_[j];
  const Dimension dimension = a.quantity.dimension;
  const bool short_figures = a.duration || dimension == Dimension::percent || dimension == Dimension::points;
  if (a.ref.article == b.ref.article || dimension != b.quantity.dimension || a.quantity.hedge != b.quantity.hedge || short_figures) return false;
  if (!is_exact_enough(a) || !is_exact_enough(b)) return false;
  const double x = a.quantity.value;
  const double y = b.quantity.value;
  if (a.quantity.unit != b.quantity.unit) return dimension != Dimension::money && x == y && x >= small_count && are_apart(a, b);
  constexpr double long_figure = 1000;
  constexpr double digit = 10;
  const bool one_thing = same_kind(a, b) || (is_count(a) && x >= long_figure);
  if (!one_thing || x == y || x >= digit * y || y >= digit * x) return false;
  return is_digit_slip(x, y) && are_apart(a, b);
}

// What makes of a slip more than chance: articles that have much in common, or sentences that have something.
bool FigureJudge::supports_slip(std::size_t i, std::size_t j) const {
  const double strange = strangeness(figures_[i].ref.article, figures_[j].ref.article);
  if (strange >= 2) return false;
  const bool exchanged = is_long_exchange(figures_[i].quantity.value, figures_[j].quantity.value);
  return (strange < 1 && (exchanged || same_kind(figures_[i], figures_[j]))) || reader_.compare(slots_[i], slots_[j]).weight >= 1;
}

// The score of a pair that passes every test; nothing else counts.
double FigureJudge::judge(std::size_t i, std::size_t j) const {
  const bool slip = is_slip(i, j);
  const bool alike = comparable(i, j);
  if ((!slip && !alike) || !unsettled(i, j)) return 0;
  if (of_other_days(i, j)) return 0;
  if (slip && supports_slip(i, j) && !explained(i, j)) return sure;
  if (!alike || may_have_risen(i, j) || reader_.compare(slots_[i], slots_[j]).contrast) return 0;
  const double score_here = score(i, j);
  if (score_here < enough || in_one_article(i, j) || explained(i, j)) return 0;
  return score_here - strangeness(figures_[i].ref.article, figures_[j].ref.article);
}

std::vector<JudgedPair> FigureJudge::conflicts(std::span<const mention::Dimension> dimensions) const {
  std::vector<std::vector<std::size_t>> of_dimension;
  for (std::size_t i = 0; i < figures_.size(); ++i) {
    if (std::find(dimensions.begin(), dimensions.end(), figures_[i].quantity.dimension) == dimensions.end()) continue;
    const auto dimension = static_cast<std::size_t>(figures_[i].quantity.dimension) * 2 + std::size_t{figures_[i].duration};
    of_dimension.resize(std::max(of_dimension.size(), dimension + 1));
    of_dimension[dimension].push_back(i);
  }
  std::vector<JudgedPair> out;
  for (const std::vector<std::size_t>& some : of_dimension) {
    for (auto i = some.begin(); i != some.end(); ++i) {
      for (auto j = i + 1; j != some.end(); ++j) {
        const double score_here = judge(*i, *j);
        if (score_here < enough) continue;
        const bool turn = figures_[*j].title && figures_[*j].ref.article == figures_[*i].ref.article;
        out.push_back({turn ? *j : *i, turn ? *i : *j, score_here});
      }
    }
  }
  std::sort(out.begin(), out.end(), [](const JudgedPair& a, const JudgedPair& b) {
    return std::pair(a.left, a.right) < std::pair(b.left, b.right);
  });
  return out;
}

bool FigureJudge::says_the_same(std::size_t i, std::size_t j) const {
  const FigureFact& a = figures_[i];
  const FigureFact& b = figures_[j];
  if (!same_kind(a, b) || !agree(a, b)) return false;
  const bool small = a.duration || (is_count(a) && std::fabs(middle_of(a)) < large_count);
  return !small || reader_.compare(slots_[i], slots_[j]).weight >= 1;
}

}  // namespace tally::align
