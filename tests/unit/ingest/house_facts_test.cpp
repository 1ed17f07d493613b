#include "ingest/house_facts.hpp"

#include "article_text.hpp"
#include "base/civil.hpp"
#include "ingest/house_article.hpp"

using namespace tally::ingest;
using namespace tally::ingest::test;

namespace {

HouseFacts facts_of(std::string source) {
  HouseFactsFile file = read_house_facts("facts.toml", std::move(source));
  for (const auto& error : file.errors) FAIL(to_string(error));
  return file.facts;
}

std::string errors_of(std::string source) {
  std::string out;
  for (const auto& error : read_house_facts("facts.toml", std::move(source)).errors) out += to_string(error) + "\n";
  return out;
}

std::string sentences(const std::string& source, const std::string& article_text, const std::string& day) {
  const auto date = tally::base::parse_date_time(day);
  const std::vector<Article> articles = {read("a.txt", article_text)};
  const Article house = house_article(facts_of(source), articles,
                                      date ? std::optional(std::chrono::sys_days(date->date)) : std::nullopt);
  std::string out;
  for (const Block& block : house.blocks) out += std::string(block.span.in(house.text)) + "\n";
  return out;
}

}  // namespace

TEST_CASE("facts are told in sentences as they stand on the day of the story") {
  const std::string head = "[[person]]\nname = \"Ann Lee\"\n";
  const std::string post = "[[person.post]]\ntitle = \"mayor\"\nof = \"Hull\"\n";
  struct Row {
    std::string facts, day, told;
  };
  const auto row = GENERATE_COPY(values<Row>({
      {head + post, "2025-03-04", "Ann Lee is the mayor of Hull.\n"},
      {head + post, "", "Ann Lee is the mayor of Hull.\n"},
      {head + post + "until = 2025-03-03\n", "2025-03-04", "Ann Lee is the former mayor of Hull.\n"},
      {head + post + "until = 2025-03-04\n", "2025-03-04", "Ann Lee is the mayor of Hull.\n"},
      {head + post + "from = 2025-03-05\n", "2025-03-04", "Ann Lee is the incoming mayor of Hull.\n"},
      {head + post + "from = 2024\nuntil = 2025\n", "2025-03-04", "Ann Lee is the mayor of Hull.\n"},
      {head + post + "from = 2024\n", "", "Ann Lee said so.\n"},  // no day: nobody knows how it stands
      {head + "honorific = \"Dame\"\nborn = 1961-04-03\n", "", "Dame Ann Lee was born on 3 April 1961.\n"},
      {head + "born = 1961\n", "", "Ann Lee was born in 1961.\n"},
      {"[[organisation]]\nname = \"Lee Holdings\"\nacronym = \"LH\"\n", "", "Lee Holdings (LH) said so.\n"},
      {"[facts]\n[[facts.person]]\nname = \"Ann Lee\"\n", "", "Ann Lee said so.\n"},
  }));
  CAPTURE(row.facts, row.day);
  CHECK(sentences(row.facts, "Ms Lee spoke.", row.day) == row.told);
}

TEST_CASE("only facts about names of which the articles have a word are told") {
  const std::string facts =
      "[[person]]\nname = \"Ann Lee\"\n[[person]]\nname = \"Tom Vale\"\nnever = \"Veil\"\n"
      "[[organisation]]\nname = \"Harbour Trust\"\nacronym = \"HT\"\n";
  CHECK(sentences(facts, "Nobody spoke.", "") == "");
  CHECK(sentences(facts, "A Mr Veil spoke of the trust.", "") == "Tom Vale said so.\nHarbour Trust (HT) said so.\n");
}

TEST_CASE("names, titles and dates lead back to their places in the facts") {
  const HouseFacts facts = facts_of(
      "# ä\n[[person]]\nname = \"Si\\u00e2n Lee\"\nhonorific = 'Dame'\nborn = 1961-04-03 # known\n"
      "[[person.post]]\ntitle = \"mayor\"\nof = \"Hull\"\n");
  const std::vector<Article> articles = {read("a.txt", "Ms Lee spoke.")};
  const Article house = house_article(facts, articles, std::nullopt);
  CHECK(source_of(house, "Siân Lee") == "Si\\u00e2n Lee");
  CHECK(source_of(house, "Dame Siân Lee") == "Si\\u00e2n Lee");
  CHECK(source_of(house, "mayor of Hull") == "mayor");
  CHECK(source_of(house, "on 3 April 1961") == "1961-04-03");
}

TEST_CASE("each slip in the facts is an error with its line and what to do") {
  struct Row {
    std::string facts, errors;
  };
  const auto row = GENERATE(values<Row>({
      {"[[person]]\nnmae = \"Ann Lee\"\n",
       "facts.toml:2: unknown key nmae in a person (did you mean name?)\n"
       "facts.toml:1: a person without name (add name = ...)\n"},
      {"[[persons]]\nname = \"Ann Lee\"\n", "facts.toml:1: unknown key persons in the house facts (did you mean person?)\n"},
      {"[[person]]\nname = 7\n", "facts.toml:2: name is a whole number (write a string)\n"},
      {"[[person]]\nname = \"Ann Lee\"\nborn = \"spring\"\n",
       "facts.toml:3: spring is no date (write 1961-04-03, or the year 1961)\n"},
      {"[[person]]\nname = \"Ann Lee\"\nalso = [1]\n",
       "facts.toml:3: also holds something else than strings (write also = [\"...\"])\n"},
      {"[[person]]\nname = \"Ann Lee\"\n[[person.post]]\ntitle = \"mayor\"\nfrom = 2025\nuntil = 2024\n",
       "facts.toml:3: a post that ends before it begins (check from and until)\n"},
      {"[[organisation]]\nname = \"\"\n", "facts.toml:2: an organisation without a name (write the name as the house does)\n"},
  }));
  CAPTURE(row.facts);
  CHECK(errors_of(row.facts) == row.errors);
  CHECK(errors_of("[[person]\nname = 1\n").starts_with("facts.toml:1: "));
}
