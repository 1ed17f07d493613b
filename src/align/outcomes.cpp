#include "align/outcomes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "align/event_times.hpp"
#include "language/tree.hpp"

namespace tally::align {
namespace {

using claim::Matter;
using entity::EntityId;
using ingest::ArticleId;
using language::Document;
using language::Token;
using language::TokenId;

// All that one matter's outcomes are told of.
struct Told {
  std::string bearer;
  std::vector<OutcomePlace> places;
};

void add_marks(const Document& document, TokenId top, TokenId thing, std::set<std::string>& marks) {
  const language::TokenRange range = subtree(document, top);
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const Token& token = document.tokens[t];
    const bool content = token.upos == language::Upos::noun || token.upos == language::Upos::propn ||
                         token.upos == language::Upos::adj;
    if (content && TokenId(t) != thing) marks.insert(std::string(document.lemma(token)));
  }
}

// The words that tell one thing of a kind from another: "quarry" of "the appeal over the quarry". The parse may hang
// "over the quarry" on the verb.
std::set<std::string> marks_of(const Document& document, const OutcomePlace& place) {
  static constexpr auto topics = std::to_array<std::string_view>({"about", "against", "for", "of", "on", "over", "to"});
  const TokenId thing = place.outcome.bearer.head;
  std::set<std::string> marks;
  add_marks(document, thing, thing, marks);
  for (const claim::Argument& argument : place.event->arguments) {
    const bool topic = std::find(topics.begin(), topics.end(), argument.preposition) != topics.end();
    if (argument.slot == claim::Slot::oblique && topic && thing < argument.head) add_marks(document, argument.head, thing, marks);
  }
  return marks;
}

bool share(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& mark) { return b.contains(mark); });
}

class Reading {
 public:
  Reading(const Story& story, std::span<const Matter> matters) : story_(story), matters_(matters) { collect(); }

  OutcomeReading read() {
    OutcomeReading reading;
    for (auto& [key, told] : of_entities_) decide(std::get<Matter>(key), told, reading);
    for (auto& [key, things] : of_things_) {
      for (Told& told : things) decide(Matter::decision, told, reading);
    }
    return reading;
  }

 private:
  void collect() {
    for (std::size_t a = 0; a < story_.articles.size(); ++a) {
      const ArticleFacts& facts = story_.articles[a];
      for (const claim::Event& event : facts.events) {
        for (claim::Outcome& outcome : outcomes_of(facts.document, event)) {
          const bool asked = std::find(matters_.begin(), matters_.end(), outcome.matter) != matters_.end();
          if (asked) file({ArticleId(a), &event, std::move(outcome)});
        }
      }
    }
  }

  void file(OutcomePlace place) {
    if (place.outcome.matter == Matter::decision) return file_thing(std::move(place));
    if (!place.outcome.bearer.entity.valid()) {
      open_[{place.outcome.matter, place.article}].insert(place.outcome.value);
      return;
    }
    const EntityId entity = story_.entities.of({place.article, place.outcome.bearer.entity});
    if (!entity.valid() || story_.entities[entity].kind != mention::MentionKind::person) return;
    Told& told = of_entities_[{place.outcome.matter, entity}];
    told.bearer = story_.entities[entity].name;
    told.places.push_back(std::move(place));
  }

  // Things of one noun are one where their descriptions share a word.
  void file_thing(OutcomePlace place) {
    const Document& document = story_[place.article].document;
    const std::set<std::string> marks = marks_of(document, place);
    std::vector<Told>& things = of_things_[place.outcome.bearer.lemma];
    const auto known = std::find_if(things.begin(), things.end(), [&](const Told& told) {
      return std::any_of(told.places.begin(), told.places.end(), [&](const OutcomePlace& other) {
        return share(marks, marks_of(story_[other.article].document, other));
      });
    });
    Told& told = known == things.end() ? things.emplace_back() : *known;
    if (told.bearer.empty()) told.bearer = "the " + place.outcome.bearer.lemma;
    told.places.push_back(std::move(place));
  }

  void decide(Matter matter, Told& told, OutcomeReading& reading) const {
    drop_undecided_articles(matter, told.places);
    std::map<std::string_view, OutcomeSide> sides;
    std::set<ArticleId> articles;
    for (OutcomePlace& place : told.places) {
      articles.insert(place.article);
      OutcomeSide& side = sides[place.outcome.value];
      side.value = place.outcome.value;
      side.places.push_back(std::move(place));
    }
    if (articles.size() > 1) ++reading.compared;
    if (sides.size() < 2) return;
    OutcomeConflict conflict{.matter = matter, .bearer = told.bearer};
    for (auto& [value, side] : sides) conflict.sides.push_back(std::move(side));
    std::stable_sort(conflict.sides.begin(), conflict.sides.end(), [](const OutcomeSide& a, const OutcomeSide& b) {
      return a.places.size() > b.places.size();
    });
    if (can_be_one(conflict)) reading.conflicts.push_back(std::move(conflict));
  }

  // "He was cleared of one count" may be of the same person.
  void drop_undecided_articles(Matter matter, std::vector<OutcomePlace>& places) const {
    std::map<ArticleId, std::set<std::string_view>> values;
    for (const auto& [key, said] : open_) {
      if (key.first == matter) values[key.second].insert(said.begin(), said.end());
    }
    for (const OutcomePlace& place : places) values[place.article].insert(place.outcome.value);
    std::erase_if(places, [&](const OutcomePlace& place) { return values[place.article].size() > 1; });
  }

  // Two dates are two events, two deciders two decisions, and who died after an article had him alive did so later.
  [[nodiscard]] bool can_be_one(const OutcomeConflict& conflict) const {
    const OutcomeSide& first = conflict.sides[0];
    const OutcomeSide& second = conflict.sides[1];
    return std::all_of(first.places.begin(), first.places.end(), [&](const OutcomePlace& a) {
      return std::all_of(second.places.begin(), second.places.end(), [&](const OutcomePlace& b) {
        return !times_differ(story_[a.article], *a.event, story_[b.article], *b.event) && one_decider(conflict.matter, a, b) &&
               (conflict.matter != Matter::survival || dead_first(a, b));
      });
    });
  }

  static bool one_decider(Matter matter, const OutcomePlace& a, const OutcomePlace& b) {
    if (matter != Matter::decision) return true;
    const claim::Argument* left = a.event->argument(claim::Slot::agent);
    const claim::Argument* right = b.event->argument(claim::Slot::agent);
    const bool both = left != nullptr && right != nullptr && left->lemma != a.outcome.bearer.lemma && right->lemma != b.outcome.bearer.lemma;
    return !both || left->lemma == right->lemma;
  }

  [[nodiscard]] bool dead_first(const OutcomePlace& a, const OutcomePlace& b) const {
    const OutcomePlace& dead = a.outcome.value == "died" ? a : b;
    const OutcomePlace& alive = a.outcome.value == "died" ? b : a;
    const auto& died = story_[dead.article].article.published;
    const auto& lived = story_[alive.article].article.published;
    return died && lived && to_sys(*died) <= to_sys(*lived);
  }

  const Story& story_;
  std::span<const Matter> matters_;
  std::map<std::tuple<Matter, EntityId>, Told> of_entities_;
  std::map<std::string, std::vector<Told>> of_things_;
  std::map<std::pair<Matter, ArticleId>, std::set<std::string_view>> open_;  // told of somebody unknown
};

}  // namespace

OutcomeReading compare_outcomes(const Story& story, std::span<const Matter> matters) { return Reading(story, matters).read(); }

}  // namespace tally::align
