#pragma once
// A post or title as the text gives it to somebody, taken apart.
//
//   "the incoming Coastal Trust chair"             -> title "chair", organisation "Coastal Trust", incoming
//   "deputy chief executive of the Fell Trust"   -> title "deputy chief executive", organisation "the Fell Trust"

#include <string>

#include "base/span.hpp"

namespace tally::mention {

// When the role holds, from words at the title. `present` is what a title without such a word says.
enum class Tenure { present, former, incoming, acting };

struct RoleTitle {
  base::Span title_span;         // the words of the title without organisation and tenure words
  base::Span organisation_span;  // empty when none is given
  Tenure tenure = Tenure::present;
  bool interim = false;          // "interim", "acting", "caretaker": holds the post for a time
  std::string title;             // lower case, single spaces, without tenure words: "national medical director"
  std::string organisation;      // as written without a leading article, empty when none is given
};

}  // namespace tally::mention
