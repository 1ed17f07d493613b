#include "date_slips.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <string>

#include "align/time_cues.hpp"
#include "mention/quoted.hpp"
#include "rule/days_apart.hpp"

namespace tally::rules {
namespace {

using align::ArticleFacts;
using align::ClauseTerms;
using align::Story;
using align::Term;
using ingest::ArticleId;
using language::Document;
using mention::Granularity;
using mention::Mention;
using mention::TimeBearing;
using mention::TimeExpression;

enum class Grain { day, clock, year };

struct Place {
  ClockPlace at;
  const TimeExpression* time = nullptr;
  Grain grain = Grain::day;
  std::vector<Term> words;  // of the sentence
  language::SentenceId sentence;
  bool of_row = false;      // "the second", "the last"
  bool counted = false;     // "the first", "also"
  bool alone = true;        // the only time of its kind in its sentence
};

bool ends(const TimeExpression& time) {
  return time.bearing == TimeBearing::until || time.bearing == TimeBearing::by || time.bearing == TimeBearing::before;
}

std::optional<Grain> grain_of(const TimeExpression& time) {
  const bool exact = time.modifier == mention::TimeModifier::none || (time.clock && time.modifier == mention::TimeModifier::approx);
  if (!exact || time.deictic || time.amount || time.ambiguous || time.bearing == TimeBearing::after) return std::nullopt;
  if (time.clock && !time.utc_offset && !time.zone_region) return Grain::clock;
  if (time.type != mention::TimeType::date || !time.interval) return std::nullopt;
  if (time.granularity == Granularity::day && time.day && time.month) return Grain::day;
  if (time.granularity == Granularity::year && time.year && *time.year > 1500) return Grain::year;
  return std::nullopt;
}

// One digit exchanged, two changed about, or one lost: 13 and 23, 12 and 21, 4 and 14.
bool one_digit_off(int a, int b) {
  std::string x = std::to_string(a);
  std::string y = std::to_string(b);
  if (x.size() > y.size()) std::swap(x, y);
  if (x.size() + 1 == y.size()) return y.ends_with(x) || y.starts_with(x);
  if (x.size() != y.size()) return false;
  const auto off = std::inner_product(x.begin(), x.end(), y.begin(), 0, std::plus<>(), std::not_equal_to<>());
  const bool turned = std::is_permutation(x.begin(), x.end(), y.begin());
  return off == 1 || (off == 2 && turned);
}

int minutes_of(const TimeExpression& time) { return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(*time.clock).count()); }

bool near_miss(const Place& a, const Place& b) {
  const TimeExpression& x = *a.time;
  const TimeExpression& y = *b.time;
  if (a.grain != b.grain || ends(x) != ends(y)) return false;
  switch (a.grain) {
    case Grain::day: {
      if (x.year && y.year && *x.year != *y.year) return false;
      if (*x.month == *y.month) return one_digit_off(static_cast<int>(*x.day), static_cast<int>(*y.day));
      return *x.day == *y.day && (*x.month > *y.month ? *x.month - *y.month : *y.month - *x.month) <= 1;
    }
    case Grain::clock: {
      const int p = minutes_of(x);
      const int q = minutes_of(y);
      const auto dial = [](int m) { return (m / 60 + 11) % 12 * 100 + 100 + m % 60; };  // 4.20 as 420
      if (p % 60 == q % 60 && p % 60 != 0) return p != q && p % 720 != q % 720;
      return p % 60 != 0 && q % 60 != 0 && p / 720 == q / 720 && one_digit_off(dial(p), dial(q));
    }
    case Grain::year: return one_digit_off(*x.year, *y.year);
  }
  return false;
}

bool tell_one_time(const Place& a, const Place& b) {
  if (a.grain != b.grain) return false;
  switch (a.grain) {
    case Grain::day: return *a.time->month == *b.time->month && *a.time->day == *b.time->day;
    case Grain::clock: return minutes_of(*a.time) % 720 == minutes_of(*b.time) % 720;
    case Grain::year: return *a.time->year == *b.time->year;
  }
  return false;
}

class DateSlips {
 public:
  DateSlips(const Story& story, const ClauseTerms& terms) : story_(story), terms_(terms), places_(story.articles.size()) {
    for (std::size_t a = 0; a < story.articles.size(); ++a) read(ArticleId(a));
  }

