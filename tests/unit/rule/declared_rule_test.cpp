// Declarative rules: what a slip in the file is told with, and what each comparator and kind of sameness makes of claims.

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "engine/engine.hpp"
#include "ingest/reader.hpp"
#include "rule/declared/comparison.hpp"
#include "rule/declared/declared_rule.hpp"
#include "rule/declared/read_declaration.hpp"

namespace tally::rule {
namespace {

const std::string head = "id = \"gate\"\nsummary = \"A gate\"\nmessage = \"The gate is {sides}\"\n";
const std::string tail = "[[example]]\ntitle = \"t\"\nfindings = []\narticles = {\"a.md\" = \"One.\"}\n";

std::vector<std::string> errors_of(const std::string& source) {
  std::vector<std::string> out;
  for (const base::Error& error : read_declaration("r.toml", source).errors) out.push_back(base::to_string(error));
  return out;
}

// What a rule of these lines says of articles a.txt, b.txt, ...: messages, a line each.
std::string said(const std::string& lines, const std::vector<std::string>& texts) {
  DeclarationFile file = read_declaration("r.toml", head + lines + tail);
  for (const base::Error& error : file.errors) FAIL(base::to_string(error));
  Registry registry;
  registry.rules.push_back({make_declared_rule(*std::move(file.declaration)), ""});
  std::vector<ingest::Article> articles;
  for (const std::string& text : texts) {
    const std::string name = std::string(1, static_cast<char>('a' + articles.size())) + ".txt";
    articles.push_back(*ingest::read_article(std::string_view(name), text));
  }
  const auto result = engine::check_articles("s", std::move(articles), registry, {});
  std::string out;
  for (const finding::Finding& finding : result.findings) out += finding.message + '\n';
  for (const auto& [reason, count] : result.coverage.front().undecided) out += fmt::format("{}: {}\n", reason, count);
  return out;
}

const std::string gate = "[[pattern]]\nmatch = 'gate (value: /[A-Z]?\\d+|[a-z]+/)'\n";

}  // namespace

TEST_CASE("what is wrong in a rule's file is told with line, column and remedy") {
  using Texts = std::vector<std::string>;
  const std::string pattern = "[[pattern]]\nmatch = 'gate (value: [])'\n";
  CHECK(errors_of(head + pattern + tail).empty());
  CHECK(errors_of("id = ")[0].starts_with("r.toml:1: column 6: "));
  CHECK(errors_of(head + "[[pattern]]\nmatch = 'gate (value: <persn>)'\n" + tail) == Texts{"r.toml:5: column 24: no kind of mention: persn (did you mean person?)"});
  CHECK(errors_of(head + "[[pattern]]\nmatch = '''\ngate\n  (value: [lema=x])'''\n" + tail) == Texts{"r.toml:7: column 12: no condition: lema (did you mean lemma?)"});
  CHECK(errors_of(head + "severty = \"error\"\n" + pattern + tail) == Texts{"r.toml:4: column 11: unknown key severty in a rule (did you mean severity?)"});
  CHECK(errors_of(head + "severity = \"eror\"\n" + pattern + tail) == Texts{"r.toml:4: column 12: no severity: eror (did you mean error?)"});
  CHECK(errors_of(head + "confidence = 2\n" + pattern + tail)[0].starts_with("r.toml:4: column 14: no confidence: 2"));
  CHECK(errors_of(head + pattern + "[same]\ngroups = [\"carier\"]\n" + tail) == Texts{"r.toml:7: column 11: no group: carier (known are: value)"});
  CHECK(errors_of(head + pattern + "[compare]\nby = \"equals\"\n" + tail) == Texts{"r.toml:7: column 6: no by: equals (did you mean equal?)"});
  CHECK(errors_of(head + pattern + "[compare]\nby = \"classes\"\n" + tail)[0].starts_with("r.toml:6: column 1: classes are compared and there are none"));
  CHECK(errors_of(head + "[[pattern]]\nmatch = 'gate (number: [])'\n" + tail)[0].starts_with("r.toml:1: column 1: no pattern has the group value"));
  CHECK(errors_of(head + "[[pattern]]\nmatch = 'gate (value: [])'\nreach = {who = \"verb >nsubj\"}\n" + tail) == Texts{"r.toml:6: column 17: no group: verb (the pattern has: value)"});
  CHECK(errors_of(head + pattern)[0].ends_with("the findings that are to come of it)"));
  CHECK(errors_of("id = \"Gate 1\"\nsummary = \"s\"\nmessage = \"{gat} is open.\"\n" + pattern + tail) ==
        Texts{"r.toml:1: column 6: no id: Gate 1 (small letters with hyphens between words: flight-number)",
              "r.toml:3: column 11: the message ends with a full stop (take it out: reports put the sentence where they need it)",
              "r.toml:3: column 13: no group: gat (known are: sides, value)"});
}

TEST_CASE("articles that give one slot two values are a finding") {
  CHECK(said(gate, {"They left from gate 12.", "They left from gate 14."}) == "The gate is “12” in a.txt and “14” in b.txt\n");
  CHECK(said(gate, {"They left from gate 12.", "They left from gate 14.", "It was gate 12."}) == "The gate is “12” in a.txt and c.txt and “14” in b.txt\n");
  CHECK(said(gate, {"They left from gate 12.", "They left from gate twelve."}).empty());
  CHECK(said(gate, {"They left from gate 12.", "They did not leave from gate 14."}) == "denied or only possible: 1\n");
  CHECK(said(gate, {"They left from gate 12.", "They left from gate 14 and came to gate 15."}) == "one article tells of several: 1\n");
}

TEST_CASE("a slot is one thing only where it is said to be") {
  const std::string words = gate + "[same]\nwords = 1\n";
  CHECK(said(words, {"The Oslo flight left from gate 12.", "Gate 14 was for the flight to Oslo."}) == "The gate is “12” in a.txt and “14” in b.txt\n");
  CHECK(said(words, {"The Oslo flight left from gate 12.", "Lobsters were stolen at gate 14."}) == "too little in common to be of one thing: 1\n");
  const std::string groups = "[[pattern]]\nmatch = '(city: <place>) [lemma=have] gate (value: /\\d+/)'\n[same]\ngroups = [\"city\"]\n";
  CHECK(said(groups, {"Oslo has gate 12.", "Oslo has gate 14."}) == "The gate is “12” in a.txt and “14” in b.txt\n");
  CHECK(said(groups, {"Oslo has gate 12.", "Paris has gate 14."}).empty());
  const std::string article = "scope = \"article\"\n" + gate;
  CHECK(said(article, {"They left from gate 12. They came to gate 14."}) == "The gate is “12” in a.txt and “14” in a.txt\n");
  CHECK(said(article, {"They left from gate 12.", "They left from gate 14."}).empty());
}

TEST_CASE("each comparator tells what goes together from what does not") {
  const auto claim = [](std::string text, std::optional<double> amount = {}) {
    Said said{.span = {}, .text = text, .key = key_of(text)};
    said.lemmas = {said.key};
    if (amount) {
      said.amount.emplace();
      said.amount->low = said.amount->base_low = *amount;
      said.amount->high = said.amount->base_high = *amount + 2;
    }
    SlotClaim out;
    out.groups["value"] = said;
    return out;
  };
  struct Case {
    Comparison comparison;
    SlotClaim a, b;
    Agreement wanted;
  };
  const Comparison colours{.by = By::classes, .classes = {{"red", "crimson"}, {"blue"}}};
  const Case cases[] = {
      {{}, claim("BA 117"), claim("ba117"), Agreement::same},
      {{}, claim("BA117"), claim("BA283"), Agreement::differ},
      {{.slip = true}, claim("BA117"), claim("BA283"), Agreement::unknown},
      {{.slip = true}, claim("BA117"), claim("BA171"), Agreement::differ},
      {{.by = By::interval}, claim("40", 40), claim("42", 42), Agreement::same},
      {{.by = By::interval}, claim("40", 40), claim("43", 43), Agreement::differ},
      {{.by = By::interval}, claim("40", 40), claim("many"), Agreement::unknown},
      {{.by = By::set}, claim("Ann, Bo and Cy"), claim("Cy, Ann & Bo"), Agreement::same},
      {{.by = By::set}, claim("Ann, Bo and Cy"), claim("Ann and Bo"), Agreement::unknown},
      {{.by = By::set}, claim("Ann and Bo"), claim("Ann and Cy"), Agreement::differ},
      {{.by = By::name}, claim("Storm Ciara"), claim("Ciara"), Agreement::same},
      {{.by = By::name}, claim("Storm Ciara"), claim("Storm Kiara"), Agreement::differ},
      {{.by = By::name, .slip = true}, claim("Storm Ciara"), claim("Storm Dennis"), Agreement::unknown},
      {colours, claim("red"), claim("crimson"), Agreement::same},
      {colours, claim("red"), claim("blue"), Agreement::differ},
      {colours, claim("red"), claim("pale"), Agreement::unknown},
  };
  for (const Case& c : cases) {
    INFO(comparator_names[static_cast<std::size_t>(c.comparison.by)] << ": " << c.a.group("value")->text << ", " << c.b.group("value")->text);
    CHECK(compare(c.comparison, c.a, c.b) == c.wanted);
    CHECK(compare(c.comparison, c.b, c.a) == c.wanted);
  }
}

TEST_CASE("an order that is turned round is a conflict") {
  const std::string order = "[[pattern]]\nmatch = '(first: <person>) beat (second: <person>)'\n[compare]\nby = \"order\"\nvalues = [\"first\", \"second\"]\n";
  CHECK(said(order, {"Ann Lee beat Bo Hale.", "Bo Hale beat Ann Lee."}) == "The gate is “Ann Lee beat Bo Hale” in a.txt and “Bo Hale beat Ann Lee” in b.txt\n");
  CHECK(said(order, {"Ann Lee beat Bo Hale.", "Ann Lee beat Bo Hale."}).empty());
  CHECK(said(order, {"Ann Lee beat Bo Hale.", "Cy Orme beat Ann Lee."}) == "values that cannot be compared: 1\n");
}

TEST_CASE("a rule of the reach of a verb finds what its subject is said to be") {
  const std::string reach = "[[pattern]]\nmatch = '(verb: [lemma=leave]) from gate (value: /\\d+/)'\nreach = {who = \"verb >nsubj\"}\n[same]\ngroups = [\"who\"]\n";
  CHECK(said(reach, {"Ann Lee left from gate 12.", "Ann Lee left from gate 14."}) == "The gate is “12” in a.txt and “14” in b.txt\n");
  CHECK(said(reach, {"Ann Lee left from gate 12.", "Bo Hale left from gate 14."}).empty());
}

}  // namespace tally::rule
