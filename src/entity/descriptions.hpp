#pragma once
// Phrases that mean somebody by what they are: "the mayor", "the NHS chief", "the company", "the 44-year-old".
//
//   const Descriptions descriptions(spoken);
//   if (const auto phrase = descriptions.at(token)) ...   // the phrase that the word carries
//   descriptions.candidates(*phrase);                     // entities that it may mean

#include <map>
#include <optional>
#include <string>
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
  [[nodiscard]] std::vector<LocalEntityId> candidates(const Description& description);

 private:
  using Fits = std::vector<LocalEntityId>;

  [[nodiscard]] Fits persons(const Description& description);
  [[nodiscard]] Fits of_age(int age) const;
  [[nodiscard]] const Fits& bodies(const Description& description);

  // Of the words asked for; the article's entities are gone through once for each.

  std::map<std::string, Fits, std::less<>> of_role_, of_lemma_, of_body_;
  const SpokenArticle& spoken_;
};

}  // namespace tally::entity
