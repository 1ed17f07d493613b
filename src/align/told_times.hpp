#pragma once
// When things happened, as the articles tell it: each event with the time of its own clause, and whether two places tell of
// one happening.
//
//   "The hall was opened on 3 May"  and  "the opening of the hall"   no time, no account
//   "The hall was opened on 3 May"  and  "The hall opened on 5 May"  one happening, two times
//
// Two accounts tell of one happening where the verbs are the same or of one class ("give way", "collapse"), who or what it
// happens to is the same, nobody else stands in the same place, and, for what happens again and again ("play", "call"), the
// clauses share more than that.

#include <string>
#include <vector>

#include "align/clause_terms.hpp"
#include "align/story.hpp"

namespace tally::align {

struct ToldTime {
  ingest::ArticleId article;
  const claim::Event* event = nullptr;        // of that article, owned by the story
  std::string happening;                      // the class of its verb
  const mention::Mention* mention = nullptr;  // the time
  mention::TimeExpression time;              // dated as far as the text allows: "half an hour later" after a clock time
  std::vector<Term> core;                    // whom and what it happens to or by
  std::vector<Term> clause;                  // the words of its sentence
  bool headline = false;
};

class ToldTimes {
 public:
  ToldTimes(const Story& story, const ClauseTerms& terms);

  [[nodiscard]] const std::vector<ToldTime>& all() const { return told_; }
  [[nodiscard]] bool same_happening(const ToldTime& a, const ToldTime& b) const;

 private:
  void read(ingest::ArticleId article);

  const Story& story_;
  const ClauseTerms& terms_;
  std::vector<ToldTime> told_;
};

}  // namespace tally::align
