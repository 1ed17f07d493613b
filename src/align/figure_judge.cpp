#include "align/figure_judge.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "align/counted_class.hpp"
#include "align/digit_slip.hpp"
#include "align/figure_model.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;
using mention::Dimension;
using mention::Hedge;

constexpr double large_count = 20;     // from here on two equal numbers are hardly chance
constexpr double telling_count = 100;  // and from here on whatever they count
constexpr double hopeless = -3;        // odds of the first model that the second never makes good
constexpr double some_words = 0.3;     // rarity of shared words: one that is not everywhere

bool is_exact_enough(const FigureFact& figure) {
  return figure.quantity.hedge != Hedge::vague && figure.quantity.dimension != Dimension::score;
}

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

bool is_headline_and_article(const FigureFact& a, const FigureFact& b) {
  return a.ref.article == b.ref.article && a.title != b.title;
}

}  // namespace

FigureJudge::FigureJudge(const Story& story, std::span<const mention::Dimension> dimensions)
    : story_(story),
      pairs_(story, dimensions),
      figures_(pairs_.figures()),
      contexts_(pairs_.contexts()),
      dimensions_(dimensions),
      of_article_(story.articles.size()),
      settled_(figures_.size()),
      strangeness_(story.articles.size() * story.articles.size(), -1) {
  for (const ArticleFacts& facts : story.articles) names_.push_back(name_words(facts));
  for (std::size_t i = 0; i < figures_.size(); ++i) {
    of_article_[figures_[i].ref.article.index()].push_back(i);
    of_kind_[kind_of(figures_[i])].push_back(i);
    std::vector<Amount>& amounts = by_amount_[figures_[i].quantity.dimension];
    if (!figures_[i].duration) amounts.push_back({figures_[i].quantity.base_low, i});
  }
  for (auto& [dimension, amounts] : by_amount_) std::ranges::stable_sort(amounts, {}, &Amount::value);
}

const std::vector<std::size_t>& FigureJudge::of_one_kind(std::size_t i) const {
  return of_kind_.at(kind_of(figures_[i]));
}

// Two sentences of one article that tell of one thing in many of the same words, with digits changed.
bool FigureJudge::is_told_twice(std::size_t i, std::size_t j) const {
  if (contexts_[i].sentence == contexts_[j].sentence || !are_exact_rivals(figures_[i], figures_[j]) ||
      !differ_by_a_slip(figures_[i], figures_[j]))
    return false;
  constexpr double many_words = 1.2;
  if (shared_words(contexts_[i], contexts_[j], pairs_.terms()).near < many_words || explained(i, j)) return false;
  return odds_of_one_thing(pairs_.clues(i, j)) >= 0;
}

// Whether the article has the figure, perhaps of something it calls by another name. A headline settles nothing for the
// text.
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
    if (k == i || other.title || other.duration != figure.duration ||
        other.quantity.dimension != figure.quantity.dimension)
      return false;
    return one_thing(other) && agree(figure, other);
  });
}

// Neither article has the figure of the other.
bool FigureJudge::unsettled(std::size_t i, std::size_t j) const {
  const FigureFact& a = figures_[i];
  const FigureFact& b = figures_[j];
  if (is_headline_and_article(a, b)) return !settled(a.title ? i : j, a.ref.article);
  return !settled(i, b.ref.article) && !settled(j, a.ref.article);
}

// "15 charges, 11 of them his and four hers": an article tells the difference beside one of the two.
bool FigureJudge::explained(std::size_t i, std::size_t j) const {
  const double difference = std::fabs(middle_of(figures_[i]) - middle_of(figures_[j]));
  constexpr double least = 3;  // of smaller counts every text is full
  if (is_count(figures_[i]) && difference < least) return false;
  const auto beside = [&](std::size_t told, std::size_t k) {
    const bool together =
        figures_[k].ref.article == figures_[told].ref.article && contexts_[k].sentence == contexts_[told].sentence;
    return together && k != told && same_kind(figures_[k], figures_[i]) &&
           (agree(figures_[k], figures_[i]) || agree(figures_[k], figures_[j]));
  };
  const double slack = 1e-6 * difference;
  const auto& amounts = by_amount_.at(figures_[i].quantity.dimension);
  for (auto at = std::ranges::lower_bound(amounts, difference - slack, {}, &Amount::value);
       at != amounts.end() && at->value < difference + slack; ++at) {
    const std::vector<std::size_t>& there = of_article_[figures_[at->figure].ref.article.index()];
    if (std::ranges::any_of(there, [&](std::size_t k) { return beside(at->figure, k); })) return true;
  }
  return false;
}

