#pragma once
// Verbs whose past tense is spelt like their stem: "Hull beat Leeds" tells what happened, though the tagger, which sees no
// "-s" missing, may take it for the stem.
//
//     mark_past_forms(words);   // after the parse; changes Xpos alone: vb or vbp to vbd

#include <span>

#include "language/word.hpp"

namespace tally::language {

// Of verbs with a subject of the third person singular, or a name, and no auxiliary or "to".
void mark_past_forms(std::span<Word> words);

}  // namespace tally::language
