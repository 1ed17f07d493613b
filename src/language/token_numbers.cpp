#include "base/utf8.hpp"
#include "language/token_char.hpp"
#include "language/token_shapes.hpp"
#include "language/word_set.hpp"

namespace tally::language {
namespace {

using base::is_ascii_alpha;
using base::is_ascii_digit;

constexpr WordSet units{{"am",  "B",   "b",   "bn",  "C",  "c",   "cc",  "cm",   "F",    "f",  "ft",
                         "g",   "gb",  "ghz", "h",   "ha", "hp",  "hr",  "hrs",  "hz",   "in", "K",
                         "k",   "kb",  "kg",  "khz", "km", "kmh", "kph", "kw",   "kwh",  "l",  "lb",
                         "lbs", "M",   "m",   "mb",  "mg", "mhz", "min", "mins", "ml",   "mm", "mph",
                         "mw",  "mwh", "nm",  "oz",  "p",  "pm",  "pt",  "sec",  "secs", "sq", "st",
                         "t",   "tb",  "tn",  "trn", "w",  "yd",  "yds"}};

char at_or_zero(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }
bool is_word(std::string_view text, std::size_t at) { return is_word_kind(char_at(text, at).kind); }

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_digit(text[at])) ++at;
  return at;
}

std::size_t letters_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_alpha(text[at])) ++at;
  return at;
}

// "555-0100", "020-7946-0000", "2025-02-25": digits that hyphens join are one token; scores and ranges
// ("2-1", "10-15", "2019-20") are not.
std::size_t joined_digits_end(std::string_view text, std::size_t at) {
  const std::size_t first = digits_end(text, at);
  if (at_or_zero(text, first) != '-') return at;
  const std::size_t second = digits_end(text, first + 1);
  const std::size_t length = second - first - 1;
  if (length >= 2 && at_or_zero(text, second) == '-') {
    const std::size_t third = digits_end(text, second + 1);
    return third > second + 2 && !is_word(text, third) ? third : at;
  }
  return first - at == 3 && length == 4 && !is_word(text, second) ? second : at;
}

bool joins_digits(std::string_view text, std::size_t at) {
  if (!is_ascii_digit(at_or_zero(text, at + 1))) return false;
  const char c = text[at];
  if (c == '.' || c == ':' || c == '/') return true;
  if (c != ',') return false;
  const std::size_t group = digits_end(text, at + 1) - at - 1;
  return group == 3 ||
         (group == 2 && at_or_zero(text, at + 3) == ',' && is_ascii_digit(at_or_zero(text, at + 4)));
}

// "the 1980's": an apostrophe that only makes a plural stays with a decade.
bool is_decade_plural(std::string_view text, std::size_t begin, std::size_t end) {
  const Char mark = char_at(text, end);
  const bool decade = text[end - 1] == '0' && (end - begin == 4 || end - begin == 2);
  return decade && mark.kind == CharKind::apostrophe && at_or_zero(text, end + mark.length) == 's' &&
         !is_word(text, end + mark.length + 1);
}

bool is_ordinal_ending(std::string_view digits, std::string_view letters) {
  if (letters == "s" || letters == "th") return true;
  const char last = digits.back();
  return (letters == "st" && last == '1') || (letters == "nd" && last == '2') ||
         (letters == "rd" && last == '3');
}

bool unit_follows(std::string_view text, std::size_t at, std::size_t letters) {
  const std::string_view written = text.substr(at, letters - at);
  const ShortWord word(written);
  if (word.view() == "a")
    return at_or_zero(text, letters) == '.' && ShortWord(text.substr(letters + 1, 1)).view() == "m";
  return units.contains(written.size() == 1 ? written : word.view());
}

}  // namespace

std::size_t number_end(std::string_view text, std::size_t at) {
  if (const std::size_t joined = joined_digits_end(text, at); joined != at) return joined;
  std::size_t end = digits_end(text, at);
  if (end == at) return at;
  while (end < text.size() && joins_digits(text, end)) end = digits_end(text, end + 1);
  if (is_decade_plural(text, at, end)) return end + char_at(text, end).length + 1;
  if (!is_word(text, end)) return end;
  const std::size_t letters = letters_end(text, end);
  if (is_word(text, letters)) return word_end(text, end);
  const ShortWord ending(text.substr(end, letters - end));
  if (is_ordinal_ending(text.substr(at, end - at), ending.view())) return letters;
  return unit_follows(text, end, letters) ? end : word_end(text, end);
}

}  // namespace tally::language
