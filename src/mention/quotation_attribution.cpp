#include "mention/quotation_attribution.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "mention/quotation_message.hpp"
#include "mention/quotation_phrases.hpp"
#include "mention/quotation_speaker.hpp"

namespace tally::mention {
namespace {

using language::TokenRange;

// How far a said-clause's verb may stand from its quotation: "..., Ann Lee, the mayor of ..., said".
constexpr std::size_t said_clause_reach = 30;
// How much of a sentence before or behind a quotation is read; longer ones are damage.
constexpr std::size_t introduction_reach = 150;
constexpr std::size_t longest_colon_phrase = 6;

TokenRange range(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::optional<SpeechVerb> finite_speech_verb(const SpeechScene& scene, std::size_t token) {
  const auto verb = speech_verb_at(scene, token);
  return verb && verb->form != VerbForm::gerund ? verb : std::nullopt;
}

class Finder {
 public:
  Finder(const SpeechScene& scene, std::size_t quote)
      : scene_(scene), tokens_(scene.quote_tokens[quote]), level_(scene.parent[quote]), quote_(quote) {}

  std::optional<Attribution> find() const {
    if (tokens_.empty()) return std::nullopt;
    if (auto behind = find_behind()) return behind;
    return find_before();
  }

 private:
  [[nodiscard]] bool visible(std::size_t token) const { return scene_.level[token] == level_; }

  // What follows in the sentence, as far as no other quotation begins and no semicolon or colon parts it.
  [[nodiscard]] Clause clause_behind(std::size_t begin) const {
    const std::size_t limit =
        std::min<std::size_t>(scene_.sentence_of(tokens_.end - 1).tokens.end, begin + introduction_reach);
    std::size_t end = begin;
    while (end < limit && visible(end) && !scene_.is(end, ";") && !scene_.is(end, ":")) ++end;
    return {begin, end};
  }

  [[nodiscard]] std::optional<Attribution> find_behind() const {
    std::size_t at = tokens_.end;
    Clause clause = clause_behind(at);
    if (clause.begin == clause.end) return said_sentence();
    if (const auto noun = message_noun(scene_, clause)) return sender_of(scene_, *noun, clause);
    const bool comma = scene_.is(at, ",");
    if (scene_.is(at, "-")) return signature(clause);
    if (!comma && !ends_like_utterance(scene_, quote_) && !finite_speech_verb(scene_, at))
      return std::nullopt;
    if (comma) clause.begin = ++at;
    if (at + 2 < clause.end && scene_.is(at, "according") && scene_.is(at + 1, "to"))
      return according(at, clause);
    while (at < clause.end && is_verb_companion(scene_, at)) ++at;
    if (at < clause.end) {
      if (const auto verb = finite_speech_verb(scene_, at)) return inverted(at, *verb, clause);
    }
    return said_clause(clause);
  }

  // "... ended." Ann Lee said. A sentence that holds a said-clause and nothing else.
  [[nodiscard]] std::optional<Attribution> said_sentence() const {
    const std::size_t at = tokens_.end;
    if (at >= scene_.level.size() || !ends_like_utterance(scene_, quote_)) return std::nullopt;
    const language::Sentence& next = scene_.sentence_of(at);
    if (next.block != scene_.sentence_of(at - 1).block || next.tokens.size() > said_clause_reach)
      return std::nullopt;
    const std::size_t last = next.tokens.end - 1;
    if (last < at + 2 || !scene_.is(last, ".") || !visible(last - 1)) return std::nullopt;
    const auto verb = finite_speech_verb(scene_, last - 1);
    if (!verb || verb->form == VerbForm::base) return std::nullopt;
    return said_clause({at, last});
  }

  // "..." said Ann Lee
  [[nodiscard]] std::optional<Attribution> inverted(std::size_t at, const SpeechVerb& verb,
                                                    Clause clause) const {
    const auto speaker = subject_of(scene_, at, clause, true);
    if (!speaker) return std::nullopt;
    return make_attribution(scene_, *speaker, range(at, at + 1), verb.force, AttributionBasis::clause);
  }

  // "..." Ann Lee said
  [[nodiscard]] std::optional<Attribution> said_clause(Clause clause) const {
    const std::size_t limit = std::min(clause.end, clause.begin + said_clause_reach);
    for (std::size_t at = clause.begin + 1; at < limit; ++at) {
      const auto verb = finite_speech_verb(scene_, at);
      if (!verb || verb->form == VerbForm::base || verb->force == SpeechForce::describe) continue;
      const auto speaker = subject_of(scene_, at, clause, false);
      const bool next_to_quote =
          speaker && (speaker->begin == clause.begin || scene_.is(speaker->begin - 1, ","));
      if (!next_to_quote) return std::nullopt;
      return make_attribution(scene_, *speaker, range(at, at + 1), verb->force, AttributionBasis::clause);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Attribution> according(std::size_t at, Clause clause) const {
    const auto speaker = phrase_behind(scene_, at + 2, clause);
    if (!speaker) return std::nullopt;
    return make_attribution(scene_, *speaker, range(at, at + 2), SpeechForce::state,
                            AttributionBasis::according);
  }

  // "..." - Ann Lee, at the end of a block
  [[nodiscard]] std::optional<Attribution> signature(Clause clause) const {
    const bool short_name =
        clause.end - clause.begin > 2 && clause.end - clause.begin <= longest_colon_phrase;
    if (!short_name || !is_name(clause.begin + 1, clause.end)) return std::nullopt;
    return make_attribution(scene_, range(clause.begin + 1, clause.end),
                            range(clause.begin, clause.begin + 1), SpeechForce::state,
                            AttributionBasis::colon);
  }

  // Two capitalised words at the end, and nothing but a role before them: "managing director Ann Lee".
  [[nodiscard]] bool is_name(std::size_t begin, std::size_t end) const {
    if (end - begin < 2 || !base::starts_upper(scene_.text(end - 1)) ||
        !base::starts_upper(scene_.text(end - 2)))
      return false;
    const auto phrase = phrase_before(scene_, end, {begin, end});
    return phrase && phrase->begin == begin && base::starts_upper(scene_.text(begin));
  }

  // What stands before in the sentence; at the head of a paragraph, the sentence before if a colon ends it.
  [[nodiscard]] Clause clause_before() const {
    const std::size_t end = tokens_.begin;
    const language::Sentence& own = scene_.sentence_of(end);
    std::size_t limit = own.tokens.begin;
    if (level_ != 0) limit = std::max<std::size_t>(limit, scene_.quote_tokens[level_ - 1].begin + 1);
    if (end == limit && end > 0 && scene_.is(end - 1, ":")) limit = scene_.sentence_of(end - 1).tokens.begin;
    if (end > limit + introduction_reach) limit = end - introduction_reach;
    std::size_t begin = end;
    while (begin > limit && !scene_.is(begin - 1, ";")) --begin;
    return {begin, end};
  }

  [[nodiscard]] std::optional<Attribution> find_before() const {
    const Clause clause = clause_before();
    for (std::size_t at = clause.end; at-- > clause.begin;) {
      if (!visible(at)) continue;
      if (scene_.is(at, "according") && at + 1 < clause.end && scene_.is(at + 1, "to"))
        return according(at, clause);
      const auto verb = speech_verb_at(scene_, at);
      if (!verb || !governs(*verb, at, clause)) continue;
      if (auto found = with_subject(*verb, at, clause)) return found;
    }
    return colon_name(clause);
  }

  // A bare infinitive or noun ("to say", "a report", "the claims") says nothing here.
  [[nodiscard]] bool governs(const SpeechVerb& verb, std::size_t at, Clause clause) const {
    if (verb.form == VerbForm::base) return at > clause.begin && is_personal_pronoun(scene_.norm(at - 1));
    if (verb.form == VerbForm::gerund) return at > clause.begin && scene_.is(at - 1, ",");
    return true;
  }

  [[nodiscard]] std::optional<Attribution> with_subject(const SpeechVerb& verb, std::size_t at,
                                                        Clause clause) const {
    std::optional<TokenRange> speaker;
    if (verb.form == VerbForm::gerund) {
      speaker = main_subject(at, clause);
    } else {
      speaker = subject_of(scene_, at, clause, at == clause.begin);
    }
    if (!speaker || !visible(speaker->begin)) return std::nullopt;
    return make_attribution(scene_, *speaker, range(at, at + 1), verb.force, AttributionBasis::clause);
  }

  // "Ann Lee defended the plan, saying ...": the subject of the verb of saying before, or the sentence's
  // opening name.
  [[nodiscard]] std::optional<TokenRange> main_subject(std::size_t at, Clause clause) const {
    if (const auto parsed = scene_.document.tokens[at].head; parsed.valid()) {
      if (in_reported_clause(parsed)) return std::nullopt;
      return subject_of(scene_, at, clause, false);
    }
    for (std::size_t i = at; i-- > clause.begin;) {
      if (visible(i) && finite_speech_verb(scene_, i)) return subject_of(scene_, i, clause, false);
    }
    if (is_personal_pronoun(scene_.norm(clause.begin))) return range(clause.begin, clause.begin + 1);
    return std::nullopt;
  }

  // "Ann Lee said that Bob Ray could be proud, saying ...": the parse hangs "saying" on "proud", but who said goes on.
  [[nodiscard]] bool in_reported_clause(language::TokenId at) const {
    const language::Token& token = scene_.document[at];
    return token.relation == language::Relation::ccomp && token.head.valid() &&
           finite_speech_verb(scene_, token.head.index()).has_value();
  }

  // "Ann Lee: '...'", and where the sentence has a parse, "Ann Lee was blunt: '...'"
  [[nodiscard]] std::optional<Attribution> colon_name(Clause clause) const {
    if (clause.end - clause.begin < 3 || !scene_.is(clause.end - 1, ":")) return std::nullopt;
    const std::size_t end = clause.end - 1;
    std::optional<TokenRange> speaker;
    if (end - clause.begin <= longest_colon_phrase && is_name(clause.begin, end)) {
      speaker = range(clause.begin, end);
    } else {
      speaker = subject_of_root(clause);
    }
    if (!speaker) return std::nullopt;
    return make_attribution(scene_, *speaker, range(end, end + 1), SpeechForce::state,
                            AttributionBasis::colon);
  }

  [[nodiscard]] std::optional<TokenRange> subject_of_root(Clause clause) const {
    for (std::size_t i = clause.begin; i < clause.end; ++i) {
      const language::Token& token = scene_.document.tokens[i];
      if (token.relation == language::Relation::root && token.upos == language::Upos::verb && visible(i)) {
        return subject_of(scene_, i, clause, false);
      }
    }
    return std::nullopt;
  }

  const SpeechScene& scene_;
  TokenRange tokens_;
  std::uint32_t level_;
  std::size_t quote_;
};

}  // namespace

std::optional<Attribution> attribute(const SpeechScene& scene, std::size_t quote) {
  return Finder(scene, quote).find();
}

std::optional<Attribution> statement_of(const SpeechScene& scene, const language::Sentence& sentence) {
  const Clause clause{sentence.tokens.begin, sentence.tokens.end};
  for (std::size_t at = clause.end; at-- > clause.begin;) {
    const auto verb = scene.level[at] == 0 ? finite_speech_verb(scene, at) : std::nullopt;
    if (!verb || verb->form == VerbForm::base || verb->force == SpeechForce::describe) continue;
    const auto speaker = subject_of(scene, at, clause, at == clause.begin);
    if (!speaker || scene.level[speaker->begin] != 0) continue;
    return make_attribution(scene, *speaker, range(at, at + 1), verb->force, AttributionBasis::clause);
  }
  return std::nullopt;
}

bool ends_like_utterance(const SpeechScene& scene, std::size_t quote) {
  const std::string_view inner = scene.quotes[quote].inner.in(scene.article.text);
  if (inner.empty()) return false;
  if (std::string_view(".,!?-").find(inner.back()) != std::string_view::npos) return true;
  return inner.ends_with("…") || inner.ends_with("—") || inner.ends_with("–");
}

Attribution make_attribution(const SpeechScene& scene, TokenRange speaker, TokenRange cue, SpeechForce force,
                             AttributionBasis basis) {
  return {scene.document.span_of(speaker), speaker, scene.document.span_of(cue),
          language::TokenId{cue.begin},    force,   basis};
}

}  // namespace tally::mention
