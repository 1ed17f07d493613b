#include "engine/engine.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>

#include "base/parallel.hpp"
#include "claim/claims.hpp"
#include "engine/fresh.hpp"
#include "engine/stories.hpp"
#include "entity/resolve.hpp"
#include "ingest/house_article.hpp"
#include "language/reader.hpp"
#include "rule/house.hpp"

namespace tally::engine {
namespace {

bool selected(const Selection& selection, std::string_view id) {
  const auto has = [&](const std::vector<std::string>& ids) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
  return (selection.only.empty() || has(selection.only)) && !has(selection.skip);
}

std::vector<report::RuleLine> selected_rules(const rule::Registry& registry, const Selection& selection) {
  std::vector<report::RuleLine> lines;
  for (const auto& registered : registry.rules) {
    const rule::RuleInfo& info = registered.rule->info();
    if (!selected(selection, info.id)) continue;
    lines.push_back({std::string(info.id), std::string(info.summary), info.reads, registered.page});
  }
  return lines;
}

// Findings that the house facts make, settle or take away.
void hold_against_house(const align::Story& story, const std::vector<ingest::HouseFacts>& house, const Selection& selection,
                        std::vector<finding::Finding>& findings) {
  for (const ingest::HouseFacts& facts : house) {
    rule::settle(story, facts, findings);
    for (finding::Finding& unwanted : rule::unwanted_names(story, facts, findings)) {
      if (selected(selection, unwanted.rule)) findings.push_back(std::move(unwanted));
    }
  }
}

// The findings by the articles that their places are in.
class FindingsByArticle {
 public:
  explicit FindingsByArticle(const std::vector<finding::Finding>& findings) : findings_(findings) {
    for (std::size_t f = 0; f < findings.size(); ++f)
      for (const finding::Evidence& place : findings[f].evidence) places_[place.article].push_back({place.span, f});
  }

  // Whether two places of the finding stand in one finding of these rules.
  [[nodiscard]] bool tell(const finding::Finding& finding, std::span<const std::string> rules) const {
    std::map<std::size_t, int> met;
    for (const finding::Evidence& place : finding.evidence) {
      std::set<std::size_t> here;
      for (const Place& other : places_.at(place.article))
        if (other.span.overlaps(place.span) && std::ranges::find(rules, findings_[other.finding].rule) != rules.end()) here.insert(other.finding);
      for (const std::size_t other : here)
        if (++met[other] == 2) return true;
    }
    return false;
  }

 private:
  struct Place {
    base::Span span;
    std::size_t finding = 0;
  };
  const std::vector<finding::Finding>& findings_;
  std::map<ingest::ArticleId, std::vector<Place>> places_;
};

// Takes away what a rule yields to another: two sides of it stand in one finding of the other.
void drop_yielded(const rule::Registry& registry, std::vector<finding::Finding>& findings) {
  const FindingsByArticle by_article(findings);
  const auto yields = [&](const finding::Finding& finding) {
    const rule::RegisteredRule* const own = registry.find(finding.rule);
    return own != nullptr && !own->rule->info().yields_to.empty() && by_article.tell(finding, own->rule->info().yields_to);
  };
  std::vector<finding::Finding> kept;
  for (const finding::Finding& finding : findings) {
    if (!yields(finding)) kept.push_back(finding);
  }
  findings = std::move(kept);
}

// One rule on one story; rules know nothing of one another, so each may run on a core of its own.
struct RuleRun {
  explicit RuleRun(const rule::Rule& of) : rule(&of), sink(of.info().id) {}

  void check(const align::Story& story, Stats* stats) {
    Stopwatch watch(stats);
    rule->check(story, sink);
    time = watch.ends(Stage::rules);
  }

