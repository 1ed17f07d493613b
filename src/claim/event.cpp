#include "claim/event.hpp"

#include <algorithm>

#include "claim/claims.hpp"
#include "language/tree.hpp"

namespace tally::claim {
namespace {

using entity::LocalEntityId;
using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::Upos;
using language::Xpos;

// Whom the posts beside names mean: whoever holds them.
std::vector<LocalEntityId> holders_by_token(const ArticleView& view) {
  std::vector<LocalEntityId> holders(view.document.tokens.size());
  for (const mention::Mention& mention : view.mentions.all) {
    if (mention.kind != mention::MentionKind::role || !mention.holder.valid()) continue;
    const LocalEntityId holder = view.entities.of_mention[mention.holder.index()];
    std::fill(holders.begin() + mention.tokens.begin, holders.begin() + mention.tokens.end, holder);
  }
  return holders;
}

// Whom or what a token names.
class NamedTokens {
 public:
  explicit NamedTokens(const ArticleView& view) : entities_(view.entities), holders_(holders_by_token(view)) {}

  [[nodiscard]] LocalEntityId at(TokenId token) const {
    const LocalEntityId named = entities_.entity_at(token);
    return named.valid() ? named : holders_[token.index()];
  }

 private:
  const entity::LocalEntities& entities_;
  std::vector<LocalEntityId> holders_;
};

// Reads one predicate.
class Reader {
 public:
  Reader(const Document& document, const NamedTokens& names, TokenId predicate)
      : document_(document), names_(names), event_{.predicate = predicate} {}

  Event read() {
    const Token& verb = document_[event_.predicate];
    event_.lemma = verb.upos == Upos::verb ? document_.lemma(verb) : document_.norm(verb).substr(0, document_.norm(verb).size() - 2);
    event_.passive = is_passive();
    read_children(event_.predicate);
    read_modified_noun(verb);
    read_reduced_clause(verb);
    share_subject(verb);
    event_.qualifiers = qualify(document_, event_.predicate);
    std::stable_sort(event_.arguments.begin(), event_.arguments.end(),
                     [](const Argument& a, const Argument& b) { return a.head < b.head; });
    return std::move(event_);
  }

 private:
  [[nodiscard]] bool is_passive() const {
    const Token& verb = document_[event_.predicate];
    if (has_passive_mark(event_.predicate)) return true;
    if (verb.relation == Relation::acl) return verb.xpos == Xpos::vbn;
    // "was charged and released": the tagger may take the second participle for a past tense
    const bool participle = verb.xpos == Xpos::vbn || (verb.xpos == Xpos::vbd && !has(Relation::obj));
    const bool bare = !has(Relation::aux) && !has(Relation::nsubj);
    return verb.relation == Relation::conj && participle && bare && has_passive_mark(verb.head);
  }

  [[nodiscard]] bool has(Relation relation) const { return child(document_, event_.predicate, relation).has_value(); }

  [[nodiscard]] bool has_passive_mark(TokenId predicate) const {
    bool found = false;
    for_each_child(document_, predicate, [&](TokenId, const Token& token) {
      found = found || token.relation == Relation::aux_pass || token.relation == Relation::nsubj_pass;
    });
    return found;
  }

  void read_children(TokenId predicate) {
    const bool has_object = child(document_, predicate, Relation::obj).has_value();
    for_each_child(document_, predicate, [&](TokenId id, const Token& token) {
      switch (token.relation) {
        case Relation::nsubj:
        case Relation::obl_agent: add(Slot::agent, id); break;
        case Relation::nsubj_pass:
        case Relation::obj: add(Slot::patient, id); break;
        case Relation::iobj: add(has_object ? Slot::oblique : Slot::patient, id); break;
        case Relation::obl:
        case Relation::obl_unmarked: add(Slot::oblique, id); break;
        case Relation::compound_prt: event_.particle = document_.norm(token); break;
        default: break;
      }
    });
  }

  void add(Slot slot, TokenId head) {
    if (is_relative(document_[head])) return;  // stands for the noun that the clause hangs on
    Argument argument{.slot = slot, .head = head, .lemma = std::string(document_.lemma(document_[head]))};
    if (slot == Slot::oblique) {
      if (const auto preposition = child(document_, head, Relation::case_)) {
        argument.preposition = document_.norm(document_[*preposition]);
      }
    }
    argument.entity = named(head);
    event_.arguments.push_back(std::move(argument));
  }

  static bool is_relative(const Token& token) {
    return token.xpos == Xpos::wdt || token.xpos == Xpos::wp || token.xpos == Xpos::wp_poss;
  }

  // The entity that the phrase names: by its head, or by what stands in apposition to it ("his wife, Louise").
  [[nodiscard]] LocalEntityId named(TokenId head) const {
    if (names_.at(head).valid()) return names_.at(head);
    LocalEntityId found;
    for_each_child(document_, head, [&](TokenId id, const Token& token) {
      const Relation relation = universal(token.relation);
      const bool same = relation == Relation::appos || relation == Relation::flat;
      if (same && !found.valid()) found = names_.at(id);
    });
    return found;
  }

