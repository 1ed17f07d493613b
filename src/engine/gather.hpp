#pragma once
// Articles that lie anywhere, gathered into stories by what they say (cluster.hpp) and by the story that front matter names.
//
//   for (StoryArticles& story : gather(std::move(articles))) ...   // story.name: "ferry", or the earliest article's path

#include "engine/stories.hpp"

namespace tally::engine {

[[nodiscard]] std::vector<StoryArticles> gather(std::vector<ingest::Article> articles);

}  // namespace tally::engine
