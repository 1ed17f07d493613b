#include "entity/train/coreference_scores.hpp"

#include <algorithm>
#include <limits>
#include <map>

namespace tally::entity {
namespace {

using ChainOf = std::map<std::size_t, std::size_t>;

ChainOf chain_of(const Chains& chains) {
  ChainOf out;
  for (std::size_t i = 0; i < chains.size(); ++i) {
    for (const std::size_t mention : chains[i]) out[mention] = i;
  }
  return out;
}

// How many mentions of the chain fall into each chain of the other side; what is in none stands alone.
std::map<std::size_t, std::size_t> shares(const std::vector<std::size_t>& chain, const ChainOf& other) {
  std::map<std::size_t, std::size_t> out;
  for (const std::size_t mention : chain) {
    if (const auto found = other.find(mention); found != other.end()) ++out[found->second];
  }
  return out;
}

// Links kept and links there are.
std::pair<double, double> muc_side(const Chains& chains, const ChainOf& other) {
  double kept = 0, all = 0;
  for (const auto& chain : chains) {
    std::size_t together = 0;
    const auto parts = shares(chain, other);
    for (const auto& [id, count] : parts) together += count;
    const std::size_t pieces = parts.size() + chain.size() - together;
    kept += static_cast<double>(chain.size() - pieces);
    all += static_cast<double>(chain.size() - 1);
  }
  return {kept, all};
}

std::pair<double, double> b_cubed_side(const Chains& chains, const ChainOf& other) {
  double right = 0, all = 0;
  for (const auto& chain : chains) {
    for (const auto& [id, count] : shares(chain, other)) {
      right += static_cast<double>(count * count) / static_cast<double>(chain.size());
    }
    all += static_cast<double>(chain.size());
  }
  return {right, all};
}

// The best assignment of rows to columns: the Hungarian method with potentials, on costs; rows <= columns.
double least_cost(const std::vector<std::vector<double>>& cost) {
  const std::size_t rows = cost.size(), columns = rows == 0 ? 0 : cost[0].size();
  std::vector<double> row_potential(rows + 1), column_potential(columns + 1);
  std::vector<std::size_t> row_of(columns + 1), way(columns + 1);
  for (std::size_t row = 1; row <= rows; ++row) {
    row_of[0] = row;
    std::size_t column = 0;
    std::vector<double> least(columns + 1, std::numeric_limits<double>::infinity());
    std::vector<bool> used(columns + 1);
    do {
      used[column] = true;
      const std::size_t current = row_of[column];
      double step = std::numeric_limits<double>::infinity();
      std::size_t next = 0;
      for (std::size_t j = 1; j <= columns; ++j) {
        if (used[j]) continue;
        const double reduced = cost[current - 1][j - 1] - row_potential[current] - column_potential[j];
        if (reduced < least[j]) least[j] = reduced, way[j] = column;
        if (least[j] < step) step = least[j], next = j;
      }
      for (std::size_t j = 0; j <= columns; ++j) {
        if (used[j]) row_potential[row_of[j]] += step, column_potential[j] -= step;
        else least[j] -= step;
      }
      column = next;
    } while (row_of[column] != 0);
    for (; column != 0; column = way[column]) row_of[column] = row_of[way[column]];
  }
  double sum = 0;
  for (std::size_t j = 1; j <= columns; ++j) {
    if (row_of[j] != 0) sum += cost[row_of[j] - 1][j - 1];
  }
  return sum;
}

double best_similarity(const Chains& fewer, const Chains& more) {
  const ChainOf of_more = chain_of(more);
  std::vector<std::vector<double>> cost(fewer.size(), std::vector<double>(more.size()));
  for (std::size_t i = 0; i < fewer.size(); ++i) {
    for (const auto& [j, count] : shares(fewer[i], of_more)) {
      cost[i][j] = -2.0 * static_cast<double>(count) / static_cast<double>(fewer[i].size() + more[j].size());
    }
  }
  return -least_cost(cost);
}

}  // namespace

void Sums::add(const Sums& other) {
  right_of_found += other.right_of_found;
  found += other.found;
  right_of_wanted += other.right_of_wanted;
  wanted += other.wanted;
}

Figures Sums::figures() const {
  return {found == 0 ? 0 : right_of_found / found, wanted == 0 ? 0 : right_of_wanted / wanted};
}

Sums muc(const Chains& wanted, const Chains& found) {
  const auto [right_of_wanted, all_wanted] = muc_side(wanted, chain_of(found));
  const auto [right_of_found, all_found] = muc_side(found, chain_of(wanted));
  return {right_of_found, all_found, right_of_wanted, all_wanted};
}

Sums b_cubed(const Chains& wanted, const Chains& found) {
  const auto [right_of_wanted, all_wanted] = b_cubed_side(wanted, chain_of(found));
  const auto [right_of_found, all_found] = b_cubed_side(found, chain_of(wanted));
  return {right_of_found, all_found, right_of_wanted, all_wanted};
}

Sums ceaf(const Chains& wanted, const Chains& found) {
  const double similarity = wanted.size() < found.size() ? best_similarity(wanted, found) : best_similarity(found, wanted);
  return {similarity, static_cast<double>(found.size()), similarity, static_cast<double>(wanted.size())};
}

}  // namespace tally::entity
