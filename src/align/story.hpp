#pragma once
// A story as the rules see it: every article with all that was understood of it, the entities of the story, and the
// claims of all articles in groups that are about the same thing.

#include <vector>

#include "align/copies.hpp"
#include "align/quote_families.hpp"
#include "claim/claim.hpp"
#include "claim/event.hpp"
#include "entity/entity.hpp"
#include "ingest/article.hpp"
#include "language/document.hpp"
#include "mention/mention.hpp"

namespace tally::align {

// Everything that is known of one article without looking at another: a pure function of the article's bytes.
struct ArticleFacts {
  ingest::Article article;
  language::Document document;
  mention::Mentions mentions;
  entity::LocalEntities entities;
  std::vector<claim::Claim> claims;
  std::vector<claim::Event> events;
};

struct ClaimRef {
  ingest::ArticleId article;
  claim::ClaimId claim;
  friend auto operator<=>(const ClaimRef&, const ClaimRef&) = default;
};

// Claims with one attribute about one thing, in the order of articles and text.
struct ClaimGroup {
  claim::Attribute attribute = claim::Attribute::role;
  entity::EntityId entity;  // the subject; not valid where the claims are about an event
  std::vector<ClaimRef> claims;
};

struct Story {
  std::string name;
  std::vector<ArticleFacts> articles;  // sorted by path
  entity::StoryEntities entities;
  std::vector<ClaimGroup> groups;
  CopyGroups copies;
  std::vector<QuoteFamily> quotes;  // with their speakers

  [[nodiscard]] const ArticleFacts& operator[](ingest::ArticleId id) const { return articles[id.index()]; }
  [[nodiscard]] const entity::LocalEntity& operator[](entity::EntityPart part) const {
    return articles[part.article.index()].entities[part.local];
  }
  [[nodiscard]] const claim::Claim& operator[](ClaimRef ref) const {
    return articles[ref.article.index()].claims[ref.claim.index()];
  }
};

// Facts of the articles, sorted by path, with what is made of them together.
[[nodiscard]] Story build_story(std::string name, std::vector<ArticleFacts> articles);

}  // namespace tally::align
