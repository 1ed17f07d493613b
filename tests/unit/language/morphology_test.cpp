#include "language/morphology.hpp"

#include <catch2/catch.hpp>

using namespace tally::language;

TEST_CASE("tags tell number, and what can head a clause") {
  CHECK(number_of(Xpos::nns) == Number::plural);
  CHECK(number_of(Xpos::vbz) == Number::singular);
  CHECK(number_of(Xpos::vbd) == Number::none);
  CHECK(is_finite(Xpos::md));
  CHECK_FALSE(is_finite(Xpos::vbn));
}

TEST_CASE("pronouns tell person, number and gender") {
  CHECK(pronoun_of("herself")->gender == Gender::feminine);
  CHECK(pronoun_of("its")->possessive);
  CHECK(pronoun_of("we")->person == 1);
  CHECK(pronoun_of("they")->number == Number::none);
  CHECK_FALSE(pronoun_of("mayor"));
}