// One figure and a slip of its digits, or one number with two units ("58 metres", "58 feet").
bool FigureJudge::is_slip(std::size_t i, std::size_t j) const {
  const FigureFact& a = figures_[i];
  const FigureFact& b = figures_[j];
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

// What makes of a slip more than chance: articles that have much in common, or sentences that have something.
bool FigureJudge::supports_slip(std::size_t i, std::size_t j) const {
  const double strange = strangeness(figures_[i].ref.article, figures_[j].ref.article);
  if (strange >= 2) return false;
  const bool exchanged = is_long_exchange(figures_[i].quantity.value, figures_[j].quantity.value);
  return (strange < 1 && (exchanged || same_kind(figures_[i], figures_[j]))) ||
         shared_words(contexts_[i], contexts_[j], pairs_.terms()).weight >= some_words;
}

// The text says that they are two: other years, the first night and the second, a part and the whole, penguins and
// flamingos.
bool FigureJudge::told_apart(std::size_t i, std::size_t j) const {
  const Context& a = contexts_[i];
  const Context& b = contexts_[j];
  const Clues clues = pairs_.clues(i, j);
  const bool elsewhere = clues[Clue::other_places] > 0 && clues[Clue::other_named] > 0;
  const bool one_person =
      std::ranges::binary_search(b.named, a.subject) || std::ranges::binary_search(a.named, b.subject);
  constexpr double one_word = 0.6;  // of likenesses
  const bool unlike = clues[Clue::subject_likeness] < one_word && clues[Clue::verb_likeness] < one_word;
  const bool other_doing = figures_[i].duration && a.subject != 0 && b.subject != 0 && !one_person && unlike;
  return clues[Clue::other_years] > 0 || elsewhere || other_doing || clues[Clue::other_object] > 0 ||
         clues[Clue::part] > 0 || clues[Clue::besides] > 0 || clues[Clue::otherwise_limited] > 0 ||
         clues[Clue::other_counted] > 0;
}

// The article of the other has the figure, of the very thing that it counts.
bool FigureJudge::has_of_class(std::size_t i, std::size_t j) const {
  const FigureFact& figure = figures_[i];
  const std::vector<std::size_t>& there = of_article_[figures_[j].ref.article.index()];
  return !figure.counted.empty() && std::ranges::any_of(there, [&](std::size_t k) {
    return k != j && !figures_[k].title && same_kind(figure, figures_[k]) && agree(figure, figures_[k]) &&
           middle_of(figure) >= large_count;
  });
}

// What other reports and later hours make of the pair.
bool FigureJudge::is_no_news(std::size_t i, std::size_t j) const {
  const bool both_have_both = settled(i, figures_[j].ref.article) && settled(j, figures_[i].ref.article);
  return both_have_both || has_of_class(i, j) || has_of_class(j, i) || told_apart(i, j) || of_other_days(i, j) ||
         may_have_risen(i, j);
}

double FigureJudge::judge(const PlacePair& pair) const {
  const std::size_t i = pair.left;
  const std::size_t j = pair.right;
  const bool slip = is_slip(i, j);
  if (!slip && pair.odds < hopeless) return -most_odds;
  const double strange = strangeness(figures_[i].ref.article, figures_[j].ref.article);
  if (slip && unsettled(i, j) && !of_other_days(i, j) && supports_slip(i, j) && !explained(i, j)) return sure;
  if (!is_exact_enough(figures_[i]) || !is_exact_enough(figures_[j])) return -most_odds;
  const double odds = odds_of_conflict(pairs_.signs(pair)) - strange;
  return odds < enough || is_no_news(i, j) ? -most_odds : odds;
}

// A headline's figure stands on the left of its article's.
JudgedPair FigureJudge::in_order(std::size_t i, std::size_t j, double odds) const {
  const bool turn = is_headline_and_article(figures_[i], figures_[j]) && figures_[j].title;
  return {turn ? j : i, turn ? i : j, odds};
}

// Only figures of which one looks like a slip of the other are looked at, found by what their digits have in common.
void FigureJudge::add_told_twice(const std::vector<std::size_t>& figures, std::vector<JudgedPair>& out) const {
  const auto wanted = [&](std::size_t i) {
    return std::ranges::find(dimensions_, figures_[i].quantity.dimension) != dimensions_.end();
  };
  constexpr std::size_t most = 12;  // of one article that have a key; there are more only where a text repeats itself
  std::map<std::string, std::vector<std::size_t>> by_key;
  for (const std::size_t i : figures) {
    if (figures_[i].title || figures_[i].duration || !wanted(i)) continue;
    for (const std::string& key : slip_keys(figures_[i].quantity.value)) {
      std::vector<std::size_t>& some = by_key[key];
      if (some.size() < most) some.push_back(i);
    }
  }
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto& [key, some] : by_key)
    for (auto i = some.begin(); i != some.end(); ++i)
      for (auto j = i + 1; j != some.end(); ++j) pairs.emplace(*i, *j);
  for (const auto& [i, j] : pairs)
    if (is_told_twice(i, j)) out.push_back({i, j, enough});
}

std::vector<JudgedPair> FigureJudge::conflicts() const {
  std::vector<JudgedPair> out;
  for (const PlacePair& pair : pairs_.all()) {
    if (!pair.apart) continue;
    const double odds = judge(pair);
    if (odds >= enough) out.push_back(in_order(pair.left, pair.right, odds));
  }
  for (const std::vector<std::size_t>& some : of_article_) add_told_twice(some, out);
  std::sort(out.begin(), out.end(), [](const JudgedPair& a, const JudgedPair& b) {
    return std::pair(a.left, a.right) < std::pair(b.left, b.right);
  });
  return out;
}

// Both of one kind. What is small, and lengths of time, only where they are said of like things.
bool FigureJudge::says_the_same(std::size_t i, std::size_t j) const {
  const FigureFact& a = figures_[i];
  if (!agree(a, figures_[j])) return false;
  const bool small = a.duration || (is_count(a) && std::fabs(middle_of(a)) < large_count);
  return !small || shared_words(contexts_[i], contexts_[j], pairs_.terms()).weight >= some_words;
}

std::vector<std::size_t> FigureJudge::places_of(std::size_t i) const {
  std::vector<std::size_t> out;
  for (const std::size_t k : of_one_kind(i))
    if (k == i || says_the_same(i, k)) out.push_back(k);
  return out;
}

}  // namespace tally::align
