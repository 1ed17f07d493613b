// Lengths that copy counts on from a date of an earlier sentence: "began at 6am. It ended at 8pm, 11 hours later"; "was to close
// on 31 March. The deadline has been put back by two weeks, to 21 April".
#include <algorithm>

#include "dated_happenings.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/time_compare.hpp"
#include "sentence_times.hpp"
#include "slip.hpp"

namespace tally::rules {
namespace {

using align::ArticleFacts;
using align::Story;
using ingest::ArticleId;
using language::Document;
using language::Relation;
using language::TokenId;
using language::TokenRange;
using mention::DayRange;

constexpr language::WordSet moving{{"move", "put", "push", "postpone", "delay", "extend", "bring", "defer", "shift"}};
constexpr language::WordSet fixing{{"due", "schedule", "scheduled", "fix", "fixed", "set", "plan", "planned", "original", "originally",
                                    "deadline", "expire", "supposed", "initially", "until", "list", "book"}};

class CountsOn {
 public:
  CountsOn(const Story& story, ArticleId article, rule::Sink& sink, std::vector<Slip>& slips)
      : story_(story), article_(article), facts_(story[article]), document_(facts_.document), sink_(sink), slips_(slips),
        around_(facts_), times_(times_by_sentence(facts_)) {}

  void run() {
    for (std::size_t s = 0; s < times_.size(); ++s) {
      for (const SentenceTime& time : times_[s]) read_late(s, time);
      for (std::size_t i = 0; i + 1 < times_[s].size(); ++i) {
        read_later(s, times_[s][i], times_[s][i + 1]);
        read_move(s, times_[s][i], times_[s][i + 1]);
      }
    }
  }

 private:
  [[nodiscard]] std::string_view last_word(const SentenceTime& time) const {
    return document_.norm(document_.tokens[time.mention->tokens.end - 1]);
  }

  // "It ended at 8pm, 11 hours later"
  void read_later(std::size_t s, const SentenceTime& date, const SentenceTime& shift) {
    if (s == 0 || !shift.is_shift() || shift.time->deictic || last_word(shift) != "later" || !date.is_dated() || date.time->deictic) return;
    if (!around_.only_between(date, shift, {",", "-", "\u2013", "\u2014", "("}) || &date != &times_[s].front()) return;
    const SentenceTime* from = only_date_before(s, date);
    const auto stated = mention::length_of(*shift.time);
    if (from != nullptr && stated && (tells_on(s, *from) || by_a_digit(*stated, *from, date))) hold(shift, *from, date, mention::elapsed(*from->time, *date.time), *stated);
  }

  // The one date of the sentence before, where the article has no other before it that could be meant.
  [[nodiscard]] const SentenceTime* only_date_before(std::size_t s, const SentenceTime& date) const {
    const SentenceTime* from = nullptr;
    for (std::size_t before = s - std::min<std::size_t>(s, 2); before < s; ++before) {
      for (const SentenceTime& time : times_[before]) {
        if (!time.is_point() || !mention::elapsed(*time.time, *date.time)) continue;
        if (from != nullptr) return nullptr;
        from = &time;
      }
    }
    return from != nullptr && from->is_dated() && from->time->modifier == mention::TimeModifier::none ? from : nullptr;
  }

  // "The ship sank in 1912. The wreck was found in 1985, 63 years later": of years, told right behind, and off by no more than a
  // slip makes it.
  static bool by_a_digit(const DayRange& stated, const SentenceTime& from, const SentenceTime& date) {
    constexpr double decade = 3650;
    constexpr double near = 1.4;
    const auto way = mention::elapsed(*from.time, *date.time);
    return way && stated.low > decade && way->high < near * stated.low && stated.high < near * way->low;
  }

  [[nodiscard]] TokenId subject_of(std::size_t s, bool& pronoun) const {
    const TokenRange range = document_.sentences[s].tokens;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (language::universal(document_.tokens[t].relation) != Relation::nsubj) continue;
      pronoun = document_.tokens[t].upos == language::Upos::pron;
      return TokenId(t);
    }
    return {};
  }

  // The second sentence goes on about the subject of the first.
  [[nodiscard]] bool tells_on(std::size_t s, const SentenceTime& from) const {
    bool pronoun = false;
    bool other = false;
    const TokenId here = subject_of(s, pronoun);
    const TokenId there = subject_of(document_.tokens[from.mention->tokens.begin].sentence.index(), other);
    if (!here.valid() || !there.valid()) return false;
    return pronoun || document_.lemma(document_[here]) == document_.lemma(document_[there]);
  }

  // "Was due to close on 31 March. It has been put back by two weeks, to 21 April"
  void read_move(std::size_t s, const SentenceTime& length, const SentenceTime& to) {
    if (!length.is_length() || length.time->amount->vague || around_.before(length) != "by" || !to.is_dated() || !to.time->day) return;
    if (!around_.only_between(length, to, {",", "to", "until", "till", "-", "\u2013", "\u2014", "and", "will", "now", "on", "be", "held"}) || !moves(s)) return;
    const SentenceTime* from = nullptr;
    for (std::size_t before = s - std::min<std::size_t>(s, 2); before <= s; ++before) {
      for (const SentenceTime& time : times_[before]) {
        const bool earlier = time.mention->span.begin < length.mention->span.begin;
        if (!earlier || !time.is_dated() || time.time->granularity != mention::Granularity::day || time.time->deictic) continue;
        const auto way = between(time, to);
        if (way && mention::fits(counted(*length.time), *way)) return;
        if (is_fixed(before)) from = &time;
      }
    }
    if (from != nullptr) hold(length, *from, to, between(*from, to), counted(*length.time));
  }

