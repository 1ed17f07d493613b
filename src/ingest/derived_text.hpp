#pragma once
// Texts made of texts: an article's HTML inside a JSON string inside a file. Each step keeps its own map, and these lead
// the last text through all of them to the bytes of the file.
//
//   MappedText html = json_text(source, value);   // the characters of the string, and where they stand in the file
//   write_blocks(out, html, Markup::html, Zone::body);  // its blocks; "café" leads back to caf\u00e9

#include <string>

#include "ingest/text_builder.hpp"

namespace tally::ingest {

// What a text of another format's field is written in.
enum class Markup {
  none,   // one block, white space collapsed
  lines,  // plain text: paragraphs parted by line breaks
  html,
  either  // told by the text: HTML where it has tags, else lines, with HTML's "&amp;" where it has those
};

// `inner` leads into a text that `outer` leads on from: the way from the one to the other's end.
[[nodiscard]] OffsetMap through(const OffsetMap& inner, const OffsetMap& outer);
// The part of the text in the span, with its way back.
[[nodiscard]] MappedText slice(const MappedText& text, base::Span span);
// The source's first `by` bytes are gone: everything stands that much nearer to its beginning.
[[nodiscard]] MappedText moved_back(const MappedText& text, std::size_t by);
void append(MappedText& to, const MappedText& text);

// Writes the text as blocks; what says no zone of its own becomes `zone`. Says what is wrong with markup that can't be
// read; empty when nothing is.
[[nodiscard]] std::string write_blocks(TextBuilder& out, const MappedText& text, Markup markup, Zone zone);

}  // namespace tally::ingest
