#include "entity/person_group.hpp"

#include <algorithm>
#include <tuple>

#include "base/utf8.hpp"
#include "entity/name_distance.hpp"
#include "mention/gazetteer.hpp"

namespace tally::entity {
namespace {

using mention::Sex;
using mention::WordFlag;

Sex sex_of(const mention::PersonName& name, std::string_view given) {
  for (const std::string& written : name.honorifics) {
    const mention::Honorific* honorific = mention::find_honorific(written);
    if (honorific != nullptr && honorific->sex != Sex::unknown) return honorific->sex;
  }
  const auto facts = mention::lookup(given);
  const bool male = facts.has(WordFlag::given_male), female = facts.has(WordFlag::given_female);
  if (male == female) return Sex::unknown;
  return male ? Sex::male : Sex::female;
}

bool is_initial_of(std::string_view initial, std::string_view name) {
  return initial.size() <= 2 && !initial.empty() && !name.empty() && initial[0] == name[0];
}

bool is_called(const PersonView& view, std::string_view given) {
  return !given.empty() && base::fold(view.name.nickname) == given;
}

bool common_surname(std::string_view surname) {
  constexpr int many = 50;  // in a million
  return mention::lookup(surname).frequency >= many;
}

}  // namespace

PersonView view_of(const mention::PersonName& name) {
  PersonView view;
  view.name = name;
  view.comparable = comparable(name);
  if (!name.given.empty()) view.given = base::fold(name.given.front());
  view.surname = base::fold(full_surname(name));
  std::erase(view.surname, '\'');
  view.sex = sex_of(name, view.given);
  return view;
}

std::vector<std::string_view> surname_words(std::string_view surname) {
  std::vector<std::string_view> words;
  while (!surname.empty()) {
    const std::size_t end = std::min(surname.find_first_of("- "), surname.size());
    if (end > 0) words.push_back(surname.substr(0, end));
    surname.remove_prefix(std::min(end + 1, surname.size()));
  }
  return words;
}

bool same_surname(const PersonView& a, const PersonView& b) { return same_surname(a.surname, b.surname); }

bool same_surname(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  if (a == b) return true;
  const auto left = surname_words(a), right = surname_words(b);
  // Half of a double-barrelled name, or the name without its particles.
  const auto within = [](const auto& part, const auto& whole) {
    return part.size() == 1 && whole.size() > 1 && part[0].size() > 3 &&
           (part[0] == whole.back() || (whole.size() == 2 && part[0] == whole[0] && !mention::is_particle(whole[0])));
  };
  return within(left, right) || within(right, left);
}

namespace {

// The person as friends and headlines name them: "Packie Tuohy" of Patrick "Packie" Tuohy.
PersonView by_nickname(const PersonView& view) {
  mention::PersonName name = view.name;
  name.given = {name.nickname};
  name.nickname.clear();
  return view_of(name);
}

SamePerson same_by_names(const PersonView& a, const PersonView& b) {
  if (a.comparable.generation != b.comparable.generation) return SamePerson::no;
  const NameMatch match = compare(a.comparable, b.comparable);
  const bool surnames = same_surname(a, b);
  const bool givens = a.given == b.given || is_initial_of(a.given, b.given) || is_initial_of(b.given, a.given) ||
                      mention::are_nicknames(a.given, b.given);
  switch (match.verdict) {
    case NameVerdict::same: return SamePerson::yes;
    case NameVerdict::nickname:
    case NameVerdict::initials:
    case NameVerdict::compatible: return surnames && givens ? SamePerson::yes : SamePerson::no;
    case NameVerdict::variant: return match.given_edits <= 2 && match.surname_edits <= 2 ? SamePerson::spelling : SamePerson::no;
    case NameVerdict::different: break;
  }
  const bool only_given = a.surname == b.surname && match.given_conflict && !match.surname_conflict;
  return only_given ? SamePerson::given : SamePerson::no;
}

}  // namespace

SamePerson same_person(const PersonView& a, const PersonView& b) {
  SamePerson best = same_by_names(a, b);
  if (best != SamePerson::yes && !a.name.nickname.empty()) best = std::min(best, same_by_names(by_nickname(a), b));
  if (best != SamePerson::yes && !b.name.nickname.empty()) best = std::min(best, same_by_names(a, by_nickname(b)));
  return best;
}

bool spelling_is_telling(const PersonView& a, const PersonView& b) {
  if (a.surname != b.surname) {
    const bool alike = a.given == b.given || mention::are_nicknames(a.given, b.given) || is_called(a, b.given) || is_called(b, a.given);
    return alike && a.surname.size() > 4 && b.surname.size() > 4 && !(common_surname(a.surname) && common_surname(b.surname));
  }
  // Two given names of one sound are one name; of another sound they may be sisters'.
  const bool sound = sound_key(a.given) == sound_key(b.given) && a.given.size() > 3;
  return sound && !common_surname(a.surname);
}

bool sounds_alike(const PersonView& a, const PersonView& b) {
  const auto alike = [](const std::string& x, const std::string& y) { return x.size() > 3 && sound_key(x) == sound_key(y); };
  return (a.given == b.given && alike(a.surname, b.surname)) || (a.surname == b.surname && alike(a.given, b.given));
}

bool sexes_differ(const PersonView& a, const PersonView& b) {
  return a.sex != b.sex && a.sex != Sex::unknown && b.sex != Sex::unknown;
}

bool is_fuller(const mention::PersonName& a, const mention::PersonName& b) {
  const auto fullness = [](const mention::PersonName& name) {
    std::size_t letters = 0;
    for (const std::string& given : name.given) letters += mention::is_initial(given) ? 0U : 1U;
    return std::tuple(!name.given.empty() && !name.surname.empty(), letters, name.given.size(), !name.surname.empty());
  };
  if (fullness(a) != fullness(b)) return fullness(a) > fullness(b);
  return plain_name(a) < plain_name(b);
}

}  // namespace tally::entity
