#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "entity/link_groups.hpp"
#include "entity/name_context.hpp"
#include "entity/name_distance.hpp"
#include "entity/person_index.hpp"
#include "mention/gazetteer.hpp"

namespace tally::entity {
namespace {

using mention::MentionKind;
using mention::PersonName;

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

class PersonLinker {
 public:
  explicit PersonLinker(const std::vector<const LocalEntities*>& articles) : articles_(articles) {}

  LinkGroups link() {
    read();
    if (articles_.size() < 2) return std::move(groups_);  // one article knows whom it names
    join_equal();
    index_views();
    join_similar(SamePerson::yes);
    join_similar(SamePerson::spelling);
    join_similar(SamePerson::given);
    index_names();
    join_surnames();
    join_givens();
    std::erase_if(groups_, [](const LinkGroup& g) { return g.gone(); });
    return std::move(groups_);
  }

 private:
  // One group a local person, sorted by name and not by article.
  void read() {
    for (std::size_t article = 0; article < articles_.size(); ++article) {
      for (std::size_t local = 0; local < articles_[article]->all.size(); ++local) {
        const LocalEntity& entity = articles_[article]->all[local];
        if (entity.kind != MentionKind::person || entity.names.empty()) continue;
        LinkGroup group;
        group.parts.push_back({ingest::ArticleId(article), LocalEntityId(local)});
        group.context = entity.context;
        group.view = view_of(entity.names.front());
        for (const PersonName& name : entity.names) {
          PersonView view = view_of(name);
          if (group.view.sex == mention::Sex::unknown) group.view.sex = view.sex;
          if (view.full()) group.views.push_back(std::move(view));
        }
        groups_.push_back(std::move(group));
      }
    }
    std::sort(groups_.begin(), groups_.end(), [](const LinkGroup& a, const LinkGroup& b) {
      return std::tie(a.view.comparable.joined, a.view.comparable.generation, a.context) <
             std::tie(b.view.comparable.joined, b.view.comparable.generation, b.context);
    });
  }

  void join(LinkGroup& into, LinkGroup& from) {
    merge(into, from);
    const bool fuller = is_fuller(from.view.name, into.view.name);
    if (fuller) std::swap(into.view, from.view);
    if (index_) view_went(number_of(into), number_of(from), fuller);
    if (into.view.sex == mention::Sex::unknown) into.view.sex = from.view.sex;
  }

  // Equal full names, by any full form that an article uses.
  void join_equal() {
    std::map<std::pair<std::string, std::string>, std::size_t> owner;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      const std::vector<PersonView> views = groups_[i].views;
      for (const PersonView& view : views) {
        const auto [found, added] = owner.try_emplace({view.comparable.joined, view.comparable.generation}, i);
        LinkGroup &first = groups_[found->second], &group = groups_[i];
        if (added || found->second == i || first.gone() || group.gone() || kept_apart(first, group)) continue;
        join(first, group);
      }
    }
  }

  // Cheap test that most pairs fail.
  static bool worth_comparing(const PersonView& a, const PersonView& b) {
    constexpr std::size_t most = 2;
    return a.given == b.given || a.given == b.surname || same_surname(a, b) || edit_distance(a.surname, b.surname, most) <= most;
  }

  // Who bears which view from here on: a view goes where its name is the fuller one, or is gone.
  void index_views() {
    std::vector<const PersonView*> views;
    view_of_.assign(groups_.size(), none);
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      if (groups_[i].gone() || !groups_[i].view.full()) continue;
      view_of_[i] = views.size();
      views.push_back(&groups_[i].view);
      holder_of_.push_back(i);
    }
    index_.emplace(views);
  }

  void view_went(std::size_t into, std::size_t from, bool fuller) {
    if (fuller) std::swap(view_of_[into], view_of_[from]);
    if (view_of_[from] != none) holder_of_[view_of_[from]] = none;
    if (view_of_[into] != none) holder_of_[view_of_[into]] = into;
  }

