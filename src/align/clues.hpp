#pragma once
// What two places of a story have in common and where they differ, as numbers that a model weighs (figure_model.hpp).
//
// None of it looks at what the two places say, the amounts: the clues tell whether both speak of one thing, and what
// each of them then says of it is another question. So places that agree and places that contradict each other are
// learned from alike.

#include <array>
#include <cstddef>
#include <string_view>

#include "align/context.hpp"
#include "align/word_likeness.hpp"

namespace tally::align {

// clang-format off
enum class Clue : std::size_t {
  shared_near,                           // specificity of the terms near both places, summed
  alike_less, alike_more,                // share of a sentence's weight that the other matches: the lesser, the greater
  near_alike_less, near_alike_more,      // the same of the words near the places
  near_alike_weight,                     // the matched weight near the places, of the lesser side
  before_alike_less, before_alike_more,  // the sentence before helps to match
  topic_likeness, one_topic, topic_told, // of what is told of; how many of the two topics the other sentence has
  noun_likeness, verb_likeness, one_verb, subject_likeness, object_likeness,
  shared_limits, other_limits, limits_on_one_side,  // "destroyed" homes
  shared_entities, other_entities, other_named, shared_named, other_places,
  otherwise_limited, opposed,            // "first" night and "second" night; a rise and a fall
  other_object,                          // of one verb
  other_aspect,                          // height and length
  part, past, planned, besides, change,  // said of one side only
  title,                                 // one of them stands in a headline
  other_years, years_on_one_side, shared_years, other_dates, shared_dates,
  distance, lead,                        // of the sentences' places in their articles; both at the top
  of_whole, negated, from, by, bound, rate, earlier,  // on one side only
  one_preposition, both_earlier,
  equal_beside, unequal_beside,          // others of the kind in the two sentences that are equal, and that are not
  rivals,                                // others of the kind in the two articles
  order,                                 // between their places among those of the kind in the sentences
  // Of figures
  one_counted, other_counted, uncounted, // one class, two unlike ones; how many count nothing named
  rivals_of_class,                       // other figures of the class in the two articles
  few_amounts,                           // of the class or measure in the story: 1 for these two alone, 1/2 for three
  count, duration, money, percent, score,
  other_unit, magnitude, is_one,         // decimal logarithm of the smaller amount; 1 tells little
  // Of times
  one_grain,                             // both clock times, both days
  one_happening, like_happening,         // told by clauses of one happening; of which nothing speaks against it
  thing_likeness, deed_likeness,         // of what the clauses are about, in whatever role; of verbs and nouns for deeds
  equal_figures, unequal_figures,        // other than lengths of time, in the two sentences
  none,
};
// clang-format on
inline constexpr std::size_t clue_count = static_cast<std::size_t>(Clue::none);
inline constexpr Clue first_of_figures = Clue::one_counted;
inline constexpr Clue first_of_times = Clue::one_grain;
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

// What the words of a story weigh, and how alike they are.
struct StoryTerms {
  explicit StoryTerms(const Story& story) : terms(story), likeness(terms) {}
  StoryTerms(const StoryTerms&) = delete;
  StoryTerms& operator=(const StoryTerms&) = delete;

  ClauseTerms terms;
  WordLikeness likeness;
};

// What two contexts have in common: those up to `order`, but for the ones about others of the kind.
void add_clues(const Context& a, const Context& b, const StoryTerms& words, Clues& out);

// Rarity of the terms that both contexts have, each times the lesser closeness, summed; and of those near both places.
struct SharedWords {
  double weight = 0;
  double near = 0;
};
[[nodiscard]] SharedWords shared_words(const Context& a, const Context& b, const ClauseTerms& terms);
inline constexpr double some_words = 0.3;  // of their weight: one that is not everywhere

}  // namespace tally::align
