#pragma once
// Whether two articles are of one story at all: those that are share names and figures, know what the other begins
// with, and are of one time. A market report of March and one of October have the same words and other figures.

#include <string_view>
#include <vector>

#include "align/figure_index.hpp"

namespace tally::align {

class Strangers {
 public:
  // Both live as long as this.
  Strangers(const Story& story, const FigureIndex& figures);

  // How much less likely figures of the two are of one thing, as a natural logarithm to be taken from that of the odds:
  // 0 for articles of one story and for one article, 100 for those that are certainly of two.
  [[nodiscard]] double between(ingest::ArticleId a, ingest::ArticleId b) const;

  static constexpr double doubtful = 1;    // from here on something is missing that articles of one story share
  static constexpr double of_another = 2;  // and from here on they are hardly of one

 private:
  // What is known of an article; sorted.
  struct Names {
    std::vector<std::string_view> lead;      // words of the names that it begins with, of what it is about
    std::vector<std::string_view> all;       // words of all its names but for those of times
    std::vector<entity::EntityId> entities;  // of the story, that it names
  };

  [[nodiscard]] int in_common(ingest::ArticleId a, ingest::ArticleId b) const;
  [[nodiscard]] double how_strange(ingest::ArticleId a, ingest::ArticleId b) const;

  const Story& story_;
  const FigureIndex& figures_;
  std::vector<Names> names_;           // [article]
  mutable std::vector<double> known_;  // of two articles, once asked for; negative before
};

}  // namespace tally::align
