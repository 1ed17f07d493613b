#include "base/phrases.hpp"

#include <catch2/catch.hpp>

namespace tally::base {

TEST_CASE("phrases are found wherever they stand, inside of words too") {
  const Phrases phrases({"rowan trust", "rowan", "an tru", "harbour board", "", "st", "rowan trustees of wells"});
  CHECK(phrases.in("the rowan trust met") == std::vector<std::uint32_t>{0, 1, 2, 5});
  CHECK(phrases.in("rowan trustees of wells") == std::vector<std::uint32_t>{0, 1, 2, 5, 6});
  CHECK(phrases.in("the harbour boar") == std::vector<std::uint32_t>{});
  CHECK(phrases.in("") == std::vector<std::uint32_t>{});
  CHECK(Phrases({}).in("rowan") == std::vector<std::uint32_t>{});
}

TEST_CASE("equal phrases are each found") {
  CHECK(Phrases({"ferry", "ferry", "f\xc3\xa9ry"}).in("a ferry") == std::vector<std::uint32_t>{0, 1});
}

}  // namespace tally::base
