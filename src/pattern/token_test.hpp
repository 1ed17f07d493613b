#pragma once
// What one word of a pattern asks of one word of the text.
//
//   TokenTest test;
//   test.conditions.push_back({.key = Key::lemma, .values = {"sink", "founder"}});
//   test.holds(facts, token)

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/story.hpp"
#include "base/regex.hpp"

namespace tally::pattern {

enum class Key { word, lemma, tag, relation, in };
inline constexpr std::array<std::string_view, 5> key_names = {"word", "lemma", "tag", "relation", "in"};

struct Condition {
  Key key = Key::word;
  bool negated = false;
  std::vector<std::string> values;  // one of them; words in lower case
};

// Which part of a mention the word is; `whole` begins and ends it.
enum class Part { whole, first, inner, last };

struct TokenTest {
  std::vector<Condition> conditions = {};
  std::optional<base::Regex> text = {};  // of the word as written
  std::string mention = {};              // a mention's kind; empty for none
  Part part = Part::whole;

  [[nodiscard]] bool holds(const align::ArticleFacts& facts, language::TokenId token) const;
};

// The kinds of mention that a pattern may name, and what is no kind.
[[nodiscard]] const std::vector<std::string_view>& mention_kinds();
[[nodiscard]] bool is_of_kind(const mention::Mention& mention, std::string_view kind);

}  // namespace tally::pattern
