#include "rule/plugin/story_view.hpp"

#include <limits>

namespace tally::rule {
namespace {

using align::ArticleFacts;

tallystick_text text(std::string_view words) { return {words.data(), words.size()}; }
tallystick_span span(base::Span s) { return {s.begin, s.end}; }

// The tables of names are literals, and so end with a zero.
const char* word(std::string_view literal) { return literal.data(); }

tallystick_token token_of(const language::Document& document, const language::Token& token) {
  return {.span = span(token.span),
          .norm = text(document.norm(token)),
          .lemma = text(document.lemma(token)),
          .tag = word(to_string(token.upos)),
          .relation = word(to_string(token.relation)),
          .head = token.head.valid() ? token.head.value : TALLYSTICK_NONE,
          .sentence = token.sentence.value};
}

tallystick_mention mention_of(const mention::Mention& mention, entity::EntityId entity) {
  tallystick_mention out{.span = span(mention.span),
                         .first_token = mention.tokens.begin,
                         .end_token = mention.tokens.end,
                         .kind = word(to_string(mention.kind)),
                         .entity = entity.valid() ? entity.value : TALLYSTICK_NONE,
                         .low = std::numeric_limits<double>::quiet_NaN(),
                         .high = std::numeric_limits<double>::quiet_NaN(),
                         .unit = text("")};
  if (const auto* quantity = std::get_if<mention::Quantity>(&mention.value)) {
    out.low = quantity->base_low;
    out.high = quantity->base_high;
    out.unit = text(quantity->unit);
  }
  return out;
}

}  // namespace

StoryView::StoryView(const align::Story& story) : parts_(story.articles.size()) {
  for (std::size_t i = 0; i < story.articles.size(); ++i) add(story, ingest::ArticleId(i));
  for (const entity::Entity& entity : story.entities.all) entities_.push_back({word(to_string(entity.kind)), text(entity.name)});
  story_ = {.size = sizeof(tallystick_story),
            .articles = articles_.data(),
            .article_count = articles_.size(),
            .article_size = sizeof(tallystick_article),
            .sentence_size = sizeof(tallystick_sentence),
            .token_size = sizeof(tallystick_token),
            .mention_size = sizeof(tallystick_mention),
            .entities = entities_.data(),
            .entity_count = entities_.size(),
            .entity_size = sizeof(tallystick_entity)};
}

void StoryView::add(const align::Story& story, ingest::ArticleId id) {
  const ArticleFacts& facts = story[id];
  Parts& parts = parts_[id.index()];
  for (const language::Token& token : facts.document.tokens) parts.tokens.push_back(token_of(facts.document, token));
  for (const language::Sentence& sentence : facts.document.sentences) {
    parts.sentences.push_back({span(sentence.span), sentence.tokens.begin, sentence.tokens.end, word(to_string(facts.article.blocks[sentence.block].zone))});
  }
  for (std::size_t i = 0; i < facts.mentions.all.size(); ++i) {
    const entity::LocalEntityId local = facts.entities.of_mention[i];
    parts.mentions.push_back(mention_of(facts.mentions.all[i], local.valid() ? story.entities.of({id, local}) : entity::EntityId()));
  }
  if (facts.article.published) parts.published = base::to_iso(*facts.article.published);
  articles_.push_back({.size = sizeof(tallystick_article),
                       .path = text(facts.article.path),
                       .outlet = text(facts.article.outlet),
                       .title = text(facts.article.title),
                       .published = text(parts.published),
                       .text = text(facts.article.text),
                       .sentences = parts.sentences.data(),
                       .sentence_count = parts.sentences.size(),
                       .tokens = parts.tokens.data(),
                       .token_count = parts.tokens.size(),
                       .mentions = parts.mentions.data(),
                       .mention_count = parts.mentions.size()});
}

}  // namespace tally::rule
