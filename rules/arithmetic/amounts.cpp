#include "amounts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "language/word_set.hpp"
#include "nouns.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using mention::Dimension;
using mention::Granularity;
using mention::Quantity;
using mention::TimeExpression;

std::string_view dimension_name(Dimension dimension) {
  switch (dimension) {
    case Dimension::length: return "length";
    case Dimension::area: return "area";
    case Dimension::volume: return "volume";
    case Dimension::mass: return "mass";
    case Dimension::speed: return "speed";
    case Dimension::temperature: return "temperature";
    default: return "";
  }
}

struct TimeUnit {
  std::string_view name;
  double seconds = 0;
};

constexpr double day = 86400;

TimeUnit time_unit(Granularity unit) {
  switch (unit) {
    case Granularity::second: return {"second", 1};
    case Granularity::minute: return {"minute", 60};
    case Granularity::hour: return {"hour", 3600};
    case Granularity::day: return {"day", day};
    case Granularity::week: return {"week", 7 * day};
    case Granularity::month: return {"month", 30.436875 * day};
    case Granularity::year: return {"year", 365.2425 * day};
    default: return {};
  }
}

Amount amount_of(const Sheet& sheet, const Figure& figure, const Quantity& quantity) {
  Amount out;
  out.span = figure.span;
  out.begin = figure.begin;
  out.end = figure.phrase_end();
  out.sentence = figure.sentence;
  out.figure = &figure;
  out.hedged = figure.hedged;
  out.value = figure.value;
  out.range = figure.range;
  switch (figure.unit) {
    case Unit::count: out.kind = "count"; break;
    case Unit::money: out.kind = "money " + figure.currency; break;
    case Unit::percent: out.kind = "percent"; break;
    case Unit::points: out.kind = "points"; break;
    case Unit::fraction: return out;
    case Unit::measure: out.kind = dimension_name(quantity.dimension); break;
  }
  if (figure.unit == Unit::count && figure.noun != no_token) out.noun = sheet.lemma(figure.noun);
  if (figure.unit != Unit::measure || quantity.low == 0 || !std::isfinite(quantity.base_low)) return out;
  const double size = quantity.base_low / quantity.low;
  out.value *= size;
  out.range = {out.range.low * size, out.range.high * size};
  return out;
}

void add_duration(const Sheet& sheet, const mention::Mention& mention, const TimeExpression& time, std::vector<Amount>& out) {
  if (time.type != mention::TimeType::duration || !time.amount || time.amount->vague || time.amount->low != time.amount->high) return;
  const TimeUnit unit = time_unit(time.amount->unit);
  if (unit.seconds <= 0) return;
  Amount amount;
  amount.span = mention.span;
  amount.begin = mention.tokens.begin;
  amount.end = mention.tokens.end;
  amount.sentence = static_cast<std::uint32_t>(sheet.token(amount.begin).sentence.index());
  amount.kind = "time";
  amount.noun = unit.name;
  amount.value = time.amount->low * unit.seconds;
  amount.range = {amount.value, amount.value};
  amount.hedged = time.modifier != mention::TimeModifier::none;
  if (amount.hedged) amount.range = {amount.value * 0.9, amount.value * 1.1};
  out.push_back(std::move(amount));
}

template <class Words>
bool only(const Sheet& sheet, std::uint32_t begin, std::uint32_t end, const Words& words) {
  for (std::uint32_t i = begin; i < end; ++i)
    if (!words.contains(sheet.norm(i))) return false;
  return begin < end;
}

std::string counted(double count, std::string_view unit) {
  const std::string number = plain(count);
  return fmt::format("{} {}{}", number, unit, number == "1" ? "" : "s");
}

// In the unit of another length of time, or in the next smaller one where that comes out whole: "45 minutes" like "two hours".
std::string written_time(double seconds, std::string_view unit) {
  static constexpr TimeUnit units[] = {{"week", 7 * day}, {"day", day}, {"hour", 3600}, {"minute", 60}, {"second", 1}};
  const auto* own = std::find_if(std::begin(units), std::end(units), [&](const TimeUnit& u) { return u.name == unit; });
  if (own == std::end(units)) return counted(seconds / time_unit(unit == "year" ? Granularity::year : Granularity::month).seconds, unit);
  const auto is_whole = [&](const TimeUnit& u) { return std::fabs(seconds / u.seconds - std::round(seconds / u.seconds)) < 0.01; };
  const auto* smaller = std::next(own);
  const TimeUnit& best = !is_whole(*own) && smaller != std::end(units) && is_whole(*smaller) ? *smaller : *own;
  return counted(seconds / best.seconds, best.name);
}

