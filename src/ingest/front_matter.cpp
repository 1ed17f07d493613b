#include "ingest/front_matter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "ingest/front_matter_formats.hpp"

namespace tally::ingest {
namespace {

struct Fence {
  std::size_t begin = 0;  // of the line
  std::size_t next = 0;   // of the line after it
};

std::size_t next_line(std::string_view source, std::size_t at) {
  const std::size_t end = source.find('\n', at);
  return end == std::string_view::npos ? source.size() : end + 1;
}

std::string_view line_at(std::string_view source, std::size_t at) {
  std::string_view line = source.substr(at, next_line(source, at) - at);
  while (!line.empty() && base::is_ascii_space(line.back())) line.remove_suffix(1);
  return line;
}

std::optional<Fence> find_close(std::string_view source, std::size_t from, std::string_view mark) {
  for (std::size_t at = from; at < source.size(); at = next_line(source, at)) {
    const std::string_view line = line_at(source, at);
    if (line == mark || (mark == "---" && line == "...")) return Fence{at, next_line(source, at)};
  }
  return std::nullopt;
}

// A key of letters, digits and the usual joints, then the mark that the format puts before a value.
bool is_field(std::string_view line, char before_value) {
  if (line.starts_with('#') || line.starts_with(before_value == ':' ? '{' : '[')) return true;
  const std::size_t end = line.find(before_value);
  if (end == std::string_view::npos || end == 0 || end > 44) return false;
  if (before_value == ':' && end + 1 < line.size() && !base::is_ascii_space(line[end + 1])) return false;
  const std::string_view key = line.substr(0, end);
  return !base::is_ascii_digit(key[0]) && std::all_of(key.begin(), key.end(), [](char c) {
    return base::is_ascii_alpha(c) || base::is_ascii_digit(c) || (c & 0x80) != 0 ||
           std::string_view(" _-.'\"").find(c) != std::string_view::npos;
  });
}

// The first line with text between the marks looks like a field, a list of fields or a comment.
bool begins_with_field(std::string_view text, std::string_view mark) {
  for (std::size_t at = 0; at < text.size(); at = next_line(text, at)) {
    const std::string_view line = line_at(text, at);
    if (line.empty() || line == mark) continue;
    return is_field(line, mark == "---" ? ':' : '=');
  }
  return true;
}

base::Error trouble(std::string_view path, std::size_t line, std::string message, std::string remedy) {
  return {
      .message = std::move(message), .file = std::string(path), .line = line, .remedy = std::move(remedy)};
}

}  // namespace

std::size_t skip_byte_order_mark(std::string_view source) {
  return source.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

base::Result<FrontMatter> read_front_matter(std::string_view path, std::string_view source) {
  const std::size_t start = skip_byte_order_mark(source);
  const std::string_view mark = line_at(source, start);
  if (mark != "---" && mark != "+++") return FrontMatter{.body = start};
  const std::size_t inside = next_line(source, start);
  const auto close = find_close(source, inside, mark);
  const std::size_t end = close ? close->begin : source.size();
  if (!begins_with_field(source.substr(inside, end - inside), mark)) return FrontMatter{.body = start};
  if (!close) {
    return trouble(path, 1, "the front matter is not closed",
                   fmt::format("put a line \"{}\" after its last field", mark));
  }
  if (end - inside > max_front_matter) {
    return trouble(path, 1, "the front matter is longer than 64 KB", "put the article's text after it");
  }
  const FrontMatterText text{path, source, base::make_span(inside, end)};
  auto fields = mark == "---" ? parse_yaml(text) : parse_toml(text);
  if (!fields) return fields.error();
  return FrontMatter{.fields = std::move(*fields), .body = close->next};
}

}  // namespace tally::ingest
