#include "align/copies.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "base/sorted.hpp"

namespace tally::align {
namespace {

constexpr std::size_t shingle_length = 5;
constexpr double copied_share = 0.5;
constexpr std::size_t least_shingles = 20;  // shorter texts show nothing

using Shingles = std::vector<std::uint64_t>;  // sorted hashes without doubles

std::uint64_t hash(std::string_view word, std::uint64_t state) {
  for (const char c : word) state = (state ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return (state ^ 0xffU) * 0x100000001b3ULL;
}

Shingles shingles_of(const language::Document& document) {
  Shingles out;
  for (std::size_t i = 0; i + shingle_length <= document.tokens.size(); ++i) {
    std::uint64_t state = 0xcbf29ce484222325ULL;
    for (std::size_t k = 0; k < shingle_length; ++k) state = hash(document.norm(document.tokens[i + k]), state);
    out.push_back(state);
  }
  base::sort_unique(out);
  return out;
}

bool copied(const Shingles& a, const Shingles& b, std::size_t shared) {
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter >= least_shingles && static_cast<double>(shared) >= copied_share * static_cast<double>(shorter);
}

}  // namespace

CopyGroups find_copies(const std::vector<const language::Document*>& documents) {
  std::vector<Shingles> shingles;
  for (const language::Document* document : documents) shingles.push_back(shingles_of(*document));
  CopyGroups groups;
  groups.of_article.resize(documents.size());
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> holders;  // articles by shingle
  for (std::size_t i = 0; i < documents.size(); ++i) {
    std::vector<std::size_t> shared(i);  // shingles in common with each article before
    for (const std::uint64_t shingle : shingles[i]) {
      std::vector<std::uint32_t>& before = holders[shingle];
      for (const std::uint32_t j : before) ++shared[j];
      before.push_back(static_cast<std::uint32_t>(i));
    }
    std::size_t group = groups.count;
    for (std::size_t j = 0; j < i && group == groups.count; ++j) {
      if (copied(shingles[i], shingles[j], shared[j])) group = groups.of_article[j];
    }
    groups.of_article[i] = group;
    if (group == groups.count) ++groups.count;
  }
  return groups;
}

}  // namespace tally::align
