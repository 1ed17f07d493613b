#pragma once
// How old somebody is, as stated: "44", "in her forties", "a 44-year-old".

namespace tally::mention {

struct Age {
  int low = 0;   // completed years
  int high = 0;  // the same as low for an exact age; 49 for "in her forties"

  friend bool operator==(const Age&, const Age&) = default;
};

}  // namespace tally::mention
