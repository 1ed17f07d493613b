#include "mention/age_words.hpp"

#include <catch2/catch.hpp>

using namespace tally::mention;

TEST_CASE("an age in figures is a whole token of 1 to 119") {
  CHECK(age_in_figures("1") == 1);
  CHECK(age_in_figures("119") == 119);
  for (const char* none : {"", "0", "120", "1962", "44th", "4.5", "-4", "nine"}) {
    CAPTURE(none);
    CHECK_FALSE(age_in_figures(none));
  }
}

TEST_CASE("what stands behind the figures is told where it is asked for") {
  std::string_view rest;
  CHECK(age_in_figures("80th", &rest) == 80);
  CHECK(rest == "th");
  CHECK(age_in_figures("80", &rest) == 80);
  CHECK(rest.empty());
}

TEST_CASE("number words are ages from two on") {
  CHECK(age_number("44") == 44);
  CHECK(age_number("two") == 2);
  CHECK(age_number("nineteen") == 19);
  CHECK(age_number("sixty") == 60);
  for (const char* none : {"one", "zero", "hundred", "dozen", "ninth", "few"}) {
    CAPTURE(none);
    CHECK_FALSE(age_number(none));
  }
}
