#include "claim/claim.hpp"

namespace tally::claim {

std::string_view to_string(Attribute attribute) {
  switch (attribute) {
    case Attribute::role: return "role";
    case Attribute::age: return "age";
    case Attribute::time: return "time";
    case Attribute::relation: return "relation";
  }
  return "role";
}

std::string_view to_string(BondKind kind) {
  switch (kind) {
    case BondKind::kin: return "kin";
    case BondKind::nationality: return "nationality";
    case BondKind::party: return "party";
    case BondKind::home: return "home";
    case BondKind::birthplace: return "birthplace";
    case BondKind::upbringing: return "upbringing";
    case BondKind::children: return "children";
    case BondKind::affiliation: return "affiliation";
  }
  return "kin";
}

}  // namespace tally::claim
