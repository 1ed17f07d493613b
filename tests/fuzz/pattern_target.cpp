// A pattern, in the first line, and a path from its groups, in the second, run over a small story.
#include "pattern/pattern.hpp"

#include "base/utf8.hpp"
#include "pattern/reach.hpp"
#include "sample_story.hpp"

namespace tally::fuzz {
namespace {

void hold_group(const align::ArticleFacts& facts, const pattern::Group& group) {
  hold(group.tokens.begin < group.tokens.end && group.tokens.end <= facts.document.tokens.size(), "a group is made of words");
  hold(facts.document.span_of(group.tokens).contains(group.span), "a group's letters are those of its words");
  hold_text(group.span.in(facts.article.text));
}

void hold_matches(const align::ArticleFacts& facts, const pattern::Pattern& pattern, const pattern::Reach* path) {
  std::uint32_t last = 0;
  for (const pattern::Match& match : pattern.find(facts)) {
    hold(match.tokens.begin >= last && match.tokens.begin < match.tokens.end, "matches stand in order");
    last = match.tokens.end;
    for (const auto& [name, group] : match.groups) hold_group(facts, group);
    const auto reached = path == nullptr ? std::nullopt : path->follow(facts, match);
    if (reached) hold_group(facts, *reached);
  }
}

}  // namespace

// Both readers are given valid UTF-8 only.
void run_target(std::string_view bytes) {
  if (base::find_invalid_utf8(bytes)) return;
  const std::size_t line = std::min(bytes.find('\n'), bytes.size());
  const auto path = pattern::Reach::parse(bytes.substr(std::min(line + 1, bytes.size())));
  if (!path) hold_text(base::to_string(path.error()));
  const auto pattern = pattern::Pattern::compile(bytes.substr(0, line));
  if (!pattern) return hold_text(base::to_string(pattern.error()));
  for (const align::ArticleFacts& facts : sample_story().articles) hold_matches(facts, *pattern, path ? &*path : nullptr);
}

}  // namespace tally::fuzz
