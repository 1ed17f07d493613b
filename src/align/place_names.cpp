#include "align/place_names.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include "align/event_times.hpp"
#include "align/place_captions.hpp"
#include "align/scene_likeness.hpp"
#include "align/sole_things.hpp"
#include "claim/predicate_class.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;

// An article, or its captions.
using Source = std::pair<ArticleId, bool>;

Source source_of(const PlaceTelling& telling) { return {telling.place.article, telling.caption}; }

class Reading {
 public:
  Reading(const Story& story, const CommonGround& ground) : story_(story), ground_(ground), scenes_(story), likeness_(story, scenes_), things_(story), tellings_(read_places(story, scenes_)), captions_(story, ground, tellings_) {
    for (const ArticleFacts& facts : story.articles) last_year_.push_back(last_year(facts.document));
    for (const ArticleFacts& facts : story.articles) nouns_.push_back(nouns_of(facts.document));
    for (std::size_t i = 0; i < tellings_.size(); ++i) {
      names_[source_of(tellings_[i])].insert(tellings_[i].name);
      of_source_[source_of(tellings_[i])].push_back(i);
      of_name_[tellings_[i].name].push_back(i);
      for (const std::string& happening : tellings_[i].happenings) by_key_["!" + happening].push_back(i);
      if (!tellings_[i].sort.empty()) by_key_[tellings_[i].sort].push_back(i);
    }
  }

