#include "align/told_deeds.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "align/clause_scene.hpp"
#include "align/deed_class.hpp"
#include "align/event_times.hpp"
#include "align/sole_things.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/quoted.hpp"

namespace tally::align {
namespace {

using claim::Argument;
using claim::Certainty;
using claim::Event;
using claim::Phase;
using claim::Polarity;
using claim::Slot;
using ingest::ArticleId;
using language::Document;
using language::TokenId;
using language::WordSet;

struct Place {
  ToldDeed deed;
  Term agent = 0;
  Term patient = 0;
  Term verb = 0;
  std::vector<Term> about;  // the clause

  [[nodiscard]] const claim::Qualifiers& qualifiers() const { return deed.event->qualifiers; }
};

bool is_sure(const claim::Qualifiers& q) { return q.certainty == Certainty::stated || q.certainty == Certainty::reported; }

// Not done: denied, or told by the opposite verb.
bool is_negative(const Place& place) { return (place.qualifiers().polarity == Polarity::negative) != is_opposite(*place.deed.event); }

// Told as a fact that is over or holds: not as an intention or a rule.
bool is_done(const Place& place) {
  const auto& q = place.qualifiers();
  return is_sure(q) && !is_negative(place) && (q.phase == Phase::past || q.phase == Phase::present);
}
bool is_denied(const Place& place) {
  const auto& q = place.qualifiers();
  return is_sure(q) && is_negative(place) && (q.phase == Phase::past || q.phase == Phase::present || q.phase == Phase::timeless);
}
bool is_planned(const Place& place) {
  const auto& q = place.qualifiers();
  return is_sure(q) && !is_negative(place) && q.phase == Phase::planned;
}

class Reading {
 public:
  explicit Reading(const Story& story) : story_(story), scenes_(story), things_(story) {
    for (std::size_t a = 0; a < story.articles.size(); ++a) {
      for (const Event& event : story.articles[a].events) file(ArticleId(a), event);
    }
  }

  ToldReading run() {
    for (const auto& [deed, places] : deeds_) {
      for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t k = i + 1; k < std::min(places.size(), i + most_compared); ++k) {
          if (places[i].deed.article == places[k].deed.article) continue;
          compare(places, i, k);
          compare(places, k, i);
        }
      }
    }
    return std::move(reading_);
  }

 private:
  static constexpr std::size_t most_compared = 200;  // places of one class further on; only hundreds of articles have more

  void file(ArticleId article, const Event& event) {
    const std::string deed = deed_class(event);
    if (deed.empty()) return;
    Place place{.deed = {article, &event}, .about = scenes_.of(article, event.predicate)};
    if (const Argument* agent = deed_agent(event)) place.agent = scenes_.at(article, agent->head);
    if (place.agent == 0) place.agent = ordered_of(article, event);
    if (const Argument* patient = deed_patient(event)) place.patient = scenes_.at(article, whole_of(article, patient->head));
    place.verb = scenes_.at(article, event.predicate);
    deeds_[deed].push_back(std::move(place));
  }

  // "was ordered to pay": who was ordered.
  [[nodiscard]] Term ordered_of(ArticleId article, const Event& event) const {
    const Document& document = story_[article].document;
    const language::Token& token = document[event.predicate];
    if (universal(token.relation) != language::Relation::xcomp || !token.head.valid()) return 0;
    const auto subject = child(document, token.head, language::Relation::nsubj);
    return subject ? scenes_.at(article, *subject) : 0;
  }

  // "the side of the barge": the barge.
  [[nodiscard]] TokenId whole_of(ArticleId article, TokenId head) const {
    static constexpr WordSet parts{{"side", "back", "front", "rear", "end", "edge", "top", "roof", "bow", "stern", "tail", "wing", "part", "half",
                                    "one", "all", "some", "most", "group", "number"}};
    const Document& document = story_[article].document;
    if (!parts.contains(document.lemma(document[head]))) return head;
    return child(document, head, language::Relation::nmod).value_or(head);
  }

