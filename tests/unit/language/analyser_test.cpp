#include "language/analyser.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "language/conllu.hpp"

using namespace tally::language;

namespace {

const Analyser& analyser() {
  static const auto opened = Analyser::english();
  if (!opened) FAIL(opened.error().message);
  return *opened;
}

// The words of a text cut at spaces, analysed. The text must outlive them.
std::vector<Word> analysed(std::string_view text) {
  std::vector<Word> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.push_back(Word{.form = text.substr(0, end)});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  Workspace workspace;
  analyser().analyse(words, workspace);
  return words;
}

std::size_t roots(const std::vector<Word>& words) {
  std::size_t count = 0;
  for (const Word& word : words) count += word.head == 0 ? 1U : 0U;
  return count;
}

bool reaches_root(const std::vector<Word>& words) {
  for (const Word& word : words) {
    const Word* at = &word;
    for (std::size_t steps = 0; at->head != 0; ++steps) {
      if (steps > words.size()) return false;
      at = &words[static_cast<std::size_t>(at->head) - 1];
    }
  }
  return true;
}

}  // namespace

TEST_CASE("plain sentences of the news get the analysis that they must have") {
  struct Row {
    const char* text;
    std::size_t word;  // counted from 1
    Upos upos;
    Xpos xpos;
    const char* lemma;
    int head;
    Relation relation;
  };
  const std::vector<Row> rows = {
      {"Police arrested two men on Friday .", 2, Upos::verb, Xpos::vbd, "arrest", 0, Relation::root},
      {"Police arrested two men on Friday .", 4, Upos::noun, Xpos::nns, "man", 2, Relation::obj},
      {"Police arrested two men on Friday .", 3, Upos::num, Xpos::cd, "two", 4, Relation::nummod},
      {"The fire killed three people .", 2, Upos::noun, Xpos::nn, "fire", 3, Relation::nsubj},
      {"The fire killed three people .", 5, Upos::noun, Xpos::nns, "people", 3, Relation::obj},
      {"Three people were killed by the fire .", 4, Upos::verb, Xpos::vbn, "kill", 0, Relation::root},
      {"Three people were killed by the fire .", 2, Upos::noun, Xpos::nns, "people", 4, Relation::nsubj_pass},
      {"Three people were killed by the fire .", 3, Upos::aux, Xpos::vbd, "be", 4, Relation::aux_pass},
      {"She did not resign .", 3, Upos::part, Xpos::rb, "not", 4, Relation::advmod},
      {"He will leave the company in May .", 2, Upos::aux, Xpos::md, "will", 3, Relation::aux},
      {"He said that the talks had failed .", 7, Upos::verb, Xpos::vbn, "fail", 2, Relation::ccomp},
      {"The mayor , who lives here , spoke .", 5, Upos::verb, Xpos::vbz, "live", 2, Relation::acl_relcl},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text, row.word);
    const auto words = analysed(row.text);
    const Word& word = words[row.word - 1];
    CHECK(to_string(word.upos) == to_string(row.upos));
    CHECK(to_string(word.xpos) == to_string(row.xpos));
    CHECK(word.lemma == row.lemma);
    CHECK(word.head == row.head);
    CHECK(to_string(word.relation) == to_string(row.relation));
  }
}

TEST_CASE("any sequence of words gives a tree with one root, which alone has the relation root") {
  std::string longest;
  for (int i = 0; i < 400; ++i) longest += "word ";
  const std::vector<std::string> texts = {"",
                                          "a",
                                          ". . . . .",
                                          "buffalo buffalo buffalo buffalo buffalo",
                                          "\xff\xfe \x80 \xe2\x80",
                                          "\xe2\x80\x9cYes , \xe2\x80\x9d he said .",
                                          std::string(5000, 'x'),
                                          longest,
                                          "and of the to by with 1 22 -- ( ) % $"};
  for (const std::string& text : texts) {
    const auto words = analysed(text);
    CAPTURE(text.substr(0, 60));
    CHECK(roots(words) == (words.empty() ? 0U : 1U));
    CHECK(reaches_root(words));
    for (const Word& word : words) CHECK((word.relation == Relation::root) == (word.head == 0));
  }
}

TEST_CASE("a sentence's analysis doesn't depend on what the workspace was used for before") {
  const std::string text = "The council approved the plan on Monday .";
  const std::string alone = write_conllu(analysed(text));
  Workspace workspace;
  for (const std::string_view before :
       {"One two three four five six seven eight nine ten .", "No", text.c_str()}) {
    auto words = analysed(before);
    analyser().analyse(words, workspace);
    auto again = analysed(text);
    analyser().analyse(again, workspace);
    CHECK(write_conllu(again) == alone);
  }
}

TEST_CASE("a past tense that is spelt like its stem is one") {
  struct Row {
    const char* text;
    std::size_t word;  // counted from 1
    Xpos xpos;
  };
  const Row rows[] = {
      {"Eva Lund beat Mia Ray in the final .", 3, Xpos::vbd},
      {"He quit on Monday .", 2, Xpos::vbd},
      {"The firm shut the plant in May .", 3, Xpos::vbd},
      {"They hope to beat Leeds .", 4, Xpos::vb},
      {"The firm will shut the plant in May .", 4, Xpos::vb},
      {"I quit every year .", 2, Xpos::vbp},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(analysed(row.text)[row.word - 1].xpos == row.xpos);
  }
}
