#include "align/figure_judge.hpp"

#include <algorithm>
#include <utility>

#include "align/digit_slip.hpp"
#include "align/figure_model.hpp"
#include "align/figure_slips.hpp"

namespace tally::align {
namespace {

constexpr double hopeless = -4;  // odds of the first model that the second never makes good

// What nouns that set two figures apart weigh beyond what the model has learned of them: they may as well be other words
// for one thing. As a veto they cost one right finding in ten and spared no wrong one in ten.
constexpr double of_other_words = 0.8;

}  // namespace

FigureJudge::FigureJudge(const Story& story, std::span<const mention::Dimension> dimensions)
    : pairs_(story, dimensions),
      index_(pairs_, story.articles.size()),
      strangers_(story, index_),
      course_(story, pairs_, index_),
      dimensions_(dimensions) {}

double FigureJudge::strangeness(std::size_t i, std::size_t j) const {
  return strangers_.between(figures()[i].ref.article, figures()[j].ref.article);
}

// A slip, and more than chance: of articles that have much in common, or of sentences that have something.
bool FigureJudge::is_sure_slip(std::size_t i, std::size_t j) const {
  const FigureFact& a = figures()[i];
  const FigureFact& b = figures()[j];
  if (!index_.unsettled(i, j) || course_.of_other_days(i, j)) return false;
  const double strange = strangeness(i, j);
  if (strange >= Strangers::of_another) return false;
  const bool alike = is_long_exchange(a.quantity.value, b.quantity.value) || same_kind(a, b);
  const bool supported = (strange < Strangers::doubtful && alike) ||
                         shared_words(pairs_.contexts()[i], pairs_.contexts()[j], pairs_.terms()).weight >= some_words;
  return supported && !index_.explained(i, j);
}

// The text says that they are two: other years, the first night and the second, a part and the whole.
bool FigureJudge::told_apart(std::size_t i, std::size_t j) const {
  const Context& a = pairs_.contexts()[i];
  const Context& b = pairs_.contexts()[j];
  const Clues clues = pairs_.clues(i, j);
  const bool elsewhere = clues[Clue::other_places] > 0 && clues[Clue::other_named] > 0;
  const bool one_person =
      std::ranges::binary_search(b.named, a.subject) || std::ranges::binary_search(a.named, b.subject);
  constexpr double one_word = 0.6;  // of likenesses
  const bool unlike = clues[Clue::subject_likeness] < one_word && clues[Clue::verb_likeness] < one_word;
  const bool other_doing = figures()[i].duration && a.subject != 0 && b.subject != 0 && !one_person && unlike;
  return clues[Clue::other_years] > 0 || elsewhere || other_doing || clues[Clue::other_object] > 0 ||
         clues[Clue::part] > 0 || clues[Clue::otherwise_limited] > 0;
}

// The words differ: penguins and flamingos, "12 more".
bool FigureJudge::worded_apart(std::size_t i, std::size_t j) const {
  const Clues clues = pairs_.clues(i, j);
  return clues[Clue::besides] > 0 || clues[Clue::other_counted] > 0;
}

// What other reports and later hours make of the pair.
bool FigureJudge::is_no_news(std::size_t i, std::size_t j) const {
  const ingest::ArticleId first = figures()[i].ref.article;
  const ingest::ArticleId second = figures()[j].ref.article;
  const bool both_have_both = index_.has(i, second) && index_.has(j, first);
  return both_have_both || index_.one_has_both(i, j) || told_apart(i, j) || course_.of_other_days(i, j) ||
         course_.of_another_year(i, j) || course_.may_have_risen(i, j);
}

double FigureJudge::judge(const PlacePair& pair) const {
  const std::size_t i = pair.left;
  const std::size_t j = pair.right;
  const bool slip = is_slip(figures()[i], figures()[j]);
  if (!slip && pair.odds < hopeless) return -most_odds;
  if (slip && is_sure_slip(i, j)) return sure;
  if (!is_exact_enough(figures()[i]) || !is_exact_enough(figures()[j])) return -most_odds;
  const double apart = worded_apart(i, j) ? of_other_words : 0;
  const double odds = odds_of_conflict(pairs_.signs(pair)) - strangeness(i, j) - apart;
  return odds < enough || is_no_news(i, j) ? -most_odds : odds;
}

// A headline's figure stands on the left of its article's.
JudgedPair FigureJudge::in_order(std::size_t i, std::size_t j, double odds) const {
  const bool turn = is_headline_and_text(figures()[i], figures()[j]) && figures()[j].title;
  return {turn ? j : i, turn ? i : j, odds};
}

std::vector<JudgedPair> FigureJudge::conflicts() const {
  std::vector<JudgedPair> out;
  for (const PlacePair& pair : pairs_.all()) {
    if (!pair.apart) continue;
    const double odds = judge(pair);
    if (odds >= enough) out.push_back(in_order(pair.left, pair.right, odds));
  }
  for (const auto& [i, j] : find_told_twice(pairs_, index_, dimensions_)) out.push_back({i, j, enough});
  std::ranges::sort(out, {}, [](const JudgedPair& pair) { return std::pair(pair.left, pair.right); });
  return out;
}

}  // namespace tally::align
