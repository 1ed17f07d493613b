#pragma once
// Who has been spoken of up to a place of the article, and how: the memory that pronouns are resolved against.
//
//   Discourse discourse(spoken);
//   discourse.touch(discourse.of_entity(id), {.token = subject, .form = Form::name});
//   for (const Thing& thing : discourse.things()) ...

#include <cstdint>
#include <vector>

#include "entity/speaker.hpp"
#include "mention/person_honorific.hpp"

namespace tally::entity {

enum class Form : std::uint8_t { name, pronoun, description };

// The last place where somebody was spoken of.
struct Occurrence {
  language::TokenId token;    // the word that carries the phrase: "mayor" in "the mayor, Ann Lee"
  std::uint32_t end = 0;      // token behind the words
  Form form = Form::name;
};

// A person or body that the article speaks of: an entity with names, or what a description alone brought up.
struct Thing {
  LocalEntityId entity;
  language::TokenRange phrase;  // of the description, where there is no entity
  mention::MentionKind kind = mention::MentionKind::person;
  mention::Sex sex = mention::Sex::unknown;
  bool sex_known_by_name = false;
  bool plural = false;
  Occurrence last;
  std::uint32_t count = 0;
};

class Discourse {
 public:
  explicit Discourse(const SpokenArticle& spoken);

  // The thing of an entity, made when it is spoken of for the first time.
  std::size_t of_entity(LocalEntityId id);
  std::size_t add_described(Thing thing);
  void touch(std::size_t thing, Occurrence occurrence);

  [[nodiscard]] const std::vector<Thing>& things() const { return things_; }
  [[nodiscard]] Thing& operator[](std::size_t thing) { return things_[thing]; }
  // How many things were spoken of since; 0 for the last one.
  [[nodiscard]] std::size_t rank(std::size_t thing) const;

 private:
  const SpokenArticle& spoken_;
  std::vector<Thing> things_;
  std::vector<std::uint32_t> of_entity_;  // thing + 1 by entity
};

// The word that a name is part of or set beside: "mayor" in "the mayor, Ann Lee".
[[nodiscard]] language::TokenId carrier(const language::Document& document, language::TokenId at);

// The sex that names, honorifics and the words beside a name tell.
[[nodiscard]] mention::Sex sex_of(const LocalEntity& entity);
// ... that a noun tells: "woman", "spokesman", "mother".
[[nodiscard]] mention::Sex sex_of_noun(std::string_view lemma);

}  // namespace tally::entity
