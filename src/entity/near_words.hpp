#pragma once
// The words of a list that are few letters apart, found without holding each against each: two words are within `limit`
// edits only if leaving out so many letters of each can make them equal, and those remains are kept sorted.
//
//   NearWords({"harrow", "harlow", "pellow"}, 1).near("harow") -> {0}   places in the list
//
// Growth: as many remains as a word has pairs of letters (with a limit of 2), looked up in a sorted list.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally::entity {

class NearWords {
 public:
  // `limit` is at most 2.
  NearWords() = default;
  NearWords(std::vector<std::string> words, std::size_t limit);

  // Places of the words with edit_distance(word, ...) <= limit, an equal one included; ascending.
  [[nodiscard]] std::vector<std::uint32_t> near(std::string_view word) const;

 private:
  std::vector<std::string> words_;
  std::size_t limit_ = 0;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> remains_;  // sorted: hash of a remain, place of its word
};

}  // namespace tally::entity
