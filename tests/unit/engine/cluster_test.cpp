#include "engine/cluster.hpp"

#include <catch2/catch.hpp>

#include "engine/gather.hpp"
#include "ingest/reader.hpp"

using namespace tally;
using namespace tally::engine;

namespace {

struct File {
  std::string path;
  std::string text;
};

const File ferry_1 = {"in/3.txt", "Published: 2 May 2024\n\nThe Calder Line ferry Ostrava ran aground off Fennick Point on Monday with 140 passengers aboard, "
                                  "the coastguard at Fennick said. The captain, Jonas Reuter, called for tugs."};
const File ferry_2 = {"in/1.txt", "Published: 3 May 2024\n\nTugs pulled the ferry Ostrava off the rocks at Fennick Point. Jonas Reuter, her captain for nine "
                                  "years, will speak to the Calder Line on Friday."};
const File verdict_1 = {"in/2.txt", "Published: 2 May 2024\n\nA jury in Tarrow acquitted the baker Ilse Maddern of arson on Monday. The fire destroyed the mill in "
                                    "Hob Lane two winters ago."};
const File verdict_2 = {"in/4.txt", "Ilse Maddern said after the verdict in Tarrow that she would bake again. Jurors took an hour to clear her of "
                                    "setting fire to the mill in Hob Lane."};

std::vector<ingest::Article> read(const std::vector<File>& files) {
  std::vector<ingest::Article> articles;
  for (const File& file : files) {
    auto article = ingest::read_article(std::string_view(file.path), file.text);
    REQUIRE(article);
    articles.push_back(*std::move(article));
  }
  return articles;
}

// "in/1.txt+in/3.txt in/2.txt"
std::string gathered(const std::vector<File>& files) {
  std::string out;
  for (const StoryArticles& story : gather(read(files))) {
    out += out.empty() ? "" : " ";
    for (const ingest::Article& article : story.articles) out += (&article == &story.articles.front() ? "" : "+") + article.path;
  }
  return out;
}

std::vector<std::size_t> grouped(const std::vector<File>& files, const std::vector<std::string>& labels) {
  std::vector<TopicWords> words;
  for (const ingest::Article& article : read(files)) words.push_back(topic_words(article));
  return cluster(words, labels);
}

}  // namespace

TEST_CASE("articles of one story find each other, in any order") {
  CHECK(gathered({ferry_1, verdict_1, ferry_2, verdict_2}) == "in/1.txt+in/3.txt in/2.txt+in/4.txt");
  CHECK(gathered({verdict_2, ferry_2, verdict_1, ferry_1}) == "in/1.txt+in/3.txt in/2.txt+in/4.txt");
}

TEST_CASE("one story alone stays whole; strangers stay apart; nothing is nothing") {
  CHECK(gathered({ferry_1, ferry_2}) == "in/1.txt+in/3.txt");
  CHECK(gathered({ferry_1, verdict_1}) == "in/2.txt in/3.txt");
  CHECK(gathered({{"in/9.txt", "It was so."}, ferry_1, {"in/8.txt", "12 of 14 are."}}) == "in/3.txt in/8.txt in/9.txt");
  CHECK(gathered({}).empty());
}

TEST_CASE("a story is called as its front matter says, else after its first report") {
  std::vector<ingest::Article> articles = read({ferry_2, ferry_1, verdict_1});
  articles[2].story = "mill";
  const auto stories = gather(std::move(articles));
  REQUIRE(stories.size() == 2);
  CHECK(stories[0].name == "in/3.txt");
  CHECK(stories[1].name == "mill");
}

TEST_CASE("articles with one label belong together, with two never; others may join them") {
  using Groups = std::vector<std::size_t>;
  const struct {
    std::vector<std::string> labels;
    Groups groups;
  } cases[] = {{{"", "", "", ""}, {0, 0, 2, 2}},
               {{"a", "", "", ""}, {0, 0, 2, 2}},
               {{"a", "b", "", ""}, {0, 1, 2, 2}},
               {{"a", "", "a", ""}, {0, 0, 0, 0}},
               {{"a", "b", "b", "a"}, {0, 1, 1, 0}}};
  for (const auto& c : cases) CHECK(grouped({ferry_1, ferry_2, verdict_1, verdict_2}, c.labels) == c.groups);
}

TEST_CASE("topical words: rare ones and names, counted; names are told from the beginnings of sentences") {
  const TopicWords words = topic_words(read({{"a.txt", "Published: 2 May 2024\n\nKestrels nest on the mill. The kestrels of Tarrow, he said, are 12."}})[0]);
  std::string found;
  for (const TopicWord& word : words.all) found += word.text + (word.name ? "* " : " ") + std::to_string(word.count) + " ";
  CHECK(found == "kestrels 2 mill 1 nest 1 tarrow* 1 ");
  CHECK(words.day.has_value());
}
