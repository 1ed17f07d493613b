#include "language/model/english.hpp"

// The assembler copies the file; a compiler would need minutes for an array of ten million numbers.
__asm__(
    ".pushsection .rodata\n"
    ".balign 64\n"
    ".globl tally_english_model_begin\n"
    "tally_english_model_begin:\n"
    ".incbin \"" TALLY_ENGLISH_MODEL
    "\"\n"
    ".globl tally_english_model_end\n"
    "tally_english_model_end:\n"
    ".byte 0\n"
    ".popsection\n");

extern "C" {
extern const std::byte tally_english_model_begin[];
extern const std::byte tally_english_model_end[];
}

namespace tally::language {

std::span<const std::byte> english_model() { return {tally_english_model_begin, tally_english_model_end}; }

}  // namespace tally::language
