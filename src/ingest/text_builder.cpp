#include "ingest/text_builder.hpp"

#include "base/utf8.hpp"

namespace tally::ingest {

using base::make_span;
using base::Span;

std::size_t invisible_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(i < text.size() ? text[i] : '\0');
  };
  const auto among = [&](std::size_t i, unsigned char first, unsigned char last) { return byte(i) >= first && byte(i) <= last; };
  switch (byte(at)) {
    case 0xC2:
      return byte(at + 1) == 0xAD ? 2 : 0;  // soft hyphen
    case 0xD8:
      return byte(at + 1) == 0x9C ? 2 : 0;  // Arabic letter mark
    case 0xE1:
      return byte(at + 1) == 0xA0 && byte(at + 2) == 0x8E ? 3 : 0;  // Mongolian vowel separator
    case 0xE2:
      // zero-width space and joiners, direction marks, embeddings and overrides
      if (byte(at + 1) == 0x80) return among(at + 2, 0x8B, 0x8F) || among(at + 2, 0xAA, 0xAE) ? 3 : 0;
      // word joiner, invisible operators, isolates
      return byte(at + 1) == 0x81 && among(at + 2, 0xA0, 0xAF) ? 3 : 0;
    case 0xEF:
      return byte(at + 1) == 0xBB && byte(at + 2) == 0xBF ? 3 : 0;  // byte order mark
    default:
      return 0;
  }
}

void TextBuilder::begin(Zone zone) {
  end();
  open_ = true;
  zone_ = zone;
  if (!article_.text.empty()) article_.text += "\n\n";
  begin_ = article_.text.size();
}

void TextBuilder::copy_run(std::size_t begin, std::size_t end) {
  if (begin == end) return;
  flush_space();
  article_.offsets.add_copy(article_.text.size(), begin, end - begin);
  article_.text.append(article_.source, begin, end - begin);
}

void TextBuilder::copy(Span source) {
  const std::string_view whole = std::string_view(article_.source).substr(0, source.end);
  std::size_t run = source.begin;
  for (std::size_t at = source.begin; at < source.end;) {
    const std::size_t skip = invisible_length(whole, at);
    if (skip == 0) {
      ++at;
      continue;
    }
    copy_run(run, at);
    run = at += skip;
  }
  copy_run(run, source.end);
}

void TextBuilder::copy_collapsed(Span source) {
  const std::string_view text = article_.source;
  for (std::size_t at = source.begin; at < source.end;) {
    const std::size_t begin = at;
    const bool white = base::is_ascii_space(text[at]);
    while (at < source.end && base::is_ascii_space(text[at]) == white) ++at;
    if (white) {
      space(make_span(begin, at));
    } else {
      copy(make_span(begin, at));
    }
  }
}

void TextBuilder::replace(std::string_view text, Span source) {
  if (text.empty() || invisible_length(text, 0) == text.size()) return;
  flush_space();
  const std::size_t begin = article_.text.size();
  article_.text += text;
  article_.offsets.add_replaced(begin, article_.text.size(), source.begin, source.end);
}

void TextBuilder::append(const MappedText& mapped) {
  for (const OffsetMap::Run& run : mapped.offsets.runs()) {
    const std::string_view text = run.text.in(mapped.text);
    if (run.copied) {
      copy_collapsed(run.source);
    } else if (text.find_first_not_of(std::string_view(" \t\r\n\f\v\0", 7)) == std::string_view::npos) {  // an escape may say NUL
      space(run.source);
    } else {
      replace(text, run.source);
    }
  }
}

void TextBuilder::write(std::string_view text) {
  flush_space();
  article_.text += text;
}

void TextBuilder::space(Span source) {
  if (!open_ || empty()) return;
  space_ = space_ ? base::cover(*space_, source) : source;
}

void TextBuilder::flush_space() {
  if (!space_) return;
  const Span source = *space_;
  space_.reset();
  const std::size_t at = article_.text.size();
  article_.text += ' ';
  if (source.in(article_.source) == " ") {
    article_.offsets.add_copy(at, source.begin, 1);
  } else {
    article_.offsets.add_replaced(at, at + 1, source.begin, source.end);
  }
}

void TextBuilder::end() {
  if (!open_) return;
  open_ = false;
  space_.reset();
  const std::string_view visible = base::trim(std::string_view(article_.text).substr(begin_));
  std::size_t keep = begin_ < 2 ? 0 : begin_ - 2;  // without the gap before the block
  if (!visible.empty()) {
    const auto begin = static_cast<std::size_t>(visible.data() - article_.text.data());
    keep = begin + visible.size();
    article_.blocks.push_back({make_span(begin, keep), zone_});
  }
  article_.text.resize(keep);
  article_.offsets.truncate(keep);
}

}  // namespace tally::ingest
