#include "entity/resolve_persons.hpp"

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"
#include "entity/name_context.hpp"
#include "entity/name_distance.hpp"
#include "entity/person_group.hpp"
#include "language/tree.hpp"
#include "mention/gazetteer.hpp"

namespace tally::entity {
namespace {

using mention::MentionId;
using mention::PersonName;

struct Group {
  PersonView view;  // of the fullest name
  std::vector<MentionId> mentions;
  std::vector<std::string> context;
  std::vector<PersonName> names;
  std::optional<mention::Age> age;
  bool namesake = false;  // "his son, Peter Doyle": bears the name of another group
};

struct Candidate {
  MentionId id;
  PersonView view;
  std::uint32_t block = 0;
  std::uint32_t begin = 0;
  std::optional<mention::Age> age;
  bool kin = false;       // set beside "his son", "her mother"
  bool of_last = false;   // ... where the person named last before has the same name
};

void add_context(std::vector<std::string>& all, const std::vector<std::string>& more) {
  std::vector<std::string> merged;
  std::set_union(all.begin(), all.end(), more.begin(), more.end(), std::back_inserter(merged));
  all = std::move(merged);
}

using Fits = std::vector<Group*>;

class PersonResolver {
 public:
  PersonResolver(const language::Document& document, const mention::Mentions& mentions)
      : document_(document), mentions_(mentions) {}

  std::vector<LocalEntity> resolve() {
    read();
    for (const Candidate& c : candidates_) {
      if (c.view.full()) add_full(c);
    }
    merge_full();
    // Surnames before given names: a surname may make a group of its own that a given name then does not need.
    for (const Candidate& c : candidates_) {
      if (c.view.given.empty() && !c.view.surname.empty()) add_surname(c);
    }
    for (const Candidate& c : candidates_) {
      if (!c.view.given.empty() && c.view.surname.empty()) add_given(c);
    }
    return entities();
  }

 private:
  void read() {
    for (std::size_t i = 0; i < mentions_.all.size(); ++i) {
      const mention::Mention& m = mentions_.all[i];
      const auto* name = std::get_if<PersonName>(&m.value);
      if (m.kind != mention::MentionKind::person || name == nullptr || m.tokens.empty()) continue;
      const auto sentence = document_.tokens[m.tokens.begin].sentence;
      Candidate candidate{MentionId(i), view_of(*name), document_[sentence].block, m.span.begin, {}, is_kin(m.tokens)};
      if (!candidates_.empty()) candidate.of_last = candidate.view.comparable.joined == candidates_.back().view.comparable.joined;
      candidates_.push_back(std::move(candidate));
    }
    for (const mention::Mention& m : mentions_.all) {
      const auto* age = std::get_if<mention::Age>(&m.value);
      if (age == nullptr) continue;
      for (Candidate& c : candidates_) {
        if (c.id == m.holder) c.age = *age;
      }
    }
  }

  // "his son, Peter Doyle": a relative's noun with an owner carries the name or stands beside it.
  [[nodiscard]] bool is_kin(language::TokenRange name) const {
    const language::Token& top = document_[language::top_of(document_, name)];
    const bool beside = top.relation == language::Relation::appos || top.relation == language::Relation::flat ||
                        top.relation == language::Relation::nmod_desc || top.relation == language::Relation::compound;
    if (!beside || !top.head.valid()) return false;
    const auto owner = language::child(document_, top.head, language::Relation::nmod);
    return mention::lookup(document_.lemma(document_[top.head])).has(mention::WordFlag::kin) && owner &&
           document_[*owner].relation == language::Relation::nmod_poss;
  }

  // Two bearers of one name: their ages are a generation apart, or one is the other's own son.
  [[nodiscard]] static bool is_namesake(const Candidate& c, const Group& group) {
    constexpr int generation = 14;
    const bool ages = c.age && group.age && (c.age->low > group.age->high + generation || group.age->low > c.age->high + generation);
    return ages || (c.kin && c.of_last && !(c.age && group.age && *c.age == *group.age));
  }

