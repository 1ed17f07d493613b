#pragma once
// States that begin with one kind of happening and end with another, and the words that copy has for being in them.
//
//   "trapped for 14 hours"      from what traps (collapse, cave in) to who frees (rescue, free, reach)
//   "after 12 years in office"  from elect, appoint, swear in to resign, leave, lose
//
// General English of news reports. The classes are those of align/happening_class.hpp.

#include <span>
#include <string_view>
#include <vector>

namespace tally::rules {

struct State {
  std::span<const std::string_view> words;   // lemmas: nouns, adjectives, verbs
  std::span<const std::string_view> starts;  // happening classes
  std::span<const std::string_view> ends;
};

// All states that have the word.
[[nodiscard]] std::vector<const State*> states_of(std::string_view lemma);

}  // namespace tally::rules
