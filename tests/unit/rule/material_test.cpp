#include "rule/material.hpp"

#include <catch2/catch.hpp>

#include "story_of.hpp"

using namespace tally;
using rule::Material;

TEST_CASE("what was read is counted over all articles, compared or not") {
  const align::Story story = test::story_of({"Ann Lee, 48, paid £300 for 12 goats on Monday 3 March 2025.",
                                             "“It rained all day,” said Ann Lee. The 14 sheep weighed 40 kg."});
  CHECK(count(story, Material::articles) == 2);
  CHECK(count(story, Material::sentences) == 3);
  CHECK(count(story, Material::persons) == 2);
  CHECK(count(story, Material::ages) == 1);
  CHECK(count(story, Material::money) == 1);
  CHECK(count(story, Material::measures) == 3);
  CHECK(count(story, Material::figures) == 4);
  CHECK(count(story, Material::dates) == 1);
  CHECK(count(story, Material::quotations) == 1);
  CHECK(count(story, Material::unstated) == 0);
}

TEST_CASE("one and several are named") {
  CHECK(name_of(Material::ages, 1) == "age");
  CHECK(name_of(Material::ages, 0) == "ages");
  CHECK(name_of(Material::money, 2) == "sums of money");
  CHECK(name_of(Material::unstated, 2).empty());
}
