// A length of time beside the dates that it lies between, in one sentence.
#include <fmt/format.h>

#include <algorithm>

#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "rule/wording.hpp"
#include "sentence_times.hpp"
#include "slip.hpp"

namespace tally::rules {
namespace {

using align::ArticleFacts;
using align::Story;
using finding::EvidenceRole;
using ingest::ArticleId;
using mention::DayRange;
using mention::Granularity;
using mention::TimeBearing;
using mention::TimeExpression;

// Verbs whose "for N years" is the length of what they tell, and not of a sentence, a ban or a contract to come.
constexpr language::WordSet lasting{{"act", "captain", "chair", "close", "coach", "continue", "deal", "edit", "govern",
                                     "head", "hold", "keep", "last", "lead", "live", "manage", "operate", "play",
                                     "preside", "reign", "rule", "run", "serve", "shut", "spend", "stay", "stand",
                                     "steal", "take", "teach", "work"}};
constexpr language::WordSet passing{{"elapse", "go", "pass", "separate", "lie"}};

std::string shown(double days) {
  if (days < 2) return fmt::format("{:.0f} hours", days * 24);
  if (days < 100) return fmt::format("{:.0f} days", days);
  if (days < 900) return fmt::format("{:.0f} months", days / mention::days_in(Granularity::month));
  return fmt::format("{:.0f} years", days / mention::days_in(Granularity::year));
}

class OwnDates {
 public:
  OwnDates(const Story& story, ArticleId article, rule::Sink& sink, std::vector<Slip>& slips)
      : story_(story), article_(article), facts_(story[article]), sink_(sink), slips_(slips), around_(facts_),
        times_(times_by_sentence(facts_)), published_(publication_of(facts_.article)) {}

  void run() {
    for (std::size_t s = 0; s < times_.size(); ++s) {
      for (std::size_t i = 0; i < times_[s].size(); ++i) {
        const SentenceTime& time = times_[s][i];
        if (time.is_shift()) read_shift(s, i);
        if (time.is_shift()) read_later_on_dial(s, i);
        if (!time.is_length()) continue;
        read_offset(s, i);
        read_since(s, i);
        read_range(s, i);
        read_stay(s, i);
      }
    }
  }

 private:
  void report(const SentenceTime& length, const std::vector<const SentenceTime*>& dates, const DayRange& way,
              std::string_view tail) {
    Slip slip;
    slip.evidence.push_back(rule::evidence(story_, article_, length.mention->span));
    std::string where;
    for (const SentenceTime* date : dates) {
      slip.evidence.push_back(rule::evidence(story_, article_, date->mention->span, EvidenceRole::conflicting));
      where += fmt::format("{}{}", where.empty() ? "" : " and ", rule::words(story_, article_, date->mention->span));
    }
    slip.message = fmt::format("\u201C{}\u201D does not fit {}{}: that makes {}",
                               rule::words(story_, article_, length.mention->span), where, tail,
                               shown((way.low + way.high) / 2));
    slip.subject = where;
    slips_.push_back(std::move(slip));
  }

  void hold(const SentenceTime& length, const std::vector<const SentenceTime*>& dates,
            const std::optional<DayRange>& way, std::string_view tail) {
    const auto stated = mention::length_of(*length.time);
    if (!stated || !way || is_of_days(length, dates)) return;
    sink_.compared();
    if (!fits(*stated, *way)) report(length, dates, *way, tail);
  }

  // "The three-week shoot will close the street from 6am to 8pm", "19 days from dawn to dusk": so on each of its days.
  static bool is_of_days(const SentenceTime& length, const std::vector<const SentenceTime*>& dates) {
    const bool days = length.time->amount && mention::days_in(length.time->amount->unit) >= 1;
    return days && std::all_of(dates.begin(), dates.end(), [](const SentenceTime* date) {
             return (date->time->clock || date->time->part != mention::PartOfDay::none) && !date->time->day && !date->time->weekday && !date->time->deictic;
           });
  }

  // "Five days later, on 12 March", "20 years ago, in 1995", "in 1995, 20 years ago"
  void read_shift(std::size_t s, std::size_t i) {
    for (const std::size_t j : {i - 1, i + 1}) {
      if (j >= times_[s].size() || !times_[s][j].is_dated()) continue;
      const SentenceTime& shift = times_[s][i];
      const SentenceTime& date = times_[s][j];
      const SentenceTime& first = j < i ? date : shift;
      const SentenceTime& second = j < i ? shift : date;
      const bool joined = around_.tokens_between(first, second) > 0 &&
                          around_.only_between(first, second, {",", "on", "in", "at", "-", "\u2013", "\u2014", "(", "of"});
      if (!joined || date.time->deictic) continue;
      if (shift.time->deictic) {
        read_ago(shift, date);
      } else if (j > i) {
        read_later(s, shift, date);
      }
    }
  }

