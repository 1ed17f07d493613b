#include "align/time_pairs.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "story_of.hpp"

namespace tally::align {
namespace {

struct Board {
  explicit Board(const std::vector<std::string>& texts) : story(story_of(texts)), pairs(story) {}

  static Story story_of(const std::vector<std::string>& texts) {
    std::vector<std::string> dated;
    for (const std::string& text : texts) dated.push_back(test::dated("2025-03-12T09:00:00Z", text));
    return test::story_of(dated);
  }

  // The first of the article whose TIMEX3 value is this.
  [[nodiscard]] std::size_t at(std::size_t article, std::string_view value) const {
    const auto found = std::ranges::find_if(pairs.times(), [&](const TimeFact& time) {
      return time.article.index() == article && time.time->value == value;
    });
    REQUIRE(found != pairs.times().end());
    return static_cast<std::size_t>(found - pairs.times().begin());
  }
  [[nodiscard]] const PlacePair* pair(std::size_t i, std::size_t j) const {
    const auto found = std::ranges::find_if(pairs.all(), [&](const PlacePair& one) { return one.left == i && one.right == j; });
    return found == pairs.all().end() ? nullptr : &*found;
  }
  [[nodiscard]] bool apart(std::string_view a, std::string_view b) const {
    const PlacePair* found = pair(at(0, a), at(1, b));
    return found != nullptr && found->apart;
  }

  Story story;
  TimePairs pairs;
};

TEST_CASE("dates, years and clock times are read, lengths of time and times that date nothing are not") {
  const Board board({"It opened in 1976 and closed on 3 March after six years. Once it was full, every Monday."});
  CHECK(board.pairs.times().size() == 2);
  CHECK(board.pairs.times()[board.at(0, "1976")].grain == TimeGrain::year);
}

TEST_CASE("times are apart that cannot both be of one thing") {
  CHECK(Board({"It opened on 3 March.", "It opened on 5 March."}).apart("2025-03-03", "2025-03-05"));
  CHECK_FALSE(Board({"It opened on 3 March.", "It opened in March."}).apart("2025-03-03", "2025-03"));
}

TEST_CASE("where one bounds what the other tells they are not apart") {
  CHECK_FALSE(Board({"It opened in 2019.", "It had opened by 2021."}).apart("2019", "2021"));
  CHECK(Board({"It opened in 2021.", "It had opened by 2019."}).apart("2021", "2019"));
  CHECK_FALSE(Board({"It has been shut since 2019.", "It was shut in 2021."}).apart("2019", "2021"));
  CHECK(Board({"It has been shut since 2021.", "It was shut in 2019."}).apart("2021", "2019"));
  CHECK_FALSE(Board({"They may object until 20 March.", "The council decides on 26 March."}).apart("2025-03-20", "2025-03-26"));
}

TEST_CASE("a month of a year that is not said may be of another") {
  CHECK_FALSE(Board({"Work starts in April next year.", "Work starts in April."}).apart("2026-04", "2025-04"));
  CHECK(Board({"Work starts in April 2026.", "Work starts in April 2027."}).apart("2026-04", "2027-04"));
}

TEST_CASE("what the other article has, and figures that both sentences have, are told of a pair") {
  const Board board({"On 3 March 84 pupils came to the school.", "84 pupils came on 5 March. The school shut on 3 March."});
  const PlacePair* pair = board.pair(board.at(0, "2025-03-03"), board.at(1, "2025-03-05"));
  REQUIRE(pair != nullptr);
  const Signs signs = board.pairs.signs(*pair);
  CHECK(signs[Sign::equal_elsewhere] == 1);
  CHECK(signs[Sign::other_day] == 1);
  CHECK(signs.clues[Clue::equal_figures] == 1);
  CHECK(signs.clues[Clue::one_grain] == 1);
}

TEST_CASE("a new time, and one of several, are known as such") {
  const Board board({"The vote was put off to 20 March.", "A second vote was held on 3 March.", "The vote was held on 5 March."});
  const TimeFact& moved = board.pairs.times()[board.at(0, "2025-03-20")];
  const TimeFact& second = board.pairs.times()[board.at(1, "2025-03-03")];
  const TimeFact& plain = board.pairs.times()[board.at(2, "2025-03-05")];
  CHECK(moved.changed);
  CHECK(second.of_several);
  CHECK_FALSE(plain.changed);
  CHECK_FALSE(plain.of_several);
}

TEST_CASE("a headline is held against its own article") {
  const Board board({"# Works shut on 3 March\n\nThe works shut on 5 March.\n"});
  CHECK(board.pairs.all().size() == 1);
}

}  // namespace
}  // namespace tally::align
