#pragma once
// From byte offsets to what people and editors count: lines and columns, in bytes, code points or UTF-16 units.
// Used by whoever prints; everything else keeps bytes.

#include <cstddef>
#include <string_view>
#include <vector>

namespace tally::base {

struct Position {
  std::size_t line = 1;          // counted from 1
  std::size_t column = 1;        // in code points, counted from 1
  std::size_t utf16_column = 1;  // in UTF-16 code units, counted from 1
  std::size_t byte_column = 1;   // in bytes, counted from 1
};

class LineIndex {
 public:
  explicit LineIndex(std::string_view text);
  // `text` must be the one that the index was made of.
  [[nodiscard]] Position position(std::string_view text, std::size_t offset) const;
  [[nodiscard]] std::size_t line(std::size_t offset) const;  // counted from 1
  [[nodiscard]] std::size_t line_count() const { return starts_.size(); }

 private:
  std::vector<std::size_t> starts_;
};

}  // namespace tally::base
