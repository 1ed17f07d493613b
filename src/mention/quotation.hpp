#pragma once
// Words that stand between quotation marks, and whose they are; and what is reported of somebody's words
// without marks.
//
//   "We lost," Ms Okoro said. "We will be back."
//     -> two quotations of utterance 0, speaker "Ms Okoro", cue "said"
//   Ms Okoro said that they had lost.
//     -> ReportedSpeech, said "they had lost", speaker "Ms Okoro", cue "said"

#include <cstdint>
#include <optional>

#include "base/span.hpp"
#include "language/document.hpp"
#include "mention/speech_verbs.hpp"

namespace tally::mention {

// direct: an utterance of its own; partial: a fragment inside the writer's own sentence ("he was 'enormously
// proud'"); scare: one or two words inside it, which may be irony, a term or a title as well.
enum class QuotationKind : std::uint8_t { direct, partial, scare };

// How the speaker is known, surest first.
enum class AttributionBasis : std::uint8_t {
  clause,     // a verb of saying with its subject: "she said", "said Ms Okoro"
  according,  // "according to Ms Okoro"
  colon,      // "Ms Okoro: 'We lost'"
  joined,     // another part of the same utterance has a speaker
  carried,    // a paragraph of nothing but quotation: the speaker of the paragraph before goes on
};

struct Attribution {
  base::Span speaker;  // the words that name the speaker, perhaps a pronoun
  language::TokenRange speaker_tokens;
  base::Span cue;  // "said", "according to"; the colon
  language::TokenId cue_token;
  SpeechForce force = SpeechForce::state;
  AttributionBasis basis = AttributionBasis::clause;
};

struct Quotation {
  base::Span outer;             // marks included, where they stand
  base::Span inner;             // the words without the marks
  language::TokenRange tokens;  // of the outer span
  QuotationKind kind = QuotationKind::direct;
  std::uint32_t depth = 0;      // 0 for a quotation that stands in no other
  std::uint32_t utterance = 0;  // the same number for the parts of what was said in one go
  bool damaged = false;         // its closing mark is missing
  std::optional<Attribution> attribution;
};

struct ReportedSpeech {
  base::Span said;  // the reported clause, without "that"
  language::TokenRange said_tokens;
  Attribution attribution;
};

}  // namespace tally::mention
