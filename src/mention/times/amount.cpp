// Amounts of time: "three and a half years", "10-day", "half an hour", "two hours and 15 minutes", "several weeks".
#include "mention/times/grammar.hpp"

namespace tally::mention {
namespace {

struct UnitWord {
  Granularity unit;
  int factor;
  bool plural;
};

std::optional<UnitWord> unit_at(const Stream& s, std::size_t i) {
  if (!s.is(i, TimeKind::unit)) return std::nullopt;
  const TimeWord& word = s.times[i];
  return UnitWord{static_cast<Granularity>(word.value), word.factor, word.plural};
}

TimeAmount make_amount(double low, double high, UnitWord unit, bool vague) {
  return {low * unit.factor, high * unit.factor, unit.unit, vague};
}

// "consecutive", "straight", "trading" between the number and its unit.
std::size_t past_trading(const Stream& s, std::size_t i) {
  for (int words = 0; words < 2 && s.is(i, TimeKind::trading); ++words) ++i;
  return i;
}

// "an hour", "a year", "one week", "half an hour", "half a century", "a day and a half".
std::optional<AmountMatch> single(const Stream& s, std::size_t at) {
  double value = 1;
  std::size_t i = at;
  if (s.word(i, "half")) {
    value = 0.5;
    ++i;
  }
  const bool article = s.is(i, TimeKind::article) && (s.value(i) == 1);
  if (!article && !(value < 1 && s.mark(i, '-'))) return std::nullopt;
  i = past_trading(s, i + 1);
  if (s.word(i, "half") && s.past_hyphen(i + 1) != i + 1) {
    value = 0.5;
    i = s.past_hyphen(i + 1);
  }
  const auto unit = unit_at(s, i);
  if (!unit || unit->plural) return std::nullopt;
  // "a second man", "a quarter of them": no time.
  if (article && (unit->unit == Granularity::second || unit->unit == Granularity::quarter)) return std::nullopt;
  ++i;
  if (s.word(i, "and") && s.word(i + 1, "a") && s.word(i + 2, "half")) {
    value += 0.5;
    i += 3;
  }
  return AmountMatch{i, make_amount(value, value, *unit, false)};
}

struct Count {
  std::size_t end;
  double low, high;
  bool vague, whole;
};

// "single-day", "one-day".
std::optional<AmountMatch> single_unit(const Stream& s, std::size_t at) {
  if (!s.word(at, "single")) return std::nullopt;
  const auto unit = unit_at(s, s.past_hyphen(at + 1));
  if (!unit || unit->plural) return std::nullopt;
  return AmountMatch{s.past_hyphen(at + 1) + 1, make_amount(1, 1, *unit, false)};
}

// "two", "two to three", "two or three", "10-12", "several".
std::optional<Count> count_at(const Stream& s, std::size_t at) {
  const auto first = s.number(at);
  if (!first || first->kind == NumberKind::ordinal) return std::nullopt;
  Count count{first->end, first->low, first->high, first->kind == NumberKind::vague, first->resolution == 1};
  std::size_t i = first->end;
  const bool between = at > 0 && s.word(at - 1, "between") && s.word(i, "and");
  if (s.mark(i, '-') || s.word(i, "to") || s.word(i, "or") || between) {
    const auto second = s.in(i + 1) ? s.number(i + 1) : std::nullopt;
    const bool range = second && second->kind == NumberKind::cardinal && second->value > count.low;
    if (range) count = {second->end, count.low, second->high, count.vague, false};
  }
  return count;
}

std::optional<AmountMatch> counted(const Stream& s, std::size_t at) {
  const auto count = count_at(s, at);
  if (!count) return std::nullopt;
  std::size_t i = s.past_hyphen(count->end);
  if (s.is(i, TimeKind::of)) {  // "a couple of years", "three quarters of an hour"
    ++i;
    if (s.is(i, TimeKind::article) && s.value(i) == 1) ++i;
  }
  i = s.past_hyphen(past_trading(s, i));
  auto unit = unit_at(s, i);
  if (!unit) return std::nullopt;
  const bool stop = s.times[i].abbreviated && s.mark(i + 1, '.') && s.glued(i + 1);
  i += stop ? 2 : 1;
  return AmountMatch{i, make_amount(count->low, count->high, *unit, count->vague)};
}

double unit_seconds(Granularity unit) {
  switch (unit) {
    case Granularity::second: return 1;
    case Granularity::minute: return 60;
    case Granularity::hour: return 3600;
    case Granularity::day: return 86400;
    case Granularity::week: return 604800;
    case Granularity::month: return 2629800;
    case Granularity::year: return 31557600;
    default: return 0;
  }
}

// "two hours and 15 minutes", "four years and seven months": in the finer unit.
void add_finer(const Stream& s, AmountMatch& match) {
  std::size_t i = s.past(s.past_mark(match.end, ','), TimeKind::and_);
  if (!s.in(i)) return;
  const auto rest = counted(s, i);
  if (!rest || rest->amount.vague || rest->amount.unit >= match.amount.unit) return;
  const double coarse = unit_seconds(match.amount.unit);
  const double fine = unit_seconds(rest->amount.unit);
  if (coarse <= 0 || fine <= 0) return;
  const bool months = match.amount.unit == Granularity::year && rest->amount.unit == Granularity::month;
  const double ratio = months ? 12 : coarse / fine;
  if (ratio != static_cast<int>(ratio)) return;
  match.amount = {match.amount.low * ratio + rest->amount.low, match.amount.high * ratio + rest->amount.high,
                  rest->amount.unit, false};
  match.end = rest->end;
}

struct Hedge {
  std::size_t begin;
  TimeModifier modifier;
};

bool two_words(const Stream& s, std::size_t i, std::string_view a, std::string_view b) {
  return s.word(i, a) && s.word(i + 1, b);
}

// Hedges stand before the amount and belong to it.
std::optional<Hedge> hedge_at(const Stream& s, std::size_t i) {
  if (s.is(i, TimeKind::approx)) return Hedge{i + 1, TimeModifier::approx};
  if (s.is(i, TimeKind::limit)) return Hedge{i + 1, static_cast<TimeModifier>(s.value(i))};
  if (two_words(s, i, "more", "than")) return Hedge{i + 2, TimeModifier::more_than};
  if (two_words(s, i, "less", "than") || two_words(s, i, "just", "under")) return Hedge{i + 2, TimeModifier::less_than};
  if (two_words(s, i, "just", "over")) return Hedge{i + 2, TimeModifier::more_than};
  if (two_words(s, i, "at", "least")) return Hedge{i + 2, TimeModifier::at_least};
  if (two_words(s, i, "at", "most") || two_words(s, i, "up", "to")) return Hedge{i + 2, TimeModifier::at_most};
  if (s.word(i, "under")) return Hedge{i + 1, TimeModifier::less_than};
  return std::nullopt;
}

}  // namespace

std::optional<AmountMatch> match_amount(const Stream& s, std::size_t at) {
  const auto hedge = hedge_at(s, at);
  const std::size_t i = hedge ? hedge->begin : at;
  if (!s.in(i)) return std::nullopt;
  auto match = single(s, i);
  if (!match) match = single_unit(s, i);
  if (!match) match = counted(s, i);
  if (!match) return std::nullopt;
  if (hedge) match->modifier = hedge->modifier;
  add_finer(s, *match);
  return match;
}

}  // namespace tally::mention
