#include "rule/plugin/answer.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

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

// Steps over one value of those that to_bytes() makes of answers: whole and broken numbers, texts, lists, maps; the deepest
// list, a place, is five deep. The library's reader calls itself for every list in a list, and for texts in pieces.
bool skip_value(std::string_view& bytes, int depth = 0) {
  if (bytes.empty() || depth > 8) return false;
  const auto head = static_cast<unsigned char>(bytes.front());
  const unsigned kind = head >> 5U, size = head & 31U;
  const std::size_t width = size < 24 ? 0 : std::size_t{1} << (size - 24);
  bytes.remove_prefix(1);
  if (size > 27 || kind == 6 || bytes.size() < width) return false;
  std::uint64_t count = size < 24 ? size : 0;
  for (std::size_t i = 0; i < width; ++i) count = count << 8U | static_cast<unsigned char>(bytes[i]);
  bytes.remove_prefix(width);
  if (kind == 2 || kind == 3) {
    if (count > bytes.size()) return false;
    bytes.remove_prefix(count);
  }
  for (std::uint64_t i = 0; (kind == 4 || kind == 5) && i < count; ++i) {
    if (!skip_value(bytes, depth + 1) || (kind == 5 && !skip_value(bytes, depth + 1))) return false;
  }
  return true;
}

// Nothing where the bytes are not those of one value.
std::optional<json> from_bytes(std::string_view bytes) {
  std::string_view rest = bytes;
  if (!skip_value(rest) || !rest.empty()) return std::nullopt;
  json out = json::from_cbor(bytes.begin(), bytes.end(), true, false);
  if (out.is_discarded()) return std::nullopt;
  return out;
}

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

// One that does not fit would be cut to another number.
template <class T>
T read_whole(const json& value, std::string_view what, Check& check) {
  const bool fits = value.is_number_unsigned() ? std::in_range<T>(value.get<std::uint64_t>()) : value.is_number_integer() && std::in_range<T>(value.get<std::int64_t>());
  check.need(fits, fmt::format("{} is a number that cannot be", what));
  return fits ? value.get<T>() : T{};
}

bool is_boundary(std::string_view text, std::size_t at) { return at == text.size() || (text[at] & 0xC0) != 0x80; }

bool is_span_of(const align::Story& story, const RawPlace& place) {
  const std::string& text = story.articles[place.article].article.text;
  return place.span.begin < place.span.end && place.span.end <= text.size() && is_boundary(text, place.span.begin) &&
         is_boundary(text, place.span.end);
}

finding::Evidence read_place(const json& row, const align::Story& story, Check& check) {
  const auto place = [&](std::size_t at) { return read_whole<std::uint32_t>(row.at(at), "a place's article or span", check); };
  const RawPlace raw{place(0), read_whole<std::int32_t>(row.at(1), "a place's role", check), {place(2), place(3)}, row.at(4)};
  check.need_text(raw.label, "a place's label");
  check.need(raw.role >= 0 && raw.role <= 2, "a place has a role that there is not");
  check.need(raw.article < story.articles.size(), "a place is in an article that there is not");
  check.need(raw.article >= story.articles.size() || is_span_of(story, raw), "a place's span is no stretch of its article's text");
  return {ingest::ArticleId(raw.article), raw.span, raw.label, static_cast<finding::EvidenceRole>(raw.role)};
}

finding::Finding read_finding(const json& row, const align::Story& story, Check& check) {
  const auto verdict = read_whole<std::int32_t>(row.at("verdict"), "a finding's verdict", check);
  const auto severity = read_whole<std::int32_t>(row.at("severity"), "a finding's severity", check);
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
    const auto value = from_bytes(bytes);
    if (!value) return wrong("gave an answer that cannot be read");
    Check check;
    T out = read(*value, check);
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
    check.need(!out.empty(), "it has no rules");
    return out;
  });
}

base::Result<PluginAnswer> unpack_answer(std::string_view bytes, const align::Story& story) {
  return checked<PluginAnswer>(bytes, [&](const json& value, Check& check) {
    PluginAnswer out{.findings = {}, .compared = read_whole<std::size_t>(value.at("compared"), "the count of what was compared", check), .undecided = value.at("undecided")};
    for (const std::string& reason : out.undecided) check.need_text(reason, "a reason");
    for (const json& row : value.at("findings")) out.findings.push_back(read_finding(row, story, check));
    return out;
  });
}

}  // namespace tally::rule
