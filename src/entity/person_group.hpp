#pragma once
// Mentions of one person while it is being found out who is who: used by resolve and link.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entity/name_match.hpp"
#include "mention/mention.hpp"
#include "mention/person_honorific.hpp"

namespace tally::entity {

// What a name tells of whom it names.
struct PersonView {
  mention::PersonName name;
  ComparableName comparable;
  std::string given;    // first given name, folded; empty when none
  std::string surname;  // with particles, folded; empty when none
  mention::Sex sex = mention::Sex::unknown;  // from honorifics, else from the given name

  [[nodiscard]] bool full() const { return !given.empty() && !surname.empty(); }
};

[[nodiscard]] PersonView view_of(const mention::PersonName& name);

// Whether two surnames are one or one is a part of the other: "Penrose-Lowe", "Lowe".
[[nodiscard]] bool same_surname(const PersonView& a, const PersonView& b);
[[nodiscard]] bool same_surname(std::string_view a, std::string_view b);  // as in a view
// A surname's words, hyphens and spaces between them.
[[nodiscard]] std::vector<std::string_view> surname_words(std::string_view surname);

// Whether two full names can be one person's by their form alone, without the help of context:
//   yes      equal, initials, nickname, middle name more, half of a double-barrelled surname
//   spelling differs by spelling only; one person if something confirms it
//   given    the surname is one and the given names are two
//   no       anything else
enum class SamePerson : std::uint8_t { yes, spelling, given, no };
[[nodiscard]] SamePerson same_person(const PersonView& a, const PersonView& b);

// Whether a spelling difference confirms itself: the surname (or where that differs the given name) is rare enough
// that two families (or persons) that differ by these letters are unlikely.
[[nodiscard]] bool spelling_is_telling(const PersonView& a, const PersonView& b);

// Whether one part of the name is equal and the other has the same sound: "Ian MacDonald" and "Ian McDonald".
[[nodiscard]] bool sounds_alike(const PersonView& a, const PersonView& b);

[[nodiscard]] bool sexes_differ(const PersonView& a, const PersonView& b);

// The fuller of two names; among equally full ones the first in order of the alphabet.
[[nodiscard]] bool is_fuller(const mention::PersonName& a, const mention::PersonName& b);

}  // namespace tally::entity
