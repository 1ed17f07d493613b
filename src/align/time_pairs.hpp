#pragma once
// The pairs of times of a story that could be of one thing, and what the story says of each.
//
//   const TimePairs pairs(story);
//   for (const PlacePair& pair : pairs.all())
//     if (pair.apart) odds_of_two_times(pairs.signs(pair));
//
// Pairs are of two articles, or of a headline and its article. In a large story an article is held against those that
// have most in common with it (partners.hpp).

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <utility>
#include <vector>

#include "align/figure_facts.hpp"
#include "align/rivals.hpp"
#include "align/time_facts.hpp"
#include "align/told_times.hpp"

namespace tally::align {

class TimePairs {
 public:
  // The story lives as long as this.
  explicit TimePairs(const Story& story);
  TimePairs(const TimePairs&) = delete;
  TimePairs& operator=(const TimePairs&) = delete;

  [[nodiscard]] const std::vector<TimeFact>& times() const { return times_; }
  // The clause that tells when something happens by this time; null for none.
  [[nodiscard]] const ToldTime* clause(std::size_t time) const { return clauses_[time]; }
  [[nodiscard]] const ClauseTerms& terms() const { return words_.terms; }
  [[nodiscard]] const ToldTimes& told() const { return told_; }

  [[nodiscard]] const std::vector<PlacePair>& all() const { return rivals_.all(); }
  [[nodiscard]] Clues clues(std::size_t i, std::size_t j) const;
  [[nodiscard]] Signs signs(const PlacePair& pair) const;
  void set_odds(std::span<const float> odds) { rivals_.set_odds(odds); }

 private:
  static constexpr std::size_t grains = static_cast<std::size_t>(TimeGrain::other) + 1;

  [[nodiscard]] std::vector<Context> read_contexts() const;
  [[nodiscard]] Rivals make_rivals();
  [[nodiscard]] std::vector<PlacePair> find_pairs();
  [[nodiscard]] bool in_one_sentence(std::size_t i, std::size_t j) const;
  [[nodiscard]] std::vector<std::size_t> beside(std::size_t self) const;
  void add_neighbours(std::size_t i, std::size_t j, Clues& out) const;
  void add_figures(std::size_t i, std::size_t j, Clues& out) const;
  void add_expressions(std::size_t i, std::size_t j, Signs& out) const;
  void add_issues(std::size_t i, std::size_t j, Signs& out) const;
  void add_others(std::size_t i, std::size_t j, Signs& out) const;
  void add_happenings(std::size_t i, std::size_t j, Clues& out) const;
  // Of the likeliest two; 0 where there are none.
  [[nodiscard]] double most_alike(std::initializer_list<Term> left, std::initializer_list<Term> right) const;
  [[nodiscard]] std::vector<const ToldTime*> read_clauses() const;
  // The article has the time, to the same grain.
  [[nodiscard]] bool has(ingest::ArticleId article, std::size_t time) const;

  const Story& story_;
  StoryTerms words_;
  ToldTimes told_;
  std::vector<TimeFact> times_;
  std::vector<Context> contexts_;
  std::vector<FigureFact> figures_;                        // no lengths of time
  std::vector<const ToldTime*> clauses_;                   // that tell when something happens; of each time, or null
  std::vector<std::vector<std::uint32_t>> of_sentence_;    // figures, by the time beside which they stand
  std::vector<std::vector<std::uint32_t>> of_article_;     // times
  std::vector<std::array<std::uint16_t, grains>> counts_;  // of the times of each article
  Rivals rivals_;
};

}  // namespace tally::align
