#pragma once
// What the words of a story are about, as terms that can be counted and compared between articles: one term an entity,
// whoever names it and however, and one a family of words ("suspend", "suspended", "suspension") or of words that news
// reports use for one another ("plane", "jet"). A term weighs the more
// the fewer sentences have it, so that the person whom the whole story is about proves little and "the administration
// block" much.
//
//   const ClauseTerms terms(story);
//   const auto a = terms.of(article_a, sentence_a.tokens);
//   const auto b = terms.of(article_b, sentence_b.tokens);
//   terms.weigh(shared_terms(a, b))
//
// Holds no claim that two clauses tell of one happening: that is for the callers, who ask for more than common words.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "align/story.hpp"

namespace tally::align {

using Term = std::uint32_t;

class ClauseTerms {
 public:
  explicit ClauseTerms(const Story& story);

  // Sorted, without doubles; words of no content, times and figures have no term.
  [[nodiscard]] std::vector<Term> of(ingest::ArticleId article, language::TokenRange tokens) const;
  // The term of one word; 0 where it has none.
  [[nodiscard]] Term of(ingest::ArticleId article, language::TokenId token) const {
    return terms_[article.index()][token.index()];
  }
  // The term of a word wherever it stands, also in a name: "union" of "Sargent Credit Union"; 0 where no clause has it.
  [[nodiscard]] Term of_word(std::string_view lemma) const;
  // The word of the family that the story has first, in lower case; empty for entities. Lives as long as this.
  [[nodiscard]] std::string_view word(Term term) const { return words_[term]; }
  [[nodiscard]] std::size_t size() const { return weights_.size(); }
  [[nodiscard]] bool is_entity(Term term) const { return term != 0 && term <= entities_; }
  [[nodiscard]] double weight(Term term) const { return weights_[term]; }
  [[nodiscard]] double weigh(const std::vector<Term>& terms) const;
  // The same, counted in terms that stand in one sentence only, which does not hang on the length of the story.
  [[nodiscard]] double rarity(const std::vector<Term>& terms) const { return rarest_ > 0 ? weigh(terms) / rarest_ : 0; }
  // How few sentences have it (the inverse document frequency of Spärck Jones 1972): from 1 for one or two, so that
  // what two accounts share is as specific as what one tells alone, to 0 for all. A short story counts as a longer one,
  // in which its words would not all be frequent.
  [[nodiscard]] double specificity(Term term) const { return specificities_[term]; }

 private:
  std::vector<std::vector<Term>> terms_;  // [article][token]
  std::map<std::string, Term, std::less<>> families_;
  std::vector<std::string> words_;  // by term
  std::vector<double> weights_;
  std::vector<double> specificities_;
  std::size_t entities_ = 0;
  double rarest_ = 0;  // weight of a term that one sentence has
};

[[nodiscard]] std::vector<Term> shared_terms(const std::vector<Term>& a, const std::vector<Term>& b);

// What a word has in common with those derived from it: "resign", "resigned" and "resignation" -> "resign".
[[nodiscard]] std::string_view word_family(std::string_view lemma);

}  // namespace tally::align
