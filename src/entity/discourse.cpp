#include "entity/discourse.hpp"

#include <algorithm>

#include "base/sorted.hpp"
#include "entity/person_group.hpp"
#include "entity/person_nouns.hpp"

namespace tally::entity {

using language::Relation;
using language::Token;
using language::TokenId;
using mention::Sex;

Sex sex_of(const LocalEntity& entity) {
  for (const mention::PersonName& name : entity.names) {
    const Sex sex = view_of(name).sex;
    if (sex != Sex::unknown) return sex;
  }
  for (const std::string& word : entity.context) {
    if (word.ends_with("woman") || word.ends_with("man")) return sex_of_noun(word);
  }
  return Sex::unknown;
}

TokenId carrier(const language::Document& document, TokenId at) {
  for (int steps = 0; steps < 8; ++steps) {
    const Token& token = document[at];
    const Relation relation = language::universal(token.relation);
    const bool part = relation == Relation::appos || relation == Relation::flat || relation == Relation::compound ||
                      token.relation == Relation::nmod_desc;
    if (!part || !token.head.valid()) return at;
    at = token.head;
  }
  return at;
}

Discourse::Discourse(const SpokenArticle& spoken) : spoken_(spoken), of_entity_(spoken.entities.all.size()) {}

std::size_t Discourse::of_entity(LocalEntityId id) {
  std::uint32_t& thing = of_entity_[id.index()];
  if (thing == 0) {
    const LocalEntity& entity = spoken_.entities[id];
    Thing fresh{.entity = id, .kind = entity.kind};
    if (entity.kind == mention::MentionKind::person) fresh.sex = sex_of(entity);
    fresh.sex_known_by_name = fresh.sex != Sex::unknown;
    things_.push_back(fresh);
    thing = static_cast<std::uint32_t>(things_.size());
  }
  return thing - 1;
}

std::size_t Discourse::add_described(Thing thing) {
  const std::size_t number = things_.size();
  of_phrase_.emplace(thing.phrase.begin, number);
  const Token& noun = spoken_.document.tokens[thing.phrase.end - 1];
  of_noun_[{std::string(spoken_.document.lemma(noun)), thing.plural}].push_back(number);
  things_.push_back(thing);
  return number;
}

void Discourse::touch(std::size_t thing, Occurrence occurrence) {
  things_[thing].last = occurrence;
  ++things_[thing].count;
  touched_.push_back(thing);
  ends_.push_back(std::max(occurrence.end, ends_.empty() ? 0 : ends_.back()));
}

std::vector<std::size_t> Discourse::since(language::SentenceId sentence) const {
  const std::uint32_t begin = spoken_.document[sentence].tokens.begin;
  std::vector<std::size_t> found;
  for (std::size_t i = touched_.size(); i-- > 0 && ends_[i] > begin;) {
    if (things_[touched_[i]].last.token.value >= begin) found.push_back(touched_[i]);
  }
  base::sort_unique(found);
  return found;
}

std::optional<std::size_t> Discourse::described_at(language::TokenRange phrase) const {
  const auto found = of_phrase_.find(phrase.begin);
  return found != of_phrase_.end() && things_[found->second].phrase == phrase ? std::optional(found->second) : std::nullopt;
}

std::optional<std::size_t> Discourse::described_as(std::string_view lemma, bool plural) const {
  const auto found = of_noun_.find({std::string(lemma), plural});
  return found != of_noun_.end() && found->second.size() == 1 ? std::optional(found->second.front()) : std::nullopt;
}

}  // namespace tally::entity
