#pragma once
// Figures of two places that speak of the same thing and cannot both be right.
//
// That they speak of the same thing is decided by elimination and by words. A figure counts only where the other
// article nowhere has one that agrees with it (a figure that both articles have is settled), what is counted or the
// unit must be the same, and the two sentences must share their rare words. Two figures that a slip of the pen makes
// of one another ("1,483,200" and "1,438,200") need fewer words in common: chance hardly makes such pairs.

#include <vector>

#include "align/story.hpp"

namespace tally::align {

struct QuantityRef {
  ingest::ArticleId article;
  mention::MentionId mention;
  friend auto operator<=>(const QuantityRef&, const QuantityRef&) = default;
};

struct QuantityPair {
  QuantityRef left;
  QuantityRef right;
  double likeness = 0;  // share of the weight of the rarer sentence's words that both have, 0 to 1
  bool slip = false;    // one digit differs, or two changed places
};

[[nodiscard]] const mention::Quantity& quantity_at(const Story& story, QuantityRef ref);

// All such pairs of the story, sorted. Updates are left out: a count that is higher in a later article.
[[nodiscard]] std::vector<QuantityPair> find_quantity_pairs(const Story& story);

// The places that state the same figure of the same kind as `ref`, itself included, sorted.
[[nodiscard]] std::vector<QuantityRef> places_like(const Story& story, QuantityRef ref);

}  // namespace tally::align
