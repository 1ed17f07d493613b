// A multiple and what there was before, in sentences next to each other: "The fire tripled in size to 6,800 acres. ... It
// had been 1,200 acres on Saturday."

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "checks.hpp"
#include "multiple.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;

constexpr std::uint32_t sentences_ahead = 4;

// The amount that the sentence gives behind its verb of growth; it must be the only one of its noun.
const Figure* grown_to(const Sheet& sheet, std::uint32_t verb, TokenRange range) {
  for (const Figure* figure : sheet.between(verb, range.end))
    if (is_amount(*figure) && (figure->noun != no_token || figure->unit == Unit::measure)) return figure;
  return nullptr;
}

// "had been estimated at 1,200 acres": what was true before.
bool speaks_of_before(const Sheet& sheet, TokenRange range, std::uint32_t figure) {
  for (std::uint32_t i = range.begin; i + 1 < figure; ++i)
    if (sheet.norm(i) == "had" && (sheet.norm(i + 1) == "been" || sheet.lemma(i + 1) == "stand")) return true;
  return false;
}

bool same_thing(const Sheet& sheet, const Figure& a, const Figure& b) {
  if (a.unit == Unit::measure) return true;
  return a.noun != no_token && b.noun != no_token && sheet.lemma(a.noun) == sheet.lemma(b.noun);
}

const Figure* grown_from(const Sheet& sheet, const Figure& to) {
  const auto count = static_cast<std::uint32_t>(sheet.document().sentences.size());
  for (std::uint32_t s = to.sentence + 1; s < count && s <= to.sentence + sentences_ahead; ++s) {
    const TokenRange range = sheet.sentence(s);
    for (const Figure* figure : sheet.between(range.begin, range.end))
      if (addable(*figure, to) && same_thing(sheet, *figure, to))
        return speaks_of_before(sheet, range, figure->begin) ? figure : nullptr;
  }
  return nullptr;
}

void check_verb(const Sheet& sheet, std::uint32_t verb, TokenRange range, Ledger& ledger) {
  const std::optional<Multiple> multiple = multiple_at(sheet, verb, range);
  if (!multiple) return;
  const Figure* to = grown_to(sheet, verb, range);
  const Figure* from = to == nullptr ? nullptr : grown_from(sheet, *to);
  if (from == nullptr) return;
  ledger.compared();
  const Range ratio{to->range.low / from->range.high, to->range.high / from->range.low};
  if (ratio.meets(multiple->allowed)) return;
  ledger.report(sheet, {multiple_message(sheet, verb, *from, *to),
                        {{multiple->span, "the multiple"}, {sheet.phrase(*to), "now"}, {sheet.phrase(*from), "before"}},
                        0.85});
}

}  // namespace

void check_growth(const Sheet& sheet, Ledger& ledger) {
  for (std::uint32_t s = 0; s < sheet.document().sentences.size(); ++s) {
    const TokenRange range = sheet.sentence(s);
    for (std::uint32_t i = range.begin; i < range.end; ++i) check_verb(sheet, i, range, ledger);
  }
}

}  // namespace tally::rules::arithmetic
