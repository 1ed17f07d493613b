#include "report/one_line.hpp"

#include <catch2/catch.hpp>

using namespace tally::report;

TEST_CASE("white space goes on one line, what commands a terminal goes") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"plain", "plain"},
      {"a\n  b\tc", "a b c"},
      {"a\r\n\r\nb", "a b"},
      {"red \x1b[31mtext\x07", "red [31mtext"},
      {"a\u009bb", "ab"},                // the one-byte form of ESC [
      {"abc\u202Efed\u202C", "abcfed"},  // writing direction
      {"a\u00A0b – “c” 😀 é", "a\u00A0b – “c” 😀 é"},
      {"a\u2028b", "a b"},
      {"", ""},
  }));
  CHECK(one_line(text) == expected);
}

TEST_CASE("long text is cut between words and says so") {
  CHECK(keep_head("one two three", 13) == "one two three");
  CHECK(keep_head("one two three", 9) == "one two …");
  CHECK(keep_head("one two three", 7) == "one two …");
  CHECK(keep_head("unbroken", 3) == "unb…");
  CHECK(keep_tail("one two three", 9) == "… three");
  CHECK(keep_tail("unbroken", 3) == "…ken");
  CHECK(keep_head("ééé ééé", 4) == "ééé …");
  CHECK(keep_tail("ééé ééé", 4) == "… ééé");
  CHECK(keep_head("😀😀😀", 2) == "😀😀…");
}
