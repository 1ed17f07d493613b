// One word exchanged for another of its kind: "Alliance of Dock Workers" and "Association of Dock Workers", "Rowan Trust"
// and "Rowan Foundation", "Journal of Soil Physics" and "Journal of Soil Chemistry". Each article has one of the names.

#include <algorithm>
#include <map>
#include <utility>

#include "base/sorted.hpp"
#include "base/utf8.hpp"
#include "body_kinds.hpp"
#include "checks.hpp"
#include "claim/nations.hpp"
#include "entity/name_distance.hpp"
#include "entity/near_words.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"
#include "names.hpp"
#include "same_tale.hpp"

namespace tally::rules::organisation {
namespace {

using language::WordSet;

bool is_journal(const std::string& word) {
  static constexpr WordSet words{{"journal", "annals", "archives", "review", "bulletin", "proceedings"}};
  return words.contains(word);
}

bool is_small(const std::string& word) { return word == "of" || word == "for" || word == "and" || word == "the" || word == "&" || word == "de"; }

// The one place where two names of equal length differ; their length where there is none or more than one.
std::size_t difference(const Name& a, const Name& b) {
  const std::size_t size = a.words.size();
  if (size != b.words.size()) return size;
  std::size_t at = size;
  for (std::size_t i = 0; i < size; ++i) {
    if (a.words[i] == b.words[i]) continue;
    if (at != size) return size;
    at = i;
  }
  return at;
}

// A country has an association and a federation of many things.
bool is_telling(const std::string& word) {
  const auto facts = mention::lookup(word);
  return !facts.place() && !facts.has(mention::WordFlag::demonym);
}

// A city has a Rovers and a United.
bool is_city(const std::string& word) {
  constexpr int large = 100;  // thousand people
  return mention::lookup(word).population >= large;
}

bool has_digit(const std::string& word) { return std::any_of(word.begin(), word.end(), base::is_ascii_digit); }

// Two forms of one word or a slip of it: "north" and "northern", "wildlife" and "wildfowl"; not "yorks" for "yorkshire".
bool are_alike(const std::string& a, const std::string& b) {
  constexpr std::size_t stem = 4;
  const std::size_t shorter = std::min(a.size(), b.size()), longer = std::max(a.size(), b.size());
  if (shorter < stem || has_digit(a) || has_digit(b) || a + "s" == b || b + "s" == a) return false;
  if (!claim::country_of(a).empty() || !claim::country_of(b).empty()) return false;  // "Japan's", "Japanese"
  const bool cut = a.starts_with(b) || b.starts_with(a);
  if (cut && longer - shorter > 3) return false;
  std::size_t common = 0;
  while (common < shorter && a[common] == b[common]) ++common;
  return (common >= stem && 2 * common >= longer) || (shorter >= 6 && entity::edit_distance(a, b, 2) <= 2);
}

// How sure it is by the names alone that one body is meant: not at all, where their sentences tell of the same, or anyway.
enum class Sure { no, if_told_alike, yes };

Sure exchanged(const Name& a, const Name& b) {
  const std::size_t at = difference(a, b);
  if (at == a.words.size() || is_small(a.words[at]) || is_small(b.words[at])) return Sure::no;
  std::size_t shared = 0;
  bool telling = false, headed = false, rare = false;
  for (std::size_t i = 0; i < a.words.size(); ++i) {
    headed = headed || mention::is_organisation_head(a.words[i]) || is_house(a.words[i]);
    if (i == at || is_small(a.words[i])) continue;
    ++shared;
    telling = telling || (!mention::is_organisation_head(a.words[i]) && kind_of_body(a.words[i]) < 0 && is_telling(a.words[i]));
    rare = rare || !mention::lookup(a.words[i]).known();
  }
  const int left = kind_of_body(a.words[at]), right = kind_of_body(b.words[at]);
  if (left >= 0 && left == right && shared == 1 && is_club(a.words[at]) && !is_city(a.words[1 - at])) return Sure::yes;
  if (left >= 0 && left == right) return telling ? Sure::yes : Sure::no;
  // A journal's field: "Annals of Soil Physics", "Annals of Soil Chemistry".
  const bool field = at + 1 == a.words.size() && shared >= 2 && is_journal(a.words.front());
  if (field) return Sure::yes;
  const bool places = mention::lookup(a.words[at]).place() && mention::lookup(b.words[at]).place();
  if (places || has_digit(a.words[at]) || has_digit(b.words[at])) return Sure::no;
  if (are_alike(a.words[at], b.words[at])) return telling && (rare || shared >= 2) ? Sure::yes : Sure::if_told_alike;
  return headed && telling && shared >= 2 ? Sure::if_told_alike : Sure::no;
}

// A name of four words or more with one word inside that the other has not: "Vale Hospitals NHS Trust", "Vale Teaching
// Hospitals NHS Trust". Short forms drop the end of a name, or what all such names have.
bool has_more_inside(const Name& full, const Name& part) {
  static constexpr WordSet dropped{{"nhs", "royal", "national", "and", "of", "the", "for", "foundation", "group", "district", "county", "city"}};
  const std::size_t size = part.words.size();
  if (size < 4 || full.words.size() != size + 1) return false;
  std::size_t at = 0;
  while (at < size && part.words[at] == full.words[at]) ++at;
  if (at == 0 || at == size || dropped.contains(full.words[at])) return false;
  return std::equal(part.words.begin() + static_cast<std::ptrdiff_t>(at), part.words.end(), full.words.begin() + static_cast<std::ptrdiff_t>(at) + 1);
}

// "Marl Vale Education Trust", "Marl Vale Education and Skills Board": what comes first in both, more than a place, is of two
// kinds of body.
bool has_other_kind(const Name& a, const Name& b) {
  const auto is_kind = [](const Name& name) { return mention::is_organisation_head(name.words.back()) && !is_house(name.words.back()); };
  if (a.words.back() == b.words.back() || !is_kind(a) || !is_kind(b)) return false;
  std::size_t shared = 0;
  bool telling = false;
  for (; shared + 1 < std::min(a.words.size(), b.words.size()) && a.words[shared] == b.words[shared]; ++shared)
    telling = telling || is_telling(a.words[shared]);
  return shared >= 3 && telling;  // Candidates finds them by as many
}

// What a short form leaves out and a full one has, and where a house is.
bool says_little(const std::string& word) {
  static constexpr WordSet words{{"international", "national", "royal", "city", "regional", "district", "central", "memorial", "public", "state"}};
  return is_small(word) || words.contains(word) || (!is_telling(word) && !mention::lookup(word).has(mention::WordFlag::common));
}

// "University of West Harlow", "Harlow Polytechnic University": one house by a word that both have, and each has one that
// the other lacks. Where one lacks nothing it is a short form.
bool reworded(const Name& a, const Name& b) {
  bool house = false, telling = false;
  std::size_t own = 0, others = 0;
  for (const std::string& word : a.words) {
    const bool shared = std::find(b.words.begin(), b.words.end(), word) != b.words.end();
    if (is_small(word)) continue;
    house = house || (shared && is_house(word));
    telling = telling || (shared && !is_house(word) && !mention::is_organisation_head(word));
    own += shared || says_little(word) ? 0U : 1U;
  }
  for (const std::string& word : b.words)
    others += says_little(word) || std::find(a.words.begin(), a.words.end(), word) != a.words.end() ? 0U : 1U;
  return house && telling && own > 0 && others > 0;
}

// Pairs of names for which one of the tests above can hold, so that not each of them is asked: names that differ in one
// word, a name and the same with a word more inside, names that share a house and another word or begin alike.
class Candidates {
 public:
  using Pair = std::pair<std::size_t, std::size_t>;

