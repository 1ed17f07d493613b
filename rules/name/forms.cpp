#include <fmt/format.h>

#include <utility>

#include "checks.hpp"

namespace tally::rules::name {

void report_forms(Form a, Form b, std::string_view part, double confidence, rule::Sink& sink) {
  if (a.places.size() > b.places.size()) std::swap(a, b);
  finding::Finding finding;
  finding.severity = confidence >= 0.85 ? finding::Severity::error : finding::Severity::warning;
  finding.confidence = confidence;
  finding.message = fmt::format("{} \u201C{}\u201D and \u201C{}\u201D", part, a.name, b.name);
  finding.suggestion = "Check the name at the source and use one throughout.";
  finding.subject = b.name;
  for (const Form::Place& place : a.places) finding.evidence.push_back({place.article, place.span, a.name, finding::EvidenceRole::primary});
  for (const Form::Place& place : b.places) finding.evidence.push_back({place.article, place.span, b.name, finding::EvidenceRole::conflicting});
  if (!a.places.empty()) sink.report(std::move(finding));
}

}  // namespace tally::rules::name
