#include "holders.hpp"

#include <fmt/format.h>


#include "rule/holders.hpp"
#include "rule/wording.hpp"

namespace tally::rules::role {
namespace {

using align::ClaimRef;
using align::Story;
using ingest::ArticleId;
using rule::Holder;

void report(const Story& story, const Holder& a, const Holder& b, rule::Sink& sink) {
  finding::Finding finding;
  finding.severity = finding::Severity::warning;
  finding.confidence = 0.75;
  std::vector<std::string> parts;
  for (const Holder* holder : {&a, &b}) {
    const std::string& name = story.entities[holder->person].name;
    parts.push_back(rule::add_side(story, holder->places, name, [&](ClaimRef ref) { return story[ref].span; }, finding));
  }
  finding.message = fmt::format("The {} is {}", a.post.phrase, rule::join(parts));
  finding.suggestion = "Check who holds the post.";
  finding.subject = a.post.phrase;
  sink.report(std::move(finding));
}

}  // namespace

void check_holders(const Story& story, rule::Sink& sink) {
  for (const rule::Rivals& rivals : rule::find_rivals(story)) {
    sink.compared();
    if (!rivals.names_alike) report(story, rivals.a, rivals.b, sink);
  }
}

}  // namespace tally::rules::role