  std::vector<ClockSlip> run() const {
    std::vector<ClockSlip> slips;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      compare_own(places_[i], slips);
      for (std::size_t j = i + 1; j < places_.size(); ++j) {
        if (near_in_time(ArticleId(i), ArticleId(j))) compare(places_[i], places_[j], slips);
      }
    }
    return slips;
  }

 private:
  void read(ArticleId article) {
    const ArticleFacts& facts = story_[article];
    for (const Mention& m : facts.mentions.all) {
      const auto* time = std::get_if<TimeExpression>(&m.value);
      if (time == nullptr || m.tokens.empty() || mention::is_quoted(facts.mentions, m.span)) continue;
      const auto grain = grain_of(*time);
      if (!grain) continue;
      const language::SentenceId sentence = facts.document.tokens[m.tokens.begin].sentence;
      const std::vector<Term> words = terms_.of(article, facts.document[sentence].tokens);
      const bool of_row = align::tells_one_of_several(facts.document, sentence) || align::tells_place_in_row(facts.document, sentence);
      const bool counted = align::tells_first_or_again(facts.document, sentence);
      places_[article.index()].push_back({{article, &m}, time, *grain, words, sentence, of_row, counted});
    }
    find_alone(places_[article.index()]);
  }

  [[nodiscard]] bool near_in_time(ArticleId a, ArticleId b) const {
    constexpr int some_days = 3;
    const auto apart = rule::days_apart(story_, a, b);
    return apart && *apart <= some_days;
  }

  void compare(const std::vector<Place>& left, const std::vector<Place>& right, std::vector<ClockSlip>& slips) const {
    for (const Place& a : left) {
      for (const Place& b : right) {
        if (!near_miss(a, b) || known(a, right) || known(b, left) || !a.alone || !b.alone) continue;
        if (tell_one_thing(a, b)) slips.push_back({a.at, b.at});
      }
    }
  }

  // In one article, told once so and once so.
  void compare_own(const std::vector<Place>& all, std::vector<ClockSlip>& slips) const {
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = i + 1; j < all.size(); ++j) {
        if (all[i].counted || all[j].counted) continue;  // "the first suit was settled in 1981"
        if (near_miss(all[i], all[j]) && !next_day(all[i], all[j]) && all[i].alone && all[j].alone && tell_one_thing(all[i], all[j])) slips.push_back({all[i].at, all[j].at});
      }
    }
  }

  // "closed on 15 September" and "announced on 16 September": one day and the next.
  static bool next_day(const Place& a, const Place& b) {
    if (a.grain != Grain::day || *a.time->month != *b.time->month) return false;
    const int x = static_cast<int>(*a.time->day), y = static_cast<int>(*b.time->day);
    return x == y + 1 || y == x + 1;
  }

  static bool known(const Place& place, const std::vector<Place>& others) {
    return std::any_of(others.begin(), others.end(), [&](const Place& other) { return tell_one_time(place, other); });
  }

  // Those of one sentence stand together.
  static void find_alone(std::vector<Place>& places) {
    for (std::size_t i = 0; i < places.size(); ++i)
      for (std::size_t j = i + 1; j < places.size() && places[j].sentence == places[i].sentence; ++j)
        if (places[i].grain == places[j].grain) places[i].alone = places[j].alone = false;
  }

  [[nodiscard]] bool tell_one_thing(const Place& a, const Place& b) const {
    if (a.of_row != b.of_row) return false;
    const auto shared = align::shared_terms(a.words, b.words);
    const auto entities = [&](const std::vector<Term>& of) { return std::count_if(of.begin(), of.end(), [&](Term t) { return terms_.is_entity(t); }); };
    if (entities(a.words) > 0 && entities(b.words) > 0 && entities(shared) == 0) return false;
    const double ratio = terms_.weigh(shared) / std::max(1.0, std::min(terms_.weigh(a.words), terms_.weigh(b.words)));
    constexpr double much = 0.3;
    constexpr double most = 0.5;
    return shared.size() >= 3 && ratio >= (entities(shared) > 0 ? much : most);
  }

  const Story& story_;
  const ClauseTerms& terms_;
  std::vector<std::vector<Place>> places_;  // [article]
};

}  // namespace

std::vector<ClockSlip> find_date_slips(const Story& story, const ClauseTerms& terms) { return DateSlips(story, terms).run(); }

}  // namespace tally::rules
