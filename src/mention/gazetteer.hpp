#pragma once
// What is known beforehand of the words in names: given names, surnames, places, nationalities, role nouns, common
// words. The table is compiled into the program at build time from WordNet, iso-codes and data/names (see
// train/make_gazetteer.cpp), and looked up by folded text (base::fold), words separated by single spaces.
//
//   const WordFacts facts = lookup("amanda");
//   facts.has(WordFlag::given_female);  // true
//   facts.has(WordFlag::city);          // false
//
// The facts are hints, never a verdict: "Lincoln" is a surname and a city, "Will" a given name and a common word.

#include <cstdint>
#include <string_view>

namespace tally::mention {

enum class WordFlag : std::uint16_t {
  given = 1 << 0,         // given name of whatever sex
  given_male = 1 << 1,
  given_female = 1 << 2,
  surname = 1 << 3,
  city = 1 << 4,          // settlement of some size
  region = 1 << 5,        // subdivision, island, river, mountain, region
  country = 1 << 6,
  organisation = 1 << 7,  // a known body: "United Nations"
  person = 1 << 8,        // a person known by that name: "Shakespeare"
  demonym = 1 << 9,       // "German", "Briton"
  role = 1 << 10,         // a noun for what somebody does: "director"
  kin = 1 << 11,          // a noun for a relative: "sister"
  common = 1 << 12,       // a common word written in lower case
  landmark = 1 << 13,     // a building or other thing of note: "Big Ben"
  nickname = 1 << 14,     // of a pair of given names, see are_nicknames
};

struct WordFacts {
  std::uint16_t flags = 0;
  std::uint16_t frequency = 0;   // of the surname: bearers in a million, 0 where rare or unknown
  std::uint16_t population = 0;  // of the city: in thousands, at most 65535

  [[nodiscard]] bool has(WordFlag flag) const { return (flags & static_cast<std::uint16_t>(flag)) != 0; }
  [[nodiscard]] bool known() const { return flags != 0; }
  [[nodiscard]] bool place() const {
    return has(WordFlag::city) || has(WordFlag::region) || has(WordFlag::country);
  }
};

[[nodiscard]] WordFacts lookup(std::string_view folded);

// Whether one of two different given names, both folded, is used for the other ("steve", "stephen"), or both are used
// for a third one and begin alike ("kate", "katie").
[[nodiscard]] bool are_nicknames(std::string_view a, std::string_view b);

}  // namespace tally::mention
