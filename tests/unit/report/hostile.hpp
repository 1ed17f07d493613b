#pragma once
// A story whose words would like to be markup, commands or the end of whatever holds them, with characters of one to
// four bytes before the words of evidence. Every reporter is held against it.
//
//   Sample sample = hostile_sample();   // the rule age at "48" in a,1%.md:2 and "46" in b.txt:1
//   Outcome outcome = sample.take_outcome();

#include "sample.hpp"

namespace tally::report {

inline constexpr const char* hostile_words =
    "<script>alert(1)</script> [x](y) ]]> --> ::error::pwned\n::error file=x::pwned {0} %0A | \x1b[31m \"'&amp;";

inline Sample hostile_sample() {
  Sample sample = make_sample({{"x/a,1%.md", "Rain fell.\nÉ😀 Ann Lee, 48, won.\n"}, {"x/b.txt", "Ann Lee (46) won.\n"}});
  sample.add({.rule = "age", .message = std::string("ages: ") + hostile_words, .suggestion = hostile_words},
             {{0, "48", ""}, {1, "46", hostile_words}});
  sample.result().findings.back().fingerprint = "age:0123456789abcdef";
  return sample;
}

}  // namespace tally::report
