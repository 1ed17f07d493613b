#include "align/figure_label.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "engine/engine.hpp"

using namespace tally;
using namespace tally::align;

namespace {

struct Said {
  std::string_view text;
  std::string_view noun;  // that names the measure of the last figure; empty for none
  std::string_view aspect;
  bool change = false;
};

TEST_CASE("the noun that names what an amount measures") {
  const Said said = GENERATE(Said{"Net debt stood at £97 million.", "debt", "", false}, Said{"The company has net debt of £97 million.", "debt", "", false},
                             Said{"Our deposits, which now stand at £640,000, are low.", "deposits", "", false},
                             Said{"They put the damage at £5 million.", "damage", "", false}, Said{"Fares will rise by £3.", "Fares", "", true},
                             Said{"She paid £40 to a man at the gate.", "", "", false}, Said{"The mast is 200 metres high.", "", "height", false});
  ingest::Article article;
  article.text = std::string(said.text);
  article.blocks.push_back({base::make_span(0, article.text.size()), ingest::Zone::body});
  std::vector<ArticleFacts> facts;
  facts.push_back(engine::read_facts(std::move(article)));
  const Story story = build_story("story", std::move(facts));
  const std::vector<FigureFact> figures = read_figures(story);
  REQUIRE(!figures.empty());
  const language::Document& document = story.articles.front().document;
  const FigureLabel label = read_label(document, figures.back());
  CAPTURE(said.text);
  CHECK((label.noun.valid() ? document[label.noun].span.in(said.text) : std::string_view()) == said.noun);
  CHECK(label.aspect == said.aspect);
  CHECK(label.change == said.change);
}

}  // namespace
