#pragma once
// First step to quotations: every character that may be a quotation mark, with what its neighbours let it be.
//
//   taxpayers' money'   ->   weak_close, close

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace tally::language {

enum class MarkRole : std::uint8_t {
  open,
  close,
  weak_close,  // perhaps the apostrophe of a plural possessive or of a dropped g
  joint,       // between a stop and a word without any space: closes if something is open, else opens
  either,      // a straight double mark whose neighbours say nothing
};

struct Mark {
  base::Span span;
  MarkRole role = MarkRole::open;
  bool is_double = false;
  bool curly = false;
};

// Appends the possible marks of text[block] in order; sure apostrophes and inches are not among them.
void scan_marks(std::string_view text, base::Span block, std::vector<Mark>& marks);

}  // namespace tally::language
