#include "report/one_line.hpp"

#include "base/utf8.hpp"

namespace tally::report {
namespace {

bool is_dropped(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || direction;
}

bool is_space(char32_t c) { return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x2028 || c == 0x2029; }

}  // namespace

std::string one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::decode(text, at);
    if (is_space(c.value)) {
      if (out.empty() || out.back() != ' ') out += ' ';
    } else if (!is_dropped(c.value)) {
      out.append(text.substr(at, c.length));
    }
    at += c.length;
  }
  return out;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

std::string keep_head(std::string_view text, std::size_t code_points) {
  if (count_code_points(text) <= code_points) return std::string(text);
  std::size_t end = 0;
  for (std::size_t left = code_points; left > 0; --left) end += base::decode(text, end).length;
  const std::size_t space = text.rfind(' ', end);
  if (space != std::string_view::npos && space > 0) return std::string(text.substr(0, space)) + " …";
  return std::string(text.substr(0, end)) + "…";
}

std::string keep_tail(std::string_view text, std::size_t code_points) {
  if (count_code_points(text) <= code_points) return std::string(text);
  std::size_t begin = text.size();
  for (std::size_t left = code_points; left > 0; --left) begin -= base::decode_before(text, begin).length;
  const std::size_t space = text.find(' ', begin);
  if (space != std::string_view::npos && space + 1 < text.size()) return "… " + std::string(text.substr(space + 1));
  return "…" + std::string(text.substr(begin));
}

}  // namespace tally::report
