#pragma once
// Leads the text of Markdown's inline nodes back to the file. The library knows where a node begins, except
// after indented or quoted line starts; there the text is found again by walking on from the node before.

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "ingest/text_builder.hpp"

namespace tally::ingest {

class MarkdownText {
 public:
  // `body` is where the text that was given to the library begins in the source.
  MarkdownText(std::string_view source, std::size_t body);

  // The offset of a line and a byte column, both counted from 1, as the library gives them.
  [[nodiscard]] std::size_t offset(int line, int column) const;
  [[nodiscard]] base::Span lines(int first, int last) const;  // without the last line break

  // Text is looked for from here on, and not beyond `end`.
  void enter(base::Span block);
  // Writes the literal of a text node that is thought to begin at `hint`.
  void write(TextBuilder& out, std::string_view literal, std::size_t hint);
  // White space between words: what stands between the text before and `next`.
  void write_break(TextBuilder& out);
  // The same between cells, for which nothing stands in the source that can be told.
  void write_gap(TextBuilder& out) const;

 private:
  // Follows the literal through the source from `at`, through escapes and entities; `end` is where it ends.
  bool walk(std::string_view literal, std::size_t at, OffsetMap& map, std::size_t& end) const;

  // The same from the cursor on, wherever the literal begins.
  bool find(std::string_view literal, MappedText& mapped, std::size_t& end);

  std::string_view source_;
  std::vector<std::size_t> starts_;
  base::Span block_;
  std::size_t cursor_ = 0;
  std::size_t limit_ = 0;
};

}  // namespace tally::ingest
