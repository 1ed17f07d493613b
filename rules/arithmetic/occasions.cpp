// How often, and the years of each time: "won it twice, in 1988, 1993 and 2001".

#include <fmt/format.h>

#include "checks.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;

bool is_year(std::string_view norm) {
  return norm.size() == 4 && (norm.starts_with("1") || norm.starts_with("20")) && norm.find_first_not_of("0123456789") == std::string_view::npos;
}

struct Often {
  double times = 0;
  base::Span span;
  std::uint32_t end = 0;
};

// "twice", "three times", "on four occasions"
Often often_at(const Sheet& sheet, std::uint32_t i) {
  if (sheet.norm(i) == "twice") return {2, sheet.token(i).span, i + 1};
  if (sheet.norm(i) != "times" && sheet.norm(i) != "occasions") return {};
  for (const Figure& figure : sheet.figures)
    if (figure.end == i && figure.unit == Unit::count && !figure.hedged && !figure.joined)
      return {figure.value, base::cover(figure.span, sheet.token(i).span), i + 1};
  return {};
}

// The years of ", in 1988, 1993 and 2001" behind token `at`; none where anything else stands among them.
std::vector<base::Span> years_behind(const Sheet& sheet, std::uint32_t at, std::uint32_t end) {
  std::vector<base::Span> years;
  bool closed = false;
  if (at < end && (sheet.norm(at) == "," || sheet.norm(at) == "–" || sheet.norm(at) == "—" || sheet.norm(at) == "(" || sheet.norm(at) == ":")) ++at;
  if (at < end && sheet.norm(at) == "in") ++at;
  for (; at < end; ++at) {
    const std::string_view norm = sheet.norm(at);
    if (is_year(norm)) {
      years.push_back(sheet.token(at).span);
      if (closed) return at + 1 < end && sheet.norm(at + 1) == "and" ? std::vector<base::Span>{} : years;
    } else if (norm == "and") {
      closed = true;
    } else if (norm != "," && norm != "in" && norm != "again") {
      return {};
    }
  }
  return {};
}

}  // namespace

void check_occasions(const Sheet& sheet, Ledger& ledger) {
  for (const auto& sentence : sheet.document().sentences) {
    const TokenRange range = sentence.tokens;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const Often often = often_at(sheet, i);
      const auto years = often.times > 0 ? years_behind(sheet, often.end, range.end) : std::vector<base::Span>{};
      if (years.size() < 2) continue;
      ledger.compared();
      if (static_cast<double>(years.size()) == often.times) continue;
      Mismatch mismatch{fmt::format("{} years are listed, not {}", years.size(), plain(often.times)), {{often.span, "how often"}}, 0.9};
      for (const base::Span year : years) mismatch.places.push_back({year, "listed"});
      ledger.report(sheet, std::move(mismatch));
    }
  }
}

}  // namespace tally::rules::arithmetic
