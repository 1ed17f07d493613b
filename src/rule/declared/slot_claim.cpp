#include "rule/declared/slot_claim.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "claim/qualifiers.hpp"
#include "mention/number.hpp"
#include "rule/declared/declaration.hpp"

namespace tally::rule {
namespace {

using align::ArticleFacts;
using align::Story;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;

std::string single_spaced(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!base::is_ascii_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

bool is_inside(const mention::Mention& mention, TokenRange tokens) {
  return tokens.begin <= mention.tokens.begin && mention.tokens.end <= tokens.end;
}

// The amount that the words give: a mention's, else that of a number which is all of them.
std::optional<mention::Quantity> amount_of(const ArticleFacts& facts, TokenRange tokens) {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    for (const mention::MentionId id : facts.mentions.at(TokenId(i))) {
      const auto* const quantity = std::get_if<mention::Quantity>(&facts.mentions[id].value);
      if (quantity != nullptr && is_inside(facts.mentions[id], tokens)) return *quantity;
    }
  }
  std::vector<mention::Atom> atoms;
  mention::append_atoms(facts.article.text, facts.document, tokens, atoms);
  mention::NumberWords words;
  mention::append_number_words(facts.article.text, atoms, words);
  const auto number = mention::match_number(atoms, words, facts.article.text, 0);
  if (!number || number->end != atoms.size() || number->kind != mention::NumberKind::cardinal) return std::nullopt;
  mention::Quantity out;
  out.value = out.second = number->value;
  out.low = out.base_low = number->low;
  out.high = out.base_high = number->high;
  out.resolution = number->resolution;
  return out;
}

entity::EntityId entity_of(const Story& story, ingest::ArticleId article, TokenRange tokens) {
  const ArticleFacts& facts = story[article];
  for (std::uint32_t i = tokens.end; i > tokens.begin; --i) {
    const entity::LocalEntityId local = facts.entities.entity_at(TokenId(i - 1));
    if (local.valid()) return story.entities.of({article, local});
  }
  return {};
}

bool has_digit(std::string_view key) { return std::any_of(key.begin(), key.end(), base::is_ascii_digit); }

// A number is compared by its value only where words write it: "six", "6"; "0117" is a code and stays as it is.
std::string key_of_said(const Said& said) {
  std::string key = key_of(said.text);
  if (!said.amount || said.amount->dimension == mention::Dimension::money) return key;
  if (said.amount->dimension == mention::Dimension::score) return fmt::format("{}-{}", said.amount->value, said.amount->second);
  return has_digit(key) ? key : fmt::format("{}", said.amount->value);
}

Said say(const Story& story, ingest::ArticleId article, const pattern::Group& group) {
  const ArticleFacts& facts = story[article];
  Said out{.span = group.span, .text = single_spaced(group.span.in(facts.article.text)), .key = {}};
  if (group.span == facts.document.span_of(group.tokens)) {
    out.amount = amount_of(facts, group.tokens);
    for (const Token& token : facts.document.tokens_of(group.tokens)) {
      out.lemmas.emplace_back(facts.document.lemma(token));
      out.lemmas.emplace_back(facts.document.norm(token));
    }
  }
  out.key = key_of_said(out);
  // "AB12 CDE" is a code, and one that is nearly another must not be taken for another name of it.
  if (!out.lemmas.empty() && !has_digit(out.key)) out.entity = entity_of(story, article, group.tokens);
  return out;
}

// The verb that the words hang on, or the top of their sentence.
TokenId predicate_of(const language::Document& document, TokenRange tokens) {
  for (TokenId at(tokens.begin);;) {
    const Token& token = document[at];
    if (token.upos == Upos::verb || !token.head.valid()) return at;
    at = token.head;
  }
}

bool is_asserted(const language::Document& document, TokenRange tokens) {
  const claim::Qualifiers qualifiers = claim::qualify(document, predicate_of(document, tokens));
  return qualifiers.polarity == claim::Polarity::positive && qualifiers.certainty != claim::Certainty::possible;
}

std::optional<SlotClaim> make_claim(const Story& story, ingest::ArticleId article, const PatternRow& row, const pattern::Match& match) {
  const ArticleFacts& facts = story[article];
  SlotClaim claim{.article = article,
                  .sentence = facts.document.tokens[match.tokens.begin].sentence,
                  .tokens = match.tokens,
                  .attribute = row.attribute,
                  .groups = {},
                  .asserted = row.hedged || is_asserted(facts.document, match.tokens)};
  for (const auto& [name, group] : match.groups) claim.groups[name] = say(story, article, group);
  for (const auto& [name, path] : row.reach) {
    const auto group = path.follow(facts, match);
    if (!group && !path.optional()) return std::nullopt;
    if (group) claim.groups[name] = say(story, article, *group);
  }
  return claim;
}

}  // namespace

std::string key_of(std::string_view text) {
  std::string folded = base::fold(text);
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (folded.starts_with(article)) folded.erase(0, article.size());
  }
  std::string out;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    const bool point = c == '.' && i > 0 && i + 1 < folded.size() && base::is_ascii_digit(folded[i - 1]) && base::is_ascii_digit(folded[i + 1]);
    if (point || base::is_ascii_alpha(c) || base::is_ascii_digit(c) || (c & 0x80) != 0) out += c;
  }
  return out;
}

std::vector<SlotClaim> find_claims(const Story& story, ingest::ArticleId article, const std::vector<PatternRow>& patterns) {
  std::vector<SlotClaim> out;
  std::vector<bool> taken(story[article].document.tokens.size(), false);
  for (const PatternRow& row : patterns) {
    for (const pattern::Match& match : row.pattern.find(story[article])) {
      const auto begin = taken.begin() + match.tokens.begin, end = taken.begin() + match.tokens.end;
      if (std::find(begin, end, true) != end) continue;
      auto claim = make_claim(story, article, row, match);
      if (!claim) continue;
      std::fill(begin, end, true);
      out.push_back(*std::move(claim));
    }
  }
  std::sort(out.begin(), out.end(), [](const SlotClaim& a, const SlotClaim& b) { return a.tokens < b.tokens; });
  return out;
}

}  // namespace tally::rule
