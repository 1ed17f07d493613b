#include "language/tokenizer.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace tally;

namespace {

std::string cut(std::string_view text) {
  std::vector<language::Piece> pieces;
  language::cut_into_pieces(text, base::make_span(0, text.size()), pieces);
  std::string joined;
  for (const auto& piece : pieces) {
    if (!joined.empty()) joined += '|';
    joined += piece.span.in(text);
  }
  return joined;
}

}  // namespace

TEST_CASE("words fall apart as the treebanks cut them") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"don't", "do|n't"},
      {"Didn’t", "Did|n’t"},
      {"shouldn't've", "should|n't|'ve"},
      {"cannot", "can|not"},
      {"gonna", "gon|na"},
      {"Okafor's", "Okafor|'s"},
      {"Okafor’s", "Okafor|’s"},
      {"HARBOUR'S", "HARBOUR|'S"},
      {"dogs' dinner", "dogs|'|dinner"},
      {"O'Rourke", "O'Rourke"},
      {"d’Ivoire’s", "d’Ivoire|’s"},
      {"five o'clock", "five|o'clock"},
      {"rock 'n' roll", "rock|'n'|roll"},
      {"the '90s", "the|'90s"},
      {"get 'em", "get|'em"},
      {"2019's best", "2019|'s|best"},
      {"the 1980's", "the|1980's"},
  }));
  CHECK(cut(text) == expected);
}

TEST_CASE("hyphens part compounds and keep prefixes") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"long-range", "long|-|range"},
      {"well\u2011known", "well|\u2011|known"},
      {"a 15-year-old boy", "a|15|-|year|-|old|boy"},
      {"re-elected", "re-elected"},
      {"Non-Executive", "Non-Executive"},
      {"anti-money-laundering", "anti-money|-|laundering"},
      {"over-the-counter", "over|-|the|-|counter"},
      {"won 2-1", "won|2|-|1"},
      {"2019–20", "2019|–|20"},
      {"homes—and lives—lost", "homes|—|and|lives|—|lost"},
      {"he -- she", "he|--|she"},
      {"COVID-19", "COVID|-|19"},
      {"- a list", "-|a|list"},
      {"what\u037e yes", "what|\u037e|yes"},
  }));
  CHECK(cut(text) == expected);
}

TEST_CASE("digits of other scripts make words") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"\u0665", "\u0665"},
      {"\uff15\uff10 km, .\uff15 +\uff15 5\uff15", "\uff15\uff10|km|,|.|\uff15|+|\uff15|5\uff15"},
      {"'\u0967\u0968s", "'|\u0967\u0968s"},
  }));
  CHECK(cut(text) == expected);
}

TEST_CASE("numbers, units and money") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"£26.9m.", "£|26.9|m|."},
      {"$1,214,000", "$|1,214,000"},
      {"US$5", "US$|5"},
      {"€4bn", "€|4|bn"},
      {"12.5%", "12.5|%"},
      {"7.30pm", "7.30|pm"},
      {"at 7.30 p.m. on", "at|7.30|p.m.|on"},
      {"7p.m.", "7|p.m."},
      {"11:05", "11:05"},
      {"1st, 22nd, 1980s", "1st|,|22nd|,|1980s"},
      {"14st", "14|st"},
      {"50mph", "50|mph"},
      {"a 3D film on 5G", "a|3D|film|on|5G"},
      {"9/11", "9/11"},
      {"call 555-0100", "call|555-0100"},
      {"2025-02-25", "2025-02-25"},
      {"3, 4 and 5.", "3|,|4|and|5|."},
      {"pages 1,2", "pages|1|,|2"},
      {"#1", "#|1"},
      {"20°C", "20|°|C"},
      {"a .22 rifle", "a|.22|rifle"},
  }));
  CHECK(cut(text) == expected);
}

TEST_CASE("stops stay with abbreviations and initials") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"Sgt. Lee", "Sgt.|Lee"},
      {"on Feb. 3", "on|Feb.|3"},
      {"No. 10", "No.|10"},
      {"I said no. Ten left.", "I|said|no|.|Ten|left|."},
      {"the U.S. said", "the|U.S.|said"},
      {"J.K. Holm", "J.K.|Holm"},
      {"J. K. Holm", "J.|K.|Holm"},
      {"J.Holm", "J.|Holm"},
      {"Plan B. The next", "Plan|B|.|The|next"},
      {"a Ph.D. thesis", "a|Ph.D.|thesis"},
      {"St. Mary's", "St.|Mary|'s"},
      {"Acme Inc. and Sons Ltd.", "Acme|Inc.|and|Sons|Ltd."},
      {"Dover, Del., police", "Dover|,|Del.|,|police"},
      {"e.g. this", "e.g.|this"},
      {"6 lbs. of", "6|lbs.|of"},
      {"1. Heat the oven", "1.|Heat|the|oven"},
      {"It ended.Then", "It|ended|.|Then"},
  }));
  CHECK(cut(text) == expected);
}

TEST_CASE("marks, addresses and other scripts") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"“Yes,” she said", "“|Yes|,|”|she|said"},
      {"ahead.'We", "ahead|.|'|We"},
      {"``so''", "``|so|''"},
      {"wait... what?!", "wait|...|what|?!"},
      {"wait…", "wait|…"},
      {"[...] and", "[|...|]|and"},
      {"(see www.example.org/a_(b)).", "(|see|www.example.org/a_(b)|)|."},
      {"https://example.org/x?y=1, then", "https://example.org/x?y=1|,|then"},
      {"a.lee-fox@example.co.uk.", "a.lee-fox@example.co.uk|."},
      {"example.com's", "example.com|'s"},
      {"#tag and @some_one", "#tag|and|@some_one"},
      {"and/or", "and|/|or"},
      {"AT&T, R&D & co", "AT&T|,|R&D|&|co"},
      {"Neža Čuk-Ånd", "Neža|Čuk|-|Ånd"},
      {"10\u00A0000\u202Fkm", "10|000|km"},
      {"co\u00ADoperate", "co\u00ADoperate"},
      {"", ""},
      {" \n\t", ""},
  }));
  CHECK(cut(text) == expected);
}
