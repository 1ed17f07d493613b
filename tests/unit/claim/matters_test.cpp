// The matters of data/matters against their own examples: no phrase of a matter fires in its near misses, and the two sentences
// of a pair answer it differently. And what is said of a line that is wrong.

#include "claim/train/matter_files.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "claim/standing.hpp"
#include "claim/standing_table.hpp"
#include "ingest/reader.hpp"
#include "language/reader.hpp"

namespace tally::claim::matters {
namespace {

std::set<std::string> answers(const std::string& sentence, const std::string& matter) {
  const auto article = ingest::read_article("a.txt", "Word of the day\n\n" + sentence + "\n");
  REQUIRE(article);
  std::set<std::string> values;
  for (const Standing& standing : read_standings(language::read_document(*article))) {
    if (standing.question->name == matter) values.emplace(standing.value);
  }
  return values;
}

std::string listed(const std::set<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : ", ") + value;
  return out.empty() ? "nothing" : out;
}

std::string error_of(const std::string& text) {
  try {
    const auto matters = parse_matters(text, "a.txt");
    return "no error";
  } catch (const std::exception& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("every matter holds to its own examples") {
  const auto all = read_matters(TALLY_SOURCE_DIR "/data/matters");
  REQUIRE_FALSE(all.empty());
  for (const Matter& matter : all) {
    for (const std::string& miss : matter.misses) {
      INFO(matter.file << ":" << matter.line << ": " << matter.name << ": " << miss);
      CHECK(listed(answers(miss, matter.name)) == "nothing");
    }
    for (const Pair& pair : matter.pairs) {
      const auto left = answers(pair.left, matter.name);
      const auto right = answers(pair.right, matter.name);
      INFO(matter.file << ":" << pair.line << ": " << matter.name << ": " << listed(left) << " || " << listed(right));
      CHECK((left.size() == 1 && right.size() == 1 && left != right));
    }
  }
}

TEST_CASE("the compiled table holds all matters and phrases") {
  const auto all = read_matters(TALLY_SOURCE_DIR "/data/matters");
  REQUIRE(standing_table.questions.size() == all.size());
  std::size_t phrases = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(standing_table.questions[i].name == all[i].name);
    for (const Phrase& phrase : all[i].phrases) phrases += spellings(phrase).size();
  }
  CHECK(standing_table.phrases.size() == phrases);
}

TEST_CASE("a wrong line is told with its number and what was expected") {
  const std::string head = "matter road | thing | changes | whether it is open\n";
  const std::string tail = "miss The road is long.\npair It is shut. || It is open.\n";
  const struct {
    std::string text;
    std::string error;
  } cases[] = {
      {head + "says open | reopen\nsays closed | stay closed|shut\n" + tail, "no error"},
      {"says open | reopen\n", "a.txt:1: expected \"matter\" before \"says\""},
      {"matter road | thing\n", "a.txt:1: expected: matter NAME | BEARING | FLAGS or - | WHAT IT ASKS"},
      {"matter road | place | - | x\n", "a.txt:1: expected the bearing sole, scene, person or thing, not \"place\""},
      {"matter road | thing | often | x\n", "a.txt:1: expected flags out of event, changes, ahead, common, same, or -, not \"often\""},
      {head + "tells open | reopen\n", "a.txt:2: expected matter, open, says, miss or pair, not \"tells\""},
      {head + "# x\n\nsays reopen\n", "a.txt:4: expected: says ANSWER | PHRASE"},
      {head + "says open | _ reopen\n", "a.txt:2: expected a word at each end of the phrase, not the gap _"},
      {head + "says open | open _ _ again\n", "a.txt:2: expected one gap _ between two words"},
      {head + "says open | open?\n", "a.txt:2: expected a word without ? before the gap or the end"},
      {head + "says open | again? _ open\n", "a.txt:2: expected a word without ? before the gap or the end"},
      {head + "says open | reopen\nsays shut | reopen\n", "a.txt:3: expected each phrase once, not \"reopen\" again"},
      {head + "says open | Reopen\n", "a.txt:2: expected words in lower case with one space or | between, not \"Reopen\""},
      {head + "says open | a||b\n", "a.txt:2: expected words in lower case with one space or | between, not \"a||b\""},
      {head + "pair It is shut.\n", "a.txt:2: expected: pair SENTENCE || SENTENCE"},
      {head + "says open | reopen\n" + tail, "a.txt:1: road: expected \"says\" lines for two answers or more"},
      {head + "open shut\nsays open | reopen\nsays closed | stay shut\n" + tail, "a.txt:1: road: expected answers behind \"open\", not \"shut\""},
      {head + "says open | reopen\nsays closed | stay shut\npair a || b\n", "a.txt:1: road: expected a \"miss\" line"},
      {head + "says open | reopen\nsays closed | stay shut\nmiss a\n", "a.txt:1: road: expected a \"pair\" line"},
  };
  for (const auto& c : cases) CHECK(error_of(c.text) == c.error);
}

}  // namespace tally::claim::matters
