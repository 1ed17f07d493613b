#include "align/figure_slips.hpp"

#include <catch2/catch.hpp>

#include "figure_board.hpp"

namespace tally::align {
namespace {

struct Told {
  std::string first;
  std::string second;
  bool slip = false;
};

TEST_CASE("long figures with digits changed, and one number with two units, are slips") {
  const Told told = GENERATE(Told{"1,483,200 votes", "1,438,200 votes", true}, Told{"4,318 fans", "4,813 seats", true},
                             Told{"318 fans", "381 seats", false}, Told{"318 fans", "381 fans", true},
                             Told{"58 metres", "58 feet", true}, Told{"5 metres", "5 feet", false},
                             Told{"38.4 per cent", "28.4 per cent", false}, Told{"£158", "$158", false},
                             Told{"about 318 fans", "381 fans", false}, Told{"318 fans", "318 fans", false});
  const FigureBoard board({"They saw " + told.first + ".", "They saw " + told.second + "."});
  CAPTURE(told.first, told.second);
  REQUIRE(board.pairs.figures().size() == 2);
  CHECK(is_slip(board.pairs.figures()[0], board.pairs.figures()[1]) == told.slip);
}

TEST_CASE("a slip in one article is no slip between two") {
  const FigureBoard board({"They saw 318 fans, 381 fans."});
  CHECK_FALSE(is_slip(board.pairs.figures()[0], board.pairs.figures()[1]));
}

std::size_t count_told_twice(const std::string& again) {
  const FigureBoard board(
      {"# Brewery\n\nThe brewery at Tarnside filled 4,318 bottles of stout for export last winter.\n\nRain fell.\n\n" +
       again});
  return find_told_twice(board.pairs, board.index, FigureBoard::dimensions).size();
}

TEST_CASE("an article tells a figure twice where two sentences have much in common") {
  CHECK(count_told_twice("The brewery at Tarnside filled 4,813 bottles of stout for export last winter.") == 1);
  CHECK(count_told_twice("Flooding ruined 4,813 bottles in a cellar.") == 0);
  CHECK(count_told_twice("The brewery at Tarnside filled 6,502 bottles of stout for export last winter.") == 0);
  CHECK(count_told_twice("The brewery at Tarnside filled 4,318 bottles of stout for export last winter.") == 0);
}

}  // namespace
}  // namespace tally::align
