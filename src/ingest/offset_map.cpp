#include "ingest/offset_map.hpp"

#include <algorithm>
#include <optional>

namespace tally::ingest {
namespace {

using base::make_span;
using base::Span;

}  // namespace

void OffsetMap::add_copy(std::size_t text_begin, std::size_t source_begin, std::size_t length) {
  if (length == 0) return;
  if (!runs_.empty()) {
    Run& last = runs_.back();
    if (last.copied && last.text.end == text_begin && last.source.end == source_begin) {
      last.text.end += static_cast<std::uint32_t>(length);
      last.source.end += static_cast<std::uint32_t>(length);
      return;
    }
  }
  runs_.push_back(
      {make_span(text_begin, text_begin + length), make_span(source_begin, source_begin + length), true});
}

void OffsetMap::add_replaced(std::size_t text_begin, std::size_t text_end, std::size_t source_begin,
                             std::size_t source_end) {
  if (text_begin == text_end) return;
  runs_.push_back({make_span(text_begin, text_end), make_span(source_begin, source_end), false});
}

void OffsetMap::truncate(std::size_t text_size) {
  while (!runs_.empty() && runs_.back().text.begin >= text_size) runs_.pop_back();
  if (runs_.empty() || runs_.back().text.end <= text_size) return;
  Run& last = runs_.back();
  const auto cut = last.text.end - static_cast<std::uint32_t>(text_size);
  last.text.end -= cut;
  if (last.copied) last.source.end -= cut;
}

Span OffsetMap::to_source(Span text) const {
  auto run = std::partition_point(runs_.begin(), runs_.end(),
                                  [&](const Run& r) { return r.text.end <= text.begin; });
  std::optional<Span> out;
  for (; run != runs_.end() && run->text.begin < std::max(text.end, text.begin + 1); ++run) {
    Span part = run->source;
    if (run->copied) {
      const std::uint32_t from = std::max(text.begin, run->text.begin) - run->text.begin;
      const std::uint32_t to = std::min(text.end, run->text.end) - run->text.begin;
      part = {run->source.begin + from, run->source.begin + std::max(from, to)};
    }
    out = out ? base::cover(*out, part) : part;
  }
  if (out) return *out;
  if (run == runs_.begin()) return {};
  const std::uint32_t end = std::prev(run)->source.end;
  return {end, end};
}

}  // namespace tally::ingest
