#pragma once
// Who the words of an attribution mean: "said Ann Lee, the mayor of Hull", "she said", "the mayor said".
//
//   "Ann Lee rose. 'We lost,' she said."          -> persons {Ann Lee}, antecedent "Ann Lee"
//   "'We lost,' said Bob Ray, Ms Lee's lawyer."   -> persons {Bob Ray}, named {Ann Lee}
//   "The judge refused. 'No,' she wrote."         -> role "judge", and persons where the article names one judge
//
// A pronoun is whom references.hpp links it to. A role is the one person of the article with that post.

#include <string>
#include <vector>

#include "entity/entity.hpp"

namespace tally::entity {

struct Speaker {
  std::vector<LocalEntityId> persons;  // who speaks, sorted; empty where that is not known
  std::vector<LocalEntityId> named;    // other persons in the words, whom the speaker may speak for; sorted
  base::Span antecedent;               // the words that say who it is, where the attribution's own do not
  std::string role;                    // lower-case title where a person is described by a role only: "fire chief"
};

struct SpokenArticle {
  const ingest::Article& article;
  const language::Document& document;
  const mention::Mentions& mentions;
  const LocalEntities& entities;
};

[[nodiscard]] Speaker speaker_of(const SpokenArticle& spoken, const mention::Attribution& attribution);

// Whether a post is what a description means: "chief" means "fire chief" and not "assistant fire chief".
[[nodiscard]] bool role_means(std::string_view description, const mention::RoleTitle& post);

}  // namespace tally::entity
