#include "align/outcomes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "align/clause_scene.hpp"
#include "align/common_ground.hpp"
#include "align/event_times.hpp"
#include "align/sole_things.hpp"
#include "claim/outcome_lexicon.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::align {
namespace {

using claim::Matter;
using claim::Outcome;
using entity::EntityId;
using ingest::ArticleId;
using language::Document;
using language::TokenId;

// What tells that two places speak of one matter.
enum class Bearing {
  person,  // the same person
  thing,   // the same noun, described alike
  topic,   // clauses about the same
  sole,    // a story has one
};

Bearing bearing_of(Matter matter) {
  switch (matter) {
    case Matter::trial:
    case Matter::plea:
    case Matter::sentence:
    case Matter::charge:
    case Matter::departure:
    case Matter::will:
    case Matter::survival:
    case Matter::harm:
    case Matter::presence: return Bearing::person;
    case Matter::acceptance: return Bearing::thing;
    case Matter::decision:
    case Matter::agreement:
    case Matter::signing:
    case Matter::handover:
    case Matter::action: return Bearing::topic;
    case Matter::arrest:
    case Matter::ransom:
    case Matter::reason: return Bearing::sole;
  }
  return Bearing::person;
}

struct Told {
  OutcomePlace place;
  EntityId person;         // the bearer, where it is one by name
  std::vector<Term> bearers;  // its terms, with those joined to it by "and"; sorted
  bool counted = false;    // a bearer that is only counted: "31 were accepted"
  std::vector<Term> about;  // the clause, without the words that tell the outcome
};

struct Likeness {
  bool one = false;
  bool sure = false;
};

class Reading {
 public:
  Reading(const Story& story, Matter matter, const ClauseScenes& scenes, const CommonGround& ground, const SoleThings& things)
      : story_(story), matter_(matter), scenes_(&scenes), ground_(&ground), things_(&things) {}

  void collect(const std::vector<std::vector<Outcome>>& outcomes) {
    for (std::size_t a = 0; a < outcomes.size(); ++a) {
      for (const Outcome& outcome : outcomes[a]) {
        if (outcome.matter != matter_) continue;
        Told told = read(ArticleId(a), outcome);
        if (matter_ == Matter::decision && is_of_person(told)) continue;  // "was dismissed in July"
        told_.push_back(std::move(told));
      }
    }
  }

  void compare(OutcomeReading& reading) {
    group_.resize(told_.size());
    for (std::size_t i = 0; i < told_.size(); ++i) group_[i] = i;
    for (std::size_t i = 0; i < told_.size(); ++i) {
      for (std::size_t k = i + 1; k < std::min(told_.size(), i + most_compared); ++k) compare(i, k, reading);
    }
    std::map<std::size_t, std::vector<std::size_t>> groups;
    for (const std::size_t i : differing_) groups[root(i)].push_back(i);
    for (const auto& [top, members] : groups) reading.conflicts.push_back(make(members));
  }

 private:
  static constexpr std::size_t most_compared = 400;  // places further on; more only a hundred articles on one matter have

  Told read(ArticleId article, const Outcome& outcome) const {
    Told told{.place = {article, outcome}, .person = {}, .about = scenes_->of(article, outcome.word)};
    if (outcome.bearer) {
      told.bearers = joined(article, outcome.bearer->head);
      told.counted = told.bearers.empty() && is_amount(story_[article].document, outcome.bearer->head);
      entity::LocalEntityId local = outcome.bearer->entity;
      if (!local.valid()) local = story_[article].entities.entity_at(outcome.bearer->head);
      const EntityId entity = local.valid() ? story_.entities.of({article, local}) : EntityId();
      if (entity.valid() && story_.entities[entity].kind == mention::MentionKind::person) told.person = entity;
    }
    const Document& document = story_[article].document;
    std::erase_if(told.about, [&](Term term) { return is_of_outcome(document, article, outcome, term); });
    return told;
  }

