#pragma once
// Figures of a story that speak of one thing and cannot both be right, judged on all that the story shows.
//
// That they are of one thing is learned (figure_model.hpp). What is known of news is written here: counts rise from
// report to report, markets have another figure each day, an article that has both figures speaks of two things,
// articles that share hardly a name are of two stories, and an exchange of digits in a long figure is hardly chance.

#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "align/figure_pairs.hpp"

namespace tally::align {

// The words of an article's names but for those of times, sorted.
[[nodiscard]] std::vector<std::string_view> name_words(const ArticleFacts& facts);

struct JudgedPair {
  std::size_t left = 0;  // indices of figures, the headline's first
  std::size_t right = 0;
  double odds = 0;  // natural logarithm, that they are of one thing
};

class FigureJudge {
 public:
  // Judges figures of these dimensions, which live as long as this.
  FigureJudge(const Story& story, std::span<const mention::Dimension> dimensions);

  [[nodiscard]] const std::vector<FigureFact>& figures() const { return figures_; }

  // Figures that cannot both be right, of two articles, of a headline and its article, or told twice in one; sorted.
  [[nodiscard]] std::vector<JudgedPair> conflicts() const;

  // The places that have this figure, and nothing speaks against its being of one thing; in the order of the story,
  // this one too.
  [[nodiscard]] std::vector<std::size_t> places_of(std::size_t i) const;

  // Chosen where train_figures finds one wrong pair in six, and one in nine.
  static constexpr double enough = 0.5;
  static constexpr double sure = 1.4;

 private:
  [[nodiscard]] const std::vector<std::size_t>& of_one_kind(std::size_t i) const;
  [[nodiscard]] bool says_the_same(std::size_t i, std::size_t j) const;
  [[nodiscard]] double judge(const PlacePair& pair) const;
  [[nodiscard]] JudgedPair in_order(std::size_t i, std::size_t j, double odds) const;
  [[nodiscard]] bool is_slip(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool supports_slip(std::size_t i, std::size_t j) const;
  void add_told_twice(const std::vector<std::size_t>& figures, std::vector<JudgedPair>& out) const;
  [[nodiscard]] bool is_told_twice(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool has_figure(std::size_t i, ingest::ArticleId article) const;
  [[nodiscard]] bool settled(std::size_t i, ingest::ArticleId article) const;
  [[nodiscard]] bool unsettled(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool told_apart(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool has_of_class(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool is_no_news(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool may_have_risen(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool is_retold(std::size_t earlier, std::size_t later) const;
  [[nodiscard]] bool explained(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool of_other_days(std::size_t i, std::size_t j) const;
  [[nodiscard]] int in_common(ingest::ArticleId a, ingest::ArticleId b) const;
  [[nodiscard]] double how_strange(ingest::ArticleId a, ingest::ArticleId b) const;
  [[nodiscard]] double strangeness(ingest::ArticleId a, ingest::ArticleId b) const;

  const Story& story_;
  FigurePairs pairs_;
  const std::vector<FigureFact>& figures_;
  const std::vector<Context>& contexts_;
  std::span<const mention::Dimension> dimensions_;
  std::vector<std::vector<std::size_t>> of_article_;
  std::map<FigureKind, std::vector<std::size_t>> of_kind_;
  struct Amount {
    double value = 0;  // in base units
    std::size_t figure = 0;
  };
  std::map<mention::Dimension, std::vector<Amount>> by_amount_;  // sorted; without lengths of time
  std::vector<std::vector<std::string_view>> names_;             // the words of each article's names, sorted
  static constexpr char unknown = 0;
  static constexpr char no = 1;
  static constexpr char yes = 2;
  mutable std::vector<std::vector<char>> settled_;  // [figure][article], once asked for
  mutable std::vector<double> strangeness_;         // of two articles, once asked for; negative before
};

}  // namespace tally::align
