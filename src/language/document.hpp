#pragma once
// An article read as language: tokens in sentences, each token with its lemma, tags and place in the parse.
//
//   for (const Sentence& sentence : document.sentences)
//     for (const Token& token : document.tokens_of(sentence))
//       if (document.lemma(token) == "say") ...
//
// Spans are offsets into Article::text. Nothing is read from furniture blocks: they have no tokens.

#include <span>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/span.hpp"
#include "base/string_pool.hpp"
#include "ingest/article.hpp"
#include "language/tags.hpp"

namespace tally::language {

struct TokenTag;
struct SentenceTag;
using TokenId = base::Id<TokenTag>;
using TokenRange = base::IdRange<TokenTag>;
using SentenceId = base::Id<SentenceTag>;

struct Token {
  base::Span span;
  base::Symbol norm;   // lower case, curly marks made straight; see StringPool in Document
  base::Symbol lemma;  // dictionary form, lower case except for proper nouns
  Upos upos = Upos::x;
  Xpos xpos = Xpos::nn;
  Relation relation = Relation::dep;
  TokenId head;  // not valid for the root of a sentence
  SentenceId sentence;
};

struct Sentence {
  base::Span span;
  TokenRange tokens;
  std::uint32_t block = 0;  // index into Article::blocks
};

struct Document {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  base::StringPool strings;

  [[nodiscard]] const Token& operator[](TokenId id) const { return tokens[id.index()]; }
  [[nodiscard]] const Sentence& operator[](SentenceId id) const { return sentences[id.index()]; }
  [[nodiscard]] std::string_view norm(const Token& token) const { return strings.view(token.norm); }
  [[nodiscard]] std::string_view lemma(const Token& token) const { return strings.view(token.lemma); }

  [[nodiscard]] std::span<const Token> tokens_of(TokenRange range) const {
    return std::span(tokens).subspan(range.begin, range.size());
  }
  [[nodiscard]] std::span<const Token> tokens_of(const Sentence& sentence) const { return tokens_of(sentence.tokens); }
  [[nodiscard]] std::span<const Token> tokens_of(SentenceId id) const { return tokens_of((*this)[id]); }

  // From the first byte of the first token to the last byte of the last one; empty for an empty range.
  [[nodiscard]] base::Span span_of(TokenRange range) const {
    if (range.empty()) return {};
    return {tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
  }
  [[nodiscard]] ingest::Zone zone_of(const ingest::Article& article, const Token& token) const {
    return article.blocks[(*this)[token.sentence].block].zone;
  }
};

}  // namespace tally::language
