#include "sample.hpp"

#include <catch2/catch.hpp>

#include "engine/engine.hpp"
#include "ingest/reader.hpp"

namespace tally::report {

Sample make_sample(const std::vector<File>& files, std::string name) {
  std::vector<ingest::Article> articles;
  for (const auto& [path, text] : files) {
    auto article = ingest::read_article(std::string_view(path), text);
    REQUIRE(article);
    articles.push_back(*std::move(article));
  }
  return Sample(engine::check_articles(std::move(name), std::move(articles), {}, {}));
}

void Sample::add(finding::Finding finding, const std::vector<At>& places) {
  for (const At& place : places) {
    const std::string& text = article(place.article).text;
    std::size_t begin = text.find(place.words);
    for (std::size_t n = 1; n < place.occurrence; ++n) begin = text.find(place.words, begin + 1);
    REQUIRE(begin != std::string::npos);
    finding.evidence.push_back({.article = ingest::ArticleId(place.article),
                                .span = base::make_span(begin, begin + place.words.size()),
                                .label = place.label});
  }
  if (finding.kind.empty()) finding.kind = finding.rule;
  result_.findings.push_back(std::move(finding));
}

Outcome Sample::take_outcome() {
  Outcome outcome;
  outcome.stories.push_back(std::move(result_));
  outcome.rules = {{"age", "A person's age is given differently", rule::Material::ages}};
  return outcome;
}

}  // namespace tally::report