  void compare(const std::vector<Place>& places, std::size_t i, std::size_t k) {
    const Place& a = places[i];
    const Place& b = places[k];
    if (i < k && !is_light(*a.deed.event) && is_owed(a) && is_owed(b) && turned_round(a, b)) return report(DeedDifference::turned_round, a, b);
    if (!is_done(a)) return;
    if (is_done(b)) {
      if (i < k && !is_light(*a.deed.event) && !is_payment(*a.deed.event) && turned_round(a, b)) report(DeedDifference::turned_round, a, b);
      return;
    }
    const bool denied = is_denied(b);
    if (!denied && !is_planned(b)) return;
    if (is_light(*a.deed.event) ? !denied || !is_one_of_light(a, b) : !is_one_deed(a, b)) return;
    ++reading_.compared;
    if (times_differ(facts(a), *a.deed.event, facts(b), *b.deed.event)) return;
    if (denied && is_own(a) && !may_have_followed(a, b) && denies_all(a, b) && !is_disputed(b) && !tells_both(places, a, b)) report(DeedDifference::denied, a, b);
    if (!denied && later_and_planned(a, b) && !tells_both(places, a, b)) report(DeedDifference::planned, a, b);
  }

  [[nodiscard]] const ArticleFacts& facts(const Place& place) const { return story_[place.deed.article]; }

  [[nodiscard]] bool is_one_deed(const Place& a, const Place& b) const {
    const bool one_patient = a.patient != 0 && a.patient == b.patient;
    const bool one_agent = a.agent != 0 && a.agent == b.agent;
    if (a.patient != 0 && b.patient != 0 && !one_patient) return false;
    if ((a.patient == 0) != (b.patient == 0) && !one_agent) return false;
    if (names(a.agent) && names(b.agent) && !one_agent) return false;
    std::vector<Term> shared = shared_terms(a.about, b.about);
    if (a.verb != 0 && a.verb != b.verb) shared.push_back(scenes_.terms().weight(a.verb) < scenes_.terms().weight(b.verb) ? a.verb : b.verb);
    const double rarity = scenes_.terms().rarity(shared);
    if (one_patient && one_agent) return rarity >= 1.5;
    if (one_agent && a.patient == 0 && b.patient == 0) return rarity >= 1.35;
    if (one_patient || one_agent) return shared.size() >= 3 && rarity >= 2.2;
    return false;
  }

  // "knew of the crack": by one who is named, of what is one in both.
  [[nodiscard]] bool is_one_of_light(const Place& a, const Place& b) const {
    const bool one_patient = a.patient != 0 && a.patient == b.patient;
    const bool one_agent = a.agent != 0 && a.agent == b.agent;
    if (a.deed.event->passive && b.deed.event->passive && a.agent == 0 && b.agent == 0) return one_patient && have_sole_patient(a, b);
    if (!one_agent || !names(a.agent) || a.patient != b.patient) return false;
    std::vector<Term> shared = shared_terms(a.about, b.about);
    std::erase_if(shared, [&](Term term) { return term == a.agent || term == a.verb || term == b.verb; });
    return !shared.empty() && scenes_.terms().rarity(shared) >= 0.4;
  }

  [[nodiscard]] bool have_sole_patient(const Place& a, const Place& b) const {
    const Argument* left = deed_patient(*a.deed.event);
    const Argument* right = deed_patient(*b.deed.event);
    return left != nullptr && right != nullptr && things_.are_one({a.deed.article, left->head}, {b.deed.article, right->head});
  }

