#include "entity/link.hpp"

#include <algorithm>
#include <map>

#include "base/utf8.hpp"
#include "entity/link_groups.hpp"

namespace tally::entity {
namespace {

using mention::MentionKind;

// The commonest form among the fullest, and all others.
void name_entity(Entity& entity, const std::vector<const LocalEntities*>& articles) {
  std::map<std::string, std::size_t> forms;
  const mention::PersonName* fullest = nullptr;
  for (const EntityPart& part : entity.parts) {
    const LocalEntity& local = articles[part.article.index()]->all[part.local.index()];
    forms[local.name] += 1;
    for (const mention::PersonName& name : local.names) {
      if (plain_name(name) != local.name) forms[plain_name(name)] += 1;
      if (fullest == nullptr || is_fuller(name, *fullest)) fullest = &name;
    }
  }
  const auto is_full = [&](const std::string& form) {
    if (fullest == nullptr) return true;
    const auto spaces = [](const std::string& text) { return std::count(text.begin(), text.end(), ' '); };
    return spaces(form) >= std::min<std::ptrdiff_t>(1, spaces(plain_name(*fullest)));
  };
  std::size_t most = 0;
  for (const auto& [form, count] : forms) {
    if (is_full(form) && (entity.name.empty() || count > most)) entity.name = form, most = count;
  }
  for (const auto& [form, count] : forms) {
    if (form != entity.name) entity.aliases.push_back(form);
  }
}

// A name of several words that one article takes for a body and another for a place ("Otley Town") is one, of the kind that
// more articles take it for. One word may be both: Leeds and its club.
void unite_kinds(std::vector<Entity>& all) {
  std::map<std::string, std::size_t> bodies;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].kind == MentionKind::organisation) bodies.try_emplace(base::fold(all[i].name), i);
  for (Entity& place : all) {
    if (place.kind != MentionKind::place || place.name.find(' ') == std::string::npos) continue;
    const auto found = bodies.find(base::fold(place.name));
    if (found == bodies.end()) continue;
    Entity& body = all[found->second];
    if (place.parts.size() > body.parts.size()) body.kind = MentionKind::place;
    std::vector<EntityPart> parts;
    std::set_union(body.parts.begin(), body.parts.end(), place.parts.begin(), place.parts.end(), std::back_inserter(parts));
    body.parts = std::move(parts);
    place.parts.clear();
  }
  std::erase_if(all, [](const Entity& entity) { return entity.parts.empty(); });
}

}  // namespace

bool kept_apart(const LinkGroup& a, const LinkGroup& b) {
  const LinkGroup& few = a.parts.size() < b.parts.size() ? a : b;
  const LinkGroup& many = &few == &a ? b : a;
  std::vector<ingest::ArticleId> articles;
  for (const EntityPart& part : few.parts) articles.push_back(part.article);
  std::sort(articles.begin(), articles.end());
  return std::any_of(many.parts.begin(), many.parts.end(),
                     [&](const EntityPart& part) { return std::binary_search(articles.begin(), articles.end(), part.article); });
}

void merge(LinkGroup& into, LinkGroup& from) {
  into.parts.insert(into.parts.end(), from.parts.begin(), from.parts.end());
  into.views.insert(into.views.end(), from.views.begin(), from.views.end());
  into.acronyms.insert(into.acronyms.end(), from.acronyms.begin(), from.acronyms.end());
  std::vector<std::string> context;
  std::set_union(into.context.begin(), into.context.end(), from.context.begin(), from.context.end(), std::back_inserter(context));
  into.context = std::move(context);
  from.parts.clear();
}

StoryEntities link(const std::vector<const LocalEntities*>& articles) {
  StoryEntities story;
  const auto add = [&](MentionKind kind, LinkGroups groups) {
    for (LinkGroup& group : groups) {
      Entity entity{.kind = kind, .parts = std::move(group.parts)};
      std::sort(entity.parts.begin(), entity.parts.end());
      name_entity(entity, articles);
      story.all.push_back(std::move(entity));
    }
  };
  add(MentionKind::person, link_persons(articles));
  add(MentionKind::organisation, link_organisations(articles));
  add(MentionKind::place, link_places(articles));
  unite_kinds(story.all);
  std::stable_sort(story.all.begin(), story.all.end(), [](const Entity& a, const Entity& b) {
    return a.kind != b.kind ? a.kind < b.kind : a.name < b.name;
  });
  for (const LocalEntities* article : articles) story.of_local.emplace_back(article->all.size());
  for (std::size_t i = 0; i < story.all.size(); ++i) {
    for (const EntityPart& part : story.all[i].parts) story.of_local[part.article.index()][part.local.index()] = EntityId(i);
  }
  return story;
}

}  // namespace tally::entity
