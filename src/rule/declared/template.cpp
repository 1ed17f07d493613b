#include "rule/declared/template.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tally::rule {

base::Result<Template> Template::parse(std::string_view text, const std::vector<std::string>& groups) {
  Template out;
  std::size_t at = 0;
  while (true) {
    const std::size_t open = text.find('{', at);
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) return base::Error{.message = "a brace is not closed", .byte = open, .remedy = "add }"};
    Piece piece{.text = std::string(text.substr(at, open - at)), .name = std::string(text.substr(open + 1, close - open - 1))};
    if (piece.name.ends_with(".2")) {
      piece.side = 1;
      piece.name.resize(piece.name.size() - 2);
    }
    if (piece.name != "sides" && std::find(groups.begin(), groups.end(), piece.name) == groups.end()) {
      return base::Error{.message = fmt::format("no group: {}", piece.name),
                         .byte = open + 1,
                         .remedy = fmt::format("known are: sides, {}", fmt::join(groups, ", "))};
    }
    out.pieces_.push_back(std::move(piece));
    at = close + 1;
  }
  out.pieces_.push_back({.text = std::string(text.substr(at))});
  return out;
}

}  // namespace tally::rule
