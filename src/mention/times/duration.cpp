// Lengths of time and how often: "two hours", "a 10-day trip", "the next four years", "every Tuesday", "annual".
#include "mention/times/grammar.hpp"

namespace tally::mention {
namespace {

// "20-year-old", "48 years old", "six months old": an age, which is no time.
bool is_age(const Stream& s, std::size_t end) {
  const std::size_t i = s.past_hyphen(end);
  return s.word(i, "old") || s.word(i, "olds") || (s.word(i, "of") && s.word(i + 1, "age"));
}

Draft amount_draft(std::size_t at, const AmountMatch& match, TimeType type) {
  Draft draft{.begin = at, .end = match.end, .type = type};
  draft.amount = match.amount;
  draft.modifier = match.modifier;
  return draft;
}

// "is to last five weeks", "will last a month": the verb.
bool is_verb_last(const Stream& s, std::size_t i) {
  if (i == 0 || !s.word(i, "last")) return false;
  for (const std::string_view word : {"to", "will", "would", "can", "could", "may", "might", "should", "must", "not", "did"})
    if (s.word(i - 1, word)) return true;
  return false;
}

// "the past nine days", "the next four years", "the first two weeks", "last two months".
std::optional<Draft> stretch(const Stream& s, std::size_t at) {
  std::size_t i = s.past_word(at, "the");
  const bool the = i != at;
  const TimeKind kind = s.kind(i);
  const bool directed = kind == TimeKind::direct || kind == TimeKind::follow;
  if (is_verb_last(s, i)) return std::nullopt;
  if (!directed && !(the && (s.word(i, "first") || s.word(i, "final")))) return std::nullopt;
  const auto match = s.in(i + 1) ? match_amount(s, i + 1) : std::nullopt;
  if (!match || s.is(i + 1, TimeKind::article) || is_age(s, match->end)) return std::nullopt;
  return amount_draft(at, *match, TimeType::duration);
}

// "over the years", "in the months (that followed)".
std::optional<Draft> the_years(const Stream& s, std::size_t at) {
  const bool led = at > 0 && (s.word(at - 1, "over") || s.word(at - 1, "through"));
  if (!led || !s.word(at, "the") || !s.is(at + 1, TimeKind::unit) || !s.times[at + 1].plural) return std::nullopt;
  Draft draft{.begin = at, .end = at + 2, .type = TimeType::duration};
  draft.amount = TimeAmount{2, 20, static_cast<Granularity>(s.value(at + 1)), true};
  return draft;
}

// "the coming weeks", "recent months" are unknown numbers of them, pointed at.
std::optional<Draft> pointed(const Stream& s, std::size_t at) {
  const std::size_t i = s.past_word(at, "the");
  if (!s.is(i, TimeKind::direct) || s.word(i, "this") || s.word(i, "current")) return std::nullopt;
  std::size_t unit = i + 1;
  if (s.word(unit, "few") || s.word(unit, "several") || s.word(unit, "couple")) ++unit;
  if (s.is(unit, TimeKind::of)) ++unit;
  if (!s.is(unit, TimeKind::unit) || !s.times[unit].plural) return std::nullopt;
  Draft draft{.begin = at, .end = unit + 1, .type = TimeType::duration};
  draft.amount = TimeAmount{2, 20, static_cast<Granularity>(s.value(unit)), true};
  return draft;
}

// "year-long", "decade-long".
std::optional<Draft> unit_long(const Stream& s, std::size_t at) {
  if (!s.is(at, TimeKind::unit) || s.times[at].plural) return std::nullopt;
  const std::size_t i = s.past_hyphen(at + 1);
  if (i == at + 1 || !s.word(i, "long")) return std::nullopt;
  Draft draft{.begin = at, .end = i + 1, .type = TimeType::duration};
  draft.amount = TimeAmount{1.0 * s.times[at].factor, 1.0 * s.times[at].factor, static_cast<Granularity>(s.value(at)), false};
  return draft;
}

// "for years", "in months", "within hours": an unknown number of them.
std::optional<Draft> uncounted(const Stream& s, std::size_t at) {
  if (!s.is(at, TimeKind::unit) || !s.times[at].plural || s.times[at].abbreviated || at == 0) return std::nullopt;
  const bool led = s.word(at - 1, "for") || s.word(at - 1, "in") || s.word(at - 1, "within") || s.word(at - 1, "over") ||
                   s.word(at - 1, "after") || s.word(at - 1, "just");
  if (!led || is_age(s, at + 1)) return std::nullopt;
  Draft draft{.begin = at, .end = at + 1, .type = TimeType::duration};
  draft.amount = TimeAmount{2, 20, static_cast<Granularity>(s.value(at)), true};
  return draft;
}

bool leads_length(const Stream& s, std::size_t i) {
  for (const std::string_view word : {"for", "in", "within", "after", "over", "last", "lasts", "lasted", "lasting", "than", "took",
                                      "takes", "spent", "spend"})
    if (s.word(i, word)) return true;
  return false;
}

}  // namespace

std::optional<Draft> match_duration(const Stream& s, std::size_t at) {
  if (auto draft = stretch(s, at)) return draft;
  if (auto draft = uncounted(s, at)) return draft;
  if (auto draft = the_years(s, at)) return draft;
  if (auto draft = pointed(s, at)) return draft;
  if (auto draft = unit_long(s, at)) return draft;
  const auto match = match_amount(s, at);
  if (!match || is_age(s, match->end)) return std::nullopt;
  // "the day", "a day": an article alone makes no length of a day; a preposition or a number does.
  const bool article_only = s.is(at, TimeKind::article) && match->end == at + 2;
  if (article_only) {
    const bool led = (at > 0 && leads_length(s, at - 1)) || s.word(match->end, "after") || s.word(match->end, "before") ||
                     s.is(match->end, TimeKind::of);
    if (!led) return std::nullopt;
  }
  return amount_draft(at, *match, TimeType::duration);
}

namespace {

Draft set_of(std::size_t at, std::size_t end, double count, Granularity unit) {
  Draft draft{.begin = at, .end = end, .type = TimeType::set};
  draft.amount = TimeAmount{count, count, unit, false};
  return draft;
}

// "every day", "every two weeks", "each Tuesday", "every Sunday morning", "every other week".
std::optional<Draft> every(const Stream& s, std::size_t at) {
  std::size_t i = at + 1;
  double count = 1;
  if (s.word(i, "other")) {
    count = 2;
    ++i;
  } else if (const auto number = s.in(i) ? s.number(i) : std::nullopt; number && number->value >= 1) {
    count = number->value;
    i = number->end;
  }
  if (s.is(i, TimeKind::weekday)) {
    Draft draft = set_of(at, i + 1, count, Granularity::week);
    draft.weekday = static_cast<unsigned>(s.value(i));
    if (s.is(i + 1, TimeKind::part)) {
      draft.part = static_cast<PartOfDay>(s.value(i + 1));
      draft.end = i + 2;
    }
    return draft;
  }
  if (s.is(i, TimeKind::unit))
    return set_of(at, i + 1, count * s.times[i].factor, static_cast<Granularity>(s.value(i)));
  if (s.is(i, TimeKind::month) || s.is(i, TimeKind::season)) {
    Draft draft = set_of(at, i + 1, count, Granularity::year);
    if (s.is(i, TimeKind::month)) draft.month = static_cast<unsigned>(s.value(i));
    else draft.season = static_cast<unsigned>(s.value(i));
    return draft;
  }
  if (s.is(i, TimeKind::part)) {
    Draft draft = set_of(at, i + 1, count, Granularity::day);
    draft.part = static_cast<PartOfDay>(s.value(i));
    return draft;
  }
  return std::nullopt;
}

// "15 a year", "twice a week", "£5m per annum": the rate's unit.
std::optional<Draft> rate(const Stream& s, std::size_t at) {
  if (at == 0 || !(s.word(at, "a") || s.word(at, "an") || s.is(at, TimeKind::per))) return std::nullopt;
  if (!s.is(at + 1, TimeKind::unit) || s.times[at + 1].plural || s.value(at + 1) == static_cast<int>(Granularity::second))
    return std::nullopt;
  const bool counted = s.digits(at - 1) || s.numbers[at - 1].kind != NumberWordKind::none || s.word(at - 1, "times") ||
                       s.word(at - 1, "once") || s.word(at - 1, "twice") || s.mark(at - 1, '%') ||
                       s.word(at - 1, "m") || s.word(at - 1, "bn") || s.word(at - 1, "people");
  if (!counted && !s.is(at, TimeKind::per)) return std::nullopt;
  if (s.is(at + 2, TimeKind::ago) || s.word(at + 2, "later") || s.word(at + 2, "earlier")) return std::nullopt;
  return set_of(at, at + 2, s.times[at + 1].factor, static_cast<Granularity>(s.value(at + 1)));
}

}  // namespace

std::optional<Draft> match_set(const Stream& s, std::size_t at) {
  if (s.is(at, TimeKind::every)) return every(s, at);
  if (s.is(at, TimeKind::frequency)) {
    const bool in_name = s.capital(at) && at > 0 && (s.capital(at + 1) || s.capital(at - 1));
    if (in_name) return std::nullopt;  // "the Daily Bugle"
    return set_of(at, at + 1, s.times[at].factor, static_cast<Granularity>(s.value(at)));
  }
  if (s.is(at, TimeKind::weekday) && s.times[at].plural) {
    Draft draft = set_of(at, at + 1, 1, Granularity::week);
    draft.weekday = static_cast<unsigned>(s.value(at));
    return draft;
  }
  if (s.word(at, "weekdays")) return set_of(at, at + 1, 1, Granularity::day);
  return rate(s, at);
}

}  // namespace tally::mention
