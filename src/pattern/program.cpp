#include "pattern/program.hpp"

#include <algorithm>
#include <map>

#include "base/sorted.hpp"

namespace tally::pattern {
namespace {

constexpr std::size_t max_code = 2000;

bool can_be_empty(const Node& node) {
  const auto empty = [](const Node& part) { return can_be_empty(part); };
  switch (node.kind) {
    case Node::Kind::token:
    case Node::Kind::mention:
      return false;
    case Node::Kind::sequence:
    case Node::Kind::group:
      return std::all_of(node.parts.begin(), node.parts.end(), empty);
    case Node::Kind::either:
      return std::any_of(node.parts.begin(), node.parts.end(), empty);
    case Node::Kind::repeat:
      return node.least == 0 || can_be_empty(node.parts.front());
  }
  return false;
}

using Words = std::vector<std::string>;

// Words and lemmas of which what the node matches has one; empty where nothing can be said.
Words required(const Node& node) {
  Words out;
  switch (node.kind) {
    case Node::Kind::token:
      for (const Condition& condition : node.test.conditions) {
        if (!condition.negated && (condition.key == Key::word || condition.key == Key::lemma)) return condition.values;
      }
      return {};
    case Node::Kind::mention:
      return {};
    case Node::Kind::group:
      return required(node.parts.front());
    case Node::Kind::repeat:
      return node.least > 0 ? required(node.parts.front()) : out;
    case Node::Kind::sequence:
      for (const Node& part : node.parts) {
        Words words = required(part);
        if (!words.empty() && (out.empty() || words.size() < out.size())) out = std::move(words);
      }
      return out;
    case Node::Kind::either:
      for (const Node& part : node.parts) {
        const Words words = required(part);
        if (words.empty()) return {};
        out.insert(out.end(), words.begin(), words.end());
      }
      return out;
  }
  return out;
}

class Compiler {
 public:
  Program compile(Node& tree) {
    program_.required = required(tree);
    name_groups(tree);
    program_.slots = static_cast<std::uint32_t>(2 * program_.groups.size());
    emit(tree);
    add(Instruction::Op::accept);
    collect_names();
    return std::move(program_);
  }

 private:
  using Op = Instruction::Op;

  void name_groups(const Node& node) {
    auto& groups = program_.groups;
    if (node.kind == Node::Kind::group && std::find(groups.begin(), groups.end(), node.name) == groups.end()) groups.push_back(node.name);
    for (const Node& part : node.parts) name_groups(part);
  }

  void collect_names() {
    Words& names = program_.names;
    names = program_.groups;
    for (const InnerGroups& inner : program_.inner) {
      std::copy_if(inner.names.begin(), inner.names.end(), std::back_inserter(names), [](const std::string& n) { return !n.empty(); });
    }
    base::sort_unique(names);
  }

  [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(program_.code.size()); }

  std::uint32_t add(Op op, std::uint32_t a = 0, std::uint32_t b = 0) {
    program_.code.push_back({op, a, b});
    return here() - 1;
  }

  std::uint32_t add_test(TokenTest test) {
    program_.tests.push_back(std::move(test));
    return static_cast<std::uint32_t>(program_.tests.size() - 1);
  }

  void emit(Node& node) {
    if (program_.code.size() > max_code) return;  // too large: told by make_program
    switch (node.kind) {
      case Node::Kind::token:
        return emit_token(node);
      case Node::Kind::mention:
        return emit_mention(node);
      case Node::Kind::sequence:
        for (Node& part : node.parts) emit(part);
        return;
      case Node::Kind::either:
        return emit_either(node);
      case Node::Kind::repeat:
        return emit_repeat(node);
      case Node::Kind::group:
        return emit_group(node);
    }
  }

  // A node that is repeated comes here several times and has its test once.
  void emit_token(Node& node) {
    const auto [at, is_new] = tests_.try_emplace(&node, 0);
    if (is_new) {
      Words names = node.test.text ? node.test.text->group_names() : Words();
      at->second = add_test(std::move(node.test));
      if (std::any_of(names.begin(), names.end(), [](const std::string& n) { return !n.empty(); })) {
        program_.inner.push_back({at->second, program_.slots++, std::move(names)});
      }
    }
    for (const InnerGroups& inner : program_.inner) {
      if (inner.test == at->second) add(Op::save, inner.slot);
    }
    add(Op::test, at->second);
  }

  // One word that is all of it, or its first word, any inner ones and its last.
  void emit_mention(Node& node) {
    const auto [at, is_new] = tests_.try_emplace(&node, 0);
    if (is_new) {
      for (const Part part : {Part::whole, Part::first, Part::inner, Part::last}) {
        const std::uint32_t test = add_test({.mention = node.name, .part = part});
        if (part == Part::whole) at->second = test;
      }
    }
    const std::uint32_t whole = at->second;
    const std::uint32_t split = add(Op::split, here() + 1);
    add(Op::test, whole);
    const std::uint32_t leave = add(Op::jump);
    program_.code[split].b = add(Op::test, whole + 1);
    const std::uint32_t loop = add(Op::split, here() + 1, here() + 3);
    add(Op::test, whole + 2);
    add(Op::jump, loop);
    add(Op::test, whole + 3);
    program_.code[leave].a = here();
  }

  void emit_either(Node& node) {
    std::vector<std::uint32_t> leaves;
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
      const bool last = i + 1 == node.parts.size();
      const std::uint32_t split = last ? 0 : add(Op::split, here() + 1);
      emit(node.parts[i]);
      if (last) break;
      leaves.push_back(add(Op::jump));
      program_.code[split].b = here();
    }
    for (const std::uint32_t leave : leaves) program_.code[leave].a = here();
  }

  void emit_repeat(Node& node) {
    Node& part = node.parts.front();
    for (std::size_t i = 0; i < node.least; ++i) emit(part);
    if (node.most == unbounded) {
      const std::uint32_t split = add(Op::split, here() + 1);
      emit(part);
      add(Op::jump, split);
      program_.code[split].b = here();
      return;
    }
    std::vector<std::uint32_t> splits;
    for (std::size_t i = node.least; i < node.most; ++i) {
      splits.push_back(add(Op::split, here() + 1));
      emit(part);
    }
    for (const std::uint32_t split : splits) program_.code[split].b = here();
  }

  void emit_group(Node& node) {
    const auto at = std::find(program_.groups.begin(), program_.groups.end(), node.name);
    const auto slot = static_cast<std::uint32_t>(2 * (at - program_.groups.begin()));
    add(Op::save, slot);
    emit(node.parts.front());
    add(Op::save, slot + 1);
  }

  Program program_;
  std::map<const Node*, std::uint32_t> tests_;
};

}  // namespace

base::Result<Program> make_program(Node tree) {
  if (can_be_empty(tree)) return base::Error{.message = "the pattern matches where no word is", .byte = 0, .remedy = "one part must not be left out: no ? or * behind it"};
  Program program = Compiler().compile(tree);
  if (program.code.size() > max_code) {
    return base::Error{.message = "the pattern is too large", .byte = 0, .remedy = "make it of several patterns, or count less: {2,3}"};
  }
  return program;
}

}  // namespace tally::pattern
