#include "entity/references.hpp"

#include <algorithm>

#include "entity/descriptions.hpp"
#include "entity/interview.hpp"
#include "entity/lead_person.hpp"
#include "entity/person_nouns.hpp"
#include "entity/speaker_pronoun.hpp"
#include "language/tree.hpp"

namespace tally::entity {
namespace {

using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using mention::Mention;
using mention::MentionKind;

bool is_named_kind(MentionKind kind) { return kind == MentionKind::person || kind == MentionKind::organisation; }

// By token: 0 outside of quotations, else 1 + the outermost quotation's mention.
std::vector<std::uint32_t> quotes_by_token(const SpokenArticle& spoken) {
  std::vector<std::uint32_t> out(spoken.document.tokens.size());
  for (std::size_t i = 0; i < spoken.mentions.all.size(); ++i) {
    const auto* quotation = std::get_if<mention::Quotation>(&spoken.mentions.all[i].value);
    if (quotation == nullptr || quotation->depth > 0 || quotation->kind == mention::QuotationKind::scare) continue;
    for (std::uint32_t t = quotation->tokens.begin; t < quotation->tokens.end; ++t) out[t] = static_cast<std::uint32_t>(i + 1);
  }
  return out;
}

// By token: whether it is the "she" of "she said" beside a quotation.
std::vector<bool> speech_pronouns(const SpokenArticle& spoken) {
  std::vector<bool> out(spoken.document.tokens.size());
  for (const Mention& m : spoken.mentions.all) {
    const auto* quotation = std::get_if<mention::Quotation>(&m.value);
    if (quotation == nullptr || !quotation->attribution || quotation->attribution->speaker_tokens.size() != 1) continue;
    const std::uint32_t token = quotation->attribution->speaker_tokens.begin;
    const std::string_view norm = spoken.document.norm(spoken.document.tokens[token]);
    out[token] = norm == "he" || norm == "she";
  }
  return out;
}

// One reading of the article: `quoted` says whether the words in quotations are read too.
class Reading {
 public:
  Reading(const SpokenArticle& spoken, ReferenceJudge& judge, const std::vector<std::uint32_t>& quotes,
          std::vector<Reference>& references, bool quoted)
      : spoken_(spoken), document_(spoken.document), judge_(judge), quotes_(quotes), references_(references),
        quoted_(quoted), known_(references.size()), discourse_(spoken), descriptions_(spoken), interview_(interview_of(spoken)),
        says_(speech_pronouns(spoken)) {
    of_token_ = entities_by_token(spoken, references);
    find_names();
  }

  void run() {
    for (std::uint32_t i = 0; i < document_.tokens.size(); ++i) {
      while (next_name_ < names_.size() && names_[next_name_].end <= i) touch_name(names_[next_name_++]);
      if (quotes_[i] != 0 && !quoted_) continue;
      if (carries_name_[i]) continue;
      if (!replay(i)) look_at(TokenId(i));
    }
    std::sort(references_.begin(), references_.end(),
              [](const Reference& a, const Reference& b) { return a.tokens < b.tokens; });
  }

 private:
  struct Name {
    std::uint32_t end = 0;
    LocalEntityId entity;
    TokenId carrier;
  };

  void find_names() {
    carries_name_.resize(document_.tokens.size());
    for (std::size_t i = 0; i < spoken_.mentions.all.size(); ++i) {
      const Mention& m = spoken_.mentions.all[i];
      const LocalEntityId id = spoken_.entities.of_mention[i];
      if (!is_named_kind(m.kind) || !id.valid() || m.tokens.empty()) continue;
      const TokenId top = carrier(document_, language::top_of(document_, m.tokens));
      names_.push_back({m.tokens.end, id, top});
      for (std::uint32_t t = m.tokens.begin; t < m.tokens.end; ++t) carries_name_[t] = true;
      if (m.kind == MentionKind::person) carries_name_[top.index()] = true;
    }
    std::sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) { return a.end < b.end; });
  }

  void touch_name(const Name& name) {
    if (quotes_[name.end - 1] != 0 && !quoted_) return;
    discourse_.touch(discourse_.of_entity(name.entity), {name.carrier, name.end, Form::name});
  }

  // What an earlier reading has linked.
  bool replay(std::uint32_t token) {
    while (next_known_ < known_ && references_[next_known_].head.value < token) ++next_known_;
    if (next_known_ >= known_ || references_[next_known_].head.value != token) return false;
    const Reference& reference = references_[next_known_];
    const Form form = reference.kind == ReferenceKind::pronoun ? Form::pronoun : Form::description;
    const Occurrence here{reference.head, reference.tokens.end, form};
    if (reference.entity.valid()) {
      discourse_.touch(discourse_.of_entity(reference.entity), here);
    } else if (const auto thing = discourse_.described_at(reference.described)) {
      discourse_.touch(*thing, here);
    }
    return true;
  }

  void look_at(TokenId token) {
    if (document_[token].upos == Upos::pron) {
      look_at_pronoun(token);
    } else if (const auto description = descriptions_.at(token)) {
      look_at_description(*description);
    }
  }