  // "Due at 10am, it docked at 2.30pm, two and a half hours late"; "born eight weeks early, on 2 March. She had been due on 13 April"
  void read_late(std::size_t s, const SentenceTime& length) {
    if (!length.time->amount || length.time->amount->vague || length.time->type == mention::TimeType::set) return;
    const std::string_view next = around_.after(length);
    const bool late = next == "late" || (next == "behind" && around_.after(length, 2) == "schedule");
    const bool early = next == "early" || next == "prematurely" || (next == "ahead" && around_.after(length, 3) == "schedule");
    if (!late && !early) return;
    const SentenceTime* due = nullptr;
    const SentenceTime* came = nullptr;
    const std::size_t first = s == 0 ? 0 : s - 1;
    for (std::size_t at = first; at <= std::min(s + 1, times_.size() - 1); ++at) {
      for (const SentenceTime& time : times_[at]) {
        if (&time == &length || !time.is_dated() || time.time->deictic) continue;
        if (is_still_due(time)) return;
        const SentenceTime*& side = is_due(time) ? due : came;
        if (side != nullptr) return;
        side = &time;
      }
    }
    if (due == nullptr || came == nullptr) return;
    const auto way = late ? mention::elapsed(*due->time, *came->time) : mention::elapsed(*came->time, *due->time);
    if (const auto stated = mention::length_of(*length.time)) hold(length, *due, *came, way, *stated);
  }

  // "is due on Thursday": when it will come, and no day that it missed.
  [[nodiscard]] bool is_still_due(const SentenceTime& time) const {
    for (const std::uint32_t steps : {2U, 3U, 4U, 5U, 6U}) {
      const std::string_view norm = around_.before(time, steps);
      if (norm == "is" || norm == "are") return is_due(time);
    }
    return false;
  }

  [[nodiscard]] bool is_due(const SentenceTime& time) const {
    constexpr language::WordSet due{{"due", "scheduled", "expected", "booked", "timetabled"}};
    for (const std::uint32_t steps : {1U, 2U, 3U, 4U, 5U}) {
      if (due.contains(around_.before(time, steps))) return true;
    }
    return false;
  }

  // From one day to another "two weeks" are counted and not rounded.
  static DayRange counted(const mention::TimeExpression& length) {
    const double unit = mention::days_in(length.amount->unit);
    const double slack = length.modifier != mention::TimeModifier::none ? 0.6 * unit : length.amount->unit <= mention::Granularity::day ? 1 : 0.3 * unit;
    return {length.amount->low * unit - slack, length.amount->high * unit + slack};
  }

  static std::optional<DayRange> between(const SentenceTime& a, const SentenceTime& b) {
    const auto on = mention::elapsed(*a.time, *b.time);
    return on ? on : mention::elapsed(*b.time, *a.time);
  }

  [[nodiscard]] bool moves(std::size_t s) const {
    const auto& tokens = document_.tokens_of(language::SentenceId(s));
    return std::any_of(tokens.begin(), tokens.end(), [&](const language::Token& token) { return moving.contains(document_.lemma(token)); });
  }

  [[nodiscard]] bool is_fixed(std::size_t s) const {
    const auto& tokens = document_.tokens_of(language::SentenceId(s));
    return std::any_of(tokens.begin(), tokens.end(), [&](const language::Token& token) {
      return fixing.contains(document_.lemma(token)) || fixing.contains(document_.norm(token));
    });
  }

  void hold(const SentenceTime& length, const SentenceTime& from, const SentenceTime& to, const std::optional<DayRange>& way,
            const DayRange& stated) {
    const auto unit = length.time->amount->unit;
    if (!way || !can_reckon(from, unit) || !can_reckon(to, unit) || is_told(slips_, article_, length.mention->span)) return;
    sink_.compared();
    constexpr double farthest = 4;
    if (mention::fits(stated, *way) || way->high * farthest < stated.low || way->low > farthest * stated.high) return;
    slips_.push_back(misfit_slip(story_, {article_, length.mention}, {{article_, from.mention}, {article_, to.mention}}, shown_length(*way)));
    slips_.back().confidence = 0.8;
  }

  // Clock times of one day that nothing dates can be reckoned with as well.
  static bool can_reckon(const SentenceTime& time, mention::Granularity unit) {
    if (unit <= mention::Granularity::hour) return time.time->clock.has_value() && !time.time->zone_region;
    return rules::can_reckon(*time.time, unit);
  }

  const Story& story_;
  ArticleId article_;
  const ArticleFacts& facts_;
  const Document& document_;
  rule::Sink& sink_;
  std::vector<Slip>& slips_;
  Around around_;
  ArticleTimes times_;
};

}  // namespace

void find_counts_on(const Story& story, ArticleId article, rule::Sink& sink, std::vector<Slip>& slips) {
  CountsOn(story, article, sink, slips).run();
}

}  // namespace tally::rules
