#include <algorithm>
#include <map>

#include "base/utf8.hpp"
#include "entity/link_groups.hpp"
#include "entity/organisation_match.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::entity {
namespace {

using mention::MentionKind;

// Local entities of the kind by key, the keys in order of the alphabet.
template <class Key>
LinkGroups group_by(const std::vector<const LocalEntities*>& articles, MentionKind kind, Key key_of) {
  std::map<std::string, LinkGroup> by_key;
  for (std::size_t article = 0; article < articles.size(); ++article) {
    for (std::size_t local = 0; local < articles[article]->all.size(); ++local) {
      const LocalEntity& entity = articles[article]->all[local];
      if (entity.kind != kind) continue;
      LinkGroup& group = by_key[key_of(entity.name)];
      group.parts.push_back({ingest::ArticleId(article), LocalEntityId(local)});
      group.acronyms.insert(group.acronyms.end(), entity.acronyms.begin(), entity.acronyms.end());
      if (entity.name.size() > group.name.size()) group.name = entity.name;
    }
  }
  LinkGroups groups;
  for (auto& [key, group] : by_key) groups.push_back(std::move(group));
  return groups;
}

std::string organisation_key(const std::string& name) {
  std::string key;
  for (const auto& word : comparable_organisation(name).words) key += word.text + " ";
  return key.empty() ? base::fold(name) : key;
}

bool share_acronym(const LinkGroup& a, const LinkGroup& b) {
  return std::any_of(a.acronyms.begin(), a.acronyms.end(), [&](const std::string& acronym) {
    return std::find(b.acronyms.begin(), b.acronyms.end(), acronym) != b.acronyms.end();
  });
}

bool is_acronym_only(const LinkGroup& g) {
  return std::find(g.acronyms.begin(), g.acronyms.end(), g.name) != g.acronyms.end();
}

// "Tarrant" and "Tarrant Logistics": one word that is no common noun, and a name that begins with it.
bool is_short_form(const ComparableOrganisation& a, const ComparableOrganisation& b) {
  return a.words.size() == 1 && b.words.size() > 1 && a.words[0].text == b.words[0].text && a.words[0].text.size() > 3 &&
         !mention::is_organisation_head(a.words[0].text) &&
         !mention::lookup(a.words[0].text).has(mention::WordFlag::common);
}

// Two expansions of one acronym with half of their words in common are one body whose name the articles give
// differently; fewer, and the letters are a coincidence.
bool are_one(const LinkGroup& a, const LinkGroup& b) {
  constexpr float half = 0.5F;
  const ComparableOrganisation left = comparable_organisation(a.name), right = comparable_organisation(b.name);
  const OrganisationMatch match = compare(left, right);
  if (match.acronym || match.same_words || is_short_form(left, right) || is_short_form(right, left)) return true;
  return share_acronym(a, b) && (is_acronym_only(a) || is_acronym_only(b) || match.score >= half);
}

// Whether another group fits the acronym as well.
bool is_ambiguous(const LinkGroups& groups, const LinkGroup& acronym, const LinkGroup& name) {
  return std::any_of(groups.begin(), groups.end(), [&](const LinkGroup& g) {
    return &g != &acronym && &g != &name && !g.gone() && are_one(acronym, g) && !are_one(name, g);
  });
}

}  // namespace

LinkGroups link_organisations(const std::vector<const LocalEntities*>& articles) {
  LinkGroups groups = group_by(articles, MentionKind::organisation, organisation_key);
  // One article knows which bodies it names.
  for (std::size_t i = 0; articles.size() > 1 && i < groups.size(); ++i) {
    for (std::size_t j = i + 1; j < groups.size(); ++j) {
      LinkGroup &a = groups[i], &b = groups[j];
      if (a.gone() || b.gone() || kept_apart(a, b) || !are_one(a, b) || is_ambiguous(groups, a, b) || is_ambiguous(groups, b, a)) continue;
      merge(a, b);
      if (b.name.size() > a.name.size()) a.name = b.name;
    }
  }
  std::erase_if(groups, [](const LinkGroup& g) { return g.gone(); });
  return groups;
}

LinkGroups link_places(const std::vector<const LocalEntities*>& articles) {
  return group_by(articles, MentionKind::place, [](const std::string& name) { return base::fold(name); });
}

}  // namespace tally::entity
