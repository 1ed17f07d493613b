#include "judged_times.hpp"

#include <algorithm>
#include <cmath>

#include "align/happening_class.hpp"
#include "align/moments.hpp"
#include "exclusion.hpp"
#include "mention/time_compare.hpp"

namespace tally::rules {
namespace {

using align::Moment;
using align::Story;
using align::ToldTime;
using align::ToldTimes;
using mention::Granularity;
using mention::TimeExpression;
using std::chrono::days;

constexpr double enough = 3.0;
constexpr double enough_of_plans = 2.5;  // what is to come is little

bool tells_of_day(const ToldTime& told) { return told.time.interval && !told.time.ambiguous; }

// How many times further the one lies from the day of writing than the other, of their distance.
double how_far_apart(const ToldTime& a, const ToldTime& b) {
  if (!a.time.interval || !b.time.interval || !a.written || !b.written) return 1;
  const auto in_days = [](auto span) { return std::chrono::duration<double, std::ratio<86400>>(span).count(); };
  const auto from_writing = [&](const ToldTime& t) { return std::fabs(in_days(t.time.interval->begin - std::chrono::local_seconds{*t.written})); };
  const auto [x, y] = std::pair(*a.time.interval, *b.time.interval);
  const double gap = std::max(0.0, std::max(in_days(x.begin - y.end), in_days(y.begin - x.end)));
  return gap / (1 + std::min(from_writing(a), from_writing(b)));
}

// "Sales fell in January", written in February, and "sales fell in March", written in April: each of its own time.
bool moves_with_article(const ToldTime& a, const ToldTime& b) {
  if (!a.written || !b.written) return false;
  const auto between = std::chrono::abs(*a.written - *b.written);
  const auto told = std::chrono::abs(std::chrono::floor<days>(a.time.interval->begin) - std::chrono::floor<days>(b.time.interval->begin));
  constexpr days some{5};
  return between >= some && std::chrono::abs(between - told) <= std::max(some, between / 4);
}

bool of_one_class(const ToldTime& a, const ToldTime& b) { return !a.frame.happening.empty() && a.frame.happening == b.frame.happening; }

// What happens every week is told of another time soon.
double farthest(const ToldTime& a, const ToldTime& b) {
  constexpr double seldom = 12;
  constexpr double often = 3;
  return of_one_class(a, b) && align::recurrence_of(a.frame.happening) == align::Recurrence::often ? often : seldom;
}

// "Police were called", "an ambulance was called": the same of something else.
bool are_of_others(const ToldTime& a, const ToldTime& b) {
  return of_one_class(a, b) && !a.frame.core.empty() && !b.frame.core.empty() && align::shared_terms(a.frame.core, b.frame.core).empty();
}

class Judge {
 public:
  Judge(const Story& story, const align::ClauseTerms& terms, const ToldTimes& told) : story_(story), moments_(story, terms) {
    for (const auto* some : {&told.all(), &told.untold()}) {
      for (const ToldTime& t : *some) told_.push_back(&t);
    }
    std::stable_sort(told_.begin(), told_.end(), [](const ToldTime* a, const ToldTime* b) {
      return std::pair(a->article, a->mention->span.begin) < std::pair(b->article, b->mention->span.begin);
    });
    for (const ToldTime* t : told_) {
      around_.push_back(moments_.at(t->article, t->mention->tokens));
    }
    in_article_.assign(story.articles.size(), 0);
    for (const ToldTime* t : told_) ++in_article_[t->article.index()];
  }

  std::vector<TimePair> pairs() const {
    std::vector<TimePair> out;
    for (std::size_t i = 0; i < told_.size(); ++i) {
      for (std::size_t j = i + 1; j < told_.size(); ++j) {
        if (!may_conflict(i, j) || settled(i, j) || settled(j, i)) continue;
        const double least = told_[i]->planned ? enough_of_plans : enough;
        if (score(i, j) >= least && is_best(i, j)) out.emplace_back(told_[i], told_[j]);
      }
    }
    return out;
  }

