// "a hour", "an university", "a 8-year-old": the wrong form of the indefinite article. The sound decides, not the
// letter, so only words whose beginning is sure are judged; "an historic" and "an hotel" are an old fashion, no slip.

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"
#include "checks.hpp"
#include "language/dictionary.hpp"
#include "language/word_set.hpp"

namespace tally::rules::text {
namespace {

using language::WordSet;

// Words that follow "a" where it is a letter ("vitamin a in milk"), and those behind which a noun is missing.
constexpr WordSet after_letter{{"and", "had", "has", "was", "been", "than", "were", "would", "could", "should", "are", "any", "all", "off", "out", "its", "our", "into", "over", "under", "after", "about", "above", "among", "around", "against", "upon",
                                "each", "every", "also", "ever", "even", "already", "always", "often", "else", "along"}};

template <std::size_t N>
bool starts_with_any(std::string_view word, const std::string_view (&beginnings)[N]) {
  return std::any_of(beginnings, beginnings + N, [&](std::string_view b) { return word.starts_with(b); });
}

constexpr std::string_view silent_h[] = {"hour", "honest", "honour", "honor", "heir"};
// With the stress further on, some write "an" before these; some leave the h of others silent.
constexpr std::string_view weak_h[] = {"hist", "hote", "hero", "habi", "hall", "here", "hila", "horr", "hyst",
                                       "harm", "hype", "hypo", "humb", "herb", "homa", "haut", "hors", "hari"};
constexpr std::string_view glides[] = {"eu",  "ewe", "one-", "unit", "univ", "uniq", "unif", "unic", "unio", "unil", "unan",
                                       "usu", "usa", "use",  "uti",  "ute",  "uto",  "ubi",  "uran", "urin", "uku"};
constexpr std::string_view short_u[] = {"up", "ult", "umb", "ugl", "utt", "utm", "ush", "urb", "urg", "urn"};

// Whether a word in lower case begins with a vowel's sound; nothing where spelling does not tell.
std::optional<bool> vowel_sound(std::string_view word) {
  if (word.find_first_of("aeiouy") > 3) return std::nullopt;  // spelled out, perhaps: "mph"
  switch (word[0]) {
    case 'a': case 'i': return true;
    case 'e': return !starts_with_any(word, glides);
    case 'o': return word == "one" || word == "once" || word.starts_with("oui") ? std::nullopt : std::optional(true);
    case 'h':
      if (starts_with_any(word, silent_h)) return true;
      return starts_with_any(word, weak_h) ? std::nullopt : std::optional(false);
    case 'u':
      if (starts_with_any(word, glides)) return false;
      if (starts_with_any(word, short_u)) return true;
      return word.starts_with("un") && !word.starts_with("uni") ? std::optional(true) : std::nullopt;
    case 'x': return std::nullopt;
    case 'y': return word.find_first_of("aeiou") == 1 ? std::optional(false) : std::nullopt;
    default: return false;
  }
}

// The same of a number in figures: eight, eleven, eighteen and their hundreds and thousands; years are left alone.
std::optional<bool> vowel_sound_of_number(std::string_view figures) {
  if (figures[0] == '8') return true;
  const std::size_t digits = figures.find_first_not_of("0123456789");
  const std::size_t size = std::min(digits, figures.size());
  if (size == 2 && (figures.starts_with("11") || figures.starts_with("18"))) return true;
  if (figures[0] == '1') return size == 2 ? std::optional(false) : std::nullopt;
  return figures[0] == '0' ? std::nullopt : std::optional(false);
}

std::optional<bool> begins_with_vowel(const Word& word) {
  if (base::is_ascii_digit(word.form[0])) return vowel_sound_of_number(word.form);
  const bool usable = word.plain && !word.capital && word.norm.size() >= 3 && !after_letter.contains(word.norm);
  return usable && language::look_up_word(word.norm).common ? vowel_sound(word.norm) : std::nullopt;
}

}  // namespace

void check_indefinite_article(const Page& page, rule::Sink& sink) {
  for (std::size_t i = 0; i + 1 < page.words.size(); ++i) {
    const Word& article = page.words[i];
    const Word& next = page.words[i + 1];
    const bool before_vowel = article.norm == "an";
    if (!before_vowel && (article.norm != "a" || (article.capital && article.gap != Gap::start))) continue;
    if (next.gap != Gap::space && next.gap != Gap::opening_mark) continue;
    const std::optional<bool> vowel = begins_with_vowel(next);
    if (!vowel || *vowel == before_vowel) continue;
    const char* right = before_vowel ? "a" : "an";
    sink.report(damage(page, {.span = span_of(page, i, i + 2),
                              .label = fmt::format("should be “{}”", right),
                              .message = fmt::format("“{}” does not go before “{}”", article.form, next.form),
                              .suggestion = fmt::format("Write “{} {}”, or look for a word that was lost or changed.", right,
                                                        next.form),
                              .severity = finding::Severity::warning,
                              .confidence = 0.93}));
  }
}

}  // namespace tally::rules::text
