#include "report/sides.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/excerpt.hpp"
#include "report/one_line.hpp"

namespace tally::report {
namespace {

using finding::Evidence;

std::string words_of(const StoryView& view, const Evidence& e) {
  return one_line(e.span.in(view.article(e.article).text));
}

base::Span sentence_of(const StoryView& view, const Evidence& e) { return sentence_around(view.facts(e.article), e.span); }

std::string sentence_text(const StoryView& view, const Evidence& e) {
  return one_line(sentence_of(view, e).in(view.article(e.article).text));
}

void insert_sorted(std::vector<std::size_t>& numbers, std::size_t number) {
  const auto at = std::lower_bound(numbers.begin(), numbers.end(), number);
  if (at == numbers.end() || *at != number) numbers.insert(at, number);
}

bool join(const StoryView& view, Statement& statement, const Evidence& e) {
  const bool same_article = statement.first.article == e.article;
  if (same_article && sentence_of(view, statement.first) == sentence_of(view, e)) {
    statement.words.push_back(e.span);
  } else if (same_article && words_of(view, statement.first) == words_of(view, e)) {
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
    if (join(view, statement, e)) return;
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

std::string inside_one_source(const StoryView& view, const std::vector<Side>& sides) {
  const ingest::ArticleId first = sides.front().statements.front().first.article;
  for (const Side& side : sides) {
    for (const Statement& statement : side.statements) {
      if (statement.first.article != first || !statement.also_in.empty()) {
        return "these articles share their text and count as one source";
      }
    }
  }
  return fmt::format("{} in the same article, {}", sides.size() == 2 ? "both stand" : "all of them stand",
                     ingest::source_name(view.article(first)));
}

}  // namespace

std::vector<Side> sides_of(const StoryView& view, const finding::Finding& finding) {
  std::vector<Side> sides;
  for (const Evidence& e : finding.evidence) {
    const std::string label = e.label.empty() ? words_of(view, e) : e.label;
    auto side = std::find_if(sides.begin(), sides.end(), [&](const Side& s) { return s.label == label; });
    if (side == sides.end()) side = sides.insert(side, Side{.label = label});
    add(view, *side, e);
  }
  return sides;
}

std::string balance(const StoryView& view, const std::vector<Side>& sides) {
  if (sides.size() < 2) return "";
  const auto count = standing(sides);
  if (count.size() == 1) return inside_one_source(view, sides);
  const std::size_t total = view.result().story.copies.count;
  std::string out;
  for (const Side& side : sides) {
    const std::size_t n = side.sources.size();
    if (out.empty()) {
      out = fmt::format("{} of {} independent sources {} “{}”", n, total, n == 1 ? "says" : "say", side.label);
    } else {
      out += fmt::format("; {} {} “{}”", n, n == 1 ? "says" : "say", side.label);
    }
  }
  const auto several = std::count_if(count.begin(), count.end(), [](const auto& c) { return c.second > 1; });
  if (several > 0) out += fmt::format("; {} of them {} more than one of these", several, several == 1 ? "says" : "say");
  if (total > count.size()) out += fmt::format("; {} {} nothing of it", total - count.size(), total - count.size() == 1 ? "says" : "say");
  return out;
}

}  // namespace tally::report
