#include "sentence_times.hpp"

#include <algorithm>

#include "mention/quoted.hpp"

namespace tally::rules {

using align::ArticleFacts;
using mention::TimeExpression;

ArticleTimes times_by_sentence(const ArticleFacts& facts) {
  ArticleTimes out(facts.document.sentences.size());
  for (const mention::Mention& mention : facts.mentions.all) {
    const auto* time = std::get_if<TimeExpression>(&mention.value);
    if (time == nullptr || mention.tokens.empty() || mention::is_quoted(facts.mentions, mention.span)) continue;
    out[facts.document.tokens[mention.tokens.begin].sentence.index()].push_back({&mention, time});
  }
  return out;
}

bool Around::only_between(const SentenceTime& a, const SentenceTime& b,
                          std::initializer_list<std::string_view> words) const {
  for (std::uint32_t t = a.mention->tokens.end; t < b.mention->tokens.begin; ++t) {
    const std::string_view norm = facts_.document.norm(facts_.document.tokens[t]);
    if (std::find(words.begin(), words.end(), norm) == words.end()) return false;
  }
  return true;
}

std::size_t Around::tokens_between(const SentenceTime& a, const SentenceTime& b) const {
  const bool ordered = a.mention->tokens.begin <= b.mention->tokens.begin;
  const std::uint32_t from = (ordered ? a : b).mention->tokens.end;
  const std::uint32_t to = (ordered ? b : a).mention->tokens.begin;
  return to > from ? to - from : 0;
}

std::string_view Around::before(const SentenceTime& time, std::uint32_t steps) const {
  return norm_at(time, std::int64_t{time.mention->tokens.begin} - steps);
}

std::string_view Around::after(const SentenceTime& time, std::uint32_t steps) const {
  return norm_at(time, std::int64_t{time.mention->tokens.end} + steps - 1);
}

std::string_view Around::norm_at(const SentenceTime& time, std::int64_t token) const {
  const language::Document& document = facts_.document;
  const language::TokenRange range = document[document.tokens[time.mention->tokens.begin].sentence].tokens;
  if (token < range.begin || token >= range.end) return {};
  return document.norm(document.tokens[static_cast<std::size_t>(token)]);
}

std::optional<TimeExpression> publication_of(const ingest::Article& article) {
  if (!article.published) return std::nullopt;
  TimeExpression time;
  const std::chrono::local_days day{article.published->date};
  time.interval = mention::TimeInterval{day, day + std::chrono::days{1}};
  return time;
}

}  // namespace tally::rules
