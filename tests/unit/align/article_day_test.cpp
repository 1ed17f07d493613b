#include "align/article_day.hpp"

#include <catch2/catch.hpp>

#include "story_of.hpp"

namespace tally::align {
namespace {

using namespace std::chrono;

std::optional<local_days> day(const std::string& text) { return day_of(test::story_of({text}).articles.front()); }

TEST_CASE("the day of an article is that of its publication, or a date at its top") {
  const local_days fourth(2025y / March / 4);
  CHECK(day(test::dated("2025-03-04T22:00:00Z", "The harbour closed on 1 March 2025.")) == fourth);
  CHECK(day("The harbour closed on 4 March 2025. It was cold.") == fourth);
  CHECK_FALSE(day("The harbour closed on Tuesday. It was cold."));
  CHECK_FALSE(day("The harbour closed in March 2025. It was cold."));
  CHECK_FALSE(day("The harbour closed. It was cold. It rained. That was on 4 March 2025."));
}

}  // namespace
}  // namespace tally::align
