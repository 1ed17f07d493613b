#include "entity/link.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "article_of.hpp"

using namespace tally::entity;
using tally::mention::MentionKind;

namespace {

using Lines = std::vector<std::string>;

// "Jane Doe (J. Doe): 0 1": name, aliases, articles; persons only.
Lines persons_of(const std::vector<std::string>& texts) {
  std::vector<ReadArticle> articles;
  for (const std::string& text : texts) articles.push_back(read_article_of(text));
  std::vector<const LocalEntities*> locals;
  for (const ReadArticle& read : articles) locals.push_back(&read.entities);
  Lines lines;
  for (const Entity& entity : link(locals).all) {
    if (entity.kind != MentionKind::person) continue;
    std::string line = entity.name;
    for (const std::string& alias : entity.aliases) line += " / " + alias;
    line += ":";
    for (const EntityPart& part : entity.parts) line += " " + std::to_string(part.article.index());
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("persons across articles") {
  const auto [texts, expected] = GENERATE(table<std::vector<std::string>, Lines>({
      // short forms go to the one person who fits
      {{"Jane Doe, 40, spoke.", "“No,” said Ms Doe."}, {"Jane Doe / Doe: 0 1"}},
      {{"Dennis Holloway, 19, fell.", "“Go on,” said Dennis, who fell."}, {"Dennis Holloway / Dennis: 0 1"}},
      {{"Stephen Powell, 50, spoke.", "Steve Powell, 50, spoke."}, {"Stephen Powell / Steve Powell: 0 1"}},
      // a spelling that two families hardly share
      {{"Jane Ascombe, 50, spoke.", "Jane Ashcombe, 50, spoke."}, {"Jane Ascombe / Jane Ashcombe: 0 1"}},
      // the same post confirms a difference in both names
      {{"Incident commander Sara Hitchcock spoke.", "Incident commander Sarah Hichcock spoke."},
       {"Sara Hitchcock / Sarah Hichcock: 0 1"}},
      {{"The architect Clara Hollandi spoke.", "The architect Chiara Hollandi spoke."},
       {"Chiara Hollandi / Clara Hollandi: 0 1"}},
      // one sound, one age, another order
      {{"Ian MacDonald, who is ill, left.", "Ian McDonald, who is ill, left."}, {"Ian MacDonald / Ian McDonald: 0 1"}},
      {{"Tom Hale, 40, was fined.", "Tim Hale, 40, was fined."}, {"Tim Hale / Tom Hale: 0 1"}},
      {{"Kim Min-jae, 28, scored.", "Min-jae Kim, 28, scored."}, {"Kim Min-jae / Min-jae Kim: 0 1"}},
      // and without it two given names are two persons
      {{"Clara Hollandi, 30, spoke.", "Ruth Hollandi, 60, spoke."}, {"Clara Hollandi: 0", "Ruth Hollandi: 1"}},
      {{"Peter Hollandi, 30, spoke.", "Paul Hollandi, 30, spoke."}, {"Paul Hollandi: 1", "Peter Hollandi: 0"}},
      {{"Jane Smith, 50, spoke.", "John Smith, 50, spoke."}, {"Jane Smith: 0", "John Smith: 1"}},
      // what one article keeps apart stays apart
      {{"Peter Hoyle, 60, and Paul Hoyle, 58, came.", "Mr Hoyle spoke."},
       {"Hoyle: 1", "Paul Hoyle: 0", "Peter Hoyle: 0"}},
      // two styles of one judge
      {{"Mr Justice Pemberton-Stowe agreed.", "Mrs Justice Pemberton-Stowe agreed."}, {"Pemberton-Stowe: 0 1"}},
  }));
  CAPTURE(texts);
  CHECK(persons_of(texts) == expected);
}

TEST_CASE("the order of the articles does not matter") {
  std::vector<std::string> texts = {"Jane Ascombe, 50, met Steve Hoyle, 40.", "Jane Ashcombe, 50, met Stephen Hoyle, 40.",
                                    "Ashcombe, who is 50, met Mr Hoyle.", "Paul Hoyle, 20, slept."};
  const auto names = [](const Lines& lines) {
    Lines out;
    for (const std::string& line : lines) out.push_back(line.substr(0, line.find(':')));
    return out;
  };
  const Lines expected = names(persons_of(texts));
  std::sort(texts.begin(), texts.end());
  do {
    CHECK(names(persons_of(texts)) == expected);
  } while (std::next_permutation(texts.begin(), texts.end()));
}

TEST_CASE("two expansions of one acronym are one body") {
  const auto a = read_article_of("The National Association of Hat Workers (NAHW) agreed.");
  const auto b = read_article_of("The National Alliance of Hat Workers (NAHW) agreed.");
  const StoryEntities story = link({&a.entities, &b.entities});
  REQUIRE(story.all.size() == 1);
  CHECK(story.all[0].parts.size() == 2);
}