  const rule::Rule* rule;
  rule::Sink sink;
  Stats::Duration time{};
};

report::StoryResult run_rules(align::Story story, const rule::Registry& registry, const Selection& selection,
                              const std::vector<ingest::HouseFacts>& facts, Stats* stats) {
  report::StoryResult result{.story = std::move(story)};
  std::vector<RuleRun> runs;
  for (const auto& registered : registry.rules)
    if (selected(selection, registered.rule->info().id)) runs.emplace_back(*registered.rule);
  base::parallel_for(runs.size(), [&](std::size_t i) {
    if (!runs[i].rule->info().forks) runs[i].check(result.story, stats);
  });
  for (RuleRun& run : runs)
    if (run.rule->info().forks) run.check(result.story, stats);
  for (const RuleRun& run : runs) {
    const rule::Sink& sink = run.sink;
    if (stats != nullptr) stats->of_rule[std::string(run.rule->info().id)] += run.time;
    result.problems.insert(result.problems.end(), sink.problems().begin(), sink.problems().end());
    if (!sink.problems().empty()) continue;
    result.findings.insert(result.findings.end(), sink.findings().begin(), sink.findings().end());
    result.coverage.push_back(sink.coverage());
    const rule::Material reads = run.rule->info().reads;
    if (reads != rule::Material::statements) result.coverage.back().read = rule::count(result.story, reads);
  }
  drop_yielded(registry, result.findings);
  hold_against_house(result.story, facts, selection, result.findings);
  std::vector<std::string> names;
  for (const auto& article : result.story.articles) names.emplace_back(short_name(article.article));
  for (finding::Finding& finding : result.findings) finding.fingerprint = make_fingerprint(finding, names);
  sort_findings(result.findings);
  return result;
}

// So that no core is left with a long article at the end.
std::vector<std::size_t> longest_first(const std::vector<ingest::Article>& articles) {
  std::vector<std::size_t> order(articles.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return articles[a].text.size() > articles[b].text.size(); });
  return order;
}

// The day of the story: when its last article came out.
std::optional<std::chrono::sys_days> day_of(const std::vector<ingest::Article>& articles) {
  std::optional<std::chrono::sys_days> day;
  for (const ingest::Article& article : articles) {
    if (article.published) day = std::max(day.value_or(std::chrono::sys_days::min()), std::chrono::sys_days(article.published->date));
  }
  return day;
}

void count(const std::vector<StoryArticles>& stories, Stats& stats) {
  stats.stories = stories.size();
  for (const StoryArticles& story : stories) {
    stats.articles += story.articles.size();
    for (const ingest::Article& article : story.articles) stats.bytes += article.source.size();
  }
}

// The most severe stand first.
void cut_findings(report::StoryResult& result, std::size_t most, std::vector<std::string>& notes) {
  if (result.findings.size() <= most) return;
  notes.push_back(fmt::format("{}: {} findings, of which the {} most severe are kept (findings below [limits] in tallystick.toml)",
                              result.story.name, result.findings.size(), most));
  result.findings.erase(result.findings.begin() + static_cast<std::ptrdiff_t>(most), result.findings.end());
}

}  // namespace

align::ArticleFacts read_facts(ingest::Article article, Stats* stats) {
  Stopwatch watch(stats);
  align::ArticleFacts facts{.article = std::move(article)};
  facts.document = language::read_document(facts.article);
  watch.ends(Stage::language);
  facts.mentions = mention::find_mentions(facts.article, facts.document);
  watch.ends(Stage::mentions);
  facts.entities = entity::resolve(facts.article, facts.document, facts.mentions);
  watch.ends(Stage::entities);
  const claim::ArticleView view{facts.article, facts.document, facts.mentions, facts.entities};
  facts.claims = claim::make_claims(view);
  facts.events = claim::read_events(view);
  watch.ends(Stage::claims);
  if (stats != nullptr) {
    ++stats->understood;
    stats->sentences += facts.document.sentences.size();
    stats->words += facts.document.tokens.size();
  }
  return facts;
}

report::StoryResult check_articles(std::string name, std::vector<ingest::Article> articles,
                                   const rule::Registry& registry, const Selection& selection,
                                   const std::vector<ingest::HouseFacts>& house, Stats* stats) {
  const std::size_t written = articles.size();
  const auto day = day_of(articles);
  for (const ingest::HouseFacts& facts : house) {
    if (facts.empty()) continue;
    articles.push_back(ingest::house_article(facts, std::span(articles).first(written), day));
  }
  std::stable_sort(articles.begin(), articles.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  std::vector<align::ArticleFacts> facts(articles.size());
  const std::vector<std::size_t> order = longest_first(articles);
  base::parallel_for(order.size(), [&](std::size_t i) { facts[order[i]] = read_facts(std::move(articles[order[i]]), stats); });
  Stopwatch watch(stats);
  align::Story story = align::build_story(std::move(name), std::move(facts));
  watch.ends(Stage::story);
  return run_rules(std::move(story), registry, selection, house, stats);
}

report::Outcome check(const std::vector<std::string>& paths, const rule::Registry& registry, const Settings& settings) {
  report::Outcome outcome;
  outcome.rules = selected_rules(registry, settings.rules);
  const FreshArticles fresh(settings.fresh);
  Stopwatch watch(settings.stats);
  std::vector<StoryArticles> stories = read_stories({paths, settings.fresh, settings.locales, settings.cluster, settings.limits}, outcome);
  watch.ends(Stage::files);
  if (!fresh.empty()) std::erase_if(stories, [&](const StoryArticles& story) { return !fresh.any_in(story); });
  if (settings.stats != nullptr) count(stories, *settings.stats);
  for (StoryArticles& story : stories) {
    outcome.stories.push_back(check_articles(std::move(story.name), std::move(story.articles), registry, settings.rules,
                                             settings.facts, settings.stats));
    const std::vector<base::Error>& problems = outcome.stories.back().problems;
    outcome.problems.insert(outcome.problems.end(), problems.begin(), problems.end());
    if (!fresh.empty()) keep_fresh(fresh, outcome.stories.back());
    cut_findings(outcome.stories.back(), settings.limits.findings, outcome.notes);
  }
  return outcome;
}

}  // namespace tally::engine
