#pragma once
// A fixed table from short lower-case words to what they mean, filled once: one hash and mostly one comparison a look-up,
// because every word of an article is looked up.
//
//   static const WordTable<int> table = ...;  table.add("noon", 12);  table.find("noon") -> pointer to 12

#include <cstdint>
#include <string_view>
#include <vector>

namespace tally::mention {

template <class Meaning>
class WordTable {
 public:
  explicit WordTable(std::size_t expected) {
    std::size_t size = 16;
    while (size < expected * 4) size *= 2;
    slots_.resize(size);
  }

  // `word` must outlive the table (a literal). The first meaning of a word stays.
  void add(std::string_view word, Meaning meaning) {
    std::size_t at = start(word);
    for (; !slots_[at].word.empty(); at = next(at))
      if (slots_[at].word == word) return;
    slots_[at] = {word, meaning};
  }

  [[nodiscard]] const Meaning* find(std::string_view word) const {
    if (word.empty()) return nullptr;
    for (std::size_t at = start(word); !slots_[at].word.empty(); at = next(at))
      if (slots_[at].word == word) return &slots_[at].meaning;
    return nullptr;
  }

 private:
  struct Slot {
    std::string_view word;
    Meaning meaning;
  };

  [[nodiscard]] std::size_t start(std::string_view word) const {
    std::uint32_t hash = 2166136261U;  // FNV-1a
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return (hash ^ (hash >> 15)) & (slots_.size() - 1);
  }
  [[nodiscard]] std::size_t next(std::size_t at) const { return (at + 1) & (slots_.size() - 1); }

  std::vector<Slot> slots_;
};

}  // namespace tally::mention
