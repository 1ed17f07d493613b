#include "claim/person_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "claim/kin_words.hpp"
#include "entity/person_group.hpp"
#include "entity/speaker_pronoun.hpp"
#include "language/tree.hpp"
#include "mention/gazetteer.hpp"

namespace tally::claim {

using entity::LocalEntityId;
using language::Relation;
using language::TokenId;
using language::TokenRange;

PersonText::PersonText(const ArticleView& view) : view_(view), name_of_(view.document.tokens.size(), 0) {
  for (std::size_t m = 0; m < view.mentions.all.size(); ++m) {
    const mention::Mention& mention = view.mentions.all[m];
    const LocalEntityId person = view.entities.of_mention[m];
    if (!std::holds_alternative<mention::PersonName>(mention.value) || !person.valid()) continue;
    names_.push_back({person, mention.tokens});
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
      name_of_[i] = static_cast<std::uint32_t>(names_.size());
    }
  }
}

bool PersonText::inside(std::uint32_t i, std::uint32_t anchor) const {
  return i < size() && anchor < size() && token(i).sentence == token(anchor).sentence;
}

bool PersonText::is(std::uint32_t i, std::uint32_t anchor, std::string_view word) const {
  return inside(i, anchor) && norm(i) == word;
}

bool PersonText::closes(std::uint32_t i, std::uint32_t anchor) const {
  return !inside(i, anchor) || (token(i).upos == language::Upos::punct && norm(i) != "-");
}

const NamedPerson* PersonText::name_at(std::uint32_t i) const {
  return i < size() && name_of_[i] != 0 ? &names_[name_of_[i] - 1] : nullptr;
}

const NamedPerson* PersonText::name_starting(std::uint32_t i) const {
  const NamedPerson* name = name_at(i);
  return name != nullptr && name->tokens.begin == i ? name : nullptr;
}

const NamedPerson* PersonText::name_ending(std::uint32_t end) const {
  const NamedPerson* name = end > 0 ? name_at(end - 1) : nullptr;
  return name != nullptr && name->tokens.end == end ? name : nullptr;
}

// The one person of the range whose sex fits the possessive; where there are several, none.
LocalEntityId PersonText::owner_in(TokenRange range, std::uint32_t pronoun) const {
  const auto wanted = norm(pronoun) == "his" ? mention::Sex::male : mention::Sex::female;
  LocalEntityId owner;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const NamedPerson* name = name_starting(i);
    if (name == nullptr) {
      // Another person who is only described may be meant as well.
      const bool described = token(i).upos == language::Upos::noun &&
                             language::universal(token(i).relation) == Relation::nsubj &&
                             token(i).xpos == language::Xpos::nn &&
                             mention::lookup(view_.document.lemma(token(i))).has(mention::WordFlag::role);
      const bool named = described && name_starting(i + 1) != nullptr;
      if (described && !named && !owner.valid()) return {};
      continue;
    }
    const entity::LocalEntity& entity = view_.entities[name->person];
    const auto sex = entity.names.empty() ? mention::Sex::unknown : entity::view_of(entity.names.front()).sex;
    if (sex != mention::Sex::unknown && sex != wanted) continue;
    if (owner.valid() && owner != name->person) return {};
    owner = name->person;
  }
  return owner;
}

bool PersonText::is_quoted(std::uint32_t i) const {
  return std::any_of(view_.mentions.all.begin(), view_.mentions.all.end(), [&](const mention::Mention& m) {
    const auto* quotation = std::get_if<mention::Quotation>(&m.value);
    return quotation != nullptr && quotation->tokens.contains(TokenId(i));
  });
}

