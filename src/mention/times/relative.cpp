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

// What follows "the day after": the end of the clause, or an event that it is reckoned from.
bool tells_of_event(const Stream& s, std::size_t i) {
  if (!s.in(i) || s.atoms[i].kind == AtomKind::mark) return false;
  return !s.is(i, TimeKind::and_) && !s.is(i, TimeKind::preposition) && !s.word(i, "but") && !s.word(i, "with");
}

// "the day before yesterday", "the day after tomorrow", "the day after"; "the day after the match" hangs on an event.
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
  draft.event_anchored = !named && tells_of_event(s, i + 2);
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
      if (base == Base::publication && draft.unit == Granularity::day) {
        if (direction <= 0) return std::nullopt;  // "this day", "her last day"
        draft.base = Base::context;
      }
      if (draft.unit == Granularity::quarter && base == Base::publication && !tells_of_business(s)) return std::nullopt;
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
    // "the next day" of a story, "next week" and "the next financial year" of the reader.
    if (article && s.word(i, "next") && !s.is(i + 1, TimeKind::fiscal)) base = Base::context;
    if (article && s.word(i, "last")) return std::nullopt;   // "the last day" of something
    if (s.word(i, "this") && (s.word(i + 1, "past") || s.word(i + 1, "coming")))
      return directed_name(s, at, i + 2, s.value(i + 1), base);
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
  const bool in = s.word(i, "on") || s.word(i, "in");
  if (in) ++i;
  auto draft = s.is(i, TimeKind::day_shift) ? day_word(s, i) : directed_unit(s, i);
  if (!draft && in && s.word(i, "the") && s.is(i + 1, TimeKind::unit) && !s.times[i + 1].plural &&
      s.value(i + 1) >= static_cast<int>(Granularity::day)) {
    draft = directed(at, i + 2, 0, Base::context);
    draft->unit = static_cast<Granularity>(s.value(i + 1));
  }
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

bool closes_period(const Stream& s, std::size_t i) {
  for (const std::string_view word : {"end", "ends", "ended", "ending", "finish", "finished", "finishing", "close", "closed",
                                      "closing", "began", "begin", "start", "started", "during", "throughout", "of", "for"})
    if (s.word(i, word)) return true;
  return false;
}

// "over the weekend"; "ended the day", "the rest of the week": the unit of the time spoken of.
std::optional<Draft> the_unit(const Stream& s, std::size_t at) {
  if (!s.word(at, "the") || !s.is(at + 1, TimeKind::unit) || s.times[at + 1].plural || at == 0) return std::nullopt;
  const auto unit = static_cast<Granularity>(s.value(at + 1));
  if (s.atoms[at + 2 < s.size() ? at + 2 : at].kind == AtomKind::word && s.is(at + 2, TimeKind::of)) return std::nullopt;
  Draft draft{.begin = at, .end = at + 2, .base = Base::publication, .direction = 0, .unit = unit};
  if (unit == Granularity::weekend) return draft;
  if (unit < Granularity::day || unit > Granularity::year || !closes_period(s, at - 1)) return std::nullopt;
  const bool goes_on = s.in(at + 2) && s.atoms[at + 2].kind == AtomKind::word && !s.is(at + 2, TimeKind::preposition) &&
                       !s.is(at + 2, TimeKind::and_) && !s.word(at + 2, "down") && !s.word(at + 2, "up") &&
                       !s.word(at + 2, "with");
  if (goes_on) return std::nullopt;  // "the day he died", "the week before"
  draft.base = Base::context;
  return draft;
}

std::optional<Draft> reference_draft(std::size_t at, std::size_t end, int direction) {
  Draft draft{.begin = at, .end = end, .base = Base::publication};
  draft.reference = direction;
  return draft;
}

// "the future", "the near future", "the recent past", "the long term", "the moment".
std::optional<Draft> the_reference(const Stream& s, std::size_t at) {
  if (!s.word(at, "the")) return std::nullopt;
  std::size_t i = at + 1;
  const bool near = s.word(i, "near") || s.word(i, "foreseeable") || s.word(i, "distant") || s.word(i, "recent") ||
                    s.word(i, "long") || s.word(i, "short") || s.word(i, "medium");
  if (near) i = s.past_hyphen(i + 1);
  if (s.word(i, "term") && near) return reference_draft(at, i + 1, 1);
  if (s.word(i, "moment") && at > 0 && (s.word(at - 1, "at") || s.word(at - 1, "for"))) return reference_draft(at, i + 1, 0);
  const bool ends = !s.in(i + 1) || s.atoms[i + 1].kind == AtomKind::mark || s.is(i + 1, TimeKind::and_) ||
                    s.is(i + 1, TimeKind::preposition) || s.is(i + 1, TimeKind::of) || s.is(i + 1, TimeKind::to);
  const bool led = at > 0 && (s.is(at - 1, TimeKind::preposition) || s.is(at - 1, TimeKind::of));
  if (!ends || !(led || near)) return std::nullopt;
  if (s.word(i, "future")) return reference_draft(at, i + 1, 1);
  return s.word(i, "past") ? reference_draft(at, i + 1, -1) : std::nullopt;
}

// "by that time": the time spoken of.
std::optional<Draft> that_time(const Stream& s, std::size_t at) {
  if (at == 0 || !s.word(at, "that") || !s.word(at + 1, "time") || !s.is(at - 1, TimeKind::preposition)) return std::nullopt;
  return shifted_day(at, at + 2, Base::context, 0);
}

// "recently", "recent years", "now", "currently", "very soon".
std::optional<Draft> vague_reference(const Stream& s, std::size_t at) {
  if (s.word(at, "recent") && s.is(at + 1, TimeKind::unit) && s.times[at + 1].plural)
    return reference_draft(at, at + 2, -1);
  if (s.word(at, "soon")) {
    const bool joins = s.word(at + 1, "as") || s.word(at + 1, "after") || (at > 0 && (s.word(at - 1, "as") || s.word(at - 1, "too")));
    return joins ? std::nullopt : reference_draft(at, at + 1, 1);
  }
  if (!s.is(at, TimeKind::reference) || s.word(at, "recent")) return std::nullopt;
  return reference_draft(at, at + 1, s.value(at));
}

}  // namespace

std::optional<Draft> match_relative(const Stream& s, std::size_t at) {
  if (auto draft = earlier_in_unit(s, at)) return draft;
  if (auto draft = day_beside(s, at)) return draft;
  if (auto draft = day_word(s, at)) return draft;
  if (auto draft = other_day(s, at)) return draft;
  if (auto draft = directed_unit(s, at)) return draft;
  if (auto draft = the_unit(s, at)) return draft;
  if (auto draft = the_reference(s, at)) return draft;
  if (auto draft = that_time(s, at)) return draft;
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
  if (s.word(i + 1, "than")) return std::nullopt;  // "three days later than planned"
  if (s.word(i, "later")) return shift_draft(at, i + 1, *amount, 1, Base::context);
  if (s.word(i, "earlier") || s.word(i, "previously")) return shift_draft(at, i + 1, *amount, -1, Base::context);
  return std::nullopt;
}

}  // namespace tally::mention
