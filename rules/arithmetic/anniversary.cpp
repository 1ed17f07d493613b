// How old a thing is, against the year in which it began and the year of the article: "founded in 1950, it keeps its
// 60th anniversary this year", "opened in 1975, 40 years ago".

#include <fmt/format.h>

#include <cmath>
#include <optional>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::WordSet;
using mention::Mention;

struct Begin {
  base::Span span;
  int year = 0;
  std::uint32_t token = 0;
};

struct Years {
  base::Span span;
  int count = 0;
};

// "founded in 1950": the year of a beginning, right behind its verb.
std::optional<Begin> beginning(const Sheet& sheet, TokenRange range) {
  static constexpr WordSet verbs{{"found", "establish", "open", "build", "launch", "create", "set", "start", "begin",
                                  "form", "complete", "incorporate", "introduce", "inaugurate"}};
  std::optional<Begin> found;
  for (const Mention& m : sheet.facts.mentions.all) {
    if (m.kind != mention::MentionKind::time || m.tokens.begin < range.begin + 2 || m.tokens.end > range.end) continue;
    const auto& time = std::get<mention::TimeExpression>(m.value);
    const bool year = time.granularity == mention::Granularity::year && time.year && !time.deictic && time.type == mention::TimeType::date &&
                      time.modifier == mention::TimeModifier::none;
    if (!year || sheet.norm(m.tokens.begin - 1) != "in") continue;
    const std::string_view lemma = sheet.lemma(m.tokens.begin - 2);
    const bool verb = verbs.contains(lemma) || sheet.norm(m.tokens.begin - 2) == "founded";
    if (!verb) continue;
    if (found) return std::nullopt;
    found = Begin{m.span, *time.year, m.tokens.begin};
  }
  return found;
}

// "60th anniversary", "60th birthday"
std::optional<Years> anniversary(const Sheet& sheet, TokenRange range) {
  for (std::uint32_t i = range.begin; i + 1 < range.end; ++i) {
    if (sheet.norm(i + 1) != "anniversary" && sheet.norm(i + 1) != "birthday") continue;
    const std::string_view word = sheet.norm(i);
    int count = 0;
    for (const char c : word)
      if (c >= '0' && c <= '9') count = count * 10 + (c - '0');
    if (count == 0 || count > 999 || word.size() < 3 || word.front() > '9') continue;
    return Years{base::cover(sheet.token(i).span, sheet.token(i + 1).span), count};
  }
  return std::nullopt;
}

// ", 40 years ago" behind the year itself.
std::optional<Years> years_ago(const Sheet& sheet, const Begin& begin, TokenRange range) {
  for (std::uint32_t i = begin.token + 1; i < begin.token + 3 && i + 2 < range.end; ++i) {
    const std::string_view norm = sheet.norm(i);
    if (norm == "," || norm == "(" || norm == "–" || norm == "—") continue;
    if (sheet.norm(i + 1) != "years" || sheet.norm(i + 2) != "ago") return std::nullopt;
    int count = 0;
    for (const char c : norm) {
      if (c < '0' || c > '9') return std::nullopt;
      count = count * 10 + (c - '0');
    }
    return Years{sheet.document().span_of({i, i + 3}), count};
  }
  return std::nullopt;
}

void compare(const Sheet& sheet, const Begin& begin, const Years& years, int now, Ledger& ledger) {
  ledger.compared();
  const int right = now - begin.year;
  // Next year's is spoken of early, last year's late.
  if (std::abs(right - years.count) <= 1 || right <= 0) return;
  ledger.report(sheet, {fmt::format("From {} to {} is {} years, not {}", begin.year, now, right, years.count),
                        {{years.span, "how long"}, {begin.span, "since when"}},
                        0.85});
}

}  // namespace

void check_anniversary(const Sheet& sheet, Ledger& ledger) {
  const auto& published = sheet.facts.article.published;
  if (!published) return;
  const int now = static_cast<int>(published->date.year());
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) {
    const TokenRange range = sheet.sentence(i);
    const auto begin = beginning(sheet, range);
    if (!begin) continue;
    if (const auto years = anniversary(sheet, range)) compare(sheet, *begin, *years, now, ledger);
    if (const auto ago = years_ago(sheet, *begin, range)) compare(sheet, *begin, *ago, now, ledger);
  }
}

}  // namespace tally::rules::arithmetic
