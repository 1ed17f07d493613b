#include "report/markdown.hpp"

#include <fmt/format.h>

#include "report/markdown_finding.hpp"
#include "report/markdown_frame.hpp"
#include "report/markdown_text.hpp"
#include "report/summary.hpp"

namespace tally::report {
namespace {

std::string_view heading_of(finding::Attention attention) {
  switch (attention) {
    case finding::Attention::conflict:
      return "Conflicts";
    case finding::Attention::query:
      return "Queries for the desk";
    case finding::Attention::context:
      return "Context";
    case finding::Attention::note:
      return "Notes";
  }
  return "Notes";
}

struct Section {
  finding::Attention attention = finding::Attention::note;
  std::string text;
  bool shown = false;
};

struct StoryText {
  std::string heading;
  std::vector<Section> sections;  // in the order of the report
};

std::vector<Section> sections_of(const StoryResult& result, std::size_t level) {
  const StoryView view(result);
  std::vector<Section> sections;
  for (const finding::Attention attention : attentions) {
    for (const finding::Finding& finding : result.findings) {
      if (finding::attention(finding) != attention) continue;
      sections.push_back({attention, finding_section(view, finding, sections.size() + 1, level)});
    }
  }
  return sections;
}

StoryText story_text(const Outcome& outcome, const StoryResult& result, bool several) {
  StoryText out;
  if (several) out.heading = fmt::format("## {}\n\n", escape(story_title(result.story)));
  out.heading += article_table(result.story) + outlet_notes(outcome, result.story);
  if (several && result.findings.empty()) out.heading += "No conflicts found.\n\n";
  out.sections = sections_of(result, several ? 4 : 3);
  return out;
}

// Shows sections while they fit, conflicts of all stories before any queries; returns how many are left out.
Tally fit(std::vector<StoryText>& stories, std::size_t room) {
  Tally left_out;
  bool full = false;
  for (const finding::Attention attention : attentions) {
    for (StoryText& story : stories) {
      for (Section& section : story.sections) {
        if (section.attention != attention) continue;
        full = full || section.text.size() > room;
        section.shown = !full;
        if (full) ++left_out.of(attention);
        if (!full) room -= section.text.size();
      }
    }
  }
  return left_out;
}

std::string body_of(const StoryText& story, bool several) {
  std::string out = story.heading;
  std::string_view heading;
  for (const Section& section : story.sections) {
    if (!section.shown) continue;
    if (heading_of(section.attention) != heading) {
      heading = heading_of(section.attention);
      out += fmt::format("{} {}\n\n", several ? "###" : "##", heading);
    }
    out += section.text;
  }
  return out;
}

std::string cut_note(const Tally& left_out, std::size_t max_size) {
  if (left_out.sum() == 0) return "";
  return fmt::format(
      "**Cut:** {} not shown, because the report would be larger than {} bytes (`--max-size`). "
      "`--format json` has all of them.\n\n",
      in_words(left_out) + (left_out.sum() == 1 ? " is" : " are"), max_size);
}

}  // namespace

std::string audit_body(const Outcome& outcome, std::size_t max_size, std::size_t used) {
  constexpr std::size_t reserve = 300;  // for the note that something was cut
  constexpr std::size_t group_headings = 100;
  const bool several = outcome.stories.size() > 1;
  const std::string end = closing(outcome);
  std::string out;
  if (several) out += story_table(outcome);
  std::vector<StoryText> stories;
  std::size_t fixed = used + out.size() + end.size() + reserve;
  for (const StoryResult& result : outcome.stories) {
    stories.push_back(story_text(outcome, result, several));
    fixed += stories.back().heading.size() + group_headings;
  }
  const Tally left_out = fit(stories, max_size > fixed ? max_size - fixed : 0);
  out += cut_note(left_out, max_size);
  for (const StoryText& story : stories) out += body_of(story, several);
  out += end;
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

std::string write_markdown(const Outcome& outcome, const Options& options) {
  const std::string head = opening(outcome);
  std::string out = head + audit_body(outcome, options.max_size, head.size());
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

}  // namespace tally::report
