#include "claim/claim.hpp"

namespace tally::claim {

std::string_view to_string(Attribute attribute) {
  switch (attribute) {
    case Attribute::name: return "name";
    case Attribute::role: return "role";
    case Attribute::time: return "time";
  }
  return "name";
}

}  // namespace tally::claim