// "Dad was there. He's 81": a relative of whoever speaks, told of in this sentence or the one before, and nobody named
// since.
bool PersonText::means_speakers_kin(std::uint32_t pronoun) const {
  const bool he = norm(pronoun) == "he" || norm(pronoun) == "him" || norm(pronoun) == "his";
  const mention::Sex sex = he ? mention::Sex::male : mention::Sex::female;
  const std::size_t here = token(pronoun).sentence.index();
  for (std::uint32_t i = pronoun; i > 0 && token(i - 1).sentence.index() + 1 >= here && name_at(i - 1) == nullptr;
       --i) {
    const auto kin = kin_word(base::to_lower(view_.document.lemma(token(i - 1))));
    if (!kin || (kin->sex != mention::Sex::unknown && kin->sex != sex)) continue;
    const bool owned = i > 1 && inside(i - 2, i - 1) && (norm(i - 2) == "my" || norm(i - 2) == "our");
    const bool called =
        base::is_ascii_upper(form(i - 1).front()) && (kin->kin == Kin::parent || kin->kin == Kin::grandparent);
    if (owned || (called && is_quoted(i - 1))) return true;
  }
  return false;
}

LocalEntityId PersonText::meant_by(std::uint32_t pronoun) const {
  if (means_speakers_kin(pronoun)) return {};
  const LocalEntityId linked = view_.entities.entity_at(TokenId(pronoun));
  if (linked.valid() && view_.entities[linked].kind == mention::MentionKind::person) return linked;
  if (token(pronoun).xpos == language::Xpos::prp_poss && (norm(pronoun) == "his" || norm(pronoun) == "her")) {
    const language::SentenceId sentence = token(pronoun).sentence;
    if (const LocalEntityId owner = owner_in({view_.document[sentence].tokens.begin, pronoun}, pronoun); owner.valid())
      return owner;
    // "They named him as Bo Ray. His mother ...": the pronoun opens the next sentence.
    const bool opens = view_.document[sentence].tokens.begin == pronoun && sentence.index() > 0;
    if (opens) {
      const language::Sentence& before = view_.document.sentences[sentence.index() - 1];
      const LocalEntityId owner =
          before.block == view_.document[sentence].block ? owner_in(before.tokens, pronoun) : LocalEntityId();
      if (owner.valid()) return owner;
    }
  }
  const entity::SpokenArticle spoken{view_.article, view_.document, view_.mentions, view_.entities};
  const auto antecedent = entity::antecedent_of(spoken, TokenId(pronoun));
  return antecedent ? antecedent->person : LocalEntityId();
}

const NamedPerson* PersonText::name_behind(std::uint32_t end) const {
  constexpr std::uint32_t longest = 8;  // words of what limits the noun: "of the tug's new owners at the time"
  for (std::uint32_t i = end; i < end + longest && inside(i, end - 1); ++i) {
    if (norm(i) == ",") {
      const NamedPerson* name = inside(i + 1, i) ? name_starting(i + 1) : nullptr;
      return name != nullptr && closes(name->tokens.end, i) ? name : nullptr;
    }
    const language::Upos upos = token(i).upos;
    const bool limits = upos == language::Upos::adp || upos == language::Upos::det || upos == language::Upos::adj ||
                        upos == language::Upos::noun || upos == language::Upos::propn || upos == language::Upos::num ||
                        token(i).xpos == language::Xpos::pos;
    if (!limits || name_at(i) != nullptr) return nullptr;
  }
  return nullptr;
}

LocalEntityId PersonText::person_beside(TokenId word) const {
  for (int steps = 0; steps < 3 && word.valid(); ++steps) {
    if (const NamedPerson* name = name_at(word.value)) return name->person;
    if (const auto beside = child(view_.document, word, Relation::appos)) {
      if (const NamedPerson* name = name_at(beside->value)) return name->person;
    }
    if (language::universal(view_.document[word].relation) != Relation::appos) return {};
    word = view_.document[word].head;
  }
  return {};
}

// "The 41-year-old", where the reader of references knows who that is.
LocalEntityId PersonText::described(TokenId head) const {
  const LocalEntityId person = view_.entities.entity_at(head);
  return person.valid() && view_.entities[person].kind == mention::MentionKind::person ? person : LocalEntityId();
}

