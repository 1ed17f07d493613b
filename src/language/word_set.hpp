#pragma once
// Small lexicons that live in code: a fixed list of words, sorted by the compiler and searched by halves, and
// the lower-case copy of a short word to look up in it.
//
//   constexpr WordSet articles{{"the", "a", "an"}};
//   articles.contains(ShortWord("The").view())

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "base/utf8.hpp"

namespace tally::language {

template <std::size_t N>
class WordSet {
 public:
  consteval explicit WordSet(const std::string_view (&words)[N]) {
    std::copy(words, words + N, words_.begin());
    std::sort(words_.begin(), words_.end());
  }
  [[nodiscard]] constexpr bool contains(std::string_view word) const {
    return std::binary_search(words_.begin(), words_.end(), word);
  }

 private:
  std::array<std::string_view, N> words_{};
};

// The word with its ASCII letters in lower case; empty when it is longer than any entry of a lexicon.
class ShortWord {
 public:
  explicit constexpr ShortWord(std::string_view word) {
    if (word.size() > sizeof buffer_) return;
    for (const char c : word)
      buffer_[size_++] = base::is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  [[nodiscard]] constexpr std::string_view view() const { return {buffer_, size_}; }

 private:
  char buffer_[16] = {};
  std::size_t size_ = 0;
};

}  // namespace tally::language
