#pragma once
// Two persons' names compared: one name, two spellings of one, a short form of the other, or two people's.
//
//   const ComparableName a = comparable(parse_person_name("Amanda Ashcombe"));
//   const ComparableName b = comparable(parse_person_name("Amanda Ascombe"));
//   compare(a, b).verdict;   // NameVerdict::variant
//
// A name is made comparable once and compared often. Words are folded (case, diacritics, script), split at hyphens and
// paired off, best pairs first: equal, nickname, initial, same sound, few edits. What stays over on one side only is a
// shorter form; what stays over on both is another name. The verdict speaks of the names alone: whether two spellings
// mean one person is for resolve.hpp and link.hpp, which also see roles and rarity.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mention/person_name.hpp"

namespace tally::entity {

enum class NameVerdict : std::uint8_t {
  same,        // equal but for case, diacritics, hyphens and order
  variant,     // another spelling of some part
  nickname,    // a given name stands for the other: Steve, Stephen
  initials,    // an initial stands for a given name
  compatible,  // one says less: no given name, no middle name, half of a double-barrelled surname
  different,
};

struct NameMatch {
  NameVerdict verdict = NameVerdict::different;
  float score = 0;                // 1 for equal names, 0 for names with nothing in common
  std::uint8_t given_edits = 0;   // letters that differ in given names that were paired
  std::uint8_t surname_edits = 0;
  bool given_conflict = false;    // both have a given name that the other cannot have
  bool surname_conflict = false;
};

struct NamePart {
  std::string text;  // folded, letters only
  std::string sound;
  bool initial = false;
  bool particle = false;
  bool surname = false;
  float weight = 1;  // rare words say more
};

struct ComparableName {
  std::vector<NamePart> parts;  // in the order of the name; at most 12
  std::string joined;           // all of them without spaces
  std::string generation;       // "jr", "sr", "iii", empty when none
};

[[nodiscard]] ComparableName comparable(const mention::PersonName& name);
[[nodiscard]] ComparableName comparable(std::string_view written);  // "Putin, Vladimir", "JOHN DOE"

[[nodiscard]] NameMatch compare(const ComparableName& a, const ComparableName& b);

// From this score on two names in lists are more likely one person's than two people's (measured by evaluate_match).
inline constexpr float person_threshold = 0.72F;

// A surname that few bear, so that two spellings of it are hardly two families'.
[[nodiscard]] bool is_rare_surname(std::string_view folded);

[[nodiscard]] std::string_view to_string(NameVerdict verdict);

}  // namespace tally::entity
