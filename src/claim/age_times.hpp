#pragma once
// What the readers of ages share: the dates that say at what time somebody had an age, and the months of birth that
// follow.

#include <optional>
#include <vector>

#include "claim/person_text.hpp"

namespace tally::claim {

// A bare figure below this counts other things as often as years: "she was 2 up", "turned 6 and 4".
inline constexpr int surely_years = 13;

// An age over an article that names nobody there is held against one in the text only up to this difference, which
// slips of a digit or a year seldom exceed; further apart it is somebody else's, often of the same family.
inline constexpr int headline_slip = 12;

// Months are counted as in mention::BirthSpan. Nothing where the article bears no date.
[[nodiscard]] std::optional<int> month_published(const ingest::Article& article);

// The months of a time that has an interval.
[[nodiscard]] mention::BirthSpan months_of(const mention::TimeExpression& time);

// Who has an age at some day of those months was born in these; the first is shared by two ages, as days are not told.
[[nodiscard]] mention::BirthSpan born_of(mention::BirthSpan then, mention::Age age);

// The ages that somebody born in those months may have in that one.
[[nodiscard]] mention::Age age_in(int month, mention::BirthSpan born);

class AgeTimes {
 public:
  explicit AgeTimes(const PersonText& text);

  // The first time with a year of its own that begins in [from, limit) of the sentence.
  [[nodiscard]] const mention::Mention* year_in(std::uint32_t from, std::uint32_t limit) const;

  // The first time behind `from` and before another verb that lies in one month: "in April", "last Friday", "on 3 May".
  [[nodiscard]] const mention::Mention* month_in(std::uint32_t from, std::uint32_t anchor) const;

  // Told of another year: "in 1998", "two years ago".
  [[nodiscard]] bool elsewhen(std::uint32_t i) const;

  [[nodiscard]] const std::vector<const mention::Mention*>& all() const { return times_; }

 private:
  [[nodiscard]] bool tells_birth(const mention::Mention& year) const;

  const PersonText& text_;
  std::vector<const mention::Mention*> times_;
};

}  // namespace tally::claim
