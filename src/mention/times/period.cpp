// Quarters, halves, seasons, decades, centuries, financial years: "the third quarter of 2009", "summer 2003", "the 1990s".
#include "mention/times/figures.hpp"
#include "mention/times/grammar.hpp"

namespace tally::mention {

// Sport has quarters too: without a year, money or its words must stand by.
bool tells_of_business(const Stream& s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s.mark(i, '%') || s.mark(i, '$') || s.mark(i, 'L') || s.mark(i, 'E')) return true;
    for (const std::string_view word : {"sales", "profit", "profits", "revenue", "earnings", "growth", "economy", "gdp", "loss",
                                        "losses", "income", "fiscal", "posted", "cent", "percent", "shares"})
      if (s.word(i, word)) return true;
  }
  return false;
}

namespace {

void take_year_after(const Stream& s, Draft& draft) {
  std::size_t i = s.past(draft.end, TimeKind::of);
  i = i == draft.end ? s.past_mark(i, ',') : i;
  const bool year = s.digits(i) && s.atoms[i].digits == 4 && s.atoms[i].integer >= 1600 && s.atoms[i].integer < 2100;
  if (year) {
    draft.year = static_cast<int>(s.atoms[i].integer);
    draft.end = i + 1;
    draft.base = Base::none;
    return;
  }
  if (!s.is(draft.end, TimeKind::of)) return;
  const bool same = s.word(i, "that") || (s.word(i, "the") && s.word(i + 1, "same"));
  const std::size_t name = same && s.word(i, "the") ? i + 2 : i + 1;
  if (!s.word(name, "year") || !(same || s.word(i, "this") || s.word(i, "last") || s.word(i, "next"))) return;
  draft.direction = same ? 0 : s.value(i);
  draft.base = same ? Base::context : Base::publication;
  draft.unit = Granularity::year;
  draft.end = name + 1;
}

struct Which {
  std::size_t end;
  unsigned number;
  bool last;
};

// "first" to "fourth", "final".
std::optional<Which> which_part(const Stream& s, std::size_t i) {
  if (s.word(i, "final") || s.word(i, "last")) {
    return Which{i + 1, s.word(s.past_hyphen(i + 1), "half") ? 2U : 4U, true};
  }
  const auto number = s.in(i) ? s.number(i) : std::nullopt;
  if (!number || number->kind != NumberKind::ordinal || number->value > 4) return std::nullopt;
  return Which{number->end, static_cast<unsigned>(number->value), false};
}

// "the third quarter", "second half of 2009", "Q3 2009".
std::optional<Draft> quarter(const Stream& s, std::size_t at) {
  Draft draft{.begin = at, .base = Base::nearest};
  const std::string_view bytes = s.bytes(at);
  if ((bytes == "Q" || bytes == "H") && s.digits(at + 1) && s.glued(at + 1) && s.atoms[at + 1].integer >= 1 &&
      s.atoms[at + 1].integer <= (bytes == "Q" ? 4 : 2)) {
    (bytes == "Q" ? draft.quarter : draft.half_year) = static_cast<unsigned>(s.atoms[at + 1].integer);
    draft.end = at + 2;
    take_year_after(s, draft);
    return draft;
  }
  const std::size_t i = s.past_word(at, "the");
  const auto which = which_part(s, i);
  if (!which) return std::nullopt;
  std::size_t name = s.past_hyphen(which->end);
  if (s.word(name, "fiscal") || s.word(name, "financial")) ++name;
  const bool half = s.word(name, "half");
  if (!half && !s.word(name, "quarter")) return std::nullopt;
  if (half && which->number > 2) return std::nullopt;
  (half ? draft.half_year : draft.quarter) = which->number;
  draft.end = name + 1;
  const std::size_t before = draft.end;
  take_year_after(s, draft);
  // "the second half" is of a match until a year says otherwise; "quarter-final" is no quarter either.
  if ((half || which->last) && draft.end == before) return std::nullopt;
  if (s.mark(draft.end, '-') && s.glued(draft.end)) return std::nullopt;
  if (draft.quarter && draft.end == before && !tells_of_business(s)) return std::nullopt;
  return draft;
}

std::optional<Draft> season(const Stream& s, std::size_t at) {
  const std::size_t i = s.past_word(at, "the");
  if (!s.is(i, TimeKind::season)) return std::nullopt;
  Draft draft{.begin = at, .end = i + 1, .base = Base::nearest};
  draft.season = static_cast<unsigned>(s.value(i));
  take_year_after(s, draft);
  const bool dated = draft.end != i + 1;
  const bool preceded = at > 0 && (s.is(at - 1, TimeKind::preposition) || s.is(at - 1, TimeKind::edge));
  const bool fall_or_spring = s.word(i, "fall") || s.word(i, "spring");
  if (!dated && !s.capital(i) && !(preceded && (!fall_or_spring || i == at))) return std::nullopt;
  if (!dated && s.capital(i) && at > 0 && s.capital(at - 1)) return std::nullopt;  // part of a name
  if (!dated && s.capital(i) && s.capital(i + 1)) return std::nullopt;
  return draft;
}

constexpr std::string_view tens[] = {"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties",
                                     "nineties"};

// "the 1990s", "the '90s", "the nineties".
std::optional<Draft> decade(const Stream& s, std::size_t at) {
  std::size_t i = s.past_word(at, "the");
  const bool the = i != at;
  Draft draft{.begin = at};
  for (std::size_t t = 0; t < std::size(tens); ++t) {
    if (!the || !s.word(i, tens[t])) continue;
    draft.decade = 20 + 10 * static_cast<int>(t);
    draft.end = i + 1;
    return draft;
  }
  const std::size_t figure = s.past_mark(i, '\'');
  const std::size_t ending = s.past_mark(figure + 1, '\'');
  if (!s.digits(figure) || !s.word(ending, "s") || !s.glued(ending) || s.atoms[figure].integer % 10 != 0)
    return std::nullopt;
  const int value = static_cast<int>(s.atoms[figure].integer);
  const bool full = s.atoms[figure].digits == 4 && value >= 1500 && value < 2100;
  const bool shortened = s.atoms[figure].digits == 2 && the && s.bytes(ending) == "s";
  if (!full && !shortened) return std::nullopt;
  draft.decade = value;
  draft.end = ending + 1;
  return draft;
}

// "the 19th century", "twentieth-century", "the fourth century BC".
std::optional<Draft> century(const Stream& s, std::size_t at) {
  const std::size_t i = s.past_word(at, "the");
  const auto number = s.in(i) ? s.number(i) : std::nullopt;
  if (!number || number->kind != NumberKind::ordinal || number->value > 21) return std::nullopt;
  const std::size_t name = s.past_hyphen(number->end);
  if (!s.word(name, "century")) return std::nullopt;
  Draft draft{.begin = at, .end = name + 1};
  const bool before = take_era(s, draft.end) == Era::before;
  draft.century = (before ? -static_cast<int>(number->value) : static_cast<int>(number->value) - 1) * 100;
  return draft;
}

}  // namespace

std::optional<Draft> match_period(const Stream& s, std::size_t at) {
  if (auto draft = quarter(s, at)) return draft;
  if (auto draft = season(s, at)) return draft;
  if (auto draft = decade(s, at)) return draft;
  return century(s, at);
}

}  // namespace tally::mention
