#include "ingest/derived_text.hpp"

#include <algorithm>

#include "ingest/html_dom.hpp"
#include "ingest/html_reader.hpp"
#include "ingest/paragraphs.hpp"

namespace tally::ingest {
namespace {

using base::make_span;
using base::Span;
using Run = OffsetMap::Run;

Span overlap(Span a, Span b) { return {std::max(a.begin, b.begin), std::max(std::max(a.begin, b.begin), std::min(a.end, b.end))}; }

auto first_run(const OffsetMap& map, std::size_t offset) {
  return std::partition_point(map.runs().begin(), map.runs().end(), [&](const Run& run) { return run.text.end <= offset; });
}

// The runs of `map` inside of the span, their text beginning at `to`.
void add_part(OffsetMap& out, const OffsetMap& map, Span span, std::size_t to) {
  for (auto run = first_run(map, span.begin); run != map.runs().end() && run->text.begin < span.end; ++run) {
    const Span part = overlap(run->text, span);
    const std::size_t at = to + (part.begin - span.begin);
    if (run->copied) {
      out.add_copy(at, run->source.begin + (part.begin - run->text.begin), part.size());
    } else {
      out.add_replaced(at, at + part.size(), run->source.begin, run->source.end);
    }
  }
}

void write_block(TextBuilder& out, const MappedText& text, Zone zone) {
  out.begin(zone);
  out.append(text);
  out.end();
}

std::string write_html(TextBuilder& out, const MappedText& text, Zone zone) {
  if (std::string trouble = find_html_trouble(text.text); !trouble.empty()) return trouble;
  Article inner{.path = {}, .format = Format::html, .source = text.text};
  TextBuilder blocks(inner);
  write_html_fragment(blocks, inner.source, make_span(0, inner.source.size()));
  const MappedText whole{.text = inner.text, .offsets = through(inner.offsets, text.offsets)};
  for (const Block& block : inner.blocks) write_block(out, slice(whole, block.span), block.zone == Zone::body ? zone : block.zone);
  return {};
}

std::string write_lines(TextBuilder& out, const MappedText& text, Zone zone, bool entities) {
  const std::vector<Line> lines = split_lines(text.text);
  for (const Paragraph& paragraph : group_lines(text.text, lines)) {
    const Line& last = lines[paragraph.first + paragraph.count - 1];
    const MappedText one = slice(text, {lines[paragraph.first].span.begin, last.span.end});
    if (!entities) {
      write_block(out, one, zone);
    } else if (std::string trouble = write_html(out, one, zone); !trouble.empty()) {
      return trouble;
    }
  }
  return {};
}

bool has_tags(std::string_view text) {
  return text.find("</") != std::string_view::npos || text.find("<p>") != std::string_view::npos || text.find("<br") != std::string_view::npos;
}

bool has_entities(std::string_view text) {
  const auto has = [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; };
  return has("&amp;") || has("&#") || has("&quot;") || has("&nbsp;") || has("&rsquo;") || has("&lsquo;") || has("&ldquo;") || has("&rdquo;");
}

}  // namespace

OffsetMap through(const OffsetMap& inner, const OffsetMap& outer) {
  OffsetMap out;
  for (const Run& run : inner.runs()) {
    if (run.copied) {
      add_part(out, outer, run.source, run.text.begin);
    } else {
      const Span source = outer.to_source(run.source);
      out.add_replaced(run.text.begin, run.text.end, source.begin, source.end);
    }
  }
  return out;
}

MappedText slice(const MappedText& text, Span span) {
  MappedText out{.text = std::string(span.in(text.text)), .offsets = {}};
  add_part(out.offsets, text.offsets, span, 0);
  return out;
}

MappedText moved_back(const MappedText& text, std::size_t by) {
  MappedText out{.text = text.text, .offsets = {}};
  for (const Run& run : text.offsets.runs()) {
    if (run.source.begin < by) continue;
    if (run.copied) {
      out.offsets.add_copy(run.text.begin, run.source.begin - by, run.text.size());
    } else {
      out.offsets.add_replaced(run.text.begin, run.text.end, run.source.begin - by, run.source.end - by);
    }
  }
  return out;
}

void append(MappedText& to, const MappedText& text) {
  add_part(to.offsets, text.offsets, make_span(0, text.text.size()), to.text.size());
  to.text += text.text;
}

std::string write_blocks(TextBuilder& out, const MappedText& text, Markup markup, Zone zone) {
  switch (markup) {
    case Markup::none:
      write_block(out, text, zone);
      return {};
    case Markup::lines:
      return write_lines(out, text, zone, false);
    case Markup::html:
      return write_html(out, text, zone);
    case Markup::either:
      break;
  }
  return has_tags(text.text) ? write_html(out, text, zone) : write_lines(out, text, zone, has_entities(text.text));
}

}  // namespace tally::ingest
