#pragma once
// Whom "he" or "she" means before a verb of saying.

#include <optional>

#include "entity/speaker.hpp"

namespace tally::entity {

struct Antecedent {
  LocalEntityId person;          // or, where that is not valid,
  language::TokenRange phrase;   // the words of a description: "the judge"
};

// See speaker.hpp for how. Nothing where the pronoun is another one, or open.
[[nodiscard]] std::optional<Antecedent> antecedent_of(const SpokenArticle& spoken, language::TokenId pronoun);

}  // namespace tally::entity
