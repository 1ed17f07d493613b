#pragma once
// The figures of a story that can be held against each other: amounts of something counted or measured, and lengths of
// time.
//
//   "34 recommendations"             count of "recommendation", 34
//   "118 km", "73 miles"             two lengths, in metres
//   "seven years and eight months"   a duration, in seconds
//
// What is counted goes by one name where English has several ("people", "individuals": person).

#include <compare>
#include <string_view>
#include <vector>

#include "align/story.hpp"

namespace tally::align {

struct QuantityRef {
  ingest::ArticleId article;
  mention::MentionId mention;
  friend auto operator<=>(const QuantityRef&, const QuantityRef&) = default;
};

struct FigureFact {
  QuantityRef ref;
  mention::Quantity quantity;  // of a duration: dimension count, unit "s" and its seconds
  bool duration = false;
  std::string_view counted;     // what is counted, by one name; empty for measures
  language::TokenRange tokens;  // the number and its unit
  language::TokenId head;       // the word that the sentence builds on: what is counted, or the top of the figure
  bool title = false;           // in a headline or standfirst
};

[[nodiscard]] inline bool is_count(const FigureFact& figure) {
  return !figure.duration && figure.quantity.dimension == mention::Dimension::count;
}

// A number that can be wrong: not "dozens", and no score, of which neither number says anything alone.
[[nodiscard]] inline bool is_exact_enough(const FigureFact& figure) {
  return figure.quantity.hedge != mention::Hedge::vague && figure.quantity.dimension != mention::Dimension::score;
}

// A headline and the text below it.
[[nodiscard]] inline bool is_headline_and_text(const FigureFact& a, const FigureFact& b) {
  return a.ref.article == b.ref.article && a.title != b.title;
}

inline constexpr double small_count = 10;  // smaller numbers are in every article

// All figures, also those that count nothing named ("five of them"). In the order of the story.
[[nodiscard]] std::vector<FigureFact> read_figures(const Story& story);

// What figures have alike that are of one dimension, and of one thing where it is counted. Lengths of time are a
// dimension of their own.
struct FigureKind {
  bool duration = false;
  mention::Dimension dimension = mention::Dimension::count;
  std::string_view counted;  // as of a FigureFact
  friend auto operator<=>(const FigureKind&, const FigureKind&) = default;
};

[[nodiscard]] FigureKind kind_of(const FigureFact& figure);
[[nodiscard]] bool same_kind(const FigureFact& a, const FigureFact& b);
[[nodiscard]] bool same_dimension(const FigureFact& a, const FigureFact& b);

}  // namespace tally::align
