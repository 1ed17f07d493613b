#include "kin_span.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace tally::rules::relation {
namespace {

// Bytes between the two, where no more than a title or a comma stands there: no clause, no end of a sentence.
std::optional<std::uint32_t> gap(std::string_view text, base::Span a, base::Span b) {
  constexpr std::uint32_t most = 24;
  if (a.overlaps(b)) return 0;
  const base::Span between = a.end <= b.begin ? base::Span{a.end, b.begin} : base::Span{b.end, a.begin};
  const bool beside = between.end - between.begin <= most && between.in(text).find_first_of(".;!?\n") == std::string_view::npos;
  return beside ? std::optional(between.end - between.begin) : std::nullopt;
}

}  // namespace

base::Span kin_span(const align::Story& story, align::ClaimRef claim, entity::EntityId person) {
  const align::ArticleFacts& facts = story[claim.article];
  const base::Span words = story[claim].span;
  std::optional<std::uint32_t> best;
  base::Span out = words;
  for (const entity::EntityPart& part : story.entities[person].parts) {
    if (part.article != claim.article) continue;
    for (const mention::MentionId id : story[part].mentions) {
      const mention::Mention& name = facts.mentions[id];
      const auto bytes = gap(facts.article.text, words, name.span);
      if (!bytes || (best && *best <= *bytes)) continue;
      best = bytes;
      out = {std::min(words.begin, name.span.begin), std::max(words.end, name.span.end)};
    }
  }
  return out;
}

}  // namespace tally::rules::relation
