// The runner's own test: pages that break the format and rules that break their promise must be caught.

#include <catch2/catch.hpp>

#include "example/page.hpp"
#include "example/run.hpp"

namespace tally::example {
namespace {

// Reports the first words of every article, as one finding; nothing for a single article.
class FirstWords : public rule::Rule {
 public:
  explicit FirstWords(std::string message) : message_(std::move(message)) {}
  const rule::RuleInfo& info() const override { return info_; }
  void check(const align::Story& story, rule::Sink& sink) const override {
    if (story.articles.size() < 2) return;
    finding::Finding finding{.message = message_, .subject = "first words"};
    for (const align::ArticleFacts& facts : story.articles) {
      const auto at = static_cast<std::size_t>(&facts - story.articles.data());
      finding.evidence.push_back({.article = ingest::ArticleId(at), .span = {0, 3}, .label = "first"});
    }
    sink.report(finding);
  }

 private:
  rule::RuleInfo info_{.id = "first-words", .summary = "First words differ"};
  std::string message_;
};

rule::Registry registry_with(std::string message) {
  rule::Registry registry;
  registry.rules.push_back({std::make_unique<FirstWords>(std::move(message)), ""});
  return registry;
}

const char* const page_text = R"(# first-words

## What it reports
Text, and a block that is no example:
```
code
```

## Conflict
### Two *words* differ
```article b.txt
two fish
```
```article a.txt
one fish
```
```findings
error first-words: a.txt "one"
  | b.txt "two"
```

## Not a conflict
### Alone
```article a.txt
one
```
```findings
none
```
)";

std::vector<std::string> errors_of(const std::string& examples) {
  std::vector<std::string> texts;
  for (const base::Error& error : read_page("p.md", "## Conflict\n" + examples).errors) texts.push_back(to_string(error));
  return texts;
}

const std::string article = "```article a.txt\none fish\n```\n";

}  // namespace

TEST_CASE("a page is read into headings and examples") {
  const Page page = read_page("p.md", page_text);
  CHECK(page.errors.empty());
  CHECK(page.headings == std::vector<std::string>{"What it reports", "Conflict", "Not a conflict"});
  REQUIRE(page.examples.size() == 2);
  const Example& first = page.examples[0];
  CHECK(first.title == "Two words differ");
  CHECK(first.line == 10);
  CHECK(first.conflict);
  REQUIRE(first.articles.size() == 2);
  CHECK(first.articles[0].file == "b.txt");
  CHECK(first.articles[0].bytes == "two fish\n");
  REQUIRE(first.expected.size() == 1);
  CHECK(first.expected[0].line == 18);
  CHECK(to_string(first.expected[0]) == R"(error first-words: a.txt "one" | b.txt "two")");
  CHECK_FALSE(page.examples[1].conflict);
  CHECK(page.examples[1].expected.empty());
}

TEST_CASE("what breaks the format is named with its line") {
  using Texts = std::vector<std::string>;
  const std::string remedy = R"( (write: severity kind: file "words" | file "words"))";
  const auto with = [](std::string findings) { return "### t\n" + article + "```findings\n" + findings + "\n```\n"; };
  CHECK(errors_of(article) == Texts{"p.md:2: this block belongs to no example; put a ### title before it"});
  CHECK(errors_of("### t\n```artcle a.txt\n```\n")[0] ==
        "p.md:3: an example holds ```article FILE, ```facts FILE and ```findings blocks only, not ```artcle a.txt");
  CHECK(errors_of("### t\n" + article) == Texts{"p.md:2: this example has no findings block; write `none` for no findings"});
  CHECK(errors_of(with("none")) == Texts{"p.md:2: an example of a conflict expects no finding"});
  CHECK(errors_of(with("error x: b.txt \"one\"")) == Texts{"p.md:7: the example has no article b.txt"});
  CHECK(errors_of(with("error x: a.txt \"two\"")) == Texts{"p.md:7: \"two\" does not stand in a.txt"});
  CHECK(errors_of(with("error x: a.txt \"one"))[0] == "p.md:7: a quotation mark is not closed" + remedy);
  CHECK(errors_of(with("error x: a.txt \"one\" b.txt \"one\""))[0] == "p.md:7: places are parted by |" + remedy);
  CHECK(errors_of(with("error x:"))[0] == "p.md:7: a finding has no place" + remedy);
  CHECK(errors_of(with("wrong x: a.txt \"one\""))[0].starts_with("p.md:7: a finding begins with its severity"));
}

TEST_CASE("words in marks may hold marks") {
  const auto read = read_expectations("p.md", R"(info text: a.txt "an \"an \\ x" | b.txt "“so”")", 1);
  REQUIRE(read.has_value());
  REQUIRE(read->size() == 1);
  CHECK(read->front().places[0].words == R"(an "an \ x)");
  CHECK(read->front().places[1].words == "“so”");
}

TEST_CASE("an example fails unless exactly the expected findings are reported") {
  const rule::Registry registry = registry_with("The first words differ");
  Page page = read_page("p.md", page_text);
  REQUIRE(page.examples.size() == 2);
  Example& example = page.examples[0];
  const auto run = [&] { return run_example("p.md", example, registry, "first-words"); };
  CHECK(run().empty());
  CHECK(run_example("p.md", page.examples[1], registry, "first-words").empty());

  example.expected[0].places[0].words = "one fish";
  CHECK(run() == std::vector<std::string>{
                     R"(p.md:18: Two words differ: expected, not reported: error first-words: a.txt "one fish" | b.txt "two")",
                     R"(p.md:10: Two words differ: reported, not expected: error first-words: a.txt "one" | b.txt "two")"});
  example.expected.clear();
  CHECK(run().size() == 1);
}

TEST_CASE("a message with a full stop fails every example") {
  const Page page = read_page("p.md", page_text);
  const auto complaints = run_example("p.md", page.examples[0], registry_with("They differ."), "first-words");
  CHECK(complaints == std::vector<std::string>{"p.md:10: Two words differ: a message ends with a full stop: They differ."});
}

}  // namespace tally::example
