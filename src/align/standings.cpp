#include "align/standings.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "align/clause_scene.hpp"
#include "align/doer.hpp"
#include "align/opposite_tellings.hpp"
#include "align/scene_likeness.hpp"
#include "align/sole_things.hpp"
#include "align/standing_times.hpp"
#include "base/sorted.hpp"
#include "language/word_set.hpp"
#include "mention/quoted.hpp"

namespace tally::align {
namespace {

using claim::Bearing;
using claim::Standing;
using entity::EntityId;
using ingest::ArticleId;
using language::Document;
using language::TokenId;
using language::TokenRange;
using language::WordSet;

struct Told {
  StandingPlace place;
  Doer bearer;               // head not valid where nothing stands for it
  Term term = 0;             // the bearer's
  std::vector<Term> about;   // the sentence, without the phrase, and the one before
  std::set<std::string_view> marks;  // words near it that tell it apart: "final", "interim"
};

// Words that keep two things of one kind apart.
constexpr WordSet telling_apart{{"final", "interim", "special", "annual", "quarterly", "preliminary", "provisional", "first", "second", "third", "other",
                                 "another", "previous", "earlier", "separate"}};

class Reading {
 public:
  Reading(const Story& story, const ClauseScenes& scenes, const SceneLikeness& likeness, const SoleThings& things)
      : story_(story), scenes_(&scenes), likeness_(&likeness), things_(&things) {}

  void add(ArticleId article, const Standing& standing) {
    const Document& document = story_[article].document;
    Told told{.place = {article, standing}, .bearer = {.article = article, .head = standing.bearer, .entity = {}}, .about = {}};
    if (standing.bearer.valid()) {
      const entity::LocalEntityId local = story_[article].entities.entity_at(standing.bearer);
      if (local.valid()) told.bearer.entity = story_.entities.of({article, local});
      told.term = scenes_->at(article, standing.bearer);
    }
    const language::SentenceId sentence = document.tokens[standing.words.begin].sentence;
    add_terms(article, document[sentence].tokens, standing.words, told.about);
    const bool first = sentence.index() == 0 || document.sentences[sentence.index() - 1].block + 1 < document[sentence].block;
    if (!first) add_terms(article, document.sentences[sentence.index() - 1].tokens, {}, told.about);
    base::sort_unique(told.about);
    told.marks = marks_of(told.place);
    told_.push_back(std::move(told));
  }

  void compare(StandingReading& reading) {
    std::set<std::pair<std::size_t, std::size_t>> differing;
    for (const auto& [i, k] : tellings_to_compare(tellings(), [this](Term term) { return scenes_->terms().weight(term); })) {
      if (told_[i].place.article == told_[k].place.article || !is_one(told_[i], told_[k])) continue;
      ++reading.compared;
      if (differ(told_[i], told_[k])) differing.insert({i, k});
    }
    for (const auto& [i, k] : differing) report(told_[i], told_[k], reading);
  }

 private:
  [[nodiscard]] std::vector<Telling> tellings() const {
    std::vector<Telling> out;
    for (const Told& told : told_) {
      const auto& published = story_[told.place.article].article.published;
      out.push_back({told.place.standing.value, published ? std::optional(to_sys(*published)) : std::nullopt, told.about});
    }
    return out;
  }

  // All that an article tells.
  [[nodiscard]] std::span<const Told> told_in(ArticleId article) const {
    const auto first = std::partition_point(told_.begin(), told_.end(), [&](const Told& told) { return told.place.article < article; });
    const auto last = std::partition_point(first, told_.end(), [&](const Told& told) { return told.place.article == article; });
    return {first, last};
  }

  void add_terms(ArticleId article, TokenRange range, TokenRange phrase, std::vector<Term>& out) const {
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (phrase.begin <= t && t < phrase.end) continue;
      if (const Term term = scenes_->at(article, TokenId(t)); term != 0) out.push_back(term);
    }
  }

