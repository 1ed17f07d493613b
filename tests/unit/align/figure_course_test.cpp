#include "align/figure_course.hpp"

#include <catch2/catch.hpp>

#include "figure_board.hpp"

namespace tally::align {
namespace {

const std::string morning = "2025-03-04T09:00:00Z";
const std::string noon = "2025-03-04T12:00:00Z";
const std::string soon = "2025-03-04T10:00:00Z";
const std::string next_day = "2025-03-05T09:00:00Z";

bool may_have_risen(const FigureBoard& board, double first, double second) {
  const FigureCourse course(board.story, board.pairs, board.index);
  CHECK(course.may_have_risen(board.at(0, first), board.at(1, second)) ==
        course.may_have_risen(board.at(1, second), board.at(0, first)));
  return course.may_have_risen(board.at(0, first), board.at(1, second));
}

FigureBoard injured(const std::string& first, const std::string& second) {
  return FigureBoard(
      {test::dated(first, "The blast injured 31 people."), test::dated(second, "It injured 34 people.")});
}

TEST_CASE("what grows has risen where the later report has more") {
  CHECK(may_have_risen(injured(morning, noon), 31, 34));
  CHECK(may_have_risen(injured(morning, next_day), 31, 34));
  CHECK_FALSE(may_have_risen(injured(noon, morning), 31, 34));
  CHECK_FALSE(may_have_risen(injured(next_day, morning), 31, 34));
  CHECK_FALSE(may_have_risen(injured(morning, soon), 31, 34));
}

TEST_CASE("nothing has risen that an article of the later day still tells") {
  const FigureBoard board({test::dated(morning, "The blast injured 31 people."),
                           test::dated(next_day, "It injured 34 people."),
                           test::dated(next_day, "The blast injured 31 people, doctors say.")});
  CHECK_FALSE(may_have_risen(board, 31, 34));
}

TEST_CASE("what does not grow has not risen") {
  const FigureBoard lasting(
      {test::dated(morning, "The mast is 120 metres tall."), test::dated(next_day, "It is 140 metres tall.")});
  CHECK_FALSE(may_have_risen(lasting, 120, 140));
  const FigureBoard fixed(
      {test::dated(morning, "The treaty has 31 clauses."), test::dated(next_day, "It has 34 clauses.")});
  CHECK_FALSE(may_have_risen(fixed, 31, 34));
}

TEST_CASE("figures of a market's day are of other days where they are told days apart") {
  const auto of_other_days = [](const std::string& second, const std::string& text) {
    const FigureBoard board({test::dated(morning, "The index closed at £7,412."), test::dated(second, text)});
    return FigureCourse(board.story, board.pairs, board.index).of_other_days(board.at(0, 7412), board.at(1, 7533));
  };
  CHECK(of_other_days("2025-03-07T09:00:00Z", "The index closed at £7,533."));
  CHECK_FALSE(of_other_days(next_day, "The index closed at £7,533."));
  CHECK_FALSE(of_other_days("2025-03-07T09:00:00Z", "The roof of the chapel cost £7,533."));
}

TEST_CASE("a headline tells of the article's own year") {
  const auto of_another_year = [](const std::string& text) {
    const FigureBoard board({test::dated(morning, "# Flood takes 130 hives\n\n" + text)});
    return FigureCourse(board.story, board.pairs, board.index).of_another_year(board.at(0, 130), board.at(0, 170));
  };
  CHECK(of_another_year("In 2019 a flood took 170 hives."));
  CHECK_FALSE(of_another_year("On 3 March 2025 a flood took 170 hives."));
  CHECK_FALSE(of_another_year("A flood took 170 hives."));
}

}  // namespace
}  // namespace tally::align
