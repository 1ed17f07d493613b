#pragma once
// Leads from a derived text back to the bytes it was made from. Built left to right while a reader writes the
// derived text; a plain copy is one run however long it is.
//
//   OffsetMap map;
//   map.add_copy(0, 12, 5);         // text [0,5) is source [12,17)
//   map.add_replaced(5, 6, 17, 22); // one byte '&' stands for "&amp;"

#include <cstddef>
#include <vector>

#include "base/span.hpp"

namespace tally::ingest {

class OffsetMap {
 public:
  // Runs must be added in order of their text offset. Text that no run covers (line breaks put between
  // blocks) belongs to no source byte.
  void add_copy(std::size_t text_begin, std::size_t source_begin, std::size_t length);
  void add_replaced(std::size_t text_begin, std::size_t text_end, std::size_t source_begin,
                    std::size_t source_end);

  // The smallest source span that holds all source bytes of the span's characters, in the order of the
  // source. A span that no run covers is the empty span after the run before it.
  [[nodiscard]] base::Span to_source(base::Span text) const;

  // Forgets what stands at or after `text_size`.
  void truncate(std::size_t text_size);

  struct Run {
    base::Span text;
    base::Span source;
    bool copied = true;  // byte for byte, else the whole run stands for the whole source span
  };
  [[nodiscard]] const std::vector<Run>& runs() const { return runs_; }

 private:
  std::vector<Run> runs_;
};

}  // namespace tally::ingest
