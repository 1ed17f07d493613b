#include "claim/qualifiers.hpp"

#include "claim/qualifier_cues.hpp"
#include "claim/qualifier_times.hpp"
#include "language/tree.hpp"
#include "mention/role_lexicon.hpp"

namespace tally::claim {
namespace {

using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::Upos;
using language::Xpos;

// Reads the cues around one predicate, from the inside out.
class Reader {
 public:
  Reader(const Document& document, TokenId predicate) : document_(document), predicate_(predicate) {}

  Qualifiers read() {
    read_own_words();
    read_times(document_, predicate_, out_);
    TokenId below = predicate_;
    for (int steps = 0; steps < 3; ++steps) {
      const TokenId above = clause_above(below);
      if (!above.valid()) break;
      read_governor(above, below);
      below = above;
    }
    return out_;
  }

 private:
  void negate() { out_.polarity = out_.polarity == Polarity::positive ? Polarity::negative : Polarity::positive; }
  void weaken(Certainty certainty) {
    if (out_.certainty == Certainty::stated || certainty == Certainty::possible) out_.certainty = certainty;
  }

  void read_own_words() {
    read_verb_form(document_[predicate_]);
    bool perfect = false;
    for_each_child(document_, predicate_, [&](TokenId child, const Token& token) {
      const std::string_view norm = document_.norm(token);
      const Relation relation = universal(token.relation);
      if (relation == Relation::aux) {
        perfect = perfect || document_.lemma(token) == "have";
        read_auxiliary(token, norm);
      } else if (relation == Relation::cop) {
        read_verb_form(token);
      } else if (relation == Relation::advmod || relation == Relation::det || relation == Relation::cc) {
        read_adverb(norm);
      } else if (relation == Relation::nsubj || relation == Relation::obj) {
        if (is_negative_noun(norm) || has_negative_determiner(child)) negate();
      } else if (relation == Relation::mark || relation == Relation::case_) {
        read_mark(document_.lemma(token));
        if (is_negation(norm)) negate();  // "without paying"
      }
      if (child < predicate_) read_validity(norm);
    });
    if (document_.norm(document_[predicate_]).ends_with("-elect")) out_.validity = Validity::incoming;
    read_elect();
    if (perfect && out_.phase != Phase::planned) out_.phase = Phase::past;
  }

  void read_verb_form(const Token& verb) {
    switch (verb.xpos) {
      case Xpos::vbd:
      case Xpos::vbn: out_.phase = Phase::past; break;
      case Xpos::vbz:
      case Xpos::vbp:
      case Xpos::vbg: out_.phase = Phase::present; break;
      default: break;
    }
  }

  void read_auxiliary(const Token& token, std::string_view norm) {
    if (is_future_auxiliary(norm)) out_.phase = Phase::planned;
    if (const auto certainty = auxiliary_certainty(norm)) {
      weaken(*certainty);
      out_.phase = Phase::planned;
    }
    const bool finite = token.xpos == Xpos::vbz || token.xpos == Xpos::vbp || token.xpos == Xpos::vbd;
    if (!finite || out_.phase == Phase::planned) return;
    // "is being built" and "is built" hold now; "was built" is past.
    out_.phase = token.xpos == Xpos::vbd ? Phase::past : Phase::present;
  }

  void read_validity(std::string_view norm) {
    switch (mention::tenure_word(norm)) {
      case mention::TenureWord::none: break;
      case mention::TenureWord::former: out_.validity = Validity::former; break;
      case mention::TenureWord::incoming: out_.validity = Validity::incoming; break;
      case mention::TenureWord::acting: out_.validity = Validity::acting; break;
    }
  }

  // "president-elect" in three words.
  void read_elect() {
    const std::uint32_t next = predicate_.value + 1;
    const language::TokenRange sentence = document_[document_[predicate_].sentence].tokens;
    if (next + 1 < sentence.end && document_.norm(document_.tokens[next]) == "-" && document_.norm(document_.tokens[next + 1]) == "elect") {
      out_.validity = Validity::incoming;
    }
  }

