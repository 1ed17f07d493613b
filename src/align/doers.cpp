#include "align/doers.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "align/event_times.hpp"
#include "align/persons.hpp"
#include "claim/predicate_class.hpp"
#include "language/tree.hpp"

namespace tally::align {
namespace {

using claim::Argument;
using claim::Event;
using claim::Slot;
using entity::EntityId;
using ingest::ArticleId;
using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::Upos;

// Deeds that have one doer where the thing is one; sorted.
constexpr auto sole_deeds = std::to_array<std::string_view>(
    {"author", "begin", "buy",   "captain", "chair", "convert", "defeat", "design",  "edit",  "establish", "find", "head in",
     "invent", "kill",  "lead",  "lose",    "oversee", "paint", "pilot",  "propose", "raise", "referee",   "replace", "score",
     "sell",   "shoot", "stab",  "steal",   "win",   "write"});

// Gifts: who gets the thing is its winner ("The prize went to Ann Lee").
constexpr auto gifts = std::to_array<std::string_view>({"award", "give", "go", "hand", "present"});

template <std::size_t N>
bool has(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_definite(const Document& document, TokenId noun) {
  bool definite = false;
  for_each_child(document, noun, [&](TokenId, const Token& token) {
    const std::string_view norm = document.norm(token);
    definite = definite || norm == "the" || token.relation == Relation::nmod_poss;
  });
  return definite;
}

// The thing by its words: "special jury prize", "winner"; empty where nothing says that it is one thing.
std::string name_of_thing(const Document& document, TokenId head) {
  const Token& noun = document[head];
  const bool named = noun.upos == Upos::propn;
  if (!named && (noun.upos != Upos::noun || !is_definite(document, head))) return {};
  std::string words;
  const language::TokenRange range = subtree(document, head);
  for (std::uint32_t t = range.begin; t <= head.value; ++t) {
    const Token& token = document.tokens[t];
    const Relation relation = universal(token.relation);
    const bool part = TokenId(t) == head || (token.head == head && (relation == Relation::compound || relation == Relation::amod ||
                                                                     relation == Relation::flat));
    if (part) words += (words.empty() ? "" : " ") + std::string(document.norm(token));
  }
  return words;
}

struct Deed {
  std::string key;
  DeedPlace place;
};

const Argument* receiver(const Event& event) {
  const auto found = std::find_if(event.arguments.begin(), event.arguments.end(), [](const Argument& a) {
    return a.slot == Slot::oblique && (a.preposition == "to" || a.preposition.empty()) && a.entity.valid();
  });
  return found == event.arguments.end() ? nullptr : &*found;
}

bool is_told_as_done(const claim::Qualifiers& qualifiers) {
  return qualifiers.polarity == claim::Polarity::positive && qualifiers.phase != claim::Phase::planned &&
         (qualifiers.certainty == claim::Certainty::stated || qualifiers.certainty == claim::Certainty::reported);
}

class Reading {
 public:
  explicit Reading(const Story& story) : story_(story) {
    for (std::size_t a = 0; a < story.articles.size(); ++a) {
      for (const Event& event : story.articles[a].events) file(ArticleId(a), event);
    }
  }

  DeedReading read() {
    DeedReading reading;
    for (auto& [key, places] : deeds_) decide(places, reading);
    return reading;
  }

 private:
  void file(ArticleId article, const Event& event) {
    if (!is_told_as_done(event.qualifiers)) return;
    std::string deed = claim::predicate_class(event.lemma, event.particle);
    const Argument* doer = event.argument(Slot::agent);
    const Argument* object = event.argument(Slot::patient);
    if (has(gifts, event.lemma)) {
      if (event.lemma == "go") object = doer;
      doer = receiver(event);
      deed = "win";
    }
    if (!has(sole_deeds, deed) || doer == nullptr || object == nullptr || doer == object) return;
    const EntityId who = entity_of(article, *doer);
    if (!who.valid() || story_.entities[who].kind != mention::MentionKind::person) return;
    const std::string thing = name_of_thing(story_[article].document, object->head);
    if (!thing.empty()) deeds_[deed + " " + thing].push_back({article, &event, *doer, *object});
  }

  [[nodiscard]] EntityId entity_of(ArticleId article, const Argument& argument) const {
    return argument.entity.valid() ? story_.entities.of({article, argument.entity}) : EntityId();
  }

  void decide(std::vector<DeedPlace>& places, DeedReading& reading) const {
    std::map<ArticleId, std::set<EntityId>> doers;
    for (const DeedPlace& place : places) doers[place.article].insert(entity_of(place.article, place.doer));
    std::map<EntityId, DeedSide> sides;
    for (DeedPlace& place : places) {
      if (doers[place.article].size() > 1) continue;
      const EntityId who = entity_of(place.article, place.doer);
      sides[who].doer = who;
      sides[who].places.push_back(place);
    }
    if (doers.size() > 1) ++reading.compared;
    if (sides.size() < 2) return;
    DeedConflict conflict;
    for (auto& [who, side] : sides) conflict.sides.push_back(std::move(side));
    std::stable_sort(conflict.sides.begin(), conflict.sides.end(),
                     [](const DeedSide& a, const DeedSide& b) { return a.places.size() > b.places.size(); });
    if (is_one_deed(conflict)) reading.conflicts.push_back(std::move(conflict));
  }

  [[nodiscard]] bool is_one_deed(const DeedConflict& conflict) const {
    for (std::size_t i = 0; i < conflict.sides.size(); ++i) {
      for (std::size_t j = i + 1; j < conflict.sides.size(); ++j) {
        const DeedSide& a = conflict.sides[i];
        const DeedSide& b = conflict.sides[j];
        if (!surely_two(story_.entities[a.doer], story_.entities[b.doer]) || dated_apart(a, b)) return false;
      }
    }
    return true;
  }

  [[nodiscard]] bool dated_apart(const DeedSide& left, const DeedSide& right) const {
    return std::any_of(left.places.begin(), left.places.end(), [&](const DeedPlace& a) {
      return std::any_of(right.places.begin(), right.places.end(), [&](const DeedPlace& b) {
        return times_differ(story_[a.article], *a.event, story_[b.article], *b.event);
      });
    });
  }

  const Story& story_;
  std::map<std::string, std::vector<DeedPlace>> deeds_;
};

}  // namespace

DeedReading compare_doers(const Story& story) { return Reading(story).read(); }

}  // namespace tally::align
