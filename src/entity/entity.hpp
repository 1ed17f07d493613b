#pragma once
// Who is who: the mentions that mean one person, organisation or place, first inside an article, then across the
// articles of a story.
//
//   LocalEntities local = resolve(article, document, mentions);  // resolve.hpp: per article, pure
//   StoryEntities story = link({&local_a, &local_b});            // link.hpp: the order of articles does not matter

#include <cstdint>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "mention/mention.hpp"

namespace tally::entity {

struct LocalEntityTag;
struct EntityTag;
using LocalEntityId = base::Id<LocalEntityTag>;
using EntityId = base::Id<EntityTag>;

// One person, organisation or place as one article knows it.
struct LocalEntity {
  mention::MentionKind kind = mention::MentionKind::other;
  std::string name;                          // the fullest form in the article
  std::vector<mention::MentionId> mentions;  // its names, in reading order; references are in LocalEntities
  std::vector<mention::PersonName> names;    // of a person: every form in the article, the fullest first
  std::vector<std::string> acronyms;         // of an organisation
  std::vector<std::string> context;          // lower-case words of posts and bodies near the name, sorted
};

// Words that mean somebody without a name: "she", "the company", "the 44-year-old".
enum class ReferenceKind : std::uint8_t { pronoun, description };

struct Reference {
  language::TokenRange tokens;
  language::TokenId head;  // the word that carries the phrase
  ReferenceKind kind = ReferenceKind::pronoun;
  LocalEntityId entity;             // not valid where who is meant is described and never named; then
  language::TokenRange described;   // the words of that description: "a woman from Leeds"
};

struct LocalEntities {
  std::vector<LocalEntity> all;
  std::vector<LocalEntityId> of_mention;  // parallel to Mentions::all; not valid where a mention has no entity
  std::vector<Reference> references;      // in reading order; what is not sure is not among them
  std::vector<LocalEntityId> of_token;    // by token: whom the name or reference that it is part of means

  [[nodiscard]] const LocalEntity& operator[](LocalEntityId id) const { return all[id.index()]; }

  // Whom the word means, as part of a name, as a pronoun or as the head of a description; not valid where that is
  // nobody or not sure. "She sold the company": entity_at(She) is the person named before.
  [[nodiscard]] LocalEntityId entity_at(language::TokenId token) const {
    return token.valid() && token.index() < of_token.size() ? of_token[token.index()] : LocalEntityId();
  }
};

// A local entity of one article of the story.
struct EntityPart {
  ingest::ArticleId article;
  LocalEntityId local;
  friend auto operator<=>(const EntityPart&, const EntityPart&) = default;
};

// One person, organisation or place of the story.
struct Entity {
  mention::MentionKind kind = mention::MentionKind::other;
  std::string name;               // the fullest and most frequent form
  std::vector<std::string> aliases;  // all other forms, sorted
  std::vector<EntityPart> parts;  // sorted
};

struct StoryEntities {
  std::vector<Entity> all;                            // sorted by kind and name
  std::vector<std::vector<EntityId>> of_local;        // [article][local entity]

  [[nodiscard]] const Entity& operator[](EntityId id) const { return all[id.index()]; }
  [[nodiscard]] EntityId of(EntityPart part) const {
    return of_local[part.article.index()][part.local.index()];
  }
};

}  // namespace tally::entity
