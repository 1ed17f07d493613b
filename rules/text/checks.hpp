#pragma once
// The kinds of damage, one function and one file each, and the finding that they share.

#include <string>

#include "rule/rule.hpp"
#include "words.hpp"

namespace tally::rules::text {

void check_doubled_words(const Page& page, rule::Sink& sink);     // "the the", "to the to the"
void check_broken_words(const Page& page, Vocabulary& vocabulary, rule::Sink& sink);  // "Em ployees"
void check_missing_words(const Page& page, rule::Sink& sink);     // "more than a years", "the of"
void check_joined_words(const Page& page, rule::Sink& sink);      // "ofthe", "ended.The", a sentence that breaks off
void check_indefinite_article(const Page& page, rule::Sink& sink);  // "a hour"
void check_double_edits(const Page& page, rule::Sink& sink);      // "on Monday on Tuesday"
void check_quotation_marks(const Page& page, rule::Sink& sink);   // never closed, closed twice
void check_repeats(const Page& page, rule::Sink& sink);           // a caption repeats a sentence
void check_clauses(const Page& page, rule::Sink& sink);           // "The bridge, which is old, it fell", "will the decision"
void check_second_verbs(const Page& page, rule::Sink& sink);      // "the orders have slowed have fallen"
void check_correlatives(const Page& page, rule::Sink& sink);      // "neither her husband and her sister"
void check_captions(const Page& page, const align::Story& story, rule::Sink& sink);  // a caption that the article contradicts
void check_caption_sides(const Page& page, rule::Sink& sink);     // "Ann Lee, left ... Ms Lee is on the right"
void check_spelling(const Page& page, rule::Sink& sink);          // British and American mixed
void check_confusions(const Page& page, rule::Sink& sink);        // "more then 300", "it's profits"
void check_verb_forms(const Page& page, rule::Sink& sink);        // "was were", "they was", "is due appear"
void check_verb_groups(const Page& page, rule::Sink& sink);       // "has went", "will be receive"
void check_crossed_words(const Page& page, rule::Sink& sink);     // "at on Sunday", "more than over 2,000"
void check_agreement(const Page& page, rule::Sink& sink);         // "the officers was", "two man were"
void check_missing_joints(const Page& page, rule::Sink& sink);    // "took place the hall", "based Leeds", a sentence without a verb
void check_points(const Page& page, rule::Sink& sink);            // ",,", "fire,which"
void check_placeholders(const Page& page, rule::Sink& sink);      // "TK", "[insert name]", "donâ€™t"
void check_misspelled(const Page& page, Vocabulary& vocabulary, rule::Sink& sink);  // "goverment"
void check_mark_style(const Page& page, rule::Sink& sink);        // curly and straight mixed

struct Damage {
  base::Span span;
  std::string label;  // what is wrong at the words: "doubled word"
  std::string message;
  std::string suggestion;
  finding::Severity severity = finding::Severity::error;
  double confidence = 0.95;
};

// A finding of verdict damage with that one place; the caller may add more.
[[nodiscard]] finding::Finding damage(const Page& page, Damage what);

// A warning that the words [begin, end) cannot stand so: what is wrong in short for the label, in a clause for the message.
[[nodiscard]] finding::Finding odd_words(const Page& page, std::size_t begin, std::size_t end, std::string_view label,
                                         std::string_view what);

// The bytes of the words [begin, end).
[[nodiscard]] base::Span span_of(const Page& page, std::size_t begin, std::size_t end);
// At most `limit` tokens from `begin` on, without white space at the end: enough to recognise a place by.
[[nodiscard]] base::Span first_words(const Page& page, base::Span span, std::size_t limit);

}  // namespace tally::rules::text
