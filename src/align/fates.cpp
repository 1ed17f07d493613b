#include "align/fates.hpp"

#include "align/counted_class.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::align {
namespace {

using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using language::WordSet;

bool is_negated(const Document& document, TokenId verb) {
  bool negated = false;
  for_each_child(document, verb, [&](TokenId, const Token& token) {
    const std::string_view norm = document.norm(token);
    negated = negated || norm == "not" || norm == "n't" || norm == "never";
  });
  return negated;
}

// "are known to have been killed", "were reported missing": the verb that tells what happened.
TokenId told_verb(const Document& document, TokenId head) {
  static constexpr WordSet words{{"know", "believe", "report", "say", "think", "confirm", "fear", "understand", "presume"}};
  if (!head.valid() || !words.contains(document.lemma(document[head]))) return head;
  return language::child(document, head, Relation::xcomp).value_or(head);
}

class Fate {
 public:
  Fate(const Document& document, TokenRange figure, TokenId counted)
      : document_(document), noun_(counted.valid() ? document.lemma(document[counted]) : std::string_view()),
        last_(counted.valid() ? counted : language::top_of(document, figure)) {}

  [[nodiscard]] std::string_view read() const {
    const std::string_view kind = noun_.empty() ? std::string_view() : counted_class(noun_);
    if (kind == "worker") return loses_job() ? "post" : std::string_view();
    if (noun_ == "life") return is_taken() ? "dead" : std::string_view();
    if (noun_ == "body") return is_recovered() ? "dead" : std::string_view();
    if (!kind.empty() && kind != "person" && noun_ != "those") return {};
    for (const std::string_view fate : {told_behind(), told_by_verb(), told_by_verbs_of_loss()})
      if (!fate.empty()) return fate;
    if (goes_to_hospital()) return "hospital";
    return is_object() && lemma(head()) == "employ" ? "worker" : std::string_view();
  }

 private:
  [[nodiscard]] TokenId head() const { return told_verb(document_, document_[last_].head); }
  [[nodiscard]] std::string_view lemma(TokenId id) const { return id.valid() ? document_.lemma(document_[id]) : std::string_view(); }
  // Of an active verb, or what a passive one has for it.
  [[nodiscard]] bool is_object() const {
    return universal(document_[last_].relation) == Relation::obj || document_[last_].relation == Relation::nsubj_pass;
  }
  [[nodiscard]] bool is_subject() const { return universal(document_[last_].relation) == Relation::nsubj; }

  [[nodiscard]] std::string_view lemma_of(TokenId verb, Relation relation) const {
    const auto found = verb.valid() ? language::child(document_, verb, relation) : std::nullopt;
    return found ? lemma(*found) : std::string_view();
  }

  // "12 dead", "seven missing"
  [[nodiscard]] std::string_view told_behind() const {
    const TokenRange sentence = document_[document_[last_].sentence].tokens;
    if (last_.value + 1 >= sentence.end) return {};
    const Token& next = document_.tokens[last_.value + 1];
    return language::is_noun(next) ? std::string_view() : fate_of(document_.lemma(next));
  }

  // "12 people were killed", "killing 12"
  [[nodiscard]] std::string_view told_by_verb() const {
    const TokenId verb = head();
    const std::string_view name = fate_of(lemma(verb));
    if (name.empty()) return {};
    static constexpr WordSet intransitive{{"die", "perish", "drown"}};
    const bool passive = document_[last_].relation == Relation::nsubj_pass || verb != document_[last_].head;
    const bool state = document_[verb].upos != Upos::verb || language::child(document_, verb, Relation::cop);  // "are missing", "were hurt"
    const bool dies = intransitive.contains(lemma(verb)) || state;
    return (is_subject() && (passive || dies)) || universal(document_[last_].relation) == Relation::obj ? name : std::string_view();
  }

  // "lost their lives", "did not survive", "have not been traced", "are in custody"
  [[nodiscard]] std::string_view told_by_verbs_of_loss() const {
    static constexpr WordSet sought{{"find", "trace", "locate", "see"}};
    static constexpr WordSet cells{{"custody", "detention"}};
    const TokenId verb = head();
    if (!verb.valid() || !is_subject()) return {};
    const std::string_view word = lemma(verb);
    if (word == "lose" && lemma_of(verb, Relation::obj) == "life") return "dead";
    if (word == "survive" && is_negated(document_, verb)) return "dead";
    if (sought.contains(word) && document_[last_].relation == Relation::nsubj_pass && is_negated(document_, verb)) return "missing";
    if (word == "unaccounted") return "missing";
    return cells.contains(word) ? "arrest" : std::string_view();
  }

  // "were taken to hospital", "treated 40 people", "40 needed hospital treatment"
  [[nodiscard]] bool goes_to_hospital() const {
    static constexpr WordSet verbs{{"take", "rush", "fly", "airlift", "bring", "send"}};
    const TokenId verb = head();
    if (!verb.valid()) return false;
    if (is_subject() && (lemma(verb) == "need" || lemma(verb) == "require")) {
      const auto object = language::child(document_, verb, Relation::obj);
      return object && lemma(*object) == "treatment" && lemma_of(*object, Relation::compound) == "hospital";
    }
    if (!is_object()) return false;
    if (lemma(verb) == "hospitalise" || lemma(verb) == "hospitalize" || lemma(verb) == "treat") return true;
    bool hospital = false;
    for_each_child(document_, verb, [&](TokenId id, const Token&) { hospital = hospital || lemma(id) == "hospital"; });
    return hospital && verbs.contains(lemma(verb));
  }

  // "claimed 12 lives", "12 lives were lost"
  [[nodiscard]] bool is_taken() const {
    static constexpr WordSet verbs{{"claim", "cost", "take", "lose"}};
    return is_object() && verbs.contains(lemma(head()));
  }

  [[nodiscard]] bool is_recovered() const {
    static constexpr WordSet verbs{{"find", "recover", "pull", "discover", "bring", "retrieve", "exhume", "identify", "wash"}};
    return is_object() && verbs.contains(lemma(head()));
  }

  // "will be made redundant", "are to be laid off", "will lose their jobs"
  [[nodiscard]] bool loses_job() const {
    static constexpr WordSet verbs{{"dismiss", "sack"}};
    const TokenId verb = head();
    if (!verb.valid()) return false;
    const bool object = is_object();
    if (object && lemma(verb) == "make") return lemma_of(verb, Relation::xcomp) == "redundant";
    const bool behind = verb.index() + 1 < document_.tokens.size();
    if (object && lemma(verb) == "lay") return behind && document_.norm(document_.tokens[verb.index() + 1]) == "off";
    if (is_subject() && lemma(verb) == "lose") return lemma_of(verb, Relation::obj) == "job";
    return object && verbs.contains(lemma(verb));
  }

  const Document& document_;
  std::string_view noun_;
  TokenId last_;
};

}  // namespace

std::string_view fate_of_counted(const Document& document, TokenRange figure, TokenId counted) { return Fate(document, figure, counted).read(); }

}  // namespace tally::align