LocalEntityId PersonText::subject_of(TokenId predicate) const {
  TokenId at = predicate;
  for (int steps = 0; steps < 3; ++steps) {
    if (const auto subject = child(view_.document, at, Relation::nsubj)) {
      const auto i = static_cast<std::uint32_t>(subject->index());
      if (const NamedPerson* name = name_at(i)) return name->person;
      if (const auto beside = child(view_.document, *subject, Relation::appos)) {
        if (const NamedPerson* name = name_at(beside->value)) return name->person;
      }
      if (token(i).upos != language::Upos::pron) {
        const NamedPerson* behind = token(i).xpos == language::Xpos::nn ? name_behind(i + 1) : nullptr;
        return behind != nullptr ? behind->person : described(*subject);
      }
      const TokenId above = token(static_cast<std::uint32_t>(at.index())).head;
      if (norm(i) != "who") return meant_by(i);
      if (const LocalEntityId person = person_beside(above); person.valid()) return person;
      if (const LocalEntityId person = described(above); person.valid()) return person;
      const NamedPerson* before = i > 0 && norm(i - 1) == "," ? name_ending(i - 1) : nullptr;
      return before != nullptr ? before->person : LocalEntityId();
    }
    // "was born in Leeds and turned 40", "Born in Leeds, she ..."
    const Relation relation = language::universal(view_.document[at].relation);
    if (relation != Relation::conj && relation != Relation::advcl && relation != Relation::xcomp) return {};
    at = view_.document[at].head;
  }
  return {};
}

LocalEntityId PersonText::only_person(TokenRange range) const {
  LocalEntityId only;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const NamedPerson* name = name_starting(i);
    if (name == nullptr || name->person == only) continue;
    if (only.valid()) return {};
    only = name->person;
  }
  return only;
}

LocalEntityId PersonText::topic_before(std::uint32_t at) const {
  const language::SentenceId sentence = token(at).sentence;
  const TokenRange here{view_.document[sentence].tokens.begin, at};
  for (std::uint32_t i = here.begin; i < here.end; ++i) {
    if (name_at(i) != nullptr) return only_person(here);
  }
  if (sentence.index() == 0) return {};
  const language::Sentence& before = view_.document.sentences[sentence.index() - 1];
  const bool near = view_.document[sentence].block - before.block <= 1 &&
                    view_.document.zone_of(view_.article, token(before.tokens.begin)) == ingest::Zone::body;
  return near ? only_person(before.tokens) : LocalEntityId();
}

std::uint32_t PersonText::age_before(std::uint32_t i) const {
  std::uint32_t at = i;
  const bool bracket = at > 0 && is(at - 1, i - 1, ")");
  if (bracket) --at;
  if (at < 2 || token(at - 1).upos != language::Upos::num || form(at - 1).size() > 3) return i;
  --at;
  if (norm(at - 1) == "aged") --at;
  if (at == 0) return i;
  return norm(at - 1) == (bracket ? "(" : ",") ? at - 1 : i;
}

LocalEntityId PersonText::protagonist() const {
  LocalEntityId best;
  std::size_t most = 0, next = 0;
  for (std::size_t e = 0; e < view_.entities.all.size(); ++e) {
    if (view_.entities.all[e].kind != mention::MentionKind::person) continue;
    const std::size_t count = view_.entities.all[e].mentions.size();
    if (count > most) best = LocalEntityId(e);
    next = std::max(next, std::min(most, count));
    most = std::max(most, count);
  }
  return next == 0 || most >= 2 * next ? best : LocalEntityId();
}

Claim PersonText::claim(LocalEntityId subject, Attribute attribute, TokenRange words, ClaimValue value) const {
  return {.span = view_.document.span_of(words),
          .subject = subject,
          .attribute = attribute,
          .value = std::move(value),
          .zone = view_.document.zone_of(view_.article, token(words.begin))};
}

}  // namespace tally::claim
