#pragma once
// Whether two figures of a story are figures of one thing, judged on all that the story shows.
//
// By elimination first: a figure counts only where the other article nowhere has one that agrees with it. What is left is
// weighed: how much the two places have in common, whether other articles stand behind one of the two, whether each is the
// only figure of its kind in its article, whether the figures beside them agree, whether one looks like a slip of the other;
// and against it other places and limits, parts and wholes, other subjects, many figures of the kind, and a large ratio.
// A count that a later report has higher is an update.

#include <span>
#include <string_view>
#include <vector>

#include "align/figure_slots.hpp"

namespace tally::align {

// The words of an article's names but for those of times, sorted.
[[nodiscard]] std::vector<std::string_view> name_words(const ArticleFacts& facts);

struct JudgedPair {
  std::size_t left = 0;   // indices of figures, the headline's first
  std::size_t right = 0;
  double score = 0;
};

class FigureJudge {
 public:
  explicit FigureJudge(const Story& story);

  [[nodiscard]] const std::vector<FigureFact>& figures() const { return figures_; }

  // Figures of these dimensions that cannot both be right, of two articles or of a headline and its article; sorted.
  [[nodiscard]] std::vector<JudgedPair> conflicts(std::span<const mention::Dimension> dimensions) const;

  // Whether two places have one figure, and nothing speaks against its being of one thing.
  [[nodiscard]] bool says_the_same(std::size_t i, std::size_t j) const;

  // How sure it is that two figures are of one thing: above `enough` it is taken for granted.
  [[nodiscard]] double score(std::size_t i, std::size_t j) const;
  static constexpr double enough = 2.5;
  static constexpr double sure = 3.0;

 private:
  [[nodiscard]] bool is_slip(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool supports_slip(std::size_t i, std::size_t j) const;
  [[nodiscard]] double judge(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool comparable(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool is_told_twice(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool has_figure(std::size_t i, ingest::ArticleId article) const;
  [[nodiscard]] bool settled(std::size_t i, ingest::ArticleId article) const;
  [[nodiscard]] bool settles(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool unsettled(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool may_have_risen(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool is_retold(std::size_t earlier, std::size_t later) const;
  [[nodiscard]] bool explained(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool in_one_article(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool of_other_days(std::size_t i, std::size_t j) const;
  [[nodiscard]] int in_common(ingest::ArticleId a, ingest::ArticleId b) const;
  [[nodiscard]] double how_strange(ingest::ArticleId a, ingest::ArticleId b) const;
  [[nodiscard]] double strangeness(ingest::ArticleId a, ingest::ArticleId b) const;
  [[nodiscard]] int witnesses(std::size_t i, std::size_t j) const;
  [[nodiscard]] int rivals(std::size_t i, std::size_t j) const;
  [[nodiscard]] std::vector<const mention::Quantity*> beside(std::size_t self) const;
  [[nodiscard]] double neighbours(std::size_t i, std::size_t j) const;
  [[nodiscard]] double best_other(std::size_t i, std::size_t j) const;
  [[nodiscard]] double against(std::size_t i, std::size_t j, const SlotLikeness& likeness) const;

  const Story& story_;
  SlotReader reader_;
  std::vector<FigureFact> figures_;
  std::vector<FigureSlot> slots_;
  std::vector<std::vector<std::size_t>> of_article_;
  std::vector<std::vector<std::string_view>> names_;  // the words of each article's names, sorted
  static constexpr char unknown = 0;
  static constexpr char no = 1;
  static constexpr char yes = 2;
  mutable std::vector<std::vector<char>> settled_;  // [figure][article], once asked for
  mutable std::vector<double> strangeness_;  // of two articles, once asked for; negative before
};

}  // namespace tally::align
