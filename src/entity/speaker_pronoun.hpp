#pragma once
// Whom "he" or "she" means beside a quotation: "We lost," she said.
//
// Copy is strict here, so structure alone decides, without weights: the nearest sentence before that has somebody of
// that sex, in the same paragraph or in those that lead on to it; there the one subject; and nobody who may be meant
// as well. references.hpp asks this for the pronouns of attributions and weighs all others.
//
// Possessives and descriptions that name nobody ("the 44-year-old") can be asked for in the same way.

#include <optional>

#include "entity/speaker.hpp"
#include "mention/person_honorific.hpp"

namespace tally::entity {

struct Antecedent {
  LocalEntityId person;          // or, where that is not valid,
  language::TokenRange phrase;   // the words of a description: "the judge"
};

// Nothing where the pronoun is another one, or open.
[[nodiscard]] std::optional<Antecedent> antecedent_of(const SpokenArticle& spoken, language::TokenId pronoun);

// The same for the first word of a description of somebody of that sex.
[[nodiscard]] std::optional<Antecedent> antecedent_of(const SpokenArticle& spoken, language::TokenId description,
                                                      mention::Sex sex);

}  // namespace tally::entity
