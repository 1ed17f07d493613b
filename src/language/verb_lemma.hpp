#pragma once
// The infinitive of an inflected verb by its endings and the dictionary, as WordNet's morphy reads it
// (https://wordnet.princeton.edu/documentation/morphy7wn): forms that no ending tells are listed, and of the others an ending
// is taken off and the rest must be a verb.
//
//   verb_lemma("shot", Xpos::vbd)      -> "shoot"
//   verb_lemma("hoped", Xpos::vbd)     -> "hope"; "hop" doubles its consonant, and "hopped" is listed
//   verb_lemma("overfed", Xpos::vbn)   -> "overfeed": behind a prefix verbs keep their forms
//   verb_lemma("glamped", Xpos::vbd)   -> nothing: no verb that the dictionary has

#include <optional>
#include <string>
#include <string_view>

#include "language/tags.hpp"

namespace tally::language {

// Nothing for infinitives, and where no verb is known. `form` in any case.
[[nodiscard]] std::optional<std::string> verb_lemma(std::string_view form, Xpos xpos);

}  // namespace tally::language