bool is_bare(const Amount& amount) { return amount.kind == "count" && amount.noun.empty(); }

void take_unit(Amount& bare, const Amount& like) {
  const double size = like.value / like.figure->value;
  bare.kind = like.kind;
  bare.value *= size;
  bare.range = {bare.range.low * size, bare.range.high * size};
}

// "stages of 12, 15 and 13 miles", "from 43 to 38 per cent", "38 per cent, compared with 43": the unit stands once.
void share_units(const Sheet& sheet, std::vector<Amount>& amounts) {
  static constexpr language::WordSet listed{{",", "and", "to", "or"}};
  static constexpr language::WordSet compared{{"compared", "against", "from"}};
  constexpr std::uint32_t near = 8;
  const auto leads_back = [&](const Amount& first, const Amount& second) {
    if (second.begin - first.end > near) return false;
    for (std::uint32_t i = first.end; i < second.begin; ++i)
      if (compared.contains(sheet.norm(i))) return true;
    return false;
  };
  const auto has_unit = [](const Amount& amount) {
    return amount.kind != "count" && !amount.kind.starts_with("money") && amount.figure != nullptr && amount.figure->value > 0;
  };
  bool in_list = false;  // "one answer from four, 44 per cent" is none: its last joint would be a word
  for (std::size_t i = amounts.size(); i-- > 1;) {
    Amount& bare = amounts[i - 1];
    const Amount& next = amounts[i];
    const bool joined = is_bare(bare) && has_unit(next) && next.sentence == bare.sentence && only(sheet, bare.end, next.begin, listed);
    in_list = joined && (in_list || sheet.norm(next.begin - 1) != ",");
    if (in_list) take_unit(bare, next);
  }
  for (std::size_t i = 1; i < amounts.size(); ++i) {
    Amount& bare = amounts[i];
    const Amount& last = amounts[i - 1];
    if (is_bare(bare) && has_unit(last) && last.sentence == bare.sentence && leads_back(last, bare)) take_unit(bare, last);
  }
}

}  // namespace

std::vector<Amount> read_amounts(const Sheet& sheet) {
  std::vector<Amount> out;
  for (const mention::Mention& mention : sheet.facts.mentions.all) {
    if (mention.tokens.empty()) continue;
    if (const auto* time = std::get_if<TimeExpression>(&mention.value)) add_duration(sheet, mention, *time, out);
    const auto* quantity = std::get_if<Quantity>(&mention.value);
    if (quantity == nullptr || quantity->dimension == Dimension::score) continue;
    for (const Figure* figure : sheet.between(mention.tokens.begin, mention.tokens.end)) {
      if (figure->joined) continue;
      Amount amount = amount_of(sheet, *figure, *quantity);
      if (!amount.kind.empty()) out.push_back(std::move(amount));
    }
  }
  share_units(sheet, out);
  return out;
}

std::span<const Amount> in_sentences(std::span<const Amount> amounts, std::uint32_t first, std::uint32_t last) {
  const auto begin = std::ranges::lower_bound(amounts, first, {}, &Amount::sentence);
  const auto end = std::ranges::upper_bound(amounts, last, {}, &Amount::sentence);
  return begin < end ? std::span(begin, end) : std::span<const Amount>();
}

ToldAgain::ToldAgain(std::span<const Amount> amounts) {
  for (const Amount& amount : amounts) ++counts_[{amount.kind, amount.value}];
}

bool ToldAgain::contains(const Amount& amount) const {
  const auto found = counts_.find({amount.kind, amount.value});
  return found != counts_.end() && found->second > 1;
}

bool go_together(const Amount& a, const Amount& b) {
  if (a.kind != b.kind) return false;
  if (a.kind != "count" || a.noun.empty() || b.noun.empty() || a.noun == b.noun) return true;
  static constexpr language::WordSet posts{{"job", "post", "position", "redundancy", "role"}};  // each is one person's
  const auto is_one = [](std::string_view noun) { return is_human(noun) || posts.contains(noun); };
  return is_one(a.noun) && is_one(b.noun);
}

std::string written(const Sheet& sheet, double value, const Amount& like) {
  if (like.value == value) return std::string(sheet.words(like.span));
  if (like.figure != nullptr) return written(value * like.figure->value / like.value, *like.figure);
  return written_time(value, like.noun);
}

}  // namespace tally::rules::arithmetic