  [[nodiscard]] bool is_of_person(const Told& told) const {
    return std::ranges::any_of(told.bearers, [&](Term term) {
      return scenes_->terms().is_entity(term) && story_.entities.all[term - 1].kind == mention::MentionKind::person;
    });
  }

  // "31 were accepted", "one of them"
  static bool is_amount(const Document& document, TokenId head) {
    static constexpr language::WordSet amounts{{"one", "all", "each", "none", "most", "some", "number", "half", "majority", "part", "rest"}};
    return document[head].upos == language::Upos::num || amounts.contains(document.lemma(document[head]));
  }

  // "Ann Lee and a clerk", "one of the proposals"
  [[nodiscard]] std::vector<Term> joined(ArticleId article, TokenId head) const {
    const Document& document = story_[article].document;
    std::vector<Term> terms;
    const auto add = [&](TokenId id) {
      if (const Term term = scenes_->at(article, id); term != 0) terms.push_back(term);
    };
    const bool amount = is_amount(document, head);
    if (!amount) add(head);
    for_each_child(document, head, [&](TokenId id, const language::Token& token) {
      const language::Relation relation = universal(token.relation);
      if (relation == language::Relation::conj || relation == language::Relation::appos ||
          (amount && relation == language::Relation::nmod))
        add(id);
    });
    std::sort(terms.begin(), terms.end());
    return terms;
  }

  [[nodiscard]] bool is_of_outcome(const Document& document, ArticleId article, const Outcome& outcome, Term term) const {
    const language::TokenRange sentence = document[document[outcome.word].sentence].tokens;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const base::Span span = document.tokens[t].span;
      const bool telling = TokenId(t) == outcome.word || span.begin == outcome.words.begin || span.end == outcome.words.end;
      if (telling && scenes_->at(article, TokenId(t)) == term) return true;
    }
    return false;
  }

  void compare(std::size_t i, std::size_t k, OutcomeReading& reading) {
    const Told& a = told_[i];
    const Told& b = told_[k];
    if (a.place.article == b.place.article) return;
    const Likeness likeness = compare_bearers(a, b);
    if (!likeness.one) return;
    ++reading.compared;
    if (claim::go_together(a.place.outcome.value, b.place.outcome.value)) return;
    if (knows_both(a, b) || knows_both(b, a) || may_have_changed(a, b) || !can_be_one(a, b)) return;
    differing_.insert(i);
    differing_.insert(k);
    group_[root(i)] = root(k);
    sure_ = sure_ || likeness.sure;
  }

  [[nodiscard]] Likeness compare_bearers(const Told& a, const Told& b) const {
    const Bearing bearing = bearing_of(matter_);
    if (bearing == Bearing::sole) return {true, false};
    if (a.person.valid() && b.person.valid()) return {a.person == b.person && (bearing == Bearing::person || shares(a, b, 1, 0)), true};
    const bool same = !shared_terms(a.bearers, b.bearers).empty();
    if (matter_ == Matter::handover) return {share_person(a, b), true};
    if (bearing == Bearing::person) return {same && shares(a, b, 2, 1.3), false};
    if (bearing == Bearing::thing) return {same || a.counted || b.counted, false};
    const bool open = a.place.outcome.value == "undecided" || b.place.outcome.value == "undecided";
    if ((same && shares(a, b, 2, 1.2)) || (!open && shares(a, b, 3, 1.9)) || (open && shares(a, b, 1, 0.5))) return {true, same};
    return {are_sole(a, b) || (matter_ == Matter::decision && are_one_by_name(a, b)) || ((open || is_open(a) || is_open(b)) && ground_->are_twins(sentence_of(a), sentence_of(b))), false};
  }

  // "Velarin was approved"; of persons no decision is read
  [[nodiscard]] bool are_one_by_name(const Told& a, const Told& b) const {
    return std::ranges::any_of(shared_terms(a.bearers, b.bearers), [&](Term term) { return scenes_->terms().is_entity(term); });
  }

