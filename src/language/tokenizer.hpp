#pragma once
// Text -> pieces, as the Universal Dependencies treebanks of English cut it: clitics and possessives apart
// ("do" "n't", "Pritchard" "'s", "can" "not"), compounds apart at their hyphens but prefixes not ("long" "-"
// "range", "re-elected"), numbers apart from their units and signs ("£" "26.9" "m", "12.5" "%"), stops with
// abbreviations and initials.
//
//   std::vector<Piece> pieces;
//   cut_into_pieces(text, block, pieces);
//
// One pass over the bytes, nothing allocated but the vector's growth. Pieces never overlap and hold every
// character but white space.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace tally::language {

enum class PieceKind : std::uint8_t {
  word,
  number,
  title,         // Dr. Sgt.: never the end of a sentence
  abbreviation,  // Inc. p.m. U.S. Jr.: perhaps the end of a sentence
  inner,         // vs. No. e.g.: never the end of a sentence
  initial,       // J.
  address,       // URL, e-mail, file name
  stop,          // a single full stop
  exclamation,   // ! ? and runs of them
  ellipsis,      // ... and longer, and the single character
  comma,         // , ; :
  dash,          // also --
  hyphen,
  apostrophe,
  quote,
  open_quote,  // quotes and apostrophes become these two when the marks of the article are paired
  close_quote,
  open,
  close,
  symbol,
};

struct Piece {
  base::Span span;
  PieceKind kind = PieceKind::word;
};

// Appends the pieces of text[block].
void cut_into_pieces(std::string_view text, base::Span block, std::vector<Piece>& pieces);

}  // namespace tally::language
