#include "pattern/reach.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "language/tree.hpp"
#include "pattern/syntax.hpp"

namespace tally::pattern {
namespace {

using align::ArticleFacts;
using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;

base::Error wrong(std::size_t at, std::string message) {
  return {.message = std::move(message), .byte = at, .remedy = "write GROUP >relation, GROUP <relation, with [condition] behind it as needed"};
}

// A noun's own words before it: "the unladen tanker".
bool belongs(const Token& token) {
  switch (language::universal(token.relation)) {
    case Relation::amod:
    case Relation::compound:
    case Relation::flat:
    case Relation::nummod:
      return true;
    default:
      return false;
  }
}

TokenRange phrase_of(const ArticleFacts& facts, TokenId head) {
  for (const mention::MentionId id : facts.mentions.at(head)) return facts.mentions[id].tokens;
  TokenRange range{head.value, head.value + 1};
  const TokenRange sentence = facts.document[facts.document[head].sentence].tokens;
  while (range.begin > sentence.begin) {
    const Token& before = facts.document.tokens[range.begin - 1];
    if (!before.head.valid() || !range.contains(before.head) || !belongs(before)) break;
    --range.begin;
  }
  return range;
}

}  // namespace

base::Result<Reach> Reach::parse(std::string_view text) {
  Reach out;
  std::size_t at = 0;
  const auto skip = [&] { while (at < text.size() && base::is_ascii_space(text[at])) ++at; };
  const auto word = [&] {
    const std::size_t begin = at;
    while (at < text.size() && (base::is_ascii_alpha(text[at]) || base::is_ascii_digit(text[at]) || text[at] == ':' || text[at] == '_' || text[at] == '-')) ++at;
    return std::string(text.substr(begin, at - begin));
  };
  skip();
  out.from_ = word();
  if (out.from_.empty()) return wrong(at, "no group to begin at");
  for (skip(); at < text.size(); skip()) {
    if (text[at] == '?') {
      out.optional_ = true;
      ++at;
      skip();
      if (at < text.size()) return wrong(at, "something stands behind the question mark");
      break;
    }
    if (text[at] == '[' && !out.steps_.empty()) {
      const std::size_t end = text.find(']', at);
      auto test = parse_test(text.substr(at, end == std::string_view::npos ? end : end + 1 - at));
      if (!test) {
        base::Error error = test.error();
        error.byte = error.byte.value_or(0) + at;
        return error;
      }
      out.steps_.back().test.emplace(*std::move(test));
      at = end + 1;
      continue;
    }
    if (text[at] != '>' && text[at] != '<') return wrong(at, fmt::format("no step: {}", text.substr(at, base::decode(text, at).length)));
    Step step{.down = text[at++] == '>', .relations = {}, .test = {}};
    for (bool more = true; more;) {
      const std::size_t begin = at;
      std::string name = word();
      if (!name.empty() && !language::relation_from(name)) return wrong(begin, "no relation: " + name);
      if (!name.empty()) step.relations.push_back(std::move(name));
      more = at < text.size() && text[at] == '|';
      if (more) ++at;
    }
    out.steps_.push_back(std::move(step));
  }
  if (out.steps_.empty()) return wrong(at, "a path without a step");
  return out;
}

bool Reach::takes(const Step& step, const ArticleFacts& facts, TokenId token, Relation relation) {
  const auto named = [&](const std::string& name) { return name == to_string(relation) || name == to_string(language::universal(relation)); };
  if (!step.relations.empty() && std::none_of(step.relations.begin(), step.relations.end(), named)) return false;
  return !step.test || step.test->holds(facts, token);
}

TokenId Reach::take(const Step& step, const ArticleFacts& facts, TokenId from) {
  const Token& token = facts.document[from];
  if (!step.down) return token.head.valid() && takes(step, facts, token.head, token.relation) ? token.head : TokenId();
  TokenId found;
  language::for_each_child(facts.document, from, [&](TokenId id, const Token& child) {
    if (!found.valid() && takes(step, facts, id, child.relation)) found = id;
  });
  return found;
}

std::optional<Group> Reach::follow(const ArticleFacts& facts, const Match& match) const {
  const Group* const start = match.group(from_);
  if (start == nullptr) return std::nullopt;
  TokenId token = language::top_of(facts.document, start->tokens);
  for (const Step& step : steps_) {
    token = take(step, facts, token);
    if (!token.valid()) return std::nullopt;
  }
  const TokenRange tokens = phrase_of(facts, token);
  return Group{facts.document.span_of(tokens), tokens};
}

}  // namespace tally::pattern