  [[nodiscard]] bool are_sole(const Told& a, const Told& b) const {
    const auto place = [](const Told& told) { return NounPlace{told.place.article, told.place.outcome.bearer->head}; };
    return a.place.outcome.bearer && b.place.outcome.bearer && things_->are_one(place(a), place(b));
  }

  [[nodiscard]] SentenceRef sentence_of(const Told& told) const {
    return {told.place.article, story_[told.place.article].document[told.place.outcome.word].sentence};
  }

  // A thing that only a pronoun or a general noun stands for: "it was lost", "the attempt failed".
  [[nodiscard]] bool is_open(const Told& told) const {
    static constexpr language::WordSet general{{"it", "this", "that", "attempt", "move", "vote", "effort", "call"}};
    return told.place.outcome.bearer && general.contains(told.place.outcome.bearer->lemma);
  }

  [[nodiscard]] bool share_person(const Told& a, const Told& b) const {
    const std::vector<Term> shared = shared_terms(a.about, b.about);
    return std::any_of(shared.begin(), shared.end(), [&](Term term) {
      return scenes_->terms().is_entity(term) && story_.entities.all[term - 1].kind == mention::MentionKind::person;
    });
  }

  [[nodiscard]] bool shares(const Told& a, const Told& b, std::size_t least, double rarity) const {
    const std::vector<Term> shared = shared_terms(a.about, b.about);
    return shared.size() >= least && scenes_->terms().rarity(shared) >= rarity;
  }

  // The article of `a` has the outcome of `b`, too, of the same bearer or of one that it leaves open.
  [[nodiscard]] bool knows_both(const Told& a, const Told& b) const {
    return std::any_of(told_.begin(), told_.end(), [&](const Told& other) {
      if (other.place.article != a.place.article || other.place.outcome.value == a.place.outcome.value) return false;
      if (!claim::go_together(other.place.outcome.value, b.place.outcome.value)) return false;
      if (!other.person.valid() && a.person.valid() && is_of_another(other, a.person)) return false;
      return !other.person.valid() || !a.person.valid() || other.person == a.person;
    });
  }

  // "Stock dealer guilty" of an article in which somebody else, "a livestock dealer, was found guilty".
  [[nodiscard]] bool is_of_another(const Told& told, EntityId person) const {
    const auto& bearer = told.place.outcome.bearer;
    return std::ranges::any_of(told_, [&](const Told& named) {
      const bool says_it = named.place.article == told.place.article && named.place.outcome.value == told.place.outcome.value;
      if (!says_it || !named.person.valid() || named.person == person) return false;
      if (!bearer) return true;
      const Document& document = story_[named.place.article].document;
      const language::TokenRange sentence = document[sentence_of(named).sentence].tokens;
      for (std::uint32_t i = sentence.begin; i < sentence.end; ++i)
        if (document.lemma(document.tokens[i]) == bearer->lemma) return true;
      return false;
    });
  }

  // The later article may have seen the matter move on: from suspended to dismissed.
  [[nodiscard]] bool may_have_changed(const Told& a, const Told& b) const {
    const int left = claim::stage_of(a.place.outcome.value);
    const int right = claim::stage_of(b.place.outcome.value);
    if (left == right) return false;
    const Told& early = left < right ? a : b;
    const Told& late = left < right ? b : a;
    const auto& first = story_[early.place.article].article.published;
    const auto& second = story_[late.place.article].article.published;
    if (!first || !second) return true;
    if (to_sys(*second) <= to_sys(*first)) return false;
    return !happened_by(late, *first);
  }

  // Its sentence dates it, to that day at the latest.
  [[nodiscard]] bool happened_by(const Told& told, const base::DateTime& when) const {
    const ArticleFacts& facts = story_[told.place.article];
    const base::Span sentence = facts.document[facts.document[told.place.outcome.word].sentence].span;
    const auto day = std::chrono::floor<std::chrono::days>(to_sys(when)).time_since_epoch();
    return std::any_of(facts.mentions.all.begin(), facts.mentions.all.end(), [&](const mention::Mention& mention) {
      const auto* time = std::get_if<mention::TimeExpression>(&mention.value);
      return time != nullptr && sentence.contains(mention.span) && time->interval && time->type == mention::TimeType::date &&
             time->granularity <= mention::Granularity::day && time->interval->begin.time_since_epoch() <= day;
    });
  }

