#include "rule/figure_topic.hpp"

#include <catch2/catch.hpp>

#include "engine/engine.hpp"
#include "ingest/reader.hpp"

using namespace tally;

namespace {

std::string topic_of_first(const std::string& text) {
  auto article = ingest::read_article("a.txt", text);
  REQUIRE(article);
  const align::ArticleFacts facts = engine::read_facts(*std::move(article));
  for (const mention::Mention& mention : facts.mentions.all) {
    if (mention.kind == mention::MentionKind::quantity) return rule::figure_topic(facts, mention);
  }
  return "no figure";
}

}  // namespace

TEST_CASE("a figure is named by what it counts or is said of") {
  for (const auto& [text, topic] :
       {std::pair<std::string, std::string>{"The line carried 48,200 paying passengers last week.",
                                            "The number of paying passengers"},
        {"About 30 goats escaped.", "The number of goats"},
        {"The new bridge has cost £26.9m so far.", "The figure for “The new bridge”"},
        {"The council built a tower of 58 metres.", "The figure for “a tower”"},
        {"They signed a £400,000 contract.", "The figure for “contract”"},
        {"It cost £300.", "The figure"}}) {
    CAPTURE(text);
    CHECK(topic_of_first(text) == topic);
  }
}
