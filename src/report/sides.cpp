#include "report/sides.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "report/excerpt.hpp"
#include "report/one_line.hpp"

namespace tally::report {
namespace {

using finding::Evidence;

std::string words_of(const StoryView& view, const Evidence& e) {
  return one_line(e.span.in(view.article(e.article).text));
}

base::Span sentence_of(const StoryView& view, const Evidence& e) {
  return sentence_around(view.facts(e.article), e.span);
}

std::string sentence_text(const StoryView& view, const Evidence& e) {
  return one_line(sentence_of(view, e).in(view.article(e.article).text));
}

void insert_sorted(std::vector<std::size_t>& numbers, std::size_t number) {
  const auto at = std::lower_bound(numbers.begin(), numbers.end(), number);
  if (at == numbers.end() || *at != number) numbers.insert(at, number);
}

// The same words, or both hold the label: "Amanda Prichard" and "Prichard" under "Prichard".
bool same_words(const StoryView& view, const std::string& label, const Evidence& a, const Evidence& b) {
  const std::string first = words_of(view, a);
  const std::string second = words_of(view, b);
  return first == second || (first.find(label) != std::string::npos && second.find(label) != std::string::npos);
}

bool join(const StoryView& view, const std::string& label, Statement& statement, const Evidence& e) {
  const bool same_article = statement.first.article == e.article;
  if (same_article && sentence_of(view, statement.first) == sentence_of(view, e)) {
    statement.words.push_back(e.span);
  } else if (same_article && same_words(view, label, statement.first, e)) {
    const std::size_t line = view.place(e).position.line;
    if (line != view.place(statement.first).position.line) insert_sorted(statement.also_lines, line);
  } else if (!same_article && sentence_text(view, statement.first) == sentence_text(view, e)) {
    const auto same = [&](const Evidence& other) { return other.article == e.article; };
    if (std::none_of(statement.also_in.begin(), statement.also_in.end(), same)) statement.also_in.push_back(e);
  } else {
    return false;
  }
  return true;
}

void add(const StoryView& view, Side& side, const Evidence& e) {
  insert_sorted(side.sources, view.source_of(e.article));
  for (Statement& statement : side.statements) {
    if (join(view, side.label, statement, e)) return;
  }
  side.statements.push_back({.first = e, .words = {e.span}});
}

// source -> on how many sides it stands
std::map<std::size_t, std::size_t> standing(const std::vector<Side>& sides) {
  std::map<std::size_t, std::size_t> count;
  for (const Side& side : sides) {
    for (const std::size_t source : side.sources) ++count[source];
  }
  return count;
}

// The source that the house facts are, where the story was held against them.
std::optional<std::size_t> house_source(const StoryView& view) {
  const align::Story& story = view.result().story;
  const auto house = std::find_if(story.articles.begin(), story.articles.end(),
                                  [](const align::ArticleFacts& facts) { return is_house_facts(facts.article); });
  if (house == story.articles.end()) return std::nullopt;
  return story.copies.of_article[static_cast<std::size_t>(house - story.articles.begin())];
}

bool in_one_article(const std::vector<Side>& sides) {
  const ingest::ArticleId first = sides.front().statements.front().first.article;
  for (const Side& side : sides) {
    for (const Statement& statement : side.statements) {
      if (statement.first.article != first || !statement.also_in.empty()) return false;
    }
  }
  return true;
}

std::string inside_one_source(const StoryView& view, const std::vector<Side>& sides) {
  if (!in_one_article(sides)) return "These articles share their text and count as one source.";
  const std::string_view name = ingest::source_name(view.article(sides.front().statements.front().first.article));
  return fmt::format("{} in the same article, {}.", sides.size() == 2 ? "Both stand" : "All stand", name);
}

// "Tabloid says both", "Tabloid and Daily say both", "3 sources say both"; empty for none.
std::string who_says(const StoryView& view, const std::vector<std::size_t>& sources, std::string_view what) {
  if (sources.empty()) return "";
  if (sources.size() > 2) return fmt::format("{} sources say {}", sources.size(), what);
  std::string names;
  const auto& groups = view.result().story.copies.of_article;
  for (const std::size_t source : sources) {
    const auto article = std::find(groups.begin(), groups.end(), source) - groups.begin();
    names += names.empty() ? "" : " and ";
    names += ingest::source_name(view.article(ingest::ArticleId(static_cast<std::size_t>(article))));
  }
  return fmt::format("{} {} {}", names, sources.size() == 1 ? "says" : "say", what);
}

}  // namespace

std::vector<Side> sides_of(const StoryView& view, const finding::Finding& finding) {
  std::vector<Side> sides;
  for (const Evidence& e : finding.evidence) {
    const std::string label = e.label.empty() ? words_of(view, e) : one_line(e.label);
    auto side = std::find_if(sides.begin(), sides.end(), [&](const Side& s) { return s.label == label; });
    if (side == sides.end()) side = sides.insert(side, Side{.label = label});
    add(view, *side, e);
  }
  return sides;
}

std::string heading(const StoryView& view, const Side& side) {
  const bool quoted = side.label.starts_with("“") || side.label.starts_with('"') || side.label.starts_with("‘");
  const bool verbatim = words_of(view, side.statements.front().first).find(side.label) != std::string::npos;
  return quoted || !verbatim ? side.label : "“" + side.label + "”";
}

std::string share(const StoryView& view, const std::vector<Side>& sides, const Side& side) {
  if (standing(sides).size() < 2) return "";
  const std::optional<std::size_t> house = house_source(view);
  const auto says = [&](std::size_t source) { return house && source == *house; };
  const auto from_house = static_cast<std::size_t>(std::count_if(side.sources.begin(), side.sources.end(), says));
  if (from_house == side.sources.size()) return "the house facts";
  return fmt::format("{} of {} independent sources{}", side.sources.size() - from_house,
                     view.result().story.copies.count - (house ? 1 : 0), from_house > 0 ? ", and the house facts" : "");
}

std::string balance(const StoryView& view, const std::vector<Side>& sides) {
  if (sides.size() < 2) return "";
  const auto count = standing(sides);
  if (count.size() == 1) return inside_one_source(view, sides);
  std::vector<std::size_t> several;
  std::vector<std::size_t> silent;
  const std::optional<std::size_t> house = house_source(view);
  for (std::size_t source = 0; source < view.result().story.copies.count; ++source) {
    if (house && source == *house) continue;
    const auto at = count.find(source);
    if (at == count.end()) silent.push_back(source);
    if (at != count.end() && at->second > 1) several.push_back(source);
  }
  std::string out = who_says(view, several, sides.size() == 2 ? "both" : "several of these");
  const std::string quiet = who_says(view, silent, "nothing of it");
  if (!out.empty() && !quiet.empty()) out += "; ";
  out += quiet;
  return out.empty() ? out : out + ".";
}

}  // namespace tally::report
