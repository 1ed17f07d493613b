// Clock times: 7.30pm, 19:30 GMT, 0752 GMT, noon, half past nine, 7 o'clock, with zones.
#include "mention/times/grammar.hpp"

namespace tally::mention {
namespace {

enum class Half { none, am, pm };

// "pm", "p.m.", "PM" at i; moves i past it.
Half take_half(const Stream& s, std::size_t& i) {
  if (s.is(i, TimeKind::am) || s.is(i, TimeKind::pm)) {
    const Half half = s.is(i, TimeKind::am) ? Half::am : Half::pm;
    ++i;
    return half;
  }
  const bool a = s.word(i, "a");
  if (!a && !s.word(i, "p")) return Half::none;
  const bool dotted = s.mark(i + 1, '.') && s.glued(i + 1) && s.word(i + 2, "m");
  if (!dotted) return Half::none;
  i += 3;
  if (s.mark(i, '.') && s.glued(i)) ++i;
  return a ? Half::am : Half::pm;
}

bool all_capitals(std::string_view word) {
  return !word.empty() && word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

// "GMT", "GMT+8", "(GMT +8)", "BST".
bool take_zone_name(const Stream& s, std::size_t& i, Draft& draft) {
  std::size_t at = s.past_mark(i, '(');
  const bool bracket = at != i;
  if (!s.is(at, TimeKind::zone) || !all_capitals(s.bytes(at))) return false;
  int offset = s.value(at++);
  const bool plus = s.mark(at, '+');
  if ((plus || s.mark(at, '-')) && s.digits(at + 1) && s.atoms[at + 1].integer <= 14) {
    offset += static_cast<int>(s.atoms[at + 1].integer) * (plus ? 60 : -60);
    at += 2;
  }
  if (bracket && !s.mark(at, ')')) return false;
  draft.utc_offset = offset;
  i = bracket ? at + 1 : at;
  return true;
}

// "local time", "Eastern time", "Eastern Standard Time": part of the words; an offset only where it is beyond doubt.
void take_zone(const Stream& s, std::size_t& i, Draft& draft) {
  if (take_zone_name(s, i, draft)) return;
  std::size_t at = i;
  const bool here = s.word(at, "local");
  const bool region = here || s.word(at, "eastern") || s.word(at, "central") ||
                      s.word(at, "mountain") || s.word(at, "pacific") || s.word(at, "british");
  if (!region) return;
  ++at;
  if (s.word(at, "standard") || s.word(at, "daylight") || s.word(at, "summer")) ++at;
  if (!s.word(at, "time")) return;
  draft.zone_region = !here;
  draft.zone_local = here;
  i = at + 1;
}

Draft finish(const Stream& s, std::size_t at, std::size_t end, ClockTime clock, Half half) {
  Draft draft{.begin = at, .type = TimeType::time, .base = Base::nearest};
  if (half != Half::none) {
    clock.hour = clock.hour % 12 + (half == Half::pm ? 12 : 0);
    clock.twelve_hour = false;
  }
  take_zone(s, end, draft);
  draft.clock = clock;
  draft.end = end;
  return draft;
}

bool stands_alone(const Stream& s, std::size_t at) {
  if (at > 0 && s.glued(at) && (s.mark(at - 1, '.') || s.mark(at - 1, ',') || s.mark(at - 1, ':') ||
                                s.mark(at - 1, '/') || s.mark(at - 1, '+') || s.mark(at - 1, 'L') || s.mark(at - 1, '$') ||
                                s.mark(at - 1, 'E') || s.digits(at - 1)))
    return false;
  return true;
}

bool says_day_follows(const Stream& s, std::size_t i) {
  const TimeKind k = s.kind(i);
  return k == TimeKind::day_shift || k == TimeKind::tonight || k == TimeKind::weekday ||
         (s.word(i, "this") && s.is(i + 1, TimeKind::part)) || (s.word(i, "on") && s.is(i + 1, TimeKind::weekday)) ||
         (s.word(i, "in") && s.word(i + 1, "the") && s.is(i + 2, TimeKind::part));
}

bool says_at_before(const Stream& s, std::size_t at) {
  return at > 0 && (s.word(at - 1, "at") || s.word(at - 1, "from") || s.word(at - 1, "until"));
}

std::optional<Draft> hour_minute(const Stream& s, std::size_t at) {
  const Atom& hour = s.atoms[at];
  const bool colon = s.mark(at + 1, ':');
  if (hour.digits > 2 || hour.integer > 24 || !(colon || s.mark(at + 1, '.'))) return std::nullopt;
  if (!s.glued(at + 1) || !s.glued(at + 2) || !s.digits(at + 2)) return std::nullopt;
  const Atom& minute = s.atoms[at + 2];
  if (minute.digits != 2 || minute.integer > 59) return std::nullopt;
  ClockTime clock{.hour = static_cast<int>(hour.integer), .minute = static_cast<int>(minute.integer)};
  std::size_t i = at + 3;
  const bool more = s.glued(i) && s.glued(i + 1) && s.digits(i + 1) && (s.mark(i, ':') || s.mark(i, '.'));
  if (more) {
    if (!s.mark(i, ':') || s.atoms[i + 1].digits != 2 || s.atoms[i + 1].integer > 59) return std::nullopt;
    clock.second = static_cast<int>(s.atoms[i + 1].integer);
    clock.precision = Granularity::second;
    i += 2;
  }
  if (hour.digits == 1 && hour.integer == 0) return std::nullopt;  // "0:07" is a margin
  clock.twelve_hour = !hour.leading_zero && hour.integer >= 1 && hour.integer <= 12;
  const Half half = take_half(s, i);
  const bool zoned = s.is(i, TimeKind::zone) || (s.mark(i, '(') && s.is(i + 1, TimeKind::zone));
  const bool dot_ok = half != Half::none || zoned || says_day_follows(s, i) || s.word(i, "local");
  if (!colon && !dot_ok) return std::nullopt;
  if (half != Half::none && (hour.integer > 12 || hour.integer == 0)) return std::nullopt;
  // "4:06:12" is how long a race took, unless it is said to be a time.
  const bool race = clock.precision == Granularity::second && half == Half::none && !zoned;
  const bool closes_range = at > 0 && (s.word(at - 1, "to") || s.word(at - 1, "and")) && hour.digits == 2;
  if (race && !says_at_before(s, at) && !closes_range && !(at == 0 && hour.digits == 2)) return std::nullopt;
  return finish(s, at, i, clock, half);
}

// "7pm", "7 o'clock", "0752 GMT", "1930 hours".
std::optional<Draft> bare_hour(const Stream& s, std::size_t at) {
  const Atom& hour = s.atoms[at];
  std::size_t i = at + 1;
  if (hour.digits == 4 && hour.integer < 2400 && hour.integer % 100 < 60) {
    const bool zone = (s.is(i, TimeKind::zone) && all_capitals(s.bytes(i))) || s.word(i, "hours") || s.word(i, "hrs");
    if (!zone) return std::nullopt;
    if (!s.is(i, TimeKind::zone)) ++i;
    return finish(s, at, i, {.hour = static_cast<int>(hour.integer / 100), .minute = static_cast<int>(hour.integer % 100)},
                  Half::none);
  }
  if (hour.digits > 2 || hour.integer < 1 || hour.integer > 12) return std::nullopt;
  const Half half = take_half(s, i);
  if (half == Half::none) return std::nullopt;
  return finish(s, at, i, {.hour = static_cast<int>(hour.integer), .precision = Granularity::hour}, half);
}

std::optional<int> small_number(const Stream& s, std::size_t& i, int most) {
  const auto number = s.in(i) ? s.number(i) : std::nullopt;
  if (!number || number->kind != NumberKind::cardinal || number->value < 1 || number->value > most) return {};
  if (number->value != static_cast<int>(number->value)) return {};
  i = number->end;
  return static_cast<int>(number->value);
}

bool take_o_clock(const Stream& s, std::size_t& i) {
  if (!s.word(i, "o") || !s.mark(i + 1, '\'') || !s.word(i + 2, "clock")) return false;
  i += 3;
  return true;
}

std::optional<Draft> o_clock(const Stream& s, std::size_t at) {
  std::size_t i = at;
  const auto hour = small_number(s, i, 12);
  if (!hour || !take_o_clock(s, i)) return std::nullopt;
  const Half half = take_half(s, i);
  return finish(s, at, i, {.hour = *hour, .precision = Granularity::hour, .twelve_hour = true}, half);
}

// "half past nine", "quarter to six", "ten past four", "twenty minutes to eight".
std::optional<Draft> past_or_to(const Stream& s, std::size_t at) {
  std::size_t i = at;
  int minutes = 0;
  if (s.word(i, "a") && s.word(i + 1, "quarter")) ++i;
  if (s.word(i, "half") || s.word(i, "quarter")) {
    minutes = s.word(i, "half") ? 30 : 15;
    ++i;
  } else if (const auto count = small_number(s, i, 29)) {
    minutes = *count;
    i = s.past_word(i, "minutes");
    if (minutes % 5 != 0 && !s.word(i - 1, "minutes")) return std::nullopt;
  } else {
    return std::nullopt;
  }
  const bool past = s.word(i, "past");
  if (!past && !(s.word(i, "to") && minutes != 30)) return std::nullopt;
  ++i;
  if (s.is(i, TimeKind::clock_name)) {
    const int hour = s.value(i);
    const int total = (hour * 60 + (past ? minutes : 1440 - minutes)) % 1440;
    return finish(s, at, i + 1, {.hour = total / 60, .minute = total % 60}, Half::none);
  }
  const auto hour = small_number(s, i, 12);
  if (!hour) return std::nullopt;
  static_cast<void>(take_o_clock(s, i));
  const Half half = take_half(s, i);
  // "ten to four" is a score or a range as often as a time: a word of time must stand by.
  if (!past && minutes != 15 && half == Half::none && !says_at_before(s, at)) return std::nullopt;
  const int total = (*hour % 12 * 60 + (past ? minutes : 720 - minutes)) % 720;
  return finish(s, at, i, {.hour = total < 60 ? 12 : total / 60, .minute = total % 60, .twelve_hour = true}, half);
}

}  // namespace

std::optional<Draft> match_clock(const Stream& s, std::size_t at) {
  if (s.is(at, TimeKind::clock_name)) {
    return finish(s, at, at + 1, {.hour = s.value(at), .precision = Granularity::minute}, Half::none);
  }
  if (const auto draft = past_or_to(s, at)) return draft;
  if (const auto draft = o_clock(s, at)) return draft;
  if (!s.digits(at) || !stands_alone(s, at)) return std::nullopt;
  if (const auto draft = hour_minute(s, at)) return draft;
  return bare_hour(s, at);
}

}  // namespace tally::mention
