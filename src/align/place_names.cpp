#include "align/place_names.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "align/event_times.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;

// An article, or its captions.
using Source = std::pair<ArticleId, bool>;

Source source_of(const PlaceTelling& telling) { return {telling.place.article, telling.caption}; }

bool has_words_of(std::string_view longer, std::string_view shorter) {
  while (!shorter.empty()) {
    const std::string_view word = shorter.substr(0, shorter.find(' '));
    const std::size_t at = longer.find(word);
    if (at == std::string_view::npos) return false;
    longer.remove_prefix(at + word.size());
    shorter.remove_prefix(std::min(word.size() + 1, shorter.size()));
  }
  return true;
}

// Named for a stretch of land that may hold the other place: a country, a county.
bool is_wide(const PlaceTelling& telling) {
  const mention::WordFacts facts = mention::lookup(telling.name);
  if ((facts.has(mention::WordFlag::country) || facts.has(mention::WordFlag::region)) && facts.population == 0) return true;
  return telling.name.ends_with("shire") || telling.name.starts_with("county ") || telling.name.starts_with("co ") ||
         telling.sort == "county" || telling.sort == "island" || telling.sort == "valley" || telling.sort == "park" || telling.sort == "province" || telling.sort == "district";
}

class Reading {
 public:
  Reading(const Story& story, const CommonGround& ground) : story_(story), ground_(ground), scenes_(story), tellings_(read_places(story, scenes_)) {
    for (std::size_t i = 0; i < tellings_.size(); ++i) {
      names_[source_of(tellings_[i])].insert(tellings_[i].name);
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
    return std::move(reading_);
  }

 private:
  static constexpr std::size_t most_compared = 300;  // places of one kind further on; only hundreds of articles have more

  void compare(const PlaceTelling& a, const PlaceTelling& b) {
    if (source_of(a) == source_of(b) || a.name == b.name || a.named != b.named) return;
    const bool sorted = !a.sort.empty() && a.sort == b.sort;
    if (!sorted && (!a.sort.empty() || !b.sort.empty()) && !may_be_towns(a, b)) return;
    if (!tell_one_happening(a, b, sorted)) return;
    ++reading_.compared;
    if (is_wide(a) || is_wide(b)) return;
    if (names(source_of(b), a.name) || names(source_of(a), b.name)) return;
    if (told_.insert(std::minmax(a.name, b.name)).second) reading_.conflicts.push_back({places_of(a), places_of(b), sorted});
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
    if (!a.named) return sorted && same && together && (overlap.features >= 3 || is_once(a));
    if (sorted && a.sort != "town") return (same && (together || overlap.features >= 2)) || (overlap.features >= 3 && overlap.share >= 0.4);
    if (!are_places(a, b)) return false;
    if (!same) return false;
    if (a.place.article == b.place.article) return true;  // a caption is about what its article is about
    return (together && (is_once(a) || overlap.features >= 2)) || (overlap.features >= 3 && overlap.share >= 0.3);
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
    const language::Document& document = story_[article].document;
    return noun.find(' ') == std::string::npos && std::any_of(document.tokens.begin(), document.tokens.end(), [&](const language::Token& token) {
             return token.upos == language::Upos::noun && document.lemma(token) == noun;
           });
  }

  [[nodiscard]] std::vector<NamedPlace> places_of(const PlaceTelling& like) const {
    std::vector<NamedPlace> places;
    for (const PlaceTelling& telling : tellings_) {
      if (telling.name == like.name && (share_happening(telling, like) || source_of(telling) == source_of(like))) places.push_back(telling.place);
    }
    return places;
  }

  const Story& story_;
  const CommonGround& ground_;
  ClauseScenes scenes_;
  std::vector<PlaceTelling> tellings_;
  std::map<std::string, std::vector<std::size_t>> by_key_;
  std::map<Source, std::set<std::string>> names_;
  std::set<std::pair<std::string, std::string>> told_;
  PlaceReading reading_;
};

}  // namespace

PlaceReading compare_places(const Story& story, const CommonGround& ground) { return Reading(story, ground).read(); }

}  // namespace tally::align
