#pragma once
// How old somebody is, as stated: "44", "in her forties", "a 44-year-old", or when somebody was born: "born in 1962",
// "was nine in the summer of 1994".

#include <optional>

namespace tally::mention {

// The months in which somebody may have been born, counted from January of the year 0.
struct BirthSpan {
  int first = 0;
  int last = 0;

  friend bool operator==(const BirthSpan&, const BirthSpan&) = default;
};

struct Age {
  int low = 0;   // completed years when the article was published
  int high = 0;  // the same as low for an exact age; 49 for "in her forties"
  std::optional<BirthSpan> born = {};  // where the words date the birth; low and high then say nothing

  friend bool operator==(const Age&, const Age&) = default;
};

}  // namespace tally::mention
