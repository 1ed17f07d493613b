#include "mention/quantity_grammar.hpp"

#include <algorithm>
#include <iterator>

#include "mention/quantity_hedges.hpp"
#include "mention/quantity_units.hpp"

namespace tally::mention {
namespace {

bool is_letter_glued_before(const Stream& s, std::size_t at) {
  return at > 0 && s.glued(at) && s.atoms[at - 1].kind == AtomKind::word;
}

// "4.1.2", "12/25", "#5", "A380", "+44": figures that count nothing.
bool is_code(const Stream& s, std::size_t at) {
  if (!s.digits(at)) return false;
  if (s.atoms[at].leading_zero && s.atoms[at].digits > 1) return true;
  if (at == 0 || !s.glued(at)) return false;
  return is_letter_glued_before(s, at) || s.mark(at - 1, '#') || s.mark(at - 1, '.') || s.mark(at - 1, '/') ||
         s.mark(at - 1, ':') || s.mark(at - 1, ',');
}

bool same_kind(const Number& a, const Number& b) {
  return b.kind == NumberKind::cardinal && a.kind == NumberKind::cardinal;
}

// A figure without a scale takes that of the other end: "4 to 6 million", "£4-6m".
double shared_scale(const Number& first, const Number& second) {
  if (first.value >= second.value || first.resolution > 1 || second.resolution < 10 || first.value >= 1000) return 1;
  for (const double scale : {1e12, 1e9, 1e6, 1e3})
    if (second.value >= scale) return scale;
  return 1;
}

struct Range {
  Number first;
  Number second;
  std::size_t end;
};

// "10 to 12", "three or four", "between 10 and 20", "10-12"; never "rose from 10 to 12", which are two amounts.
std::optional<Range> take_range(const Stream& s, std::size_t at, const Number& first) {
  std::size_t i = first.end;
  const bool between = at > 0 && s.word(at - 1, "between") && s.word(i, "and");
  const bool from = at > 0 && (s.word(at - 1, "from") || (at > 1 && s.word(at - 2, "from")));
  const bool dash = s.mark(i, '-') && (s.glued(i) == s.glued(i + 1));
  if (!(between || s.word(i, "or") || (s.word(i, "to") && !from) || dash)) return std::nullopt;
  ++i;
  while (s.in(i) && (s.mark(i, 'L') || s.mark(i, '$') || s.mark(i, 'E'))) ++i;
  const auto second = s.in(i) ? s.number(i) : std::nullopt;
  if (!second || !same_kind(first, *second)) return std::nullopt;
  Range range{first, *second, second->end};
  const double scale = shared_scale(first, *second);
  range.first.value *= scale;
  range.first.low = range.first.high = range.first.value;
  range.first.resolution = std::max(first.resolution * scale, second->resolution);
  if (range.second.value <= range.first.value) return std::nullopt;
  return range;
}

// "3-2", "90–87", "6-3": two small figures joined without a space, the first not less than the second or both below 10.
std::optional<QuantityDraft> take_score(const Stream& s, std::size_t at) {
  const bool joined = s.digits(at) && s.mark(at + 1, '-') && s.glued(at + 1) && s.glued(at + 2) && s.digits(at + 2);
  if (!joined || s.atoms[at].digits > 3 || s.atoms[at + 2].digits > 3) return std::nullopt;
  if (s.glued(at + 3) && (s.mark(at + 3, '-') || s.mark(at + 3, ',') || s.mark(at + 3, '.')) && s.glued(at + 4) &&
      s.in(at + 4) && s.atoms[at + 4].kind != AtomKind::mark)
    return std::nullopt;
  const auto a = static_cast<double>(s.atoms[at].integer);
  const auto b = static_cast<double>(s.atoms[at + 2].integer);
  const bool unit_follows = match_unit(s, at + 3, true).has_value() || s.is(at + 3, TimeKind::unit);
  if (unit_follows || a < b) return std::nullopt;  // a rising pair is a range as often as a score
  QuantityDraft draft{.begin = at, .end = at + 3, .number_begin = at, .number_end = at + 3};
  draft.quantity.dimension = Dimension::score;
  draft.quantity.value = draft.quantity.low = draft.quantity.base_low = a;
  draft.quantity.second = draft.quantity.high = draft.quantity.base_high = b;
  return draft;
}

bool followed_by_noun(const Stream& s, std::size_t i) {
  if (!s.in(i) || s.atoms[i].kind != AtomKind::word || s.capital(i)) return false;
  const std::string_view w = s.bytes(i);
  return w == "people" || w == "men" || w == "women" || w == "children" || (w.size() > 3 && w.back() == 's');
}

// "1.2m" is millions of money and of people, but metres of a jump: then the sign goes back from the number to the unit.
bool sign_is_metres(const Stream& s, const Number& number, bool money) {
  if (money || number.end < 2) return false;
  const std::size_t sign = number.end - 1;
  if (!s.word(sign, "m") || !s.glued(sign) || s.capital(sign)) return false;
  return !followed_by_noun(s, number.end);
}

void give_back_sign(Number& number) {
  number.value /= 1e6;
  number.low = number.high = number.value;
  number.resolution /= 1e6;
  --number.end;
}

void set_unit(Quantity& q, const UnitMatch& unit) {
  q.dimension = unit.dimension;
  q.unit = std::string(unit.unit);
  q.base_low = (q.low + unit.offset) * unit.factor;
  q.base_high = (q.high + unit.offset) * unit.factor;
}

// Seconds to years after the number: a length of time or an age.
bool counts_time(const Stream& s, std::size_t end) {
  const std::size_t i = s.past_hyphen(end);
  return s.is(i, TimeKind::unit) && !s.word(i, "quarter") && !s.word(i, "quarters");
}

void set_number(Quantity& q, const Number& first, const Number& last, bool range) {
  q.value = first.value;
  q.second = last.value;
  q.low = first.low;
  q.high = last.high;
  q.resolution = std::max(first.resolution, last.resolution);
  q.hedge = range ? Hedge::range : first.kind == NumberKind::vague ? Hedge::vague : Hedge::none;
}

void apply_hedges(const Stream& s, QuantityDraft& draft) {
  Quantity& q = draft.quantity;
  HedgeMatch hedge = hedge_before(s, draft.begin);
  if (hedge.hedge != Hedge::none) {
    draft.begin = hedge.edge;
  } else {
    hedge = hedge_after(s, draft.end);
    if (hedge.hedge == Hedge::none) return;
    draft.end = hedge.edge;
  }
  if (q.hedge == Hedge::none || hedge.hedge != Hedge::about) q.hedge = hedge.hedge;
  const Allowed interval = allowed(hedge.hedge, q.low, q.high);
  q.low = interval.low;
  q.high = interval.high;
  q.low_open = interval.low_open;
  q.high_open = interval.high_open;
}

// "one in five", "three out of four".
bool take_share(const Stream& s, QuantityDraft& draft, const Number& number) {
  const bool out_of = s.word(number.end, "out") && s.word(number.end + 1, "of");
  if (!out_of && !s.word(number.end, "in")) return false;
  const std::size_t i = number.end + (out_of ? 2 : 1);
  const auto whole = s.in(i) ? s.number(i) : std::nullopt;
  if (!whole || whole->kind != NumberKind::cardinal || whole->value <= number.value || whole->value > 1000) return false;
  if (!out_of && (number.value > 9 || counts_time(s, whole->end))) return false;
  Quantity& q = draft.quantity;
  q.dimension = Dimension::percent;
  q.unit = "fraction";
  q.value = q.second = q.low = q.high = q.base_low = q.base_high = number.value / whole->value;
  draft.end = draft.number_end = whole->end;
  draft.unit_begin = draft.unit_end = draft.end;
  return true;
}

struct Finer {
  std::string_view unit;
  std::string_view words[3];  // of the finer unit
  std::string_view finer;
  double parts;
};

constexpr Finer finer_units[] = {
    {"ft", {"inch", "inches", "in"}, "in", 12}, {"stone", {"pound", "pounds", "lb"}, "lb", 14}, {"lb", {"ounce", "ounces", "oz"}, "oz", 16}};

// "six feet two inches", "6ft 2in", "4 lb 3 oz": the finer unit belongs to the same measure.
void take_finer_unit(const Stream& s, QuantityDraft& draft) {
  Quantity& q = draft.quantity;
  for (const Finer& finer : finer_units) {
    if (q.unit != finer.unit) continue;
    const std::size_t at = s.past_word(s.past_mark(draft.end, ','), "and");
    const auto number = s.in(at) ? s.number(at) : std::nullopt;
    if (!number || number->kind != NumberKind::cardinal || number->value >= finer.parts) return;
    const std::size_t unit = s.past_hyphen(number->end);
    if (!std::any_of(std::begin(finer.words), std::end(finer.words), [&](std::string_view w) { return s.word(unit, w); })) return;
    const double size = q.base_low / q.low;
    q.value = q.low = q.second = q.high = q.value + number->value / finer.parts;
    q.base_low = q.base_high = q.value * size;
    q.resolution = number->resolution / finer.parts;
    draft.end = draft.unit_end = unit + 1;
    return;
  }
}

}  // namespace

std::optional<QuantityDraft> read_quantity(const Stream& s, std::size_t at) {
  if (is_code(s, at)) return std::nullopt;
  if (auto score = take_score(s, at)) return score;
  auto first = s.number(at);
  if (!first || first->kind == NumberKind::ordinal) return std::nullopt;
  const auto currency = currency_before(s, at);
  if (sign_is_metres(s, *first, currency.has_value())) give_back_sign(*first);
  const auto range = take_range(s, at, *first);
  QuantityDraft draft{.begin = currency ? currency->end : at, .number_begin = at};
  draft.number_end = draft.end = range ? range->end : first->end;
  set_number(draft.quantity, range ? range->first : *first, range ? range->second : *first, range.has_value());
  if (!range && !currency && take_share(s, draft, *first)) return draft;
  std::size_t unit_at = s.past_hyphen(draft.end);
  if (s.is(unit_at, TimeKind::of) && first->kind == NumberKind::vague) ++unit_at;  // "thousands of pounds"
  const auto unit = currency ? currency : match_unit(s, unit_at, first->digits);
  if (!currency && !unit && counts_time(s, draft.end)) return std::nullopt;
  if (unit && !currency) draft.unit_begin = unit_at, draft.end = draft.unit_end = unit->end;
  if (currency) draft.unit_begin = currency->end, draft.unit_end = at;
  apply_hedges(s, draft);
  Quantity& q = draft.quantity;
  q.base_low = q.low;
  q.base_high = q.high;
  if (unit) {
    set_unit(q, *unit);
    if (q.hedge == Hedge::none && q.low > 0) take_finer_unit(s, draft);
  } else if (first->kind == NumberKind::fraction) {
    q.dimension = Dimension::percent;
    q.unit = "fraction";
  }
  return draft;
}

}  // namespace tally::mention