  [[nodiscard]] bool differ(const Told& a, const Told& b) const {
    if (a.place.standing.value == b.place.standing.value || may_have_changed(a, b)) return false;
    return !knows_both(a, b) && !knows_both(b, a);
  }

  [[nodiscard]] bool is_one(const Told& a, const Told& b) const {
    const claim::Question& question = *a.place.standing.question;
    if (are_apart(a, b) || are_two(a, b) || (question.bearing != Bearing::person && are_months_apart(a, b))) return false;
    const bool sole = are_sole(a, b);
    if (!sole && question.common && !in_one_scene(a, b)) return false;
    if ((question.common || question.bearing == Bearing::scene) && of_other_days(a, b)) return false;
    if ((question.common || sole) && question.bearing == Bearing::thing) return true;
    switch (question.bearing) {
      case Bearing::sole: return true;
      case Bearing::scene: return sole || (rarity_of(a, b) >= 0.5 && likeness_->between(sentence_of(a), sentence_of(b)) >= 1.4);
      case Bearing::person: return is_one_person(a, b);
      case Bearing::thing: break;
    }
    const double rarity = rarity_of(a, b);
    if (a.place.standing.named != b.place.standing.named || (a.place.standing.named && a.term != b.term)) return false;
    if (a.place.standing.named) return rarity >= 0.25;
    if (have_one_bearer(a, b)) return rarity >= (scenes_->terms().is_entity(a.term) ? 0.5 : 0.9);
    if (question.same) return false;
    return rarity >= (is_only(a) && is_only(b) ? 0.7 : 1.4);
  }

  // Months later it is another road that is shut, another match that is lost.
  [[nodiscard]] bool are_months_apart(const Told& a, const Told& b) const {
    const auto& first = story_[a.place.article].article.published;
    const auto& second = story_[b.place.article].article.published;
    constexpr std::chrono::days month{31};
    return first && second && std::chrono::abs(to_sys(*first) - to_sys(*second)) > month;
  }

  [[nodiscard]] bool are_sole(const Told& a, const Told& b) const {
    return a.bearer.head.valid() && b.bearer.head.valid() && things_->are_one({a.bearer.article, a.bearer.head}, {b.bearer.article, b.bearer.head});
  }

  [[nodiscard]] bool are_two(const Told& a, const Told& b) const {
    if (!a.bearer.head.valid() || !b.bearer.head.valid() || a.term == 0 || a.term != b.term || scenes_->terms().is_entity(a.term)) return false;
    return things_->are_two({a.bearer.article, a.bearer.head}, {b.bearer.article, b.bearer.head});
  }

  // Of what is said of many things: the reports share the scene, and what is said of it.
  [[nodiscard]] bool in_one_scene(const Told& a, const Told& b) const {
    const SentenceRef left = sentence_of(a);
    const SentenceRef right = sentence_of(b);
    return likeness_->same_sentence(left, right) >= 0.7 && likeness_->between(left, right) >= 1.0;
  }

  [[nodiscard]] bool of_other_days(const Told& a, const Told& b) const {
    return tell_of_other_days(story_[a.place.article], sentence_of(a).sentence, story_[b.place.article], sentence_of(b).sentence);
  }

  [[nodiscard]] SentenceRef sentence_of(const Told& told) const {
    return {told.place.article, story_[told.place.article].document.tokens[told.place.standing.words.begin].sentence};
  }

  // By the same word; or a pronoun stands for what the sentence before has.
  [[nodiscard]] bool have_one_bearer(const Told& a, const Told& b) const {
    if (a.term != 0 || b.term != 0) {
      if (a.term == b.term) return true;
      const Told& open = a.term == 0 ? a : b;
      const Told& known = a.term == 0 ? b : a;
      return open.term == 0 && is_pronoun(open) && std::binary_search(open.about.begin(), open.about.end(), known.term);
    }
    return false;
  }

