#pragma once
// Writes an article's reading text block by block and keeps the way back to the file's bytes. All readers
// write through it, so that white space, invisible characters and the gaps between blocks are treated alike.
//
//   TextBuilder out(article);                 // article.source is set
//   out.begin(Zone::headline);
//   out.copy(make_span(7, 12));               // five bytes of the file as they stand
//   out.space(make_span(12, 14));             // "\r\n" there, one space here; none at the block's edges
//   out.replace("&", make_span(14, 19));      // "&amp;"
//   out.end();                                // a block without visible text leaves nothing behind

#include <optional>
#include <string>
#include <string_view>

#include "base/span.hpp"
#include "ingest/article.hpp"

namespace tally::ingest {

// A text made of a part of a file, with the way back.
struct MappedText {
  std::string text;
  OffsetMap offsets;
};

class TextBuilder {
 public:
  explicit TextBuilder(Article& article) : article_(article) {}

  void begin(Zone zone);
  // The bytes of the source as they are; only invisible characters (soft hyphens, zero-width marks) are left
  // out.
  void copy(base::Span source);
  // The same, but runs of ASCII white space become one space.
  void copy_collapsed(base::Span source);
  void replace(std::string_view text, base::Span source);
  void append(const MappedText& text);  // white space collapsed
  void write(std::string_view text);    // words that stand nowhere in the file
  void space(base::Span source);
  void end();

  [[nodiscard]] bool open() const { return open_; }
  // The open block has no text yet.
  [[nodiscard]] bool empty() const { return article_.text.size() == begin_; }

 private:
  void flush_space();
  void copy_run(std::size_t begin, std::size_t end);

  Article& article_;
  bool open_ = false;
  Zone zone_ = Zone::body;
  std::size_t begin_ = 0;
  std::optional<base::Span> space_;
};

// Bytes of the invisible character that starts at `at`; 0 when none does.
[[nodiscard]] std::size_t invisible_length(std::string_view text, std::size_t at);

}  // namespace tally::ingest
