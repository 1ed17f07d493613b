#pragma once
// GUM's CoNLL-U with its coreference chains, as articles of raw text with one paragraph a block. For fitting and
// measuring only: the text is what our own pipeline reads, the chains are what its makers say of it.

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/article.hpp"
#include "mention/mention.hpp"

namespace tally::entity {

enum class GoldForm : std::uint8_t { name, pronoun, noun };

struct GoldMention {
  base::Span span;
  base::Span head;  // the token that carries the phrase
  mention::MentionKind kind = mention::MentionKind::other;
  GoldForm form = GoldForm::noun;
  std::string chain;  // what has the same one is the same thing
};

struct LinkedDocument {
  std::string id;  // "GUM_news_nasa"
  ingest::Article article;
  std::vector<GoldMention> mentions;  // in reading order, longer ones first
};

// Documents whose id holds one of the genres ("_news_"); all for an empty list.
[[nodiscard]] std::vector<LinkedDocument> read_linked(const std::string& path, const std::vector<std::string>& genres);

// The longest mention carried by exactly these bytes; null where none is.
[[nodiscard]] const GoldMention* mention_with_head(const LinkedDocument& document, base::Span head);

}  // namespace tally::entity
