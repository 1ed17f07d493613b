#pragma once
// The clause that a word stands in, as the terms that it can be compared by (clause_terms.hpp): its own words, those of the
// noun that a relative clause is about, and those of a subject that it shares. A pronoun counts as whomever it means; one that
// means a thing brings in the words of the sentence before.
//
//   "The merger, which both boards agreed on Tuesday, will save money."   of "agreed": merger, board
//   "It was lost by 36 votes to 27."   of "lost": the terms of the sentence before, too
//
//   const ClauseScenes scenes(story);
//   const auto shared = shared_terms(scenes.of(a, verb), scenes.of(b, other));
//   scenes.terms().weigh(shared)

#include <vector>

#include "align/clause_terms.hpp"

namespace tally::align {

class ClauseScenes {
 public:
  explicit ClauseScenes(const Story& story) : story_(story), terms_(story) {}

  // Sorted, without doubles.
  [[nodiscard]] std::vector<Term> of(ingest::ArticleId article, language::TokenId word) const;
  // Those of the phrase alone that the noun heads.
  [[nodiscard]] std::vector<Term> of_phrase(ingest::ArticleId article, language::TokenId noun) const;
  // Of one word: whom it means, or its family; 0 for words that tell nothing.
  [[nodiscard]] Term at(ingest::ArticleId article, language::TokenId word) const;

  [[nodiscard]] const ClauseTerms& terms() const { return terms_; }

 private:
  void add_clause(ingest::ArticleId article, language::TokenId head, std::vector<Term>& out) const;
  void add_phrase(ingest::ArticleId article, language::TokenId noun, std::vector<Term>& out) const;
  void add_sentence_before(ingest::ArticleId article, language::TokenId word, std::vector<Term>& out) const;

  const Story& story_;
  ClauseTerms terms_;
};

}  // namespace tally::align
