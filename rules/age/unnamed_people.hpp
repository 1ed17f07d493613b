#pragma once
// People whom an article gives an age and no name, with what happened to them: "a 31-year-old woman was arrested",
// "Boy, 17, dies".

#include <string>
#include <vector>

#include "align/story.hpp"
#include "mention/person_honorific.hpp"

namespace tally::rules::age {

enum class Happened { nothing, custody, court, death, hurt, rescue };

struct Unnamed {
  base::Span span;
  int years = 0;
  mention::Sex sex = mention::Sex::unknown;  // man and boy are one: a youth of 17 is either
  Happened happened = Happened::nothing;
  bool in_headline = false;
  language::TokenId head = {};  // "boy"
  std::string calling = {};     // "nurse"; none of "woman", "teenager", "victim"
};

// In the order of the text; those of whom nothing is told to have happened are left out.
[[nodiscard]] std::vector<Unnamed> find_unnamed(const align::ArticleFacts& facts);

// The children among them, also "the seven-year-old boy", and those of whom nothing is told to have happened.
[[nodiscard]] std::vector<Unnamed> find_children(const align::ArticleFacts& facts);

// Not told of one of them, or the same: a nurse is no teacher.
[[nodiscard]] bool callings_fit(const Unnamed& a, const Unnamed& b);

// Articles of one week, or without a date, are held to one age: a birthday in between is possible, but rarer than a
// slip.
[[nodiscard]] bool same_week(const align::Story& story, ingest::ArticleId a, ingest::ArticleId b);

// What the first verb above the word tells to have happened.
[[nodiscard]] Happened happened_to(const language::Document& document, language::TokenId head);

}  // namespace tally::rules::age
