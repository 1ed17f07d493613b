#include "mention/quotation_message.hpp"

#include <algorithm>

#include "language/word_set.hpp"
#include "mention/quotation_attribution.hpp"
#include "mention/quotation_phrases.hpp"

namespace tally::mention {
namespace {

using language::TokenRange;

constexpr language::WordSet copulas{{"is", "was", "are", "were"}};
constexpr language::WordSet messages{{"advice", "answer", "comment", "instruction", "message", "order", "plea",
                                      "promise", "remark", "reply", "response", "verdict", "warning", "word"}};
constexpr language::WordSet sendings{{"deliver", "give", "issue", "leave", "offer", "pass", "post", "record", "send"}};
constexpr std::size_t furthest_noun = 4;  // tokens behind the copula: "was the one clear message"

TokenRange one(std::size_t token) { return {static_cast<std::uint32_t>(token), static_cast<std::uint32_t>(token + 1)}; }

bool is_sending(const SpeechScene& scene, std::size_t token) {
  const language::Token& itself = scene.document.tokens[token];
  return itself.upos == language::Upos::verb &&
         (sendings.contains(scene.document.lemma(itself)) || speech_verb_at(scene, token).has_value());
}

}  // namespace

std::optional<std::size_t> message_noun(const SpeechScene& scene, Clause behind) {
  if (behind.begin >= behind.end || !copulas.contains(scene.norm(behind.begin))) return std::nullopt;
  const std::size_t limit = std::min(behind.end, behind.begin + 1 + furthest_noun);
  for (std::size_t at = behind.begin + 1; at < limit && !scene.is(at, ","); ++at) {
    const language::Token& token = scene.document.tokens[at];
    if (token.upos == language::Upos::noun && messages.contains(scene.document.lemma(token))) return at;
  }
  return std::nullopt;
}

std::optional<Attribution> sender_of(const SpeechScene& scene, std::size_t noun, Clause behind) {
  const std::size_t next = noun + 1;
  if (next >= behind.end) return std::nullopt;
  if (scene.is(next, "from") || scene.is(next, "of")) {
    const auto sender = phrase_behind(scene, next + 1, {next + 1, behind.end});
    if (!sender) return std::nullopt;
    return make_attribution(scene, *sender, one(next), SpeechForce::state, AttributionBasis::according);
  }
  for (std::size_t at = next; at < behind.end && !scene.is(at, ","); ++at) {
    if (!is_sending(scene, at)) continue;
    const auto sender = subject_of(scene, at, {next, behind.end}, false);
    if (!sender || sender->begin < next || sender->end > at) return std::nullopt;
    return make_attribution(scene, *sender, one(at), SpeechForce::state, AttributionBasis::clause);
  }
  return std::nullopt;
}

}  // namespace tally::mention
