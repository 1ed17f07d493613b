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

bool is_of_comparison(const Document& document, const mention::Mention& time) {
  constexpr WordSet marks{{"compared", "comparison", "than", "against", "versus"}};
  constexpr WordSet between{{"to", "with", "in", "on", "for", "during", "the", "a", "'s", "at"}};
  constexpr std::uint32_t reach = 5;
  const std::uint32_t first = document[document.tokens[time.tokens.begin].sentence].tokens.begin;
  for (std::uint32_t t = time.tokens.begin; t > first && t + reach > time.tokens.begin; --t) {
    const std::string_view norm = document.norm(document.tokens[t - 1]);
    if (norm == "than" && std::get<mention::TimeExpression>(time.value).amount) return false;  // "less than half an hour later"
    if (marks.contains(norm)) return true;
    if (!between.contains(norm)) return false;
  }
  return false;
}

bool tells_first_or_again(const Document& document, SentenceId sentence) {
  constexpr WordSet words{{"first", "also", "again", "too"}};
  return has_word(document, sentence, words);
}

}  // namespace tally::align
