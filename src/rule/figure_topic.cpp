#include "rule/figure_topic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"
#include "language/tree.hpp"

namespace tally::rule {
namespace {

using language::Document;
using language::is_noun;
using language::Relation;
using language::Token;
using language::TokenId;

constexpr std::size_t longest = 60;  // bytes
constexpr int most_steps = 4;        // from the figure up the tree

// The noun above the figure, or the subject of the predicate above it.
std::optional<TokenId> bearer_of(const Document& document, language::TokenRange figure) {
  TokenId at = document[language::top_of(document, figure)].head;
  for (int step = 0; at.valid() && step < most_steps; ++step) {
    if (is_noun(document[at])) return at;
    const auto subject = language::child(document, at, Relation::nsubj);
    if (subject) return is_noun(document[*subject]) ? subject : std::nullopt;
    at = document[at].head;
  }
  return std::nullopt;
}

bool belongs_before(Relation relation) {
  const Relation plain = language::universal(relation);
  return plain == Relation::det || plain == Relation::amod || plain == Relation::compound;
}

// "Ann Lee" of "Ann Lee was fined £400"; nothing for a noun that names nobody.
std::optional<base::Span> name_at(const align::ArticleFacts& facts, TokenId noun) {
  for (const mention::MentionId id : facts.mentions.at(noun)) {
    const mention::Mention& mention = facts.mentions[id];
    using enum mention::MentionKind;
    if (mention.kind == person || mention.kind == organisation || mention.kind == place) return mention.span;
  }
  return std::nullopt;
}

// The noun with the words right before it that go with it, the figure itself left out.
base::Span phrase_of(const Document& document, TokenId noun, language::TokenRange figure) {
  std::uint32_t first = noun.value;
  while (first > 0) {
    const Token& before = document.tokens[first - 1];
    const bool own = first - 1 >= figure.begin && first - 1 < figure.end;
    if (own || before.head != noun || !belongs_before(before.relation)) break;
    --first;
  }
  return base::cover(document.tokens[first].span, document[noun].span);
}

// "paying passengers" of "48,200 paying passengers"; the noun alone where it does not follow the number.
std::string_view counted_words(const align::ArticleFacts& facts, const mention::Quantity& quantity) {
  const base::Span noun = facts.document[quantity.counted].span;
  const std::string_view text = facts.article.text;
  if (noun.begin < quantity.number_span.end) return noun.in(text);
  const std::string_view words = base::trim(base::Span{quantity.number_span.end, noun.end}.in(text));
  const bool plain = words.size() <= longest && words.find_first_of("\n,;:()[]-") == std::string_view::npos;
  return plain ? words : noun.in(text);
}

}  // namespace

std::string figure_topic(const align::ArticleFacts& facts, const mention::Mention& figure) {
  const auto* quantity = std::get_if<mention::Quantity>(&figure.value);
  const Document& document = facts.document;
  if (quantity != nullptr && quantity->counted.valid()) {
    const bool several = document[quantity->counted].xpos == language::Xpos::nns;
    const std::string_view words = counted_words(facts, *quantity);
    return several ? fmt::format("The number of {}", words) : fmt::format("The figure for “{}”", words);
  }
  const auto bearer = figure.tokens.empty() ? std::nullopt : bearer_of(document, figure.tokens);
  if (!bearer) return "The figure";
  const base::Span bearer_words = name_at(facts, *bearer).value_or(phrase_of(document, *bearer, figure.tokens));
  const std::string_view words = bearer_words.in(facts.article.text);
  return words.size() > longest || words.find('\n') != std::string_view::npos ? "The figure" : fmt::format("The figure for “{}”", words);
}

}  // namespace tally::rule
