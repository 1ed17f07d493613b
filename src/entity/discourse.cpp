#include "entity/discourse.hpp"

#include <algorithm>

#include "entity/person_group.hpp"
#include "language/word_set.hpp"

namespace tally::entity {
namespace {

using language::Relation;
using language::Token;
using language::TokenId;
using mention::Sex;

constexpr language::WordSet female_nouns{
    {"woman", "girl", "mother", "mum", "mom", "daughter", "sister", "wife", "aunt", "niece", "grandmother", "widow",
     "bride", "lady", "queen", "princess", "duchess", "actress", "waitress", "heiress", "hostess", "nun", "girlfriend",
     "stepmother", "stepdaughter", "grandma", "granddaughter", "schoolgirl", "heroine", "mistress", "goddess"}};
constexpr language::WordSet male_nouns{
    {"man", "boy", "father", "dad", "son", "brother", "husband", "uncle", "nephew", "grandfather", "widower", "groom",
     "king", "prince", "duke", "waiter", "monk", "boyfriend", "stepfather", "stepson", "grandpa", "grandson",
     "schoolboy", "gentleman", "businessman", "policeman", "spokesman", "fisherman", "salesman", "sportsman"}};

}  // namespace

Sex sex_of_noun(std::string_view lemma) {
  if (female_nouns.contains(lemma) || lemma.ends_with("woman")) return Sex::female;
  return male_nouns.contains(lemma) ? Sex::male : Sex::unknown;
}

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
  things_.push_back(thing);
  return things_.size() - 1;
}

void Discourse::touch(std::size_t thing, Occurrence occurrence) {
  things_[thing].last = occurrence;
  ++things_[thing].count;
}

std::size_t Discourse::rank(std::size_t thing) const {
  const Thing& own = things_[thing];
  return static_cast<std::size_t>(std::count_if(things_.begin(), things_.end(), [&](const Thing& other) {
    return other.kind == own.kind && other.last.end > own.last.end;
  }));
}

}  // namespace tally::entity
