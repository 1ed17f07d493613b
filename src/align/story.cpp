#include "align/story.hpp"

#include <algorithm>

#include "align/groups.hpp"
#include "align/quote_speakers.hpp"
#include "entity/link.hpp"

namespace tally::align {
namespace {

CopyGroups copies_of(const Story& story) {
  std::vector<const language::Document*> documents;
  for (const ArticleFacts& facts : story.articles) documents.push_back(&facts.document);
  return find_copies(documents);
}

entity::StoryEntities entities_of(const Story& story) {
  std::vector<const entity::LocalEntities*> locals;
  for (const ArticleFacts& facts : story.articles) locals.push_back(&facts.entities);
  return entity::link(locals);
}

std::vector<QuoteFamily> quotes_of(const Story& story) {
  std::vector<QuotedArticle> articles;
  for (const ArticleFacts& facts : story.articles) articles.push_back({facts.document, facts.mentions});
  std::vector<QuoteFamily> families = find_quote_families(articles);
  add_quote_speakers(story, families);
  return families;
}

}  // namespace

Story build_story(std::string name, std::vector<ArticleFacts> articles) {
  Story story;
  story.name = std::move(name);
  story.articles = std::move(articles);
  // Articles of one file stand in its order.
  std::stable_sort(story.articles.begin(), story.articles.end(),
            [](const ArticleFacts& a, const ArticleFacts& b) { return a.article.path < b.article.path; });
  story.entities = entities_of(story);
  story.copies = copies_of(story);
  story.quotes = quotes_of(story);
  story.groups = group_by_entity(story);
  std::vector<ClaimGroup> events = group_by_event(story);
  std::move(events.begin(), events.end(), std::back_inserter(story.groups));
  return story;
}

}  // namespace tally::align
