#pragma once
// A pattern's tree as the states of a machine (Thompson 1968): each instruction is a state, and a pattern of n parts
// has a few times n of them.

#include <cstdint>
#include <string>
#include <vector>

#include "pattern/syntax.hpp"

namespace tally::pattern {

struct Instruction {
  // test: takes a word if tests[a] holds. split: goes on at a or, if that comes to nothing, at b. jump: goes on at a.
  // save: notes the word's place in slot a. accept: the pattern is matched.
  enum class Op : std::uint8_t { test, split, jump, save, accept };

  Op op = Op::accept;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

// A word matched by a regular expression that has named groups.
struct InnerGroups {
  std::uint32_t test = 0;
  std::uint32_t slot = 0;          // holds the word's place
  std::vector<std::string> names;  // by number; empty for groups without a name
};

struct Program {
  std::vector<TokenTest> tests;
  std::vector<Instruction> code;
  std::vector<std::string> groups;  // group i lies between the slots 2i and 2i + 1
  std::vector<InnerGroups> inner;
  std::uint32_t slots = 0;
  std::vector<std::string> names;     // of all groups, sorted
  std::vector<std::string> required;  // words and lemmas of which every match has one; empty where nothing can be said
};

// A pattern that matches no word at all, or that grows too large, is an error.
[[nodiscard]] base::Result<Program> make_program(Node tree);

}  // namespace tally::pattern
