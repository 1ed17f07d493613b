#include "claim/standing.hpp"

#include <catch2/catch.hpp>

#include "claim/standing_lexicon.hpp"

namespace tally::claim {
namespace {

TEST_CASE("every phrase answers a question of the list and has words to match") {
  for (const StandingPhrase& phrase : standing_phrases()) {
    INFO(phrase.question << ": " << phrase.words);
    CHECK(find_question(phrase.question) != nullptr);
    CHECK(phrase.words.find("_ _") == std::string_view::npos);
    CHECK_FALSE(phrase.words.starts_with("_"));
    CHECK_FALSE(phrase.words.ends_with("_"));
  }
}

TEST_CASE("a question without phrases is unknown") { CHECK(find_question("weather") == nullptr); }

}  // namespace
}  // namespace tally::claim