  // Two dates are two events, two deciders two decisions.
  [[nodiscard]] bool can_be_one(const Told& a, const Told& b) const {
    const claim::Event* left = a.place.outcome.event;
    const claim::Event* right = b.place.outcome.event;
    if (left == nullptr || right == nullptr) return true;
    return !times_differ(story_[a.place.article], *left, story_[b.place.article], *right) && one_decider(a, b);
  }

  [[nodiscard]] bool one_decider(const Told& a, const Told& b) const {
    if (matter_ != Matter::decision || a.place.outcome.value == "withdrawn" || b.place.outcome.value == "withdrawn") return true;
    const claim::Argument* left = a.place.outcome.event->argument(claim::Slot::agent);
    const claim::Argument* right = b.place.outcome.event->argument(claim::Slot::agent);
    const auto is_bearer = [](const claim::Argument* argument, const Told& told) {
      return told.place.outcome.bearer && argument->head == told.place.outcome.bearer->head;
    };
    const bool both = left != nullptr && right != nullptr && !is_bearer(left, a) && !is_bearer(right, b);
    return !both || left->lemma == right->lemma || left->lemma == "vote" || right->lemma == "vote";
  }

  std::size_t root(std::size_t i) const {
    while (group_[i] != i) i = group_[i];
    return i;
  }

  [[nodiscard]] OutcomeConflict make(const std::vector<std::size_t>& members) const {
    OutcomeConflict conflict{.matter = matter_, .bearer = {}, .sure = sure_, .sides = {}};
    std::map<std::string_view, OutcomeSide> sides;
    for (const std::size_t i : members) {
      const Told& told = told_[i];
      OutcomeSide& side = sides[told.place.outcome.value];
      side.value = told.place.outcome.value;
      side.places.push_back(told.place);
      if (conflict.bearer.empty()) conflict.bearer = name_of(told);
    }
    for (auto& [value, side] : sides) conflict.sides.push_back(std::move(side));
    std::stable_sort(conflict.sides.begin(), conflict.sides.end(),
                     [](const OutcomeSide& a, const OutcomeSide& b) { return a.places.size() > b.places.size(); });
    return conflict;
  }

  [[nodiscard]] std::string name_of(const Told& told) const {
    if (told.person.valid()) return story_.entities[told.person].name;
    const Document& document = story_[told.place.article].document;
    if (told.place.outcome.bearer && !told.bearers.empty() && document[told.place.outcome.bearer->head].upos == language::Upos::noun)
      return "the " + told.place.outcome.bearer->lemma;
    return std::string("The ") + std::string(claim::to_string(matter_));
  }

  const Story& story_;
  Matter matter_;
  const ClauseScenes* scenes_;
  const CommonGround* ground_;
  const SoleThings* things_;
  std::vector<Told> told_;
  std::vector<std::size_t> group_;
  std::set<std::size_t> differing_;
  bool sure_ = false;
};

}  // namespace

OutcomeReading compare_outcomes(const Story& story, std::span<const Matter> matters) {
  std::vector<std::vector<Outcome>> outcomes;
  for (const ArticleFacts& facts : story.articles) outcomes.push_back(claim::read_outcomes(facts.document, facts.events));
  const ClauseScenes scenes(story);
  const CommonGround ground(story);
  const SoleThings things(story);
  OutcomeReading reading;
  for (const Matter matter : matters) {
    Reading of_matter(story, matter, scenes, ground, things);
    of_matter.collect(outcomes);
    of_matter.compare(reading);
  }
  return reading;
}

}  // namespace tally::align
