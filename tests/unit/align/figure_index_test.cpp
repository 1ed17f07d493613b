#include "align/figure_index.hpp"

#include <catch2/catch.hpp>

#include "figure_board.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;

TEST_CASE("an article has a figure where it tells as many, small numbers only of the same thing") {
  const FigureBoard board({"The panel made 34 recommendations, read 150 letters and heard 12 witnesses.",
                           "It ended with 34 recommendations, in 12 rooms, after 150 hearings."});
  CHECK(board.index.has(board.at(0, 34), ArticleId(1)));
  CHECK(board.index.has(board.at(0, 150), ArticleId(1)));
  CHECK_FALSE(board.index.has(board.at(0, 12), ArticleId(1)));
  CHECK_FALSE(board.index.has(board.at(0, 34), ArticleId(0)));
  CHECK_FALSE(board.index.unsettled(board.at(0, 34), board.at(1, 150)));
  CHECK(board.index.unsettled(board.at(0, 12), board.at(1, 12)));
  CHECK(board.index.count_shared(ArticleId(0), ArticleId(1)) == 2);
}

TEST_CASE("a headline settles nothing for the text") {
  const FigureBoard board(
      {"# Panel makes 34 recommendations\n\nThe panel made 36 recommendations.", "The panel made 34 recommendations."});
  CHECK_FALSE(board.index.has(board.at(1, 34), ArticleId(0)));
  CHECK(board.index.unsettled(board.at(0, 34), board.at(0, 36)));
  CHECK(board.index.has(board.at(0, 34), ArticleId(1)));
}

TEST_CASE("one article has both figures where it counts the same thing twice") {
  const FigureBoard board({"The panel made 34 recommendations, after 150 letters.",
                           "Of 36 recommendations it withdrew two. Its 34 recommendations came after 150 hearings."});
  CHECK(board.index.one_has_both(board.at(0, 34), board.at(1, 36)));
  CHECK_FALSE(board.index.one_has_both(board.at(0, 150), board.at(1, 36)));
}

TEST_CASE("a text has both only where it has the headline's figure") {
  const std::string headline = "# Panel makes 34 recommendations\n\nThe panel made 36 recommendations. ";
  const FigureBoard without({headline + "The 36 recommendations are long."});
  CHECK_FALSE(without.index.one_has_both(without.at(0, 34), without.at(0, 36)));
  const FigureBoard with({headline + "At first 34 recommendations were planned."});
  CHECK(with.index.one_has_both(with.at(0, 34), with.at(0, 36)));
}

TEST_CASE("two figures are explained where a text tells their difference beside one of them") {
  const FigureBoard told({"The court heard 15 charges, 11 of them his and four hers.", "The court heard 11 charges."});
  CHECK(told.index.explained(told.at(0, 15), told.at(1, 11)));
  const FigureBoard apart({"The court heard 15 charges. She wrote four books.", "The court heard 11 charges."});
  CHECK_FALSE(apart.index.explained(apart.at(0, 15), apart.at(1, 11)));
}

TEST_CASE("the places of a figure are those that count the same thing, small numbers only in like words") {
  const FigureBoard board({"The vineyard planted 840 vines, and seven crates broke at the press.",
                           "Frost took the 840 vines of the vineyard. At the press seven crates broke.",
                           "The vineyard lost all 840 vines.", "Thieves left seven crates behind."});
  CHECK(board.index.places_of(board.at(1, 840)).size() == 3);
  CHECK_FALSE(board.index.has(board.at(2, 840), ArticleId(3)));
  CHECK(board.index.places_of(board.at(0, 7)) == std::vector<std::size_t>{board.at(0, 7), board.at(1, 7)});
}

}  // namespace
}  // namespace tally::align
