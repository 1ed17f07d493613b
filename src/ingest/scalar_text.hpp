#pragma once
// Leads the value of a YAML or TOML string back to the very bytes it was written with, through quotes,
// escapes and folded lines. The library says what the value is and where it begins; this walks the two side
// by side.
//
//   title: 'It''s "done"'   ->  text: It's "done", where '' stands for one character

#include <cstddef>
#include <string_view>

#include "ingest/text_builder.hpp"

namespace tally::ingest {

enum class ScalarSyntax { yaml, toml };

// `begin` is the scalar's first byte in the source (a quote, a block mark '|' or '>', or its first letter);
// `value` is what the library read. A value that cannot be followed is mapped as a whole to its line.
[[nodiscard]] MappedText map_scalar(std::string_view source, std::size_t begin, std::string_view value,
                                    ScalarSyntax syntax);

}  // namespace tally::ingest