  // "if", "whether", and the "due" of "is due to rule", which hangs on the verb like "to" itself.
  void read_mark(std::string_view lemma) {
    if (is_condition(lemma)) weaken(Certainty::possible);
    const Governor* governor = find_governor(lemma);
    if (governor != nullptr && governor->plans) out_.phase = Phase::planned;
  }

  void read_adverb(std::string_view norm) {
    if (is_negation(norm) || norm == "hardly" || norm == "longer") negate();  // "no longer"
    if (const auto certainty = adverb_certainty(norm)) weaken(*certainty);
  }

  [[nodiscard]] bool has_negative_determiner(TokenId noun) const {
    const auto determiner = child(document_, noun, Relation::det);
    if (!determiner) return false;
    const std::string_view norm = document_.norm(document_[*determiner]);
    return norm == "no" || norm == "neither";
  }

  // "told reporters that he left": a clause with "that" on the hearer is what is said, whatever the parse makes of it.
  [[nodiscard]] bool is_content_clause(TokenId clause) const {
    const Relation hearer = document_[document_[clause].head].relation;
    if (hearer != Relation::obj && hearer != Relation::iobj) return false;
    const auto mark = child(document_, clause, Relation::mark);
    return mark && document_.norm(document_[*mark]) == "that";
  }

  // The word that governs the clause of `at`: "denied" for "denied that he left".
  [[nodiscard]] TokenId clause_above(TokenId at) const {
    const Token& token = document_[at];
    switch (universal(token.relation)) {
      case Relation::acl: return is_content_clause(at) ? document_[token.head].head : token.head;
      case Relation::ccomp:
      case Relation::xcomp:
      case Relation::advcl:
      case Relation::csubj: return token.head;
      case Relation::parataxis: return token.head;
      // "expect the price to fall", where the parse hangs the infinitive on the noun
      case Relation::obj: return document_[predicate_].relation == Relation::acl ? token.head : TokenId();
      default: return {};
    }
  }

  void read_governor(TokenId above, TokenId below) {
    const Token& token = document_[above];
    const Governor* governor = find_governor(document_.lemma(token));
    if (governor == nullptr) return;
    if (document_.lemma(token) == "go" && document_.norm(token) != "going") return;  // "went missing"
    const Relation relation = universal(document_[below].relation);
    // "said so when he left" is not under the verb, "stopped the firm from selling" is
    const auto mark = child(document_, below, Relation::mark);
    const bool from = governor->negates && mark && document_.norm(document_[*mark]) == "from";
    if (relation == Relation::advcl && token.upos == Upos::verb && !from) return;
    if (governor->certainty) weaken(*governor->certainty);
    if (governor->negates) negate();
    if (governor->plans) out_.phase = Phase::planned;
    for_each_child(document_, above, [&](TokenId child, const Token& dependent) {
      if (dependent.relation == Relation::advmod && is_negation(document_.norm(dependent))) negate();
      if (dependent.relation == Relation::nsubj && governor->speaks && !out_.voice.valid()) out_.voice = child;
    });
  }

  const Document& document_;
  TokenId predicate_;
  Qualifiers out_;
};

}  // namespace

std::string_view to_string(Polarity polarity) { return polarity == Polarity::positive ? "positive" : "negative"; }

std::string_view to_string(Certainty certainty) {
  switch (certainty) {
    case Certainty::stated: return "stated";
    case Certainty::reported: return "reported";
    case Certainty::alleged: return "alleged";
    case Certainty::possible: return "possible";
  }
  return "stated";
}

std::string_view to_string(Phase phase) {
  switch (phase) {
    case Phase::past: return "past";
    case Phase::present: return "present";
    case Phase::planned: return "planned";
    case Phase::timeless: return "timeless";
  }
  return "timeless";
}

std::string_view to_string(Validity validity) {
  switch (validity) {
    case Validity::present: return "present";
    case Validity::former: return "former";
    case Validity::incoming: return "incoming";
    case Validity::acting: return "acting";
  }
  return "present";
}

Qualifiers qualify(const Document& document, TokenId predicate) { return Reader(document, predicate).read(); }

}  // namespace tally::claim
