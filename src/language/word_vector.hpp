#pragma once
// What the model learned of a word from much text: words used alike have vectors that lie close together, so a list
// of a few thousand names teaches what names that it doesn't hold are like.
//
//   word_vector("katrina");  // 64 numbers, near those of "rita"
//   word_vector("xyzzy");    // 64 numbers, those of all unknown words
//
// The 100,000 words are looked up in lower case. The vectors change with each training of the model.

#include <cstdint>
#include <span>
#include <string_view>

namespace tally::language {

// Valid as long as the program runs.
[[nodiscard]] std::span<const std::int8_t> word_vector(std::string_view form);

}  // namespace tally::language
