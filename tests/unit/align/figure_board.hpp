#pragma once
// The figures of a small story, found by their article and number.
//
//   const FigureBoard board({"It made 34 recommendations.", "It made 36."});
//   board.index.has(board.at(0, 34), ingest::ArticleId(1))

#include "align/figure_index.hpp"
#include "story_of.hpp"

namespace tally::align {

struct FigureBoard {
  static constexpr mention::Dimension dimensions[] = {mention::Dimension::count, mention::Dimension::length,
                                                      mention::Dimension::money, mention::Dimension::percent};

  explicit FigureBoard(const std::vector<std::string>& texts)
      : story(test::story_of(texts)), pairs(story, dimensions), index(pairs, texts.size()) {}
  FigureBoard(const FigureBoard&) = delete;
  FigureBoard& operator=(const FigureBoard&) = delete;

  // The first of the article with this number, as written.
  [[nodiscard]] std::size_t at(std::size_t article, double value) const {
    for (const std::size_t i : index.of_article(ingest::ArticleId(article)))
      if (pairs.figures()[i].quantity.value == value) return i;
    FAIL("no figure " << value << " in article " << article);
    return 0;
  }

  Story story;
  FigurePairs pairs;
  FigureIndex index;
};

}  // namespace tally::align