  // What is denied may be less than the deed: "not by Friday", "not only", "not all of them", "not at the time". All that stands
  // with the denial must stand in the other clause, too.
  [[nodiscard]] bool denies_all(const Place& done, const Place& denied) const {
    static constexpr WordSet limits{{"all", "every", "both", "only", "just", "until", "yet", "again", "always", "even", "simply", "merely", "fully",
                                     "immediately", "initially", "necessarily", "alone", "first", "solely", "entirely", "enough", "any", "far", "once"}};
    const Document& document = facts(denied).document;
    const Event& event = *denied.deed.event;
    if (done.qualifiers().phase != Phase::past || denied.qualifiers().phase != Phase::past) return false;
    for (const Argument& argument : event.arguments) {
      const Term term = scenes_.at(denied.deed.article, argument.head);
      const bool known = term != 0 && std::binary_search(done.about.begin(), done.about.end(), term);
      if (argument.slot == Slot::oblique && !known) return false;
      if (child(document, argument.head, language::Relation::nummod)) return false;
    }
    bool all = true;
    const language::TokenRange sentence = document[document[event.predicate].sentence].tokens;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const language::Token& token = document.tokens[t];
      const bool near = token.head == event.predicate || (token.head.valid() && document[token.head].head == event.predicate);
      if (!near) continue;
      const language::Relation relation = universal(token.relation);
      if (limits.contains(document.norm(token))) all = false;
      if (token.head == event.predicate && (relation == language::Relation::advcl || relation == language::Relation::xcomp ||
                                            relation == language::Relation::ccomp))
        all = false;
    }
    return all;
  }

  [[nodiscard]] bool names(Term term) const { return scenes_.terms().is_entity(term); }

  // The writer's own words, flatly.
  [[nodiscard]] bool is_own(const Place& place) const {
    const ArticleFacts& article = facts(place);
    return place.qualifiers().certainty == Certainty::stated && !mention::is_quoted(article.mentions, article.document[place.deed.event->predicate].span);
  }

  // "denied that he had paid": the word of one side, which the other article may not have asked for.
  [[nodiscard]] bool is_disputed(const Place& b) const {
    static constexpr WordSet disputing{{"deny", "dispute", "reject", "refute", "dismiss", "doubt", "contest"}};
    const Document& document = facts(b).document;
    TokenId at = b.deed.event->predicate;
    for (int steps = 0; steps < 4; ++steps) {
      at = document[at].head;
      if (!at.valid()) return false;
      if (disputing.contains(document.lemma(document[at]))) return true;
    }
    return false;
  }

  // Of one article both are told.
  [[nodiscard]] bool tells_both(const std::vector<Place>& places, const Place& a, const Place& b) const {
    return std::any_of(places.begin(), places.end(), [&](const Place& other) {
      if (other.deed.article == a.deed.article) return !is_done(other) && (is_denied(other) || is_planned(other)) && about_one(other, a);
      if (other.deed.article == b.deed.article) return is_done(other) && about_one(other, b);
      return false;
    });
  }

  static bool about_one(const Place& a, const Place& b) {
    return (a.patient != 0 && a.patient == b.patient) || (a.agent != 0 && a.agent == b.agent) || a.patient == 0 || b.patient == 0;
  }

  // Not done when one article was written, and done when the next one was.
  [[nodiscard]] bool may_have_followed(const Place& done, const Place& denied) const {
    const auto& first = facts(denied).article.published;
    const auto& second = facts(done).article.published;
    return first && second && first->date < second->date;
  }

  // What is still to come in an article of the same time or a later one. Undated articles are of one time as far as anybody
  // can tell, where the deed is one person's alone: "has stepped down", "will step down".
  [[nodiscard]] bool later_and_planned(const Place& done, const Place& planned) const {
    if (done.qualifiers().phase != Phase::past) return false;
    const auto& first = facts(done).article.published;
    const auto& second = facts(planned).article.published;
    if (!first && !second) return done.agent == planned.agent && names(done.agent) && done.patient == 0 && planned.patient == 0;
    return first && second && first->date <= second->date;
  }

  // Paid, or to be paid.
  static bool is_owed(const Place& place) { return is_payment(*place.deed.event) && is_sure(place.qualifiers()) && place.qualifiers().polarity == Polarity::positive; }

  [[nodiscard]] bool turned_round(const Place& a, const Place& b) const {
    if (is_payment(*a.deed.event) && scenes_.terms().rarity(shared_terms(a.about, b.about)) < 1.5) return false;  // one debt
    if (!is_payment(*a.deed.event) && (is_mutual(*a.deed.event) || is_mutual(*b.deed.event))) return false;
    if (a.agent == 0 || a.patient == 0 || a.agent == a.patient) return false;
    return a.agent == b.patient && a.patient == b.agent && !times_differ(facts(a), *a.deed.event, facts(b), *b.deed.event);
  }

  void report(DeedDifference difference, const Place& a, const Place& b) {
    for (ToldConflict& known : reading_.conflicts) {
      if (known.difference != difference) continue;
      if (has(known.left, a)) return add(known.right, b);
      if (has(known.right, b)) return add(known.left, a);
    }
    reading_.conflicts.push_back({difference, {a.deed}, {b.deed}});
  }

  static bool has(const std::vector<ToldDeed>& side, const Place& place) {
    return std::any_of(side.begin(), side.end(), [&](const ToldDeed& deed) { return deed.event == place.deed.event; });
  }
  static void add(std::vector<ToldDeed>& side, const Place& place) {
    if (!has(side, place)) side.push_back(place.deed);
  }

  const Story& story_;
  ClauseScenes scenes_;
  SoleThings things_;
  std::map<std::string, std::vector<Place>> deeds_;
  ToldReading reading_;
};

}  // namespace

ToldReading compare_deeds(const Story& story) { return Reading(story).run(); }

}  // namespace tally::align
