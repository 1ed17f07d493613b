#pragma once
// A quotation that the sentence calls somebody's message: the sender said it, not who tells of it.
//
//   "Nobody is turned away," was the message that Ann Lee had sent them, Bob Ray said.   -> Ann Lee

#include <optional>

#include "mention/quotation.hpp"
#include "mention/quotation_scene.hpp"
#include "mention/quotation_speaker.hpp"

namespace tally::mention {

// The noun that the words behind a quotation call it by: "was the message", "is the firm advice". `behind` begins
// there.
[[nodiscard]] std::optional<std::size_t> message_noun(const SpeechScene& scene, Clause behind);

// Whose the message is: "that Ann Lee had sent", "from Ann Lee", "of the mayor, Ann Lee".
[[nodiscard]] std::optional<Attribution> sender_of(const SpeechScene& scene, std::size_t noun, Clause behind);

}  // namespace tally::mention
