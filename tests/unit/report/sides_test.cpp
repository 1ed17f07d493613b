#include "report/sides.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace tally;
using namespace tally::report;

namespace {

// Sides in one string: "label: file 1+2 words, also 3; file ... | label ..."
std::string in_short(const StoryView& view, const std::vector<Side>& sides) {
  std::string out;
  for (const Side& side : sides) {
    out += (out.empty() ? "" : " | ") + heading(view, side) + " (" + share(view, sides, side) + "):";
    for (const Statement& s : side.statements) {
      out += ' ' + view.article(s.first.article).path + '/' + std::to_string(s.words.size());
      for (const std::size_t line : s.also_lines) out += " also " + std::to_string(line);
      for (const auto& e : s.also_in) out += " in " + view.article(e.article).path;
    }
  }
  return out;
}

Sample three() {
  return make_sample({{"a.txt", "Ann Ascombe won.\nAscombe smiled.\nAshcombe left.\n"},
                      {"b.txt", "Ann Ashcombe won.\nIt rained.\n"},
                      {"c.txt", "Ann Ashcombe won.\nSnow fell on the hills, and everyone stayed at home.\n"}});
}

}  // namespace

TEST_CASE("one side a label, repetitions folded, the same sentence elsewhere folded") {
  Sample sample = three();
  sample.add({.rule = "name"}, {{0, "Ann Ascombe", "Ascombe"},
                                {0, "Ascombe", "Ascombe", 2},
                                {0, "Ashcombe", "Ashcombe"},
                                {1, "Ann Ashcombe", "Ashcombe"},
                                {2, "Ann Ashcombe", "Ashcombe"}});
  const StoryView view(sample.result());
  const auto sides = sides_of(view, sample.result().findings[0]);
  CHECK(in_short(view, sides) ==
        "“Ascombe” (1 of 3 independent sources): a.txt/1 also 2 | "
        "“Ashcombe” (3 of 3 independent sources): a.txt/1 b.txt/1 in c.txt");
  CHECK(balance(view, sides) == "a.txt says both.");
}

TEST_CASE("words of one sentence are one statement") {
  Sample sample = make_sample({{"a.txt", "Ann Lee met Ann Lee."}});
  sample.add({.rule = "name"}, {{0, "Ann Lee", "x"}, {0, "Ann Lee", "x", 2}});
  const StoryView view(sample.result());
  CHECK(in_short(view, sides_of(view, sample.result().findings[0])) == "x (): a.txt/2");
}

TEST_CASE("articles of one text count as one source") {
  Sample sample = three();
  sample.result().story.copies = {.of_article = {0, 1, 1}, .count = 2};
  sample.add({.rule = "name"},
             {{0, "Ann Ascombe", "Ascombe"}, {1, "Ann Ashcombe", "Ashcombe"}, {2, "Ann Ashcombe", "Ashcombe"}});
  const StoryView view(sample.result());
  const auto sides = sides_of(view, sample.result().findings[0]);
  CHECK(share(view, sides, sides[1]) == "1 of 2 independent sources");
  CHECK(balance(view, sides) == "");
}

TEST_CASE("what the shares do not say") {
  Sample sample = three();
  SECTION("sources that say nothing of it") {
    sample.article(2).outlet = "Daily Snow";
    sample.add({.rule = "name"}, {{0, "Ann Ascombe", "Ascombe"}, {1, "Ann Ashcombe", "Ashcombe"}});
    const StoryView view(sample.result());
    CHECK(balance(view, sides_of(view, sample.result().findings[0])) == "Daily Snow says nothing of it.");
  }
  SECTION("both in one article") {
    sample.add({.rule = "name"}, {{0, "Ann Ascombe", "Ascombe"}, {0, "Ashcombe", "Ashcombe"}});
    const StoryView view(sample.result());
    CHECK(balance(view, sides_of(view, sample.result().findings[0])) == "Both stand in the same article, a.txt.");
  }
  SECTION("two articles of one text") {
    sample.result().story.copies = {.of_article = {0, 0, 1}, .count = 2};
    sample.add({.rule = "name"}, {{0, "Ann Ascombe", "Ascombe"}, {1, "Ann Ashcombe", "Ashcombe"}});
    const StoryView view(sample.result());
    CHECK(balance(view, sides_of(view, sample.result().findings[0])) ==
          "These articles share their text and count as one source.");
  }
  SECTION("one side has no balance") {
    sample.add({.rule = "text"}, {{0, "Ann Ascombe", ""}});
    const StoryView view(sample.result());
    CHECK(balance(view, sides_of(view, sample.result().findings[0])) == "");
  }
}

TEST_CASE("headings are quoted where they are words of the article, once") {
  Sample sample = three();
  sample.add({.rule = "name"}, {{0, "Ascombe", "“Ascombe”"}, {1, "Ann Ashcombe", "no title"}, {2, "Ann", ""}});
  const StoryView view(sample.result());
  const auto sides = sides_of(view, sample.result().findings[0]);
  CHECK(heading(view, sides[0]) == "“Ascombe”");
  CHECK(heading(view, sides[1]) == "no title");
  CHECK(heading(view, sides[2]) == "“Ann”");
}
