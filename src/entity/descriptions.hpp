#pragma once
// Phrases that mean somebody by what they are: "the mayor", "the NHS chief", "the company", "the 44-year-old".
//
//   const Descriptions descriptions(spoken);
//   if (const auto phrase = descriptions.at(token)) ...   // the phrase that the word carries
//   descriptions.candidates(*phrase);                     // entities that it may mean

#include <optional>
#include <string>
#include <vector>

#include "entity/speaker.hpp"

namespace tally::entity {

struct Description {
  language::TokenRange tokens;
  language::TokenId head;
  mention::MentionKind kind = mention::MentionKind::person;
  bool definite = false;    // "the", "this", "that"
  bool restricted = false;  // words behind it say which one: "the mayor of Hull", "the man who fell"
  bool plural = false;
  std::optional<int> age;   // "the 44-year-old"
};

class Descriptions {
 public:
  explicit Descriptions(const SpokenArticle& spoken) : spoken_(spoken) {}

  [[nodiscard]] std::optional<Description> at(language::TokenId token) const;

  // Entities of the article that the words fit, sorted.
  [[nodiscard]] std::vector<LocalEntityId> candidates(const Description& description) const;

 private:
  [[nodiscard]] std::vector<LocalEntityId> persons(const Description& description) const;
  [[nodiscard]] std::vector<LocalEntityId> of_age(int age) const;
  [[nodiscard]] std::vector<LocalEntityId> bodies(const Description& description) const;

  const SpokenArticle& spoken_;
};

}  // namespace tally::entity
