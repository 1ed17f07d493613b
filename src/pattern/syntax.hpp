#pragma once
// A pattern's text as a tree. The grammar, loosest first:
//
//   either   = sequence { "|" sequence }
//   sequence = repeated { repeated }
//   repeated = atom [ "?" | "*" | "+" | "{" m [ "," [ n ] ] "}" ]
//   atom     = WORD | '"' text '"' | "/" regex "/" | "[" { condition } "]" | "<" kind ">"
//            | "(" [ NAME ":" ] either ")"
//   condition = key ( "=" | "!=" ) value { "|" value }

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "pattern/token_test.hpp"

namespace tally::pattern {

struct Node {
  enum class Kind { token, mention, sequence, either, repeat, group };

  Kind kind = Kind::token;
  TokenTest test = {};            // of a token
  std::string name = {};          // of a group, or a mention's kind
  std::vector<Node> parts = {};   // of a sequence, of an either; one for repeat and group
  std::size_t least = 0;          // of a repeat
  std::size_t most = 0;           // unbounded for any number
};

inline constexpr std::size_t unbounded = static_cast<std::size_t>(-1);

// An error has the byte of the text at which something else was expected, and says in `remedy` what.
[[nodiscard]] base::Result<Node> parse(std::string_view text);

// One "[...]", with nothing behind it.
[[nodiscard]] base::Result<TokenTest> parse_test(std::string_view text);

}  // namespace tally::pattern
