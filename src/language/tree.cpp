#include "language/tree.hpp"

#include <algorithm>

namespace tally::language {

std::optional<TokenId> child(const Document& document, TokenId head, Relation relation) {
  const TokenRange range = document[document[head].sentence].tokens;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = document.tokens[i];
    if (token.head == head && universal(token.relation) == relation) return TokenId(i);
  }
  return std::nullopt;
}

TokenRange subtree(const Document& document, TokenId top) {
  const TokenRange sentence = document[document[top].sentence].tokens;
  TokenRange out{top.value, top.value + 1};
  for (bool grown = true; grown;) {
    grown = false;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const TokenId id(i);
      const TokenId head = document.tokens[i].head;
      if (out.contains(id) || !head.valid() || !out.contains(head)) continue;
      out = {std::min(out.begin, i), std::max(out.end, i + 1)};
      grown = true;
    }
  }
  return out;
}

TokenId top_of(const Document& document, TokenRange tokens) {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const TokenId head = document.tokens[i].head;
    if (!head.valid() || !tokens.contains(head)) return TokenId(i);
  }
  return TokenId(tokens.begin);
}

}  // namespace tally::language