  [[nodiscard]] std::size_t number_of(const LinkGroup& group) const { return static_cast<std::size_t>(&group - groups_.data()); }

  void add_alike(std::size_t group, std::set<std::size_t>& others) const {
    for (const std::size_t view : index_->alike(view_of_[group]))
      if (holder_of_[view] != none) others.insert(holder_of_[view]);
  }

  void join_similar(SamePerson kind) {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      LinkGroup& a = groups_[i];
      if (a.gone() || !a.view.full()) continue;
      std::set<std::size_t> others;
      add_alike(i, others);
      for (auto other = others.upper_bound(i); other != others.end(); other = others.upper_bound(*other)) {
        LinkGroup& b = groups_[*other];
        if (b.gone() || kept_apart(a, b) || !worth_comparing(a.view, b.view)) continue;
        if (same_person(a.view, b.view) != kind || !confirmed(a, b, kind)) continue;
        const std::size_t view = view_of_[i];
        join(a, b);
        if (view_of_[i] != view) add_alike(i, others);
      }
    }
  }

  [[nodiscard]] bool confirmed(const LinkGroup& a, const LinkGroup& b, SamePerson kind) const {
    const int shared = shared_context(a.context, b.context);
    switch (kind) {
      case SamePerson::yes: return !rivalled(a, b) && !rivalled(b, a);
      // No article has both: that two people of one story bear names so alike is less likely than a slip.
      case SamePerson::spelling: return shared > 0 || sounds_alike(a.view, b.view) || spelling_is_telling(a.view, b.view);
      case SamePerson::given:
        return !sexes_differ(a.view, b.view) && shares_role(a.context, b.context) && (shared > 1 || (shared > 0 && is_rare_surname(a.view.surname)));
      case SamePerson::no: break;
    }
    return false;
  }

  [[nodiscard]] bool rivalled(const LinkGroup& a, const LinkGroup& b) const {
    const std::vector<std::size_t> alike = index_->alike(view_of_[number_of(a)]);
    return std::any_of(alike.begin(), alike.end(), [&](std::size_t view) {
      if (holder_of_[view] == none) return false;
      const LinkGroup& g = groups_[holder_of_[view]];
      if (&g == &a || &g == &b || !worth_comparing(a.view, g.view)) return false;
      return same_person(a.view, g.view) == SamePerson::yes && same_person(b.view, g.view) != SamePerson::yes;
    });
  }

  static bool only_surname(const LinkGroup& g) { return !g.gone() && g.view.given.empty() && !g.view.surname.empty(); }
  static bool only_given(const LinkGroup& g) { return !g.gone() && !g.view.given.empty() && g.view.surname.empty(); }

  // What is looked up when full names have found each other.
  void index_names() {
    std::map<std::string, std::vector<std::size_t>> of_surname;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      const PersonView& view = groups_[i].view;
      if (groups_[i].gone()) continue;
      if (only_surname(groups_[i])) only_surname_[view.surname].push_back(i);
      if (!view.given.empty()) of_given_[view.given].push_back(i);
      if (!view.full()) continue;
      surnames_.add(view.surname, i);
      of_surname[view.surname].push_back(i);
    }
    spellings_ = SpellingIndex(of_surname);
  }

  template <class Test>
  std::vector<LinkGroup*> groups_that(const LinkGroup& group, const std::vector<std::size_t>& numbers, Test test) {
    std::vector<LinkGroup*> fits;
    for (const std::size_t number : numbers) {
      LinkGroup& other = groups_[number];
      if (&other != &group && !other.gone() && !kept_apart(group, other) && test(other)) fits.push_back(&other);
    }
    return fits;
  }

  template <class Test>
  static void prefer(std::vector<LinkGroup*>& fits, Test test) {
    std::vector<LinkGroup*> better;
    std::copy_if(fits.begin(), fits.end(), std::back_inserter(better), [&](const LinkGroup* g) { return test(*g); });
    if (!better.empty()) fits = std::move(better);
  }

  void join_surnames() {
    for (LinkGroup& group : groups_) {
      if (!only_surname(group)) continue;
      auto fits = groups_that(group, surnames_.owners(group.view.surname), [&](const LinkGroup& g) { return !sexes_differ(g.view, group.view); });
      if (fits.empty()) fits = misspelled(group);
      if (fits.empty()) fits = given_name(group);
      if (fits.size() > 1) {
        prefer(fits, [&](const LinkGroup& g) { return shared_context(g.context, group.context) > 0; });
      }
      if (fits.size() == 1) join(*fits.front(), group);
    }
    // Those who are named by their surname alone in all articles.
    for (LinkGroup& group : groups_) {
      if (!only_surname(group)) continue;
      for (LinkGroup* other : groups_that(group, only_surname_[group.view.surname], [&](const LinkGroup& g) { return only_surname(g) && are_one(group, g); })) {
        if (!kept_apart(group, *other)) join(group, *other);
      }
    }
  }

  // "Mr Justice Hall" and "Mrs Justice Hall" are one judge with two styles.
  static bool are_one(const LinkGroup& a, const LinkGroup& b) {
    if (a.view.surname != b.view.surname) return false;
    return !sexes_differ(a.view, b.view) || (shared_context(a.context, b.context) > 0 && is_rare_surname(a.view.surname));
  }

  std::vector<LinkGroup*> misspelled(const LinkGroup& group) {
    constexpr int known = 20;  // bearers in a million: such a surname is meant as it stands
    const std::string& surname = group.view.surname;
    if (surname.size() < 6 || mention::lookup(surname).frequency >= known) return {};
    const std::size_t limit = surname.size() < 9 ? 1 : 2;
    auto fits = groups_that(group, spellings_.owners(surname, limit), [&](const LinkGroup& g) { return !sexes_differ(g.view, group.view); });
    if (fits.size() > 1) fits.clear();
    return fits;
  }

  // A single word that is nobody's surname in the story may be somebody's given name.
  std::vector<LinkGroup*> given_name(const LinkGroup& group) {
    if (!group.view.name.honorifics.empty()) return {};
    const auto bearers = of_given_.find(group.view.surname);
    if (bearers == of_given_.end()) return {};
    return groups_that(group, bearers->second, [](const LinkGroup& g) { return g.view.full(); });
  }

  void join_givens() {
    for (LinkGroup& group : groups_) {
      if (!only_given(group)) continue;
      std::vector<LinkGroup*> fits;
      for (const auto& [given, numbers] : of_given_) {
        const bool equal = given == group.view.given;
        if (!equal && !mention::are_nicknames(given, group.view.given)) continue;
        const auto more = groups_that(group, numbers, [&](const LinkGroup& g) { return equal || g.view.full(); });
        fits.insert(fits.end(), more.begin(), more.end());
      }
      std::sort(fits.begin(), fits.end());
      prefer(fits, [&](const LinkGroup& g) { return g.view.given == group.view.given; });
      prefer(fits, [&](const LinkGroup& g) { return g.view.full(); });
      if (fits.size() == 1) join(*fits.front(), group);
    }
  }

  const std::vector<const LocalEntities*>& articles_;
  LinkGroups groups_;
  std::optional<PersonIndex> index_;
  std::vector<std::size_t> view_of_;    // by group
  std::vector<std::size_t> holder_of_;  // by view
  SurnameIndex surnames_;               // of full names
  SpellingIndex spellings_;
  std::map<std::string, std::vector<std::size_t>> only_surname_;
  std::map<std::string, std::vector<std::size_t>> of_given_;
};

}  // namespace

LinkGroups link_persons(const std::vector<const LocalEntities*>& articles) { return PersonLinker(articles).link(); }

}  // namespace tally::entity
