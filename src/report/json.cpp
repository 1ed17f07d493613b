#include "report/json.hpp"

#include <nlohmann/json.hpp>

#include "base/lines.hpp"

namespace tally::report {
namespace {

using Json = nlohmann::ordered_json;

Json evidence_json(const StoryResult& result, const finding::Evidence& evidence) {
  const ingest::Article& article = result.story[evidence.article].article;
  const base::Span span = article.source_span(evidence.span);
  const base::LineIndex lines(article.source);
  const base::Position position = lines.position(article.source, span.begin);
  return {{"file", article.path},
          {"start", span.begin},
          {"end", span.end},
          {"line", position.line},
          {"column", position.column},
          {"text", span.in(article.source)},
          {"label", evidence.label},
          {"role", finding::to_string(evidence.role)}};
}

}  // namespace

std::string write_json(const Outcome& outcome, const Options&) {
  Json out = {{"schema", "tallystick/findings/1"},
              {"tool", {{"name", "tallystick"}, {"version", "0.1.0"}}},
              {"articles", Json::array()},
              {"findings", Json::array()},
              {"coverage", Json::array()},
              {"problems", Json::array()}};
  for (const StoryResult& result : outcome.stories) {
    for (const auto& facts : result.story.articles) {
      out["articles"].push_back({{"file", facts.article.path}, {"title", facts.article.title}});
    }
    for (const auto& finding : result.findings) {
      Json evidence = Json::array();
      for (const auto& e : finding.evidence) evidence.push_back(evidence_json(result, e));
      out["findings"].push_back({{"rule", finding.rule},
                                 {"kind", finding.kind},
                                 {"verdict", finding::to_string(finding.verdict)},
                                 {"severity", finding::to_string(finding.severity)},
                                 {"confidence", finding.confidence},
                                 {"message", finding.message},
                                 {"fingerprint", finding.fingerprint},
                                 {"evidence", evidence}});
    }
  }
  return out.dump(1) + "\n";
}

}  // namespace tally::report
