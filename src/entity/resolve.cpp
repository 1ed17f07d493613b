#include "entity/resolve.hpp"

#include <algorithm>
#include <map>

#include "base/utf8.hpp"
#include "entity/organisation_match.hpp"
#include "entity/references.hpp"
#include "entity/resolve_persons.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::entity {
namespace {

using mention::Mention;
using mention::MentionId;
using mention::MentionKind;

// Organisations, places and works: one entity a name.
class BodyResolver {
 public:
  explicit BodyResolver(const mention::Mentions& mentions) : mentions_(mentions) {}

  std::vector<LocalEntity> resolve(MentionKind kind) {
    for (std::size_t i = 0; i < mentions_.all.size(); ++i) {
      if (mentions_.all[i].kind == kind) add(MentionId(i), mentions_.all[i]);
    }
    if (kind == MentionKind::organisation) {
      join_acronyms();
      join_short_forms();
    }
    std::vector<LocalEntity> all;
    for (auto& [key, entity] : by_key_) {
      entity.kind = kind;
      all.push_back(std::move(entity));
    }
    return all;
  }

 private:
  void add(MentionId id, const Mention& m) {
    const auto* organisation = std::get_if<mention::OrganisationName>(&m.value);
    const auto* place = std::get_if<mention::PlaceName>(&m.value);
    if (organisation == nullptr && place == nullptr) return;
    const std::string written =
        place != nullptr ? place->name : organisation->name.empty() ? organisation->acronym : organisation->name;
    LocalEntity& entity = by_key_[key_of(written, organisation != nullptr)];
    entity.mentions.push_back(id);
    if (written.size() > entity.name.size()) entity.name = written;
    if (organisation != nullptr && !organisation->acronym.empty()) add_acronym(entity, organisation->acronym);
  }

  static std::string key_of(const std::string& written, bool organisation) {
    if (!organisation) return base::fold(written);
    std::string key;
    for (const auto& word : comparable_organisation(written).words) key += word.text + " ";
    return key.empty() ? base::fold(written) : key;
  }

  static void add_acronym(LocalEntity& entity, const std::string& acronym) {
    if (std::find(entity.acronyms.begin(), entity.acronyms.end(), acronym) == entity.acronyms.end()) {
      entity.acronyms.push_back(acronym);
    }
  }

  // "NHS" joins the one name that gives it in brackets, or the one that is made of its letters.
  void join_acronyms() {
    for (auto acronym = by_key_.begin(); acronym != by_key_.end();) {
      const auto target = acronym->second.acronyms.size() == 1 && acronym->second.name == acronym->second.acronyms[0]
                              ? owner_of(acronym)
                              : by_key_.end();
      if (target == by_key_.end()) {
        ++acronym;
        continue;
      }
      auto& mentions = target->second.mentions;
      mentions.insert(mentions.end(), acronym->second.mentions.begin(), acronym->second.mentions.end());
      std::sort(mentions.begin(), mentions.end());
      add_acronym(target->second, acronym->second.name);
      acronym = by_key_.erase(acronym);
    }
  }

  using Entities = std::map<std::string, LocalEntity>;

  // "Tarrant" joins the one body whose name begins with it: "Tarrant Logistics".
  void join_short_forms() {
    for (auto form = by_key_.begin(); form != by_key_.end();) {
      const auto target = is_short_form(form->first) ? longer_of(form) : by_key_.end();
      if (target == by_key_.end()) {
        ++form;
        continue;
      }
      auto& mentions = target->second.mentions;
      mentions.insert(mentions.end(), form->second.mentions.begin(), form->second.mentions.end());
      std::sort(mentions.begin(), mentions.end());
      form = by_key_.erase(form);
    }
  }

  // One word that is no common noun and no head noun: those begin too many names.
  static bool is_short_form(const std::string& key) {
    const std::string_view word = std::string_view(key).substr(0, key.find(' '));
    return word.size() + 1 >= key.size() && word.size() > 3 && !mention::is_organisation_head(word) &&
           !mention::lookup(word).has(mention::WordFlag::common);
  }

  Entities::iterator longer_of(Entities::iterator form) {
    Entities::iterator found = by_key_.end();
    for (auto other = by_key_.begin(); other != by_key_.end(); ++other) {
      if (other == form || !other->first.starts_with(form->first) || form->first.back() != ' ') continue;
      if (found != by_key_.end()) return by_key_.end();
      found = other;
    }
    return found;
  }

  Entities::iterator owner_of(Entities::iterator acronym) {
    const std::string& letters = acronym->second.name;
    Entities::iterator stated = by_key_.end(), made = by_key_.end();
    int made_count = 0;
    for (auto other = by_key_.begin(); other != by_key_.end(); ++other) {
      if (other == acronym || other->second.name == letters) continue;
      const auto& stated_acronyms = other->second.acronyms;
      if (std::find(stated_acronyms.begin(), stated_acronyms.end(), letters) != stated_acronyms.end()) stated = other;
      if (compare(comparable_organisation(letters), comparable_organisation(other->second.name)).acronym) made = other, ++made_count;
    }
    if (stated != by_key_.end()) return stated;
    return made_count == 1 ? made : by_key_.end();
  }

  const mention::Mentions& mentions_;
  Entities by_key_;
};

void append(std::vector<LocalEntity>& all, std::vector<LocalEntity> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

}  // namespace

LocalEntities resolve_names(const language::Document& document, const mention::Mentions& mentions) {
  LocalEntities entities;
  append(entities.all, resolve_persons(document, mentions));
  for (const MentionKind kind : {MentionKind::organisation, MentionKind::place}) {
    append(entities.all, BodyResolver(mentions).resolve(kind));
  }
  entities.of_mention.resize(mentions.all.size());
  for (std::size_t i = 0; i < entities.all.size(); ++i) {
    for (const MentionId id : entities.all[i].mentions) entities.of_mention[id.index()] = LocalEntityId(i);
  }
  return entities;
}

LocalEntities resolve(const ingest::Article& article, const language::Document& document, const mention::Mentions& mentions) {
  LocalEntities entities = resolve_names(document, mentions);
  const SpokenArticle spoken{article, document, mentions, entities};
  WeighingJudge judge;
  entities.references = find_references(spoken, judge);
  entities.of_token = entities_by_token(spoken, entities.references);
  return entities;
}

}  // namespace tally::entity
