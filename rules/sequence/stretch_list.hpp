#pragma once
// What the story gives the beginning and the end of: "opened on 9 June and closed on 31 August", "from 2 to 9 September", the
// strike that began here and ended there.
//
//   const StretchList stretches(story, terms, told);
//   for (const Stretch& stretch : stretches.all()) ...   // from, to, and what lasted
//
// Lengths that copy says were changed ("extended", "originally") are none.

#include <deque>
#include <vector>

#include "align/clause_terms.hpp"
#include "align/told_times.hpp"

namespace tally::rules {

struct End {
  const mention::Mention* mention = nullptr;
  const mention::TimeExpression* time = nullptr;
};

struct Stretch {
  ingest::ArticleId article;  // of its beginning
  ingest::ArticleId last;     // of its end
  End from;
  End to;
  std::vector<align::Term> thing;  // what lasted, with what stands beside it
};

// Whether the words of the sentence say that a length was meant to be another, or came to be.
[[nodiscard]] bool tells_of_changed_length(const language::Document& document, language::SentenceId sentence);

class StretchList {
 public:
  StretchList(const align::Story& story, const align::ClauseTerms& terms, const align::ToldTimes& told);

  [[nodiscard]] const std::vector<Stretch>& all() const { return stretches_; }

 private:
  [[nodiscard]] const language::Document& document(ingest::ArticleId article) const { return story_[article].document; }
  void add(const align::ToldTime& from, const align::ToldTime& to);
  void collect_pairs();
  void collect_ranges(ingest::ArticleId article);
  void collect_day_ranges(ingest::ArticleId article);
  void collect_stages();

  const align::Story& story_;
  const align::ClauseTerms& terms_;
  const align::ToldTimes& told_;
  std::deque<mention::TimeExpression> ranges_;  // the ends of times that are told in one
  std::vector<Stretch> stretches_;
};

}  // namespace tally::rules
