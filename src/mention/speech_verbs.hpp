#pragma once
// The verbs with which copy gives words to a speaker, recognised in any finite form or participle without a
// tagger.
//
//   find_speech_verb("denied") -> {deny, past, SpeechForce::deny}
//
// The list is general English of news reports; British and American spellings.

#include <cstdint>
#include <optional>
#include <string_view>

namespace tally::mention {

// What the speaker does by saying it.
enum class SpeechForce : std::uint8_t {
  state,     // say, add, tell
  claim,     // claim, allege, insist: the writer keeps away from it
  confirm,   // confirm, admit, acknowledge
  deny,      // deny, reject
  ask,       // ask, wonder
  promise,   // promise, vow, pledge
  demand,    // demand, urge, call for
  warn,      // warn, predict
  think,     // believe, expect: an opinion reported, hardly ever a quotation
  describe,  // describe as, call, praise: takes words and phrases, not sentences
};

enum class VerbForm : std::uint8_t { base, third, past, gerund };

struct SpeechVerb {
  std::string_view lemma;  // of the lexicon, lives for ever
  VerbForm form = VerbForm::base;
  SpeechForce force = SpeechForce::state;
  bool hearer = false;  // whom it is said to stands between the verb and the words: "told reporters that"
};

// `norm` is a token's normal form. A past form may also be a participle.
[[nodiscard]] std::optional<SpeechVerb> find_speech_verb(std::string_view norm);

}  // namespace tally::mention
