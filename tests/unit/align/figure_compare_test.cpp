#include "align/figure_compare.hpp"

#include <catch2/catch.hpp>

#include "figure_board.hpp"

namespace tally::align {
namespace {

struct Compared {
  std::string first;
  std::string second;
  bool agree = false;
  bool apart = false;
};

TEST_CASE("figures agree exactly or in rounded words, and are apart where no rounding joins them") {
  const Compared compared = GENERATE(
      Compared{"34 boats", "34 boats", true, false}, Compared{"34 boats", "36 boats", false, true},
      Compared{"38.4 per cent", "38 per cent", false, false},
      Compared{"1,214,000 voters", "1.2 million voters", true, false},
      Compared{"about 40 boats", "43 boats", true, false}, Compared{"about 40 boats", "44 boats", false, false},
      Compared{"more than 300 jobs", "340 jobs", false, false}, Compared{"more than 300 jobs", "240 jobs", false, true},
      Compared{"118 km", "73 miles", true, false}, Compared{"118 km", "83 miles", false, true},
      Compared{"seven years", "nine years", false, true}, Compared{"seven years", "seven years", true, false});
  const FigureBoard board({"They said " + compared.first + ".", "They said " + compared.second + "."});
  CAPTURE(compared.first, compared.second);
  REQUIRE(board.pairs.figures().size() == 2);
  const FigureFact& a = board.pairs.figures()[0];
  const FigureFact& b = board.pairs.figures()[1];
  CHECK(agree(a, b) == compared.agree);
  CHECK(agree(b, a) == compared.agree);
  CHECK(are_apart(a, b) == compared.apart);
  CHECK(are_apart(b, a) == compared.apart);
}

TEST_CASE("the middle of what the words of an amount allow, in base units") {
  const auto middle = [](const std::string& text) { return middle_of(FigureBoard({text}).pairs.figures().front()); };
  CHECK(middle("They saw 34 boats.") == Approx(34));
  CHECK(middle("They saw between 30 and 40 boats.") == Approx(35));
  CHECK(middle("It is 2 km long.") == Approx(2000));
  CHECK(middle("They saw more than 300 boats.") == Approx(300));
}

}  // namespace
}  // namespace tally::align
