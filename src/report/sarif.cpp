#include "report/sarif.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "report/advice.hpp"
#include "report/alert.hpp"
#include "report/one_line.hpp"
#include "report/sarif_rules.hpp"
#include "report/summary.hpp"
#include "report/version.hpp"

namespace tally::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_results = 25'000;
constexpr std::size_t most_places = 100;       // of one result, the first included
constexpr std::size_t most_linked = 10;        // in the message; more would bury it
constexpr std::size_t most_bytes = 50'000'000; // of results; compressed they must stay under 10 MB

// RFC 3986: what is neither unreserved nor '/' is written as %XX. An absolute path becomes a file: address.
std::string uri(std::string_view path) {
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool plain = base::is_ascii_alpha(c) || base::is_ascii_digit(c) || std::string_view("-._~/").find(c) != std::string_view::npos;
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

// Plain text in a SARIF message: brackets would make links, braces placeholders.
std::string escape_message(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    if (c == '{' || c == '}') out += c;
    out += c;
  }
  return out;
}

// The files of a run, each with its index.
class Artifacts {
 public:
  explicit Artifacts(const Outcome& outcome) {
    for (const StoryResult& result : outcome.stories) {
      for (const align::ArticleFacts& facts : result.story.articles) add(facts.article);
    }
  }

  [[nodiscard]] const Json& json() const { return all_; }
  [[nodiscard]] Json location(const std::string& file) const {
    Json out = {{"uri", uri(file)}};
    if (const auto at = index_.find(file); at != index_.end()) out["index"] = at->second;
    return out;
  }

 private:
  void add(const ingest::Article& article) {
    const std::string file = clean_path(article.path);
    if (!index_.emplace(file, all_.size()).second) return;
    all_.push_back({{"location", {{"uri", uri(file)}}},
                    {"roles", Json::array({is_house_facts(article) ? "userSpecifiedConfiguration" : "analysisTarget"})},
                    {"encoding", "UTF-8"}});
    if (article.origin.name.empty()) all_.back()["length"] = article.source.size();
  }

  std::map<std::string, std::size_t> index_;
  Json all_ = Json::array();
};

Json region(const Place& at) {
  return {{"startLine", at.position.line},
          {"startColumn", at.position.utf16_column},
          {"endLine", at.end.line},
          {"endColumn", at.end.utf16_column},
          {"snippet", {{"text", at.text}}}};
}

// "See [courier.md:16 harbour master](1)."
std::string links(std::span<const Mark> related) {
  std::string out;
  const std::size_t linked = std::min(related.size(), most_linked);
  for (std::size_t i = 0; i < linked; ++i) {
    const Mark& mark = related[i];
    out += fmt::format("{}[{}]({})", i == 0 ? " See " : ", ", escape_message(place_line(mark)), i + 1);
  }
  if (related.size() > linked) out += fmt::format(" and {}", counted(related.size() - linked, "more place"));
  return out.empty() ? out : out + ".";
}

Json location(const Artifacts& artifacts, const Mark& mark) {
  Json out = {{"physicalLocation", {{"artifactLocation", artifacts.location(mark.file)}, {"region", region(mark.at)}}}};
  if (!mark.says.empty()) out["message"] = {{"text", escape_message(mark.says)}};
  return out;
}

// An update is what a desk wants to know, and nothing fails by it; a dispute is worth a note.
void add_level(Json& result, const Alert& alert) {
  const bool update = alert.finding->verdict == finding::Verdict::update;
  result["kind"] = update ? "informational" : "fail";
  result["level"] = update ? "none" : sarif_level(alert.level);
}

Json result_json(const Alert& alert, const Artifacts& artifacts, const std::vector<std::string>& rules) {
  const finding::Finding& finding = *alert.finding;
  const auto related = alert.related().first(std::min(alert.related().size(), most_places - 1));
  Json result = {{"ruleId", finding.rule},
                 {"ruleIndex", std::lower_bound(rules.begin(), rules.end(), finding.rule) - rules.begin()}};
  add_level(result, alert);
  result["message"] = {{"text", fmt::format("{}.{} {}", escape_message(one_line(finding.message)), links(alert.related()),
                                            escape_message(one_line(advice(finding))))}};
  result["locations"] = Json::array({location(artifacts, alert.primary())});
  Json places = Json::array();
  for (const Mark& mark : related) {
    Json place = {{"id", places.size() + 1}};
    place.update(location(artifacts, mark));
    places.push_back(std::move(place));
  }
  if (!places.empty()) result["relatedLocations"] = std::move(places);
  result["partialFingerprints"] = {{"primaryLocationLineHash", alert.identity},
                                   {"tallystickFinding/v1", finding.fingerprint}};
  result["rank"] = finding.confidence * 100;
  result["properties"] = {{"verdict", finding::to_string(finding.verdict)}, {"confidence", finding.confidence}};
  return result;
}

Json results_json(const std::vector<Alert>& all, const Artifacts& artifacts, const std::vector<std::string>& rules) {
  Json results = Json::array();
  std::size_t bytes = 0;
  for (const Alert& alert : all) {
    Json result = result_json(alert, artifacts, rules);
    bytes += result.dump(-1, ' ', false, Json::error_handler_t::replace).size();
    if (results.size() == most_results || bytes > most_bytes) break;
    results.push_back(std::move(result));
  }
  return results;
}

Json notification(std::string_view level, std::string_view text) {
  return {{"level", level}, {"message", {{"text", escape_message(one_line(text))}}}};
}

Json problem_json(const base::Error& problem, const Artifacts& artifacts) {
  Json out = notification("error", base::to_string(problem));
  if (problem.file.empty()) return out;
  Json place = {{"artifactLocation", artifacts.location(clean_path(problem.file))}};
  if (problem.line) place["region"] = {{"startLine", *problem.line}};
  out["locations"] = Json::array({{{"physicalLocation", std::move(place)}}});
  return out;
}

Json invocation(const Outcome& outcome, const Artifacts& artifacts, std::size_t findings, std::size_t results) {
  Json notifications = Json::array();
  for (const base::Error& problem : outcome.problems) notifications.push_back(problem_json(problem, artifacts));
  for (const std::string& note : outcome.notes) notifications.push_back(notification("note", note));
  if (results < findings) {
    notifications.push_back(notification(
        "warning", fmt::format("{} of {} findings are left out, the least severe: code scanning takes no more. The JSON "
                               "format has all of them.", findings - results, findings)));
  }
  return {{"executionSuccessful", outcome.problems.empty()}, {"toolExecutionNotifications", std::move(notifications)}};
}

}  // namespace

std::string write_sarif(const Outcome& outcome, const Options&) {
  const std::vector<Alert> all = alerts(outcome);
  const Artifacts artifacts(outcome);
  const std::vector<std::string> rules = sarif_rule_ids(outcome, all);
  Json results = results_json(all, artifacts, rules);
  Json driver = {{"name", "Tallystick"},
                 {"version", version()},
                 {"semanticVersion", version()},
                 {"rules", sarif_rules(outcome, rules)}};
  Json run = {{"tool", {{"driver", std::move(driver)}}},
              {"automationDetails", {{"id", "tallystick/"}}},
              {"columnKind", "utf16CodeUnits"},
              {"defaultEncoding", "UTF-8"},
              {"invocations", Json::array({invocation(outcome, artifacts, all.size(), results.size())})},
              {"artifacts", artifacts.json()},
              {"results", std::move(results)}};
  const Json out = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({std::move(run)})}};
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tally::report
