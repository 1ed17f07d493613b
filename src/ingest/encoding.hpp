#pragma once
// From the bytes of a file to UTF-8, which all that follows relies on.
//
//   Result<std::string> text = to_utf8("wire.txt", bytes);

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace tally::ingest {

// The bytes as they are where they are UTF-8. UTF-16 with a byte order mark becomes the same text in UTF-8 without the
// mark, as `iconv -f UTF-16 -t UTF-8` writes it; offsets count in that. Anything else is an error that says which
// encoding it looks like and how to convert it.
[[nodiscard]] base::Result<std::string> to_utf8(std::string_view path, std::string bytes);

}  // namespace tally::ingest
