#pragma once
// Figures of two places that speak of the same thing and cannot both be right.
//
// Decided by elimination: a figure counts only where the other article nowhere has one that agrees with it (a figure that
// both articles have is settled), what is counted or the unit must be the same, and the two must look like one figure and
// a slip of the pen ("1,483,200" and "1,438,200"; "58 metres" and "58 feet"): chance hardly makes such pairs. Figures that
// differ otherwise are left alone, for sentences that are alike in words still speak of two towns or two houses.

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
  friend bool operator==(const QuantityPair&, const QuantityPair&) = default;
};

[[nodiscard]] const mention::Quantity& quantity_at(const Story& story, QuantityRef ref);

// All such pairs of the story, sorted.
[[nodiscard]] std::vector<QuantityPair> find_quantity_pairs(const Story& story);

// The places that state the same figure of the same kind as `ref`, itself included, sorted.
[[nodiscard]] std::vector<QuantityRef> places_like(const Story& story, QuantityRef ref);

}  // namespace tally::align
