#pragma once
// Where sentences end among the pieces of one block. A block's end always ends a sentence; inside it, stops
// end one unless they belong to an abbreviation, an initial or a number, unless what follows goes on in lower
// case, and unless a closing quotation mark hands over to its said-clause ("Is it?" Mr Hale asked.).
// What goes on for 300 pieces without an end is cut there.
//
//   std::vector<std::size_t> ends;
//   find_sentence_ends(text, pieces, ends);   // the first sentence is pieces[0 .. ends[0])

#include <span>
#include <string_view>
#include <vector>

#include "language/tokenizer.hpp"

namespace tally::language {

// Replaces `ends` with the index behind the last piece of every sentence; the last entry is pieces.size().
void find_sentence_ends(std::string_view text, std::span<const Piece> pieces, std::vector<std::size_t>& ends);

}  // namespace tally::language
