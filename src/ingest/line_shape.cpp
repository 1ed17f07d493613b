#include "ingest/line_shape.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace tally::ingest {

bool ends_as_sentence(std::string_view text) {
  for (;;) {
    text = base::trim(text);
    bool closed = false;
    for (const std::string_view mark : {"\u201D", "\u2019", "\u00BB", "\"", "'", ")", "]", "*", "_"}) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      closed = true;
    }
    if (!closed) break;
  }
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("\u2026");
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool white = base::is_ascii_space(c);
    if (!white && !inside) ++words;
    inside = !white;
  }
  return words;
}

bool is_all_upper(std::string_view text) {
  bool letters = false;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::decode(text, at);
    if (base::is_lower(c.value)) return false;
    letters = letters || base::starts_upper(text.substr(at, c.length));
    at += c.length;
  }
  return letters;
}

bool is_table_row(std::string_view line) {
  std::size_t figures = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (base::is_ascii_digit(line[at]) && (at == 0 || !base::is_ascii_digit(line[at - 1]))) ++figures;
  }
  return (figures >= 3 && figures * 3 >= count_words(line)) || line.find("   ") != std::string_view::npos ||
         line.find('\t') != std::string_view::npos;
}

bool has_word(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const base::CodePoint c = base::decode(line, at);
    const bool ascii = base::is_ascii_alpha(line[at]) || base::is_ascii_digit(line[at]);
    // U+2000 to U+2BFF are marks and symbols.
    if (ascii || (c.value >= 0xC0 && (c.value < 0x2000 || c.value > 0x2BFF))) return true;
    at += c.length;
  }
  return false;
}

std::string_view take_piece(std::string_view& rest, std::string_view marks) {
  const std::size_t end = std::min(rest.find_first_of(marks), rest.size());
  const std::string_view piece = base::trim(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return piece;
}

}  // namespace tally::ingest