  [[nodiscard]] bool is_pronoun(const Told& told) const {
    return told.bearer.head.valid() && story_[told.bearer.article].document[told.bearer.head].upos == language::Upos::pron;
  }

  // Its article tells of no other bearer and no other answer.
  [[nodiscard]] bool is_only(const Told& told) const {
    const auto all = told_in(told.place.article);
    return std::all_of(all.begin(), all.end(), [&](const Told& other) {
      if (other.place.standing.value != told.place.standing.value) return false;
      return !is_person(other) || !is_person(told) || other.bearer.entity == told.bearer.entity;
    });
  }

  [[nodiscard]] double rarity_of(const Told& a, const Told& b) const {
    return scenes_->terms().rarity(shared_terms(a.about, b.about));
  }

  [[nodiscard]] bool is_person(const Told& told) const {
    return told.bearer.entity.valid() && story_.entities[told.bearer.entity].kind == mention::MentionKind::person;
  }

  // By name; or one has no name, fits the other, and each article tells it of one person only.
  [[nodiscard]] bool is_one_person(const Told& a, const Told& b) const {
    if (is_person(a) && is_person(b)) return a.bearer.entity == b.bearer.entity;
    const bool both = a.bearer.head.valid() && b.bearer.head.valid();
    if (both && are_surely_two(story_, a.bearer, b.bearer)) return false;
    if (both && (is_person(a) || is_person(b)) && (is_person(a) ? describes(b, a) : describes(a, b))) return true;
    if (both && a.term != 0 && a.term == b.term && rarity_of(a, b) >= 1.4) return true;
    return may_be_person(a) && may_be_person(b) && is_only(a) && is_only(b) && rarity_of(a, b) >= 0.3;
  }

  [[nodiscard]] bool may_be_person(const Told& told) const {
    static constexpr WordSet people{{"man", "woman", "boy", "girl", "mum", "mother", "father", "dad", "driver", "suspect", "defendant", "teenager", "victim",
                                     "officer", "nurse", "teacher", "doctor", "worker", "player", "rider", "pilot", "captain", "candidate", "leader",
                                     "minister", "mayor", "owner", "son", "daughter", "husband", "wife", "brother", "sister", "youth", "pensioner",
                                     "student", "pupil", "farmer", "chief", "executive", "manager", "director", "coach", "head", "headteacher", "chair"}};
    if (!told.bearer.head.valid() || is_person(told) || is_pronoun(told)) return true;
    const Document& document = story_[told.bearer.article].document;
    return people.contains(document.lemma(document[told.bearer.head]));
  }

  // "the nurse" is Ann Lee, of whom the story says so.
  [[nodiscard]] bool describes(const Told& noun, const Told& named) const {
    const Document& document = story_[noun.bearer.article].document;
    const std::string_view lemma = document.lemma(document[noun.bearer.head]);
    const auto& parts = story_.entities[named.bearer.entity].parts;
    const bool fits = std::any_of(parts.begin(), parts.end(), [&](const entity::EntityPart& part) {
      const auto& context = story_[part].context;
      return std::find(context.begin(), context.end(), lemma) != context.end();
    });
    return fits && rarity_of(noun, named) >= 0.5;
  }

  // "a final dividend", "the interim dividend".
  [[nodiscard]] static bool are_apart(const Told& a, const Told& b) {
    if (a.marks.empty() || b.marks.empty()) return false;
    return std::none_of(a.marks.begin(), a.marks.end(), [&](std::string_view word) { return b.marks.contains(word); });
  }

  [[nodiscard]] std::set<std::string_view> marks_of(const StandingPlace& place) const {
    const Document& document = story_[place.article].document;
    const TokenRange words = place.standing.words;
    const TokenRange sentence = document[document.tokens[words.begin].sentence].tokens;
    std::set<std::string_view> marks;
    for (std::uint32_t t = words.begin > sentence.begin + 6 ? words.begin - 6 : sentence.begin; t < std::min(words.end + 3, sentence.end); ++t) {
      const std::string_view norm = document.norm(document.tokens[t]);
      if (telling_apart.contains(norm)) marks.insert(norm);
    }
    return marks;
  }

