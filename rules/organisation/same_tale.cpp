#include "same_tale.hpp"

#include <algorithm>

#include "base/sorted.hpp"

namespace tally::rules::organisation {

bool SameTale::told(const std::vector<Place>& a, const std::vector<Place>& b, std::size_t reach) {
  constexpr double enough = 5;
  if (!terms_) terms_.emplace(story_);
  const auto shared = align::shared_terms(around(a, reach), around(b, reach));
  return shared.size() >= 2 && terms_->weigh(shared) >= enough;
}

bool SameTale::have_one_person(const std::vector<Place>& a, const std::vector<Place>& b) const {
  return base::count_shared(persons_of(a), persons_of(b)) > 0;
}

// Whoever is named before a place in its sentence, no verb between.
std::vector<entity::EntityId> SameTale::persons_of(const std::vector<Place>& places) const {
  std::vector<entity::EntityId> out;
  for (const Place& place : places) {
    const align::ArticleFacts& facts = story_[place.article];
    const auto& tokens = facts.document.tokens;
    auto i = static_cast<std::uint32_t>(std::partition_point(tokens.begin(), tokens.end(), [&](const language::Token& t) { return t.span.begin < place.span.begin; }) - tokens.begin());
    for (const std::uint32_t first = i; i-- > 0 && tokens[i].sentence == tokens[first].sentence;) {
      if (tokens[i].upos == language::Upos::verb || tokens[i].upos == language::Upos::aux) break;
      const entity::LocalEntityId local = facts.entities.entity_at(language::TokenId(i));
      const entity::EntityId id = local.valid() ? story_.entities.of({place.article, local}) : entity::EntityId();
      if (id.valid() && story_.entities[id].kind == mention::MentionKind::person) out.push_back(id);
    }
  }
  base::sort_unique(out);
  return out;
}

std::vector<align::Term> SameTale::around(const std::vector<Place>& places, std::size_t reach) const {
  std::vector<align::Term> out;
  for (const Place& place : places) {
    const language::Document& document = story_[place.article].document;
    const auto& sentences = document.sentences;
    const auto here = std::find_if(sentences.begin(), sentences.end(), [&](const language::Sentence& s) { return s.span.overlaps(place.span); });
    if (here == sentences.end()) continue;
    const auto at = static_cast<std::size_t>(here - sentences.begin());
    const std::size_t first = at - std::min(at, reach), last = std::min(at + reach, sentences.size() - 1);
    for (std::uint32_t i = sentences[first].tokens.begin; i < sentences[last].tokens.end; ++i) {
      const align::Term term = place.span.overlaps(document.tokens[i].span) ? 0 : terms_->of(place.article, language::TokenId(i));
      if (term != 0) out.push_back(term);
    }
  }
  base::sort_unique(out);
  return out;
}

}  // namespace tally::rules::organisation
