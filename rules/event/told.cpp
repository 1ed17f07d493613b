#include "told.hpp"

#include <fmt/format.h>

#include "align/deed_class.hpp"
#include "align/told_deeds.hpp"
#include "rule/wording.hpp"

namespace tally::rules::event {
namespace {

using align::DeedDifference;
using align::Story;
using align::ToldConflict;
using align::ToldDeed;
using finding::EvidenceRole;

// "Otley Town won", not "Town won".
base::Span whole_names(const mention::Mentions& mentions, base::Span words) {
  base::Span out = words;
  for (const mention::Mention& mention : mentions.all) {
    const bool name = mention.kind == mention::MentionKind::person || mention.kind == mention::MentionKind::organisation || mention.kind == mention::MentionKind::place;
    if (name && mention.span.overlaps(words)) out = base::cover(out, mention.span);
  }
  return out;
}

base::Span words_of(const Story& story, const ToldDeed& deed) {
  const language::Document& document = story[deed.article].document;
  base::Span words = claim::words_of(document, *deed.event);
  // with "not" and "will"
  const language::TokenRange sentence = document[document[deed.event->predicate].sentence].tokens;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const language::Token& token = document.tokens[t];
    const language::Relation relation = universal(token.relation);
    const bool helper = relation == language::Relation::aux || relation == language::Relation::advmod;
    if (helper && token.head == deed.event->predicate && t < deed.event->predicate.value) words = base::cover(words, token.span);
  }
  return whole_names(story[deed.article].mentions, words);
}

std::string_view label(DeedDifference difference, bool left) {
  switch (difference) {
    case DeedDifference::denied: return left ? "done" : "not done";
    case DeedDifference::planned: return left ? "done" : "still to come";
    case DeedDifference::turned_round: break;
  }
  return left ? "one way" : "the other way round";
}

void report(const Story& story, const ToldConflict& conflict, rule::Sink& sink) {
  finding::Finding finding;
  const auto add = [&](const std::vector<ToldDeed>& side, bool left) {
    for (const ToldDeed& deed : side) {
      finding.evidence.push_back({deed.article, words_of(story, deed), std::string(label(conflict.difference, left)),
                                  left ? EvidenceRole::primary : EvidenceRole::conflicting});
    }
  };
  add(conflict.left, true);
  add(conflict.right, false);
  const auto said = [&](const std::vector<ToldDeed>& side) {
    return rule::words(story, side.front().article, words_of(story, side.front()));
  };
  const bool opposite = conflict.difference == DeedDifference::denied &&
                        align::is_opposite(*conflict.left.front().event) != align::is_opposite(*conflict.right.front().event);
  const std::string left = rule::sources_of(story, conflict.left), right = rule::sources_of(story, conflict.right);
  finding.message = opposite ? fmt::format("“{}” in {}, and the opposite in {}: “{}”", said(conflict.left), left, right, said(conflict.right))
                             : fmt::format("“{}” in {} is {}: “{}” in {}", said(conflict.left), left, label(conflict.difference, false), said(conflict.right), right);
  finding.severity = finding::Severity::warning;
  finding.confidence = conflict.difference == DeedDifference::planned ? 0.65 : 0.75;
  finding.suggestion = "Find out which it was, and correct the other account.";
  finding.subject = std::string(said(conflict.left));
  sink.report(std::move(finding));
}

}  // namespace

void check_told_deeds(const Story& story, rule::Sink& sink) {
  const align::ToldReading reading = align::compare_deeds(story);
  sink.compared(reading.compared);
  for (const ToldConflict& conflict : reading.conflicts) report(story, conflict, sink);
}

}  // namespace tally::rules::event
