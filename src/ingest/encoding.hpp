#pragma once
// What to tell someone whose file is no UTF-8 text.

#include <optional>
#include <string_view>

#include "base/result.hpp"

namespace tally::ingest {

// The error for bytes that are no readable UTF-8 text: empty, binary, UTF-16, or in an old 8-bit encoding.
[[nodiscard]] std::optional<base::Error> find_encoding_trouble(std::string_view path, std::string_view bytes);

}  // namespace tally::ingest
