#include "entity/speaker.hpp"

#include <algorithm>

#include "base/sorted.hpp"
#include "entity/speaker_role.hpp"

namespace tally::entity {
namespace {

using language::TokenId;
using language::TokenRange;
using language::Upos;
using mention::Mention;

// "a spokesman for Mr Ray", "Mr Ray's lawyer": whoever speaks, it is not the person named.
bool is_owner(const language::Document& document, TokenRange phrase, TokenRange name) {
  if (name.end < document.tokens.size() && document.tokens[name.end].xpos == language::Xpos::pos) return true;
  for (std::uint32_t i = name.begin; i > phrase.begin; --i) {
    const language::Token& before = document.tokens[i - 1];
    if (before.upos == Upos::adp || before.xpos == language::Xpos::to) return true;
    const bool goes_on = before.upos == Upos::noun || before.upos == Upos::propn || before.upos == Upos::adj ||
                         before.upos == Upos::det || before.xpos == language::Xpos::prp_poss;
    if (!goes_on) return false;
  }
  return false;
}

// "Ann Lee, who succeeded Bob Ray": no second speaker.
bool parted(const language::Document& document, std::uint32_t from, std::uint32_t to) {
  return std::any_of(document.tokens.begin() + from, document.tokens.begin() + std::max(from, to),
                     [](const language::Token& t) { return t.upos == Upos::verb || t.upos == Upos::pron; });
}

template <class Visit>
void for_each_person(const SpokenArticle& spoken, TokenRange range, Visit visit) {
  if (range.empty()) return;
  const auto& all = spoken.mentions.all;
  const std::uint32_t begin = spoken.document.tokens[range.begin].span.begin;
  auto at = std::partition_point(all.begin(), all.end(), [&](const Mention& m) { return m.span.begin < begin; });
  for (; at != all.end() && at->tokens.begin < range.end; ++at) {
    if (at->kind != mention::MentionKind::person) continue;
    const LocalEntityId id = spoken.entities.of_mention[static_cast<std::size_t>(at - all.begin())];
    if (id.valid()) visit(*at, id);
  }
}

// "said Bob Ray, a lawyer for Ms Lee,": the set-off phrase behind the speaker.
TokenRange apposition_behind(const language::Document& document, TokenRange phrase) {
  const language::Sentence& sentence = document[document.tokens[phrase.begin].sentence];
  std::uint32_t at = phrase.end;
  if (at + 1 >= sentence.tokens.end || document.norm(document.tokens[at]) != ",") return {at, at};
  const Upos first = document.tokens[++at].upos;
  if (first != Upos::det && first != Upos::noun && first != Upos::propn && first != Upos::pron) return {at, at};
  const std::uint32_t begin = at;
  while (at < sentence.tokens.end && document.tokens[at].upos != Upos::punct) ++at;
  return {begin, at};
}

void add_named(const SpokenArticle& spoken, TokenRange phrase, Speaker& speaker) {
  std::uint32_t checked = phrase.begin;
  for_each_person(spoken, phrase, [&](const Mention& name, LocalEntityId id) {
    const bool other = is_owner(spoken.document, phrase, name.tokens) ||
                       (!speaker.persons.empty() && parted(spoken.document, checked, name.tokens.begin));
    (other ? speaker.named : speaker.persons).push_back(id);
    checked = name.tokens.end;
  });
  for_each_person(spoken, apposition_behind(spoken.document, phrase),
                  [&](const Mention& /*name*/, LocalEntityId id) { speaker.named.push_back(id); });
  base::sort_unique(speaker.persons);
  base::sort_unique(speaker.named);
}

// The last words before `limit` that name the person.
base::Span last_name_before(const SpokenArticle& spoken, LocalEntityId person, std::uint32_t limit) {
  base::Span last;
  for (const mention::MentionId id : spoken.entities[person].mentions) {
    if (spoken.mentions[id].span.end <= limit || last.empty()) last = spoken.mentions[id].span;
  }
  return last;
}

void resolve_description(const SpokenArticle& spoken, TokenRange phrase, Speaker& speaker) {
  speaker.role = described_role(spoken.document, phrase);
  if (speaker.role.empty()) return;
  const auto holders = holders_of(spoken.mentions, spoken.entities, speaker.role);
  if (holders.size() != 1) return;
  speaker.persons = holders;
  speaker.antecedent = last_name_before(spoken, holders.front(), spoken.document.tokens[phrase.begin].span.begin);
}

// What references.hpp has linked it to.
void resolve_reference(const SpokenArticle& spoken, TokenId head, Speaker& speaker) {
  const auto& all = spoken.entities.references;
  const auto found = std::find_if(all.begin(), all.end(), [&](const Reference& r) { return r.head == head; });
  if (found == all.end()) return;
  if (!found->entity.valid()) {
    speaker.antecedent = spoken.document.span_of(found->described);
    resolve_description(spoken, found->described, speaker);
  } else if (spoken.entities[found->entity].kind == mention::MentionKind::person) {
    speaker.persons = {found->entity};
    speaker.antecedent = last_name_before(spoken, found->entity, spoken.document[head].span.begin);
  }
}

}  // namespace

Speaker speaker_of(const SpokenArticle& spoken, const mention::Attribution& attribution) {
  Speaker speaker;
  const TokenRange phrase = attribution.speaker_tokens;
  if (phrase.empty()) return speaker;
  add_named(spoken, phrase, speaker);
  if (!speaker.persons.empty()) return speaker;
  if (phrase.size() == 1) {
    resolve_reference(spoken, TokenId(phrase.begin), speaker);
  } else if (speaker.named.empty()) {
    resolve_description(spoken, phrase, speaker);
  }
  return speaker;
}

}  // namespace tally::entity
