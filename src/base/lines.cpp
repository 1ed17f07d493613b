#include "base/lines.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace tally::base {

LineIndex::LineIndex(std::string_view text) : starts_{0} {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') starts_.push_back(i + 1);
  }
}

std::size_t LineIndex::line(std::size_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<std::size_t>(after - starts_.begin());
}

Position LineIndex::position(std::string_view text, std::size_t offset) const {
  Position position{.line = line(offset)};
  for (std::size_t at = starts_[position.line - 1]; at < offset;) {
    const CodePoint c = decode(text, at);
    if (c.length == 0) break;
    position.column += 1;
    position.utf16_column += c.value > 0xFFFF ? 2 : 1;
    position.byte_column += c.length;
    at += c.length;
  }
  return position;
}

}  // namespace tally::base
