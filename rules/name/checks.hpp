#pragma once
// The ways in which the articles give one person's name differently, one function and one file each.

#include <string>
#include <vector>

#include "rule/rule.hpp"

namespace tally::rules::name {

void check_likely_one(const align::Story& story, rule::Sink& sink);       // two names that are in all likelihood one person's
void check_slips(const align::Story& story, rule::Sink& sink);            // "Zelinski wins" above "Karol Zielinski"
void check_second_mentions(const align::Story& story, rule::Sink& sink);  // "Edward Lowther ... Mr Lowton"
void check_word_order(const align::Story& story, rule::Sink& sink);       // "Tran Minh Duc", "Tran Duc Minh"
void check_accents(const align::Story& story, rule::Sink& sink);          // "Seán Breen ... Sean Breen"

// One way of giving a name, with its places.
struct Form {
  struct Place {
    ingest::ArticleId article;
    base::Span span;
  };
  std::string name;
  std::vector<Place> places;
};

// Reports that the two forms are one person's name; the one with fewer places comes first.
void report_forms(Form a, Form b, std::string_view part, double confidence, rule::Sink& sink);

}  // namespace tally::rules::name
