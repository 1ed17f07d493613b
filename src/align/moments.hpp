#pragma once
// How likely two places of a story tell of one happening, judged on all that stands around them: the themes and the words of
// their clauses, of their sentences and of the sentences beside, whom they name, and what the two articles are about. No word
// must be in common: what is told in other words is known by its theme and by the things that it is told with.
//
//   Moments moments(story, terms);
//   const Moment a = moments.at(article_a, mention_a.tokens), b = moments.at(article_b, mention_b.tokens);
//   if (moments.likeness(a, b) >= ...)
//
// A likeness of 3 is about what a theme in common and one rare word make.

#include <vector>

#include "align/clause_terms.hpp"
#include "align/happening_themes.hpp"
#include "align/story.hpp"

namespace tally::align {

struct Moment {
  ingest::ArticleId article;
  language::SentenceId sentence;
  Themes near = 0;             // of the clause
  Themes far = 0;              // of the sentence
  bool another = false;        // "an earlier breakdown", "the second time"
  bool anything = false;       // "it happened", "the incident": whatever the article is about
  std::vector<Term> clause;    // what the clause names
  std::vector<Term> sentence_terms;
  std::vector<std::string_view> name_words;  // of the sentence, in the article's own bytes
  std::vector<Term> around;    // of the sentences beside it, too
};

class Moments {
 public:
  Moments(const Story& story, const ClauseTerms& terms);

  // What is told around the words, of which the sentence hangs one on the other.
  [[nodiscard]] Moment at(ingest::ArticleId article, language::TokenRange words) const;
  [[nodiscard]] double likeness(const Moment& a, const Moment& b) const;

 private:
  [[nodiscard]] double likeness_of_themes(const Moment& a, const Moment& b) const;
  [[nodiscard]] double likeness_of_words(const Moment& a, const Moment& b) const;
  [[nodiscard]] bool name_others(const Moment& a, const Moment& b) const;

  const Story& story_;
  const ClauseTerms& terms_;
  std::vector<Themes> main_;  // of each article's head and first sentence
};

}  // namespace tally::align
