#include "mention/times/timeml.hpp"

#include <fmt/format.h>

namespace tally::mention {
namespace {

// XML 1.0 has no place for control characters, not even escaped (section 2.2).
bool is_xml_character(char c) {
  return static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r';
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += is_xml_character(c) ? c : ' ';
    }
  }
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += fmt::format(" {}=\"", name);
  append_escaped(out, value);
  out += '"';
}

std::string_view type_name(TimeType type) {
  switch (type) {
    case TimeType::date: return "DATE";
    case TimeType::time: return "TIME";
    case TimeType::duration: return "DURATION";
    case TimeType::set: return "SET";
  }
  return "DATE";
}

std::string_view mod_name(TimeModifier modifier) {
  switch (modifier) {
    case TimeModifier::none: break;
    case TimeModifier::approx: return "APPROX";
    case TimeModifier::start: return "START";
    case TimeModifier::mid: return "MID";
    case TimeModifier::end: return "END";
    case TimeModifier::before: return "BEFORE";
    case TimeModifier::after: return "AFTER";
    case TimeModifier::less_than: return "LESS_THAN";
    case TimeModifier::more_than: return "MORE_THAN";
    case TimeModifier::at_most: return "EQUAL_OR_LESS";
    case TimeModifier::at_least: return "EQUAL_OR_MORE";
  }
  return "";
}

// The number of the time that another one was reckoned from; t0 is publication.
std::string anchor_id(const TimeExpression& time, const std::vector<Mention>& times) {
  if (time.anchor == Anchor::publication) return "t0";
  if (time.anchor != Anchor::text) return "";
  for (std::size_t i = 0; i < times.size(); ++i)
    if (times[i].span == time.anchor_span) return fmt::format("t{}", i + 1);
  return "";
}

void append_time(std::string& out, const std::vector<Mention>& times, std::size_t index, std::string_view text) {
  const auto& time = std::get<TimeExpression>(times[index].value);
  out += fmt::format("<TIMEX3 tid=\"t{}\" type=\"{}\"", index + 1, type_name(time.type));
  append_attribute(out, "value", time.value);
  if (time.modifier != TimeModifier::none) append_attribute(out, "mod", mod_name(time.modifier));
  if (time.type == TimeType::set) append_attribute(out, "quant", "EVERY");
  if (const std::string id = anchor_id(time, times); !id.empty()) append_attribute(out, "anchorTimeID", id);
  out += '>';
  append_escaped(out, text);
  out += "</TIMEX3>";
}

std::string publication(const ingest::Article& article) {
  if (!article.published) return "";
  const std::string date = base::to_iso(*article.published);
  return fmt::format(
      "<DCT><TIMEX3 tid=\"t0\" type=\"{}\" value=\"{}\" functionInDocument=\"PUBLICATION_TIME\">{}</TIMEX3></DCT>\n",
      article.published->time_of_day ? "TIME" : "DATE", date, date);
}

}  // namespace

std::string write_timeml(const ingest::Article& article, const std::vector<Mention>& times) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>";
  append_escaped(out, short_name(article));
  out += "</DOCID>\n" + publication(article) + "<TEXT>";
  std::size_t at = 0;
  const std::string_view text = article.text;
  for (std::size_t i = 0; i < times.size(); ++i) {
    const base::Span span = times[i].span;
    append_escaped(out, text.substr(at, span.begin - at));
    append_time(out, times, i, span.in(text));
    at = span.end;
  }
  append_escaped(out, text.substr(at));
  return out + "</TEXT>\n</TimeML>\n";
}

}  // namespace tally::mention
