#pragma once
// The form of the compiled dictionary, shared by the program that writes it at build time and the look-up.
//
// Words are sorted by their bytes and cut into blocks. An entry is three bytes (how many bytes it shares with the
// word before, flags, how many bytes follow) and the rest of the word; the first of a block shares none.

#include <cstddef>
#include <cstdint>
#include <span>

namespace tally::language {

inline constexpr std::size_t dictionary_block_size = 16;
inline constexpr unsigned dictionary_common = 1;
inline constexpr unsigned dictionary_name = 2;
inline constexpr unsigned dictionary_spelling_shift = 2;  // three bits: the number of a Spelling
inline constexpr unsigned dictionary_spelling_mask = 7;
inline constexpr unsigned dictionary_verb = 32;

struct IrregularForm {
  const char* form;
  const char* verb;
};

// Written at build time.
extern const char* const dictionary_bytes;
extern const std::uint32_t* const dictionary_blocks;  // where each block begins; one more at the end
extern const std::size_t dictionary_block_count;
extern const std::span<const IrregularForm> irregular_forms;  // sorted by form

}  // namespace tally::language
