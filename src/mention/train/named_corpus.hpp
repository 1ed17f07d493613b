#pragma once
// Texts whose names are known: UNER's IOB2 files and GUM's CoNLL-U with its entities, as articles with one sentence a
// block, and news with marked names: "== id", a headline, paragraphs, in which "[[West Yorkshire Police|org]]" is a name
// (per, org, loc, oth). For fitting and measuring only.

#include <string>
#include <vector>

#include "ingest/article.hpp"
#include "mention/mention.hpp"

namespace tally::mention {

struct GoldName {
  base::Span span;
  base::Span head;  // the token that must be in a name for it to be this one; the whole span where names are exact
  MentionKind kind = MentionKind::other;
};

struct NamedDocument {
  ingest::Article article;
  std::vector<GoldName> names;
};

// `path` ends with .iob2 (names PER, ORG, LOC), .conllu (Entity= of GUM) or .txt (news with marked names). Throws
// std::runtime_error for a file that cannot be read and for a mark that is not closed.
[[nodiscard]] std::vector<NamedDocument> read_named(const std::string& path);

}  // namespace tally::mention
