// What the other articles, and the times of the two, say of a pair of figures.

#include "align/figure_judge.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

#include "align/counted_class.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;

// The day of the article: as stated, or as its first sentence dates it.
std::optional<std::chrono::local_days> day_of(const ArticleFacts& facts) {
  if (facts.article.published) return std::chrono::local_days(facts.article.published->date);
  for (const mention::Mention& mention : facts.mentions.all) {
    if (mention.tokens.empty() || facts.document.tokens[mention.tokens.begin].sentence.index() > 1) break;
    const auto* time = std::get_if<mention::TimeExpression>(&mention.value);
    if (time == nullptr || !time->interval || !time->year || !time->day) continue;
    return std::chrono::floor<std::chrono::days>(time->interval->begin);
  }
  return std::nullopt;
}

// The words of the names with which an article begins: of what it is about.
std::vector<std::string_view> lead_names(const ArticleFacts& facts) {
  constexpr std::uint32_t fewest_sentences = 3;
  constexpr std::uint32_t fewest_words = 40;
  std::vector<std::string_view> out;
  for (const language::Sentence& sentence : facts.document.sentences) {
    const auto index = static_cast<std::uint32_t>(&sentence - facts.document.sentences.data());
    if (index >= fewest_sentences && sentence.tokens.begin > fewest_words) break;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const language::Token& token = facts.document.tokens[i];
      if (token.upos == language::Upos::propn && token.span.size() > 2) out.push_back(facts.document.norm(token));
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// How many of the names of one article's beginning the other knows; all where there are hardly any.
double known_share(const std::vector<std::string_view>& lead, const std::vector<std::string_view>& names) {
  constexpr std::size_t few = 3;
  if (lead.size() < few) return 1;
  const auto known = std::count_if(lead.begin(), lead.end(), [&](std::string_view word) {
    return std::binary_search(names.begin(), names.end(), word);
  });
  return static_cast<double>(known) / static_cast<double>(lead.size());
}

// Measures that are no others in the next report.
bool is_lasting(const FigureFact& figure) {
  using mention::Dimension;
  const Dimension dimension = figure.quantity.dimension;
  return dimension == Dimension::length || dimension == Dimension::mass || dimension == Dimension::speed ||
         dimension == Dimension::temperature;
}

}  // namespace

std::vector<std::string_view> name_words(const ArticleFacts& facts) {
  std::vector<std::string_view> out;
  for (const language::Token& token : facts.document.tokens)
    if (token.upos == language::Upos::propn && token.span.size() > 2) out.push_back(facts.document.norm(token));
  std::vector<std::string_view> times;
  for (const mention::Mention& mention : facts.mentions.all)
    if (std::holds_alternative<mention::TimeExpression>(mention.value))
      for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i)
        times.push_back(facts.document.norm(facts.document.tokens[i]));
  std::sort(times.begin(), times.end());
  std::erase_if(out, [&](std::string_view word) { return std::binary_search(times.begin(), times.end(), word); });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// A later report that has more: of what grows within hours, of other counts on another day.
bool FigureJudge::may_have_risen(std::size_t i, std::size_t j) const {
  const FigureFact& a = figures_[i];
  const FigureFact& b = figures_[j];
  if (a.ref.article == b.ref.article) return false;
  const auto& first = story_[a.ref.article].article.published;
  const auto& second = story_[b.ref.article].article.published;
  if (!first || !second || is_lasting(a)) return false;
  const bool grows = contexts_[i].grows || contexts_[j].grows || (is_count(a) && grows_with_time(a.counted));
  if (!grows) return false;
  const bool more = middle_of(a) < middle_of(b);
  if (first->date != second->date && is_retold(first->date < second->date ? i : j, first->date < second->date ? j : i))
    return false;
  if (first->date != second->date) return (first->date < second->date) == more;
  if (!grows || !first->time_of_day || !second->time_of_day) return false;
  constexpr std::chrono::hours between{2};
  const auto gap = *second->time_of_day - *first->time_of_day;
  return std::chrono::abs(gap) >= between && (gap > gap.zero()) == more;
}

// An article that is no older than the later figure has the earlier one: it has not changed.
bool FigureJudge::is_retold(std::size_t earlier, std::size_t later) const {
  const auto& date = story_[figures_[later].ref.article].article.published->date;
  for (std::size_t c = 0; c < story_.articles.size(); ++c) {
    const auto& published = story_.articles[c].article.published;
    const ArticleId article(c);
    if (article == figures_[earlier].ref.article || article == figures_[later].ref.article) continue;
    if (published && published->date >= date && settled(earlier, article)) return true;
  }
  return false;
}

// How many names and figures that are no small numbers two articles have in common.
int FigureJudge::in_common(ArticleId a, ArticleId b) const {
  std::vector<entity::EntityId> named;
  for (std::size_t i = 0; i < story_[a].entities.all.size(); ++i)
    if (const auto entity = story_.entities.of({a, entity::LocalEntityId(i)}); entity.valid()) named.push_back(entity);
  const std::vector<std::string_view>& first = names_[a.index()];
  const std::vector<std::string_view>& second = names_[b.index()];
  const auto both = std::count_if(first.begin(), first.end(), [&](std::string_view word) {
    return std::binary_search(second.begin(), second.end(), word);
  });
  int shared = 0;
  for (std::size_t i = 0; i < story_[b].entities.all.size(); ++i) {
    const auto entity = story_.entities.of({b, entity::LocalEntityId(i)});
    if (entity.valid() && std::find(named.begin(), named.end(), entity) != named.end()) ++shared;
  }
  for (const std::size_t i : of_article_[a.index()]) {
    const bool telling = !is_count(figures_[i]) || middle_of(figures_[i]) >= small_count;
    if (telling && settled(i, b)) ++shared;
  }
  return std::max(shared, static_cast<int>(both) - 1);  // a name has several words
}

// Figures of a market's day, told days apart.
bool FigureJudge::of_other_days(std::size_t i, std::size_t j) const {
  if (!contexts_[i].daily || !contexts_[j].daily) return false;
  const auto first = day_of(story_[figures_[i].ref.article]);
  const auto second = day_of(story_[figures_[j].ref.article]);
  constexpr std::chrono::days one{1};
  return first && second && std::chrono::abs(*first - *second) > one;
}

// Articles of one story have something in common and are of one time.
double FigureJudge::strangeness(ArticleId a, ArticleId b) const {
  if (a == b) return 0;
  double& known = strangeness_[a.index() * story_.articles.size() + b.index()];
  if (known < 0) known = how_strange(a, b);
  return known;
}

double FigureJudge::how_strange(ArticleId a, ArticleId b) const {
  constexpr std::size_t paragraph = 8;  // names and figures; of shorter texts nothing can be asked
  const auto size = [&](ArticleId id) { return story_[id].entities.all.size() + of_article_[id.index()].size(); };
  const bool brief = std::min(size(a), size(b)) < paragraph;
  const int shared = in_common(a, b);
  constexpr double not_one_story = 100;
  if (shared == 0 && !brief) return not_one_story;
  constexpr double hardly_one_story = 0.9;
  double sum = shared >= 3 ? 0 : !brief ? 1.5 : shared == 0 ? hardly_one_story : 0;
  constexpr double little = 0.3;  // what one begins with the other never names
  const double known = std::max(known_share(lead_names(story_[a]), names_[b.index()]),
                                known_share(lead_names(story_[b]), names_[a.index()]));
  const auto first = day_of(story_[a]);
  const auto second = day_of(story_[b]);
  const bool strangers = known < little;
  if (strangers && shared == 0) return not_one_story;
  if (!first || !second) return sum + (strangers ? 2 : 0);
  constexpr std::chrono::days week{7};
  constexpr std::chrono::days fortnight{14};
  constexpr std::chrono::days season{60};
  const auto between = std::chrono::abs(*first - *second);
  if (between > season) return not_one_story;
  constexpr std::chrono::days next_reports{2};
  if (strangers) sum += between > next_reports ? 2 : 0.9;
  return sum + (between > fortnight ? 3 : between > week ? 1 : 0);
}

}  // namespace tally::align