  // "the pipe that they damaged", "a man who fled", "a pipe damaged by them", "a firm running trains"
  void read_modified_noun(const Token& verb) {
    const bool cleft = verb.relation == Relation::advcl_relcl && stands_for_subject();  // "it was Ann Lee who rang"
    if ((universal(verb.relation) != Relation::acl && !cleft) || !verb.head.valid()) return;
    const bool open_agent = event_.argument(Slot::agent) == nullptr;
    const bool open_patient = event_.argument(Slot::patient) == nullptr;
    if (event_.passive) {
      add(Slot::patient, verb.head);  // before any object that the verb keeps ("a man found guilty")
    } else if (open_agent && (cleft || verb.relation == Relation::acl_relcl || verb.xpos == Xpos::vbg)) {
      add(Slot::agent, verb.head);
    } else if (open_patient && verb.relation == Relation::acl_relcl && has_relative_object()) {
      add(Slot::patient, verb.head);
    }
  }

  // "The closure, agreed by both boards, means": the parse may take the participle for a clause that is the subject.
  void read_reduced_clause(const Token& verb) {
    const bool clause = universal(verb.relation) == Relation::csubj && event_.argument(Slot::agent) != nullptr && !has(Relation::nsubj);
    if (!clause || !verb.head.valid()) return;
    const auto subject = child(document_, verb.head, Relation::nsubj);
    if (!subject || event_.predicate < *subject) return;
    event_.passive = true;
    add(Slot::patient, *subject);
  }

  // "who" is the subject of the verb, and a noun or a pronoun stands above.
  [[nodiscard]] bool stands_for_subject() const {
    const auto subject = child(document_, event_.predicate, Relation::nsubj);
    if (!subject || !is_relative(document_[*subject]) || document_.norm(document_[*subject]) == "which") return false;
    return document_[document_[event_.predicate].head].upos != Upos::verb;
  }

  [[nodiscard]] bool has_relative_object() const {
    bool relative = false;
    bool object = false;
    for_each_child(document_, event_.predicate, [&](TokenId, const Token& token) {
      if (token.relation != Relation::obj) return;
      relative = relative || is_relative(token);
      object = object || !is_relative(token);
    });
    return relative || !object;
  }

  // "She rose and left", "he agreed to pay", "after leaving the post, she ..."
  void share_subject(const Token& verb) {
    const Slot open = event_.passive ? Slot::patient : Slot::agent;
    if (event_.argument(open) != nullptr || !verb.head.valid()) return;
    const Relation relation = universal(verb.relation);
    const bool joined = relation == Relation::conj || relation == Relation::xcomp;
    const bool hanging = relation == Relation::advcl && (verb.xpos == Xpos::vbg || verb.xpos == Xpos::vb || verb.xpos == Xpos::vbn);
    if (!joined && !hanging) return;
    const Upos above = document_[verb.head].upos;
    if (relation == Relation::conj && (above == Upos::propn || above == Upos::noun) && verb.upos == Upos::adj) return add(open, verb.head);
    if (above != Upos::verb && above != Upos::adj) return;
    if (const TokenId subject = subject_above(verb.head, relation); subject.valid()) add(open, subject);
  }

  // The subject of the governing verb; for a complement the object where there is one ("told him to go").
  [[nodiscard]] TokenId subject_above(TokenId governor, Relation relation) const {
    if (relation == Relation::xcomp) {
      if (const auto object = child(document_, governor, Relation::obj)) return *object;
    }
    if (const auto subject = child(document_, governor, Relation::nsubj)) {
      const Token& word = document_[*subject];
      if (!is_relative(word)) return *subject;
      return universal(document_[governor].relation) == Relation::acl ? document_[governor].head : TokenId();
    }
    return {};
  }

  const Document& document_;
  const NamedTokens& names_;
  Event event_;
};

// The tagger takes some past tenses that it has hardly seen for adjectives; one that rules a clause and has complements of
// its own is a verb ("The driver, 29, pleaded guilty to ...").
bool is_mistagged_verb(const Document& document, TokenId id) {
  const Token& token = document[id];
  if (token.upos != Upos::adj || !document.norm(token).ends_with("ed")) return false;
  const Relation relation = universal(token.relation);
  if (relation != Relation::root && relation != Relation::conj && relation != Relation::parataxis) return false;
  const bool complement = child(document, id, Relation::xcomp) || child(document, id, Relation::obj);
  return complement && !child(document, id, Relation::cop);
}

bool is_core(const Argument& argument) { return argument.slot != Slot::oblique; }

}  // namespace

std::string_view to_string(Slot slot) {
  switch (slot) {
    case Slot::agent: return "agent";
    case Slot::patient: return "patient";
    case Slot::oblique: return "oblique";
  }
  return "oblique";
}

const Argument* Event::argument(Slot slot) const {
  const auto found = std::find_if(arguments.begin(), arguments.end(), [&](const Argument& a) { return a.slot == slot; });
  return found == arguments.end() ? nullptr : &*found;
}

std::vector<Event> read_events(const ArticleView& view) {
  const NamedTokens names(view);
  std::vector<Event> events;
  for (std::size_t t = 0; t < view.document.tokens.size(); ++t) {
    if (view.document.tokens[t].upos != Upos::verb && !is_mistagged_verb(view.document, TokenId(t))) continue;
    events.push_back(Reader(view.document, names, TokenId(t)).read());
  }
  return events;
}

base::Span words_of(const Document& document, const Event& event) {
  constexpr std::size_t longest = 90;  // bytes
  base::Span words = document[event.predicate].span;
  if (!event.particle.empty()) {
    if (const auto particle = child(document, event.predicate, Relation::compound)) words = base::cover(words, document[*particle].span);
  }
  for (const Argument& argument : event.arguments) {
    if (!is_core(argument) || document[argument.head].sentence != document[event.predicate].sentence) continue;
    const base::Span wider = base::cover(words, document[argument.head].span);
    if (wider.size() <= longest) words = wider;
  }
  return words;
}

}  // namespace tally::claim