  PlaceReading read() {
    for (const auto& [key, places] : by_key_) {
      for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = i + 1; j < std::min(places.size(), i + most_compared); ++j) compare(tellings_[places[i]], tellings_[places[j]]);
      }
    }
    for (const PlaceTelling& telling : tellings_) {
      if (telling.caption) hold_caption(telling);
    }
    compare_scenes();
    return std::move(reading_);
  }

 private:
  static constexpr std::size_t most_articles = 12;    // held against one
  static constexpr std::size_t most_compared = 300;  // places of one kind further on; only hundreds of articles have more

  void compare(const PlaceTelling& a, const PlaceTelling& b) {
    if (source_of(a) == source_of(b) || a.name == b.name || a.named != b.named) return;
    if (are_far_apart(a.place.article, b.place.article)) return;
    const bool sorted = !a.sort.empty() && a.sort == b.sort;
    if (!sorted && (!a.sort.empty() || !b.sort.empty()) && !may_be_towns(a, b)) return;
    if (!tell_one_happening(a, b, sorted)) return;
    ++reading_.compared;
    if (is_wide(a) || is_wide(b)) return;
    if (names(source_of(b), a.name) || names(source_of(a), b.name)) return;
    if (told_.insert(std::minmax(a.name, b.name)).second) reading_.conflicts.push_back({places_of(a), places_of(b), sorted});
  }

  // One scene that two articles put in two places of one sort, with whatever verbs: of all places that either tells, no two fit
  // each other better.
  void compare_scenes() {
    std::map<std::pair<std::string, ArticleId>, std::vector<const PlaceTelling*>> by_sort;
    for (const PlaceTelling& telling : tellings_) {
      if (const std::string sort = scene_sort(telling); !sort.empty()) by_sort[{sort, telling.place.article}].push_back(&telling);
    }
    for (auto left = by_sort.begin(); left != by_sort.end(); ++left) {
      std::size_t met = 0;
      for (auto right = std::next(left); right != by_sort.end() && right->first.first == left->first.first && met < most_articles; ++right, ++met) {
        if (!are_days_apart(left->first.second, right->first.second)) compare_scene(left->second, right->second);
      }
    }
  }

  void compare_scene(const std::vector<const PlaceTelling*>& left, const std::vector<const PlaceTelling*>& right) {
    constexpr std::size_t most_told = 24;  // places; an article with more of them tells of many scenes
    if (left.size() > most_told || right.size() > most_told) return;
    for (const PlaceTelling* a : left) {
      const PlaceTelling* b = best_match(*a, right);
      if (b == nullptr || best_match(*b, left) != a || a->name == b->name) continue;
      ++reading_.compared;
      if (!fit_for_scene(*a, *b) || names(source_of(*b), a->name) || names(source_of(*a), b->name)) continue;
      if (told_.insert(std::minmax(a->name, b->name)).second) reading_.conflicts.push_back({places_of(*a), places_of(*b), false});
    }
  }

  [[nodiscard]] const PlaceTelling* best_match(const PlaceTelling& telling, const std::vector<const PlaceTelling*>& among) const {
    const PlaceTelling* best = nullptr;
    double most = 0;
    for (const PlaceTelling* other : among) {
      const double likeness = likeness_.between(telling.sentence, other->sentence);
      if (likeness > most) std::tie(best, most) = std::pair(other, likeness);
    }
    return best;
  }

  [[nodiscard]] bool fit_for_scene(const PlaceTelling& a, const PlaceTelling& b) const {
    if (a.near != b.near) return false;  // in a village near the town
    const double own = likeness_.same_sentence(a.sentence, b.sentence);
    const double all = likeness_.between(a.sentence, b.sentence);
    const bool dated = story_[a.place.article].article.published && story_[b.place.article].article.published;
    return dated ? own >= 1.5 && all >= 2.5 : own >= 2.0 && all >= 3.0;
  }

  // Places of one sort exclude one another; empty for what may lie in another.
  std::string scene_sort(const PlaceTelling& telling) const {
    if (telling.bare || telling.body || telling.role == PlaceRole::source || telling.caption) return {};
    if (!telling.named) return "noun " + telling.sort;
    if (is_wide(telling)) return {};
    if (telling.sort == "town") return telling.near && mention::lookup(telling.name).population < 20 ? std::string() : telling.sort;
    return telling.sort;
  }

  // A picture that puts the story where no text has it.
  void hold_caption(const PlaceTelling& caption) {
    const std::optional<std::string> instead = captions_.place_in_text(caption);
    if (!instead || !held_.insert(caption.sentence).second) return;
    ++reading_.compared;
    if (!told_.insert(std::minmax(caption.name, *instead)).second) return;
    PlaceConflict conflict{.left = {caption.place}, .right = {}, .sorted = false};
    for (const PlaceTelling& telling : tellings_) {
      if (telling.name == *instead && !telling.caption && !telling.bare) conflict.right.push_back(telling.place);
    }
    reading_.conflicts.push_back(std::move(conflict));
  }

  [[nodiscard]] bool are_days_apart(ArticleId a, ArticleId b) const {
    const auto& first = story_[a].article.published;
    const auto& second = story_[b].article.published;
    return first && second && std::chrono::abs(to_sys(*first) - to_sys(*second)) > std::chrono::hours(24 * 4);
  }

  // Written years apart, as far as their dates or the years in their texts tell.
  [[nodiscard]] bool are_far_apart(ArticleId a, ArticleId b) const {
    const auto& first = story_[a].article.published;
    const auto& second = story_[b].article.published;
    constexpr auto weeks = std::chrono::hours(24 * 21);
    if (first && second) return std::chrono::abs(to_sys(*first) - to_sys(*second)) > weeks;
    return last_year_[a.index()] != last_year_[b.index()] && !first && !second;
  }

  // The latest year that the text writes; 0 for none.
  static int last_year(const language::Document& document) {
    int last = 0;
    for (const language::Token& token : document.tokens) {
      const std::string_view norm = document.norm(token);
      const bool digits = norm.size() == 4 && norm.starts_with("20") && norm[2] >= '0' && norm[2] <= '9' && norm[3] >= '0' && norm[3] <= '9';
      if (digits) last = std::max(last, 2000 + (norm[2] - '0') * 10 + (norm[3] - '0'));
    }
    return last;
  }

  // Neither name says what it is, or it is a town's.
  static bool may_be_towns(const PlaceTelling& a, const PlaceTelling& b) {
    return (a.sort.empty() || a.sort == "town") && (b.sort.empty() || b.sort == "town");
  }

  [[nodiscard]] bool tell_one_happening(const PlaceTelling& a, const PlaceTelling& b, bool sorted) const {
    const Overlap overlap = ground_.between(a.sentence, b.sentence);
    const bool same = share_happening(a, b) && a.role == b.role;
    if (same && a.event != nullptr && b.event != nullptr &&
        times_differ(story_[a.place.article], *a.event, story_[b.place.article], *b.event))
      return false;
    const bool together = !shared_terms(a.participants, b.participants).empty() || share_surname(a, b);
    const bool sole = same && share_sole_thing(a, b) && is_only_one(a) && is_only_one(b);
    if (!a.named && sorted && sole) return true;
    if (!a.named) return sorted && same && together && (overlap.features >= 3 || is_once(a) || (a.happenings.front() == "find" && share_person(a, b)));
    if (sorted && a.sort != "town") return (same && !may_have_been_moved(a, b) && (together || overlap.features >= 2)) || (overlap.features >= 3 && overlap.share >= 0.4);
    if (!are_places(a, b) || !same || may_have_been_moved(a, b)) return false;
    if (a.place.article == b.place.article) return true;  // a caption is about what its article is about
    if ((sole && !a.near && !b.near) || is_of_main_event(a, b)) return true;  // one thing may be near two towns
    return (together && (is_once(a) || overlap.features >= 2 || (share_rare(a, b) && is_only_one(a) && is_only_one(b)))) || (overlap.features >= 3 && overlap.share >= 0.3);
  }

  // Into another hospital, a day later.
  [[nodiscard]] bool may_have_been_moved(const PlaceTelling& a, const PlaceTelling& b) const {
    const auto& first = story_[a.place.article].article.published;
    const auto& second = story_[b.place.article].article.published;
    return (a.stays || b.stays) && first && second && first->date != second->date;
  }

  [[nodiscard]] bool share_rare(const PlaceTelling& a, const PlaceTelling& b) const {
    return scenes_.terms().rarity(shared_terms(a.participants, b.participants)) >= 0.6;
  }

  // Its source tells the happening of no other place.
  [[nodiscard]] bool is_only_one(const PlaceTelling& telling) const {
    const std::vector<std::size_t>& others = of_source_.at(source_of(telling));
    return std::all_of(others.begin(), others.end(), [&](std::size_t other) {
      return tellings_[other].name == telling.name || !share_happening(tellings_[other], telling);
    });
  }

  // "The knife was found in": of things of its kind either article has one.
  [[nodiscard]] bool share_sole_thing(const PlaceTelling& a, const PlaceTelling& b) const {
    if (a.event == nullptr || b.event == nullptr || a.place.article == b.place.article) return false;
    const auto takes_part = [](const claim::Argument& argument) { return argument.slot != claim::Slot::oblique; };
    return std::ranges::any_of(a.event->arguments, [&](const claim::Argument& x) {
      return takes_part(x) && std::ranges::any_of(b.event->arguments, [&](const claim::Argument& y) {
        return takes_part(y) && things_.are_one({a.place.article, x.head}, {b.place.article, y.head});
      });
    });
  }

  // What both articles begin with, and what a story has one of: where the crash was.
  [[nodiscard]] bool is_of_main_event(const PlaceTelling& a, const PlaceTelling& b) const {
    static constexpr language::WordSet kinds{{"crash", "collapse", "derail", "explode", "rob", "stab", "shoot", "match", "trial", "sink", "capsize", "bury"}};
    return std::ranges::any_of(a.happenings, [&](const std::string& kind) {
      return kinds.contains(kind) && std::ranges::find(b.happenings, kind) != b.happenings.end() && is_only_one(a) && is_only_one(b) &&
             opens_with(a.place.article, kind) && opens_with(b.place.article, kind);
    });
  }

  [[nodiscard]] bool opens_with(ArticleId article, std::string_view kind) const {
    constexpr std::size_t lead = 4;  // sentences with the headline
    const ArticleFacts& facts = story_[article];
    const auto& sentences = facts.document.sentences;
    const std::uint32_t end = sentences.empty() ? 0 : sentences[std::min(lead, sentences.size()) - 1].tokens.end;
    for (const claim::Event& event : facts.events)
      if (event.predicate.value < end && claim::predicate_class(event.lemma, event.particle) == kind) return true;
    for (std::uint32_t t = 0; t < end; ++t)
      if (claim::class_of_noun(facts.document.lemma(facts.document.tokens[t])) == kind) return true;
    return false;
  }

  // What happens to one person once in a story.
  static bool is_once(const PlaceTelling& telling) {
    static constexpr language::WordSet once{{"transport", "bear", "die", "bury", "marry", "arrest"}};
    return once.contains(telling.happenings.front());
  }

  // "Grant Hill" and "Graham Hill" may be one man, whose name is another matter.
  [[nodiscard]] bool share_surname(const PlaceTelling& a, const PlaceTelling& b) const {
    return std::any_of(a.participants.begin(), a.participants.end(), [&](Term left) {
      return std::any_of(b.participants.begin(), b.participants.end(), [&](Term right) {
        const std::string_view name = surname_of(left);
        return !name.empty() && name == surname_of(right);
      });
    });
  }

  [[nodiscard]] bool share_person(const PlaceTelling& a, const PlaceTelling& b) const {
    const std::vector<Term> shared = shared_terms(a.participants, b.participants);
    return share_surname(a, b) || std::any_of(shared.begin(), shared.end(), [&](Term term) { return !surname_of(term).empty(); });
  }

  [[nodiscard]] std::string_view surname_of(Term term) const {
    if (!scenes_.terms().is_entity(term)) return {};
    const entity::Entity& entity = story_.entities.all[term - 1];
    if (entity.kind != mention::MentionKind::person) return {};
    return std::string_view(entity.name).substr(entity.name.rfind(' ') + 1);
  }

  static bool share_happening(const PlaceTelling& a, const PlaceTelling& b) {
    return std::any_of(a.happenings.begin(), a.happenings.end(), [&](const std::string& happening) {
      return std::find(b.happenings.begin(), b.happenings.end(), happening) != b.happenings.end();
    });
  }

  // A body without a word for its sort is no place.
  static bool are_places(const PlaceTelling& a, const PlaceTelling& b) { return !a.body && !b.body && !a.bare && !b.bare; }

  // Whether the source writes that name, shorter or longer: "Kingsmead Hospital" is "Kingsmead General Hospital".
  [[nodiscard]] bool names(Source source, const std::string& name) const {
    if (writes(source.first, name)) return true;
    const auto all = names_.find(source);
    return all != names_.end() && std::any_of(all->second.begin(), all->second.end(), [&](const std::string& other) {
             return has_words_of(other, name) || has_words_of(name, other);
           });
  }

  // The noun of a site, anywhere in the article.
  [[nodiscard]] bool writes(ArticleId article, const std::string& noun) const {
    return noun.find(' ') == std::string::npos && nouns_[article.index()].contains(noun);
  }

  static std::unordered_set<std::string_view> nouns_of(const language::Document& document) {
    std::unordered_set<std::string_view> nouns;
    for (const language::Token& token : document.tokens) {
      if (token.upos == language::Upos::noun) nouns.insert(document.lemma(token));
    }
    return nouns;
  }

  [[nodiscard]] std::vector<NamedPlace> places_of(const PlaceTelling& like) const {
    std::vector<NamedPlace> places;
    for (const std::size_t number : of_name_.at(like.name)) {
      const PlaceTelling& telling = tellings_[number];
      if (share_happening(telling, like) || source_of(telling) == source_of(like)) places.push_back(telling.place);
    }
    return places;
  }

  const Story& story_;
  const CommonGround& ground_;
  ClauseScenes scenes_;
  SceneLikeness likeness_;
  SoleThings things_;
  std::vector<PlaceTelling> tellings_;
  PlaceCaptions captions_;
  std::map<std::string, std::vector<std::size_t>> by_key_;
  std::map<Source, std::set<std::string>> names_;
  std::map<Source, std::vector<std::size_t>> of_source_;
  std::map<std::string, std::vector<std::size_t>> of_name_;
  std::vector<std::unordered_set<std::string_view>> nouns_;  // [article], lemmas
  std::set<std::pair<std::string, std::string>> told_;
  std::set<SentenceRef> held_;  // captions that were told of
  std::vector<int> last_year_;  // [article]
  PlaceReading reading_;
};

}  // namespace

PlaceReading compare_places(const Story& story, const CommonGround& ground) { return Reading(story, ground).read(); }

}  // namespace tally::align
