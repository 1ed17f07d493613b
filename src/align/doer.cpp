#include "align/doer.hpp"

#include <algorithm>
#include <array>

#include "align/persons.hpp"
#include "base/utf8.hpp"
#include "language/morphology.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"

namespace tally::align {
namespace {

using language::Document;
using language::Gender;
using language::TokenId;
using language::WordSet;

constexpr WordSet women{{"woman", "girl", "mother", "mum", "wife", "daughter", "sister", "lady", "grandmother", "aunt", "nun", "actress",
                         "waitress", "widow", "female", "niece", "schoolgirl", "housewife", "bride", "businesswoman", "policewoman", "women"}};
constexpr WordSet men{{"man", "boy", "father", "dad", "husband", "son", "brother", "gentleman", "grandfather", "uncle", "monk", "actor", "waiter",
                       "widower", "male", "nephew", "schoolboy", "groom", "businessman", "policeman", "fisherman", "men"}};
constexpr WordSet services{{"police", "officer", "policeman", "policewoman", "constable", "detective", "firefighter", "fireman", "paramedic",
                            "crew", "coastguard", "lifeguard", "garda", "gardaí", "soldier", "ranger", "deputy", "trooper", "patrol",
                            "lifeboat", "helicopter", "diver", "brigade", "team", "guard", "sheriff"}};
constexpr WordSet people{{"man", "woman", "boy", "girl", "neighbour", "neighbor", "walker", "cleaner", "passer-by", "driver", "farmer", "jogger",
                          "cyclist", "teacher", "pensioner", "tourist", "hiker", "resident", "shopkeeper", "customer", "student", "mother", "father",
                          "son", "daughter", "wife", "husband", "couple", "child", "worker", "colleague", "friend", "schoolteacher", "owner",
                          "gardener", "angler", "fisherman", "caretaker", "janitor", "schoolboy", "schoolgirl", "dog-walker", "bystander", "nurse"}};

Gender of_noun(const Document& document, TokenId head) {
  const auto gender = [&](const language::Token& token) {
    const std::string_view word = document.norm(token);
    const std::string_view lemma = document.lemma(token);
    if (women.contains(word) || women.contains(lemma)) return Gender::feminine;
    if (men.contains(word) || men.contains(lemma)) return Gender::masculine;
    const auto pronoun = language::pronoun_of(word);
    return pronoun ? pronoun->gender : Gender::none;
  };
  Gender found = gender(document[head]);
  language::for_each_child(document, head, [&](TokenId, const language::Token& token) {
    const auto relation = universal(token.relation);
    if (found == Gender::none && (relation == language::Relation::amod || relation == language::Relation::appos)) found = gender(token);
  });
  return found;
}

// By the pronouns that mean the person in the articles, else by a given name of one sex.
Gender of_entity(const Story& story, entity::EntityId entity) {
  for (const entity::EntityPart& part : story.entities[entity].parts) {
    const ArticleFacts& facts = story[part.article];
    for (const entity::Reference& reference : facts.entities.references) {
      if (reference.entity != part.local) continue;
      const Gender gender = of_noun(facts.document, reference.head);
      if (gender == Gender::feminine || gender == Gender::masculine) return gender;
    }
  }
  const std::string name = base::fold(story.entities[entity].name);
  const mention::WordFacts given = mention::lookup(name.substr(0, name.find(' ')));
  if (story.entities[entity].kind != mention::MentionKind::person || !given.has(mention::WordFlag::given)) return Gender::none;
  const bool female = given.has(mention::WordFlag::given_female);
  if (female == given.has(mention::WordFlag::given_male)) return Gender::none;
  return female ? Gender::feminine : Gender::masculine;
}

Gender gender_of(const Story& story, const Doer& doer) {
  const Gender own = of_noun(story[doer.article].document, doer.head);
  if (own != Gender::none || !doer.entity.valid()) return own;
  return of_entity(story, doer.entity);
}

bool is_sexed(Gender gender) { return gender == Gender::feminine || gender == Gender::masculine; }

// Of the emergency or public services.
bool serves(const Story& story, const Doer& doer) {
  const Document& document = story[doer.article].document;
  if (services.contains(document.lemma(document[doer.head])) || services.contains(document.norm(document[doer.head]))) return true;
  if (!doer.entity.valid()) return false;
  const auto& parts = story.entities[doer.entity].parts;
  return std::any_of(parts.begin(), parts.end(), [&](const entity::EntityPart& part) {
    const auto& context = story[part].context;
    return std::any_of(context.begin(), context.end(), [](const std::string& word) { return services.contains(word); });
  });
}

bool is_private(const Story& story, const Doer& doer) {
  if (doer.entity.valid()) return story.entities[doer.entity].kind == mention::MentionKind::person && !serves(story, doer);
  const Document& document = story[doer.article].document;
  return people.contains(document.lemma(document[doer.head])) || people.contains(document.norm(document[doer.head]));
}

bool share_word(std::string_view a, std::string_view b) {
  const std::string left = base::fold(a);
  std::string right = base::fold(b);
  for (std::size_t at = 0; at < right.size();) {
    const std::size_t end = std::min(right.find(' ', at), right.size());
    if (left.find(right.substr(at, end - at)) != std::string::npos) return true;
    at = end + 1;
  }
  return false;
}

// What a passer-by was out for; nobody is out for two things. Empty for a name and for other nouns.
std::string_view pastime_of(const Story& story, const Doer& doer) {
  struct Pastime {
    std::string_view noun, name;
  };
  static constexpr auto pastimes = std::to_array<Pastime>({{"angler", "fishing"}, {"birdwatcher", "watching birds"}, {"cyclist", "cycling"}, {"fisherman", "fishing"},
                                                          {"golfer", "golfing"}, {"hiker", "walking"}, {"jogger", "running"}, {"kayaker", "paddling"}, {"canoeist", "paddling"},
                                                          {"rambler", "walking"}, {"runner", "running"}, {"surfer", "surfing"}, {"swimmer", "swimming"}, {"walker", "walking"},
                                                          {"dog-walker", "walking"}});
  if (doer.entity.valid() || !doer.head.valid()) return {};
  const Document& document = story[doer.article].document;
  const std::size_t next = doer.head.index() + 1;
  if (next < document.tokens.size() && document.norm(document.tokens[next]) == "walker") return "walking";  // "a dog walker"
  const auto found = std::ranges::find(pastimes, document.lemma(document[doer.head]), &Pastime::noun);
  return found == pastimes.end() ? std::string_view() : found->name;
}

}  // namespace

bool are_surely_two(const Story& story, const Doer& a, const Doer& b) {
  if (a.entity.valid() && b.entity.valid()) {
    const entity::Entity& left = story.entities[a.entity];
    const entity::Entity& right = story.entities[b.entity];
    if (a.entity == b.entity || left.kind != right.kind) return false;
    // two given names with one surname are more often one person misnamed
    const auto last = [](const std::string& name) { return base::fold(std::string_view(name).substr(name.rfind(' ') + 1)); };
    if (left.kind == mention::MentionKind::person) return surely_two(left, right) && last(left.name) != last(right.name);
    return !share_word(left.name, right.name) && !share_word(right.name, left.name);
  }
  const std::string_view doing = pastime_of(story, a), other = pastime_of(story, b);
  if (!doing.empty() && !other.empty() && doing != other) return true;
  const Gender left = gender_of(story, a);
  const Gender right = gender_of(story, b);
  if (is_sexed(left) && is_sexed(right) && left != right) return true;
  return (serves(story, a) && is_private(story, b)) || (serves(story, b) && is_private(story, a));
}

std::string name_of(const Story& story, const Doer& doer) {
  if (doer.entity.valid()) return story.entities[doer.entity].name;
  const Document& document = story[doer.article].document;
  return std::string(document[doer.head].span.in(story[doer.article].article.text));
}

}  // namespace tally::align
