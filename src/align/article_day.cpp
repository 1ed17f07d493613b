#include "align/article_day.hpp"

namespace tally::align {

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

}  // namespace tally::align
