#pragma once
// Lemmas that the trained rules make up for words that the treebanks lack are put right with the dictionary.
//
//   repaired_lemma("tripled", "tripl", Xpos::vbd)   -> "triple"
//   repaired_lemma("upheld", "uphell", Xpos::vbd)   -> nothing from the endings; see Lemmatiser for prefixes
//
// Only words of English are proposed; a lemma that the dictionary has is never changed.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "language/tags.hpp"

namespace tally::language {

// The dictionary form that the regular inflection points to, where `lemma` is no word and it is one.
[[nodiscard]] std::optional<std::string> repaired_lemma(std::string_view form, std::string_view lemma, Xpos xpos);

// Prefixes before which a verb keeps its irregular forms: "uphold, upheld" as "hold, held".
inline constexpr auto verb_prefixes = std::to_array<std::string_view>(
    {"over", "under", "with", "fore", "mis", "out", "re", "un", "up"});

}  // namespace tally::language
