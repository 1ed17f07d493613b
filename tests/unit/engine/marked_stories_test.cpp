#include "engine/train/marked_stories.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "scratch_folder.hpp"

namespace tally::engine {
namespace {

using Catch::Matchers::Contains;

std::vector<MarkedStory> read(const std::string& text) {
  const test::ScratchFolder folder;
  return read_marked_stories(folder.put("stories.txt", text));
}

TEST_CASE("marks are taken out of the text, and stand at the words that they held") {
  const auto stories = read(
      "== fire\n-- a.md | 2025-03-04T09:00:00Z | Fire hurts [[14|f1]]\nAbout [[14|f1]] people were hurt [[on "
      "Monday|t1]].\n"
      "-- b.md | 2025-03-04T15:30:00Z | Second\n[[Eleven|f1!]] were hurt.\n"
      "== flood partial\n-- a.md | 2025-03-04T09:00:00Z | Flood\nRain.\n");
  REQUIRE(stories.size() == 2);
  CHECK(stories[0].complete);
  CHECK_FALSE(stories[1].complete);
  REQUIRE(stories[0].articles.size() == 2);
  const MarkedArticle& first = stories[0].articles[0];
  CHECK(first.article.published->date ==
        std::chrono::year_month_day(std::chrono::year(2025), std::chrono::month(3), std::chrono::day(4)));
  REQUIRE(first.marks.size() == 3);
  for (const Mark& mark : first.marks) CHECK_FALSE(mark.wrong);
  CHECK(first.marks[2].slot == "t1");
  const Mark& wrong = stories[0].articles[1].marks.front();
  CHECK(wrong.slot == "f1");
  CHECK(wrong.wrong);
  CHECK(stories[0].articles[1].mark_at(wrong.span) == &wrong);
  CHECK(stories[0].articles[1].mark_at(base::make_span(0, 3)) == nullptr);
}

TEST_CASE("what is not of the format is named with its line") {
  CHECK_THROWS_WITH(read("-- a.md | 2025-03-04T09:00:00Z | T\n"),
                    Contains("stories.txt:1: an article before the first story"));
  CHECK_THROWS_WITH(read("== s\n-- a.md\nText\n"), Contains("stories.txt:2: an article begins with"));
  CHECK_THROWS_WITH(read("== s\n-- a.md | 2025-03-04T09:00:00Z | T\n\n[[14]] were hurt\n"),
                    Contains("stories.txt:4: a mark is [[words|slot]]"));
  CHECK_THROWS_AS(read_marked_stories("/no/such/file"), std::runtime_error);
}

}  // namespace
}  // namespace tally::engine
