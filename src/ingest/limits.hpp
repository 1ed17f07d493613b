#pragma once
// How much is taken in. A desk's stories stay far below; a wrong file, or one made to do harm, ends in an error instead of
// a stalled run. tallystick.toml changes them below [limits].

#include <cstddef>

namespace tally::ingest {

struct Limits {
  std::size_t file_size = 10'000'000;  // bytes of a file
  std::size_t paragraphs = 100'000;    // of an article, headlines and captions included
  std::size_t articles = 1'000;        // of a story
  std::size_t findings = 5'000;        // of a story; the least severe are left out
};

// Places in texts are 32 bits wide.
inline constexpr std::size_t largest_limit = 1'000'000'000;

}  // namespace tally::ingest