  void read_ago(const SentenceTime& shift, const SentenceTime& date) {
    if (!published_ || facts_.document.norm(facts_.document.tokens[shift.mention->tokens.end - 1]) != "ago") return;
    hold(shift, {&date}, mention::elapsed(*date.time, *published_), " and the day of publication");
  }

  // Reckoned from the date that the text gave last; where an earlier one fits, that was meant.
  void read_later(std::size_t s, const SentenceTime& shift, const SentenceTime& date) {
    const bool back = facts_.document.norm(facts_.document.tokens[shift.mention->tokens.end - 1]) != "later";
    const auto stated = mention::length_of(*shift.time);
    if (!stated) return;
    const SentenceTime* nearest = nullptr;
    std::optional<DayRange> nearest_way;
    constexpr std::size_t reach = 3;
    for (std::size_t from = s - std::min(s, reach); from <= s; ++from) {
      for (const SentenceTime& other : times_[from]) {
        if (other.mention->span.begin >= shift.mention->span.begin) break;
        if (!other.is_dated()) continue;
        const auto way = back ? mention::elapsed(*date.time, *other.time) : mention::elapsed(*other.time, *date.time);
        if (way && fits(*stated, *way)) return;
        nearest = &other;
        nearest_way = way;
      }
    }
    if (nearest == nullptr || shift.time->anchor_span != nearest->mention->span) return;
    hold(shift, {nearest, &date}, nearest_way, "");
  }

  // "By 9.15. The order followed half an hour later, at 8.45": clock times whose day, or half of the day, nothing tells.
  void read_later_on_dial(std::size_t s, std::size_t i) {
    if (i + 1 >= times_[s].size()) return;
    const SentenceTime& shift = times_[s][i];
    const SentenceTime& at = times_[s][i + 1];
    const auto stated = mention::length_of(*shift.time);
    constexpr double few_hours = 0.25;
    if (!stated || stated->high > few_hours || !at.time->clock || !(at.time->ambiguous || at.time->day_inferred || !at.time->interval)) return;
    if (facts_.document.norm(facts_.document.tokens[shift.mention->tokens.end - 1]) != "later" || !around_.only_between(shift, at, {",", "at"})) return;
    const SentenceTime* nearest = nullptr;
    DayRange nearest_way;
    for (std::size_t from = s - std::min<std::size_t>(s, 1); from <= s; ++from) {
      for (const SentenceTime& other : times_[from]) {
        if (other.mention->span.begin >= shift.mention->span.begin) break;
        if (!other.is_point() || !other.time->clock || other.time->amount) continue;
        const double way = on_dial(*other.time, *at.time);
        if (fits(*stated, {way, way})) return;
        nearest = &other;
        nearest_way = {way, way};
      }
    }
    if (nearest != nullptr) hold(shift, {nearest, &at}, nearest_way, "");
  }

  // From one clock time forward to the next that reads so, in days; in half days where one may be of either half.
  static double on_dial(const TimeExpression& from, const TimeExpression& to) {
    const double turn = from.ambiguous || to.ambiguous ? 0.5 : 1;
    const double way = static_cast<double>((*to.clock - *from.clock).count()) / 86400;
    return way < 0 ? way + (way < -turn ? 1 : turn) : way;
  }

  // "came 62 days after 2 April", where the sentence has one more date
  void read_offset(std::size_t s, std::size_t i) {
    if (i + 1 >= times_[s].size()) return;
    const SentenceTime& length = times_[s][i];
    const SentenceTime& from = times_[s][i + 1];
    const std::string_view word = around_.after(length);
    if ((word != "after" && word != "before") || around_.tokens_between(length, from) != 1 || !from.is_dated()) return;
    const SentenceTime* other = nullptr;
    for (const SentenceTime& t : times_[s]) {
      if (&t == &from || &t == &length) continue;
      if (!t.is_dated() || other != nullptr) return;
      other = &t;
    }
    if (other == nullptr || other->mention->span.begin > length.mention->span.begin) return;
    const auto way = word == "after" ? mention::elapsed(*from.time, *other->time) : mention::elapsed(*other->time, *from.time);
    hold(length, {other, &from}, way, "");
  }

  // "for 14 years, since 2016"
  void read_since(std::size_t s, std::size_t i) {
    if (i + 1 >= times_[s].size() || !published_) return;
    const SentenceTime& length = times_[s][i];
    const SentenceTime& from = times_[s][i + 1];
    const bool counts = around_.before(length) == "for" || around_.before(length, 2) == "for";
    if (!counts || !from.is_dated() || from.time->bearing != TimeBearing::since) return;
    if (!around_.only_between(length, from, {",", "since", "ever", "-", "\u2013", "\u2014"})) return;
    hold(length, {&from}, mention::elapsed(*from.time, *published_), " and the day of publication");
  }

