#pragma once
// An article made of paragraphs, read and resolved, for the tests of entities.

#include <string>
#include <vector>

#include "../language/article_of.hpp"
#include "entity/resolve.hpp"
#include "language/reader.hpp"

namespace tally::entity {

struct ReadArticle {
  ingest::Article article;
  language::Document document;
  mention::Mentions mentions;
  LocalEntities entities;
};

// Paragraphs are separated by a line break.
inline ReadArticle read_article_of(const std::string& text) {
  ReadArticle read;
  read.article = language::article_of(text);
  read.document = language::read_document(read.article);
  read.mentions = mention::find_mentions(read.article, read.document);
  read.entities = resolve(read.article, read.document, read.mentions);
  return read;
}

// "Jane Doe: Jane Doe | Ms Doe", one line an entity of the kind, in order of first mention; mentions of that kind that
// are in no entity stand in a last line after "?:".
inline std::vector<std::string> who_is_who(const ReadArticle& read, mention::MentionKind kind) {
  std::vector<std::string> lines;
  for (const LocalEntity& entity : read.entities.all) {
    if (entity.kind != kind) continue;
    std::string line = entity.name + ":";
    for (const auto id : entity.mentions) {
      line += (line.back() == ':' ? " " : " | ") + std::string(read.mentions[id].span.in(read.article.text));
    }
    lines.push_back(line);
  }
  std::string open;
  for (std::size_t i = 0; i < read.mentions.all.size(); ++i) {
    const auto& m = read.mentions.all[i];
    if (m.kind == kind && !read.entities.of_mention[i].valid()) open += " " + std::string(m.span.in(read.article.text));
  }
  if (!open.empty()) lines.push_back("?:" + open);
  return lines;
}

}  // namespace tally::entity
