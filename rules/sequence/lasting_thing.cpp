#include "lasting_thing.hpp"

#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::rules {
namespace {

using language::Document;
using language::Relation;
using language::TokenId;
using language::Upos;

// Verbs whose subject is what lasts, and those whose object is.
constexpr language::WordSet lasting{{"continue", "endure", "go", "last", "run", "take", "be"}};
// Verbs of which one person or thing has one length: a sentence, a ban, a wait.
constexpr language::WordSet holding{{"ban", "close", "detain", "imprison", "jail", "hold", "operate", "reign", "rule", "sentence",
                                     "serve", "spend", "shut", "strand", "suspend", "trap", "wait"}};
constexpr language::WordSet framing{{"period", "spell", "time", "term", "stretch", "duration", "length", "total"}};

}  // namespace

TokenId lasting_thing(const Document& document, const SentenceTime& time) {
  const TokenId top = language::top_of(document, time.mention->tokens);
  // "18 months of free repairs"
  TokenId found;
  language::for_each_child(document, top, [&](TokenId id, const language::Token& token) {
    if (found.valid() || token.relation != Relation::nmod || id.index() < time.mention->tokens.end) return;
    const auto preposition = language::child(document, id, Relation::case_);
    if (preposition && document.norm(document[*preposition]) == "of") found = id;
  });
  if (found.valid()) return found;
  const TokenId governor = document[top].head;
  if (!governor.valid()) return {};
  const language::Token& head = document[governor];
  const Relation relation = document[top].relation;
  if ((head.upos == Upos::noun || head.upos == Upos::propn) &&
      (relation == Relation::nmod || relation == Relation::nummod || relation == Relation::amod ||
       relation == Relation::compound || relation == Relation::nmod_unmarked || relation == Relation::nmod_poss)) {
    return framing.contains(document.lemma(head)) ? TokenId() : governor;
  }
  if (head.upos == Upos::verb && lasting.contains(document.lemma(head))) {
    if (const auto subject = language::child(document, governor, Relation::nsubj)) return *subject;
  }
  return holding.contains(document.lemma(head)) ? governor : TokenId();
}

}  // namespace tally::rules