  void add_to(Group& group, const Candidate& c) {
    group.mentions.push_back(c.id);
    if (!group.age) group.age = c.age;
    add_context(group.context, context_words(document_, mentions_[c.id]));
    const PersonName& name = c.view.name;
    if (std::find(group.names.begin(), group.names.end(), name) == group.names.end()) group.names.push_back(name);
    if (!group.view.full() || is_fuller(name, group.view.name)) {
      const auto sex = group.view.sex;
      if (group.mentions.size() == 1 || is_fuller(name, group.view.name)) group.view = c.view;
      if (group.view.sex == mention::Sex::unknown) group.view.sex = sex;
    }
  }

  Group& new_group(const Candidate& c) {
    groups_.emplace_back();
    groups_.back().view = c.view;
    add_to(groups_.back(), c);
    return groups_.back();
  }

  void add_full(const Candidate& c) {
    Fits same = groups_that([&](const Group& g) {
      return g.view.comparable.joined == c.view.comparable.joined &&
             g.view.comparable.generation == c.view.comparable.generation;
    });
    const bool known = !same.empty();
    std::erase_if(same, [&](const Group* g) { return is_namesake(c, *g); });
    if (same.size() > 1 && c.age) prefer(same, [&](const Group& g) { return g.age == c.age; });
    if (same.empty()) {
      new_group(c).namesake = known;
    } else {
      link(c, same);
    }
  }

  // Two groups of full names that are one person's.
  [[nodiscard]] bool are_one(const Group& a, const Group& b) const {
    if ((a.namesake || b.namesake) && a.view.comparable.joined == b.view.comparable.joined) return false;
    switch (same_person(a.view, b.view)) {
      case SamePerson::yes: return !rivalled(a, b) && !rivalled(b, a);
      case SamePerson::spelling:
        return spelling_is_telling(a.view, b.view) || shared_context(a.context, b.context) > 0;
      default: return false;
    }
  }

  // Whether a third group fits `a` as well as `b` does, so that "J. Doe" may be Jane or John.
  [[nodiscard]] bool rivalled(const Group& a, const Group& b) const {
    return std::any_of(groups_.begin(), groups_.end(), [&](const Group& g) {
      if (&g == &a || &g == &b || g.mentions.empty()) return false;
      return same_person(a.view, g.view) == SamePerson::yes && same_person(b.view, g.view) != SamePerson::yes;
    });
  }

  void merge_full() {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      for (std::size_t j = i + 1; j < groups_.size(); ++j) {
        if (groups_[i].mentions.empty() || groups_[j].mentions.empty() || !are_one(groups_[i], groups_[j])) continue;
        merge(groups_[i], groups_[j]);
      }
    }
    std::erase_if(groups_, [](const Group& g) { return g.mentions.empty(); });
  }

  static void merge(Group& into, Group& from) {
    into.mentions.insert(into.mentions.end(), from.mentions.begin(), from.mentions.end());
    if (!into.age) into.age = from.age;
    into.namesake = into.namesake || from.namesake;
    add_context(into.context, from.context);
    for (PersonName& name : from.names) {
      if (std::find(into.names.begin(), into.names.end(), name) == into.names.end()) into.names.push_back(std::move(name));
    }
    if (is_fuller(from.view.name, into.view.name)) into.view = from.view;
    from.mentions.clear();
  }

  // In the order of the first mention.
  template <class Test>
  Fits groups_that(Test test) {
    Fits fits;
    for (Group& group : groups_) {
      if (test(group)) fits.push_back(&group);
    }
    return fits;
  }

  template <class Test>
  static void prefer(Fits& fits, Test test) {
    Fits better;
    std::copy_if(fits.begin(), fits.end(), std::back_inserter(better), [&](const Group* g) { return test(*g); });
    if (!better.empty()) fits = std::move(better);
  }

  // Some name in the group has this surname; the fullest may be spelled otherwise.
  static bool bears_surname(const Group& group, const PersonView& view) {
    return same_surname(group.view, view) || std::any_of(group.names.begin(), group.names.end(), [&](const PersonName& name) {
             return same_surname(view_of(name), view);
           });
  }

