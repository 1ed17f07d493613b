#pragma once
// Nouns for relatives, in classes of which somebody is one to somebody else.
//
//   kin_word("sister")  -> sibling, female
//   inverse(Kin::parent) -> Kin::child

#include <cstdint>
#include <optional>
#include <string_view>

#include "mention/person_honorific.hpp"

namespace tally::claim {

enum class Kin : std::uint8_t {
  parent, child, sibling, couple, grandparent, grandchild, uncle_aunt, nephew_niece, cousin, parent_in_law,
  child_in_law, sibling_in_law,
};

struct KinWord {
  Kin kin = Kin::cousin;
  mention::Sex sex = mention::Sex::unknown;
};

// Of a singular noun in lower case; "mother-in-law" with its hyphens. A stepmother is a parent, as she is loosely called;
// godparents are none.
[[nodiscard]] std::optional<KinWord> kin_word(std::string_view noun);

// What A is to B, given what B is to A.
[[nodiscard]] Kin inverse(Kin kin);

}  // namespace tally::claim
