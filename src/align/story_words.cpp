#include "align/story_words.hpp"

#include <algorithm>
#include <cmath>

#include "align/clause_terms.hpp"
#include "align/figure_cues.hpp"
#include "base/utf8.hpp"
#include "claim/predicate_class.hpp"
#include "language/word_vector.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;
using language::Document;
using language::Token;
using language::TokenId;
using language::Upos;

bool is_content(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::verb || token.upos == Upos::adj;
}

bool is_year(std::string_view norm) {
  return norm.size() == 4 && (norm.starts_with("19") || norm.starts_with("20")) &&
         norm.find_first_not_of("0123456789") == std::string_view::npos;
}

// "200,000", "4,820": a number that two sentences share by more than chance.
bool is_long_number(std::string_view norm) {
  return norm.size() >= 4 && norm.front() >= '0' && norm.front() <= '9' &&
         norm.find_first_not_of("0123456789,.") == std::string_view::npos;
}

std::string name_of_word(const Document& document, const Token& token) {
  const std::string_view lemma = document.lemma(token);
  if (token.upos == Upos::verb) return std::string(word_family(claim::predicate_class(lemma, {})));
  const std::string_view happening = claim::class_of_noun(lemma);
  return base::to_lower(word_family(happening.empty() ? lemma : happening));
}

// What a word counts as: whom it names, its kind of happening, its family, or a number as written; empty for others.
std::string term_name(const Story& story, ArticleId article, TokenId id) {
  const ArticleFacts& facts = story[article];
  const Document& document = facts.document;
  const Token& token = document[id];
  const entity::LocalEntityId local = facts.entities.entity_at(id);
  const entity::EntityId entity = local.valid() ? story.entities.of({article, local}) : entity::EntityId();
  if (entity.valid()) return "@" + std::to_string(entity.value);
  if (is_content(token) && !is_light(document.lemma(token)) && document.lemma(token).size() > 2) return name_of_word(document, token);
  const std::string_view norm = document.norm(token);
  return is_long_number(norm) && !is_year(norm) ? std::string(norm) : std::string();
}

std::int64_t product(std::span<const std::int8_t> a, std::span<const std::int8_t> b) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += std::int32_t{a[i]} * b[i];
  return sum;
}

// Empty for a word that the model doesn't know: all such words have one vector.
std::span<const std::int8_t> vector_of(std::string_view word) {
  static const std::span<const std::int8_t> unknown = language::word_vector("\x01");
  const std::span<const std::int8_t> vector = language::word_vector(word);
  return std::ranges::equal(vector, unknown) ? std::span<const std::int8_t>() : vector;
}

}  // namespace

StoryWords::StoryWords(const Story& story) : entries_(1) {
  std::size_t sentences = 0;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const Document& document = story.articles[a].document;
    std::vector<Term>& terms = terms_.emplace_back(document.tokens.size(), 0);
    for (const language::Sentence& sentence : document.sentences) {
      std::vector<Term> here;
      for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
        std::string name = term_name(story, ArticleId(a), TokenId(t));
        if (name.empty()) continue;
        terms[t] = intern(std::move(name), document.lemma(document.tokens[t]));
        here.push_back(terms[t]);
      }
      std::sort(here.begin(), here.end());
      here.erase(std::unique(here.begin(), here.end()), here.end());
      for (const Term term : here) ++entries_[term].sentences;
      ++sentences;
    }
  }
  count_rarity(sentences);
}

StoryWords::Term StoryWords::intern(std::string name, std::string_view word) {
  const bool entity = name.starts_with('@');
  const auto [entry, fresh] = ids_.try_emplace(std::move(name), static_cast<Term>(entries_.size()));
  if (fresh) {
    Entry& added = entries_.emplace_back();
    added.entity = entity;
    if (!entity) added.vector = vector_of(base::to_lower(word));
    added.norm = std::sqrt(static_cast<double>(product(added.vector, added.vector)));
  }
  return entry->second;
}

void StoryWords::count_rarity(std::size_t sentences) {
  constexpr std::size_t fewest_sentences = 30;  // in a short story every word is frequent
  constexpr std::size_t fewest_holders = 2;
  for (Entry& entry : entries_) {
    const auto all = static_cast<double>(std::max(sentences, fewest_sentences));
    entry.rarity = std::log(all / static_cast<double>(std::max(entry.sentences, fewest_holders)));
  }
}

double StoryWords::likeness(Term a, Term b) const {
  if (a == b) return a == 0 ? 0 : 1;
  const Entry& first = entries_[a];
  const Entry& second = entries_[b];
  if (first.norm == 0 || second.norm == 0) return 0;
  return std::max(0.0, static_cast<double>(product(first.vector, second.vector)) / (first.norm * second.norm));
}

}  // namespace tally::align
