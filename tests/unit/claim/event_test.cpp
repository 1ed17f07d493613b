// What happened to whom, over whole sentences: each row gives the events of a sentence as they are read, with their
// arguments by head word; "/Name" is whom the words name.

#include "claim/event.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "claim/claims.hpp"
#include "entity/resolve.hpp"
#include "ingest/reader.hpp"
#include "language/reader.hpp"

using namespace tally;

namespace {

std::string told(const claim::ArticleView& view, const claim::Event& event) {
  std::string out = event.lemma + (event.particle.empty() ? "" : " " + event.particle);
  for (const claim::Argument& argument : event.arguments) {
    out += argument.slot == claim::Slot::agent ? " <" : argument.slot == claim::Slot::patient ? " >" : " ~";
    if (!argument.preposition.empty()) out += argument.preposition + " ";
    out += view.document.norm(view.document[argument.head]);
    if (argument.entity.valid()) out += "/" + view.entities[argument.entity].name;
  }
  return out;
}

std::string events_of(const char* sentence) {
  const auto article = ingest::read_article("a.txt", std::string(sentence) + "\n");
  REQUIRE(article);
  const language::Document document = language::read_document(*article);
  const mention::Mentions mentions = mention::find_mentions(*article, document);
  const entity::LocalEntities entities = entity::resolve(*article, document, mentions);
  const claim::ArticleView view{*article, document, mentions, entities};
  std::string out;
  for (const claim::Event& event : claim::read_events(view)) out += (out.empty() ? "" : "; ") + told(view, event);
  return out;
}

}  // namespace

TEST_CASE("active and passive have one shape") {
  struct Row {
    const char* sentence;
    const char* events;
  };
  const auto row = GENERATE(values<Row>({
      {"The council approved the plan.", "approve <council >plan"},
      {"The plan was approved by the council.", "approve >plan <council"},
      {"The pipe damaged by builders leaked.", "damage >pipe <builders; leak <pipe"},
      {"Councillors threw out the motion.", "throw out <councillors >motion"},
      {"His wife, Carla Reed, was acquitted.", "acquit >wife/Carla Reed"},
      {"Carla Reed, who was acquitted in May, cried.", "acquit >carla/Carla Reed ~in may; cry <carla/Carla Reed"},
      {"Carla Reed arrived and left.", "arrive <carla/Carla Reed; leave <carla/Carla Reed"},
      {"Carla Reed agreed to pay the fine.", "agree <carla/Carla Reed; pay <carla/Carla Reed >fine"},
      {"Carla Reed was arrested and charged.", "arrest >carla/Carla Reed; charge >carla/Carla Reed"},
      {"The driver fled to Leeds.", "flee <driver ~to leeds/Leeds"},
  }));
  CAPTURE(row.sentence);
  CHECK(events_of(row.sentence) == row.events);
}
