#pragma once
// Words that stand between quotation marks, and whose they are.

#include <optional>

#include "base/span.hpp"

namespace tally::mention {

// direct: a whole utterance; partial: a fragment inside the writer's own sentence ("he was 'enormously proud'").
enum class QuotationKind { direct, partial };

struct Quotation {
  base::Span inner;  // the words without the marks
  QuotationKind kind = QuotationKind::direct;
  std::optional<base::Span> speaker;  // the words that name the speaker, where the structure shows them
  std::optional<base::Span> cue;      // "said", "according to"
};

}  // namespace tally::mention
