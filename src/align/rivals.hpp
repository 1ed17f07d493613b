#pragma once
// Pairs of places of a story that could be of one thing, each with the odds that it is, and what the other pairs say of
// it.
//
// A place has at most one counterpart in another article: what else there could be it speaks against a pair, and most
// of all where the other has what it says. And a third article that says the one thing, or the other, speaks for
// either.

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "align/clues.hpp"

namespace tally::align {

// What the rest of the story, and the two amounts or times, say of a pair.
// clang-format off
enum class Sign : std::size_t {
  odds,                        // of the first model
  rival_more, rival_less,      // the best odds of another pair of the one place, and of the other
  settled_more, settled_less,  // the best odds of another pair of the one that agrees, and of the other
  settled_sides,               // how many of the two the other article has elsewhere
  best,                        // neither has a likelier counterpart
  share_more, share_less,      // of the likelihood of all that could be the counterpart
  support_more, support_less,  // the best likelihood of a place of a third article that says the one, and the other
  both_elsewhere,              // the lesser of the two where one third article has both
  // Of figures
  ratio,                       // of the two amounts: absolute natural logarithm, at most 6
  within_tenth, within_half, within_double, within_fivefold,
  same_digits, one_digit,      // in another order; but for one
  at_most_two, at_most_ten,    // the smaller amount
  hedges,                      // how many of the two are rounded or bounded
  risen, fallen,               // of what grows the later of two reports, hours apart, has more, or less
  // Of times
  finer, coarser,              // grains: 0 a clock time, 1 a part of a day, 2 a day, 3 a month, 4 a year, 5 other
  days_between,                // decimal logarithm; a hundredth of a day where they meet or are not dated
  other_day, other_month,      // of one month; the same day of another month
  one_weekday, other_weekday,  // where both name one
  one_minute, one_hour,        // of the dial: 5.52 and 6.52, 5.52 and 5.25
  one_character,               // between the two TIMEX3 values
  one_bearing,
  ends, starts,                // how many of the two say until when, and from when
  blurred,                     // how many are "about", "early", "late"
  deictic, reckoned,           // how many are "yesterday", how many "two days ago"
  borrowed, doubtful,          // how many have their day from another time, how many may be read otherwise
  ahead, of_the_day, of_the_days,  // of their articles: how many lie ahead, how many are of its day, of those around it
  issues_between,              // days between the two articles, at most 30
  all_times,                   // natural logarithm of how many the two articles tell
  equal_elsewhere,             // how many of the two the other article has
  none,
};
// clang-format on
inline constexpr std::size_t sign_count = static_cast<std::size_t>(Sign::none);
inline constexpr Sign first_sign_of_figures = Sign::ratio;
inline constexpr Sign first_sign_of_times = Sign::finer;
[[nodiscard]] std::string_view to_string(Sign sign);

struct Signs {
  std::array<float, sign_count> values{};
  Clues clues;  // of the two places

  [[nodiscard]] double operator[](Sign sign) const { return double{values[static_cast<std::size_t>(sign)]}; }
  void set(Sign sign, double value) { values[static_cast<std::size_t>(sign)] = static_cast<float>(value); }
  void set(Sign sign, bool value) { set(sign, value ? 1.0 : 0.0); }
};

inline constexpr double most_odds = 6.9;  // a thousand to one, as a natural logarithm: no clue is surer

struct PlacePair {
  std::uint32_t left = 0;  // indices of places
  std::uint32_t right = 0;
  float odds = 0;      // of the first model
  bool agree = false;  // they say one thing, exactly or in rounded words
  bool apart = false;  // what they say cannot both be right
};

class Rivals {
 public:
  using SaysOne = std::function<bool(std::size_t, std::size_t)>;  // two places of one article say the very same

  // Pairs of places, each in the article named, with their odds if they are known.
  Rivals(std::vector<PlacePair> pairs, std::vector<ingest::ArticleId> article_of, SaysOne says_one);

  [[nodiscard]] const std::vector<PlacePair>& all() const { return pairs_; }
  // Odds of the first model, parallel to all().
  void set_odds(std::span<const float> odds);
  // Those up to both_elsewhere.
  void add_signs(const PlacePair& pair, Signs& out) const;

 private:
  struct Side {
    double best = 0, settled = 0, sum = 0;
    bool is_settled = false;
  };
  // The place that a pair holds against this one.
  [[nodiscard]] std::size_t other_of(std::uint32_t pair, std::size_t self) const {
    return pairs_[pair].left == self ? pairs_[pair].right : pairs_[pair].left;
  }
  [[nodiscard]] Side side(std::size_t self, std::size_t partner) const;
  // By article the best likelihood of a place that agrees, sorted.
  struct Support {
    ingest::ArticleId article;
    double likelihood = 0;
  };
  void find_supports();
  // A place's support by articles that are none of the pair's.
  [[nodiscard]] std::vector<Support> support(std::size_t self, std::size_t partner) const;

  std::vector<PlacePair> pairs_;
  std::vector<ingest::ArticleId> article_of_;
  SaysOne says_one_;
  std::vector<std::vector<std::uint32_t>> of_place_;  // indices of pairs, by the article of the other place
  std::vector<std::vector<Support>> supports_;        // of each place
};

}  // namespace tally::align