  // The article of `a` has the answer of `b`, too, of the same matter as far as anybody can tell.
  [[nodiscard]] bool knows_both(const Told& a, const Told& b) const {
    const auto all = told_in(a.place.article);
    return std::any_of(all.begin(), all.end(), [&](const Told& other) {
      if (other.place.standing.value != b.place.standing.value) return false;
      if (is_person(other) && is_person(a) && other.bearer.entity != a.bearer.entity) return false;
      if (other.place.standing.named && other.term != b.term) return false;
      return !are_apart(other, b);
    });
  }

  [[nodiscard]] bool may_have_changed(const Told& a, const Told& b) const {
    if (!a.place.standing.question->changes) return false;
    const auto& first = story_[a.place.article].article.published;
    const auto& second = story_[b.place.article].article.published;
    if (!first || !second) return false;
    constexpr auto same_hours = std::chrono::hours(2);  // in which nothing is reopened or agreed without being told of
    const auto between = to_sys(*second) - to_sys(*first);
    if (std::chrono::abs(between) < same_hours) return false;
    const bool left_open = a.place.standing.open;
    if (left_open != b.place.standing.open) return left_open == (between > between.zero());  // what was done is not undone
    const bool event = a.place.standing.question->of_event && !a.place.standing.question->common;
    return !event || first->date != second->date;
  }

  void report(const Told& a, const Told& b, StandingReading& reading) const {
    for (StandingConflict& known : reading.conflicts) {
      if (known.question != a.place.standing.question || known.sides.size() != 2) continue;
      StandingSide* left = side_of(known, a);
      StandingSide* right = side_of(known, b);
      if (left == nullptr || right == nullptr || left == right) continue;
      if (!has(*left, a) && !has(*right, b)) continue;
      add(*left, a);
      add(*right, b);
      return;
    }
    reading.conflicts.push_back({a.place.standing.question, {{a.place.standing.value, {a.place}}, {b.place.standing.value, {b.place}}}});
  }

  static StandingSide* side_of(StandingConflict& conflict, const Told& told) {
    const auto at = std::find_if(conflict.sides.begin(), conflict.sides.end(),
                                 [&](const StandingSide& side) { return side.value == told.place.standing.value; });
    return at == conflict.sides.end() ? nullptr : &*at;
  }
  static bool has(const StandingSide& side, const Told& told) {
    return std::any_of(side.places.begin(), side.places.end(), [&](const StandingPlace& place) {
      const TokenRange known = place.standing.words;
      const TokenRange words = told.place.standing.words;
      return place.article == told.place.article && known.begin < words.end && words.begin < known.end;
    });
  }
  static void add(StandingSide& side, const Told& told) {
    if (!has(side, told)) side.places.push_back(told.place);
  }

  const Story& story_;
  const ClauseScenes* scenes_;
  const SceneLikeness* likeness_;
  const SoleThings* things_;
  std::vector<Told> told_;  // in the order of the articles
};

}  // namespace

StandingReading compare_standings(const Story& story, bool of_events) {
  const ClauseScenes scenes(story);
  const SceneLikeness likeness(story, scenes);
  const SoleThings things(story);
  std::map<std::string_view, Reading> readings;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const ArticleFacts& facts = story.articles[a];
    for (const Standing& standing : claim::read_standings(facts.document)) {
      if (standing.question->of_event != of_events) continue;
      if (mention::is_quoted(facts.mentions, facts.document.span_of(standing.words))) continue;  // the speaker's word
      readings.try_emplace(standing.question->name, story, scenes, likeness, things).first->second.add(ArticleId(a), standing);
    }
  }
  StandingReading reading;
  for (auto& [name, of_question] : readings) of_question.compare(reading);
  return reading;
}

}  // namespace tally::align
