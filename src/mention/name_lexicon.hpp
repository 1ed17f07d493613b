#pragma once
// The closed lists of general English that names are told by: what an organisation's or a place's name ends with, what
// people do with speech, what stands before places. All words are in lower case.
//
//   is_organisation_head("university");  // true: a name that ends or begins with it is no person's
//   is_speech_verb("said");              // true

#include <string_view>

namespace tally::mention {

[[nodiscard]] bool is_organisation_head(std::string_view word);  // "ltd", "council", "university", "police"
[[nodiscard]] bool is_greeting(std::string_view lower);  // "dear", "hey": before a name and no part of it
[[nodiscard]] bool is_legal_form(std::string_view word);         // "ltd", "inc", "plc": may stand after a comma
[[nodiscard]] bool is_place_head(std::string_view word);         // "street", "river", "county", "bay"
[[nodiscard]] bool is_street_head(std::string_view word);        // of those, the ones that are no surnames
[[nodiscard]] bool is_venue_head(std::string_view word);         // "hospital", "airport", "stadium": built places
[[nodiscard]] bool is_work_head(std::string_view word);          // "act", "award", "cup", "report": things made or held
[[nodiscard]] bool is_calendar_word(std::string_view word);      // "monday", "february", "easter"
[[nodiscard]] bool is_function_word(std::string_view word);      // articles, pronouns, prepositions, auxiliaries, ...
[[nodiscard]] bool is_speech_verb(std::string_view word);        // "said", "told", "added"
[[nodiscard]] bool is_person_verb(std::string_view word);        // "resigned", "married", "died": what people do
[[nodiscard]] bool is_office_noun(std::string_view word);        // "minister", "secretary": an office, seldom a surname
[[nodiscard]] bool takes_of(std::string_view word);              // "university", "department": "... of X" goes on the name
[[nodiscard]] bool is_nation_adjective(std::string_view word);   // "british", "scottish"
[[nodiscard]] bool is_national(std::string_view word);           // "scot", "dane": somebody of a nation, by no adjective

}  // namespace tally::mention
