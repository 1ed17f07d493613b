#include "impossible.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>

namespace tally::rules {
namespace {

using language::Document;

constexpr auto months = std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august",
                                                         "september", "october", "november", "december"});

std::optional<unsigned> month_at(const Document& document, std::size_t token) {
  if (token >= document.tokens.size()) return std::nullopt;
  const auto at = std::find(months.begin(), months.end(), document.norm(document.tokens[token]));
  if (at == months.end()) return std::nullopt;
  return static_cast<unsigned>(at - months.begin()) + 1;
}

std::optional<unsigned> number_at(const Document& document, std::size_t token, std::size_t digits) {
  if (token >= document.tokens.size()) return std::nullopt;
  std::string_view norm = document.norm(document.tokens[token]);
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (norm.ends_with(ending)) norm.remove_suffix(ending.size());
  }
  unsigned value = 0;
  const auto [end, error] = std::from_chars(norm.data(), norm.data() + norm.size(), value);
  if (norm.size() != digits || error != std::errc() || end != norm.data() + norm.size()) return std::nullopt;
  return value;
}

// A year that nobody states may be a leap year.
unsigned last_day(unsigned month, std::optional<unsigned> year) {
  const std::chrono::year in{year ? static_cast<int>(*year) : 2000};
  return static_cast<unsigned>((in / std::chrono::month{month} / std::chrono::last).day());
}

// "June 31", not "in June 31 boats".
bool counts_no_things(const Document& document, std::size_t month) {
  if (month + 1 >= document.tokens.size()) return false;
  const language::TokenId head = document.tokens[month + 1].head;
  return !head.valid() || head.index() <= month || document[head].upos == language::Upos::verb;
}

struct Words {
  std::size_t first;
  std::size_t last;
};

bool in_one_sentence(const Document& document, Words words) {
  return words.last < document.tokens.size() && document.tokens[words.first].sentence == document.tokens[words.last].sentence;
}

// The year right after a date, past a comma.
std::optional<unsigned> year_after(const Document& document, std::size_t& last) {
  std::size_t at = last + 1;
  if (at < document.tokens.size() && document.norm(document.tokens[at]) == ",") ++at;
  const auto year = number_at(document, at, 4);
  if (!year || *year < 1500 || *year > 2200) return std::nullopt;
  last = at;
  return year;
}

}  // namespace

std::vector<ImpossibleDate> impossible_dates(const align::ArticleFacts& facts) {
  const Document& document = facts.document;
  std::vector<ImpossibleDate> out;
  for (std::size_t t = 1; t < document.tokens.size(); ++t) {
    const auto month = month_at(document, t);
    if (!month) continue;
    const bool of = t >= 2 && document.norm(document.tokens[t - 1]) == "of";
    const std::size_t before = of ? t - 2 : t - 1;
    Words words{before, t};
    auto day = number_at(document, before, 2);
    if (!day && counts_no_things(document, t)) {
      day = number_at(document, t + 1, 2);
      words = {t, t + 1};
    }
    if (!day || *day < 29 || *day > 31 || !in_one_sentence(document, words)) continue;
    const Words date = words;
    const auto year = year_after(document, words.last);
    if (!in_one_sentence(document, words)) words = date;
    const unsigned last = last_day(*month, words.last == date.last ? std::nullopt : year);
    if (*day <= last) continue;
    out.push_back({base::cover(document.tokens[words.first].span, document.tokens[words.last].span), *month, last});
  }
  return out;
}

}  // namespace tally::rules
