#pragma once
// What the parts of this rule find, before it is made a finding.

#include <string>
#include <vector>

#include "align/clause_terms.hpp"
#include "finding/finding.hpp"
#include "rule/rule.hpp"

namespace tally::rules {

struct Slip {
  std::vector<finding::Evidence> evidence;
  std::string message;
  std::string subject;
  double confidence = 0.85;
};

// One way of going wrong with order and length of time a function; each appends what it finds.

// Lengths and dates of one sentence that belong together: "Five days later, on 12 March" after 3 March; "62 days after
// 2 April"; "for 14 years since 2016"; "over nine years between 2017 and 2021".
void find_own_dates(const align::Story& story, ingest::ArticleId article, rule::Sink& sink, std::vector<Slip>& slips);

// How long one thing takes, told in two ways.
void find_lengths(const align::Story& story, const align::ClauseTerms& terms, rule::Sink& sink, std::vector<Slip>& slips);

// "The 20th anniversary" of what happened on a date that the story gives.
void find_anniversaries(const align::Story& story, const align::ClauseTerms& terms, rule::Sink& sink, std::vector<Slip>& slips);

}  // namespace tally::rules
