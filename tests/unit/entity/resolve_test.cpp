#include "entity/resolve.hpp"

#include <catch2/catch.hpp>

#include "article_of.hpp"

using namespace tally::entity;
using tally::mention::MentionKind;

using Lines = std::vector<std::string>;

TEST_CASE("the persons of an article") {
  const auto [text, expected] = GENERATE(table<const char*, Lines>({
      // surname, honorific with surname, given name
      {"Amanda Smith, 44, came. Ms Smith spoke. Then Smith left.", {"Amanda Smith: Amanda Smith | Ms Smith | Smith"}},
      {"Tom Berg, 19, fell. “I saw it,” said Tom.", {"Tom Berg: Tom Berg | Tom"}},
      // one person, two spellings
      {"Chief executive Jane Ascombe resigned. Jane Ashcombe, 50, said so.",
       {"Jane Ascombe: Jane Ascombe | Jane Ashcombe"}},
      {"Chief executive Ann Papadakis resigned. Later Papadkis, 50, spoke.", {"Ann Papadakis: Ann Papadakis | Papadkis"}},
      // nickname and initial
      {"Stephen Powell, 50, resigned. His wife said Steve Powell was ill.", {"Stephen Powell: Stephen Powell | Steve Powell"}},
      {"The judge, Mary Holt, and M. Holt, the writer, met.", {"Mary Holt: Mary Holt | M. Holt"}},
      // two persons with one surname stay two
      {"Dennis Holloway, 19, fell. His father, Ronald Holloway, 44, saw it. Dennis lived. Ronald thanked them.",
       {"Dennis Holloway: Dennis Holloway | Dennis", "Ronald Holloway: Ronald Holloway | Ronald"}},
      {"Mr Hoyle and Mrs Hoyle were there.", {"Hoyle: Mr Hoyle", "Hoyle: Mrs Hoyle"}},
      {"Peter Hoyle, 60, and Ruth Hoyle, 58, came.\nIt rained.\nIt rained.\nMrs Hoyle smiled.",
       {"Peter Hoyle: Peter Hoyle", "Ruth Hoyle: Ruth Hoyle | Mrs Hoyle"}},
      // a surname that nothing decides is nobody's
      {"Peter Hoyle, 60, and Paul Hoyle, 58, came.\nIt rained.\nIt rained.\nMr Hoyle smiled.",
       {"Peter Hoyle: Peter Hoyle", "Paul Hoyle: Paul Hoyle", "?: Mr Hoyle"}},
      // father and son of one full name
      {"Hugo Tamsin, 44, was driving. His son, Hugo Tamsin, 12, slept.",
       {"Hugo Tamsin: Hugo Tamsin", "Hugo Tamsin: Hugo Tamsin"}},
      {"Hugo Tamsin was driving. His son, Hugo Tamsin, 12, slept. Hugo Tamsin, 12, woke.",
       {"Hugo Tamsin: Hugo Tamsin", "Hugo Tamsin: Hugo Tamsin | Hugo Tamsin"}},
      // the mother's son is the one who was named before
      {"Hugo Tamsin was driving. Carla Tamsin said her son, Hugo Tamsin, 12, slept.",
       {"Hugo Tamsin: Hugo Tamsin | Hugo Tamsin", "Carla Tamsin: Carla Tamsin"}},
      // ranks of two words, and letters behind the name
      {"Chief Constable Hugo Tamsin resigned.", {"Hugo Tamsin: Chief Constable Hugo Tamsin"}},
      {"Ruth Moorby KC spoke for the council.", {"Ruth Moorby: Ruth Moorby KC"}},
      // the given name that fits as it stands wins over a nickname
      {"Stephen Powell, 50, and Steve Barlow, 40, met. Then Steve left.",
       {"Stephen Powell: Stephen Powell", "Steve Barlow: Steve Barlow | Steve"}},
  }));
  CAPTURE(text);
  CHECK(who_is_who(read_article_of(text), MentionKind::person) == expected);
}

TEST_CASE("common surnames one letter apart are two persons without a shared post") {
  const auto read = read_article_of("Ann Reid, 40, met Jane Reed, 50, and Ann Reed, 60.");
  CHECK(who_is_who(read, MentionKind::person).size() == 3);
}

TEST_CASE("an organisation and its acronym are one") {
  const auto read = read_article_of("The National Health Service (NHS) replied. The NHS is large.");
  CHECK(who_is_who(read, MentionKind::organisation) ==
        Lines{"National Health Service: National Health Service | NHS | NHS"});
}
