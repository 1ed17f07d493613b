#pragma once
// What a token's fine tag and form say of number, person and gender.
//
//     number_of(Xpos::nns) == Number::plural;
//     pronoun_of("her")->gender == Gender::feminine;
//     is_finite(Xpos::md);
//
// English carries the rest of its morphology in the fine tags themselves: VBZ is third person singular
// present, MD a modal, VBG and VBN the participles, JJR and RBR the comparatives.

#include <cstdint>
#include <optional>
#include <string_view>

#include "language/tags.hpp"

namespace tally::language {

enum class Number : std::uint8_t { none, singular, plural };
enum class Gender : std::uint8_t { none, feminine, masculine, neuter };

// Of nouns and of the verb form with -s.
[[nodiscard]] Number number_of(Xpos tag);
// A verb that can be a clause's head by itself: VBD, VBP, VBZ or a modal.
[[nodiscard]] constexpr bool is_finite(Xpos tag) {
  return tag == Xpos::vbd || tag == Xpos::vbp || tag == Xpos::vbz || tag == Xpos::md;
}

struct PronounForm {
  std::uint8_t person = 3;  // 1, 2 or 3
  Number number = Number::none;
  Gender gender = Gender::none;
  bool possessive = false;  // "her" is both: told apart by the tag PRP$
};

// Of a personal, possessive or reflexive pronoun in lower case; nothing for other words. "they" and "you"
// have no number of their own, since both are said of one as of many.
[[nodiscard]] std::optional<PronounForm> pronoun_of(std::string_view norm);

}  // namespace tally::language
