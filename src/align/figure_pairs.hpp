#pragma once
// The pairs of figures of a story that could be of one thing, and what the story says of each.
//
//   const FigurePairs pairs(story, dimensions);
//   for (const PlacePair& pair : pairs.all())
//     if (pair.apart) odds_of_conflict(pairs.signs(pair));
//
// Pairs are of two articles, or of a headline and its article, and of one dimension. In a large story an article is
// held against those that have most in common with it (partners.hpp).

#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <utility>
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
  // Of such things reports tell more, or less, at another hour.
  [[nodiscard]] bool grow(std::size_t i, std::size_t j) const;
  void set_odds(std::span<const float> odds) { rivals_.set_odds(odds); }

 private:
  using Amount = std::pair<double, std::string_view>;  // with its unit
  // Of an article's figures: of what they count, and whatever they count.
  struct Counts {
    std::map<FigureKind, int> of_kind;
    std::map<std::pair<FigureKind, Amount>, int> of_amount;
  };

  [[nodiscard]] std::vector<Context> read_contexts() const;
  [[nodiscard]] Rivals make_rivals(std::span<const mention::Dimension> dimensions);
  [[nodiscard]] std::vector<PlacePair> find_pairs(std::span<const mention::Dimension> dimensions);
  void count_figures();
  void count_amounts();
  void add_neighbours(std::size_t left, std::size_t right, Clues& clues) const;
  void add_course(std::size_t left, std::size_t right, Signs& signs) const;
  // How many figures of the kind an article has that are no such amount as this figure.
  [[nodiscard]] int others(std::size_t figure, const FigureKind& kind, ingest::ArticleId article) const;
  [[nodiscard]] static Amount amount_of(const FigureFact& figure);

  const Story& story_;
  StoryTerms words_;
  std::vector<FigureFact> figures_;
  std::vector<Context> contexts_;
  std::vector<Counts> counts_;  // [article]
  // Of each figure: how many amounts the story has of what it counts or measures; 0 where it names nothing.
  std::vector<std::uint16_t> amounts_;
  Rivals rivals_;
};

}  // namespace tally::align
