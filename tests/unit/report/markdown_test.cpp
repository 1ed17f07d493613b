#include "report/markdown.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace tally;
using namespace tally::report;
using Catch::Contains;
using finding::Severity;
using finding::Verdict;

namespace {

const std::vector<File> files = {{"s/a.md",
                                  "---\ntitle: Lee | wins\nsource: Daily\ndate: 2025-02-25T14:05:00+01:00\n---\n\nAnn "
                                  "Lee, 48, won the vote. It rained.\n"},
                                 {"s/b.txt", "Ann Lee, 46, won the vote. It snowed this evening.\n"}};

finding::Finding ages() {
  return {.rule = "age", .confidence = 0.94, .message = "Ann Lee is 48 in a.md and 46 in b.txt"};
}

void add_ages(Sample& sample) { sample.add(ages(), {{0, "48", "48"}, {1, "46", "46"}}); }

}  // namespace

TEST_CASE("a report from end to end") {
  Sample sample = make_sample(files);
  add_ages(sample);
  sample.add({.rule = "vague-time",
              .verdict = Verdict::imprecision,
              .severity = Severity::warning,
              .confidence = 0.7,
              .message = "nothing dates “this evening”",
              .suggestion = "Add the date."},
             {{1, "this evening", ""}});
  finding::Coverage age{.rule = "age", .read = 7, .compared = 2, .undecided = {}};
  age.undecided["no date to hold it against"] = 1;
  sample.result().coverage = {age, {.rule = "quote", .compared = 0, .undecided = {}}};
  Outcome outcome = sample.take_outcome();
  outcome.notes = {"s/c.pdf: not an article"};
  outcome.problems = {{.message = "not valid UTF-8", .file = "s/d.md", .byte = 3, .remedy = "save it as UTF-8"}};
  CHECK(write_markdown(outcome, {}) == R"(# Audit of sample

**1 conflict, 1 query** in 2 articles. A conflict cannot run as it stands. A query is what the desk must ask about. Which side is right, this report does not say. **1 file or folder could not be read**; see the end.

| Outlet     | File  | Headline    | Published                      | Words | Source      |
| ---------- | ----- | ----------- | ------------------------------ | ----: | ----------- |
| Daily      | a.md  | Lee \| wins | 25 February 2025, 14:05 +01:00 |    10 | independent |
| not stated | b.txt |             | undated                        |    10 | independent |

## Conflicts

### 1. Ann Lee is 48 in a.md and 46 in b.txt

- “48”: 1 of 2 independent sources
  - Daily, `a.md:7`: Ann Lee, **48**, won the vote.
- “46”: 1 of 2 independent sources
  - `b.txt:1`: Ann Lee, **46**, won the vote.

**To do:** Check which is right, and make the articles agree. *(rule: age, error, 94 % sure)*

## Queries for the desk

### 2. nothing dates “this evening”

- `b.txt:1`: It snowed **this evening**.

**To do:** Add the date. *(rule: vague-time, warning, 70 % sure)*

## What was checked

Read is what the articles hold of the kind. Compared are groups of it: two or more statements about the same person, body, event or utterance, or figures and dates that can be held against each other. What was read and not compared stands alone or could not be matched with certainty, and nothing is said about it.

| Rule | What it looks for                   | Read   | Compared |
| ---- | ----------------------------------- | ------ | -------: |
| age  | A person's age is given differently | 7 ages |        2 |

The articles hold nothing that these rules look at: quote.

Left undecided:

- age: 1 × no date to hold it against

## What could not be read

- s/d.md: byte 3: not valid UTF-8 (save it as UTF-8)

## What was skipped

- s/c.pdf: not an article
)");
}

