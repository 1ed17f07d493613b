#pragma once
// What ties a person to another one, to a place, a country or a party.
//
//   "Nadia Brandt's sister, Ines Moll,"    -> of Ines Moll: kin, value "sister", other Nadia Brandt
//   "the Chilean climber Ines Moll"        -> nationality, "chile"
//   "Ines Moll (44), from Arbroath"        -> home, "arbroath"
//   "Ines Moll, a mother of three"         -> children, "children", number 3

#include <string>

#include "entity/entity.hpp"
#include "mention/person_honorific.hpp"

namespace tally::claim {

// affiliation: "of the University of Graz". birthplace: "born in X". upbringing: "grew up in X". home: "of X", "from X", "lives in X".
enum class BondKind { kin, nationality, party, home, birthplace, upbringing, children, affiliation };
[[nodiscard]] std::string_view to_string(BondKind kind);

struct Bond {
  BondKind kind = BondKind::kin;
  std::string value;             // folded; of kin the noun, of a nationality the country, of children what is counted
  int number = 0;                // of children
  entity::LocalEntityId other;   // of kin: whose; not valid where the article does not show who that is
  mention::Sex whose = mention::Sex::unknown;  // ... then what the words tell of them: "his uncle", "the girl's uncle"
  bool by_name = true;           // whether `other` is named there and not meant by a pronoun
};

}  // namespace tally::claim
