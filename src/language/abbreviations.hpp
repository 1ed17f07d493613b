#pragma once
// Short forms that are written with a full stop of their own, and what follows from it: does the stop belong
// to the word, and may it end a sentence as well?
//
//   find_abbreviation("sgt")  -> AbbreviationKind::title
//
// The lists are general English newspaper usage (British and American), keyed by the lower-case word without
// its last stop. Forms with stops inside ("a.m", "U.S") are recognised by their shape and need no entry.

#include <cstdint>
#include <string_view>

namespace tally::language {

enum class AbbreviationKind : std::uint8_t {
  none,
  title,          // Mr. Dr. Sgt.: a name follows, so it never ends a sentence
  inner,          // vs. approx. cf.: something always follows
  closing,        // Inc. Jr. etc. St.: may end a sentence
  before_number,  // No. Fig. p.: an abbreviation only where a number follows
  after_number,   // ft. oz. hrs.: only where a number stands before
  month,          // Feb. Mon.: capitalised; a number, a comma or a name follows
  after_comma,    // Calif. Pa.: a state, behind a place and a comma
};

[[nodiscard]] AbbreviationKind find_abbreviation(std::string_view lower_case_word);

// Words that open sentences far more often than they open names: "the", "he", "but". Lower case.
[[nodiscard]] bool is_sentence_opener(std::string_view lower_case_word);

}  // namespace tally::language
