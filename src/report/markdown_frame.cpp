#include "report/markdown_frame.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/utf8.hpp"
#include "report/coverage_sum.hpp"
#include "report/markdown_text.hpp"
#include "report/moment.hpp"
#include "report/one_line.hpp"
#include "report/summary.hpp"
#include "report/table.hpp"

namespace tally::report {
namespace {

constexpr std::size_t longest_title = 50;

std::size_t source_count(const Outcome& outcome) {
  std::size_t count = 0;
  for (const StoryResult& result : outcome.stories) count += result.story.copies.count;
  return count;
}

// Runs between white space that hold a letter or digit, headline and captions included, furniture not.
std::size_t word_count(const ingest::Article& article) {
  std::size_t count = 0;
  for (const ingest::Block& block : article.blocks) {
    if (block.zone == ingest::Zone::furniture) continue;
    bool inside = false;
    for (const char c : block.span.in(article.text)) {
      const bool word = base::is_ascii_alpha(c) || base::is_ascii_digit(c) || (c & '\x80') != 0;
      if (base::is_ascii_space(c)) inside = false;
      if (word && !inside) {
        inside = true;
        ++count;
      }
    }
  }
  return count;
}

// The first published article of the same text, if it is another one.
std::string origin(const align::Story& story, std::size_t i) {
  std::size_t first = i;
  const auto when = [&](std::size_t a) {
    const auto& published = story.articles[a].article.published;
    return std::pair(published ? base::to_sys(*published) : std::chrono::sys_seconds::max(), a);
  };
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    if (story.copies.of_article[a] == story.copies.of_article[i] && when(a) < when(first)) first = a;
  }
  if (first == i) return "independent";
  return "same text as " + escape(ingest::source_name(story.articles[first].article));
}

std::string no_findings(const Outcome& outcome) {
  const std::size_t articles = article_count(outcome);
  if (articles == 0) {
    return outcome.problems.empty() ? "**Nothing was checked:** there is no article to read."
                                    : "**Nothing was checked:** no article could be read; see the end.";
  }
  if (outcome.rules.empty()) return "**Nothing was checked:** no rule was run.";
  std::size_t compared = 0;
  for (const finding::Coverage& row : sum_coverage(outcome)) compared += row.compared;
  return fmt::format("**No conflicts found** in {}; {}.", counted(articles, "article"),
                     compared == 0
                         ? std::string("nothing in them could be compared")
                         : counted(compared, "group of statements was", "groups of statements were") + " compared");
}

std::string verdict(const Outcome& outcome) {
  const Tally tally = tally_of(outcome);
  if (tally.sum() == 0) return no_findings(outcome);
  const std::size_t articles = article_count(outcome);
  const bool calm = tally.of(finding::Attention::conflict) + tally.of(finding::Attention::query) == 0;
  std::string out =
      fmt::format("**{}{}** in {}", calm ? "No conflicts; " : "", in_words(tally), counted(articles, "article"));
  if (source_count(outcome) < articles)
    out += fmt::format(" from {}", counted(source_count(outcome), "independent source"));
  return out + ".";
}

std::string remarks(const Outcome& outcome) {
  const Tally tally = tally_of(outcome);
  std::string out;
  if (tally.of(finding::Attention::conflict) > 0) out += " A conflict cannot run as it stands.";
  if (tally.of(finding::Attention::query) > 0) out += " A query is what the desk must ask about.";
  if (!out.empty()) out += " Which side is right, this report does not say.";
  if (outcome.stories.size() == 1 && outcome.stories[0].story.articles.size() == 1) {
    out += " There is only one article: it was checked for itself, and nothing could be held against it.";
  }
  if (!outcome.problems.empty() && article_count(outcome) > 0) {
    out += fmt::format(" **{} could not be read**; see the end.",
                       counted(outcome.problems.size(), "file or folder", "files or folders"));
  }
  return out;
}

const RuleLine* line_of(const Outcome& outcome, const std::string& rule) {
  const auto at =
      std::find_if(outcome.rules.begin(), outcome.rules.end(), [&](const RuleLine& r) { return r.id == rule; });
  return at == outcome.rules.end() ? nullptr : &*at;
}

// "7 ages"
std::string read_cell(const RuleLine* line, const finding::Coverage& row) {
  const std::string_view material = line == nullptr ? "" : rule::name_of(line->reads, row.read);
  return material.empty() ? "" : fmt::format("{} {}", row.read, material);
}

constexpr std::string_view how_to_read =
    "Read is what the articles hold of the kind. Compared are groups of it: two or more statements about the same "
    "person, body, event or utterance, or figures and dates that can be held against each other. What was read and not "
    "compared stands alone or could not be matched with certainty, and nothing is said about it.\n\n";

std::string checked(const Outcome& outcome) {
  Table table({"Rule", "What it looks for", "Read", "Compared"}, {Align::left, Align::left, Align::left, Align::right});
  std::string reasons;
  std::string idle;
  for (const finding::Coverage& row : sum_coverage(outcome)) {
    const RuleLine* line = line_of(outcome, row.rule);
    if (row.read + row.compared + row.undecided_count() == 0) {
      idle += (idle.empty() ? "" : ", ") + row.rule;
      continue;
    }
    table.add({row.rule, line == nullptr ? "" : escape(line->summary), read_cell(line, row),
               fmt::format("{}", row.compared)});
    for (const auto& [reason, count] : row.undecided)
      reasons += fmt::format("- {}: {} × {}\n", row.rule, count, escape(reason));
  }
  std::string out;
  if (!table.empty()) out += std::string(how_to_read) + table.markdown() + '\n';
  if (!idle.empty()) out += fmt::format("The articles hold nothing that these rules look at: {}.\n\n", idle);
  if (!reasons.empty()) out += "Left undecided:\n\n" + reasons + '\n';
  return out;
}

std::string list(std::string_view heading, const std::vector<std::string>& lines) {
  if (lines.empty()) return "";
  std::string out = fmt::format("## {}\n\n", heading);
  for (const std::string& line : lines) out += "- " + escape(line) + '\n';
  return out + '\n';
}

}  // namespace

