#include "results.hpp"

#include <fmt/format.h>

#include "align/results.hpp"
#include "rule/wording.hpp"

namespace tally::rules::quantity {
namespace {

using align::Result;
using finding::EvidenceRole;

void add(const align::Story& story, const std::vector<Result>& places, EvidenceRole role, finding::Finding& finding) {
  for (const Result& place : places) finding.evidence.push_back(rule::evidence(story, place.article, place.span, role));
}

}  // namespace

void check_results(const align::Story& story, rule::Sink& sink) {
  for (const align::ResultConflict& conflict : align::find_result_conflicts(story)) {
    sink.compared();
    const Result& left = conflict.left.front();
    const Result& right = conflict.right.front();
    finding::Finding finding;
    finding.confidence = 0.88;
    finding.message = fmt::format("The result is {} in {} and {} in {}", rule::words(story, left.article, left.span), rule::sources_of(story, conflict.left),
                                  rule::words(story, right.article, right.span), rule::sources_of(story, conflict.right));
    finding.suggestion = "Check the result at the source.";
    finding.subject = std::string(rule::words(story, right.article, right.span));
    add(story, conflict.left, EvidenceRole::primary, finding);
    add(story, conflict.right, EvidenceRole::conflicting, finding);
    sink.report(std::move(finding));
  }
}

}  // namespace tally::rules::quantity
