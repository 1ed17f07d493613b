#include "language/dictionary.hpp"

#include <catch2/catch.hpp>

namespace tally::language {
namespace {

TEST_CASE("words of both lists and their inflections are known, parts of words are not") {
  for (const char* word : {"a", "i", "aardvark", "employees", "deciding", "zoom", "zoos", "cafés", "the", "organise", "organize"}) {
    INFO(word);
    CHECK(look_up_word(word).common);
  }
  for (const char* word : {"", "b", "ployees", "aq", "zzzz", "deci", "tion", "employeess", "employee\x01", "\xff"}) {
    INFO(word);
    CHECK_FALSE(look_up_word(word).known());
  }
}

TEST_CASE("names are told from common words") {
  CHECK(look_up_word("paris").name);
  CHECK_FALSE(look_up_word("paris").common);
  CHECK(look_up_word("march").name);
  CHECK(look_up_word("march").common);
}

TEST_CASE("a spelling belongs to one side only where the other has a counterpart") {
  struct Case {
    const char* word;
    Spelling spelling;
  };
  const Case cases[] = {
      {"labor", Spelling::american},   {"labour", Spelling::british},      {"centers", Spelling::american},
      {"centres", Spelling::british},  {"defense", Spelling::american},    {"defence", Spelling::british},
      {"analyzed", Spelling::american}, {"analysed", Spelling::british},   {"traveled", Spelling::american},
      {"travelled", Spelling::either}, {"organized", Spelling::ize},       {"organised", Spelling::ise},
      {"gray", Spelling::american},    {"grey", Spelling::either},         {"tyres", Spelling::british},
      {"tires", Spelling::either},     {"program", Spelling::either},      {"programme", Spelling::either},
      {"surprise", Spelling::either},  {"size", Spelling::either},         {"capsize", Spelling::either},
      {"pediatric", Spelling::american}, {"paediatric", Spelling::british}, {"doctor", Spelling::either},
      {"four", Spelling::either},      {"advertise", Spelling::either},    {"color", Spelling::american},
      {"harbours", Spelling::british}, {"kerb", Spelling::british},        {"fulfill", Spelling::american},
  };
  for (const Case& c : cases) {
    INFO(c.word);
    CHECK(look_up_word(c.word).spelling == c.spelling);
  }
}

}  // namespace
}  // namespace tally::language
