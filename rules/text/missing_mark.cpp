#include "missing_mark.hpp"

#include <algorithm>

#include "checks.hpp"
#include "language/word_set.hpp"

namespace tally::rules::text {
namespace {

using language::WordSet;

constexpr WordSet verbs{{"said", "says", "added", "adds", "recalled", "explained", "replied", "insisted", "admitted", "joked", "warned",
                         "continued", "remarked", "observed", "wrote", "asked", "told", "declared", "announced", "concluded"}};
constexpr WordSet pronouns{{"he", "she", "they"}};
constexpr WordSet articles{{"the", "a", "an", "its", "his", "her", "their"}};

std::string_view between(const Page& page, std::size_t i) {
  return base::Span{page.words[i - 1].span.end, page.words[i].span.begin}.in(page.article.text);
}

bool behind_comma(const Page& page, std::size_t i) {
  const std::string_view gap = between(page, i);
  return gap == ", " || gap == "? " || gap == "! ";
}

bool behind_stop(const Page& page, std::size_t i) { return between(page, i) == ". "; }

// Where a name, a pronoun or a short noun phrase ends that begins at `i`; `i` where there is none.
std::size_t subject_end(const Page& page, std::size_t i, std::size_t end) {
  if (i >= end || page.words[i].gap != Gap::space) return i;
  if (pronouns.contains(page.words[i].norm)) return i + 1;
  if (articles.contains(page.words[i].norm)) return std::min(i + 2, end);
  std::size_t k = i;
  while (k < end && k < i + 4 && page.words[k].capital && (page.words[k].gap == Gap::space || page.words[k].gap == Gap::other)) {
    if (page.words[k].gap == Gap::other && between(page, k) != ". ") break;  // "Mr. Orme"
    ++k;
  }
  return k;
}

// Where the subject begins that ends before the verb; the verb where there is none.
std::size_t subject_begin(const Page& page, std::size_t verb, std::size_t first) {
  constexpr std::size_t longest = 4;
  std::size_t i = verb;
  while (i > first && verb - i < longest && page.words[i].gap == Gap::space) {
    --i;
    if (pronouns.contains(page.words[i].norm) || articles.contains(page.words[i].norm)) return i;
    if (i == first || page.words[i].gap != Gap::space) return page.words[i].capital ? i : verb;
  }
  return verb;
}

}  // namespace

bool tells_speaker(std::string_view norm) { return verbs.contains(norm); }

std::size_t word_from(const Page& page, std::uint32_t at) {
  const auto word = std::lower_bound(page.words.begin(), page.words.end(), at,
                                     [](const Word& w, std::uint32_t begin) { return w.span.begin < begin; });
  return static_cast<std::size_t>(word - page.words.begin());
}

std::optional<base::Span> speaker_named(const Page& page, base::Span text) {
  const std::size_t first = word_from(page, text.begin);
  const std::size_t end = word_from(page, text.end);
  for (std::size_t i = first + 1; i < end; ++i) {
    const Word& word = page.words[i];
    if (!verbs.contains(word.norm) || word.capital) continue;
    if (behind_comma(page, i)) {
      const std::size_t last = subject_end(page, i + 1, end);
      if (last > i + 1 && word.norm != "told") return span_of(page, i - 1, last);
      continue;
    }
    const std::size_t subject = subject_begin(page, i, first);
    if (subject == i || subject == first) continue;
    const bool goes_on = i + 1 < end && page.words[i + 1].gap == Gap::space && page.words[i + 1].norm == "that";
    if ((behind_comma(page, subject) && !goes_on) || (behind_stop(page, subject) && page.words[subject].capital))
      return span_of(page, subject - 1, i + 1);
  }
  return std::nullopt;
}

}  // namespace tally::rules::text
