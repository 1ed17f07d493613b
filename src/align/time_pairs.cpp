#include "align/time_pairs.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <ratio>
#include <string>

#include "align/partners.hpp"
#include "align/time_model.hpp"
#include "mention/time_compare.hpp"
#include "mention/time_exclusion.hpp"

namespace tally::align {
namespace {

using mention::TimeBearing;
using mention::TimeExpression;
using mention::TimeMatch;
using mention::TimeModifier;
using Days = std::chrono::duration<double, std::ratio<86400>>;

// A number of news in a figure: one and two are everywhere.
bool tells(const FigureFact& figure) { return figure.quantity.value > 2; }

double how_many(bool a, bool b) { return (a ? 1 : 0) + (b ? 1 : 0); }

template <class T>
bool both(const std::optional<T>& a, const std::optional<T>& b) {
  return a.has_value() && b.has_value();
}

bool differ_by_one_character(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  std::size_t differing = 0;
  for (std::size_t i = 0; i < a.size(); ++i) differing += a[i] == b[i] ? 0U : 1U;
  return differing == 1;
}

void add_dates(const TimeExpression& a, const TimeExpression& b, Signs& out) {
  const bool days = both(a.day, b.day) && both(a.month, b.month);
  out.set(Sign::other_day, days && *a.month == *b.month && *a.day != *b.day);
  out.set(Sign::other_month, days && *a.month != *b.month && *a.day == *b.day);
  const bool weekdays = both(a.weekday, b.weekday);
  out.set(Sign::one_weekday, weekdays && *a.weekday == *b.weekday);
  out.set(Sign::other_weekday, weekdays && *a.weekday != *b.weekday);
}

void add_clocks(const TimeExpression& a, const TimeExpression& b, Signs& out) {
  if (!both(a.clock, b.clock)) return;
  constexpr std::chrono::hours hour{1};
  out.set(Sign::one_minute, *a.clock % hour == *b.clock % hour && *a.clock % hour != std::chrono::seconds{0});
  out.set(Sign::one_hour, *a.clock / hour == *b.clock / hour);
}

double days_between(const TimeExpression& a, const TimeExpression& b) {
  constexpr double least = 0.01;
  if (!both(a.interval, b.interval)) return std::log10(least);
  return std::log10(least + Days(mention::gap(*a.interval, *b.interval)).count());
}

}  // namespace

TimePairs::TimePairs(const Story& story)
    : story_(story),
      words_(story),
      told_(story, words_.terms),
      times_(align::read_times(story)),
      contexts_(read_contexts()),
      figures_(read_figures(story)),
      clauses_(read_clauses()),
      rivals_(make_rivals()) {
  std::vector<float> odds;
  for (const PlacePair& pair : all()) odds.push_back(static_cast<float>(odds_of_one_time(clues(pair.left, pair.right))));
  rivals_.set_odds(odds);
}

std::vector<Context> TimePairs::read_contexts() const {
  const ContextReader reader(story_, words_.terms);
  std::vector<Context> out;
  out.reserve(times_.size());
  for (const TimeFact& time : times_)
    out.push_back(reader.read({time.article, time.mention->tokens, time.head, {}, time.title}));
  return out;
}

Rivals TimePairs::make_rivals() {
  std::erase_if(figures_, [](const FigureFact& figure) { return figure.duration || !tells(figure); });
  std::map<std::pair<ingest::ArticleId, language::SentenceId>, std::vector<std::uint32_t>> by_sentence;
  for (std::size_t k = 0; k < figures_.size(); ++k) {
    const language::Document& document = story_[figures_[k].ref.article].document;
    by_sentence[{figures_[k].ref.article, document[figures_[k].head].sentence}].push_back(static_cast<std::uint32_t>(k));
  }
  of_article_.resize(story_.articles.size());
  counts_.resize(story_.articles.size());
  for (std::size_t i = 0; i < times_.size(); ++i) {
    const std::size_t article = times_[i].article.index();
    of_article_[article].push_back(static_cast<std::uint32_t>(i));
    ++counts_[article][static_cast<std::size_t>(times_[i].grain)];
    const auto figures = by_sentence.find({times_[i].article, contexts_[i].sentence});
    of_sentence_.push_back(figures == by_sentence.end() ? std::vector<std::uint32_t>() : figures->second);
  }
  std::vector<ingest::ArticleId> article_of;
  for (const TimeFact& time : times_) article_of.push_back(time.article);
  return Rivals(find_pairs(), std::move(article_of), [this](std::size_t i, std::size_t j) {
    return mention::compare_times(*times_[i].time, *times_[j].time) == TimeMatch::equal;
  });
}

std::vector<PlacePair> TimePairs::find_pairs() {
  const auto partners = find_partners(story_, words_.terms);
  std::vector<PlacePair> pairs;
  const auto add = [&](std::uint32_t i, std::uint32_t j) {
    const TimeExpression& a = *times_[i].time;
    const TimeExpression& b = *times_[j].time;
    const TimeMatch match = mention::compare_times(a, b);
    if (match != TimeMatch::unknown) pairs.push_back({i, j, 0, match != TimeMatch::disjoint, are_apart(a, b)});
  };
  for (std::size_t first = 0; first < of_article_.size(); ++first) {
    for (const std::uint32_t i : of_article_[first]) {
      for (const std::uint32_t j : of_article_[first])
        if (times_[i].title && !times_[j].title) add(std::min(i, j), std::max(i, j));
      for (const ingest::ArticleId second : partners[first])
        if (second.index() > first)
          for (const std::uint32_t j : of_article_[second.index()]) add(i, j);
    }
  }
  std::ranges::sort(pairs, {}, [](const PlacePair& pair) { return std::pair(pair.left, pair.right); });
  return pairs;
}

Clues TimePairs::clues(std::size_t i, std::size_t j) const {
  Clues out;
  add_clues(contexts_[i], contexts_[j], words_, out);
  out.set(Clue::one_grain, times_[i].grain == times_[j].grain);
  add_neighbours(i, j, out);
  add_figures(i, j, out);
  add_happenings(i, j, out);
  return out;
}

double TimePairs::most_alike(std::initializer_list<Term> left, std::initializer_list<Term> right) const {
  double most = 0;
  for (const Term a : left)
    for (const Term b : right)
      if (a != 0 && b != 0) most = std::max(most, words_.likeness.of(a, b));
  return most;
}

std::vector<const ToldTime*> TimePairs::read_clauses() const {
  std::map<const mention::Mention*, const ToldTime*> of;
  for (const ToldTime& told : told_.all()) of[told.mention] = &told;
  std::vector<const ToldTime*> out;
  for (const TimeFact& time : times_) {
    const auto found = of.find(time.mention);
    out.push_back(found == of.end() ? nullptr : found->second);
  }
  return out;
}

void TimePairs::add_happenings(std::size_t i, std::size_t j, Clues& out) const {
  const Context& a = contexts_[i];
  const Context& b = contexts_[j];
  out.set(Clue::thing_likeness, most_alike({a.noun_above, a.subject, a.object}, {b.noun_above, b.subject, b.object}));
  out.set(Clue::deed_likeness, most_alike({a.verb, a.noun_above}, {b.verb, b.noun_above}));
  if (clauses_[i] == nullptr || clauses_[j] == nullptr) return;
  out.set(Clue::one_happening, told_.same_happening(*clauses_[i], *clauses_[j]));
  out.set(Clue::like_happening, told_.may_be_one(clauses_[i]->frame, clauses_[j]->frame));
}

bool TimePairs::in_one_sentence(std::size_t i, std::size_t j) const {
  return times_[i].article == times_[j].article && contexts_[i].sentence == contexts_[j].sentence;
}

// The times are in the order of the text, so those of one sentence stand together.
std::vector<std::size_t> TimePairs::beside(std::size_t self) const {
  std::vector<std::size_t> found;
  for (std::size_t k = self; k-- > 0 && in_one_sentence(self, k);) found.push_back(k);
  for (std::size_t k = self + 1; k < times_.size() && in_one_sentence(self, k); ++k) found.push_back(k);
  return found;
}

void TimePairs::add_neighbours(std::size_t i, std::size_t j, Clues& out) const {
  constexpr std::ptrdiff_t most_beside = 4;
  constexpr int most_rivals = 8;
  const std::vector<std::size_t> left = beside(i);
  const std::vector<std::size_t> right = beside(j);
  const auto met = [&](const std::vector<std::size_t>& some, const std::vector<std::size_t>& others) {
    return std::ranges::count_if(some, [&](std::size_t k) {
      return std::ranges::any_of(others, [&](std::size_t other) {
        return mention::compare_times(*times_[k].time, *times_[other].time) == TimeMatch::equal;
      });
    });
  };
  const std::ptrdiff_t equal_left = met(left, right);
  const std::ptrdiff_t equal_right = met(right, left);
  const auto both = static_cast<std::ptrdiff_t>(left.size() + right.size());
  out.set(Clue::equal_beside, static_cast<double>(std::min(equal_left, most_beside)));
  out.set(Clue::unequal_beside, static_cast<double>(std::min(both - equal_left - equal_right, most_beside)));
  const auto order = [](std::size_t self, const std::vector<std::size_t>& others) {
    return std::ranges::count_if(others, [&](std::size_t k) { return k < self; });
  };
  out.set(Clue::order, static_cast<double>(std::abs(order(i, left) - order(j, right))));
  const auto count = [&](std::size_t of, std::size_t in) {
    return int{counts_[times_[in].article.index()][static_cast<std::size_t>(times_[of].grain)]};
  };
  out.set(Clue::rivals, static_cast<double>(std::min(count(i, j) + count(j, i) - 2, most_rivals)));
}

void TimePairs::add_figures(std::size_t i, std::size_t j, Clues& out) const {
  constexpr int most = 3;
  const auto met = [&](std::uint32_t k) {
    return std::ranges::any_of(of_sentence_[j], [&](std::uint32_t other) {
      return same_dimension(figures_[k], figures_[other]) && figures_[k].quantity.value == figures_[other].quantity.value;
    });
  };
  const auto equal = static_cast<int>(std::ranges::count_if(of_sentence_[i], met));
  out.set(Clue::equal_figures, static_cast<double>(std::min(equal, most)));
  out.set(Clue::unequal_figures, static_cast<double>(std::min(static_cast<int>(of_sentence_[i].size()) - equal, most)));
}

void TimePairs::add_expressions(std::size_t i, std::size_t j, Signs& out) const {
  const TimeExpression& a = *times_[i].time;
  const TimeExpression& b = *times_[j].time;
  const auto& [finer, coarser] = std::minmax(times_[i].grain, times_[j].grain);
  out.set(Sign::finer, static_cast<double>(finer));
  out.set(Sign::coarser, static_cast<double>(coarser));
  out.set(Sign::days_between, days_between(a, b));
  add_dates(a, b, out);
  add_clocks(a, b, out);
  out.set(Sign::one_character, differ_by_one_character(a.value, b.value));
  out.set(Sign::one_bearing, a.bearing == b.bearing);
  out.set(Sign::ends, how_many(is_end(a), is_end(b)));
  out.set(Sign::starts, how_many(is_start(a), is_start(b)));
  out.set(Sign::blurred, how_many(a.modifier != TimeModifier::none, b.modifier != TimeModifier::none));
  out.set(Sign::deictic, how_many(a.deictic, b.deictic));
  out.set(Sign::reckoned, how_many(a.amount.has_value(), b.amount.has_value()));
  out.set(Sign::borrowed, how_many(a.day_inferred, b.day_inferred));
  out.set(Sign::doubtful, how_many(a.ambiguous, b.ambiguous));
}

void TimePairs::add_issues(std::size_t i, std::size_t j, Signs& out) const {
  constexpr double most = 30;
  constexpr Days around{4};
  const auto since = [&](std::size_t k) -> std::optional<Days> {
    const auto& published = story_[times_[k].article].article.published;
    if (!published || !times_[k].time->interval) return std::nullopt;
    return times_[k].time->interval->begin - std::chrono::local_days{published->date};
  };
  const auto a = since(i);
  const auto b = since(j);
  const auto both_are = [&](const auto& is) { return how_many(a && is(*a), b && is(*b)); };
  out.set(Sign::ahead, both_are([](Days at) { return at >= Days{1}; }));
  out.set(Sign::of_the_day, both_are([](Days at) { return at >= Days{0} && at < Days{1}; }));
  out.set(Sign::of_the_days, both_are([&](Days at) { return std::chrono::abs(at) < around; }));
  const auto& first = story_[times_[i].article].article.published;
  const auto& second = story_[times_[j].article].article.published;
  if (!first || !second) return;
  const Days apart = std::chrono::local_days{first->date} - std::chrono::local_days{second->date};
  out.set(Sign::issues_between, std::min(std::fabs(apart.count()), most));
}

bool TimePairs::has(ingest::ArticleId article, std::size_t time) const {
  return std::ranges::any_of(of_article_[article.index()], [&](std::uint32_t k) {
    return mention::compare_times(*times_[time].time, *times_[k].time) == TimeMatch::equal;
  });
}

void TimePairs::add_others(std::size_t i, std::size_t j, Signs& out) const {
  const ingest::ArticleId left = times_[i].article;
  const ingest::ArticleId right = times_[j].article;
  const auto logarithm = [&](ingest::ArticleId article) {
    return std::log(1 + static_cast<double>(of_article_[article.index()].size()));
  };
  out.set(Sign::all_times, logarithm(left) + logarithm(right));
  if (left != right) out.set(Sign::equal_elsewhere, how_many(has(right, i), has(left, j)));
}

Signs TimePairs::signs(const PlacePair& pair) const {
  Signs out;
  out.clues = clues(pair.left, pair.right);
  rivals_.add_signs(pair, out);
  add_expressions(pair.left, pair.right, out);
  add_issues(pair.left, pair.right, out);
  add_others(pair.left, pair.right, out);
  return out;
}

}  // namespace tally::align
