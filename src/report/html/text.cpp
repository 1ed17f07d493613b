#include "report/html/text.hpp"

#include "report/one_line.hpp"

namespace tally::report {
namespace {

// U+FFFE and U+FFFF, the only characters of a line that XML 1.0 excludes.
bool is_excluded(std::string_view rest) { return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF"); }

std::string_view reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

std::string markup_text(std::string_view text) {
  const std::string line = one_line(text);
  std::string out;
  out.reserve(line.size() + 16);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (is_excluded(std::string_view(line).substr(i))) {
      i += 2;
    } else if (const std::string_view entity = reference(line[i]); !entity.empty()) {
      out += entity;
    } else {
      out += line[i];
    }
  }
  return out;
}

std::string to_html(const std::vector<Piece>& pieces) {
  std::string out;
  for (const Piece& piece : pieces) {
    out += piece.marked ? "<mark>" + markup_text(piece.text) + "</mark>" : markup_text(piece.text);
  }
  return out;
}

}  // namespace tally::report
