#include "entity/reference_cues.hpp"

#include <algorithm>
#include <array>

namespace tally::entity {
namespace {

using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::Upos;
using mention::MentionKind;
using mention::Sex;

constexpr std::array<std::string_view, static_cast<std::size_t>(ReferenceCue::count_)> cue_names = {
    "always", "same_sentence", "sentence_before", "two_back", "three_back", "far", "same_block", "block_before",
    "blocks_far", "latest", "second_latest", "was_subject", "was_main_subject", "was_object", "was_oblique",
    "was_owner", "was_title", "was_list_member", "was_name", "was_pronoun", "was_description",
    "is_subject", "is_object", "is_oblique", "is_owner", "is_quoted", "both_subjects", "subject_of_own_clause",
    "subject_above", "begins_sentence", "sex_agrees", "sex_unknown", "only_of_sex", "described_only", "body", "plural",
    "is_group", "said_once", "said_often", "most_often", "first_spoken_of", "rival_in_sentence", "noun_between",
    "subject_noun_between"};
static_assert(!cue_names.back().empty());

bool is_subject(Relation relation) { return language::universal(relation) == Relation::nsubj; }

// The clause's verb or other predicate that the word stands in: the nearest word above that has a subject or is one.
TokenId clause_of(const Document& document, TokenId at) {
  for (int steps = 0; steps < 12; ++steps) {
    const Token& token = document[at];
    const Relation relation = language::universal(token.relation);
    if (is_subject(token.relation) || relation == Relation::obj || relation == Relation::iobj ||
        relation == Relation::obl || relation == Relation::xcomp) {
      if (token.head.valid() && relation != Relation::xcomp) return token.head;
    }
    if (token.upos == Upos::verb || !token.head.valid()) return at;
    at = token.head;
  }
  return at;
}

// Whether `below` is `above` or hangs under it.
bool hangs_under(const Document& document, TokenId below, TokenId above) {
  for (int steps = 0; steps < 16 && below.valid(); ++steps, below = document[below].head) {
    if (below == above) return true;
  }
  return false;
}

bool is_main(const Document& document, TokenId subject) {
  const TokenId head = document[subject].head;
  if (!head.valid()) return false;
  const Relation clause = document[head].relation;
  return clause == Relation::root || clause == Relation::conj || clause == Relation::parataxis;
}

std::optional<Sex> wanted_sex(const Pronoun& pronoun) {
  if (pronoun.form.gender == language::Gender::feminine) return Sex::female;
  if (pronoun.form.gender == language::Gender::masculine) return Sex::male;
  return std::nullopt;
}

class CueReader {
 public:
  CueReader(const SpokenArticle& spoken, const Discourse& discourse, const Pronoun& pronoun,
            const std::vector<std::size_t>& candidates, std::size_t index)
      : document_(spoken.document), discourse_(discourse), pronoun_(pronoun), candidates_(candidates), index_(index),
        thing_(discourse.things()[candidates[index]]), token_(document_[pronoun.token]), last_(document_[thing_.last.token]) {}

  ReferenceCues read() {
    set(ReferenceCue::always);
    distance();
    part_before();
    own_part();
    nature();
    rivals();
    nouns_between();
    return cues_;
  }

 private:
  void set(ReferenceCue cue, bool on = true) { cues_.set(static_cast<std::size_t>(cue), on || has(cue)); }
  [[nodiscard]] bool has(ReferenceCue cue) const { return cues_.test(static_cast<std::size_t>(cue)); }

  void distance() {
    const auto back = token_.sentence.value - last_.sentence.value;
    set(back == 0   ? ReferenceCue::same_sentence
        : back == 1 ? ReferenceCue::sentence_before
        : back == 2 ? ReferenceCue::two_back
        : back == 3 ? ReferenceCue::three_back
                    : ReferenceCue::far);
    const auto blocks = document_[token_.sentence].block - document_[last_.sentence].block;
    set(blocks == 0 ? ReferenceCue::same_block : blocks == 1 ? ReferenceCue::block_before : ReferenceCue::blocks_far);
    const auto later = std::count_if(candidates_.begin(), candidates_.end(), [&](std::size_t other) {
      return discourse_.things()[other].last.end > thing_.last.end;
    });
    set(ReferenceCue::latest, later == 0);
    set(ReferenceCue::second_latest, later == 1);
  }

  void part_before() {
    const Relation relation = language::universal(last_.relation);
    set(ReferenceCue::was_subject, relation == Relation::nsubj);
    set(ReferenceCue::was_main_subject, relation == Relation::nsubj && is_main(document_, thing_.last.token));
    set(ReferenceCue::was_object, relation == Relation::obj || relation == Relation::iobj);
    set(ReferenceCue::was_oblique, relation == Relation::obl || last_.relation == Relation::nmod);
    set(ReferenceCue::was_owner, last_.relation == Relation::nmod_poss);
    set(ReferenceCue::was_title, relation == Relation::root);
    set(ReferenceCue::was_list_member, relation == Relation::conj);
    set(ReferenceCue::was_name, thing_.last.form == Form::name);
    set(ReferenceCue::was_pronoun, thing_.last.form == Form::pronoun);
    set(ReferenceCue::was_description, thing_.last.form == Form::description);
  }

