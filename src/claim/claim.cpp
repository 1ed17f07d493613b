#include "claim/claim.hpp"

namespace tally::claim {

std::string_view to_string(Attribute attribute) {
  switch (attribute) {
    case Attribute::role: return "role";
    case Attribute::age: return "age";
    case Attribute::time: return "time";
  }
  return "role";
}

}  // namespace tally::claim
