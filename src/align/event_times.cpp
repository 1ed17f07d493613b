#include "align/event_times.hpp"

#include <algorithm>

#include "language/tree.hpp"
#include "mention/time_compare.hpp"

namespace tally::align {
namespace {

bool is_point(const mention::TimeExpression& time) {
  return time.type == mention::TimeType::date || time.type == mention::TimeType::time;
}

// The mentions that lie inside one sentence, which are sorted by place.
auto first_mention_at(const ArticleFacts& facts, std::uint32_t token) {
  return std::lower_bound(facts.mentions.all.begin(), facts.mentions.all.end(), facts.document.tokens[token].span.begin,
                          [](const mention::Mention& mention, std::uint32_t at) { return mention.span.begin < at; });
}

}  // namespace

std::vector<const mention::TimeExpression*> times_of(const ArticleFacts& facts, const claim::Event& event) {
  std::vector<const mention::TimeExpression*> times;
  const language::TokenRange sentence = facts.document[facts.document[event.predicate].sentence].tokens;
  const std::uint32_t end = facts.document.tokens[sentence.end - 1].span.end;
  for (auto m = first_mention_at(facts, sentence.begin); m != facts.mentions.all.end() && m->span.begin < end; ++m) {
    const auto* time = std::get_if<mention::TimeExpression>(&m->value);
    if (time == nullptr || !is_point(*time)) continue;
    if (facts.document[top_of(facts.document, m->tokens)].head == event.predicate) times.push_back(time);
  }
  return times;
}

bool times_differ(const ArticleFacts& left_facts, const claim::Event& left, const ArticleFacts& right_facts,
                  const claim::Event& right) {
  for (const mention::TimeExpression* a : times_of(left_facts, left)) {
    for (const mention::TimeExpression* b : times_of(right_facts, right)) {
      if (mention::compare_times(*a, *b) == mention::TimeMatch::disjoint) return true;
    }
  }
  return false;
}

}  // namespace tally::align
