#pragma once
// The quick half of fold(): text in Latin or Cyrillic letters with the usual punctuation. Names are nearly all of this kind, and
// the transliterator that other scripts need takes tens of milliseconds to set up.

#include <optional>
#include <string>
#include <string_view>

namespace tally::base {

// What fold() gives, or nothing where the text holds a character that needs the transliterator.
[[nodiscard]] std::optional<std::string> fold_latin(std::string_view text);

}  // namespace tally::base
