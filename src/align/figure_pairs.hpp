#pragma once
// The pairs of figures of a story that could be of one thing, and what the story says of each.
//
//   const FigurePairs pairs(story, dimensions);
//   for (const PlacePair& pair : pairs.all())
//     if (pair.apart) figure_model().odds(pairs.signs(pair));
//
// Pairs are of two articles, or of a headline and its article, and of one dimension.

#include <cstdint>
#include <span>
#include <vector>

#include "align/figure_facts.hpp"
#include "align/rivals.hpp"

namespace tally::align {

class FigurePairs {
 public:
  // Only pairs of these dimensions are made. The story lives as long as this.
  FigurePairs(const Story& story, std::span<const mention::Dimension> dimensions);
  FigurePairs(const FigurePairs&) = delete;
  FigurePairs& operator=(const FigurePairs&) = delete;

  [[nodiscard]] const std::vector<FigureFact>& figures() const { return figures_; }
  // Parallel to figures().
  [[nodiscard]] const std::vector<Context>& contexts() const { return contexts_; }
  [[nodiscard]] const ClauseTerms& terms() const { return words_.terms; }

  [[nodiscard]] const std::vector<PlacePair>& all() const { return rivals_.all(); }
  [[nodiscard]] Clues clues(std::size_t i, std::size_t j) const;
  [[nodiscard]] Signs signs(const PlacePair& pair) const;
  void set_odds(std::span<const float> odds) { rivals_.set_odds(odds); }

 private:
  struct Others {
    std::uint16_t of_dimension = 0;
    std::uint16_t of_class = 0;
  };

  [[nodiscard]] std::vector<Context> read_contexts() const;
  [[nodiscard]] Rivals make_rivals(std::span<const mention::Dimension> dimensions);
  [[nodiscard]] std::vector<PlacePair> find_pairs(std::span<const mention::Dimension> dimensions);
  void count_others(const std::vector<std::vector<std::uint32_t>>& of_article);
  void count_amounts();
  void add_neighbours(std::size_t left, std::size_t right, Clues& clues) const;
  void add_course(std::size_t left, std::size_t right, Signs& signs) const;
  [[nodiscard]] const Others& others(std::size_t figure, ingest::ArticleId article) const {
    return others_[figure * story_.articles.size() + article.index()];
  }

  const Story& story_;
  StoryTerms words_;
  std::vector<FigureFact> figures_;
  std::vector<Context> contexts_;
  std::vector<Others> others_;  // [figure][article]
  std::vector<std::uint16_t> amounts_;  // of each figure: how many amounts the story has of what it counts or measures; 0 for nothing
  Rivals rivals_;
};

}  // namespace tally::align
