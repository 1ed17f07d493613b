#pragma once
// Who answers in an interview that is printed as questions and answers: there "I" is the one interviewed, and so is the
// "you" of a question, without any quotation marks.
//
//   "The Lantern interviews Ann Lee" / "Why did you run?" / "I could not sleep." / "Will you win?" / "I will."

#include <optional>

#include "entity/speaker.hpp"

namespace tally::entity {

struct Interview {
  LocalEntityId answers;               // the one person interviewed
  std::uint32_t first_question = 0;    // block
};

// Nothing where the article is none or more than one person may be the one who answers.
[[nodiscard]] std::optional<Interview> interview_of(const SpokenArticle& spoken);

// Whether the paragraph ends with a question mark.
[[nodiscard]] bool is_question(const SpokenArticle& spoken, std::uint32_t block);

}  // namespace tally::entity
