#include "claim/event_key.hpp"

#include <algorithm>
#include <array>

#include "base/sorted.hpp"
#include "language/tree.hpp"

namespace tally::claim {
namespace {

using language::Document;
using language::Relation;
using language::Sentence;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;

// Times that hang on these tell when somebody spoke, not when the thing spoken of happened, unless the thing spoken
// of is itself the object ("the verdict was announced on Thursday").
constexpr auto speech_verbs = std::to_array<std::string_view>(
    {"add", "admit", "announce", "argue", "claim", "confess", "describe", "explain", "insist", "note", "say", "state",
     "stress", "suggest", "tell", "warn"});

bool is_speech(const Document& document, TokenId verb) {
  if (!std::binary_search(speech_verbs.begin(), speech_verbs.end(), document.lemma(document[verb]))) return false;
  const auto subject = child(document, verb, Relation::nsubj);
  const bool passive = subject && document[*subject].relation == Relation::nsubj_pass;
  return !passive && !child(document, verb, Relation::obj);
}

TokenId governing_verb(const Document& document, TokenRange tokens) {
  TokenId at = top_of(document, tokens);
  for (int steps = 0; steps < 4; ++steps) {
    at = document[at].head;
    if (!at.valid()) return {};
    if (document[at].upos == Upos::verb) return at;
  }
  return {};
}

std::string_view argument_role(Relation relation) {
  switch (relation) {
    case Relation::nsubj: return "subj:";
    case Relation::obl_agent: return "subj:";
    case Relation::nsubj_pass: return "obj:";
    case Relation::obj: return "obj:";
    case Relation::obl: return "obl:";
    default: return {};
  }
}

bool is_content(Upos upos) {
  return upos == Upos::noun || upos == Upos::propn || upos == Upos::verb || upos == Upos::adj || upos == Upos::adv ||
         upos == Upos::num;
}

// Whether `token` hangs below `top` without another clause between.
bool in_clause(const Document& document, TokenId token, TokenId top) {
  for (int steps = 0; steps < 12 && token.valid(); ++steps) {
    if (token == top) return true;
    const Relation relation = universal(document[token].relation);
    if (relation == Relation::conj || relation == Relation::parataxis || relation == Relation::advcl ||
        relation == Relation::acl || relation == Relation::ccomp) {
      return false;
    }
    token = document[token].head;
  }
  return false;
}

}  // namespace

std::optional<EventKey> event_of(const Document& document, TokenRange tokens) {
  const TokenId verb = governing_verb(document, tokens);
  if (!verb.valid() || is_speech(document, verb)) return std::nullopt;
  EventKey key{.predicate = std::string(document.lemma(document[verb])), .verb = verb, .words = document[verb].span};
  const Sentence& sentence = document[document[verb].sentence];
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    if (tokens.contains(TokenId(i))) continue;
    const Token& token = document.tokens[i];
    const std::string_view role = token.head == verb ? argument_role(token.relation) : std::string_view();
    if (!role.empty() && is_content(token.upos)) {
      key.arguments.push_back(std::string(role) + std::string(document.lemma(token)));
      if (role == "obj:") key.words = base::cover(key.words, token.span);
    }
    if (is_content(token.upos) && in_clause(document, TokenId(i), verb)) {
      key.context.emplace_back(document.lemma(token));
    }
  }
  base::sort_unique(key.arguments);
  base::sort_unique(key.context);
  return key;
}

}  // namespace tally::claim
