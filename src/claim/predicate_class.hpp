#pragma once
// Verbs that report the same kind of happening: "wed" and "marry", "discover" and "find".
//
//   predicate_class("step", "down") == predicate_class("resign", "")
//   predicate_class("hum", "") == "hum"
//
// The groups are general English of news reports, each so narrow that its verbs may stand for one another in an account of
// one event.

#include <string>
#include <string_view>

namespace tally::claim {

// The group's first verb, or the verb itself with its particle.
[[nodiscard]] std::string predicate_class(std::string_view lemma, std::string_view particle);

// A noun for a happening, as the class of its verb: "wedding" -> "marry"; empty for other nouns.
[[nodiscard]] std::string_view class_of_noun(std::string_view lemma);

}  // namespace tally::claim
