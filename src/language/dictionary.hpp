#pragma once
// Which words English has, and on which side of the Atlantic a spelling belongs. Compiled at build time from the
// word lists of SCOWL (Debian packages wamerican and wbritish) and the verbs of WordNet (wordnet-base) into one sorted,
// front-coded table: nothing is built when the program starts, a look-up halves its way to a block of sixteen words and
// reads that.
//
//   look_up_word("employees").common;                     // true: written in lower case
//   look_up_word("ployees").known();                      // false
//   look_up_word("labor").spelling == Spelling::american  // "labour" is the other one
//   look_up_word("realize").spelling == Spelling::ize     // Oxford writes it with colour, so it proves nothing alone
//
// Some 70,000 words with their inflections; possessives are left out. Silent on words that it lacks, and on words
// that both sides write, such as "program" or "travelled".

#include <cstdint>
#include <string_view>

namespace tally::language {

enum class Spelling : std::uint8_t {
  either,
  british,   // labour, centre, analyse
  american,  // labor, center, analyze
  ise,       // realise, organisation
  ize,       // realize, organization
};

struct DictionaryEntry {
  bool common = false;  // a word in lower case
  bool name = false;    // written with a capital: Monday, Paris
  bool verb = false;    // the infinitive of one
  Spelling spelling = Spelling::either;

  [[nodiscard]] bool known() const { return common || name; }
};

// `word` in lower case, without an apostrophe; one letter is a word only as "a", "i" or "o".
[[nodiscard]] DictionaryEntry look_up_word(std::string_view word);

// The infinitive of an inflected form that no ending tells, in lower case: "shot" is "shoot", "hopped" is "hop". Empty for
// others, and for infinitives ("cut"). Lives as long as the program.
[[nodiscard]] std::string_view irregular_verb(std::string_view form);

}  // namespace tally::language