  [[nodiscard]] bool counts_the_range(const SentenceTime& length) const {
    for (const std::string_view word : {"over", "during", "period", "span", "elapsed", "passed"}) {
      if (around_.before(length) == word || around_.before(length, 2) == word || around_.before(length, 3) == word) return true;
    }
    const language::Document& document = facts_.document;
    const language::TokenId top = language::top_of(document, length.mention->tokens);
    const language::TokenId governor = document[top].head;
    if (!governor.valid()) return false;
    const std::string_view lemma = document.lemma(document[governor]);
    if (document[top].relation == language::Relation::nsubj) return passing.contains(lemma);
    if (around_.before(length) == "for") return lasting.contains(lemma);
    // "the 14-year project ran from 2003 to 2015"
    const language::TokenId verb = document[governor].head;
    const bool modifies = length.mention->span.in(facts_.article.text).find('-') != std::string_view::npos;
    return modifies && verb.valid() && document[governor].relation == language::Relation::nsubj &&
           lasting.contains(document.lemma(document[verb]));
  }

  // "Moved in in January 2023 and out in July 2025, were there for 42 months"
  void read_stay(std::size_t s, std::size_t i) {
    constexpr language::WordSet leaving{{"out", "left", "ended", "closed", "finished", "returned", "home"}};
    const auto& all = times_[s];
    const bool only = std::count_if(all.begin(), all.end(), [](const SentenceTime& t) { return t.is_length(); }) == 1;
    const bool counts = around_.before(all[i]) == "for" || around_.before(all[i]) == "lasted" || around_.before(all[i]) == "took";
    if (!only || !counts || all[i].time->amount->vague) return;
    for (std::size_t j = 0; j + 1 < all.size(); ++j) {
      if (j == i || j + 1 == i || !all[j].is_dated() || !all[j + 1].is_dated()) continue;
      constexpr std::size_t nearby = 4;
      if (around_.tokens_between(all[j], all[j + 1]) > nearby || around_.after(all[j]) != "and") continue;
      const bool leaves = leaving.contains(around_.after(all[j], 2)) || leaving.contains(around_.after(all[j], 3));
      if (leaves) hold(all[i], {&all[j], &all[j + 1]}, mention::elapsed(*all[j].time, *all[j + 1].time), "");
    }
  }

  // "between January 2017 and March 2021" and a length that counts just that
  void read_range(std::size_t s, std::size_t i) {
    constexpr std::size_t nearby = 8;
    const auto& all = times_[s];
    for (std::size_t j = 0; j + 1 < all.size(); ++j) {
      if (j == i || j + 1 == i) continue;
      const auto [from, to] = placed(*all[j].time, *all[j + 1].time);
      if (!all[j].is_point() || !all[j + 1].is_point() || !from.interval || !to.interval || from.amount || to.amount) continue;
      const bool opens = all[j].time->bearing == TimeBearing::from || all[j].time->bearing == TimeBearing::since;
      const bool closes = all[j + 1].time->bearing == TimeBearing::until || around_.before(all[j + 1]) == "and";
      if (!opens || !closes || around_.tokens_between(all[i], j > i ? all[j] : all[j + 1]) > nearby) continue;
      const bool beside = i + 1 == j && around_.only_between(all[i], all[j], {",", "from", "between", "(", "-", "\u2013", "\u2014"});
      if (!beside && !counts_the_range(all[i])) continue;
      auto way = mention::elapsed(from, to);
      // "For three days from Monday 16 to Friday 20 March": one end at the most is not counted.
      const auto whole_day = [](const TimeExpression& time) { return time.granularity == Granularity::day && !time.clock; };
      const bool days = all[i].time->amount->unit == Granularity::day && whole_day(from) && whole_day(to);
      if (way && beside && days) way->low = way->high - 1;
      hold(all[i], {&all[j], &all[j + 1]}, way, "");
    }
  }

  // Clock times that nothing dates, on one day.
  static std::pair<TimeExpression, TimeExpression> placed(TimeExpression from, TimeExpression to) {
    if (from.interval || to.interval || !from.clock || !to.clock || from.ambiguous || to.ambiguous) return {from, to};
    for (TimeExpression* time : {&from, &to}) {
      const auto at = std::chrono::local_days{} + *time->clock;
      time->interval = mention::TimeInterval{at, at + std::chrono::minutes{time->modifier == mention::TimeModifier::none ? 1 : 20}};
      time->day_inferred = true;
    }
    return {from, to};
  }

  const Story& story_;
  ArticleId article_;
  const ArticleFacts& facts_;
  rule::Sink& sink_;
  std::vector<Slip>& slips_;
  Around around_;
  ArticleTimes times_;
  std::optional<TimeExpression> published_;
};

}  // namespace

void find_own_dates(const Story& story, ArticleId article, rule::Sink& sink, std::vector<Slip>& slips) {
  OwnDates(story, article, sink, slips).run();
}

}  // namespace tally::rules