  explicit Candidates(const std::vector<Name>& names) : names_(names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      add_gaps(i);
      add_houses(i);
      if (names[i].words.size() > prefix) of_prefix_[Words(names[i].words.begin(), names[i].words.begin() + prefix)].push_back(i);
      whole_[names[i].words] = i;
    }
    add_one_exchanged();
    add_more_inside();
    for (const auto& [key, members] : of_house_) add_all(members);
    for (const auto& [words, members] : of_prefix_) add_all(members);
    base::sort_unique(pairs_);
  }

  [[nodiscard]] const std::vector<Pair>& pairs() const { return pairs_; }

 private:
  using Words = std::vector<std::string>;

  void add(std::size_t a, std::size_t b) {
    if (a != b) pairs_.emplace_back(std::min(a, b), std::max(a, b));
  }

  void add_all(const std::vector<std::size_t>& members) {
    for (std::size_t i = 0; i < members.size(); ++i)
      for (std::size_t k = i + 1; k < members.size(); ++k) add(members[i], members[k]);
  }

  // The name with each of its words left out in turn; an empty word holds the place.
  void add_gaps(std::size_t name) {
    Words words = names_[name].words;
    for (std::string& word : words) {
      std::string left_out;
      std::swap(left_out, word);
      with_gap_[words].push_back(name);
      std::swap(left_out, word);
    }
  }

