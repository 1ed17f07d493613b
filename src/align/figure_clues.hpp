#pragma once
// What two figures of a story have in common and where they differ, as numbers that a model weighs (figure_model.hpp).
//
// None of it looks at the two amounts: the clues say whether both places speak of one thing, and what each of them then says
// of it is another question. So figures that agree and figures that contradict each other are learned from alike.

#include <array>
#include <cstddef>
#include <string_view>

#include "align/figure_slots.hpp"

namespace tally::align {

// Each name is also the line's name in the table of weights.
enum class Clue : std::size_t {
  shared_near,          // rarity of the terms near both figures, summed
  alike_less, alike_more,              // share of one sentence's weight that the other matches: of the side that has less of it, of the other
  near_alike_less, near_alike_more,    // the same of the words near the figures
  near_alike_weight,                   // the matched weight near the figures, of the lesser side
  before_alike_less, before_alike_more,  // the sentence before helps to match
  one_counted, uncounted,              // one class is counted; how many of the two count nothing named
  topic_likeness, one_topic, topic_told,  // of what is measured; how many of the two topics the other sentence has
  noun_likeness, verb_likeness, one_verb, subject_likeness, object_likeness,
  shared_limits, other_limits, limits_on_one_side,  // "destroyed" homes
  shared_entities, other_entities, other_named, shared_named,
  otherwise_limited, opposed,            // "first" night and "second" night; a rise and a fall
  other_object,                          // of one verb
  part, past, planned, besides, change,  // said of one side only
  title,                                 // one of them stands in a headline
  other_years, years_on_one_side, shared_years, other_dates, shared_dates,
  distance, lead,                        // between the sentences' places in their articles; both among the first sentences
  of_whole, negated, from, by, bound, rate, earlier,  // on one side only
  one_preposition, both_earlier,
  equal_beside, unequal_beside,          // other figures of the two sentences that are equal, and that are not
  rivals, rivals_of_class,               // other figures of the dimension in the two articles, and of the class
  order,                                 // between their places among the figures of the sentences
  count, duration, money, percent, score,
  other_unit, magnitude, is_one,         // decimal logarithm of the smaller amount; 1 tells little
  none,
};
inline constexpr std::size_t clue_count = static_cast<std::size_t>(Clue::none);
[[nodiscard]] std::string_view to_string(Clue clue);

class Clues {
 public:
  [[nodiscard]] double operator[](Clue clue) const { return values_[static_cast<std::size_t>(clue)]; }
  void set(Clue clue, double value) { values_[static_cast<std::size_t>(clue)] = static_cast<float>(value); }
  void set(Clue clue, bool value) { set(clue, value ? 1.0 : 0.0); }
  [[nodiscard]] const std::array<float, clue_count>& values() const { return values_; }

 private:
  std::array<float, clue_count> values_{};
};

// A figure with what is known of it.
struct FigureView {
  const FigureFact& fact;
  const FigureSlot& slot;
};

// All clues but those about the other figures of the story (equal_beside to order).
[[nodiscard]] Clues read_clues(const FigureView& a, const FigureView& b, const StoryWords& words);

}  // namespace tally::align
