#pragma once
// When things happened, as the articles tell it: each time with what its clause tells of, and whether two places tell of one
// happening.
//
//   "The hall was opened on 3 May"  and  "The hall opened on 5 May"              one happening, two times
//   "The first 999 call was made at 2.38am"  and  "The first call came at 2.48am"  likewise
//
// Two accounts tell of one happening where they name its kind alike, by verb or by noun ("give way", "collapse"), who or what
// it happens to is the same, nobody else stands in the same place, no figure or ordinal differs, and, for what happens again
// and again ("play", "call"), the clauses share more than that.

#include <string>
#include <utility>
#include <vector>

#include "align/clause_terms.hpp"
#include "align/happening_frame.hpp"
#include "align/story.hpp"

namespace tally::align {

struct ToldTime {
  ingest::ArticleId article;
  HappeningFrame frame;
  const mention::Mention* mention = nullptr;  // the time
  mention::TimeExpression time;              // dated as far as the text allows: "half an hour later" after a clock time
  claim::Qualifiers qualifiers;              // of the verb that tells it
  base::Span words;                          // that tell what happens
  bool planned = false;
  bool headline = false;
};

class ToldTimes {
 public:
  ToldTimes(const Story& story, const ClauseTerms& terms);

  [[nodiscard]] const std::vector<ToldTime>& all() const { return told_; }
  [[nodiscard]] bool same_happening(const ToldTime& a, const ToldTime& b) const;

  // Places in all() that name a happening alike, each pair once, in order: no others are of one happening.
  [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> pairs() const;

 private:
  void read(ingest::ArticleId article);

  const Story& story_;
  const ClauseTerms& terms_;
  std::vector<ToldTime> told_;
};

}  // namespace tally::align
