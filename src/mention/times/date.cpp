// Dates in words and figures: "Tuesday, 25 February 2025", "Feb. 25th", "10 to 27 March", "2/28/2007", "May 2008".
#include <array>

#include "mention/times/calendar.hpp"
#include "mention/times/figures.hpp"
#include "mention/times/grammar.hpp"

namespace tally::mention {
namespace {

// "25", "25th", "the 25th", "twenty-fifth".
std::optional<unsigned> take_day(const Stream& s, std::size_t& i) {
  if (s.digits(i)) {
    const Atom& atom = s.atoms[i];
    if (atom.digits > 2 || atom.integer < 1 || atom.integer > 31 || figure_goes_on(s, i + 1)) return std::nullopt;
    ++i;
    if (s.in(i) && s.numbers[i].kind == NumberWordKind::ordinal_end && s.glued(i)) ++i;
    return static_cast<unsigned>(atom.integer);
  }
  const auto number = s.in(i) ? s.number(i) : std::nullopt;
  if (!number || number->kind != NumberKind::ordinal || number->value > 31) return std::nullopt;
  i = number->end;
  return static_cast<unsigned>(number->value);
}

bool take_month(const Stream& s, std::size_t& i, Draft& draft) {
  if (!s.is(i, TimeKind::month)) return false;
  draft.month = static_cast<unsigned>(s.value(i));
  const bool stop = s.times[i].abbreviated && s.mark(i + 1, '.') && s.glued(i + 1);
  i += stop ? 2 : 1;
  return true;
}

// ", 2007" or " 2007" after a month or day. `comma` says whether one may stand between.
void take_year(const Stream& s, std::size_t& i, Draft& draft, bool comma) {
  std::size_t at = comma ? s.past_mark(i, ',') : i;
  if (!comma || at == i) at = s.past(at, TimeKind::of);
  if (!s.in(at) || !plausible_year(s.atoms[at]) || figure_goes_on(s, at + 1)) return;
  draft.year = static_cast<int>(s.atoms[at].integer);
  i = at + 1;
}

bool take_range_word(const Stream& s, std::size_t& i) {
  if (s.mark(i, '-') || s.word(i, "to") || s.word(i, "and") || s.word(i, "or") || s.word(i, "through")) {
    ++i;
    return true;
  }
  return false;
}

bool sound(const Draft& draft) {
  if (!draft.day || !draft.month) return true;
  const unsigned last = static_cast<unsigned>(draft.last_day.value_or(static_cast<int>(*draft.day)));
  return valid_date(draft.year.value_or(2024), *draft.month, *draft.day) &&
         valid_date(draft.year.value_or(2024), *draft.month, last) && last >= *draft.day;
}

std::optional<Draft> close(Draft draft, std::size_t at, std::size_t end) {
  draft.begin = at;
  draft.end = end;
  draft.base = draft.year ? Base::none : Base::nearest;
  if (!sound(draft)) return std::nullopt;
  return draft;
}

// "25 February 2025", "10 to 27 March", "the 25th of February".
std::optional<Draft> day_month(const Stream& s, std::size_t at) {
  Draft draft;
  std::size_t i = s.past_word(at, "the");
  const auto first = take_day(s, i);
  if (!first) return std::nullopt;
  draft.day = first;
  std::size_t range = i;
  if (take_range_word(s, range)) {
    range = s.past_word(range, "the");
    if (const auto last = take_day(s, range)) {
      draft.last_day = static_cast<int>(*last);
      i = range;
    }
  }
  i = s.past_hyphen(s.past(i, TimeKind::of));
  if (!take_month(s, i, draft)) return std::nullopt;
  take_year(s, i, draft, true);
  return close(draft, at, i);
}

// "February 25, 2025", "Feb. 25th", "March 10-27", "May 2008", "April", "March the 25th".
std::optional<Draft> month_day(const Stream& s, std::size_t at) {
  Draft draft;
  std::size_t i = at;
  if (!take_month(s, i, draft)) return std::nullopt;
  std::size_t day_at = s.past_word(i, "the");
  if (const auto day = s.digits(day_at) || day_at != i ? take_day(s, day_at) : std::nullopt) {
    draft.day = day;
    i = day_at;
    std::size_t range = i;
    if (take_range_word(s, range) && s.digits(range)) {
      const auto last = take_day(s, range);
      if (last && !s.is(range, TimeKind::month)) {
        draft.last_day = static_cast<int>(*last);
        i = range;
      }
    }
  } else {
    const std::size_t dash = s.past_hyphen(i);
    if (dash != i && s.in(dash) && plausible_year(s.atoms[dash])) i = dash;
  }
  take_year(s, i, draft, true);
  if (auto closed = close(draft, at, i)) return closed;
  draft.day.reset();
  draft.last_day.reset();
  draft.year.reset();
  return close(draft, at, at + 1);
}

// March, April, May, June and August are people too, and so is Jan: alone they need a word of time before them.
bool may_be_a_name(const Stream& s, std::size_t at) {
  const int month = s.value(at);
  if (!s.times[at].abbreviated && month != 3 && month != 4 && month != 5 && month != 6 && month != 8) return false;
  if (at == 0) return true;
  const TimeKind before = s.kind(at - 1);
  const bool linked = before == TimeKind::and_ || before == TimeKind::to || s.word(at - 1, "or") || s.mark(at - 1, '-');
  if (linked) return !(at >= 2 && (s.is(at - 2, TimeKind::month) || s.digits(at - 2)));
  if (s.word(at - 1, "between")) return false;
  return before == TimeKind::none || before == TimeKind::lead || before == TimeKind::reference || before == TimeKind::shift_before;
}

// "Black Friday", "Bloody Sunday", "Easter Monday": days with names of their own.
bool names_a_feast(const Stream& s, std::size_t at) {
  if (at == 0 || !s.capital(at - 1)) return false;
  for (const std::string_view name : {"black", "bloody", "good", "easter", "super", "palm", "holy", "ash", "shrove",
                                      "maundy", "cyber", "whit", "giving"})
    if (s.word(at - 1, name)) return true;
  return false;
}

bool is_indefinite(const Stream& s, std::size_t i) { return s.word(i, "a") || s.word(i, "an") || s.word(i, "one"); }

// "a wet Tuesday", "one Sunday": no Tuesday in particular.
bool any_such_day(const Stream& s, std::size_t at) {
  const bool noun_follows = lower_word(s, at + 1) && !s.glued(at + 1) && !s.is(at + 1, TimeKind::preposition) &&
                            !s.is(at + 1, TimeKind::part) && !s.word(at + 1, "when") && !s.word(at + 1, "and");
  if (at > 0 && is_indefinite(s, at - 1)) return !noun_follows;  // but "at a Tuesday news conference"
  if (at < 2 || !is_indefinite(s, at - 2)) return false;  // but "in a statement Wednesday"
  for (const std::string_view word : {"wet", "hot", "cold", "warm", "sunny", "rainy", "snowy", "foggy", "windy", "quiet", "busy",
                                      "normal", "typical", "grey", "gray", "dull", "ordinary", "single", "rare"})
    if (s.word(at - 1, word)) return true;
  return false;
}

struct Feast {
  std::array<std::string_view, 2> name;  // what stands before "Day", "Eve" or "Night", in lower case
  std::string_view what;
  unsigned month;
  unsigned day;
};

// Days that have one date in every year.
constexpr auto feasts = std::to_array<Feast>({
    {{"new", "year"}, "day", 1, 1},   {{"new", "year"}, "eve", 12, 31}, {{"christmas", ""}, "day", 12, 25},
    {{"christmas", ""}, "eve", 12, 24}, {{"boxing", ""}, "day", 12, 26},  {{"valentine", ""}, "day", 2, 14},
    {{"armistice", ""}, "day", 11, 11}, {{"bastille", ""}, "day", 7, 14},  {{"bonfire", ""}, "night", 11, 5},
    {{"hogmanay", ""}, "", 12, 31},     {{"halloween", ""}, "", 10, 31},
});

// "New Year's Day", "Christmas Eve", "Boxing Day"
std::optional<Draft> match_feast(const Stream& s, std::size_t at) {
  if (!s.capital(at)) return std::nullopt;
  for (const Feast& feast : feasts) {
    std::size_t i = at;
    if (!s.word(i++, feast.name[0]) || (!feast.name[1].empty() && !s.word(i++, feast.name[1]))) continue;
    if (s.mark(i, '\'') && s.word(i + 1, "s")) i += 2;
    if (!feast.what.empty() && !s.word(i++, feast.what)) continue;
    Draft draft{.month = feast.month, .day = feast.day};
    take_year(s, i, draft, true);
    return close(draft, at, i);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Draft> match_written_date(const Stream& s, std::size_t at) {
  if (const auto feast = match_feast(s, at)) return feast;
  if (s.is(at, TimeKind::month)) {
    auto draft = month_day(s, at);
    if (draft && !draft->day && !draft->year && may_be_a_name(s, at)) return std::nullopt;
    return draft;
  }
  if (const auto draft = day_month(s, at)) return draft;
  if (!s.is(at, TimeKind::weekday) || s.times[at].plural || names_a_feast(s, at)) return std::nullopt;
  std::size_t i = at + 1;
  if (s.times[at].abbreviated) {
    i = s.past_mark(i, '.');
    if (!s.digits(s.past_mark(i, ',')) && !s.is(s.past_mark(i, ','), TimeKind::month)) {
      if (i == at + 1 || s.bytes(at).size() > 5) return std::nullopt;
    }
  }
  Draft day{.begin = at, .end = i, .base = Base::nearest, .weekday = static_cast<unsigned>(s.value(at))};
  day.event_anchored = any_such_day(s, at);
  i = s.past_mark(i, ',');
  i = s.past_word(i, "the");
  auto date = s.is(i, TimeKind::month) ? month_day(s, i) : day_month(s, i);
  if (!date || !date->day) return day;
  date->begin = at;
  date->weekday = day.weekday;
  return date;
}

namespace {

struct Figures {
  int a, b, c;
  int digits_a, digits_b, digits_c;
  std::size_t end;
};

std::optional<Figures> three_figures(const Stream& s, std::size_t at) {
  const auto separated = [&](std::size_t i, char mark) {
    return s.mark(i, mark) && s.glued(i) && s.glued(i + 1) && s.digits(i + 1);
  };
  for (const char mark : {'/', '-', '.'}) {
    if (!separated(at + 1, mark) || !separated(at + 3, mark)) continue;
    if (figure_goes_on(s, at + 5) || (s.mark(at + 5, mark) && s.glued(at + 5) && s.digits(at + 6))) continue;
    const Atom& a = s.atoms[at];
    const Atom& b = s.atoms[at + 2];
    const Atom& c = s.atoms[at + 4];
    if (a.digits > 4 || b.digits > 2 || c.digits > 4) continue;
    return Figures{static_cast<int>(a.integer), static_cast<int>(b.integer), static_cast<int>(c.integer), a.digits,
                   b.digits, c.digits, at + 5};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Draft> match_numeric_date(const Stream& s, std::size_t at, DateOrder order) {
  if (!s.digits(at) || (at > 0 && s.glued(at) && (s.mark(at - 1, '/') || s.mark(at - 1, '.') || s.mark(at - 1, '-'))))
    return std::nullopt;
  const auto f = three_figures(s, at);
  if (!f) return std::nullopt;
  Draft draft{.begin = at, .end = f->end};
  if (f->digits_a == 4) {
    if (!valid_date(f->a, static_cast<unsigned>(f->b), static_cast<unsigned>(f->c))) return std::nullopt;
    draft.year = f->a;
    draft.month = static_cast<unsigned>(f->b);
    draft.day = static_cast<unsigned>(f->c);
    return draft;
  }
  if (f->digits_a > 2 || f->digits_c == 1 || f->digits_c == 3 || f->digits_b == 0) return std::nullopt;
  const int year = full_year(f->c, f->digits_c);
  const bool day_first = valid_date(year, static_cast<unsigned>(f->b), static_cast<unsigned>(f->a));
  const bool month_first = valid_date(year, static_cast<unsigned>(f->a), static_cast<unsigned>(f->b));
  if (!day_first && !month_first) return std::nullopt;
  const bool swap = order == DateOrder::month_first ? month_first : !day_first;
  draft.year = year;
  draft.month = static_cast<unsigned>(swap ? f->a : f->b);
  draft.day = static_cast<unsigned>(swap ? f->b : f->a);
  draft.ambiguous = day_first && month_first && order == DateOrder::unknown && f->a != f->b;
  return draft;
}

}  // namespace tally::mention
