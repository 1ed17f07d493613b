#pragma once
// Who says a quotation, from the sentence that it stands in: the said-clause behind it, the clause before it,
// or the name with a colon that introduces it.
//
//   const auto attribution = attribute(scene, quote);   // quote: index into scene.quotes

#include <optional>

#include "mention/quotation.hpp"
#include "mention/quotation_scene.hpp"

namespace tally::mention {

[[nodiscard]] std::optional<Attribution> attribute(const SpeechScene& scene, std::size_t quote);

// The speaker of the sentence's own statement, outside of any quotation: its last verb of saying that has a
// subject.
[[nodiscard]] std::optional<Attribution> statement_of(const SpeechScene& scene,
                                                      const language::Sentence& sentence);

// True where a quotation is more than words inside the writer's sentence: it ends with a stop or comma of its
// own.
[[nodiscard]] bool ends_like_utterance(const SpeechScene& scene, std::size_t quote);

// An Attribution with its spans made from its tokens.
[[nodiscard]] Attribution make_attribution(const SpeechScene& scene, language::TokenRange speaker,
                                           language::TokenRange cue, SpeechForce force,
                                           AttributionBasis basis);

}  // namespace tally::mention
