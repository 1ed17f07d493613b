#include "align/doers.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "align/clause_scene.hpp"
#include "align/doer.hpp"
#include "align/event_times.hpp"
#include "claim/deed_frame.hpp"
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
    {"author", "buy", "captain", "chair", "christen", "coach", "command", "commission", "compose", "conduct", "convert", "deal", "defeat", "deliver", "design",
     "direct", "discover", "donate", "drive", "edit", "establish", "find", "free", "head in", "host", "identify", "illustrate",
     "invent", "kill", "lead", "lose", "move", "narrate", "open", "oversee", "paint", "pilot", "produce", "propose", "raise", "referee", "replace", "save", "score",
     "second", "sell", "sentence", "shoot", "skipper", "stab", "steal", "translate", "umpire", "unveil", "win", "write"});

// What anybody opens, and more than once.
constexpr auto opened_daily = std::to_array<std::string_view>({"account", "bag", "bottle", "box", "case", "door", "envelope", "eye", "fire", "gate", "investigation", "innings", "letter",
                                                               "meeting", "mouth", "parcel", "scoring", "session", "valve", "window"});

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

// The thing by its noun and what describes it: "prize" with "special", "jury"; without a noun where nothing says that it is
// one thing.
struct Thing {
  std::string noun;
  std::set<std::string> marks;
};

// What is won by whoever takes, gets or is given it.
constexpr auto winnings = std::to_array<std::string_view>({"bronze", "championship", "contract", "crown", "final", "gold", "leadership", "lottery", "mayoralty", "nomination",
                                                           "presidency", "prize", "race", "seat", "silver", "stage", "tournament"});

constexpr auto rewards = std::to_array<std::string_view>({"award", "cup", "medal", "prize", "title", "trophy"});

Thing read_thing(const Document& document, TokenId head) {
  const Token& noun = document[head];
  const bool named = noun.upos == Upos::propn;
  Thing thing;
  if (!named && (noun.upos != Upos::noun || !is_definite(document, head))) return thing;
  thing.noun = document.norm(noun);
  if (noun.upos == Upos::noun) thing.noun = document.lemma(noun);
  if (std::find(rewards.begin(), rewards.end(), thing.noun) != rewards.end()) thing.noun = "prize";
  const language::TokenRange range = subtree(document, head);
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const Token& token = document.tokens[t];
    const Relation relation = universal(token.relation);
    if (relation == Relation::acl) break;
    const bool mark = TokenId(t) != head && (token.upos == Upos::propn || token.upos == Upos::noun || token.upos == Upos::adj);
    if (mark) thing.marks.insert(std::string(token.upos == Upos::noun ? document.lemma(token) : document.norm(token)));
  }
  return thing;
}

// One thing that nothing tells apart: what describes both is shared.
bool may_be_one(const Thing& a, const Thing& b) {
  if (a.noun != b.noun) return false;
  if (a.marks.empty() && b.marks.empty()) return true;
  const std::set<std::string>& less = a.marks.size() <= b.marks.size() ? a.marks : b.marks;
  const std::set<std::string>& more = a.marks.size() <= b.marks.size() ? b.marks : a.marks;
  if (less.empty()) return a.noun != "prize";
  const auto shared = std::count_if(less.begin(), less.end(), [&](const std::string& mark) { return more.contains(mark); });
  return shared == static_cast<std::ptrdiff_t>(less.size()) || (shared >= 2 && shared * 2 > static_cast<std::ptrdiff_t>(less.size()));
}

struct Deed {
  std::string name;
  Thing thing;  // without a noun for a deed that a story has one of
  DeedPlace place;
  Doer doer;
};

const Argument* receiver(const Event& event) {
  const auto found = std::find_if(event.arguments.begin(), event.arguments.end(), [](const Argument& a) {
    return a.slot == Slot::oblique && (a.preposition == "to" || a.preposition.empty());
  });
  return found == event.arguments.end() ? nullptr : &*found;
}

// What a passive's subject is given: "was presented with the medal".
const Argument* gift(const Event& event) {
  const auto found = std::find_if(event.arguments.rbegin(), event.arguments.rend(), [](const Argument& a) {
    return (a.slot == Slot::oblique && a.preposition == "with") || a.slot == Slot::patient;
  });
  return found == event.arguments.rend() ? nullptr : &*found;
}

bool is_told_as_done(const claim::Qualifiers& qualifiers) {
  return qualifiers.polarity == claim::Polarity::positive && qualifiers.phase != claim::Phase::planned &&
         (qualifiers.certainty == claim::Certainty::stated || qualifiers.certainty == claim::Certainty::reported);
}

class Reading {
 public:
  explicit Reading(const Story& story) : story_(story), scenes_(story) {
    for (std::size_t a = 0; a < story.articles.size(); ++a) {
      for (const Event& event : story.articles[a].events) file(ArticleId(a), event);
    }
  }

  DeedReading read() {
    DeedReading reading;
    for (auto& [name, deeds] : deeds_) {
      for (std::size_t i = 0; i < deeds.size(); ++i) {
        if (const std::vector<std::size_t> group = take_group(deeds, i); !group.empty()) decide(deeds, group, reading);
      }
    }
    return reading;
  }

