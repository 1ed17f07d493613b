#include "align/quote_paraphrase.hpp"

#include "../story_of.hpp"

namespace tally::align {
namespace {

std::optional<SaidAlignment> aligned(const std::string& left, const std::string& right) {
  const Story story = test::story_of({"\"" + left + "\" said Ann Lee.\n", "\"" + right + "\" said Ann Lee.\n"});
  const std::vector<Utterance> said = find_utterances(story);
  REQUIRE(said.size() == 2);
  return align_said(said[0].words, said[1].words);
}

bool one_in_other_words(const std::string& left, const std::string& right) {
  const auto alignment = aligned(left, right);
  return alignment && is_paraphrase(*alignment, true);
}

TEST_CASE("one utterance in other words") {
  CHECK(one_in_other_words("Two mills become one, and not one weaver has to move his loom,",
                           "Two good mills will make one, and none of our weavers needs to move a loom,"));
  CHECK(one_in_other_words("The hearing was a farce from its first hour to its last,",
                           "The inquiry was a farce from start to finish,"));
  CHECK_FALSE(
      one_in_other_words("The mill has never been stronger,", "No loom in the mill will stop before the spring,"));
  CHECK_FALSE(one_in_other_words("Everybody will have a loom, and nobody will queue for it,",
                                 "Everybody will have a loom, and the doors are open,"));
}

TEST_CASE("only the sentences that are alike are compared") {
  const auto alignment =
      aligned("We had to find money. The looms can be bought. I thank you all,", "All our looms can be bought,");
  REQUIRE(alignment);
  CHECK(alignment->left.begin == 5);
  CHECK(alignment->left.end == 10);
}

TEST_CASE("the parts of an utterance are put together") {
  const Story story = test::story_of({"\"We can buy looms,\" said Ann Lee. \"We cannot buy you.\"\n"});
  const std::vector<Utterance> said = find_utterances(story);
  REQUIRE(said.size() == 1);
  CHECK(said[0].parts.size() == 2);
  CHECK(said[0].places({0, static_cast<std::uint32_t>(said[0].words.size())}).size() == 2);
}

}  // namespace
}  // namespace tally::align
