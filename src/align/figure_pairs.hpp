#pragma once
// The pairs of figures of a story that could be of one thing, and what else the story says of each.
//
//   const FigurePairs pairs(story, figures, slots, reader.words());
//   for (std::size_t p = 0; p < pairs.all().size(); ++p)
//     if (pairs.all()[p].apart) odds_of_one_thing(pairs.signs(p));
//
// A figure has at most one counterpart in another article: what else there could be it speaks against a pair, and most of all
// where the other has its very amount. Pairs are of two articles, or of a headline and its article, and of one dimension.

#include <cstdint>
#include <span>
#include <vector>

#include "align/figure_clues.hpp"

namespace tally::align {

// What the rest of the story and the two amounts say of a pair. Each name is also the line's name in the table of weights.
enum class Sign : std::size_t {
  odds,                       // of the first model
  rival_more, rival_less,     // the best odds of another pair of the one figure, and of the other
  settled_more, settled_less, // the best odds of another pair of the one that agrees, and of the other
  settled_sides,              // how many of the two the other article has elsewhere
  best,                       // neither has a likelier counterpart
  share_more, share_less,     // of the likelihood of all that could be the counterpart
  support_more, support_less, // the best likelihood of a figure of a third article that agrees with the one, and with the other
  both_elsewhere,             // the lesser of the two where one third article has both
  ratio,                      // of the two amounts: absolute natural logarithm, at most 6
  within_tenth, within_half, within_double, within_fivefold,
  same_digits, one_digit,     // in another order; but for one
  at_most_two, at_most_ten,   // the smaller amount
  hedges,                     // how many of the two are rounded or bounded
  none,
};
inline constexpr std::size_t sign_count = static_cast<std::size_t>(Sign::none);
[[nodiscard]] std::string_view to_string(Sign sign);

struct Signs {
  std::array<float, sign_count> values{};
  Clues clues;  // of the two places
};

struct FigurePair {
  std::uint32_t left = 0;   // indices of figures
  std::uint32_t right = 0;
  float odds = 0;           // of the first model
  bool agree = false;       // one amount, exact or rounded
  bool apart = false;       // the amounts cannot both be right
};

class FigurePairs {
 public:
  // The figures and their slots are parallel, and live as long as this. Only pairs of these dimensions are made.
  FigurePairs(std::span<const FigureFact> figures, std::span<const FigureSlot> slots, const StoryWords& words,
              std::span<const mention::Dimension> dimensions);

  [[nodiscard]] const std::vector<FigurePair>& all() const { return pairs_; }
  [[nodiscard]] Clues clues(const FigurePair& pair) const;
  [[nodiscard]] Signs signs(const FigurePair& pair) const;
  // Other odds than the model's, parallel to all(): for fitting it.
  void set_odds(std::span<const float> odds);

 private:
  struct Rivals {
    std::uint16_t of_dimension = 0;
    std::uint16_t of_class = 0;
  };
  struct Side {
    double best = 0, settled = 0, sum = 0;
    bool is_settled = false;
  };

  void find_pairs(std::span<const mention::Dimension> dimensions);
  void count_rivals(const std::vector<std::vector<std::uint32_t>>& of_article);
  void index();
  void add_neighbours(const FigurePair& pair, Clues& clues) const;
  [[nodiscard]] Side side(std::size_t self, std::size_t partner) const;
  [[nodiscard]] std::vector<double> support(std::size_t self, std::size_t partner) const;
  [[nodiscard]] const Rivals& rivals(std::size_t figure, ingest::ArticleId article) const {
    return rivals_[figure * articles_ + article.index()];
  }

  std::span<const FigureFact> figures_;
  std::span<const FigureSlot> slots_;
  const StoryWords& words_;
  std::size_t articles_ = 0;
  std::vector<FigurePair> pairs_;
  std::vector<Rivals> rivals_;                          // [figure][article]
  std::vector<std::vector<std::uint32_t>> of_figure_;   // indices of pairs
};

}  // namespace tally::align
