#pragma once
// The amounts of an article in base units, lengths of time among them, for checks that look for amounts which go together
// wherever they stand: "20cm taller than", "£2m a day ... after six days".
//
//   "1.9 metres" -> kind "length", 1.9 [1.85, 1.95];  "six days" -> kind "time", 518,400, unit "day"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "figures.hpp"

namespace tally::rules::arithmetic {

struct Amount {
  base::Span span;
  std::uint32_t begin = 0;         // tokens
  std::uint32_t end = 0;           // behind the amount and its noun
  std::uint32_t sentence = 0;
  std::string kind;                // amounts of one kind can be added: "count", "money GBP", "length", "time", "percent", "points"
  std::string_view noun;           // lemma of what a count counts, or the unit of a length of time; empty for others
  double value = 0;
  Range range;
  bool hedged = false;
  const Figure* figure = nullptr;  // none for lengths of time
};

// In the order of the text; ranges and parts of words are left out.
[[nodiscard]] std::vector<Amount> read_amounts(const Sheet& sheet);

// Those of the sentences from `first` to `last`.
[[nodiscard]] std::span<const Amount> in_sentences(std::span<const Amount> amounts, std::uint32_t first, std::uint32_t last);

// The kinds and values that an article tells twice or more.
class ToldAgain {
 public:
  explicit ToldAgain(std::span<const Amount> amounts);
  [[nodiscard]] bool contains(const Amount& amount) const;

 private:
  std::map<std::pair<std::string_view, double>, std::uint32_t> counts_;  // kinds are those of the amounts
};

// One kind, and one noun where both have one.
[[nodiscard]] bool go_together(const Amount& a, const Amount& b);

// The amount written like another one of its kind: "£12,000".
[[nodiscard]] std::string written(const Sheet& sheet, double value, const Amount& like);

}  // namespace tally::rules::arithmetic
