#pragma once
// From scores of single arcs to the best dependency tree.
//
// Every word takes its best governor unless that leaves a cycle; then the maximum spanning tree is
// found by contracting cycles (Chu and Liu 1965, Edmonds 1967). Exactly one word hangs on the root:
// arcs from the root are lowered together until only one of them can pay.

#include <cstddef>
#include <cstdint>
#include <span>

namespace tally::language {

// scores[d * stride + h] is the score of the arc from governor h to dependent d, both counted
// from 1 with 0 for the root; row 0 and the diagonal are ignored. `heads` has one place a word:
// heads[d - 1] becomes the governor of word d. Ties go to the leftmost governor.
void best_tree(std::span<const std::int32_t> scores, std::size_t stride, std::span<std::int32_t> heads);

}  // namespace tally::language
