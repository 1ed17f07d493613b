// Drafts put together: the longest match at each place, then its neighbours that are parts of the same time ("7pm" +
// "on" + "Tuesday", "Thursday" + "last week"), then what cuts it ("early", "the end of", "mid-").
#include <algorithm>

#include "mention/times/grammar.hpp"

namespace tally::mention {
namespace {

void keep_longer(std::optional<Draft>& best, std::optional<Draft> other) {
  if (other && (!best || other->end > best->end)) best = std::move(other);
}

bool may_begin_name(const Stream& s, std::size_t i) {
  if (!s.capital(i)) return false;
  constexpr std::string_view names[] = {"ad", "armistice", "bastille", "bonfire", "boxing", "christmas", "halloween", "hogmanay", "new", "valentine"};
  return std::any_of(std::begin(names), std::end(names), [&](std::string_view name) { return s.word(i, name); });
}

bool says_something(const Stream& s, std::size_t i) {
  return may_begin_name(s, i) || s.kind(i) != TimeKind::none || s.digits(i) ||
         (s.in(i) && (s.numbers[i].kind != NumberWordKind::none || s.mark(i, '\'')));
}

// A quick look before the matchers are asked.
bool may_begin_time(const Stream& s, std::size_t at) {
  switch (s.kind(at)) {
    case TimeKind::none: return says_something(s, at);
    case TimeKind::article:
    case TimeKind::possessive:
    case TimeKind::lead:
    case TimeKind::direct:
    case TimeKind::same:
    case TimeKind::half: return says_something(s, at + 1) || s.mark(at + 1, '-');
    case TimeKind::of:
    case TimeKind::and_:
    case TimeKind::to:
    case TimeKind::preposition:
    case TimeKind::zone:
    case TimeKind::ago:
    case TimeKind::am:
    case TimeKind::pm:
    case TimeKind::shift_after:
    case TimeKind::shift_before: return s.word(at, "later") || s.word(at, "earlier");
    default: return true;
  }
}

std::optional<Draft> longest(const Stream& s, std::size_t at, DateOrder order) {
  std::optional<Draft> best;
  keep_longer(best, match_clock(s, at));
  keep_longer(best, match_written_date(s, at));
  keep_longer(best, match_numeric_date(s, at, order));
  keep_longer(best, match_year(s, at));
  keep_longer(best, match_period(s, at));
  keep_longer(best, match_relative(s, at));
  keep_longer(best, match_shift(s, at));
  keep_longer(best, match_set(s, at));
  keep_longer(best, match_duration(s, at));
  keep_longer(best, match_part_of_day(s, at));
  return best;
}

bool is_point(const Draft& draft) {
  return (draft.type == TimeType::date || draft.type == TimeType::time) && !draft.reference;
}

bool day_only(const Draft& d) { return is_point(d) && d.names_day() && !d.has_time(); }
bool time_only(const Draft& d) { return is_point(d) && d.has_time() && !d.has_date(); }

// The stated parts of `from` that `into` lacks.
void absorb_date(Draft& into, const Draft& from) {
  const PartOfDay part = into.part;
  const auto clock = into.clock;
  const auto offset = into.utc_offset;
  const bool region = into.zone_region;
  const bool local = into.zone_local;
  const TimeModifier modifier = into.modifier;
  const std::size_t begin = into.begin;
  into = from;
  into.begin = begin;
  if (part != PartOfDay::none) into.part = part;
  if (clock) into.clock = clock;
  if (offset) into.utc_offset = offset;
  into.zone_region |= region;
  into.zone_local |= local;
  if (modifier != TimeModifier::none) into.modifier = modifier;
  into.type = TimeType::time;
}

void absorb_time(Draft& into, const Draft& from) {
  if (from.part != PartOfDay::none) into.part = from.part;
  if (from.clock) into.clock = from.clock;
  if (from.utc_offset) into.utc_offset = from.utc_offset;
  into.zone_region |= from.zone_region;
  into.zone_local |= from.zone_local;
  if (from.modifier != TimeModifier::none) into.modifier = from.modifier;
  into.end = from.end;
  into.type = TimeType::time;
}

// Where the second part may begin after the first: past "on", "at", "in the", "of", a comma.
std::size_t past_connector(const Stream& s, std::size_t i) {
  std::size_t at = s.past_mark(i, ',');
  if (s.word(at, "on") || s.word(at, "at") || s.word(at, "in") || s.word(at, "of") || s.word(at, "during")) ++at;
  return at;
}

bool join_time_and_day(Draft& a, const Draft& b) {
  if (time_only(a) && a.clock && time_only(b) && !b.clock) return absorb_time(a, b), true;  // "9 in the morning"
  if (time_only(a) && day_only(b)) return absorb_date(a, b), true;
  if (is_point(a) && a.clock && a.part == PartOfDay::none && a.names_day() && time_only(b) && !b.clock)
    return absorb_time(a, b), true;  // "7.30 on Saturday evening"
  if (time_only(a) && a.clock && !b.clock && is_point(b) && b.part != PartOfDay::none && b.has_date())
    return absorb_date(a, b), true;  // "2.15 this afternoon"
  if (day_only(a) && time_only(b)) return absorb_time(a, b), true;
  if (is_point(a) && a.has_time() && !a.clock && a.names_day() && time_only(b) && b.clock)
    return absorb_time(a, b), true;  // "Tuesday night at 8pm"
  return false;
}

// "Thursday last week", "Friday of this week", "March last year", "15 May next year", "August of that year".
bool join_name_and_unit(Draft& a, const Draft& b) {
  if (a.base != Base::nearest || a.direction || !b.unit || !b.direction || b.has_time()) return false;
  const bool week = a.weekday && !a.day && b.unit == Granularity::week;
  const bool year = (a.month || a.season || a.quarter) && !a.year && b.unit == Granularity::year;
  const bool month = a.day && !a.month && b.unit == Granularity::month;
  if (!week && !year && !month) return false;
  a.base = b.base;
  a.unit = b.unit;
  a.direction = b.direction;
  a.end = b.end;
  return true;
}

bool join(const Stream& s, Draft& a, DateOrder order) {
  const std::size_t at = past_connector(s, a.end);
  if (!s.in(at) || !may_begin_time(s, at)) return false;
  const auto b = longest(s, at, order);
  if (!b) return false;
  const bool comma = s.mark(a.end, ',');
  if (!comma && join_name_and_unit(a, *b)) return true;
  return join_time_and_day(a, *b);
}

std::optional<Draft> edged(const Stream& s, std::size_t at, DateOrder order);

// "7.30 on Saturday evening, Lisbon time"
bool names_foreign_time(const Stream& s, std::size_t end) {
  const std::size_t at = s.past_mark(end, ',');
  return s.capital(at) && s.word(at + 1, "time");
}

std::optional<Draft> composed(const Stream& s, std::size_t at, DateOrder order) {
  auto draft = longest(s, at, order);
  if (!draft) return draft;
  for (int joins = 0; joins < 3 && join(s, *draft, order); ++joins) {}
  if (draft->clock && !draft->utc_offset) draft->zone_region |= names_foreign_time(s, draft->end);
  return draft;
}

// "early April", "late on Monday", "mid-2019", "the end of this month", "at the start of the year".
std::optional<Draft> edged(const Stream& s, std::size_t at, DateOrder order) {
  std::size_t i = s.past_word(at, "the");
  if (!s.is(i, TimeKind::edge)) return std::nullopt;
  const auto edge = static_cast<TimeModifier>(s.value(i));
  const bool noun = s.word(i, "end") || s.word(i, "start") || s.word(i, "beginning") || s.word(i, "middle") ||
                    s.word(i, "close");
  if ((i != at) && !noun) return std::nullopt;
  ++i;
  if (noun) {
    if (!s.is(i, TimeKind::of)) return std::nullopt;
    ++i;
  } else {
    i = s.past_hyphen(i);
    if (s.word(i, "on") || s.word(i, "in")) ++i;
  }
  if (!s.in(i) || !may_begin_time(s, i)) return std::nullopt;
  auto draft = composed(s, i, order);
  if (!draft && noun && s.word(i, "the") && s.is(i + 1, TimeKind::unit) && !s.times[i + 1].plural) {
    draft = Draft{.begin = i, .end = i + 2, .base = Base::publication, .direction = 0};
    draft->unit = static_cast<Granularity>(s.value(i + 1));
    if (*draft->unit < Granularity::day) return std::nullopt;
  }
  if (!draft || !is_point(*draft) || draft->clock || draft->modifier != TimeModifier::none) return std::nullopt;
  draft->begin = at;
  draft->modifier = edge;
  return draft;
}

// "about noon", "around Easter": an approximate point. Amounts read their own hedges.
std::optional<Draft> approximate(const Stream& s, std::size_t at, DateOrder order) {
  std::size_t i = at;
  TimeModifier modifier = TimeModifier::approx;
  if (s.is(i, TimeKind::approx) && !s.word(i, "some")) {
    ++i;
  } else if (s.word(i, "shortly") || s.word(i, "soon") || s.word(i, "just")) {
    if (!s.word(i + 1, "after") && !s.word(i + 1, "before")) return std::nullopt;
    modifier = s.word(i + 1, "after") ? TimeModifier::after : TimeModifier::before;
    i += 2;
  } else {
    return std::nullopt;
  }
  if (!s.in(i) || !may_begin_time(s, i)) return std::nullopt;
  auto draft = composed(s, i, order);
  if (!draft || !is_point(*draft) || !(draft->has_time() || draft->year)) return std::nullopt;
  if (draft->modifier == TimeModifier::none) draft->modifier = modifier;
  draft->begin = at;
  return draft;
}

}  // namespace

namespace {

bool part_word(PartOfDay part) {
  return part == PartOfDay::morning || part == PartOfDay::afternoon || part == PartOfDay::evening || part == PartOfDay::night;
}

// "the night shift", "an evening newspaper": a part of the day that no preposition and no day makes a time.
bool stands_bare(const Stream& s, const Draft& draft) {
  if (!time_only(draft) || draft.clock || !part_word(draft.part)) return false;
  if (draft.begin == 0) return true;
  const std::size_t before = draft.begin - 1;
  const bool led = s.is(before, TimeKind::preposition) || s.word(before, "before") || s.word(before, "after") ||
                   s.word(before, "all") || s.word(before, "one");
  return !led || s.mark(draft.end, '-');
}

bool open_name(const Draft& d) {
  return d.base == Base::nearest && !d.year && d.month && !d.direction && !d.has_time();
}

// "between March and September 2022": the year stands once, at the end.
void share_years(const Stream& s, std::vector<Draft>& drafts) {
  for (std::size_t i = drafts.size(); i-- > 1;) {
    Draft& first = drafts[i - 1];
    const Draft& last = drafts[i];
    if (!open_name(first) || !last.year || !last.month || last.begin != first.end + 1) continue;
    const bool joined = s.is(first.end, TimeKind::and_) || s.is(first.end, TimeKind::to) || s.mark(first.end, '-') ||
                        s.word(first.end, "or") || s.mark(first.end, ',');
    if (!joined) continue;
    first.year = *last.year - (*first.month > *last.month ? 1 : 0);
    first.base = Base::none;
  }
}

}  // namespace

void find_drafts(const Stream& s, DateOrder order, std::vector<Draft>& drafts) {
  for (std::size_t at = 0; at < s.size();) {
    std::optional<Draft> best;
    if (may_begin_time(s, at)) {
      best = composed(s, at, order);
      keep_longer(best, edged(s, at, order));
      keep_longer(best, approximate(s, at, order));
    }
    if (!best || stands_bare(s, *best)) {
      ++at;
      continue;
    }
    at = best->end;
    drafts.push_back(*std::move(best));
  }
  share_years(s, drafts);
}

}  // namespace tally::mention
