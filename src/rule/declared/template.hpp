#pragma once
// The sentence of a declarative rule's findings, with places to be filled in.
//
//   Template::parse("The number of the flight is {sides}", {"value", "carrier"})
//
//   {sides}   “BA117” in a.md and “BA171” in b.md
//   {carrier} what the group says on the first side, {carrier.2} on the second

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace tally::rule {

class Template {
 public:
  // A name in braces that is no group is an error, with the byte at which it stands.
  [[nodiscard]] static base::Result<Template> parse(std::string_view text, const std::vector<std::string>& groups);

  // `value` gives what a group says on a side: 0, 1; `sides` what stands for {sides}.
  template <class Value>
  [[nodiscard]] std::string fill(std::string_view sides, Value value) const {
    std::string out;
    for (const Piece& piece : pieces_) {
      out += piece.text;
      if (piece.name == "sides") {
        out += sides;
      } else if (!piece.name.empty()) {
        out += value(piece.name, piece.side);
      }
    }
    return out;
  }

 private:
  struct Piece {
    std::string text;      // before the name
    std::string name = {};  // empty at the end
    std::size_t side = 0;
  };
  std::vector<Piece> pieces_;
};

}  // namespace tally::rule
