#pragma once
// Mentions and parse -> claims of one article.

#include <vector>

#include "claim/claim.hpp"

namespace tally::claim {

// What claims are read from; nothing of it is kept.
struct ArticleView {
  const ingest::Article& article;
  const language::Document& document;
  const mention::Mentions& mentions;
  const entity::LocalEntities& entities;
};

// All claims of the article, sorted by place.
[[nodiscard]] std::vector<Claim> make_claims(const ArticleView& view);

// One source of claims a file; each appends what it finds.
void add_holder_claims(const ArticleView& view, std::vector<Claim>& claims);  // posts and ages of persons
void add_time_claims(const ArticleView& view, std::vector<Claim>& claims);

}  // namespace tally::claim
