#include "claim/claims.hpp"

#include <algorithm>

namespace tally::claim {

std::vector<Claim> make_claims(const ArticleView& view) {
  std::vector<Claim> claims;
  add_holder_claims(view, claims);
  add_time_claims(view, claims);
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.span < b.span; });
  return claims;
}

}  // namespace tally::claim
