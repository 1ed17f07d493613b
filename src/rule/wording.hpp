#pragma once
// The sentences of findings: sources named and joined the same way by every rule.

#include <set>
#include <string>
#include <vector>

#include "align/story.hpp"
#include "finding/finding.hpp"

namespace tally::rule {

// "a.md", "a.md and b.md", "a.md, b.md and c.md"
[[nodiscard]] std::string join(const std::vector<std::string>& items);

// The articles' short names, each once, in the order of the story.
[[nodiscard]] std::string sources(const align::Story& story, const std::set<ingest::ArticleId>& articles);

// The words of a span as the reader sees them.
[[nodiscard]] std::string_view words(const align::Story& story, ingest::ArticleId article, base::Span span);

// The same with where they stand: "“five days” in a.md".
[[nodiscard]] std::string quoted(const align::Story& story, ingest::ArticleId article, base::Span span);

// A place that is labelled with its own words.
[[nodiscard]] finding::Evidence evidence(const align::Story& story, ingest::ArticleId article, base::Span span,
                                         finding::EvidenceRole role = finding::EvidenceRole::primary);

// The articles of places, of whatever kind these are: each has one.
template <class Places>
[[nodiscard]] std::set<ingest::ArticleId> articles_of(const Places& places) {
  std::set<ingest::ArticleId> articles;
  for (const auto& place : places) articles.insert(place.article);
  return articles;
}

template <class Places>
[[nodiscard]] std::string sources_of(const align::Story& story, const Places& places) {
  return sources(story, articles_of(places));
}

// Puts one side of a conflict into the finding: its places under one label, where `span_of(place)` is what says so; the side
// that comes first is the primary one. Returns how it is told: "aged 48 in a.md and b.md".
template <class Places, class SpanOf>
std::string add_side(const align::Story& story, const Places& places, const std::string& label, SpanOf span_of, finding::Finding& finding) {
  const auto role = finding.evidence.empty() ? finding::EvidenceRole::primary : finding::EvidenceRole::conflicting;
  for (const auto& place : places) finding.evidence.push_back({place.article, span_of(place), label, role});
  return label + " in " + sources_of(story, places);
}

}  // namespace tally::rule
