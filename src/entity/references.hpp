#pragma once
// Pronouns and descriptions of one article, linked to whom they mean.
//
//   "Ann Lee left Tarn Foods. She had run the company since May."
//     -> She: Ann Lee (pronoun), the company: Tarn Foods (description)
//
// The article is read from left to right with a memory of who has been spoken of (discourse.hpp): first what stands
// outside of quotations, then the words inside them, where "I" is the speaker and "he" is not. A pronoun gets the one
// thing that the judge holds sure (beside a quotation the one that structure leaves: speaker_pronoun.hpp), a description the one entity that its words fit; the rest stays without a link.

#include "entity/reference_judge.hpp"

namespace tally::entity {

// `spoken.entities` has its names resolved; references in it are not looked at. In reading order.
[[nodiscard]] std::vector<Reference> find_references(const SpokenArticle& spoken, ReferenceJudge& judge);

// Whom each token means: tokens of names, heads of references, and the noun that a person's name is set beside
// ("The mayor, Ann Lee").
[[nodiscard]] std::vector<LocalEntityId> entities_by_token(const SpokenArticle& spoken, const std::vector<Reference>& references);

}  // namespace tally::entity
