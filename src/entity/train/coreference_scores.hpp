#pragma once
// The usual figures for chains of mentions, each mention a number that is the same in both partitions:
// MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998), CEAF with phi4 (Luo 2005).

#include <cstddef>
#include <vector>

namespace tally::entity {

using Chains = std::vector<std::vector<std::size_t>>;  // every mention in at most one chain

struct Figures {
  double precision = 0, recall = 0;
  [[nodiscard]] double f1() const { return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall); }
};

// What is added up over documents before dividing.
struct Sums {
  double right_of_found = 0, found = 0, right_of_wanted = 0, wanted = 0;
  void add(const Sums& other);
  [[nodiscard]] Figures figures() const;
};

[[nodiscard]] Sums muc(const Chains& wanted, const Chains& found);
[[nodiscard]] Sums b_cubed(const Chains& wanted, const Chains& found);
[[nodiscard]] Sums ceaf(const Chains& wanted, const Chains& found);

}  // namespace tally::entity
