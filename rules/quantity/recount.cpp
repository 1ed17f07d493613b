#include "recount.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::rules::quantity {
namespace {

using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::WordSet;
using mention::Mention;
using mention::Quantity;

struct Count {
  const Mention* mention = nullptr;
  TokenId noun;
  double value = 0;
  std::string_view before;  // the word right before the number
  bool plain = false;       // nothing but the number limits the noun
};

// Adjectives, clauses, "of" and other nouns say which of them are counted.
bool is_plain(const Document& document, TokenId noun) {
  bool plain = true;
  language::for_each_child(document, noun, [&](TokenId, const Token& token) {
    const Relation relation = language::universal(token.relation);
    plain = plain && relation != Relation::amod && relation != Relation::compound && relation != Relation::acl && relation != Relation::nmod &&
            relation != Relation::appos && relation != Relation::conj;
  });
  return plain;
}

std::map<std::string_view, std::vector<Count>> counts_of(const align::ArticleFacts& facts) {
  std::map<std::string_view, std::vector<Count>> out;
  const Document& document = facts.document;
  for (const Mention& mention : facts.mentions.all) {
    const auto* quantity = std::get_if<Quantity>(&mention.value);
    if (quantity == nullptr || mention.tokens.empty() || quantity->dimension != mention::Dimension::count || !quantity->counted.valid()) continue;
    const TokenId noun = quantity->counted;
    const language::TokenRange sentence = document[document[noun].sentence].tokens;
    const std::uint32_t begin = mention.tokens.begin;
    Count count{&mention, noun, quantity->value, begin > sentence.begin ? document.norm(document.tokens[begin - 1]) : "", is_plain(document, noun)};
    count.plain = count.plain && quantity->hedge == mention::Hedge::none && noun.value == mention.tokens.end;
    out[document.lemma(document[noun])].push_back(count);
  }
  return out;
}

// "all six climbers", "the six climbers": those that were counted before.
bool speaks_of_all(const Count& first, const Count& later) {
  if (later.before == "all") return true;
  return (later.before == "the" || later.before == "these" || later.before == "those") && later.value > first.value;
}

// The only two numbers of a noun, and the later one speaks of the same ones.
bool conflict(const std::vector<Count>& counts) {
  static constexpr WordSet definite{{"the", "all", "these", "those", "other", "another", "of", "than", "remaining", "further", "last", "first", "next", "past"}};
  constexpr double most = 40;
  const Count& first = counts.front();
  if (first.value < 2 || first.value > most || definite.contains(first.before) || !first.plain) return false;
  return std::all_of(counts.begin() + 1, counts.end(), [&](const Count& later) {
    return later.plain && later.value > 1 && later.value <= most && (later.value == first.value || speaks_of_all(first, later));
  });
}

void report(ingest::ArticleId id, const align::ArticleFacts& facts, const Count& first, const Count& later, rule::Sink& sink) {
  const auto span = [&](const Count& count) { return base::cover(count.mention->span, facts.document[count.noun].span); };
  const std::string_view text = facts.article.text;
  finding::Finding finding;
  finding.severity = finding::Severity::warning;
  finding.confidence = 0.8;
  finding.message = fmt::format("{} are {} further on", span(first).in(text), span(later).in(text));
  finding.suggestion = "Check whether the same ones are meant.";
  finding.subject = std::string(span(first).in(text));
  finding.evidence.push_back({id, span(first), std::string(span(first).in(text)), finding::EvidenceRole::primary});
  finding.evidence.push_back({id, span(later), std::string(span(later).in(text)), finding::EvidenceRole::conflicting});
  sink.report(std::move(finding));
}

}  // namespace

void check_recounts(const align::Story& story, rule::Sink& sink) {
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    for (const auto& [noun, counts] : counts_of(story.articles[a])) {
      if (counts.size() < 2 || noun == "person" || noun == "people" || noun == "year" || noun == "time") continue;
      const auto other = std::find_if(counts.begin(), counts.end(), [&all = counts](const Count& count) { return count.value != all.front().value; });
      if (other == counts.end()) continue;
      sink.compared();
      if (conflict(counts)) report(ingest::ArticleId(a), story.articles[a], counts.front(), *other, sink);
    }
  }
}

}  // namespace tally::rules::quantity
