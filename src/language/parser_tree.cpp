#include "language/parser_tree.hpp"

#include <algorithm>
#include <vector>

namespace tally::language {
namespace {

using Node = std::size_t;

// The arcs as 64-bit sums, because contraction adds up differences over whole cycles.
class Contraction {
 public:
  Contraction(std::span<const std::int32_t> scores, std::size_t stride, std::size_t nodes)
      : nodes_(nodes), score_(nodes * nodes), head_(nodes, 0) {
    constexpr std::int64_t root_penalty = std::int64_t{1} << 45;
    for (Node d = 1; d < nodes; ++d) {
      for (Node h = 0; h < nodes; ++h) at(d, h) = scores[d * stride + h];
      at(d, 0) -= root_penalty;
    }
  }

  const std::vector<Node>& solve() {
    std::vector<Node> active(nodes_);
    for (Node i = 0; i < nodes_; ++i) active[i] = i;
    contract(active);
    return head_;
  }

 private:
  std::int64_t& at(Node dependent, Node head) { return score_[dependent * nodes_ + head]; }

  void choose_heads(const std::vector<Node>& active) {
    for (const Node d : active) {
      if (d == 0) continue;
      Node best = d;
      for (const Node h : active)
        if (h != d && (best == d || at(d, h) > at(d, best))) best = h;
      head_[d] = best;
    }
  }

  // The words of one cycle of the chosen heads, or none.
  std::vector<Node> find_cycle(const std::vector<Node>& active) const {
    std::vector<Node> seen_from(nodes_, 0);  // the word whose walk to the root came by
    for (const Node start : active) {
      Node at = start;
      while (at != 0 && seen_from[at] == 0) {
        seen_from[at] = start;
        at = head_[at];
      }
      if (at == 0 || seen_from[at] != start) continue;
      std::vector<Node> cycle{at};
      for (Node next = head_[at]; next != at; next = head_[next]) cycle.push_back(next);
      std::sort(cycle.begin(), cycle.end());
      return cycle;
    }
    return {};
  }

  void contract(const std::vector<Node>& active) {
    choose_heads(active);
    const std::vector<Node> cycle = find_cycle(active);
    if (cycle.empty()) return;
    const Node whole = cycle.front();  // stands for the cycle one level down
    std::vector<Node> rest;
    std::set_difference(active.begin(), active.end(), cycle.begin(), cycle.end(), std::back_inserter(rest));
    std::vector<Node> enter(nodes_, 0);
    std::vector<Node> leave(nodes_, 0);
    std::vector<Node> cycle_head(nodes_, 0);
    for (const Node c : cycle) cycle_head[c] = head_[c];
    merge(cycle, rest, enter, leave);

    std::vector<Node> fewer = rest;
    fewer.insert(std::lower_bound(fewer.begin(), fewer.end(), whole), whole);
    contract(fewer);

    const Node outside = head_[whole];
    for (const Node d : rest)
      if (d != 0 && head_[d] == whole) head_[d] = leave[d];
    for (const Node c : cycle) head_[c] = cycle_head[c];
    head_[enter[outside]] = outside;
  }

  // Lets the first word of the cycle stand for all of it in the scores.
  void merge(const std::vector<Node>& cycle, const std::vector<Node>& rest, std::vector<Node>& enter,
             std::vector<Node>& leave) {
    const Node whole = cycle.front();
    std::vector<std::int64_t> gain(nodes_, 0);
    for (const Node other : rest) {
      Node in = whole;
      Node out = whole;
      for (const Node c : cycle) {
        if (at(c, other) - at(c, head_[c]) > at(in, other) - at(in, head_[in])) in = c;
        if (at(other, c) > at(other, out)) out = c;
      }
      enter[other] = in;
      leave[other] = out;
      gain[other] = at(in, other) - at(in, head_[in]);
      at(other, whole) = at(other, out);
    }
    for (const Node other : rest) at(whole, other) = gain[other];
  }

  std::size_t nodes_;
  std::vector<std::int64_t> score_;
  std::vector<Node> head_;
};

// Every word's best governor, with the root for the word that gains most by it.
void greedy(std::span<const std::int32_t> scores, std::size_t stride, std::span<std::int32_t> heads) {
  std::size_t root = 1;
  std::int64_t root_gain = INT64_MIN;
  for (std::size_t d = 1; d <= heads.size(); ++d) {
    const std::int32_t* const row = scores.data() + d * stride;
    std::size_t best = d == 1 ? 2 : 1;
    for (std::size_t h = best + 1; h <= heads.size(); ++h)
      if (h != d && row[h] > row[best]) best = h;
    heads[d - 1] = static_cast<std::int32_t>(best);
    const std::int64_t gain = std::int64_t{row[0]} - row[best];
    if (gain > root_gain) {
      root_gain = gain;
      root = d;
    }
  }
  heads[root - 1] = 0;
}

bool reaches_root(std::span<const std::int32_t> heads) {
  for (std::size_t start = 0; start < heads.size(); ++start) {
    std::size_t steps = 0;
    for (auto at = heads[start]; at != 0; at = heads[static_cast<std::size_t>(at) - 1])
      if (++steps > heads.size()) return false;
  }
  return true;
}

}  // namespace

void best_tree(std::span<const std::int32_t> scores, std::size_t stride, std::span<std::int32_t> heads) {
  if (heads.empty()) return;
  if (heads.size() == 1) {
    heads[0] = 0;
    return;
  }
  greedy(scores, stride, heads);
  if (reaches_root(heads)) return;
  Contraction contraction(scores, stride, heads.size() + 1);
  const std::vector<Node>& best = contraction.solve();
  for (std::size_t d = 1; d <= heads.size(); ++d) heads[d - 1] = static_cast<std::int32_t>(best[d]);
}

}  // namespace tally::language