  void add_surname(const Candidate& c) {
    Fits fits = groups_that([&](const Group& g) { return bears_surname(g, c.view) && !sexes_differ(g.view, c.view); });
    if (fits.empty()) fits = misspelled(c);
    if (fits.empty()) fits = given_name(c);
    if (fits.empty()) {
      new_group(c);
      return;
    }
    prefer(fits, [&](const Group& g) { return g.view.surname == c.view.surname; });
    if (fits.size() > 1) {
      const auto context = context_words(document_, mentions_[c.id]);
      prefer(fits, [&](const Group& g) { return shared_context(g.context, context) > 0; });
    }
    link(c, fits);
  }

  // Groups whose surname differs from this one by its spelling only.
  Fits misspelled(const Candidate& c) {
    constexpr int known = 20;  // bearers in a million: such a surname is meant as it stands
    const std::string& surname = c.view.surname;
    if (surname.size() < 5 || mention::lookup(surname).frequency >= known) return {};
    const std::size_t limit = surname.size() < 9 ? 1 : 2;
    Fits fits = groups_that([&](const Group& g) {
      return g.view.full() && !sexes_differ(g.view, c.view) && g.view.surname.size() > 4 &&
             edit_distance(g.view.surname, surname, limit) <= limit;
    });
    if (fits.size() > 1) fits.clear();
    return fits;
  }

  // A single word that is nobody's surname here may be somebody's given name.
  Fits given_name(const Candidate& c) {
    if (!c.view.name.honorifics.empty()) return {};
    return groups_that([&](const Group& g) { return g.view.full() && g.view.given == c.view.surname; });
  }

  void add_given(const Candidate& c) {
    Fits fits = groups_that([&](const Group& g) {
      return !g.view.given.empty() && (g.view.given == c.view.given || mention::are_nicknames(g.view.given, c.view.given));
    });
    prefer(fits, [&](const Group& g) { return g.view.given == c.view.given; });
    if (fits.empty()) {
      new_group(c);
    } else {
      link(c, fits);
    }
  }

  void link(const Candidate& c, const Fits& fits) {
    if (fits.size() == 1) {
      add_to(*fits.front(), c);
    } else if (Group* nearest = nearest_before(c, fits)) {
      add_to(*nearest, c);
    }
  }

  // The group that was named last before the mention, in its own block or the one before.
  Group* nearest_before(const Candidate& c, const Fits& fits) const {
    Group* best = nullptr;
    std::uint32_t best_begin = 0;
    for (Group* group : fits) {
      for (const MentionId id : group->mentions) {
        const mention::Mention& m = mentions_[id];
        const auto block = document_[document_.tokens[m.tokens.begin].sentence].block;
        if (m.span.begin >= c.begin || block + 1 < c.block) continue;
        if (best == nullptr || m.span.begin > best_begin) best = group, best_begin = m.span.begin;
      }
    }
    return best;
  }

  std::vector<LocalEntity> entities() {
    std::vector<LocalEntity> all;
    for (Group& group : groups_) {
      LocalEntity entity;
      entity.kind = mention::MentionKind::person;
      std::sort(group.names.begin(), group.names.end(), is_fuller);
      entity.name = plain_name(group.names.front());
      entity.names = std::move(group.names);
      entity.context = std::move(group.context);
      entity.mentions = std::move(group.mentions);
      std::sort(entity.mentions.begin(), entity.mentions.end());
      all.push_back(std::move(entity));
    }
    std::sort(all.begin(), all.end(), [](const LocalEntity& a, const LocalEntity& b) { return a.mentions < b.mentions; });
    return all;
  }

  const language::Document& document_;
  const mention::Mentions& mentions_;
  std::vector<Candidate> candidates_;
  std::vector<Group> groups_;
};

}  // namespace

std::vector<LocalEntity> resolve_persons(const language::Document& document,
                                         const mention::Mentions& mentions) {
  return PersonResolver(document, mentions).resolve();
}

}  // namespace tally::entity
