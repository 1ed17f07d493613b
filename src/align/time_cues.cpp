#include "align/time_cues.hpp"

#include <algorithm>

#include "language/word_set.hpp"

namespace tally::align {

using language::Document;
using language::SentenceId;
using language::Token;
using language::WordSet;

bool tells_of_change(const Document& document, const mention::Mention& time, SentenceId sentence) {
  constexpr WordSet changing{{"postpone", "reschedule", "delay", "original", "originally", "instead", "revise", "previously"}};
  constexpr WordSet moving{{"move", "bring", "put", "push", "extend"}};
  constexpr WordSet ways{{"back", "forward", "off", "up"}};
  const bool to = time.tokens.begin > 0 && document.norm(document.tokens[time.tokens.begin - 1]) == "to";
  bool moves = false;
  bool away = false;
  for (const Token& token : document.tokens_of(sentence)) {
    const std::string_view lemma = document.lemma(token);
    if (changing.contains(lemma)) return true;
    moves = moves || moving.contains(lemma);
    away = away || ways.contains(document.norm(token));
  }
  return moves && (away || to);
}

bool tells_one_of_several(const Document& document, SentenceId sentence) {
  constexpr WordSet rows{{"second", "third", "fourth", "fifth", "another", "other", "previous"}};
  return std::ranges::any_of(document.tokens_of(sentence),
                             [&](const Token& token) { return rows.contains(document.norm(token)); });
}

}  // namespace tally::align
