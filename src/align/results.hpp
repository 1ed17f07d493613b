#pragma once
// Results of votes and matches, and those of two articles that are one result with one of its numbers changed.
//
//   a.md "carried by 34 votes to 28", b.md "voted 34-26 in favour"   -> one of the two
//   a.md "beat Leigh 31-24",          b.md "led 31-17"               -> nothing: a score on the way
//
// Two results that have one number in common and are told with a verb of winning, losing or deciding are hardly of two things,
// where neither article has the other's.

#include <vector>

#include "align/story.hpp"

namespace tally::align {

struct Result {
  ingest::ArticleId article;
  language::TokenRange tokens;
  base::Span span;
  double high = 0;
  double low = 0;
  bool half_time = false;  // as it stood at the interval

  [[nodiscard]] bool same_as(const Result& other) const { return high == other.high && low == other.low && half_time == other.half_time; }
};

struct ResultConflict {
  std::vector<Result> left;   // in the order of the story
  std::vector<Result> right;
};

[[nodiscard]] std::vector<Result> read_results(const Story& story);
[[nodiscard]] std::vector<ResultConflict> find_result_conflicts(const Story& story);

}  // namespace tally::align
