#include "base/utf8.hpp"

#include <catch2/catch.hpp>

using namespace tally::base;

TEST_CASE("the first byte that is no UTF-8 is found") {
  CHECK_FALSE(find_invalid_utf8("caf\u00E9 \u201Cx\u201D"));
  CHECK(find_invalid_utf8("ab\xFFxx") == 2u);
  CHECK(find_invalid_utf8("\xC0\xAF") == 0u);          // overlong
  CHECK(find_invalid_utf8("a\xED\xA0\x80") == 1u);     // surrogate
  CHECK(find_invalid_utf8("ab\xE2\x80") == 2u);        // cut off
}

TEST_CASE("folding makes names comparable") {
  CHECK(fold("Neža Ångström") == "neza angstrom");
  CHECK(fold("ŁUKASZ Müller") == "lukasz muller");
  CHECK(fold("Пётр") == "petr");
  CHECK(fold("plain ASCII") == "plain ascii");
}
