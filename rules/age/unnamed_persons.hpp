#pragma once
// Persons who are given an age and no name, with what befell them: "a 31-year-old woman was arrested", "Boy, 17, rescued",
// "a girl of six".

#include <vector>

#include "align/story.hpp"

namespace tally::rules::age {

// What news most often tells of them.
enum class Happened { nothing, custody, court, death, hurt, rescue };

struct Unnamed {
  base::Span span;
  language::TokenRange tokens;
  int years = 0;
  char sex = 0;  // 'm', 'f'; 0 where the noun tells none
  Happened happened = Happened::nothing;
  bool in_headline = false;
};

[[nodiscard]] std::vector<Unnamed> find_unnamed(const align::ArticleFacts& facts);

// What befell whom the word names, by the first verb above it that tells so.
[[nodiscard]] Happened happened_to(const align::ArticleFacts& facts, language::TokenId word);

}  // namespace tally::rules::age
