#pragma once
// Honorifics: the words before a name that say how a person is styled, with the class they belong to and one
// canonical long form, so that "Det Insp", "DI" and "Detective Inspector" are one thing. Roles that are used as a
// style ("President", "Prime Minister", "Education Minister") are roles and not listed.
//
//   const auto match = match_honorific(words);   // words: {"det", "insp", "khan"} in lower case without full stops
//   match->honorific->canonical;                 // "detective inspector"
//   match->words;                                // 2
//
// Classes matter to the rules: a courtesy title may be left out by a house style, "Sir" against "Mr" may not.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace tally::mention {

enum class HonorificClass : std::uint8_t {
  courtesy,    // Mr, Mrs, Ms, Miss, Mx, Madam
  knighthood,  // Sir, Dame
  peerage,     // Lord, Lady, Baroness, Viscount, Earl
  royal,       // King, Prince, Princess
  academic,    // Dr, Professor
  political,   // Senator, Councillor, the style "Hon"
  police,
  military,
  fire,
  clergy,
  judicial,    // Judge, Mr Justice
};

enum class Sex : std::uint8_t { unknown, male, female };

struct Honorific {
  std::string_view canonical;  // long form in lower case
  HonorificClass kind = HonorificClass::courtesy;
  Sex sex = Sex::unknown;
  std::uint8_t rank = 0;       // among those of its class that order persons (police, military), 0 where there is no order
};

struct HonorificMatch {
  const Honorific* honorific = nullptr;
  std::size_t words = 0;
};

// The longest honorific that the words begin with. Words are in lower case without full stops.
[[nodiscard]] std::optional<HonorificMatch> match_honorific(std::span<const std::string_view> words);

// The honorific written so: "Det Insp", "Mr.", "Mr Justice". Nothing if it is none.
[[nodiscard]] const Honorific* find_honorific(std::string_view written);

[[nodiscard]] std::string_view to_string(HonorificClass kind);

}  // namespace tally::mention