 private:
  void file(ArticleId article, const Event& event) {
    if (!is_told_as_done(event.qualifiers)) return;
    const Document& document = story_[article].document;
    std::string name(claim::deed_frame(document, event));
    const bool sole = !name.empty();
    const Argument* doer = event.argument(Slot::agent);
    const Argument* object = event.argument(Slot::patient);
    if (has(gifts, event.lemma) || (sole && event.passive && doer == nullptr)) {
      if (event.lemma == "go") object = doer;
      doer = has(gifts, event.lemma) ? receiver(event) : object;
      if (event.passive && object != nullptr && object->entity.valid()) {  // "she was awarded the prize"
        doer = object;
        object = gift(event);
        if (object == doer) object = nullptr;
      }
      if (!sole) name = "win";
    }
    if (name.empty()) name = claim::predicate_class(event.lemma, event.particle);
    if (!sole && !has(sole_deeds, name)) return;
    if (doer == nullptr || doer == object || (object == nullptr && !sole)) return;
    Deed deed{.name = name, .thing = {}, .place = {article, &event, *doer, object ? *object : Argument{.head = event.predicate}}, .doer = read_doer(article, *doer)};
    if (!deed.doer.head.valid()) return;
    if (!sole) {
      deed.thing = read_thing(document, object->head);
      if (deed.thing.noun.empty() || (name == "open" && has(opened_daily, deed.thing.noun))) return;
      if (name == "win" && event.lemma != "win" && !has(winnings, deed.thing.noun)) return;  // many take the stand
    }
    deeds_[name].push_back(std::move(deed));
  }

  // Not valid where a pronoun leaves it open.
  [[nodiscard]] Doer read_doer(ArticleId article, const Argument& argument) const {
    const ArticleFacts& facts = story_[article];
    Doer doer{.article = article, .head = argument.head, .entity = {}};
    entity::LocalEntityId local = argument.entity.valid() ? argument.entity : facts.entities.entity_at(argument.head);
    if (local.valid()) doer.entity = story_.entities.of({article, local});
    const Upos upos = facts.document[argument.head].upos;
    if (!doer.entity.valid() && upos != Upos::noun) doer.head = {};
    return doer;
  }

  // All places that tell of the deed of place `i`, which are taken out; empty where it was taken before.
  std::vector<std::size_t> take_group(const std::vector<Deed>& deeds, std::size_t i) {
    if (!taken_.insert(&deeds[i]).second) return {};
    std::vector<std::size_t> group{i};
    for (std::size_t k = i + 1; k < deeds.size(); ++k) {
      if (!taken_.contains(&deeds[k]) && may_be_one(deeds[i].thing, deeds[k].thing)) {
        taken_.insert(&deeds[k]);
        group.push_back(k);
      }
    }
    return group;
  }

  void decide(const std::vector<Deed>& deeds, std::vector<std::size_t> group, DeedReading& reading) const {
    drop_articles_of_two(deeds, group);
    std::set<ArticleId> articles;
    std::vector<DeedSide> sides;
    std::vector<Doer> doers;
    for (const std::size_t i : group) {
      articles.insert(deeds[i].place.article);
      const bool differs = std::any_of(group.begin(), group.end(), [&](std::size_t k) {
        return deeds[i].place.article != deeds[k].place.article && are_surely_two(story_, deeds[i].doer, deeds[k].doer);
      });
      if (!differs) continue;
      std::size_t side = 0;
      while (side < sides.size() && are_surely_two(story_, doers[side], deeds[i].doer)) ++side;
      if (side == sides.size()) {
        sides.push_back({name_of(story_, deeds[i].doer), {}});
        doers.push_back(deeds[i].doer);
      }
      sides[side].places.push_back(deeds[i].place);
    }
    if (articles.size() > 1) ++reading.compared;
    if (sides.size() < 2 || dated_apart(sides)) return;
    DeedConflict conflict{.named = std::all_of(doers.begin(), doers.end(), [](const Doer& d) { return d.entity.valid(); }), .sides = std::move(sides)};
    std::stable_sort(conflict.sides.begin(), conflict.sides.end(),
                     [](const DeedSide& a, const DeedSide& b) { return a.places.size() > b.places.size(); });
    reading.conflicts.push_back(std::move(conflict));
  }

  // Who names two doers knows of two deeds.
  void drop_articles_of_two(const std::vector<Deed>& deeds, std::vector<std::size_t>& group) const {
    std::set<ArticleId> of_two;
    for (const std::size_t i : group) {
      for (const std::size_t k : group) {
        if (i < k && deeds[i].place.article == deeds[k].place.article && are_surely_two(story_, deeds[i].doer, deeds[k].doer))
          of_two.insert(deeds[i].place.article);
      }
    }
    std::erase_if(group, [&](std::size_t i) { return of_two.contains(deeds[i].place.article); });
  }

  [[nodiscard]] bool dated_apart(const std::vector<DeedSide>& sides) const {
    for (std::size_t i = 0; i < sides.size(); ++i) {
      for (std::size_t j = i + 1; j < sides.size(); ++j) {
        for (const DeedPlace& a : sides[i].places) {
          for (const DeedPlace& b : sides[j].places) {
            if (times_differ(story_[a.article], *a.event, story_[b.article], *b.event)) return true;
          }
        }
      }
    }
    return false;
  }

  const Story& story_;
  ClauseScenes scenes_;
  std::map<std::string, std::vector<Deed>> deeds_;
  std::set<const Deed*> taken_;
};

}  // namespace

DeedReading compare_doers(const Story& story) { return Reading(story).read(); }

}  // namespace tally::align