  void add_houses(std::size_t name) {
    const Words& words = names_[name].words;
    for (const std::string& house : words) {
      if (!is_house(house)) continue;
      for (const std::string& word : words) {
        if (is_small(word) || is_house(word) || mention::is_organisation_head(word)) continue;
        std::vector<std::size_t>& members = of_house_[{house, word}];
        if (members.empty() || members.back() != name) members.push_back(name);
      }
    }
  }

  void add_one_exchanged() {
    for (const auto& [words, members] : with_gap_) {
      if (members.size() < 2) continue;
      const auto gap = static_cast<std::size_t>(std::find_if(words.begin(), words.end(), [](const std::string& word) { return word.empty(); }) - words.begin());
      std::size_t shared = 0;
      for (const std::string& word : words) shared += word.empty() || is_small(word) ? 0U : 1U;
      // One word in common is little: the words exchanged must be of one kind or alike.
      shared >= 2 ? add_all(members) : add_alike(members, gap);
    }
  }

  void add_alike(const std::vector<std::size_t>& members, std::size_t gap) {
    constexpr std::size_t stem = 4;
    std::map<int, std::vector<std::size_t>> of_kind;
    std::map<std::string, std::vector<std::size_t>> of_stem;
    std::vector<std::string> words;
    for (const std::size_t member : members) {
      words.push_back(names_[member].words[gap]);
      if (const int kind = kind_of_body(words.back()); kind >= 0) of_kind[kind].push_back(member);
      of_stem[words.back().substr(0, stem)].push_back(member);
    }
    for (const auto& [kind, some] : of_kind) add_all(some);
    for (const auto& [begin, some] : of_stem) add_all(some);
    const entity::NearWords near(words, 2);
    for (std::size_t i = 0; i < words.size(); ++i)
      for (const std::uint32_t other : near.near(words[i])) add(members[i], members[other]);
  }

  void add_more_inside() {
    for (const auto& [words, full] : whole_) {
      for (std::size_t at = 1; words.size() > 4 && at + 1 < words.size(); ++at) {
        Words part = words;
        part.erase(part.begin() + static_cast<std::ptrdiff_t>(at));
        if (const auto found = whole_.find(part); found != whole_.end()) add(full, found->second);
      }
    }
  }

  static constexpr std::ptrdiff_t prefix = 3;  // words that names of two kinds of body share at least

  const std::vector<Name>& names_;
  std::map<Words, std::vector<std::size_t>> of_prefix_;
  std::map<Words, std::vector<std::size_t>> with_gap_;
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> of_house_;
  std::map<Words, std::size_t> whole_;
  std::vector<Pair> pairs_;
};

}  // namespace

void check_exchanged(const align::Story& story, const std::vector<Run>& runs, rule::Sink& sink) {
  const std::vector<Name> names = names_of(story, runs);
  sink.compared(names.size());
  if (story.articles.size() < 2) return;  // one article knows what it names
  const NameTexts texts(story, names);
  SameTale tale(story);
  const Candidates candidates(names);
  for (const auto& [i, k] : candidates.pairs()) {
    const Name &a = names[i], &b = names[k];
    Sure sure = exchanged(a, b);
    if (has_more_inside(a, b) || has_more_inside(b, a)) sure = Sure::yes;
    const bool other_words = sure == Sure::no && (reworded(a, b) || has_other_kind(a, b));
    if (other_words) sure = Sure::if_told_alike;
    if (sure == Sure::no || !texts.apart(names, i, k)) continue;
    if (sure == Sure::yes || tale.have_one_person(a.places, b.places) || tale.told(a.places, b.places, other_words ? 1 : 0)) report_names(story, a, b, 0.8, sink);
  }
}

}  // namespace tally::rules::organisation
