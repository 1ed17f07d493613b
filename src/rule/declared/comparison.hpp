#pragma once
// The library of comparators: whether what two claims say can both be so.
//
//   equal     the same letters and figures, signs and capitals aside; numbers in words and figures are one
//   interval  amounts whose intervals meet: "about 40" goes with 43
//   set       the same members: "Ann, Bo and Cy"; a list that is part of the other is no conflict
//   name      one name, also where one is shorter: "Storm Ciara", "Ciara"
//   classes   words of one class: [["red", "crimson"], ["blue"]]; what is in no class is not compared
//   order     two groups in the same order; what stands the other way round is a conflict
//
// With `slip`, values differ only where they look like one value and a slip of the pen: one letter or figure changed,
// dropped or doubled, or two neighbours swapped.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "rule/declared/slot_claim.hpp"

namespace tally::rule {

enum class By { equal, interval, set, name, classes, order };
inline constexpr std::array<std::string_view, 6> comparator_names = {"equal", "interval", "set", "name", "classes", "order"};

struct Comparison {
  By by = By::equal;
  std::vector<std::string> values = {"value"};  // the groups compared; claims differ where one of them does
  bool slip = false;
  std::vector<std::vector<std::string>> classes = {};
};

enum class Agreement { same, differ, unknown };

[[nodiscard]] Agreement compare(const Comparison& comparison, const SlotClaim& a, const SlotClaim& b);

// "ba117" and "ba171" or "ba177"; not "ba117" and "ba283".
[[nodiscard]] bool is_slip(std::string_view a, std::string_view b);

}  // namespace tally::rule
