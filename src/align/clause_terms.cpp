#include "align/clause_terms.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>

#include "base/sorted.hpp"
#include "base/utf8.hpp"
#include "claim/predicate_class.hpp"
#include "language/word_set.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;
using language::Token;
using language::Upos;

// Words of content that tell nothing of what a clause is about.
constexpr language::WordSet empty_words{
    {"be",   "have",  "do",    "say",  "tell", "get",  "go",   "make", "take",  "come", "more", "other", "many",
     "much", "such",  "own",   "same", "then", "also", "just", "only", "still", "even", "now",  "later", "earlier",
     "ago",  "about", "there", "here", "so",   "very", "well", "too",  "not",   "add",  "mr",   "mrs",   "ms"}};

constexpr auto endings = std::to_array<std::string_view>(
    {"ations", "ation", "ition", "ments", "ment", "sions", "sion", "tions", "tion", "ings", "ing", "ers",
     "ors",    "ance",  "ence",  "als",   "al",   "er",    "or",   "ed",    "es",   "s",    "e"});

struct Synonym {
  std::string_view word;
  std::string_view usual;
};

// Nouns that news reports use for one another.
constexpr auto synonyms = std::to_array<Synonym>({
    {"aeroplane", "aircraft"}, {"airliner", "aircraft"}, {"airplane", "aircraft"}, {"blaze", "fire"},
    {"boat", "ship"},          {"bushfire", "fire"},     {"cop", "police"},        {"councillor", "council"},
    {"councilor", "council"},  {"earthquake", "quake"},  {"film", "movie"},        {"firm", "company"},
    {"inferno", "fire"},       {"jet", "aircraft"},      {"kid", "child"},         {"lawmaker", "parliament"},
    {"officer", "police"},     {"plane", "aircraft"},    {"policeman", "police"},  {"policewoman", "police"},
    {"pupil", "student"},      {"tremor", "quake"},      {"vessel", "ship"},       {"wildfire", "fire"},
    {"youngster", "child"},
});

// The family of the word that stands for its synonyms.
std::string_view usual_family(std::string_view lemma) {
  const auto at = std::find_if(synonyms.begin(), synonyms.end(), [&](const Synonym& s) { return s.word == lemma; });
  return word_family(at == synonyms.end() ? lemma : at->usual);
}

bool is_content(Upos upos) {
  return upos == Upos::noun || upos == Upos::propn || upos == Upos::verb || upos == Upos::adj || upos == Upos::adv;
}

bool tells_of_time(const mention::Mention& mention) {
  return std::holds_alternative<mention::TimeExpression>(mention.value) ||
         std::holds_alternative<mention::Age>(mention.value);
}

// Which words of an article belong to an entity, and which to a time.
std::vector<Term> entity_terms(const Story& story, ArticleId article, Term skip) {
  const ArticleFacts& facts = story[article];
  std::vector<Term> out(facts.document.tokens.size(), 0);
  for (std::size_t m = 0; m < facts.mentions.all.size(); ++m) {
    const mention::Mention& mention = facts.mentions.all[m];
    Term term = tells_of_time(mention) ? skip : 0;
    const entity::LocalEntityId local = facts.entities.of_mention[m];
    if (local.valid()) {
      const entity::EntityId entity = story.entities.of({article, local});
      if (entity.valid()) term = static_cast<Term>(entity.index()) + 1;
    }
    if (term == 0) continue;
    for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) out[t] = term;
  }
  return out;
}

}  // namespace

std::string_view word_family(std::string_view lemma) {
  constexpr std::size_t shortest_stem = 4;
  for (const std::string_view ending : endings) {
    if (lemma.size() >= ending.size() + shortest_stem && lemma.ends_with(ending)) {
      lemma.remove_suffix(ending.size());
      break;
    }
  }
  return lemma;
}

ClauseTerms::ClauseTerms(const Story& story)
    : words_(story.entities.all.size() + 1), entities_(story.entities.all.size()) {
  constexpr Term skip = ~Term{0};
  std::vector<std::size_t> sentences(entities_ + 1, 0);
  std::size_t all = 0;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const language::Document& document = story.articles[a].document;
    std::vector<Term>& terms = terms_.emplace_back(entity_terms(story, ArticleId(a), skip));
    for (std::size_t t = 0; t < terms.size(); ++t) {
      if (terms[t] != 0) {
        if (terms[t] == skip) terms[t] = 0;
        continue;
      }
      const Token& token = document.tokens[t];
      const std::string lemma = base::to_lower(document.lemma(token));
      if (!is_content(token.upos) || empty_words.contains(lemma)) continue;
      const std::string_view happening = claim::class_of_noun(lemma);  // "blaze" is a fire
      const auto [home, added] =
          families_.try_emplace(std::string(usual_family(happening.empty() ? std::string_view(lemma) : happening)),
                                static_cast<Term>(sentences.size()));
      if (added) {
        sentences.push_back(0);
        words_.emplace_back(document.norm(token));  // the vectors know forms
      }
      terms[t] = home->second;
    }
    for (const language::Sentence& sentence : document.sentences) {
      ++all;
      for (const Term term : of(ArticleId(a), sentence.tokens)) ++sentences[term];
    }
  }
  constexpr std::size_t fewest_sentences = 30;
  constexpr std::size_t fewest_holders = 2;
  const auto many = static_cast<double>(std::max(all, fewest_sentences));
  for (const std::size_t count : sentences) {
    const auto holders = static_cast<double>(std::max(count, fewest_holders));
    specificities_.push_back(count == 0 ? 0 : std::log(many / holders) / std::log(many / fewest_holders));
  }
  rarest_ = std::log2(1.0 + static_cast<double>(all));
  for (const std::size_t count : sentences) {
    weights_.push_back(count == 0 ? 0 : std::log2(1.0 + static_cast<double>(all) / static_cast<double>(count)));
  }
}

Term ClauseTerms::of_word(std::string_view lemma) const {
  const auto found = families_.find(usual_family(lemma));
  return found == families_.end() ? 0 : found->second;
}

std::vector<Term> ClauseTerms::of(ArticleId article, language::TokenRange tokens) const {
  std::vector<Term> out;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (const Term term = terms_[article.index()][t]; term != 0) out.push_back(term);
  }
  base::sort_unique(out);
  return out;
}

double ClauseTerms::weigh(const std::vector<Term>& terms) const {
  double sum = 0;
  for (const Term term : terms) sum += weights_[term];
  return sum;
}

std::vector<Term> shared_terms(const std::vector<Term>& a, const std::vector<Term>& b) {
  std::vector<Term> out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

}  // namespace tally::align
