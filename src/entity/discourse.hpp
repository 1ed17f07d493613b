#pragma once
// Who has been spoken of up to a place of the article, and how: the memory that pronouns are resolved against.
//
//   Discourse discourse(spoken);
//   discourse.touch(discourse.of_entity(id), {.token = subject, .form = Form::name});
//   for (const Thing& thing : discourse.things()) ...

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
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
  // Things spoken of last at or behind the start of a sentence, in the order in which they came up.
  [[nodiscard]] std::vector<std::size_t> since(language::SentenceId sentence) const;
  // What the description with these words brought up.
  [[nodiscard]] std::optional<std::size_t> described_at(language::TokenRange phrase) const;
  // The one thing that descriptions with this noun brought up; nothing where there are more.
  [[nodiscard]] std::optional<std::size_t> described_as(std::string_view lemma, bool plural) const;

 private:
  const SpokenArticle& spoken_;
  std::vector<Thing> things_;
  std::vector<std::uint32_t> of_entity_;  // thing + 1 by entity
  std::vector<std::size_t> touched_;      // things in the order in which they were spoken of, each as often
  std::vector<std::uint32_t> ends_;       // parallel: the occurrence's end, never less than the one before
  std::map<std::uint32_t, std::size_t> of_phrase_;  // described things by the first token
  std::map<std::pair<std::string, bool>, std::vector<std::size_t>> of_noun_;
};

// The word that a name is part of or set beside: "mayor" in "the mayor, Ann Lee".
[[nodiscard]] language::TokenId carrier(const language::Document& document, language::TokenId at);

// The sex that names, honorifics and the words beside a name tell.
[[nodiscard]] mention::Sex sex_of(const LocalEntity& entity);

}  // namespace tally::entity
