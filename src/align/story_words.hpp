#pragma once
// The words of a story as terms that can be compared between articles: one term an entity, whoever names it and however, one
// a family of words or a kind of happening ("evacuate", "evacuation"), and one a long number as written.
//
//   const StoryWords words(story);
//   words.rarity(term)        // the fewer sentences have it, the more it tells
//   words.likeness(a, b)      // 1 for one term, near 1 for "jailed" and "imprisoned", 0 for two entities

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "align/story.hpp"

namespace tally::align {

class StoryWords {
 public:
  using Term = std::uint32_t;  // 0 for words that say nothing

  explicit StoryWords(const Story& story);

  [[nodiscard]] Term of(ingest::ArticleId article, language::TokenId token) const { return terms_[article.index()][token.index()]; }
  // The natural logarithm of sentences for each that has the term.
  [[nodiscard]] double rarity(Term term) const { return entries_[term].rarity; }
  [[nodiscard]] bool is_entity(Term term) const { return entries_[term].entity; }
  // How alike text uses the two: the cosine of the words' vectors, at least 0.
  [[nodiscard]] double likeness(Term a, Term b) const;

 private:
  struct Entry {
    double rarity = 0;
    double norm = 0;                         // of the vector; 0 where there is none
    std::span<const std::int8_t> vector;     // lives as long as the program
    bool entity = false;
    std::size_t sentences = 0;
  };

  Term intern(std::string name, std::string_view word);
  void count_rarity(std::size_t sentences);

  std::vector<std::vector<Term>> terms_;  // [article][token]
  std::vector<Entry> entries_;            // by term
  std::unordered_map<std::string, Term> ids_;
};

}  // namespace tally::align
