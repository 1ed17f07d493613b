#include "entity/resolve_persons.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <set>

#include "base/sorted.hpp"
#include "base/utf8.hpp"
#include "entity/name_context.hpp"
#include "entity/name_distance.hpp"
#include "entity/person_group.hpp"
#include "entity/person_index.hpp"
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

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

// Who bears which view while groups are merged: a view goes where its name is the fuller one, or is gone.
struct Merging {
  explicit Merging(const std::vector<Group>& groups) : index(views_of(groups)), view_of(groups.size()) {
    std::iota(view_of.begin(), view_of.end(), std::size_t{0});
    holder_of = view_of;
  }

  static std::vector<const PersonView*> views_of(const std::vector<Group>& groups) {
    std::vector<const PersonView*> views;
    for (const Group& group : groups) views.push_back(&group.view);
    return views;
  }

  void add_alike(std::size_t group, std::set<std::size_t>& others) const {
    for (const std::size_t view : index.alike(view_of[group]))
      if (holder_of[view] != none) others.insert(holder_of[view]);
  }

  void merged(std::size_t into, std::size_t from, bool fuller) {
    if (!fuller) {
      holder_of[view_of[from]] = none;
      return;
    }
    holder_of[view_of[into]] = none;
    view_of[into] = view_of[from];
    holder_of[view_of[into]] = into;
  }

