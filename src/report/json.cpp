#include "report/json.hpp"

#include <nlohmann/json.hpp>

#include "report/coverage_sum.hpp"
#include "report/place.hpp"
#include "report/version.hpp"

namespace tally::report {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json article_json(const ingest::Article& article) {
  Json out = {{"file", article.path},
          {"title", or_null(article.title)},
          {"outlet", or_null(article.outlet)},
          {"published", article.published ? Json(base::to_iso(*article.published)) : Json(nullptr)}};
  if (!article.id.empty()) out["id"] = article.id;
  if (!article.location.empty()) out["location"] = article.location;
  if (is_house_facts(article)) out["house_facts"] = true;
  return out;
}

Json evidence_json(const StoryView& view, const finding::Evidence& evidence) {
  const Place place = view.place(evidence);
  return {{"file", place.file},
          {"start", place.bytes.begin},
          {"end", place.bytes.end},
          {"line", place.position.line},
          {"column", place.position.column},
          {"text", place.text},
          {"label", evidence.label},
          {"role", finding::to_string(evidence.role)}};
}

Json finding_json(const StoryView& view, const finding::Finding& finding) {
  Json evidence = Json::array();
  for (const auto& e : finding.evidence) evidence.push_back(evidence_json(view, e));
  return {{"rule", finding.rule},
          {"kind", finding.kind},
          {"verdict", finding::to_string(finding.verdict)},
          {"severity", finding::to_string(finding.severity)},
          {"confidence", finding.confidence},
          {"message", finding.message},
          {"suggestion", or_null(finding.suggestion)},
          {"fingerprint", finding.fingerprint},
          {"evidence", std::move(evidence)}};
}

Json coverage_json(const finding::Coverage& coverage) {
  Json reasons = Json::object();
  for (const auto& [reason, count] : coverage.undecided) reasons[reason] = count;
  return {{"rule", coverage.rule},
          {"read", coverage.read},
          {"compared", coverage.compared},
          {"undecided", coverage.undecided_count()},
          {"reasons", std::move(reasons)}};
}

Json problem_json(const base::Error& error) {
  return {{"file", or_null(error.file)},
          {"line", error.line ? Json(*error.line) : Json(nullptr)},
          {"byte", error.byte ? Json(*error.byte) : Json(nullptr)},
          {"message", error.message},
          {"remedy", or_null(error.remedy)}};
}

}  // namespace

std::string write_json(const Outcome& outcome, const Options&) {
  Json out = {{"schema", "tallystick/findings/1"}, {"tool", {{"name", "tallystick"}, {"version", version()}}},
              {"articles", Json::array()},         {"findings", Json::array()},
              {"coverage", Json::array()},         {"problems", Json::array()}};
  for (const StoryResult& result : outcome.stories) {
    const StoryView view(result);
    for (const auto& facts : result.story.articles) out["articles"].push_back(article_json(facts.article));
    for (const auto& finding : result.findings) out["findings"].push_back(finding_json(view, finding));
  }
  for (const auto& coverage : sum_coverage(outcome)) out["coverage"].push_back(coverage_json(coverage));
  for (const base::Error& problem : outcome.problems) out["problems"].push_back(problem_json(problem));
  // File names need not be UTF-8: what is not is replaced rather than thrown at the user.
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tally::report
