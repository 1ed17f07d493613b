#pragma once
// What the times of two reports make of two figures: counts rise from report to report, and markets have other figures
// each day.
//
//   09:00 "11 injured", 14:00 "14 injured"     both were right when they were written
//   09:00 "14 injured", 14:00 "11 injured"     they were not, unless one is wrong

#include "align/figure_index.hpp"

namespace tally::align {

class FigureCourse {
 public:
  // All live as long as this.
  FigureCourse(const Story& story, const FigurePairs& pairs, const FigureIndex& index)
      : story_(story), pairs_(pairs), index_(index) {}

  // A later report, two hours or a day or more, has more of what grows, and nobody still tells the earlier figure.
  [[nodiscard]] bool may_have_risen(std::size_t i, std::size_t j) const;
  // Figures of a market's day, told days apart.
  [[nodiscard]] bool of_other_days(std::size_t i, std::size_t j) const;
  // A headline tells of the article's own year, its text here of another.
  [[nodiscard]] bool of_another_year(std::size_t i, std::size_t j) const;

 private:
  [[nodiscard]] bool is_retold(std::size_t earlier, std::size_t later) const;

  const Story& story_;
  const FigurePairs& pairs_;
  const FigureIndex& index_;
};

}  // namespace tally::align
