#pragma once
// How surely two sentences tell of one happening: by the words, names and kinds of happening that they share, each weighed by
// how rare it is in the story.
//
//   const CommonGround ground(story);
//   const Overlap overlap = ground.between(a, b);   // sentences of two articles
//   if (overlap.features >= 3 && overlap.share >= 0.4) ...
//
// Verbs count by their class (claim/predicate_class.hpp), names by whom they name, so that "they wed at" and "the wedding
// of Ann Lee at" share two features. Function words and figures other than years count nothing.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "align/story.hpp"

namespace tally::align {

struct SentenceRef {
  ingest::ArticleId article;
  language::SentenceId sentence;
  friend auto operator<=>(const SentenceRef&, const SentenceRef&) = default;
};

struct Overlap {
  std::size_t features = 0;  // that both have
  double weight = 0;         // of those: one and the natural logarithm of its rarity for each
  double share = 0;          // of the weight of the sentence that has less of it: 0 to 1
};

class CommonGround {
 public:
  explicit CommonGround(const Story& story);

  [[nodiscard]] Overlap between(SentenceRef a, SentenceRef b) const;
  // Of all sentences of their articles none has more in common with the one than the other, and it is more than a common word.
  // That they tell of one happening is likely, and not sure.
  [[nodiscard]] bool are_twins(SentenceRef a, SentenceRef b) const;

 private:
  struct Feature {
    std::uint32_t id = 0;
    double weight = 0;
  };
  using Features = std::vector<Feature>;  // sorted by id, each once

  [[nodiscard]] bool is_best(SentenceRef a, SentenceRef b) const;
  [[nodiscard]] double best_weight(SentenceRef a, ingest::ArticleId other) const;

  std::vector<std::vector<Features>> of_sentence_;  // [article][sentence]
  mutable std::map<std::pair<SentenceRef, ingest::ArticleId>, double> best_;  // asked before: one ground serves one rule's run
};

}  // namespace tally::align
