#include "entity/name_match.hpp"

#include <catch2/catch.hpp>

#include "entity/name_distance.hpp"
#include "entity/organisation_match.hpp"

using namespace tally::entity;

TEST_CASE("two persons' names are judged by their structure") {
  const auto [a, b, verdict] = GENERATE(table<const char*, const char*, NameVerdict>({
      {"Jane Doe", "JANE DOE", NameVerdict::same},
      {"Aine Fagan", "Áine Fagan", NameVerdict::same},
      {"Doe, Jane", "Jane Doe", NameVerdict::same},
      {"Jean-Claude Roux", "Jean Claude Roux", NameVerdict::same},
      {"Mr Jane Doe", "Dr Jane Doe", NameVerdict::same},
      {"Amanda Ashcombe", "Amanda Ascombe", NameVerdict::variant},
      {"Teresa Moll", "Theresa Moll", NameVerdict::variant},
      {"Emmanuel Marcon", "Emmanuel Macron", NameVerdict::variant},
      {"Stephen Powell", "Steve Powell", NameVerdict::nickname},
      {"Elizabeth Ray", "Liz Ray", NameVerdict::nickname},
      {"J. Doe", "Jane Doe", NameVerdict::initials},
      {"Jane M. Doe", "Jane Mary Doe", NameVerdict::initials},
      {"Doe", "Jane Doe", NameVerdict::compatible},
      {"Jane Mary Doe", "Jane Doe", NameVerdict::compatible},
      {"Jane Pemberton-Lowe", "Jane Lowe", NameVerdict::compatible},
      {"Jane Doe", "John Doe", NameVerdict::different},
      {"A. Doe", "Jane Doe", NameVerdict::different},
      {"Jane Mary Doe", "Jane Ruth Doe", NameVerdict::different},
      {"John Doe Jr", "John Doe Sr", NameVerdict::different},
      {"Jane Doe", "", NameVerdict::different},
  }));
  CAPTURE(a, b);
  CHECK(to_string(compare(comparable(a), comparable(b)).verdict) == to_string(verdict));
  CHECK(to_string(compare(comparable(b), comparable(a)).verdict) == to_string(verdict));
}

TEST_CASE("a match says which part differs") {
  const NameMatch surname = compare(comparable("Amanda Ashcombe"), comparable("Amanda Ascombe"));
  CHECK(surname.surname_edits == 1);
  CHECK(surname.given_edits == 0);
  const NameMatch given = compare(comparable("Clara Hollandi"), comparable("Ruth Hollandi"));
  CHECK(given.given_conflict);
  CHECK_FALSE(given.surname_conflict);
}

TEST_CASE("organisations are judged by their rare words, forms and acronyms") {
  const auto score = [](const char* a, const char* b) {
    return compare(comparable_organisation(a), comparable_organisation(b)).score;
  };
  const auto [a, b, same] = GENERATE(table<const char*, const char*, bool>({
      {"Vodamix Limited", "Vodamix Ltd", true},
      {"Brown & Sons plc", "Brown and Sons plc", true},
      {"World Health Organisation", "World Health Organization", true},
      {"The Lowe Group, Inc.", "Lowe Group, Inc.", true},
      {"S.C. Lowe & Son", "SC Lowe and Son", true},
      {"U.S. Department of State", "United States Department of State", true},
      {"NHS", "National Health Service", true},
      {"Government of Estonia", "Government of Ethiopia", false},
      {"Lowe Bank", "Hall Bank", false},
      {"Fund 12", "Fund 13", false},
      {"Lowe Systems Ltd", "Lowe Securities Ltd", false},
  }));
  CAPTURE(a, b, score(a, b));
  CHECK((score(a, b) >= organisation_threshold) == same);
  CHECK(score(a, b) == Approx(score(b, a)));
}

TEST_CASE("distances between words") {
  CHECK(edit_distance("pritchard", "prichard") == 1);
  CHECK(edit_distance("marcon", "macron") == 1);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("kitten", "sitting", 2) == 3);  // more than the limit
  CHECK(jaro_winkler("martha", "marhta") == Approx(0.9611).epsilon(0.001));
  CHECK(jaro_winkler("dixon", "dicksonx") == Approx(0.8133).epsilon(0.001));
  CHECK(sound_key("pritchard") == sound_key("prichard"));
  CHECK(sound_key("mohammed") == sound_key("muhammad"));
  CHECK(sound_key("wladimir") == sound_key("vladimir"));
  CHECK(sound_key("smith") != sound_key("jones"));
}
