#include "align/story.hpp"

namespace tally::align {

Story build_story(std::string name, std::vector<ArticleFacts> articles) {
  Story story;
  story.name = std::move(name);
  story.articles = std::move(articles);
  for (std::size_t i = 0; i < story.articles.size(); ++i) story.copies.of_article.push_back(i);
  story.copies.count = story.articles.size();
  return story;
}

}  // namespace tally::align
