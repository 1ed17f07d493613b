#include "claim/standing.hpp"

#include <algorithm>

#include "claim/qualifiers.hpp"
#include "claim/standing_pattern.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::claim {
namespace {

using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using language::WordSet;

constexpr WordSet denying{{"no", "not", "n't", "never", "nobody", "nor", "neither", "none", "without", "cannot", "nothing", "refuse", "decline",
                           "fail", "yet", "short"}};
// Before the phrase they leave open whether it is so.
constexpr WordSet opening{{"if", "whether", "unless", "could", "would", "might", "should", "ask", "urge", "demand", "want", "hope", "seek",
                           "threaten", "consider", "possible", "possibility", "prospect", "risk", "deny", "claim", "allege", "likely", "call",
                           "propose", "bid", "attempt", "try", "fear", "avoid"}};
// Behind them another thing is told: "had denied it until a jury convicted her".
constexpr WordSet new_clauses{{"until", "before", "after", "once"}};
constexpr WordSet clause_ends{{"but", "although", "though", "while", "whereas", "because"}};

class Reader {
 public:
  explicit Reader(const Document& document) : document_(document), words_(document) {}

  std::vector<Standing> read() {
    for (std::uint32_t t = 0; t < document_.tokens.size(); ++t) {
      read_at(t, words_.entries_at(t, false));
      read_at(t, words_.entries_at(t, true));
    }
    std::stable_sort(out_.begin(), out_.end(), [](const Standing& a, const Standing& b) { return a.words.begin < b.words.begin; });
    return std::move(out_);
  }

 private:
  void read_at(std::uint32_t token, std::span<const StandingEntry> entries) {
    for (const StandingEntry& entry : entries) {
      const StandingPhrase& phrase = standing_table.phrases[entry.phrase];
      if (auto match = match_at(words_, entry, token)) add(phrase, standing_table.questions[phrase.question], *match);
    }
  }

  void add(const StandingPhrase& phrase, const Question& question, const PhraseMatch& match) {
    const TokenId predicate = predicate_of(match);
    const TokenRange scope = scope_of(match);
    if (denials(scope, match) % 2 != (phrase.denied ? 1 : 0)) return;
    if (is_open(scope, match, phrase)) return;
    const Qualifiers qualifiers = qualify(document_, predicate);
    const bool open = qualifiers.certainty == Certainty::possible || qualifiers.certainty == Certainty::alleged;
    if (open && !question.ahead) return;
    if (qualifiers.phase == Phase::planned && !question.ahead) return;
    TokenRange words = match.words;
    if (phrase.denied) words.begin = scope.begin;
    const TokenId bearer = match.bearer.valid() ? match.bearer : bearer_of(predicate);
    out_.push_back({&question, phrase.value, words, bearer, match.bearer.valid(), phrase.open});
  }

  [[nodiscard]] TokenId predicate_of(const PhraseMatch& match) const {
    for (const TokenId id : match.matched) {
      if (document_[id].upos == Upos::verb) return id;
    }
    TokenId at = match.matched.front();
    for (int steps = 0; steps < 5 && document_[at].upos != Upos::verb && document_[at].head.valid(); ++steps) at = document_[at].head;
    return at;
  }

  // From a few words before the phrase, of the same clause, to its end; begins with the first denial where there is one.
  [[nodiscard]] TokenRange scope_of(const PhraseMatch& match) const {
    constexpr std::uint32_t reach = 6;
    const TokenRange sentence = document_[document_[match.matched.front()].sentence].tokens;
    std::uint32_t begin = match.words.begin;
    std::uint32_t first = begin;
    while (begin > sentence.begin && match.words.begin - begin < reach) {
      const Token& before = document_.tokens[begin - 1];
      if (before.upos == Upos::punct || clause_ends.contains(document_.norm(before))) break;
      --begin;
      if (denies(begin)) first = begin;
    }
    return {first, match.words.end};
  }

  [[nodiscard]] bool denies(std::uint32_t t) const {
    const Token& token = document_.tokens[t];
    return denying.contains(document_.norm(token)) || denying.contains(document_.lemma(token));
  }

  [[nodiscard]] static bool is_matched(const PhraseMatch& match, std::uint32_t t) {
    return std::find(match.matched.begin(), match.matched.end(), TokenId(t)) != match.matched.end();
  }

  [[nodiscard]] std::size_t denials(TokenRange scope, const PhraseMatch& match) const {
    std::size_t count = 0;
    for (std::uint32_t t = scope.begin; t < scope.end; ++t) {
      if (!is_matched(match, t) && denies(t)) ++count;
    }
    return std::min<std::size_t>(count, 1);
  }

  [[nodiscard]] bool is_open(TokenRange scope, const PhraseMatch& match, const StandingPhrase& phrase) const {
    constexpr std::uint32_t reach = 4;
    const TokenRange sentence = document_[document_[match.matched.front()].sentence].tokens;
    const std::uint32_t first = match.words.begin > sentence.begin + reach ? match.words.begin - reach : sentence.begin;
    bool open = false;
    for (std::uint32_t t = std::min(first, scope.begin); t < match.words.end; ++t) {
      if (is_matched(match, t)) continue;
      const Token& token = document_.tokens[t];
      if (t < match.words.begin && new_clauses.contains(document_.norm(token))) open = false;
      const bool would = phrase.denied && document_.norm(token) == "would";  // "would not be prudent to"
      if (!would && (opening.contains(document_.norm(token)) || opening.contains(document_.lemma(token)))) open = true;
    }
    return open;
  }

  // Whom it is done to, or who does it.
  [[nodiscard]] TokenId bearer_of(TokenId predicate) const {
    static constexpr WordSet done_to{{"suspend", "charge", "jail", "imprison", "cage", "convict", "place", "put", "send", "find", "rescue", "recapture",
                                      "apprehend", "release", "free", "allow", "let", "spare", "clear", "renew", "extend", "reject", "destroy", "wreck",
                                      "cancel", "postpone", "scrap", "axe", "abandon", "call", "close", "shut", "sell"}};
    if (done_to.contains(document_.lemma(document_[predicate]))) {
      if (const auto object = child(document_, predicate, Relation::obj)) return *object;
    }
    return subject_of(predicate);
  }

  [[nodiscard]] TokenId subject_of(TokenId predicate) const {
    TokenId at = predicate;
    for (int steps = 0; steps < 4 && at.valid(); ++steps) {
      const Relation relation = universal(document_[at].relation);
      if (const auto subject = child(document_, at, Relation::nsubj)) {
        static constexpr WordSet relative{{"who", "which", "that", "whom"}};
        const bool over = relation == Relation::acl && relative.contains(document_.norm(document_[*subject]));
        return over ? document_[at].head : *subject;
      }
      if (relation == Relation::acl) return document_[at].head;
      if (relation != Relation::conj && relation != Relation::xcomp && relation != Relation::advcl && relation != Relation::ccomp) break;
      at = document_[at].head;
    }
    return {};
  }

  const Document& document_;
  StandingWords words_;
  std::vector<Standing> out_;
};

}  // namespace

std::vector<Standing> read_standings(const Document& document) { return Reader(document).read(); }

}  // namespace tally::claim
