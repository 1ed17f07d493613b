#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/utf8.hpp"
#include "entity/link_groups.hpp"
#include "entity/name_distance.hpp"
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

// The groups of bodies, which of them may be one looked up by what any two that are one have in common.
class Bodies {
 public:
  explicit Bodies(LinkGroups groups) : groups_(std::move(groups)) {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      names_.push_back(comparable_organisation(groups_[i].name));
      add_keys(i);
    }
  }

  void link() {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      if (groups_[i].gone()) continue;
      auto candidates = like(i);
      for (auto j = candidates.upper_bound(i); j != candidates.end(); j = candidates.upper_bound(*j)) {
        if (join(i, *j)) candidates.merge(like(i));
      }
    }
  }

  [[nodiscard]] LinkGroups take() && {
    std::erase_if(groups_, [](const LinkGroup& g) { return g.gone(); });
    return std::move(groups_);
  }

 private:
  bool join(std::size_t i, std::size_t j) {
    LinkGroup &a = groups_[i], &b = groups_[j];
    if (b.gone() || !are_one(i, j) || kept_apart(a, b) || is_ambiguous(i, j) || is_ambiguous(j, i)) return false;
    merge(a, b);
    if (b.name.size() > a.name.size()) {
      a.name = b.name;
      names_[i] = names_[j];
    }
    add_keys(i);
    return true;
  }

  // Two expansions of one acronym with half of their words in common are one body whose name the articles give
  // differently; fewer, and the letters are a coincidence.
  [[nodiscard]] bool are_one(std::size_t i, std::size_t j) const {
    constexpr float half = 0.5F;
    const LinkGroup &a = groups_[i], &b = groups_[j];
    const ComparableOrganisation &left = names_[i], &right = names_[j];
    const OrganisationMatch match = compare(left, right);
    if (match.acronym || match.same_words || is_short_form(left, right) || is_short_form(right, left)) return true;
    return share_acronym(a, b) && (is_acronym_only(a) || is_acronym_only(b) || match.score >= half);
  }

  // Whether another group fits the acronym as well.
  [[nodiscard]] bool is_ambiguous(std::size_t acronym, std::size_t name) const {
    const auto others = like(acronym);
    return std::any_of(others.begin(), others.end(), [&](std::size_t g) {
      return g != acronym && g != name && !groups_[g].gone() && are_one(acronym, g) && !are_one(name, g);
    });
  }

  // All that a group can be one by: its words, its letters, its acronyms and what it may be the short form of.
  [[nodiscard]] std::vector<std::string> keys_of(std::size_t i) const {
    const ComparableOrganisation& name = names_[i];
    std::vector<std::string> keys;
    for (const std::string& acronym : groups_[i].acronyms) keys.push_back("acronym " + acronym);
    if (name.words.empty()) return keys;
    keys.push_back("words " + telling_words(name));
    keys.push_back("letters " + name.joined.substr(0, longest_compared));
    keys.push_back("first " + name.words.front().text);
    if (name.words.size() > 1) keys.push_back("initials " + name.acronym);
    if (name.capitals) keys.push_back("initials " + name.joined);
    return keys;
  }

  void add_keys(std::size_t i) {
    for (const std::string& key : keys_of(i)) by_key_[key].insert(i);
  }

  [[nodiscard]] std::set<std::size_t> like(std::size_t i) const {
    std::set<std::size_t> out;
    for (const std::string& key : keys_of(i)) {
      const auto found = by_key_.find(key);
      if (found != by_key_.end()) out.insert(found->second.begin(), found->second.end());
    }
    return out;
  }

  LinkGroups groups_;
  std::vector<ComparableOrganisation> names_;  // of the groups
  std::unordered_map<std::string, std::set<std::size_t>> by_key_;
};

}  // namespace

LinkGroups link_organisations(const std::vector<const LocalEntities*>& articles) {
  LinkGroups groups = group_by(articles, MentionKind::organisation, organisation_key);
  if (articles.size() < 2) return groups;  // one article knows which bodies it names
  Bodies bodies(std::move(groups));
  bodies.link();
  return std::move(bodies).take();
}

LinkGroups link_places(const std::vector<const LocalEntities*>& articles) {
  return group_by(articles, MentionKind::place, [](const std::string& name) { return base::fold(name); });
}

}  // namespace tally::entity
