#pragma once
// A story of articles a0.md, a1.md, ... with these texts, as the rules see it.
//
//   const align::Story story = test::story_of({"The ferry sank.", test::dated("2025-03-04T09:00:00Z", "It sank.")});

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "engine/engine.hpp"
#include "ingest/reader.hpp"

namespace tally::test {

inline align::Story story_of(const std::vector<std::string>& texts) {
  std::vector<align::ArticleFacts> facts;
  for (const std::string& text : texts) {
    auto article = ingest::read_article("a" + std::to_string(facts.size()) + ".md", text);
    REQUIRE(article);
    facts.push_back(engine::read_facts(std::move(*article)));
  }
  return align::build_story("s", std::move(facts));
}

// The text with the time of its publication.
inline std::string dated(const std::string& published, const std::string& text) {
  return "---\npublished: " + published + "\n---\n\n" + text;
}

}  // namespace tally::test
