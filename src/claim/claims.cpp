#include "claim/claims.hpp"

#include <algorithm>

#include "claim/person_text.hpp"

namespace tally::claim {

std::vector<Claim> make_claims(const ArticleView& view) {
  std::vector<Claim> claims;
  add_holder_claims(view, claims);
  const PersonText text(view);
  add_pronoun_posts(text, claims);
  add_court_sides(text, claims);
  add_birth_claims(text, claims);
  add_death_ages(text, claims);
  add_dated_ages(text, claims);
  add_described_ages(text, claims);
  add_headline_ages(text, claims);
  add_kin_claims(text, claims);
  add_nationality_claims(text, claims);
  add_party_claims(text, claims);
  add_home_claims(text, claims);
  add_children_claims(text, claims);
  add_time_claims(view, claims);
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.span < b.span; });
  return claims;
}

}  // namespace tally::claim
