#include "example/run.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/engine.hpp"
#include "ingest/reader.hpp"

namespace tally::example {
namespace {

Expectation as_expectation(const finding::Finding& finding, const align::Story& story) {
  Expectation actual{.severity = std::string(finding::to_string(finding.severity)), .kind = finding.kind};
  for (const finding::Evidence& evidence : finding.evidence) {
    const ingest::Article& article = story[evidence.article].article;
    actual.places.push_back({article.path, std::string(article.source_span(evidence.span).in(article.source))});
  }
  return actual;
}

// What every finding must have, whatever the example expects.
std::vector<std::string> defects(const finding::Finding& finding, const Expectation& actual) {
  std::vector<std::string> found;
  if (finding.evidence.empty()) found.push_back("a finding without evidence");
  if (finding.message.empty()) found.push_back("a finding without a message");
  if (finding.message.ends_with('.')) found.push_back("a message ends with a full stop: " + finding.message);
  if (finding.subject.empty()) found.push_back("a finding without a subject, so its fingerprint cannot tell it apart");
  if (finding.confidence <= 0 || finding.confidence > 1) found.push_back("a confidence outside of (0, 1]");
  for (const Place& place : actual.places) {
    if (place.words.empty()) found.push_back("empty evidence in " + place.file);
  }
  for (const finding::Evidence& evidence : finding.evidence) {
    if (evidence.label.empty()) found.push_back("evidence without a label");
  }
  return found;
}

}  // namespace

std::vector<std::string> run_example(std::string_view path, const Example& example, const rule::Registry& registry,
                                     std::string_view rule_id) {
  std::vector<std::string> complaints;
  const auto complain = [&](std::size_t line, std::string_view what) {
    complaints.push_back(fmt::format("{}:{}: {}: {}", path, line, example.title, what));
  };
  std::vector<ingest::Article> articles;
  for (const NamedArticle& named : example.articles) {
    auto article = ingest::read_article(std::string_view(named.file), named.bytes);
    if (!article) {
      complain(example.line, base::to_string(article.error()));
      return complaints;
    }
    articles.push_back(*std::move(article));
  }
  ingest::HouseFactsFile house;
  if (example.facts) house = ingest::read_house_facts(std::string_view(example.facts->file), example.facts->bytes);
  for (const base::Error& error : house.errors) complain(example.line, base::to_string(error));
  const report::StoryResult result = engine::check_articles("example", std::move(articles), registry,
                                                            {.only = {std::string(rule_id)}, .skip = {}}, {house.facts});

  for (const base::Error& problem : result.problems) complain(example.line, base::to_string(problem));
  std::vector<std::string> reported;
  for (const finding::Finding& finding : result.findings) {
    const Expectation actual = as_expectation(finding, result.story);
    for (const std::string& defect : defects(finding, actual)) complain(example.line, defect);
    reported.push_back(to_string(actual));
  }
  for (const Expectation& expectation : example.expected) {
    const auto match = std::ranges::find(reported, to_string(expectation));
    if (match == reported.end()) {
      complain(expectation.line, "expected, not reported: " + to_string(expectation));
    } else {
      reported.erase(match);
    }
  }
  for (const std::string& extra : reported) complain(example.line, "reported, not expected: " + extra);
  return complaints;
}

}  // namespace tally::example
