#include "align/partners.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "story_of.hpp"

namespace tally::align {
namespace {

bool has(const std::vector<ingest::ArticleId>& partners, std::size_t article) {
  return std::ranges::find(partners, ingest::ArticleId(article)) != partners.end();
}

const std::vector<std::string> six = {
    "The ferry sank off the harbour.\n",          "Divers reached the ferry off the harbour.\n",
    "The ferry had left the harbour late.\n",     "Bakers struck over pay at the mill.\n",
    "The mill refused more pay to its bakers.\n", "Bakers at the mill want more pay.\n"};

TEST_CASE("in a small story each article is held against all others") {
  const Story story = test::story_of(six);
  const auto partners = find_partners(story, ClauseTerms(story), 5);
  for (std::size_t a = 0; a < six.size(); ++a) {
    CHECK(partners[a].size() == 5);
    CHECK_FALSE(has(partners[a], a));
  }
}

TEST_CASE("in a large one against those that share most with it, both ways") {
  const Story story = test::story_of(six);
  const auto partners = find_partners(story, ClauseTerms(story), 2);
  for (std::size_t a = 0; a < six.size(); ++a) {
    CAPTURE(a);
    CHECK(std::ranges::is_sorted(partners[a]));
    for (std::size_t b = 0; b < six.size(); ++b) {
      CAPTURE(b);
      CHECK(has(partners[a], b) == (a != b && (a < 3) == (b < 3)));
      CHECK(has(partners[a], b) == has(partners[b], a));
    }
  }
}

}  // namespace
}  // namespace tally::align
