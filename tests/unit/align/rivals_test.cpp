#include "align/rivals.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <string>

namespace tally::align {
namespace {

using ingest::ArticleId;

// Articles 0, 1 and 2 with the places named; two places of an article say one thing where their letter is one.
struct Board {
  std::vector<PlacePair> pairs;
  std::string says;  // a letter for each place
  std::vector<ArticleId> article_of;

  [[nodiscard]] double sign(std::size_t pair, Sign sign) const {
    const Rivals rivals(pairs, article_of, [this](std::size_t i, std::size_t j) { return says[i] == says[j]; });
    Signs out;
    rivals.add_signs(pairs[pair], out);
    return double{out.values[static_cast<std::size_t>(sign)]};
  }
};

TEST_CASE("a likelier counterpart in the other article is a rival") {
  const Board board{
      {{0, 1, 0.5F, false, true}, {0, 2, 2.0F, false, true}}, "abc", {ArticleId(0), ArticleId(1), ArticleId(1)}};
  CHECK(board.sign(0, Sign::rival_more) == Approx(2.0));
  CHECK(board.sign(0, Sign::best) == 0);
  CHECK(board.sign(1, Sign::best) == 1);
  CHECK(board.sign(0, Sign::share_less) < board.sign(1, Sign::share_less));
}

TEST_CASE("what says the very same as the partner is no rival") {
  const Board board{
      {{0, 1, 0.5F, false, true}, {0, 2, 2.0F, false, true}}, "abb", {ArticleId(0), ArticleId(1), ArticleId(1)}};
  CHECK(board.sign(0, Sign::rival_more) == Approx(-6.9));
  CHECK(board.sign(0, Sign::best) == 1);
}

TEST_CASE("an article that has what the other says settles it") {
  const Board board{
      {{0, 1, 0.5F, false, true}, {0, 2, 1.0F, true, false}}, "aba", {ArticleId(0), ArticleId(1), ArticleId(1)}};
  CHECK(board.sign(0, Sign::settled_sides) == 1);
  CHECK(board.sign(0, Sign::settled_more) == Approx(1.0));
  CHECK(board.sign(0, Sign::settled_less) == Approx(-6.9));
}

TEST_CASE("a third article may have the one, the other, or both") {
  const std::vector<ArticleId> articles{ArticleId(0), ArticleId(1), ArticleId(2), ArticleId(2)};
  const Board one{{{0, 1, 0.5F, false, true}, {0, 2, 0.0F, true, false}}, "abac", articles};
  CHECK(one.sign(0, Sign::support_more) == Approx(0.5));
  CHECK(one.sign(0, Sign::support_less) == 0);
  CHECK(one.sign(0, Sign::both_elsewhere) == 0);
  const Board both{{{0, 1, 0.5F, false, true}, {0, 2, 0.0F, true, false}, {1, 3, 3.0F, true, false}}, "abab", articles};
  CHECK(both.sign(0, Sign::both_elsewhere) == Approx(0.5));
  CHECK(both.sign(0, Sign::support_more) == Approx(1 / (1 + std::exp(-3.0))));
}

}  // namespace
}  // namespace tally::align
