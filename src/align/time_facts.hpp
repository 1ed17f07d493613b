#pragma once
// The times of a story that can be held against each other: dates, years, parts of days and clock times. Lengths of time
// are figures (figure_facts.hpp).

#include <vector>

#include "align/story.hpp"

namespace tally::align {

// How fine a time is told, finest first.
enum class TimeGrain { clock, part_of_day, day, month, year, other };

struct TimeFact {
  ingest::ArticleId article;
  const mention::Mention* mention = nullptr;
  const mention::TimeExpression* time = nullptr;  // of the mention
  language::TokenId head;                         // the word that the sentence builds on
  TimeGrain grain = TimeGrain::other;
  bool title = false;       // in a headline or standfirst
  bool quoted = false;      // the speaker's word
  bool changed = false;     // the sentence says that it is a new time: "postponed to"
  bool of_several = false;  // the sentence tells of one of several: "the second"
};

// Those whose words date something, in the order of the story.
[[nodiscard]] std::vector<TimeFact> read_times(const Story& story);

// What the words say of where it begins or ends: "until Friday", "by 2030"; "since May", "after 9am".
[[nodiscard]] bool is_end(const mention::TimeExpression& time);
[[nodiscard]] bool is_start(const mention::TimeExpression& time);

// Whether they can't both be the time of one thing, nor one an end of what the other tells of.
[[nodiscard]] bool are_apart(const mention::TimeExpression& a, const mention::TimeExpression& b);

}  // namespace tally::align