TEST_CASE("the verdict says how it stands") {
  Sample sample = make_sample(files);
  SECTION("nothing found") {
    sample.result().coverage = {{.rule = "age", .compared = 5, .undecided = {}}};
    CHECK_THAT(write_markdown(sample.take_outcome(), {}),
               Contains("**No conflicts found** in 2 articles; 5 groups of statements were compared."));
  }
  SECTION("nothing to compare") {
    CHECK_THAT(write_markdown(sample.take_outcome(), {}),
               Contains("**No conflicts found** in 2 articles; nothing in them could be compared."));
  }
  SECTION("notes and context alone are no conflicts") {
    sample.add({.rule = "age", .verdict = Verdict::update, .severity = Severity::info, .message = "m"},
               {{0, "48", ""}});
    sample.add({.rule = "age", .verdict = Verdict::style, .severity = Severity::info, .message = "m"}, {{0, "48", ""}});
    CHECK_THAT(write_markdown(sample.take_outcome(), {}),
               Contains("**No conflicts; 1 point of context, 1 note** in 2 articles."));
  }
  SECTION("copies are named and counted once") {
    sample.result().story.copies = {.of_article = {0, 0}, .count = 1};
    add_ages(sample);
    const std::string text = write_markdown(sample.take_outcome(), {});
    CHECK_THAT(text, Contains("**1 conflict** in 2 articles from 1 independent source."));
    CHECK_THAT(text, Contains("same text as Daily"));
  }
  SECTION("no articles") {
    CHECK_THAT(write_markdown({}, {}), Contains("**Nothing was checked:** there is no article to read."));
  }
  SECTION("nothing readable") {
    Outcome outcome;
    outcome.problems = {{.message = "no articles in this folder", .file = "drafts", .remedy = "put articles into it"}};
    CHECK(write_markdown(outcome, {}) ==
          "# Audit\n\n**Nothing was checked:** no article could be read; see the end.\n\n"
          "## What could not be read\n\n- drafts: no articles in this folder (put articles into it)\n");
  }
  SECTION("no rules") {
    Outcome outcome = sample.take_outcome();
    outcome.rules.clear();
    CHECK_THAT(write_markdown(outcome, {}), Contains("**Nothing was checked:** no rule was run."));
  }
}

TEST_CASE("a single article is said to be checked for itself") {
  Sample sample = make_sample({{"a.txt", "It rained."}});
  CHECK_THAT(write_markdown(sample.take_outcome(), {}),
             Contains("There is only one article: it was checked for itself"));
}

TEST_CASE("several stories have a table, and a section each") {
  Outcome outcome;
  for (const char* name : {"s/first", "s/second"}) {
    Sample sample = make_sample(files, name);
    if (outcome.stories.empty()) add_ages(sample);
    outcome.stories.push_back(std::move(sample.take_outcome().stories[0]));
  }
  const std::string text = write_markdown(outcome, {});
  CHECK_THAT(text, Contains("# Audit of 2 stories"));
  CHECK_THAT(text, Contains("| first  |        2 |         1 |       0 |       0 |     0 |\n"
                            "| second |        2 |         0 |       0 |       0 |     0 |\n"));
  CHECK_THAT(text, Contains("## first\n") && Contains("### Conflicts\n\n#### 1. Ann Lee"));
  CHECK_THAT(text, Contains("No conflicts found.\n"));
}

TEST_CASE("a report keeps to its size, conflicts first, and says what it leaves out") {
  Sample sample = make_sample(files);
  for (int i = 0; i < 40; ++i) add_ages(sample);
  for (int i = 0; i < 40; ++i) {
    sample.add({.rule = "time", .verdict = Verdict::imprecision, .severity = Severity::warning, .message = "vague"},
               {{1, "this evening", ""}});
  }
  const Outcome outcome = sample.take_outcome();
  const std::size_t whole = write_markdown(outcome, {}).size();
  for (const std::size_t limit : {std::size_t{6000}, whole / 2, whole - 200}) {
    CAPTURE(limit, whole);
    const std::string text = write_markdown(outcome, {.max_size = limit});
    CHECK(text.size() <= limit);
    CHECK(text.size() + 1200 > limit);
    CHECK_THAT(text, Contains("**Cut:** ") && Contains("quer") && Contains("--max-size"));
    CHECK_THAT(text, Contains("## What was checked"));
  }
  CHECK(write_markdown(outcome, {}).find("**Cut:**") == std::string::npos);
}

TEST_CASE("the text of an article cannot alter the report") {
  Sample sample = make_sample({{"a.txt", "Ann </b> | `x` **Lee** <script> # \n# Heading\nBob."}, {"b.txt", "x"}});
  finding::Finding finding = ages();
  finding.message = "# a | <b>\n\n## b";
  sample.add(std::move(finding), {{0, "Lee", "`l` |"}});
  const std::string text = write_markdown(sample.take_outcome(), {});
  CHECK_THAT(text, Contains("### 1. \\# a \\| \\<b> \\#\\# b\n"));
  CHECK_THAT(text, Contains("Ann \\</b> \\| \\`x\\` \\*\\***Lee**\\*\\* \\<script> \\#"));
}
