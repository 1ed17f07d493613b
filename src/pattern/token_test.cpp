#include "pattern/token_test.hpp"

#include <algorithm>
#include <utility>

namespace tally::pattern {
namespace {

using language::Token;
using language::TokenId;
using mention::Dimension;
using mention::Mention;
using mention::MentionKind;

constexpr std::array<std::pair<std::string_view, MentionKind>, 9> kinds = {{{"person", MentionKind::person},
                                                                           {"organisation", MentionKind::organisation},
                                                                           {"place", MentionKind::place},
                                                                           {"work", MentionKind::work},
                                                                           {"role", MentionKind::role},
                                                                           {"age", MentionKind::age},
                                                                           {"time", MentionKind::time},
                                                                           {"quantity", MentionKind::quantity},
                                                                           {"other", MentionKind::other}}};

constexpr std::array<std::pair<std::string_view, Dimension>, 11> dimensions = {{{"count", Dimension::count},
                                                                               {"length", Dimension::length},
                                                                               {"area", Dimension::area},
                                                                               {"volume", Dimension::volume},
                                                                               {"mass", Dimension::mass},
                                                                               {"speed", Dimension::speed},
                                                                               {"temperature", Dimension::temperature},
                                                                               {"money", Dimension::money},
                                                                               {"percent", Dimension::percent},
                                                                               {"points", Dimension::points},
                                                                               {"score", Dimension::score}}};

bool is_name(MentionKind kind) {
  return kind == MentionKind::person || kind == MentionKind::organisation || kind == MentionKind::place || kind == MentionKind::work;
}

Part part_of(const Mention& mention, TokenId token) {
  const bool first = mention.tokens.begin == token.value;
  const bool last = mention.tokens.end == token.value + 1;
  if (first && last) return Part::whole;
  if (first) return Part::first;
  return last ? Part::last : Part::inner;
}

template <class Accept>
bool any_mention(const align::ArticleFacts& facts, TokenId token, Accept accept) {
  const auto ids = facts.mentions.at(token);
  return std::any_of(ids.begin(), ids.end(), [&](mention::MentionId id) { return accept(facts.mentions[id]); });
}

bool has_value(const align::ArticleFacts& facts, TokenId id, Key key, const std::string& value) {
  const Token& token = facts.document[id];
  switch (key) {
    case Key::word:
      return facts.document.norm(token) == value;
    case Key::lemma:
      return facts.document.lemma(token) == value;
    case Key::tag:
      return to_string(token.upos) == value || to_string(token.xpos) == value;
    case Key::relation:
      return to_string(token.relation) == value || to_string(language::universal(token.relation)) == value;
    case Key::in:
      return any_mention(facts, id, [&](const Mention& m) { return is_of_kind(m, value); });
  }
  return false;
}

bool holds_one(const align::ArticleFacts& facts, TokenId token, const Condition& condition) {
  const bool any = std::any_of(condition.values.begin(), condition.values.end(),
                               [&](const std::string& value) { return has_value(facts, token, condition.key, value); });
  return any != condition.negated;
}

}  // namespace

bool TokenTest::holds(const align::ArticleFacts& facts, TokenId token) const {
  if (!std::all_of(conditions.begin(), conditions.end(), [&](const Condition& c) { return holds_one(facts, token, c); })) return false;
  if (text && !text->matches(facts.document[token].span.in(facts.article.text))) return false;
  return mention.empty() ||
         any_mention(facts, token, [&](const Mention& m) { return is_of_kind(m, mention) && part_of(m, token) == part; });
}

const std::vector<std::string_view>& mention_kinds() {
  static const std::vector<std::string_view> all = [] {
    std::vector<std::string_view> names = {"name"};
    for (const auto& [name, kind] : kinds) names.push_back(name);
    for (const auto& [name, dimension] : dimensions) names.push_back(name);
    return names;
  }();
  return all;
}

bool is_of_kind(const Mention& mention, std::string_view kind) {
  if (kind == "name") return is_name(mention.kind);
  for (const auto& [name, known] : kinds) {
    if (name == kind) return mention.kind == known;
  }
  const auto* const quantity = std::get_if<mention::Quantity>(&mention.value);
  return quantity != nullptr && std::any_of(dimensions.begin(), dimensions.end(), [&](const auto& row) {
           return row.first == kind && row.second == quantity->dimension;
         });
}

}  // namespace tally::pattern
