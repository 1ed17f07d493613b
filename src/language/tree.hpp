#pragma once
// Questions to the tagging and the parse: a word's part of speech, its dependents, and what lies below it.
//
//   if (auto subject = child(document, verb, Relation::nsubj)) ...
//   for_each_child(document, verb, [&](TokenId id, const Token& token) { ... });

#include <optional>

#include "language/document.hpp"

namespace tally::language {

// Common or proper.
[[nodiscard]] inline bool is_noun(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::propn;
}

// Visits the dependents of `head` from left to right.
template <class Visit>
void for_each_child(const Document& document, TokenId head, Visit visit) {
  const TokenRange range = document[document[head].sentence].tokens;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (document.tokens[i].head == head) visit(TokenId(i), document.tokens[i]);
  }
}

// The first dependent with that relation; subtypes count as their universal relation.
[[nodiscard]] std::optional<TokenId> child(const Document& document, TokenId head, Relation relation);

// The smallest range that holds the word and everything below it.
[[nodiscard]] TokenRange subtree(const Document& document, TokenId top);

// The token of the range whose head lies outside of it; the first one where several do.
[[nodiscard]] TokenId top_of(const Document& document, TokenRange tokens);

}  // namespace tally::language
