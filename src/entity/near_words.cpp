#include "entity/near_words.hpp"

#include <algorithm>
#include <limits>

#include "base/sorted.hpp"
#include "entity/name_distance.hpp"

namespace tally::entity {
namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

// FNV-1a of the word without the letters at two places.
std::uint64_t hash_without(std::string_view word, std::size_t first, std::size_t second) {
  std::uint64_t hash = 14695981039346656037U;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i == first || i == second) continue;
    hash = (hash ^ static_cast<unsigned char>(word[i])) * 1099511628211U;
  }
  return hash;
}

// Hashes of what is left of a word when up to `limit` letters are left out.
std::vector<std::uint64_t> remains_of(std::string_view word, std::size_t limit) {
  word = word.substr(0, longest_compared);
  std::vector<std::uint64_t> hashes = {hash_without(word, none, none)};
  for (std::size_t i = 0; limit > 0 && i < word.size(); ++i) {
    hashes.push_back(hash_without(word, i, none));
    for (std::size_t j = i + 1; limit > 1 && j < word.size(); ++j) hashes.push_back(hash_without(word, i, j));
  }
  base::sort_unique(hashes);
  return hashes;
}

}  // namespace

NearWords::NearWords(std::vector<std::string> words, std::size_t limit) : words_(std::move(words)), limit_(limit) {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    for (const std::uint64_t hash : remains_of(words_[i], limit_)) remains_.emplace_back(hash, static_cast<std::uint32_t>(i));
  }
  std::sort(remains_.begin(), remains_.end());
}

std::vector<std::uint32_t> NearWords::near(std::string_view word) const {
  std::vector<std::uint32_t> found;
  for (const std::uint64_t hash : remains_of(word, limit_)) {
    for (auto at = std::lower_bound(remains_.begin(), remains_.end(), std::pair(hash, std::uint32_t{0})); at != remains_.end() && at->first == hash; ++at)
      found.push_back(at->second);
  }
  base::sort_unique(found);
  std::erase_if(found, [&](std::uint32_t place) { return edit_distance(word, words_[place], limit_) > limit_; });
  return found;
}

}  // namespace tally::entity
