#pragma once
// What the search for speakers looks at: a document with its quotations laid over its tokens.
//
//   const SpeechScene scene = make_scene(article, document);
//   scene.level[token]   // 0 outside of quotations, else 1 + the index of the innermost one

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "ingest/article.hpp"
#include "language/document.hpp"
#include "language/quote_marks.hpp"
#include "mention/speech_verbs.hpp"

namespace tally::mention {

struct SpeechScene {
  const ingest::Article& article;
  const language::Document& document;
  std::vector<language::QuoteSpan> quotes;
  std::vector<language::TokenRange> quote_tokens;  // by quotation, marks included
  std::vector<std::uint32_t> parent;               // by quotation: the level that it stands in
  std::vector<std::uint32_t> level;                // by token

  [[nodiscard]] std::string_view norm(std::size_t token) const {
    return document.norm(document.tokens[token]);
  }
  [[nodiscard]] bool is(std::size_t token, std::string_view word) const { return norm(token) == word; }
  [[nodiscard]] std::string_view text(std::size_t token) const {
    return document.tokens[token].span.in(article.text);
  }
  [[nodiscard]] const language::Sentence& sentence_of(std::size_t token) const {
    return document[document.tokens[token].sentence];
  }
};

// Keeps references to both: they must outlive the scene.
[[nodiscard]] SpeechScene make_scene(const ingest::Article& article, const language::Document& document);

// The verb of saying at a token: by its tag where the document has tags; else what may also be a noun
// ("reports", "claims") counts only right behind a name or pronoun.
[[nodiscard]] std::optional<SpeechVerb> speech_verb_at(const SpeechScene& scene, std::size_t token);

}  // namespace tally::mention
