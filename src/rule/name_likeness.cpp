#include "rule/name_likeness.hpp"

#include <algorithm>

#include "entity/name_distance.hpp"
#include "mention/gazetteer.hpp"

namespace tally::rule {
namespace {

using entity::PersonView;

double rarity(const std::string& surname) {
  constexpr int few = 20, many = 200;  // bearers in a million
  const auto frequency = mention::lookup(surname).frequency;
  if (entity::is_rare_surname(surname)) return 1;
  return frequency >= many ? -1 : frequency <= few ? 0.5 : 0;
}

bool is_short_form(const PersonView& a, const PersonView& b) {
  return mention::are_nicknames(a.given, b.given) || a.given.starts_with(b.given) || b.given.starts_with(a.given) || is_short_given_name(a.given, b.given);
}

bool is_given(const std::string& word) { return mention::lookup(word).has(mention::WordFlag::given); }

}  // namespace

std::optional<double> given_likeness(const PersonView& a, const PersonView& b) {
  if (a.given == b.given || is_short_form(a, b) || entity::same_person(a, b) == entity::SamePerson::yes) return std::nullopt;
  const double common = rarity(a.surname);
  const std::size_t edits = entity::edit_distance(a.given, b.given, 2);
  if (edits <= 2 && std::min(a.given.size(), b.given.size()) >= 4) return common + (edits == 1 ? 1.5 : 1);
  if (a.given.front() != b.given.front()) return common;
  return common + (is_given(a.given) && is_given(b.given) && common > 0 ? 1.5 : 0.5);
}

std::optional<double> surname_likeness(const PersonView& a, const PersonView& b) {
  const std::string &x = a.surname, &y = b.surname;
  if (entity::same_surname(a, b) || x.starts_with(y) || y.starts_with(x) || std::min(x.size(), y.size()) < 4) return std::nullopt;
  constexpr int many = 50;  // bearers in a million: two such names in one story may well be two people's
  const bool common = mention::lookup(x).frequency >= many && mention::lookup(y).frequency >= many;
  const std::size_t edits = entity::edit_distance(x, y, 4);
  const auto begins = static_cast<std::size_t>(std::mismatch(x.begin(), x.end(), y.begin(), y.end()).first - x.begin());
  const bool stem = (begins >= 4 && !x.starts_with("mac")) || (begins >= 3 && 2 * begins >= std::max(x.size(), y.size()));
  const bool sound = entity::sound_key(x) == entity::sound_key(y);
  if (edits == 1 || sound || (edits == 2 && (begins > 0 || x.size() >= 6))) return common ? 2.5 : 3;
  if (stem && edits <= 4) return 2.5;
  return begins >= 4 && stem ? std::optional(1.5) : std::nullopt;  // "Deshpande", "Deshmukh": something else must speak for it
}

std::optional<double> whole_likeness(const PersonView& a, const PersonView& b) {
  if (a.given == b.given || a.surname == b.surname || std::min(a.surname.size(), b.surname.size()) < 5) return std::nullopt;
  const bool given = entity::edit_distance(a.given, b.given, 1) <= 1 || mention::are_nicknames(a.given, b.given);
  return given && entity::edit_distance(a.surname, b.surname, 2) <= 2 ? std::optional(1.5) : std::nullopt;
}

std::optional<double> middle_likeness(const PersonView& a, const PersonView& b) {
  if (a.given != b.given || a.surname != b.surname || a.name.given.size() != 2 || b.name.given.size() != 2) return std::nullopt;
  const std::string &x = a.name.given[1], &y = b.name.given[1];
  return mention::is_initial(x) && mention::is_initial(y) && x.front() != y.front() ? std::optional(1.5) : std::nullopt;
}

bool is_short_given_name(std::string_view a, std::string_view b) {
  const auto shortens = [](std::string_view form, std::string_view full) {
    return form.size() <= 4 && full.size() > form.size() && full.starts_with(form.substr(0, 2));
  };
  return shortens(a, b) || shortens(b, a);
}

}  // namespace tally::rule
