#pragma once
// What the readers of ages share: numbers that may be an age, and the dates that say at what time somebody had it.

#include <optional>
#include <string_view>
#include <vector>

#include "claim/person_text.hpp"

namespace tally::claim {

// A whole token in figures, 1 to 119; with `rest`, what stands behind the figures goes there.
[[nodiscard]] std::optional<int> leading_number(std::string_view text, std::string_view* rest = nullptr);

// The same, or a number word.
[[nodiscard]] std::optional<int> age_number(std::string_view norm);

// The months of a time that has an interval.
[[nodiscard]] mention::BirthSpan months_of(const mention::TimeExpression& time);

// Who has that age at some day of those months was born in these.
[[nodiscard]] mention::BirthSpan born_of(mention::BirthSpan then, int years);

class AgeTimes {
 public:
  explicit AgeTimes(const PersonText& text);

  // The first time with a year of its own that begins in [from, limit) of the sentence.
  [[nodiscard]] const mention::Mention* year_in(std::uint32_t from, std::uint32_t limit) const;

  // The first time behind `from` that lies in one month: "in April", "last Friday", "on 3 May".
  [[nodiscard]] const mention::Mention* month_in(std::uint32_t from, std::uint32_t anchor) const;

  // Told of another year: "in 1998", "two years ago".
  [[nodiscard]] bool elsewhen(std::uint32_t i) const;

  [[nodiscard]] const std::vector<const mention::Mention*>& all() const { return times_; }

 private:
  const PersonText& text_;
  std::vector<const mention::Mention*> times_;
};

}  // namespace tally::claim
