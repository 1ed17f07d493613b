#pragma once
// What the clause around a word tells of, so that accounts of one happening can be known from each other's words: the kinds
// of happening (by verb or by noun), who and what takes part, and all content words of the clause.
//
//   "The first emergency call was logged at 2.38am"      kinds {call}     stage none    ordinals {first}
//   "The first call to the fire service came at 2.48am"  kinds {call}
//   "The strike, which began on 10 March"                kinds {strike}   stage begin
//   "refused her application to register the mere"       kinds {register, application, refuse}
//
// Verbs that say only that something was (make, come, hold, log) leave the kind to their nouns; those that say that it began
// or ended give the stage.

#include <string>
#include <string_view>
#include <vector>

#include "align/clause_terms.hpp"
#include "align/story.hpp"

namespace tally::align {

// The kind of "it happened at": whatever the story is about.
inline constexpr std::string_view the_event = "~event";

enum class Stage { whole, begin, end };

struct HappeningFrame {
  std::vector<std::string> kinds;  // sorted, without doubles
  Stage stage = Stage::whole;
  std::vector<Term> core;              // who and what takes part
  std::vector<Term> named;             // of the noun phrases that give a kind: {first, call}
  std::vector<Term> words;             // all content of the clause
  std::vector<std::string> ordinals;   // "first", "21st"
  std::vector<std::string> figures;    // "6-3", "forty"
  const claim::Event* event = nullptr;  // the verb's, of that article; none where no verb tells of it
  std::string happening;                // the first kind, for messages: the class of the verb, or of the noun
  std::string verb;                     // the class of the verb, also where it gives no kind; empty for none
  language::TokenId head;              // the word that tells what happens
};

// The frame of what the word at `top` (a time, a length of time) says the time of; without kinds where it is none.
[[nodiscard]] HappeningFrame frame_around(const Story& story, const ClauseTerms& terms, ingest::ArticleId article,
                                          language::TokenId top);

// The frame of a noun phrase or a verb itself: "that call", "the bridge reopened".
[[nodiscard]] HappeningFrame frame_at(const Story& story, const ClauseTerms& terms, ingest::ArticleId article,
                                      language::TokenId head);

// The frame of a noun phrase alone, whatever it stands in: "that call", "the second notice".
[[nodiscard]] HappeningFrame frame_of_noun(const Story& story, const ClauseTerms& terms, ingest::ArticleId article,
                                           language::TokenId noun);

}  // namespace tally::align
