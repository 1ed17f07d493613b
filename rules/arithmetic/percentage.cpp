// A share and its percentage side by side: "48 of 206 (29%)", "29 per cent (48 of 206)", "48 of the 206, or 29%".

#include <fmt/format.h>

#include <cmath>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::WordSet;

// "48 of [the] 206"
struct Share {
  const Figure* part = nullptr;
  const Figure* whole = nullptr;
};

bool is_figure_of_share(const Figure& figure) { return is_amount(figure); }

// The share whose first figure this is.
Share share_at(const Sheet& sheet, const Figure& part) {
  static constexpr WordSet determiners{{"the", "its", "their", "those", "all", "a", "total", "of"}};
  if (!is_figure_of_share(part)) return {};
  const std::uint32_t end = sheet.sentence(part.sentence).end;
  std::uint32_t at = part.end;
  if (at < end && sheet.norm(at) == "out") ++at;
  if (at + 1 >= end || sheet.norm(at) != "of") return {};
  ++at;
  while (at < end && determiners.contains(sheet.norm(at))) ++at;
  const Figure* whole = at < end ? sheet.at(at) : nullptr;
  if (whole == nullptr || !is_figure_of_share(*whole) || !addable(part, *whole)) return {};
  return {&part, whole};
}

// The percentage that stands right behind token `at`: in brackets, or behind ", or".
const Figure* percentage_behind(const Sheet& sheet, std::uint32_t at, std::uint32_t end) {
  for (std::uint32_t i = at; i < end && i < at + 7; ++i) {
    const std::string_view norm = sheet.norm(i);
    const std::uint32_t from = norm == "(" ? i + 1 : norm == "or" ? i + 1 : no_token;
    if (from < end) {
      for (std::uint32_t k = from; k < end && k < from + 4; ++k)
        if (const Figure* figure = sheet.at(k)) return figure->unit == Unit::percent && !figure->joined ? figure : nullptr;
      return nullptr;
    }
    if (sheet.at(i) != nullptr || (norm == "," && (i + 1 >= end || sheet.norm(i + 1) != "or"))) return nullptr;
  }
  return nullptr;
}

// The percentage that opens the bracket or clause before token `at`: "29% (48 of", "29 per cent, or 48 of".
const Figure* percentage_before(const Sheet& sheet, std::uint32_t at, std::uint32_t begin) {
  std::uint32_t end = at;
  if (end > begin && sheet.norm(end - 1) == "or") {
    --end;
    if (end > begin && sheet.norm(end - 1) == ",") --end;
  } else if (end > begin && sheet.norm(end - 1) == "(") {
    --end;
  } else {
    return nullptr;
  }
  for (const Figure* figure : sheet.between(begin, end))
    if (figure->end == end && figure->unit == Unit::percent && !figure->joined) return figure;
  return nullptr;
}

// Rounded up or down: a whole unit of the last digit to both sides.
bool fits(const Share& share, const Figure& percent) {
  if (share.whole->range.low <= 0) return true;
  const Range ratio{100 * share.part->range.low / share.whole->range.high,
                    100 * share.part->range.high / share.whole->range.low};
  const double slack = percent.resolution + 1e-9;
  return ratio.meets({percent.range.low - slack, percent.range.high + slack});
}

void check_share(const Sheet& sheet, const Share& share, Ledger& ledger) {
  const TokenRange range = sheet.sentence(share.part->sentence);
  const Figure* percent = percentage_behind(sheet, share.whole->end, range.end);
  if (percent == nullptr) percent = percentage_before(sheet, share.part->begin, range.begin);
  if (percent == nullptr || percent->value > 100 || share.part->value > share.whole->value) return;
  ledger.compared();
  if (fits(share, *percent)) return;
  const double right = 100 * share.part->value / share.whole->value;
  const base::Span both = base::cover(share.part->span, share.whole->span);
  ledger.report(sheet, {fmt::format("{} of {} is {}, not {}", written(share.part->value, *share.part),
                                    written(share.whole->value, *share.whole), written(right, *percent),
                                    written(percent->value, *percent)),
                        {{both, "the share"}, {percent->span, "its percentage", percent, right}}});
}

}  // namespace

void check_percentage(const Sheet& sheet, Ledger& ledger) {
  for (const Figure& figure : sheet.figures)
    if (const Share share = share_at(sheet, figure); share.part != nullptr) check_share(sheet, share, ledger);
}

}  // namespace tally::rules::arithmetic