 private:
  [[nodiscard]] bool comparable_edges(const ToldTime& a, const ToldTime& b) const {
    using mention::TimeBearing;
    if (comparable(story_, a, b)) return true;
    ToldTime x = a;
    ToldTime y = b;
    const auto opens = [](const ToldTime& t) { return t.time.bearing == TimeBearing::from || t.time.bearing == TimeBearing::since; };
    const auto closes = [](const ToldTime& t) { return t.time.bearing == TimeBearing::until; };
    if (closes(a) != closes(b)) return false;
    if (!opens(a) && !closes(a) && !opens(b) && !closes(b)) return false;
    x.time.bearing = y.time.bearing = TimeBearing::at;
    return comparable(story_, x, y);
  }

  [[nodiscard]] bool may_conflict(std::size_t i, std::size_t j) const {
    const ToldTime& a = *told_[i];
    const ToldTime& b = *told_[j];
    if (!tells_of_day(a) || !tells_of_day(b) || !comparable_edges(a, b) || !exclude(a, b)) return false;
    if (ToldTimes::numbered_apart(a.frame, b.frame) || moves_with_article(a, b)) return false;
    return how_far_apart(a, b) <= farthest(a, b) && around_[i].another == around_[j].another;
  }

  // The other article has the time too.
  [[nodiscard]] bool settled(std::size_t i, std::size_t j) const {
    const ToldTime& a = *told_[i];
    const ToldTime& b = *told_[j];
    if (a.article == b.article) return false;
    for (std::size_t k = 0; k < told_.size(); ++k) {
      const ToldTime& c = *told_[k];
      if (k == j || c.article != b.article || c.headline) continue;
      const auto match = mention::compare_times(a.time, c.time);
      if (match == mention::TimeMatch::equal || (match == mention::TimeMatch::compatible && c.time.granularity <= grain(a.time))) return true;
    }
    return false;
  }

  // "The early hours" leave open when the call came; "on Friday" and "on Friday morning" are one.
  static Granularity grain(const TimeExpression& time) {
    if (time.granularity <= Granularity::hour) return Granularity::hour;
    return std::max(time.granularity, Granularity::day);
  }

  [[nodiscard]] double likeness(std::size_t i, std::size_t j) const { return moments_.likeness(around_[i], around_[j]); }

  [[nodiscard]] double score(std::size_t i, std::size_t j) const {
    const ToldTime& a = *told_[i];
    const ToldTime& b = *told_[j];
    constexpr double each_rival = 0.1;
    constexpr std::size_t most_rivals = 20;
    double sum = likeness(i, j);
    sum -= each_rival * static_cast<double>(std::min(in_article_[a.article.index()] + in_article_[b.article.index()] - 2, most_rivals));
    if (are_of_others(a, b)) sum -= 2;
    sum -= 0.3 * std::log(std::max(1.0, how_far_apart(a, b)));
    return sum;
  }

  // Neither has a likelier partner.
  [[nodiscard]] bool is_best(std::size_t i, std::size_t j) const {
    constexpr double margin = 0.3;
    const double here = likeness(i, j);
    for (std::size_t k = 0; k < told_.size(); ++k) {
      if (k == i || k == j) continue;
      if (told_[k]->article == told_[j]->article && exclude(*told_[k], *told_[j]) && likeness(i, k) > here + margin) return false;
      if (told_[k]->article == told_[i]->article && exclude(*told_[k], *told_[i]) && likeness(k, j) > here + margin) return false;
    }
    return true;
  }

  const Story& story_;
  std::vector<const ToldTime*> told_;
  align::Moments moments_;
  std::vector<Moment> around_;
  std::vector<std::size_t> in_article_;
};

}  // namespace

std::vector<TimePair> judged_times(const Story& story, const align::ClauseTerms& terms, const ToldTimes& told) {
  return Judge(story, terms, told).pairs();
}

}  // namespace tally::rules
