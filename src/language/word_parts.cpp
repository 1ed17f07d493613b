#include "language/word_parts.hpp"

#include <algorithm>

#include "language/token_char.hpp"
#include "language/word_set.hpp"

namespace tally::language {
namespace {

constexpr WordSet clitics{{"d", "ll", "m", "re", "s", "ve"}};

struct Fused {
  std::string_view word;
  std::size_t cut;
};
constexpr Fused fused_words[] = {
    {"arent", 3}, {"cannot", 3}, {"couldnt", 5},  {"didnt", 3}, {"doesnt", 4}, {"dont", 2},   {"gimme", 3},
    {"gonna", 3}, {"gotta", 3},  {"hadnt", 3},    {"hasnt", 3}, {"havent", 4}, {"isnt", 2},   {"outta", 3},
    {"thats", 4}, {"lemme", 3},  {"shouldnt", 6}, {"wanna", 3}, {"wasnt", 3},  {"werent", 4}, {"wouldnt", 5}};

// Offset of the last apostrophe, npos if none.
std::size_t last_apostrophe(std::string_view word, std::size_t end) {
  while (end > 0) {
    const Char c = char_before(word, end);
    end -= c.length;
    if (c.kind == CharKind::apostrophe) return end;
  }
  return std::string_view::npos;
}

// Where the clitic at the end of word[0, end) begins, 0 if there is none.
std::size_t clitic_begin(std::string_view word, std::size_t end) {
  const std::size_t mark = last_apostrophe(word, end);
  if (mark == std::string_view::npos || mark == 0) return 0;
  const std::size_t behind = mark + char_at(word, mark).length;
  const ShortWord tail(word.substr(behind, end - behind));
  if (clitics.contains(tail.view())) return mark;
  const bool negation = tail.view() == "t" && mark > 1 && (word[mark - 1] == 'n' || word[mark - 1] == 'N');
  return negation ? mark - 1 : 0;
}

}  // namespace

WordCuts find_word_cuts(std::string_view word) {
  WordCuts cuts;
  if (const std::size_t last = clitic_begin(word, word.size())) {
    if (const std::size_t first = clitic_begin(word, last)) cuts.at[cuts.count++] = first;
    cuts.at[cuts.count++] = last;
    return cuts;
  }
  const ShortWord lower(word);
  const auto fused = std::find_if(std::begin(fused_words), std::end(fused_words),
                                  [&](const Fused& entry) { return entry.word == lower.view(); });
  if (fused != std::end(fused_words)) cuts.at[cuts.count++] = fused->cut;
  return cuts;
}

}  // namespace tally::language