  void look_at_pronoun(TokenId token) {
    const std::string_view norm = document_.norm(document_[token]);
    const auto form = language::pronoun_of(norm);
    if (!form || document_[token].relation == Relation::expl) return;
    const std::uint32_t quote = quotes_[token.index()];
    if (form->person == 3) {
      resolve({token, *form, norm.ends_with("self") || norm.ends_with("selves"), quote});
    } else if (form->number != language::Number::plural) {
      link_to(token, quote != 0 && form->person == 1 ? speaker_of_quote(quote) : answers(token, form->person));
    }
  }

  // Of an interview printed as questions and answers.
  [[nodiscard]] LocalEntityId answers(TokenId token, int person) const {
    const std::uint32_t block = document_[document_[token].sentence].block;
    if (!interview_ || quotes_[token.index()] != 0 || block < interview_->first_question) return {};
    return is_question(spoken_, block) == (person == 2) ? interview_->answers : LocalEntityId();
  }

  void link_to(TokenId token, LocalEntityId speaker) {
    if (!speaker.valid()) return;
    add({{token.value, token.value + 1}, token, ReferenceKind::pronoun, speaker, {}});
    discourse_.touch(discourse_.of_entity(speaker), {token, token.value + 1, Form::pronoun});
  }

  [[nodiscard]] LocalEntityId speaker_of_quote(std::uint32_t quote) const {
    const auto* quotation = std::get_if<mention::Quotation>(&spoken_.mentions.all[quote - 1].value);
    if (quotation == nullptr || !quotation->attribution || quotation->attribution->speaker_tokens.empty()) return {};
    const LocalEntityId id = of_token_[language::top_of(document_, quotation->attribution->speaker_tokens).index()];
    return id.valid() && spoken_.entities[id].kind == MentionKind::person ? id : LocalEntityId();
  }

  void resolve(const Pronoun& pronoun) {
    constexpr std::uint32_t farthest = 12;  // sentences
    const LocalEntityId speaker = pronoun.quote == 0 ? LocalEntityId() : speaker_of_quote(pronoun.quote);
    std::vector<std::size_t> candidates;
    const std::uint32_t here = document_[pronoun.token].sentence.value;
    for (const std::size_t i : discourse_.since(language::SentenceId(here > farthest ? here - farthest : 0))) {
      const Thing& thing = discourse_.things()[i];
      if (speaker.valid() && thing.entity == speaker) continue;
      if (document_[thing.last.token].sentence.value <= here && may_mean(spoken_, pronoun, thing)) candidates.push_back(i);
    }
    if (!candidates.empty()) choose(pronoun, candidates);
    if (says_[pronoun.token.index()]) link_said(pronoun.token);
  }

  void link_said(TokenId pronoun) {
    const auto antecedent = antecedent_of(spoken_, pronoun);
    if (!antecedent) return;
    const TokenRange here{pronoun.value, pronoun.value + 1};
    LocalEntityId entity = antecedent->person;
    if (!entity.valid()) entity = of_token_[language::top_of(document_, antecedent->phrase).index()];
    const bool person = entity.valid() && spoken_.entities[entity].kind == MentionKind::person;
    if (person) discourse_.touch(discourse_.of_entity(entity), {pronoun, here.end, Form::pronoun});
    add({here, pronoun, ReferenceKind::pronoun, person ? entity : LocalEntityId(), antecedent->phrase});
  }

