// Words that come in pairs, and the second of another pair: "neither her husband and her sister", "both the mill or the
// inn", "between 5 October to 9 October". The right second word anywhere behind explains the first.

#include <fmt/format.h>

#include "checks.hpp"
#include "context.hpp"
#include "word_classes.hpp"

namespace tally::rules::text {
namespace {

using language::Upos;

struct Pair {
  std::string_view first;
  std::string_view right;
  std::string_view other;  // right as well, where it stands further on
  std::string_view wrong;
};

constexpr Pair pairs[] = {{"neither", "nor", "or", "and"}, {"both", "and", "&", "or"}, {"both", "and", "&", "nor"}, {"either", "or", "nor", "and"}};

// A noun begins here, so that the word in front joins two of them: "either side" and "both or none" join nothing.
bool begins_noun(const Page& page, std::size_t i) {
  return strict_determiners.contains(page.words[i].norm) || page.words[i].norm == "his" || page.words[i].norm == "her" || page.upos(i) == Upos::propn;
}

// The wrong word behind the first one, with nothing but one noun between, and the same kind of word behind it.
std::size_t wrong_second(const Page& page, std::size_t i, const Pair& pair) {
  constexpr std::size_t longest = 6;
  const std::size_t end = page.sentence_end(i);
  if (i + 1 >= end || !adjacent(page, i + 1) || !begins_noun(page, i + 1)) return 0;
  std::size_t found = 0;
  for (std::size_t k = i + 1; k < end; ++k) {
    const std::string_view norm = page.words[k].norm;
    if (norm == pair.right || norm == pair.other) return 0;
    if (found != 0) continue;
    if (page.upos(k) == Upos::verb || page.upos(k) == Upos::aux || page.words[k].gap == Gap::other || k > i + longest) return 0;
    if (norm == pair.wrong && k + 1 < end && begins_noun(page, k + 1)) found = k;
  }
  return found;
}

}  // namespace

void check_correlatives(const Page& page, rule::Sink& sink) {
  for (std::size_t i = 0; i + 1 < page.words.size(); ++i) {
    for (const Pair& pair : pairs) {
      if (page.words[i].norm != pair.first) continue;
      const std::size_t second = wrong_second(page, i, pair);
      if (second == 0) continue;
      sink.report(damage(page, {.span = span_of(page, i, second + 2),
                                .label = "two words that make no pair",
                                .message = fmt::format("“{}” goes with “{}”, and “{}” follows", page.words[i].form, pair.right, page.words[second].form),
                                .suggestion = fmt::format("Write “{}”, or strike “{}”.", pair.right, page.words[i].form),
                                .severity = finding::Severity::warning,
                                .confidence = 0.85}));
      break;
    }
  }
}

}  // namespace tally::rules::text
