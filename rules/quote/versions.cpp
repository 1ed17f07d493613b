#include "versions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rule/wording.hpp"

namespace tally::rules::quote {
namespace {

const std::vector<entity::EntityId>& persons(const align::QuotePlace& place) { return place.speaker.persons; }

}  // namespace

bool share_speaker(const align::QuotePlace& a, const align::QuotePlace& b) {
  return std::any_of(persons(a).begin(), persons(a).end(),
                     [&](entity::EntityId id) { return std::binary_search(persons(b).begin(), persons(b).end(), id); });
}

bool may_share_speaker(const align::QuotePlace& a, const align::QuotePlace& b) {
  return persons(a).empty() || persons(b).empty() || share_speaker(a, b);
}

std::string speaker_name(const align::Story& story, const align::QuotePlace& a, const align::QuotePlace& b) {
  const auto& known = persons(a).empty() ? persons(b) : persons(a);
  if (known.empty()) return "the same speaker";
  return story.entities[known.front()].name;
}

finding::Finding difference(const align::Story& story, const std::string& opening, std::vector<Side> sides) {
  finding::Finding finding;
  std::vector<std::string> parts;
  for (const Side& side : sides) {
    parts.push_back(fmt::format("“{}” in {}", side.label, rule::sources_of(story, side.places)));
    const auto role = &side == &sides.front() ? finding::EvidenceRole::primary : finding::EvidenceRole::conflicting;
    for (const Words& words : side.places) finding.evidence.push_back({words.article, words.span, side.label, role});
  }
  finding.message = opening + rule::join(parts);
  return finding;
}

}  // namespace tally::rules::quote
