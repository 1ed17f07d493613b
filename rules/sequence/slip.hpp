#pragma once
// What the parts of this rule find, before it is made a finding.

#include <string>
#include <vector>

#include "align/clause_terms.hpp"
#include "align/told_times.hpp"
#include "finding/finding.hpp"
#include "rule/rule.hpp"

namespace tally::rules {

struct Slip {
  std::vector<finding::Evidence> evidence;
  std::string message;
  std::string subject;
  double confidence = 0.85;
};

// A place of the story where a time is told.
struct TimePlace {
  ingest::ArticleId article;
  const mention::Mention* mention;
};

// A length that does not fit the times behind it: "“14 hours” in a.md does not fit “4am” in b.md and “9pm” in a.md: that makes
// 17 hours", where `tail` follows the times and `makes` is what they come to. Both are labelled with their words.
[[nodiscard]] Slip misfit_slip(const align::Story& story, const TimePlace& length, const std::vector<TimePlace>& times,
                               std::string_view makes, std::string_view tail = "");
// The same where the length is no time by itself: "eighth week".
[[nodiscard]] Slip misfit_slip(const align::Story& story, ingest::ArticleId article, base::Span length, const std::vector<TimePlace>& times,
                               std::string_view makes, std::string_view tail = "");

// Whether one of the slips has these words among its places.
[[nodiscard]] bool is_told(const std::vector<Slip>& slips, ingest::ArticleId article, base::Span words);

// Whether the terms name anybody or any body.
[[nodiscard]] bool has_entity(const align::ClauseTerms& terms, const std::vector<align::Term>& of);

// Articles of one story are written within weeks; what is told a year later is of another one.
[[nodiscard]] bool of_one_time(const align::Story& story, ingest::ArticleId a, ingest::ArticleId b);

// One way of going wrong with order and length of time a function; each appends what it finds.

// Lengths and dates of one sentence that belong together: "Five days later, on 12 March" after 3 March; "62 days after
// 2 April"; "for 14 years since 2016"; "over nine years between 2017 and 2021".
void find_own_dates(const align::Story& story, ingest::ArticleId article, rule::Sink& sink, std::vector<Slip>& slips);

// How long one thing takes, told in two ways.
void find_lengths(const align::Story& story, const align::ClauseTerms& terms, rule::Sink& sink, std::vector<Slip>& slips);

// "The 20th anniversary" of what happened on a date that the story gives.
void find_anniversaries(const align::Story& story, const align::ClauseTerms& terms, rule::Sink& sink, std::vector<Slip>& slips);

// Lengths counted from one happening to another, both timed somewhere in the story.
void find_intervals(const align::Story& story, const align::ClauseTerms& terms, const align::ToldTimes& told, rule::Sink& sink,
                    std::vector<Slip>& slips);

// How long something took, against when it began and ended.
void find_stretches(const align::Story& story, const align::ClauseTerms& terms, const align::ToldTimes& told, rule::Sink& sink,
                    std::vector<Slip>& slips);

// How long a state lasted ("trapped for 14 hours"), against what it began and ended with.
void find_state_lengths(const align::Story& story, const align::ClauseTerms& terms, const align::ToldTimes& told, rule::Sink& sink,
                        std::vector<Slip>& slips);

// How long a person has held a post, against when they came to it and went, and against another telling of it.
void find_tenures(const align::Story& story, const align::ToldTimes& told, rule::Sink& sink, std::vector<Slip>& slips);

// "The first win since 2011" and "had not won since 2014"; "the first in 13 years".
void find_since_claims(const align::Story& story, const align::ClauseTerms& terms, rule::Sink& sink, std::vector<Slip>& slips);

// "Entered its eighth week", against the day that it began on.
void find_ordinal_lengths(const align::Story& story, const align::ClauseTerms& terms, const align::ToldTimes& told, rule::Sink& sink,
                          std::vector<Slip>& slips);

// "Its 60th birthday", "the centenary", against the year that the thing was founded in.
void find_founding_years(const align::Story& story, const align::ClauseTerms& terms, rule::Sink& sink, std::vector<Slip>& slips);

// Lengths that copy counts on from a date before: "ended at 8pm, 11 hours later", "put back by two weeks, to 21 April".
void find_counts_on(const align::Story& story, ingest::ArticleId article, rule::Sink& sink, std::vector<Slip>& slips);

// "Arrested on 4 May and charged on 2 May".
void find_orders(const align::Story& story, const align::ToldTimes& told, rule::Sink& sink, std::vector<Slip>& slips);

// "Not won since 2009, and the 13-year wait", against the day of writing.
void find_since_waits(const align::Story& story, ingest::ArticleId article, rule::Sink& sink, std::vector<Slip>& slips);

// "After nearly five hours of debate" in the entry of a log that has run for less.
void find_log_lengths(const align::Story& story, rule::Sink& sink, std::vector<Slip>& slips);

// How old a house, firm or custom is said to be, against the year that it was founded or opened in.
void find_lifetimes(const align::Story& story, const align::ClauseTerms& terms, const align::ToldTimes& told, rule::Sink& sink,
                    std::vector<Slip>& slips);

}  // namespace tally::rules
