#pragma once
// What the sentences of an article speak of, for figures that stand far apart: two sentences share a topic where one noun, or
// two that mean the same of a business or a count, stand in both.
// Names say nothing: an article is full of those that it is about.
//
//   "Annual revenue grew by 12 per cent" ... "Sales came in at £43.5m, against £41m"   share one

#include <set>
#include <string_view>
#include <vector>

#include "figures.hpp"

namespace tally::rules::arithmetic {

class Topics {
 public:
  explicit Topics(const Sheet& sheet);

  [[nodiscard]] bool share(std::uint32_t a, std::uint32_t b) const { return shared(a, b) > 0; }
  [[nodiscard]] std::size_t shared(std::uint32_t a, std::uint32_t b) const;  // how many
  // Whether the sentence names what the words before the token in its own sentence do: the subject of an amount.
  [[nodiscard]] bool names_subject_of(std::uint32_t sentence, std::uint32_t token) const;

 private:
  const Sheet& sheet_;
  std::vector<std::set<std::string_view>> nouns_;  // by sentence
};

// One word for all that mean the same: "revenue" for "sales", "turnover" and "takings"; the lemma itself otherwise.
[[nodiscard]] std::string_view topic_word(std::string_view lemma);

}  // namespace tally::rules::arithmetic
