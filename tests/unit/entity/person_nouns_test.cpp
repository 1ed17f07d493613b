#include "entity/person_nouns.hpp"

#include <catch2/catch.hpp>

using namespace tally::entity;
using tally::mention::Sex;

TEST_CASE("nouns tell the sex or do not") {
  CHECK(sex_of_noun("grandad") == Sex::male);
  CHECK(sex_of_noun("saleswoman") == Sex::female);
  CHECK(sex_of_noun("teenager") == Sex::unknown);
  CHECK(sexes_fit(Sex::male, Sex::unknown));
  CHECK(sexes_fit(Sex::female, Sex::female));
  CHECK_FALSE(sexes_fit(Sex::female, Sex::male));
}

TEST_CASE("somebody is not guessed by the ending of a noun") {
  for (const char* person : {"motorcyclist", "activist", "guitarist", "guardian", "pensioner", "toddler", "nurse", "gran"}) {
    CAPTURE(person);
    CHECK(is_somebody(person));
  }
  for (const char* thing : {"list", "wrist", "talisman", "meridian", "bridge", "oak"}) {
    CAPTURE(thing);
    CHECK_FALSE(is_somebody(thing));
  }
}

TEST_CASE("children are those who are not grown up") {
  CHECK(is_child_noun("schoolgirl"));
  CHECK(is_child_noun("teenager"));
  CHECK_FALSE(is_child_noun("student"));
}
