#include "ingest/markdown_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace tally::ingest {

using base::make_span;
using base::Span;

namespace {

constexpr std::size_t longest_entity = 33;
constexpr std::size_t farthest_search = 4096;  // keeps hostile texts from costing quadratic time

// Bytes of "&rsquo;" or "&#8217;" at the start; 0 when none stands there.
std::size_t entity_length(std::string_view rest) {
  const std::size_t end = rest.substr(0, longest_entity).find(';');
  if (end == std::string_view::npos || end < 2 || rest.front() != '&') return 0;
  const bool sound =
      std::all_of(rest.begin() + 1, rest.begin() + static_cast<std::ptrdiff_t>(end),
                  [](char c) { return base::is_ascii_alpha(c) || base::is_ascii_digit(c) || c == '#'; });
  return sound ? end + 1 : 0;
}

// Bytes of the literal that an entity stands for: one code point, or two (as of "&NotEqualTilde;") where only
// then what follows agrees with the source.
std::size_t entity_size(std::string_view literal, std::string_view after) {
  const std::size_t one = std::max<std::size_t>(base::decode(literal, 0).length, 1);
  const bool agrees = one >= literal.size() || after.empty() || after[0] == literal[one] || after[0] == '&' ||
                      after[0] == '\\';
  return agrees ? one : one + base::decode(literal, one).length;
}

bool is_escape(std::string_view rest) {
  return rest.size() >= 2 && rest[0] == '\\' && rest[1] > ' ' && rest[1] < '\x7f' &&
         !base::is_ascii_alpha(rest[1]) && !base::is_ascii_digit(rest[1]);
}

}  // namespace

MarkdownText::MarkdownText(std::string_view source, std::size_t body) : source_(source), starts_{body} {
  for (std::size_t at = body; at < source.size(); ++at) {
    const bool pair = source[at] == '\r' && at + 1 < source.size() && source[at + 1] == '\n';
    if (!pair && (source[at] == '\n' || source[at] == '\r')) starts_.push_back(at + 1);
  }
}

std::size_t MarkdownText::offset(int line, int column) const {
  const auto row = static_cast<std::size_t>(std::max(line, 1)) - 1;
  if (row >= starts_.size()) return source_.size();
  return std::min(starts_[row] + static_cast<std::size_t>(std::max(column, 1)) - 1, source_.size());
}

Span MarkdownText::lines(int first, int last) const {
  std::size_t end = offset(last + 1, 1);
  const std::size_t begin = offset(first, 1);
  while (end > begin && (source_[end - 1] == '\n' || source_[end - 1] == '\r')) --end;
  return make_span(begin, std::max(begin, end));
}

void MarkdownText::enter(Span block) {
  block_ = {block.begin, std::max(block.begin, block.end)};
  cursor_ = block.begin;
  limit_ = block_.end;
}

bool MarkdownText::walk(std::string_view literal, std::size_t at, OffsetMap& map, std::size_t& end) const {
  for (std::size_t done = 0; done < literal.size();) {
    if (at >= limit_) return false;
    const std::string_view rest = source_.substr(at, limit_ - at);
    if (const std::size_t length = entity_length(rest);
        length > 0 && !literal.substr(done).starts_with(rest.substr(0, length))) {
      const std::size_t size = entity_size(literal.substr(done), rest.substr(length));
      map.add_replaced(done, done + size, at, at + length);
      done += size;
      at += length;
    } else if (is_escape(rest) && literal[done] == rest[1]) {
      map.add_replaced(done, done + 1, at, at + 2);
      ++done;
      at += 2;
    } else if (literal[done] == rest[0]) {
      map.add_copy(done++, at++, 1);
    } else {
      return false;
    }
  }
  end = at;
  return true;
}

bool MarkdownText::find(std::string_view literal, MappedText& mapped, std::size_t& end) {
  const std::size_t farthest = std::min(limit_, cursor_ + farthest_search);
  for (std::size_t at = cursor_; at < farthest; ++at) {
    const bool may_begin = source_[at] == literal[0] || source_[at] == '&' || source_[at] == '\\';
    if (!may_begin) continue;
    mapped.offsets = {};
    if (walk(literal, at, mapped.offsets, end)) return true;
  }
  return false;
}

void MarkdownText::write(TextBuilder& out, std::string_view literal, std::size_t hint) {
  if (literal.empty()) return;
  MappedText mapped{.text = std::string(literal), .offsets = {}};
  std::size_t end = cursor_;
  bool found = (hint >= cursor_ && walk(literal, hint, mapped.offsets, end)) || find(literal, mapped, end);
  if (!found) {  // the library is wrong about the end of paragraphs that it cuts a table from
    limit_ = std::min(source_.size(), cursor_ + farthest_search);
    found = find(literal, mapped, end);
    limit_ = std::max<std::size_t>(block_.end, found ? end : 0);
  }
  if (!found) {
    mapped.offsets = {};
    const std::size_t least = std::min(cursor_ + 1, source_.size());
    mapped.offsets.add_replaced(0, literal.size(), cursor_, std::max<std::size_t>(block_.end, least));
    end = cursor_;
  }
  out.append(mapped);
  cursor_ = end;
}

void MarkdownText::write_gap(TextBuilder& out) const { out.space(make_span(cursor_, cursor_)); }

void MarkdownText::write_break(TextBuilder& out) {
  if (cursor_ >= limit_) return;
  const std::string_view from = source_.substr(0, limit_);
  const std::size_t line = std::min(from.find_first_of("\r\n", cursor_), limit_);
  const std::size_t tag = from.substr(0, line).find('<', cursor_);  // a <br>, before the line ends
  std::size_t end = tag == std::string_view::npos ? line : std::min(from.find('>', tag), limit_ - 1) + 1;
  while (end < limit_ && base::is_ascii_space(source_[end])) ++end;
  out.space(make_span(cursor_, end));
  cursor_ = end;
}

}  // namespace tally::ingest
