#pragma once
// A person's name taken apart, as written.
//
//   "Professor Sir Stephen Marsh" -> honorifics {Professor, Sir}, given {Stephen}, surname "Marsh"
//   "Ludwig van der Berg Jr"      -> given {Ludwig}, particles "van der", surname "Berg", suffix "Jr"
//   "Putin, Vladimir"             -> given {Vladimir}, surname "Putin"
//   "Samuel \"Sam\" Bell"           -> given {Samuel}, nickname "Sam", surname "Bell"
//
// A single word is a surname unless something says that it is a given name; `with_given_only` says it.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tally::mention {

struct PersonName {
  std::vector<std::string> honorifics;  // as written: "Sir", "Mr", "Det Insp"
  std::vector<std::string> given;       // given and middle names and initials, as written
  std::string nickname;                 // between quotation marks or brackets, empty when none
  std::string particles;                // "van der", "de la", empty when none
  std::string surname;                  // without particles; empty where only a given name is used
  std::string suffix;                   // "Jr", "III", "KC", empty when none

  friend bool operator==(const PersonName&, const PersonName&) = default;
};

// The name that the text spells. The text is known to be a person's name: nothing is guessed about that.
[[nodiscard]] PersonName parse_person_name(std::string_view text);
// The same from words: white space and commas are no part of them; a word "," marks where one stood.
[[nodiscard]] PersonName parse_person_name(std::span<const std::string_view> words);

// A name of one word read as given name: "Amanda" -> given {Amanda}. Other names are left as they are.
[[nodiscard]] PersonName with_given_only(PersonName name);

[[nodiscard]] std::string full_surname(const PersonName& name);  // "van der Berg"
[[nodiscard]] std::string plain_name(const PersonName& name);    // given names and surname, no honorific or suffix
[[nodiscard]] std::string written_name(const PersonName& name);  // everything

[[nodiscard]] bool is_particle(std::string_view word);     // "van", "de", "al", "bin": in the case as written or lower
[[nodiscard]] bool is_name_suffix(std::string_view word);  // "Jr", "III", "KC", "OBE"
[[nodiscard]] bool is_initial(std::string_view word);      // "J", "J.", "J.K.", "J.-C."
[[nodiscard]] bool is_nickname_mark(std::string_view word);  // a quotation mark or bracket

}  // namespace tally::mention
