#include "align/place_names.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.hpp"
#include "claim/predicate_class.hpp"
#include "language/tree.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;
using language::Document;
using language::Token;
using language::TokenId;
using mention::Mention;
using mention::MentionId;

constexpr std::string_view town = "town";

struct Candidate {
  NamedPlace place;
  std::string name;  // folded
  std::string sort;  // "lake", or `town`
  SentenceRef sentence;
  std::string happening;  // class of the event or noun that the place is told of
};

// "Lake Como" -> "lake", "Mill Road" -> "road", "Leeds" -> town; empty for names that do not tell.
std::string sort_of(const std::string& name) {
  const std::size_t first = name.find(' ');
  if (first == std::string::npos) {
    const mention::WordFacts facts = mention::lookup(name);
    const bool only_town = facts.has(mention::WordFlag::city) && !facts.has(mention::WordFlag::country) &&
                           !facts.has(mention::WordFlag::region) && !facts.has(mention::WordFlag::given);
    return only_town ? std::string(town) : std::string();
  }
  std::string last = name.substr(name.rfind(' ') + 1);
  if (mention::is_place_head(last) || mention::is_venue_head(last)) return last;
  const std::string head = name.substr(0, first);
  return head == "lake" || head == "mount" || head == "loch" || head == "lough" || head == "river" ? head : std::string();
}

// The verb or happening noun that the place hangs on, two steps up at most.
std::string happening_of(const Document& document, const Mention& mention) {
  TokenId at = top_of(document, mention.tokens);
  for (int steps = 0; steps < 3; ++steps) {
    at = document[at].head;
    if (!at.valid()) return {};
    const Token& token = document[at];
    if (token.upos == language::Upos::verb) return claim::predicate_class(document.lemma(token), {});
    if (const std::string_view group = claim::class_of_noun(document.lemma(token)); !group.empty()) return std::string(group);
  }
  return {};
}

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

class Reading {
 public:
  Reading(const Story& story, const CommonGround& ground) : story_(story), ground_(ground) {
    for (std::size_t a = 0; a < story.articles.size(); ++a) collect(ArticleId(a));
  }

  PlaceReading read() {
    PlaceReading reading;
    std::set<std::pair<std::string, std::string>> told;
    for (const auto& [sort, candidates] : by_sort_) {
      for (std::size_t i = 0; i < candidates.size(); ++i) {
        for (std::size_t j = i + 1; j < candidates.size(); ++j) {
          const Candidate& a = candidates[i];
          const Candidate& b = candidates[j];
          if (a.place.article == b.place.article || !tell_one_happening(a, b)) continue;
          ++reading.compared;
          if (names(b.place.article, a.name) || names(a.place.article, b.name)) continue;
          if (told.insert(std::minmax(a.name, b.name)).second) {
            reading.conflicts.push_back({places_of(candidates, a.name), places_of(candidates, b.name)});
          }
        }
      }
    }
    return reading;
  }

 private:
  void collect(ArticleId article) {
    const ArticleFacts& facts = story_[article];
    for (std::size_t m = 0; m < facts.mentions.all.size(); ++m) {
      const Mention& mention = facts.mentions.all[m];
      if (mention.kind != mention::MentionKind::place && mention.kind != mention::MentionKind::organisation) continue;
      std::string name = base::fold(mention.span.in(facts.article.text));
      if (name.starts_with("the ")) name.erase(0, 4);
      names_[article].insert(name);
      std::string sort = sort_of(name);
      if (sort.empty()) continue;
      const language::SentenceId sentence = facts.document.tokens[mention.tokens.begin].sentence;
      by_sort_[sort].push_back({{article, MentionId(m)}, std::move(name), sort, {article, sentence}, happening_of(facts.document, mention)});
    }
  }

  [[nodiscard]] bool tell_one_happening(const Candidate& a, const Candidate& b) const {
    const Overlap overlap = ground_.between(a.sentence, b.sentence);
    const bool same = !a.happening.empty() && a.happening == b.happening;
    if (a.sort == town) return same && overlap.features >= 3 && overlap.share >= 0.4;
    return (same && overlap.features >= 2) || (overlap.features >= 3 && overlap.share >= 0.4);
  }

  // Whether the article writes that name, shorter or longer: "Kingsmead Hospital" is "Kingsmead General Hospital".
  [[nodiscard]] bool names(ArticleId article, const std::string& name) const {
    const auto all = names_.find(article);
    return all != names_.end() && std::any_of(all->second.begin(), all->second.end(), [&](const std::string& other) {
             return has_words_of(other, name) || has_words_of(name, other);
           });
  }

  static std::vector<NamedPlace> places_of(const std::vector<Candidate>& candidates, const std::string& name) {
    std::vector<NamedPlace> places;
    for (const Candidate& candidate : candidates) {
      if (candidate.name == name) places.push_back(candidate.place);
    }
    return places;
  }

  const Story& story_;
  const CommonGround& ground_;
  std::map<std::string, std::vector<Candidate>> by_sort_;
  std::map<ArticleId, std::set<std::string>> names_;
};

}  // namespace

PlaceReading compare_places(const Story& story, const CommonGround& ground) { return Reading(story, ground).read(); }

}  // namespace tally::align
