#pragma once
// How British spellings come from American ones: the rules that spelling guides list (-or/-our, -er/-re, -ize/-ise,
// -yze/-yse, -ense/-ence, single and double l, -og/-ogue, e for ae and oe) and the pairs that follow no rule.
//
//   british_counterparts("labored")  ->  {"laboured", false}, ... ; the caller looks which of them exist

#include <string>
#include <string_view>
#include <vector>

namespace tally::language {

struct SpellingPair {
  std::string british;
  bool suffix = false;  // -ise for -ize, which is a house style and no matter of countries
};

[[nodiscard]] std::vector<SpellingPair> british_counterparts(std::string_view american);

}  // namespace tally::language
