#pragma once
// People whom an article gives an age and no name, with what happened to them: "a 31-year-old woman was arrested", "Boy, 17, dies".

#include <vector>

#include "align/story.hpp"

namespace tally::rules::age {

enum class Happened { nothing, custody, court, death, hurt, rescue };

struct Unnamed {
  base::Span span;
  int years = 0;
  char sex = 0;  // 'm', 'f', or 0 where the noun does not tell
  Happened happened = Happened::nothing;
  bool in_headline = false;
  language::TokenId head = {};  // "boy"
};

// In the order of the text; those of whom nothing is told to have happened are left out.
[[nodiscard]] std::vector<Unnamed> find_unnamed(const align::ArticleFacts& facts);

// The children among them, also "the seven-year-old boy", and those of whom nothing is told to have happened.
[[nodiscard]] std::vector<Unnamed> find_children(const align::ArticleFacts& facts);

// What the first verb above the word tells to have happened.
[[nodiscard]] Happened happened_to(const language::Document& document, language::TokenId head);

}  // namespace tally::rules::age