std::string opening(const Outcome& outcome) {
  std::string title = "# Audit";
  if (outcome.stories.size() == 1) title += " of " + escape(story_title(outcome.stories[0].story));
  if (outcome.stories.size() > 1) title += fmt::format(" of {} stories", outcome.stories.size());
  return fmt::format("{}\n\n{}{}\n\n", title, verdict(outcome), remarks(outcome));
}

std::string story_table(const Outcome& outcome) {
  Table table({"Story", "Articles", "Conflicts", "Queries", "Context", "Notes"},
              {Align::left, Align::right, Align::right, Align::right, Align::right, Align::right});
  for (const StoryResult& result : outcome.stories) {
    const Tally tally = tally_of(result);
    std::vector<std::string> row = {escape(story_title(result.story)), fmt::format("{}", article_count(result.story))};
    for (const finding::Attention attention : attentions) row.push_back(fmt::format("{}", tally.of(attention)));
    table.add(std::move(row));
  }
  return table.markdown() + '\n';
}

std::string article_table(const align::Story& story) {
  if (story.articles.empty()) return "";
  Table table({"Outlet", "File", "Headline", "Published", "Words", "Source"},
              {Align::left, Align::left, Align::left, Align::left, Align::right, Align::left});
  for (std::size_t i = 0; i < story.articles.size(); ++i) {
    const ingest::Article& article = story.articles[i].article;
    if (is_house_facts(article)) continue;
    table.add({article.outlet.empty() ? "not stated" : escape(article.outlet), escape(ingest::short_name(article)),
               escape(keep_head(one_line(article.title), longest_title)),
               article.published ? in_full(*article.published) : "undated", fmt::format("{}", word_count(article)),
               origin(story, i)});
  }
  return table.markdown() + '\n';
}

std::string outlet_notes(const Outcome& outcome, const align::Story& story) {
  std::set<std::string> outlets;
  for (const align::ArticleFacts& facts : story.articles) outlets.insert(facts.article.outlet);
  std::string out;
  for (const auto& [name, note] : outcome.outlet_notes) {
    if (outlets.contains(name)) out += fmt::format("- {}: {}\n", escape(name), escape(one_line(note)));
  }
  return out.empty() ? out : out + "\n";
}

std::string closing(const Outcome& outcome) {
  std::string out;
  if (!outcome.rules.empty() && article_count(outcome) > 0) out += "## What was checked\n\n" + checked(outcome);
  std::vector<std::string> unread;
  for (const base::Error& problem : outcome.problems) unread.push_back(base::to_string(problem));
  return out + list("What could not be read", unread) + list("What was skipped", outcome.notes);
}

}  // namespace tally::report
