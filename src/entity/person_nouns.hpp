#pragma once
// Nouns that mean somebody, and what they tell of them. Lemmas in lower case.

#include <string_view>

#include "mention/person_honorific.hpp"

namespace tally::entity {

// "woman", "spokesman", "mother"; unknown where the noun does not tell.
[[nodiscard]] mention::Sex sex_of_noun(std::string_view lemma);

// Not told of one of them, or the same.
[[nodiscard]] bool sexes_fit(mention::Sex a, mention::Sex b);

// Posts, callings, relatives and nouns that tell a sex: what "the ..." may call somebody who was named before.
[[nodiscard]] bool is_person_noun(std::string_view lemma);

// Of somebody who is not grown up: "girl", "teenager".
[[nodiscard]] bool is_child_noun(std::string_view lemma);

// Any of these, or a noun by which the news calls people for what they were doing or what befell them: "motorcyclist",
// "victim".
[[nodiscard]] bool is_somebody(std::string_view lemma);

}  // namespace tally::entity
