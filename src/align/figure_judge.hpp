#pragma once
// Figures of a story that speak of one thing and cannot both be right, judged on all that the story shows.
//
// That they are of one thing is learned (figure_model.hpp). What is known of news speaks against a pair: that its
// articles are of two stories (strangers.hpp), that one of them has both figures (figure_index.hpp), that time has
// passed (figure_course.hpp), that the text tells them apart. A slip of the pen (figure_slips.hpp) speaks for it.

#include <span>
#include <vector>

#include "align/figure_course.hpp"
#include "align/figure_index.hpp"
#include "align/figure_pairs.hpp"
#include "align/strangers.hpp"

namespace tally::align {

struct JudgedPair {
  std::size_t left = 0;  // indices of figures, the headline's first
  std::size_t right = 0;
  double odds = 0;  // natural logarithm, that they are of one thing
};

class FigureJudge {
 public:
  // Judges figures of these dimensions, which live as long as this, as the story does.
  FigureJudge(const Story& story, std::span<const mention::Dimension> dimensions);

  [[nodiscard]] const std::vector<FigureFact>& figures() const { return pairs_.figures(); }
  [[nodiscard]] const FigureIndex& index() const { return index_; }

  // Figures that cannot both be right, of two articles, of a headline and its article, or told twice in one; sorted.
  [[nodiscard]] std::vector<JudgedPair> conflicts() const;

  // The odds from which a pair is told, and from which it is told as sure: where of what train_figures finds one in six
  // is wrong (289 right, 56 wrong), and one in twelve (181 and 14).
  static constexpr double enough = 0.5;
  static constexpr double sure = 2;

 private:
  [[nodiscard]] double judge(const PlacePair& pair) const;
  [[nodiscard]] JudgedPair in_order(std::size_t i, std::size_t j, double odds) const;
  [[nodiscard]] bool is_sure_slip(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool told_apart(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool worded_apart(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool is_no_news(std::size_t i, std::size_t j) const;
  [[nodiscard]] double strangeness(std::size_t i, std::size_t j) const;

  FigurePairs pairs_;
  FigureIndex index_;
  Strangers strangers_;
  FigureCourse course_;
  std::span<const mention::Dimension> dimensions_;
};

}  // namespace tally::align
