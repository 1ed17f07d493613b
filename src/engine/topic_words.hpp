#pragma once
// The words by which one sees at a glance what an article is about: names and rare words, with how often it has them. Needs no
// parse, so that thousands of articles can be sorted into stories before any is read closely.
//
//   const TopicWords words = topic_words(article);   // "leeming" (a name), "ferry", "aground"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ingest/article.hpp"

namespace tally::engine {

struct TopicWord {
  std::string text;  // lower case
  std::size_t count = 0;
  bool common = false;  // a word of the dictionary in lower case
  bool name = false;    // no such word, and written with a capital inside a sentence
};

struct TopicWords {
  std::vector<TopicWord> all;                // sorted by text; no function words, figures or words of a letter or two
  std::optional<std::chrono::sys_days> day;  // of publication, else of the last change
};

[[nodiscard]] TopicWords topic_words(const ingest::Article& article);

}  // namespace tally::engine
