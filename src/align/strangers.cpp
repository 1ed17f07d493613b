#include "align/strangers.hpp"

#include <algorithm>

#include "align/article_day.hpp"
#include "base/sorted.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;
using std::chrono::days;

// Natural logarithms: with each figures are 2.5, 4.5, 7 or 20 times less likely of one thing. Set by hand.
constexpr double somewhat = 0.9;
constexpr double much = 1.5;
constexpr double very = 2;
constexpr double utterly = 3;
constexpr double not_one_story = 100;

bool is_name(const language::Token& token) { return token.upos == language::Upos::propn && token.span.size() > 2; }

std::vector<std::string_view> lead_words(const language::Document& document) {
  constexpr std::uint32_t fewest_sentences = 3;
  constexpr std::uint32_t fewest_words = 40;
  std::vector<std::string_view> out;
  for (const language::Token& token : document.tokens) {
    const auto first = document[token.sentence].tokens.begin;
    if (token.sentence.index() >= fewest_sentences && first > fewest_words) break;
    if (is_name(token)) out.push_back(document.norm(token));
  }
  base::sort_unique(out);
  return out;
}

std::vector<std::string_view> name_words(const ArticleFacts& facts) {
  std::vector<std::string_view> out;
  for (const language::Token& token : facts.document.tokens)
    if (is_name(token)) out.push_back(facts.document.norm(token));
  std::vector<std::string_view> times;
  for (const mention::Mention& mention : facts.mentions.all)
    if (std::holds_alternative<mention::TimeExpression>(mention.value))
      for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i)
        times.push_back(facts.document.norm(facts.document.tokens[i]));
  std::ranges::sort(times);
  std::erase_if(out, [&](std::string_view word) { return std::ranges::binary_search(times, word); });
  base::sort_unique(out);
  return out;
}

std::vector<entity::EntityId> entities_of(const Story& story, ArticleId article) {
  std::vector<entity::EntityId> out;
  for (std::size_t i = 0; i < story[article].entities.all.size(); ++i)
    if (const auto id = story.entities.of({article, entity::LocalEntityId(i)}); id.valid()) out.push_back(id);
  std::ranges::sort(out);
  return out;
}

// How many of the names of one article's beginning the other knows; all where there are hardly any.
double known_share(const std::vector<std::string_view>& lead, const std::vector<std::string_view>& names) {
  constexpr std::size_t few = 3;
  if (lead.size() < few) return 1;
  return static_cast<double>(base::count_shared(lead, names)) / static_cast<double>(lead.size());
}

// Of brief texts little can be asked.
double for_little_in_common(int shared, bool brief) {
  constexpr int enough = 3;
  if (shared >= enough) return 0;
  if (!brief) return much;
  return shared == 0 ? somewhat : 0;
}

double for_days_between(days between) {
  constexpr days week{7};
  constexpr days fortnight{14};
  return between > fortnight ? utterly : between > week ? 1 : 0;
}

}  // namespace

Strangers::Strangers(const Story& story, const FigureIndex& figures)
    : story_(story), figures_(figures), known_(story.articles.size() * story.articles.size(), -1) {
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const ArticleFacts& facts = story.articles[a];
    names_.push_back({lead_words(facts.document), name_words(facts), entities_of(story, ArticleId(a))});
  }
}

double Strangers::between(ArticleId a, ArticleId b) const {
  if (a == b) return 0;
  double& known = known_[a.index() * story_.articles.size() + b.index()];
  if (known < 0) known = how_strange(a, b);
  return known;
}

// How many names, and figures that are no small numbers.
int Strangers::in_common(ArticleId a, ArticleId b) const {
  const Names& first = names_[a.index()];
  const Names& second = names_[b.index()];
  const auto words = static_cast<int>(base::count_shared(first.all, second.all));
  const auto entities = std::ranges::count_if(
      second.entities, [&](entity::EntityId id) { return std::ranges::binary_search(first.entities, id); });
  return std::max(words - 1, static_cast<int>(entities) + figures_.count_shared(a, b));  // a name has several words
}

double Strangers::how_strange(ArticleId a, ArticleId b) const {
  constexpr std::size_t paragraph = 8;  // names and figures
  constexpr double little = 0.3;        // of what one begins with the other ever names
  constexpr days next_reports{2};
  constexpr days season{60};
  const auto size = [&](ArticleId id) { return story_[id].entities.all.size() + figures_.of_article(id).size(); };
  const bool brief = std::min(size(a), size(b)) < paragraph;
  const int shared = in_common(a, b);
  const bool unknown = std::max(known_share(names_[a.index()].lead, names_[b.index()].all),
                                known_share(names_[b.index()].lead, names_[a.index()].all)) < little;
  if (shared == 0 && (!brief || unknown)) return not_one_story;
  const double sum = for_little_in_common(shared, brief);
  const auto first = day_of(story_[a]);
  const auto second = day_of(story_[b]);
  if (!first || !second) return sum + (unknown ? very : 0);
  const auto apart = std::chrono::abs(*first - *second);
  if (apart > season) return not_one_story;
  return sum + (!unknown ? 0 : apart > next_reports ? very : somewhat) + for_days_between(apart);
}

}  // namespace tally::align
