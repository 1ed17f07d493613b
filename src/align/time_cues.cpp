#include "align/time_cues.hpp"

#include <algorithm>

#include "language/word_set.hpp"

namespace tally::align {

using language::Document;
using language::SentenceId;
using language::Token;
using language::WordSet;

namespace {

bool has_word(const Document& document, SentenceId sentence, const auto& words) {
  return std::ranges::any_of(document.tokens_of(sentence),
                             [&](const Token& token) { return words.contains(document.norm(token)); });
}

}  // namespace

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
  constexpr WordSet several{{"second", "third", "fourth", "fifth", "another", "other", "previous"}};
  return has_word(document, sentence, several);
}

bool tells_place_in_row(const Document& document, SentenceId sentence) {
  constexpr WordSet places{{"next", "latest", "last", "final", "earlier", "later"}};
  return has_word(document, sentence, places);
}

}  // namespace tally::align
