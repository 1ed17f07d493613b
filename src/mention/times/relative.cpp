// Times reckoned from the day of publication or from the time just spoken of: "yesterday", "this morning", "last week",
// "next September", "the following day", "the other day", "earlier this month", "overnight".
#include "mention/times/grammar.hpp"

namespace tally::mention {
namespace {

Draft shifted_day(std::size_t at, std::size_t end, Base base, int days) {
  Draft draft{.begin = at, .end = end, .base = base};
  draft.shift = Shift{static_cast<double>(days), static_cast<double>(days), Granularity::day, false};
  return draft;
}

void set_part(const Stream& s, Draft& draft, std::size_t part_at) {
  draft.part = static_cast<PartOfDay>(s.value(part_at));
  draft.type = TimeType::time;
  draft.end = part_at + 1;
}

// "yesterday", "today", "tonight", "tomorrow"; with a part of the day: "yesterday afternoon".
std::optional<Draft> day_word(const Stream& s, std::size_t at) {
  if (s.is(at, TimeKind::tonight)) {
    Draft draft = shifted_day(at, at + 1, Base::publication, 0);
    draft.part = PartOfDay::night;
    draft.type = TimeType::time;
    return draft;
  }
  if (!s.is(at, TimeKind::day_shift)) return std::nullopt;
  Draft draft = shifted_day(at, at + 1, Base::publication, s.value(at));
  if (s.is(at + 1, TimeKind::part)) set_part(s, draft, at + 1);
  return draft;
}

// "the day before yesterday", "the day after tomorrow".
std::optional<Draft> day_beside(const Stream& s, std::size_t at) {
  std::size_t i = s.past_word(at, "the");
  if (!s.word(i, "day") && !s.word(i, "night") && !s.word(i, "morning") && !s.word(i, "evening")) return std::nullopt;
  const bool before = s.word(i + 1, "before");
  if (!before && !s.word(i + 1, "after")) return std::nullopt;
  const int step = before ? -1 : 1;
  const bool named = s.is(i + 2, TimeKind::day_shift);
  if (!named && i == at) return std::nullopt;
  Draft draft = named ? shifted_day(at, i + 3, Base::publication, s.value(i + 2) + step)
                      : shifted_day(at, i + 2, Base::context, step);
  if (s.is(i, TimeKind::part)) {
    draft.part = static_cast<PartOfDay>(s.value(i));
    draft.type = TimeType::time;
  }
  return draft;
}

Draft directed(std::size_t at, std::size_t end, int direction, Base base) {
  Draft draft{.begin = at, .end = end, .base = base};
  draft.direction = direction;
  return draft;
}

// What may follow "this", "last", "next", "the following": a unit, a name, a part of the day.
std::optional<Draft> directed_name(const Stream& s, std::size_t at, std::size_t i, int direction, Base base) {
  Draft draft = directed(at, i + 1, direction, base);
  switch (s.kind(i)) {
    case TimeKind::unit:
      if (s.times[i].plural || s.value(i) < static_cast<int>(Granularity::day)) return std::nullopt;
      draft.unit = static_cast<Granularity>(s.value(i));
      draft.unit_factor = s.times[i].factor;
      if (base == Base::publication && direction == 0 && draft.unit == Granularity::day) return std::nullopt;
      return draft;
    case TimeKind::weekday:
      if (s.times[i].plural) return std::nullopt;
      draft.weekday = static_cast<unsigned>(s.value(i));
      return draft;
    case TimeKind::month: draft.month = static_cast<unsigned>(s.value(i)); return draft;
    case TimeKind::season: draft.season = static_cast<unsigned>(s.value(i)); return draft;
    case TimeKind::fiscal:
      if (!s.word(i + 1, "year") && !s.word(i + 1, "quarter")) return std::nullopt;
      draft.unit = s.word(i + 1, "year") ? Granularity::year : Granularity::quarter;
      draft.fiscal = s.value(i) == 0;
      draft.end = i + 2;
      return draft;
    case TimeKind::part: {
      const auto part = static_cast<PartOfDay>(s.value(i));
      // "last night" and "last evening" are yesterday's, "this morning" today's; "next morning" hangs on the text.
      if (base == Base::publication && direction > 0) base = Base::context;
      Draft day = shifted_day(at, i + 1, base, direction);
      day.part = part;
      day.type = TimeType::time;
      return day;
    }
    default: return std::nullopt;
  }
}

// "this week", "last September", "the next day", "the coming year", "that night", "the same day", "the previous month".
std::optional<Draft> directed_unit(const Stream& s, std::size_t at) {
  const bool article = s.is(at, TimeKind::article) && s.value(at) == 0;
  const std::size_t i = article ? at + 1 : at;
  const TimeKind kind = s.kind(i);
  if (kind == TimeKind::direct) {
    const bool past = s.word(i, "past");
    if (past && !article) return std::nullopt;
    Base base = Base::publication;
    if (article && s.word(i, "next")) base = Base::context;  // "the next day" of a story, "next week" of the reader
    if (article && s.word(i, "last")) return std::nullopt;   // "the last day" of something
    return directed_name(s, at, i + 1, s.value(i), base);
  }
  if (kind == TimeKind::follow && article) return directed_name(s, at, i + 1, s.value(i), Base::context);
  if (kind == TimeKind::same && (article || s.word(i, "that"))) {
    std::size_t name = i + 1;
    if (s.is(name, TimeKind::same)) ++name;  // "that same day"
    if (!s.is(name, TimeKind::unit) && !s.is(name, TimeKind::part) && !s.is(name, TimeKind::season)) return std::nullopt;
    if (s.is(name, TimeKind::unit) && s.value(name) < static_cast<int>(Granularity::day)) return std::nullopt;
    return directed_name(s, at, name, 0, Base::context);
  }
  return std::nullopt;
}

// "earlier this week", "later this month", "earlier today", "later that day": the unit, cut at its reference.
std::optional<Draft> earlier_in_unit(const Stream& s, std::size_t at) {
  const bool earlier = s.word(at, "earlier");
  if (!earlier && !s.word(at, "later")) return std::nullopt;
  std::size_t i = at + 1;
  if (s.word(i, "on") || s.word(i, "in")) ++i;
  auto draft = s.is(i, TimeKind::day_shift) ? day_word(s, i) : directed_unit(s, i);
  if (!draft) return std::nullopt;
  draft->begin = at;
  draft->modifier = earlier ? TimeModifier::before : TimeModifier::after;
  return draft;
}

std::optional<Draft> other_day(const Stream& s, std::size_t at) {
  if (!s.word(at, "the") || !s.word(at + 1, "other")) return std::nullopt;
  if (!s.word(at + 2, "day") && !s.is(at + 2, TimeKind::part)) return std::nullopt;
  Draft draft{.begin = at, .end = at + 3, .base = Base::publication};
  draft.reference = -1;
  return draft;
}

bool comparative_of_time(const Stream& s, std::size_t at) {
  return s.word(at, "recently") || s.word(at, "nowadays") || s.word(at, "currently") || s.word(at, "lately");
}

// "recently", "recent years", "now", "currently", "in the near future".
std::optional<Draft> vague_reference(const Stream& s, std::size_t at) {
  Draft draft{.begin = at, .base = Base::publication};
  if (s.word(at, "recent") && s.is(at + 1, TimeKind::unit) && s.times[at + 1].plural) {
    draft.reference = -1;
    draft.end = at + 2;
    return draft;
  }
  if (!comparative_of_time(s, at) && !s.word(at, "now")) return std::nullopt;
  draft.reference = s.value(at);
  draft.end = at + 1;
  return draft;
}

}  // namespace

std::optional<Draft> match_relative(const Stream& s, std::size_t at) {
  if (auto draft = earlier_in_unit(s, at)) return draft;
  if (auto draft = day_beside(s, at)) return draft;
  if (auto draft = day_word(s, at)) return draft;
  if (auto draft = other_day(s, at)) return draft;
  if (auto draft = directed_unit(s, at)) return draft;
  return vague_reference(s, at);
}

std::optional<Draft> match_part_of_day(const Stream& s, std::size_t at) {
  std::size_t i = s.past_word(at, "the");
  Draft draft{.begin = at, .type = TimeType::time, .base = Base::nearest};
  if ((s.word(i, "early") || s.word(i, "small")) && s.word(i + 1, "hours")) {
    draft.part = PartOfDay::early_hours;
    draft.end = i + 2;
    if (s.word(draft.end, "of") && (s.word(draft.end + 1, "the") || s.word(draft.end + 1, "this")) &&
        s.word(draft.end + 2, "morning"))
      draft.end += 3;
    return draft;
  }
  if (s.word(i, "early") || s.word(i, "late")) {
    if (!s.is(s.past_hyphen(i + 1), TimeKind::part)) return std::nullopt;
    draft.modifier = s.word(i, "early") ? TimeModifier::start : TimeModifier::end;
    i = s.past_hyphen(i + 1);
  } else if (s.word(i, "mid") && s.is(s.past_hyphen(i + 1), TimeKind::part)) {
    draft.modifier = TimeModifier::mid;
    i = s.past_hyphen(i + 1);
  }
  if (!s.is(i, TimeKind::part) || s.word(i, "lunch")) return std::nullopt;
  draft.part = static_cast<PartOfDay>(s.value(i));
  draft.end = i + 1;
  return draft;
}

namespace {

Draft shift_draft(std::size_t at, std::size_t end, const AmountMatch& amount, int sign, Base base) {
  Draft draft{.begin = at, .end = end, .base = base};
  const TimeAmount& a = amount.amount;
  draft.shift = Shift{sign * a.low, sign * a.high, a.unit, a.vague};
  draft.amount = a;
  draft.modifier = amount.modifier;
  if (a.unit < Granularity::day) draft.type = TimeType::time;
  return draft;
}

}  // namespace

// "three weeks ago", "two days later", "a year earlier", "hours later", "the day before" (see relative), "in a week's time".
std::optional<Draft> match_shift(const Stream& s, std::size_t at) {
  auto amount = match_amount(s, at);
  if (!amount && s.is(at, TimeKind::unit) && s.times[at].plural) {  // "hours later", "years ago"
    const auto unit = static_cast<Granularity>(s.value(at));
    amount = AmountMatch{at + 1, {2, 20, unit, true}};
  }
  if (!amount) return std::nullopt;
  std::size_t i = amount->end;
  if (s.is(i, TimeKind::ago)) return shift_draft(at, i + 1, *amount, -1, Base::publication);
  if (s.mark(i, '\'')) {
    const std::size_t time = s.past_word(i + 1, "s");
    if (s.word(time, "time")) return shift_draft(at, time + 1, *amount, 1, Base::publication);
  }
  if (s.word(i, "from") && s.word(i + 1, "now")) return shift_draft(at, i + 2, *amount, 1, Base::publication);
  if (s.word(i, "later")) return shift_draft(at, i + 1, *amount, 1, Base::context);
  if (s.word(i, "earlier") || s.word(i, "previously")) return shift_draft(at, i + 1, *amount, -1, Base::context);
  return std::nullopt;
}

}  // namespace tally::mention
