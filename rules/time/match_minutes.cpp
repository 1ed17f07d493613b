#include "match_minutes.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <map>
#include <optional>

#include "language/word_set.hpp"

namespace tally::rules {
namespace {

using align::ArticleFacts;
using align::Story;
using ingest::ArticleId;
using language::Document;
using language::TokenId;

constexpr language::WordSet scoring{{"bundle", "convert", "cross", "equalise", "equalize", "finish", "fire", "head", "level", "net", "open",
                                     "poke", "score", "slot", "strike", "sweep", "tap", "touch", "volley"}};

struct Minute {
  language::TokenRange words;
  int minute = 0;
};

// "21", "21st"
std::optional<int> figure(std::string_view norm) {
  int value = 0;
  const auto [end, error] = std::from_chars(norm.data(), norm.data() + norm.size(), value);
  const auto rest = norm.substr(static_cast<std::size_t>(end - norm.data()));
  const bool whole = rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  if (error != std::errc() || !whole || value < 1 || value > 130) return std::nullopt;
  return value;
}

std::optional<Minute> minute_at(const Document& document, std::uint32_t t) {
  if (t == 0 || t + 1 >= document.tokens.size()) return std::nullopt;
  const auto value = figure(document.norm(document.tokens[t]));
  if (!value) return std::nullopt;
  const std::string_view unit = document.norm(document.tokens[t + 1]);
  const std::string_view before = document.norm(document.tokens[t - 1]);
  const bool ordinal = document.norm(document.tokens[t]).back() > '9' && unit == "minute";
  const std::string_view after = t + 2 < document.tokens.size() ? document.norm(document.tokens[t + 2]) : std::string_view();
  const bool cardinal = unit == "minutes" && (before == "after" || before == "on" || after == "in");
  if (!ordinal && !cardinal) return std::nullopt;
  return Minute{{t, t + 2}, *value};
}

// The verb that the words hang on, through nouns and nested phrases.
TokenId verb_above(const Document& document, TokenId at) {
  for (int steps = 0; at.valid() && steps < 5; ++steps) {
    if (document[at].upos == language::Upos::verb) return at;
    at = document[at].head;
  }
  return {};
}

class Scores {
 public:
  explicit Scores(const Story& story) : story_(story) {
    for (std::size_t a = 0; a < story.articles.size(); ++a) read(ArticleId(a));
  }

  std::vector<ScoreSlip> slips() const {
    std::vector<ScoreSlip> out;
    for (const auto& [scorer, places] : by_scorer_) {
      if (scores_twice(places)) continue;
      for (const ScorePlace& place : places) {
        if (std::abs(place.minute - places.front().minute) <= 1) continue;
        out.push_back({scorer, places.front(), place});
        break;
      }
    }
    return out;
  }

 private:
  static bool scores_twice(const std::vector<ScorePlace>& places) {
    for (const ScorePlace& a : places) {
      for (const ScorePlace& b : places) {
        if (a.article == b.article && std::abs(a.minute - b.minute) > 1) return true;
      }
    }
    return false;
  }

  void read(ArticleId article) {
    const ArticleFacts& facts = story_[article];
    for (std::uint32_t t = 1; t + 1 < facts.document.tokens.size(); ++t) {
      const auto minute = minute_at(facts.document, t);
      if (!minute) continue;
      const TokenId verb = verb_above(facts.document, facts.document.tokens[t].head);
      if (!verb.valid() || !scoring.contains(facts.document.lemma(facts.document[verb]))) continue;
      add(article, facts, verb, *minute);
    }
  }

  void add(ArticleId article, const ArticleFacts& facts, TokenId verb, const Minute& minute) {
    const auto event = std::lower_bound(facts.events.begin(), facts.events.end(), verb,
                                        [](const claim::Event& e, TokenId id) { return e.predicate < id; });
    if (event == facts.events.end() || event->predicate != verb || event->passive) return;
    const claim::Argument* agent = event->argument(claim::Slot::agent);
    if (agent == nullptr || !agent->entity.valid() || event->qualifiers.polarity != claim::Polarity::positive) return;
    const entity::EntityId scorer = story_.entities.of({article, agent->entity});
    if (!scorer.valid() || story_.entities[scorer].kind != mention::MentionKind::person) return;
    const base::Span words{facts.document.tokens[minute.words.begin].span.begin, facts.document.tokens[minute.words.end - 1].span.end};
    by_scorer_[scorer].push_back({article, words, minute.minute});
  }

  const Story& story_;
  std::map<entity::EntityId, std::vector<ScorePlace>> by_scorer_;
};

}  // namespace

std::vector<ScoreSlip> find_score_slips(const Story& story) { return Scores(story).slips(); }

}  // namespace tally::rules