  void choose(const Pronoun& pronoun, const std::vector<std::size_t>& candidates) {
    std::vector<ReferenceCues> cues;
    std::vector<Occurrence> last;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      cues.push_back(cues_of(spoken_, discourse_, pronoun, candidates, i));
      last.push_back(discourse_.things()[candidates[i]].last);
    }
    const auto chosen = judge_.choose(pronoun, cues, last);
    if (!chosen) return;
    const std::size_t index = candidates[chosen->candidate];
    const bool listed = is_listed(index, candidates);
    const TokenRange here{pronoun.token.value, pronoun.token.value + 1};
    discourse_.touch(index, {pronoun.token, here.end, Form::pronoun});
    if (!chosen->sure || listed || says_[pronoun.token.index()]) return;
    Thing& thing = discourse_[index];
    if (thing.sex == mention::Sex::unknown && pronoun.form.gender == language::Gender::feminine) thing.sex = mention::Sex::female;
    if (thing.sex == mention::Sex::unknown && pronoun.form.gender == language::Gender::masculine) thing.sex = mention::Sex::male;
    add({here, pronoun.token, ReferenceKind::pronoun, thing.entity, thing.phrase});
  }

  // "Ann Lee and Mary Coyle came": one as much as the other.
  [[nodiscard]] bool is_listed(std::size_t index, const std::vector<std::size_t>& candidates) const {
    const TokenId own = discourse_.things()[index].last.token;
    const auto joined = [&](TokenId a, TokenId b) { return document_[a].relation == Relation::conj && document_[a].head == b; };
    return std::any_of(candidates.begin(), candidates.end(), [&](std::size_t other) {
      const TokenId token = discourse_.things()[other].last.token;
      return other != index && (joined(own, token) || joined(token, own));
    });
  }

  void look_at_description(const Description& description) {
    const auto thing = thing_of(description);
    const Occurrence here{description.head, description.tokens.end, Form::description};
    if (thing) {
      const Thing& found = discourse_.things()[*thing];
      add({description.tokens, description.head, ReferenceKind::description, found.entity, found.phrase});
      discourse_.touch(*thing, here);
      return;
    }
    Thing fresh{.phrase = description.tokens, .kind = description.kind, .plural = description.plural};
    fresh.sex = mention_sex(description);
    discourse_.touch(discourse_.add_described(fresh), here);
  }

  [[nodiscard]] mention::Sex mention_sex(const Description& description) const {
    return description.plural ? mention::Sex::unknown : sex_of_noun(document_.lemma(document_[description.head]));
  }

  // The one entity that the words fit, or the one of several that was spoken of last and near; else the same words
  // said before of somebody without a name.
  std::optional<std::size_t> thing_of(const Description& description) {
    const std::vector<LocalEntityId> fit = descriptions_.candidates(description);
    if (fit.size() == 1 && description.kind == MentionKind::person) return discourse_.of_entity(fit.front());
    if (!fit.empty()) return only_near(fit, description);
    if (!description.definite || description.restricted) return std::nullopt;
    return discourse_.described_as(document_.lemma(document_[description.head]), description.plural);
  }

  std::optional<std::size_t> only_near(const std::vector<LocalEntityId>& fit, const Description& description) {
    constexpr std::uint32_t reach = 2;  // paragraphs
    const std::uint32_t block = document_[document_[description.head].sentence].block;
    std::optional<std::size_t> found;
    for (const LocalEntityId id : fit) {
      const std::size_t thing = discourse_.of_entity(id);
      const Thing& candidate = discourse_.things()[thing];
      if (candidate.count == 0) continue;
      const std::uint32_t last = document_[document_[candidate.last.token].sentence].block;
      if (last > block || block - last > reach) continue;
      if (found) return std::nullopt;
      found = thing;
    }
    return found;
  }

  void add(Reference reference) {
    if (reference.entity.valid()) of_token_[reference.head.index()] = reference.entity;
    references_.push_back(reference);
  }

  const SpokenArticle& spoken_;
  const language::Document& document_;
  ReferenceJudge& judge_;
  const std::vector<std::uint32_t>& quotes_;
  std::vector<Reference>& references_;
  bool quoted_;
  std::size_t known_;
  std::size_t next_known_ = 0;
  Discourse discourse_;
  Descriptions descriptions_;
  std::optional<Interview> interview_;
  std::vector<bool> says_;
  std::vector<LocalEntityId> of_token_;
  std::vector<Name> names_;
  std::size_t next_name_ = 0;
  std::vector<bool> carries_name_;
};

// "mayor" of "the mayor, Ann Lee"; not "inquiry" of "the Lee inquiry".
TokenId noun_beside(const language::Document& document, TokenRange name) {
  const Token& top = document[language::top_of(document, name)];
  const bool beside = top.relation == Relation::appos || top.relation == Relation::flat || top.relation == Relation::nmod_desc;
  if (!beside || !top.head.valid() || document[top.head].upos != Upos::noun) return {};
  return top.head;
}

}  // namespace

std::vector<Reference> find_references(const SpokenArticle& spoken, ReferenceJudge& judge) {
  const std::vector<std::uint32_t> quotes = quotes_by_token(spoken);
  std::vector<Reference> references;
  if (const auto lead = find_lead_person(spoken)) references.push_back(*lead);
  Reading(spoken, judge, quotes, references, false).run();
  if (std::any_of(quotes.begin(), quotes.end(), [](std::uint32_t q) { return q != 0; })) {
    Reading(spoken, judge, quotes, references, true).run();
  }
  return references;
}

std::vector<LocalEntityId> entities_by_token(const SpokenArticle& spoken, const std::vector<Reference>& references) {
  std::vector<LocalEntityId> out(spoken.document.tokens.size());
  for (std::size_t i = 0; i < spoken.mentions.all.size(); ++i) {
    const Mention& m = spoken.mentions.all[i];
    const LocalEntityId id = spoken.entities.of_mention[i];
    if (!id.valid() || m.tokens.empty()) continue;
    for (std::uint32_t t = m.tokens.begin; t < m.tokens.end; ++t) out[t] = id;
    const TokenId noun = m.kind == MentionKind::person ? noun_beside(spoken.document, m.tokens) : TokenId();
    if (noun.valid() && !out[noun.index()].valid()) out[noun.index()] = id;
  }
  for (const Reference& reference : references) {
    if (reference.entity.valid()) out[reference.head.index()] = reference.entity;
  }
  return out;
}

}  // namespace tally::entity
