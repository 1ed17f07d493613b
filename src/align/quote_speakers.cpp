#include "align/quote_speakers.hpp"

#include "base/sorted.hpp"
#include "entity/speaker.hpp"
#include "entity/speaker_role.hpp"

namespace tally::align {
namespace {

using entity::EntityId;
using entity::LocalEntityId;
using ingest::ArticleId;

void add(const Story& story, ArticleId article, const std::vector<LocalEntityId>& from, std::vector<EntityId>& to) {
  for (const LocalEntityId local : from) {
    const EntityId id = story.entities.of({article, local});
    if (id.valid()) to.push_back(id);
  }
  base::sort_unique(to);
}

// Everybody in the story who holds the post described.
std::vector<EntityId> holders_in(const Story& story, std::string_view role) {
  std::vector<EntityId> out;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const ArticleFacts& facts = story.articles[a];
    add(story, ArticleId(a), entity::holders_of(facts.mentions, facts.entities, role), out);
  }
  return out;
}

}  // namespace

QuoteSpeaker speaker_of(const Story& story, ArticleId article, const mention::Attribution& attribution) {
  const ArticleFacts& facts = story[article];
  const entity::Speaker local =
      entity::speaker_of({facts.article, facts.document, facts.mentions, facts.entities}, attribution);
  QuoteSpeaker out;
  out.antecedent = local.antecedent;
  add(story, article, local.persons, out.persons);
  add(story, article, local.named, out.named);
  if (!out.persons.empty() || local.role.empty()) return out;
  const std::vector<EntityId> holders = holders_in(story, local.role);
  if (holders.size() == 1) out.persons = holders;
  return out;
}

void add_quote_speakers(const Story& story, std::vector<QuoteFamily>& families) {
  for (QuoteFamily& family : families) {
    for (QuoteVersion& version : family.versions) {
      for (QuotePlace& place : version.places) {
        const mention::Attribution* attribution = attribution_of(story, place);
        if (attribution != nullptr) place.speaker = speaker_of(story, place.article, *attribution);
      }
    }
  }
}

const mention::Attribution* attribution_of(const Story& story, const QuotePlace& place) {
  const auto& quotation = std::get<mention::Quotation>(story[place.article].mentions[place.mention].value);
  return quotation.attribution ? &*quotation.attribution : nullptr;
}

}  // namespace tally::align
