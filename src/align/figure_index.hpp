#pragma once
// Where else a story has a figure, and whether an article has it: the look-up of figures by article, by kind and by
// amount.
//
//   index.has(i, b)          article b has "34 recommendations" of place i, or "34" of what it calls by another name
//   index.places_of(i)       every place that says "34 recommendations"
//   index.explained(i, j)    "15 charges, 11 of them his and four hers": the text tells how 15 and 11 go together

#include <map>
#include <vector>

#include "align/figure_pairs.hpp"

namespace tally::align {

class FigureIndex {
 public:
  // The pairs live as long as this. Figures are named by their index in pairs.figures().
  FigureIndex(const FigurePairs& pairs, std::size_t articles);

  [[nodiscard]] std::size_t articles() const { return of_article_.size(); }
  // In the order of the text.
  [[nodiscard]] const std::vector<std::size_t>& of_article(ingest::ArticleId article) const {
    return of_article_[article.index()];
  }

  // The article has the figure, perhaps of something it calls by another name. Headlines are not looked at: they settle
  // nothing for the text.
  [[nodiscard]] bool has(std::size_t i, ingest::ArticleId article) const;
  // Neither article has the figure of the other.
  [[nodiscard]] bool unsettled(std::size_t i, std::size_t j) const;
  // An article, or the text below a headline, has the other's figure, too, of the very thing that it counts.
  [[nodiscard]] bool one_has_both(std::size_t i, std::size_t j) const;
  // How many figures of the one, but for small counts, the other has.
  [[nodiscard]] int count_shared(ingest::ArticleId a, ingest::ArticleId b) const;

  // An article tells the difference of the two beside one of them.
  [[nodiscard]] bool explained(std::size_t i, std::size_t j) const;

  // The places that have this figure, and nothing speaks against its being of one thing; in the order of the story,
  // this one too.
  [[nodiscard]] std::vector<std::size_t> places_of(std::size_t i) const;

 private:
  enum class Answer : char { unknown, no, yes };
  struct Amount {
    double value = 0;  // in base units
    std::size_t figure = 0;
  };

  [[nodiscard]] bool has_counted(std::size_t i, ingest::ArticleId article) const;
  [[nodiscard]] bool find_in(const std::vector<std::size_t>& figures, std::size_t i) const;
  [[nodiscard]] bool says_the_same(std::size_t i, std::size_t j) const;

  const FigurePairs& pairs_;
  const std::vector<FigureFact>& figures_;
  const std::vector<Context>& contexts_;
  std::vector<std::vector<std::size_t>> of_article_;
  std::map<FigureKind, std::vector<std::size_t>> of_kind_;
  std::map<mention::Dimension, std::vector<Amount>> by_amount_;  // sorted; without lengths of time
  mutable std::vector<std::vector<Answer>> has_;                 // [figure][article], once asked for
};

}  // namespace tally::align