  void own_part() {
    const Relation relation = language::universal(token_.relation);
    set(ReferenceCue::is_subject, relation == Relation::nsubj);
    set(ReferenceCue::is_object, relation == Relation::obj || relation == Relation::iobj);
    set(ReferenceCue::is_oblique, relation == Relation::obl || token_.relation == Relation::nmod);
    set(ReferenceCue::is_owner, token_.relation == Relation::nmod_poss);
    set(ReferenceCue::is_quoted, pronoun_.quote != 0);
    set(ReferenceCue::both_subjects, has(ReferenceCue::is_subject) && has(ReferenceCue::was_subject));
    set(ReferenceCue::begins_sentence, pronoun_.token.value == document_[token_.sentence].tokens.begin);
    if (!has(ReferenceCue::same_sentence) || !has(ReferenceCue::was_subject)) return;
    const TokenId clause = clause_of(document_, pronoun_.token);
    set(ReferenceCue::subject_of_own_clause, last_.head == clause);
    set(ReferenceCue::subject_above, last_.head != clause && hangs_under(document_, clause, last_.head));
  }

  void nature() {
    const auto sex = wanted_sex(pronoun_);
    set(ReferenceCue::sex_agrees, sex && thing_.sex == *sex);
    set(ReferenceCue::sex_unknown, sex && thing_.sex == Sex::unknown);
    set(ReferenceCue::described_only, !thing_.entity.valid());
    set(ReferenceCue::body, thing_.kind == MentionKind::organisation);
    set(ReferenceCue::plural, thing_.plural);
    set(ReferenceCue::is_group, thing_.plural || thing_.kind == MentionKind::organisation);
    set(ReferenceCue::said_once, thing_.count == 1);
    set(ReferenceCue::said_often, thing_.count > 3);
    set(ReferenceCue::first_spoken_of, candidates_[index_] == 0);
    set(ReferenceCue::most_often, std::none_of(candidates_.begin(), candidates_.end(), [&](std::size_t other) {
          return discourse_.things()[other].count > thing_.count;
        }));
  }

  void rivals() {
    bool alone = thing_.sex != Sex::unknown;
    bool rival = false;
    for (const std::size_t other : candidates_) {
      const Thing& thing = discourse_.things()[other];
      if (other == candidates_[index_]) continue;
      alone = alone && thing.sex == Sex::unknown;
      const bool near = document_[thing.last.token].sentence == last_.sentence;
      rival = rival || (near && (thing.sex == thing_.sex || thing_.sex == Sex::unknown));
    }
    set(ReferenceCue::only_of_sex, alone);
    set(ReferenceCue::rival_in_sentence, rival);
  }

  // Things that are neither person nor body may be what "it" and "they" mean.
  void nouns_between() {
    if (wanted_sex(pronoun_)) return;
    constexpr std::uint32_t reach = 60;
    const std::uint32_t from = std::max(thing_.last.end, pronoun_.token.value - std::min(pronoun_.token.value, reach));
    for (std::uint32_t i = from; i < pronoun_.token.value; ++i) {
      const Token& token = document_.tokens[i];
      if (token.upos != Upos::noun) continue;
      set(ReferenceCue::noun_between);
      set(ReferenceCue::subject_noun_between, is_subject(token.relation));
    }
  }

  const Document& document_;
  const Discourse& discourse_;
  const Pronoun& pronoun_;
  const std::vector<std::size_t>& candidates_;
  std::size_t index_;
  const Thing& thing_;
  const Token& token_;
  const Token& last_;
  ReferenceCues cues_;
};

// Both are parts of one clause, so that another word than the pronoun would have been needed: "Smith hit him".
bool parts_of_one_clause(const Document& document, const Pronoun& pronoun, const Thing& thing) {
  const Token& token = document[pronoun.token];
  const Token& last = document[thing.last.token];
  if (token.sentence != last.sentence || token.relation == Relation::nmod_poss) return false;
  if (token.head == thing.last.token) return true;  // "the Smith near him"
  return token.head.valid() && token.head == last.head && last.relation != Relation::nmod_poss &&
         language::universal(token.relation) != Relation::conj;
}

bool agrees(const Pronoun& pronoun, const Thing& thing) {
  const auto sex = wanted_sex(pronoun);
  if (sex) return thing.kind == MentionKind::person && !thing.plural && (thing.sex == Sex::unknown || thing.sex == *sex);
  if (pronoun.form.gender == language::Gender::neuter) return thing.kind == MentionKind::organisation && !thing.plural;
  return thing.kind == MentionKind::organisation || thing.plural || thing.sex == Sex::unknown;
}

}  // namespace

std::string_view to_string(ReferenceCue cue) { return cue_names[static_cast<std::size_t>(cue)]; }

bool may_mean(const SpokenArticle& spoken, const Pronoun& pronoun, const Thing& thing) {
  if (!agrees(pronoun, thing) || thing.last.end > pronoun.token.value) return false;
  const bool one_clause = parts_of_one_clause(spoken.document, pronoun, thing);
  return pronoun.reflexive || !one_clause;
}

ReferenceCues cues_of(const SpokenArticle& spoken, const Discourse& discourse, const Pronoun& pronoun,
                      const std::vector<std::size_t>& candidates, std::size_t index) {
  return CueReader(spoken, discourse, pronoun, candidates, index).read();
}

}  // namespace tally::entity
