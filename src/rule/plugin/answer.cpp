#include "rule/plugin/answer.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "rule/declared/read_declaration.hpp"
#include "rule/material_words.hpp"

namespace tally::rule {
namespace {

using nlohmann::json;

std::string to_bytes(const json& value) {
  std::string out;
  json::to_cbor(value, out);
  return out;
}

json from_bytes(std::string_view bytes) { return json::from_cbor(bytes.begin(), bytes.end(), true, false); }

base::Error wrong(std::string message) { return {.message = std::move(message)}; }

// Collects the first thing that is wrong.
class Check {
 public:
  void need(bool holds, std::string_view otherwise) {
    if (!holds && wrong_.empty()) wrong_ = otherwise;
  }
  void need_text(const std::string& text, std::string_view what, bool may_be_empty = false) {
    need(!base::find_invalid_utf8(text), fmt::format("{} is no UTF-8", what));
    need(may_be_empty || !text.empty(), fmt::format("{} is empty", what));
  }
  [[nodiscard]] const std::string& wrong() const { return wrong_; }

 private:
  std::string wrong_;
};

bool is_boundary(std::string_view text, std::size_t at) { return at == text.size() || (text[at] & 0xC0) != 0x80; }

bool is_span_of(const align::Story& story, const RawPlace& place) {
  const std::string& text = story.articles[place.article].article.text;
  return place.span.begin < place.span.end && place.span.end <= text.size() && is_boundary(text, place.span.begin) &&
         is_boundary(text, place.span.end);
}

finding::Evidence read_place(const json& row, const align::Story& story, Check& check) {
  const RawPlace raw{row.at(0), row.at(1), {row.at(2), row.at(3)}, row.at(4)};
  check.need_text(raw.label, "a place's label");
  check.need(raw.role >= 0 && raw.role <= 2, "a place has a role that there is not");
  check.need(raw.article < story.articles.size(), "a place is in an article that there is not");
  check.need(raw.article >= story.articles.size() || is_span_of(story, raw), "a place's span is no stretch of its article's text");
  return {ingest::ArticleId(raw.article), raw.span, raw.label, static_cast<finding::EvidenceRole>(raw.role)};
}

finding::Finding read_finding(const json& row, const align::Story& story, Check& check) {
  const int verdict = row.at("verdict"), severity = row.at("severity");
  check.need(verdict >= 0 && verdict <= static_cast<int>(finding::Verdict::damage), "a finding has a verdict that there is not");
  check.need(severity >= 0 && severity <= static_cast<int>(finding::Severity::info), "a finding has a severity that there is not");
  finding::Finding out{.rule = {}, .kind = {}, .verdict = static_cast<finding::Verdict>(verdict), .severity = static_cast<finding::Severity>(severity)};
  out.confidence = row.at("confidence");
  out.message = row.at("message");
  out.suggestion = row.at("suggestion");
  out.subject = row.at("subject");
  check.need(out.confidence > 0 && out.confidence <= 1, "a finding's confidence is not above 0 and at most 1");
  check.need_text(out.message, "a finding's message");
  check.need(!out.message.ends_with('.'), "a finding's message ends with a full stop");
  check.need_text(out.suggestion, "a finding's suggestion", true);
  check.need_text(out.subject, "a finding's subject");
  check.need(!row.at("places").empty(), "a finding has no place");
  for (const json& place : row.at("places")) out.evidence.push_back(read_place(place, story, check));
  return out;
}

PluginRuleInfo read_rule(const json& row, Check& check) {
  PluginRuleInfo out{row.at("id"), row.at("summary"), row.at("page")};
  const std::string reads = row.at("reads");
  check.need(is_rule_id(out.id), "a rule's id is not made of small letters with hyphens between words");
  check.need_text(out.summary, "a rule's summary");
  check.need(!out.summary.ends_with('.'), "a rule's summary ends with a full stop");
  check.need_text(out.page, "a rule's page", true);
  check.need(material_from(reads).has_value(), fmt::format("a rule reads something that there is not; known are: {}", fmt::join(material_words(), ", ")));
  out.reads = material_from(reads).value_or(Material::articles);
  return out;
}

// `read` may find members missing or of another type: they come from a process in which anything may have happened.
template <class T, class Read>
base::Result<T> checked(std::string_view bytes, Read read) {
  try {
    Check check;
    T out = read(from_bytes(bytes), check);
    if (!check.wrong().empty()) return wrong("says nonsense: " + check.wrong());
    return out;
  } catch (const json::exception&) {
    return wrong("gave an answer that cannot be read");
  }
}

}  // namespace

std::string pack(const std::vector<RawRule>& rules) {
  json out = json::array();
  for (const RawRule& rule : rules) out.push_back({{"id", rule.id}, {"summary", rule.summary}, {"page", rule.page}, {"reads", rule.reads}});
  return to_bytes(out);
}

std::string pack(const RawAnswer& answer) {
  json findings = json::array();
  for (const RawFinding& raw : answer.findings) {
    json places = json::array();
    for (const RawPlace& place : raw.places) places.push_back({place.article, place.role, place.span.begin, place.span.end, place.label});
    findings.push_back({{"verdict", raw.verdict},
                        {"severity", raw.severity},
                        {"confidence", raw.confidence},
                        {"message", raw.message},
                        {"suggestion", raw.suggestion},
                        {"subject", raw.subject},
                        {"places", std::move(places)}});
  }
  return to_bytes({{"findings", std::move(findings)}, {"compared", answer.compared}, {"undecided", answer.undecided}});
}

base::Result<std::vector<PluginRuleInfo>> unpack_rules(std::string_view bytes) {
  return checked<std::vector<PluginRuleInfo>>(bytes, [](const json& value, Check& check) {
    std::vector<PluginRuleInfo> out;
    for (const json& row : value) out.push_back(read_rule(row, check));
    return out;
  });
}

base::Result<PluginAnswer> unpack_answer(std::string_view bytes, const align::Story& story) {
  return checked<PluginAnswer>(bytes, [&](const json& value, Check& check) {
    PluginAnswer out{.findings = {}, .compared = value.at("compared"), .undecided = value.at("undecided")};
    for (const std::string& reason : out.undecided) check.need_text(reason, "a reason");
    for (const json& row : value.at("findings")) out.findings.push_back(read_finding(row, story, check));
    return out;
  });
}

}  // namespace tally::rule
