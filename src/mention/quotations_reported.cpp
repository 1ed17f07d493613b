#include <algorithm>

#include "base/utf8.hpp"
#include "language/word_set.hpp"
#include "mention/quotation_attribution.hpp"
#include "mention/quotation_phrases.hpp"
#include "mention/quotation_speaker.hpp"
#include "mention/quotations.hpp"

namespace tally::mention {
namespace {

using language::TokenRange;
using language::WordSet;

// How far "that" may stand behind its verb: "told reporters in Hull on Monday that".
constexpr std::size_t that_reach = 12;
constexpr std::size_t shortest_clause = 3;
constexpr std::size_t longest_clause = 150;  // keeps sentences without end cheap

// Words that can only begin a clause of their own behind a verb of saying.
constexpr WordSet clause_subjects{{"he", "i", "it", "she", "there", "they", "we", "you"}};
constexpr WordSet clause_determiners{{"a",    "all", "an",    "any",   "both", "each",  "every", "her",
                                      "his",  "its", "many",  "most",  "my",   "no",    "one",   "our",
                                      "some", "the", "their", "these", "this", "those", "two"}};
// A verb in a clause, told by its form: enough to tell "said the dam had burst" from "said the mayor".
constexpr WordSet finite_verbs{{"am", "are", "can", "could", "did", "do", "does", "had", "has", "have", "is",
                                "may", "might", "must", "should", "was", "were", "will", "would"}};

TokenRange range(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

class Reader {
 public:
  Reader(const SpeechScene& scene, std::vector<ReportedSpeech>& out) : scene_(scene), out_(out) {}

  void read(const language::Sentence& sentence) {
    whole_ = {sentence.tokens.begin, sentence.tokens.end};
    for (std::size_t at = whole_.begin; at < whole_.end; ++at) {
      if (scene_.level[at] != 0) continue;
      if (scene_.is(at, "according") && at + 1 < whole_.end && scene_.is(at + 1, "to")) {
        read_according(at);
      } else if (const auto verb = speech_verb_at(scene_, at); verb && reports(*verb, at)) {
        read_verb(at, *verb);
      }
    }
  }

 private:
  static bool takes_clause(SpeechForce force) {
    return force != SpeechForce::describe && force != SpeechForce::ask;
  }

  [[nodiscard]] bool reports(const SpeechVerb& verb, std::size_t at) const {
    if (!takes_clause(verb.force)) return false;
    if (verb.form == VerbForm::gerund) return at > whole_.begin && scene_.is(at - 1, ",");
    if (verb.form == VerbForm::base) return at > whole_.begin && is_personal_pronoun(scene_.norm(at - 1));
    return true;
  }

  void read_verb(std::size_t at, const SpeechVerb& verb) {
    if (const auto begin = clause_behind(at, verb)) {
      const bool shared = verb.form == VerbForm::gerund && !scene_.document.tokens[at].head.valid();
      const auto speaker = shared ? last_speaker() : subject_of(scene_, at, whole_, false);
      if (speaker && scene_.level[speaker->begin] == 0)
        add(clause_from(*begin), *speaker, range(at, at + 1), verb.force, AttributionBasis::clause);
    } else if (verb.form != VerbForm::gerund) {
      read_closing_clause(at, verb);
    }
  }

  // "Lee said it was late, adding that ...": whoever spoke before in the sentence.
  [[nodiscard]] std::optional<TokenRange> last_speaker() const {
    if (out_.empty() || out_.back().attribution.speaker_tokens.begin < whole_.begin) return std::nullopt;
    return out_.back().attribution.speaker_tokens;
  }

  // Where the reported clause begins behind the verb; nothing where what follows is a quotation or no clause.
  [[nodiscard]] std::optional<std::size_t> clause_behind(std::size_t verb, const SpeechVerb& kind) const {
    const std::size_t limit = std::min(whole_.end, verb + that_reach);
    for (std::size_t i = verb + 1; i < limit; ++i) {
      if (scene_.level[i] != 0 || scene_.is(i, ":") || scene_.is(i, ";")) return std::nullopt;
      if (scene_.is(i, "that") && (i == verb + 1 || begins_clause(i + 1))) return i + 1;
      if (i == verb + 1 && !kind.hearer && begins_clause(i)) return i;
      if (i > verb + 1 && speech_verb_at(scene_, i)) return std::nullopt;
      if (i > verb + 1 && kind.hearer && clause_subjects.contains(scene_.norm(i))) return i;
    }
    return std::nullopt;
  }

  // A subject with a finite verb not far behind it.
  [[nodiscard]] bool begins_clause(std::size_t at) const {
    if (at + 1 >= whole_.end) return false;
    if (clause_subjects.contains(scene_.norm(at))) return true;
    if (!clause_determiners.contains(scene_.norm(at)) && !base::starts_upper(scene_.text(at)) &&
        !is_plain_plural(at))
      return false;
    const std::size_t limit = std::min(whole_.end, at + that_reach);
    for (std::size_t i = at + 1; i < limit && !scene_.is(i, ","); ++i)
      if (finite_verbs.contains(scene_.norm(i))) return true;
    return false;
  }
  [[nodiscard]] bool is_plain_plural(std::size_t at) const {
    return scene_.norm(at).size() > 3 && scene_.norm(at).back() == 's' &&
           scene_.text(at).find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
  }

  // To the end of the sentence, or to a clause that hands over to another source.
  [[nodiscard]] TokenRange clause_from(std::size_t begin) const {
    std::size_t end = begin;
    const std::size_t limit = std::min(whole_.end, begin + longest_clause);
    while (end < limit && !scene_.is(end, ";") && !hands_over(end)) ++end;
    while (end > begin && is_closing_mark(end - 1)) --end;
    while (begin < end && is_closing_mark(begin)) ++begin;
    return range(begin, end);
  }
  [[nodiscard]] bool hands_over(std::size_t at) const {
    if (!scene_.is(at, ",") || at + 1 >= whole_.end) return false;
    if (scene_.is(at + 1, "according")) return true;
    const auto verb = speech_verb_at(scene_, at + 1);
    return verb && verb->form == VerbForm::gerund && at + 2 < whole_.end && scene_.is(at + 2, "that");
  }
  [[nodiscard]] bool is_closing_mark(std::size_t at) const {
    const std::string_view norm = scene_.norm(at);
    return scene_.level[at] == 0 &&
           (norm == "." || norm == "," || norm == "!" || norm == "?" || norm == "...");
  }

  // "The dam had burst, officials said."
  void read_closing_clause(std::size_t at, const SpeechVerb& verb) {
    if (verb.form == VerbForm::base) return;
    std::size_t comma = at;
    const std::size_t limit = at > whole_.begin + that_reach ? at - that_reach : whole_.begin;
    while (comma > limit && !scene_.is(comma - 1, ",")) --comma;
    if (comma == limit) return;
    if (comma <= whole_.begin + shortest_clause || scene_.level[comma - 1] != 0 ||
        scene_.level[comma - 2] != 0)
      return;
    const auto speaker = subject_of(scene_, at, {comma, whole_.end}, at == comma);
    if (!speaker || (speaker->begin != comma && at != comma)) return;
    if (!begins_clause(whole_.begin) || !ends_soon(at)) return;
    add(range(whole_.begin, comma - 1), *speaker, range(at, at + 1), verb.force, AttributionBasis::clause);
  }
  // Behind the said-clause only when and where it was said may stand.
  [[nodiscard]] bool ends_soon(std::size_t verb) const { return whole_.end - verb <= that_reach; }

  // "According to X, ..." and "..., according to X."
  void read_according(std::size_t at) {
    const auto speaker = phrase_behind(scene_, at + 2, whole_);
    if (!speaker) return;
    const TokenRange cue = range(at, at + 2);
    if (at == whole_.begin) {
      if (speaker->end >= whole_.end || !scene_.is(speaker->end, ",")) return;
      add(clause_from(speaker->end + 1), *speaker, cue, SpeechForce::state, AttributionBasis::according);
    } else if (scene_.is(at - 1, ",") && at - 1 > whole_.begin && scene_.level[at - 2] == 0) {
      add(range(clause_start(at - 1), at - 1), *speaker, cue, SpeechForce::state,
          AttributionBasis::according);
    }
  }
  [[nodiscard]] std::size_t clause_start(std::size_t end) const {
    const std::size_t limit = end > whole_.begin + longest_clause ? end - longest_clause : whole_.begin;
    while (end > limit && !scene_.is(end - 1, ";")) --end;
    return end;
  }

  void add(TokenRange said, TokenRange speaker, TokenRange cue, SpeechForce force, AttributionBasis basis) {
    if (said.size() < shortest_clause) return;
    out_.push_back(
        {scene_.document.span_of(said), said, make_attribution(scene_, speaker, cue, force, basis)});
  }

  const SpeechScene& scene_;
  std::vector<ReportedSpeech>& out_;
  Clause whole_;
};

}  // namespace

std::vector<ReportedSpeech> find_reported_speech(const ingest::Article& article,
                                                 const language::Document& document) {
  const SpeechScene scene = make_scene(article, document);
  std::vector<ReportedSpeech> found;
  Reader reader(scene, found);
  for (const language::Sentence& sentence : document.sentences) reader.read(sentence);
  return found;
}

}  // namespace tally::mention
