#pragma once
// What speaks for a name being a person's, an organisation's or a place's: its form, what is known of its words, what
// stands around it, and what the rest of the article says of the same words. Each cue is yes or no; name_types.hpp
// weighs them.

#include <bitset>
#include <cstdint>
#include <vector>

#include "mention/name_spans.hpp"

namespace tally::mention {

enum class Cue : std::uint8_t {
  always,
  // The form
  one_word, two_words, three_words, more_words, short_capitals, long_capitals, inner_capital, has_initial, has_digit,
  has_hyphen, has_of, has_and, has_particle, has_suffix, lower_case,
  // What is known of the words
  person_shaped, first_given, first_given_strict, only_given, only_given_strict, only_unknown, last_surname_common, last_surname, last_unknown, all_common, last_common,
  some_common, all_unknown, first_nation,
  phrase_city_big, phrase_city_small, phrase_region, phrase_country, phrase_organisation, phrase_person, phrase_landmark,
  phrase_demonym, last_place, organisation_last, organisation_of, organisation_inside, place_last, venue_last, work_last,
  // Around it
  honorific, after_role, role_before, kin_before, role_after_comma, person_after_comma, age_after, said_after,
  said_before, person_verb_after, possessive, the_before, a_before, in_before, at_before, from_before, to_before,
  by_before, with_before, of_before, for_before, and_before, comma_place_after, comma_place_before, noun_after,
  common_verb_after, sentence_first, bracketed_capitals, quoted, alone, greeting_before, first_comma,
  subject, speech_subject, object, modifier, owner,
  beside_person, beside_organisation, beside_place,
  // The rest of the article, about the same words
  doc_honorific, doc_role, doc_said, doc_age, doc_in, doc_the, doc_possessive, doc_frequent,
  doc_surname_of_full, doc_given_of_full, doc_part_of_organisation, doc_part_of_place, doc_acronym_of,
  count_,
};

using Cues = std::bitset<static_cast<std::size_t>(Cue::count_)>;

[[nodiscard]] std::string_view to_string(Cue cue);

// The cues of each span of the text, in the order of the spans.
[[nodiscard]] std::vector<Cues> find_cues(const language::Document& document, const NameText& text);

// The words of a span's name without honorifics, folded, with single spaces: the same for the same name.
[[nodiscard]] std::string name_key(const NameText& text, const NameSpan& span);

}  // namespace tally::mention
