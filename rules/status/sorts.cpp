#include "sorts.hpp"

#include <fmt/format.h>

#include "align/opposites.hpp"
#include "rule/wording.hpp"

namespace tally::rules::status {
namespace {

base::Span span_of(const align::Story& story, const align::OppositePlace& place) {
  const language::Document& document = story[place.article].document;
  return base::cover(document[place.word].span, document[place.noun].span);
}

}  // namespace

void check_sorts(const align::Story& story, rule::Sink& sink) {
  const align::CommonGround ground(story);
  for (const align::Opposites& opposites : align::find_opposites(story, ground)) {
    if (opposites.axis != align::Axis::sort) continue;
    sink.compared();
    finding::Finding finding;
    finding.severity = finding::Severity::warning;
    finding.confidence = 0.75;
    std::vector<std::string> sides;
    for (const auto* side : {&opposites.left, &opposites.right}) {
      const align::OppositePlace& first = side->front();
      const std::string said(rule::words(story, first.article, span_of(story, first)));
      rule::add_side(story, *side, said, [&](const align::OppositePlace& place) { return span_of(story, place); }, finding);
      sides.push_back(fmt::format("“{}” in {}", said, rule::sources_of(story, *side)));
    }
    finding.subject = finding.evidence.front().label;
    const align::OppositePlace& place = opposites.left.front();
    const language::Document& document = story[place.article].document;
    finding.message = fmt::format("The {} is a {} and a {}", document.lemma(document[place.noun]), sides.front(), sides.back());
    finding.suggestion = "Check which it is and use one.";
    sink.report(std::move(finding));
  }
}

}  // namespace tally::rules::status