  PersonIndex index;
  std::vector<std::size_t> view_of;    // by group
  std::vector<std::size_t> holder_of;  // by view
};

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
    index_names();
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
    // Candidates are in the order of their mentions.
    for (const mention::Mention& m : mentions_.all) {
      const auto* age = std::get_if<mention::Age>(&m.value);
      if (age == nullptr) continue;
      const auto holder = std::lower_bound(candidates_.begin(), candidates_.end(), m.holder, [](const Candidate& c, MentionId id) { return c.id < id; });
      if (holder != candidates_.end() && holder->id == m.holder) holder->age = *age;
    }
    group_of_.resize(candidates_.size(), none);
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
    const auto number = static_cast<std::size_t>(&group - groups_.data());
    group.mentions.push_back(c.id);
    group_of_[static_cast<std::size_t>(&c - candidates_.data())] = number;
    if (!group.age) group.age = c.age;
    add_context(group.context, context_words(document_, mentions_[c.id]));
    const PersonName& name = c.view.name;
    if (std::find(group.names.begin(), group.names.end(), name) == group.names.end()) {
      group.names.push_back(name);
      surnames_.add(c.view.surname, number);
    }
    if (!group.view.full() || is_fuller(name, group.view.name)) {
      const auto sex = group.view.sex;
      if (group.mentions.size() == 1 || is_fuller(name, group.view.name)) group.view = c.view;
      if (group.view.sex == mention::Sex::unknown) group.view.sex = sex;
      if (!group.view.given.empty()) of_given_[group.view.given].push_back(number);
    }
  }

  Group& new_group(const Candidate& c) {
    groups_.emplace_back();
    groups_.back().view = c.view;
    add_to(groups_.back(), c);
    return groups_.back();
  }

  void add_full(const Candidate& c) {
    std::vector<std::size_t>& numbers = equal_[{c.view.comparable.joined, c.view.comparable.generation}];
    Fits same = groups_of(numbers, [](const Group&) { return true; });
    const bool known = !same.empty();
    std::erase_if(same, [&](const Group* g) { return is_namesake(c, *g); });
    if (same.size() > 1 && c.age) prefer(same, [&](const Group& g) { return g.age == c.age; });
    if (same.empty()) {
      numbers.push_back(groups_.size());
      new_group(c).namesake = known;
    } else {
      link(c, same);
    }
  }

  // Two groups of full names that are one person's.
  [[nodiscard]] bool are_one(const Group& a, const Group& b, const Merging& merging) const {
    if ((a.namesake || b.namesake) && a.view.comparable.joined == b.view.comparable.joined) return false;
    switch (same_person(a.view, b.view)) {
      case SamePerson::yes: return !rivalled(a, b, merging) && !rivalled(b, a, merging);
      case SamePerson::spelling:
        return spelling_is_telling(a.view, b.view) || shared_context(a.context, b.context) > 0;
      default: return false;
    }
  }

  // Whether a third group fits `a` as well as `b` does, so that "J. Doe" may be Jane or John.
  [[nodiscard]] bool rivalled(const Group& a, const Group& b, const Merging& merging) const {
    const std::vector<std::size_t> alike = merging.index.alike(merging.view_of[static_cast<std::size_t>(&a - groups_.data())]);
    return std::any_of(alike.begin(), alike.end(), [&](std::size_t view) {
      if (merging.holder_of[view] == none) return false;
      const Group& g = groups_[merging.holder_of[view]];
      if (&g == &a || &g == &b) return false;
      return same_person(a.view, g.view) == SamePerson::yes && same_person(b.view, g.view) != SamePerson::yes;
    });
  }

  void merge_full() {
    Merging merging(groups_);
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      if (groups_[i].mentions.empty()) continue;
      // Groups whose view is like this one's; a merge may bring a fuller view, and others that are like that.
      std::set<std::size_t> others;
      merging.add_alike(i, others);
      for (auto other = others.upper_bound(i); other != others.end(); other = others.upper_bound(*other)) {
        const std::size_t j = *other;
        if (groups_[j].mentions.empty() || !are_one(groups_[i], groups_[j], merging)) continue;
        const bool fuller = merge(groups_[i], groups_[j]);
        merging.merged(i, j, fuller);
        if (fuller) merging.add_alike(i, others);
      }
    }
    std::erase_if(groups_, [](const Group& g) { return g.mentions.empty(); });
  }

  // What is looked up later; from here on add_to() keeps it.
  void index_names() {
    surnames_ = {};
    of_given_.clear();
    std::map<std::string, std::vector<std::size_t>> of_surname;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      for (const PersonName& name : groups_[i].names) surnames_.add(view_of(name).surname, i);
      of_given_[groups_[i].view.given].push_back(i);
      of_surname[groups_[i].view.surname].push_back(i);
      for (const MentionId id : groups_[i].mentions) {
        const auto found = std::lower_bound(candidates_.begin(), candidates_.end(), id, [](const Candidate& c, MentionId wanted) { return c.id < wanted; });
        group_of_[static_cast<std::size_t>(found - candidates_.begin())] = i;
      }
    }
    spellings_ = SpellingIndex(of_surname);
  }

  // Whether the name that came is the fuller one.
  static bool merge(Group& into, Group& from) {
    into.mentions.insert(into.mentions.end(), from.mentions.begin(), from.mentions.end());
    if (!into.age) into.age = from.age;
    into.namesake = into.namesake || from.namesake;
    add_context(into.context, from.context);
    for (PersonName& name : from.names) {
      if (std::find(into.names.begin(), into.names.end(), name) == into.names.end()) into.names.push_back(std::move(name));
    }
    from.mentions.clear();
    if (!is_fuller(from.view.name, into.view.name)) return false;
    into.view = from.view;
    return true;
  }

  // Of these, in their order, which is that of the first mentions.
  template <class Test>
  Fits groups_of(const std::vector<std::size_t>& numbers, Test test) {
    Fits fits;
    for (const std::size_t number : numbers) {
      if (test(groups_[number])) fits.push_back(&groups_[number]);
    }
    return fits;
  }

  template <class Test>
  static void prefer(Fits& fits, Test test) {
    Fits better;
    std::copy_if(fits.begin(), fits.end(), std::back_inserter(better), [&](const Group* g) { return test(*g); });
    if (!better.empty()) fits = std::move(better);
  }

  void add_surname(const Candidate& c) {
    // Some name in the group has this surname; the fullest may be spelled otherwise.
    Fits fits = groups_of(surnames_.owners(c.view.surname), [&](const Group& g) { return !sexes_differ(g.view, c.view); });
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
    Fits fits = groups_of(spellings_.owners(surname, limit), [&](const Group& g) {
      return g.view.full() && !sexes_differ(g.view, c.view) && g.view.surname.size() > 4;
    });
    if (fits.size() > 1) fits.clear();
    return fits;
  }

  // A single word that is nobody's surname here may be somebody's given name.
  Fits given_name(const Candidate& c) {
    if (!c.view.name.honorifics.empty()) return {};
    return groups_of(with_given(c.view.surname), [](const Group& g) { return g.view.full(); });
  }

  void add_given(const Candidate& c) {
    std::vector<std::size_t> numbers;
    for (const auto& [given, unused] : of_given_) {
      if (given.empty() || (given != c.view.given && !mention::are_nicknames(given, c.view.given))) continue;
      const std::vector<std::size_t> more = with_given(given);
      numbers.insert(numbers.end(), more.begin(), more.end());
    }
    std::sort(numbers.begin(), numbers.end());
    Fits fits = groups_of(numbers, [](const Group&) { return true; });
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
    } else if (Group* known = only_one_before(c, fits)) {
      add_to(*known, c);
    }
  }

  // The one that readers know by then: the father who is named further on cannot be meant yet.
  static Group* only_one_before(const Candidate& c, const Fits& fits) {
    const auto is_known = [&](const Group* g) { return std::ranges::any_of(g->mentions, [&](MentionId id) { return id < c.id; }); };
    const auto first = std::ranges::find_if(fits, is_known);
    return first == fits.end() || std::any_of(first + 1, fits.end(), is_known) ? nullptr : *first;
  }

  // The group that was named last before the mention, in its own block or the one before.
  Group* nearest_before(const Candidate& c, const Fits& fits) {
    for (auto at = static_cast<std::size_t>(&c - candidates_.data()); at-- > 0 && candidates_[at].block + 1 >= c.block;) {
      if (group_of_[at] == none || candidates_[at].begin >= c.begin) continue;
      Group* const group = &groups_[group_of_[at]];
      if (std::find(fits.begin(), fits.end(), group) != fits.end()) return group;
    }
    return nullptr;
  }

  // Groups whose view has this given name.
  [[nodiscard]] std::vector<std::size_t> with_given(const std::string& given) const {
    std::vector<std::size_t> numbers;
    if (const auto found = of_given_.find(given); found != of_given_.end()) numbers = found->second;
    std::erase_if(numbers, [&](std::size_t number) { return groups_[number].view.given != given; });
    base::sort_unique(numbers);
    return numbers;
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
  std::vector<Candidate> candidates_;   // in the order of the text
  std::vector<std::size_t> group_of_;  // of each, none before it has one; not kept while full names are merged
  std::vector<Group> groups_;
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> equal_;  // by joined name and generation
  SurnameIndex surnames_;                                                          // of all names of the groups
  SpellingIndex spellings_;                                                        // of full names' surnames
  std::map<std::string, std::vector<std::size_t>, std::less<>> of_given_;          // also those whose view has changed since
};

}  // namespace

std::vector<LocalEntity> resolve_persons(const language::Document& document,
                                         const mention::Mentions& mentions) {
  return PersonResolver(document, mentions).resolve();
}

}  // namespace tally::entity
