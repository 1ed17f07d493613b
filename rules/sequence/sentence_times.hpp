#pragma once
// The times of one sentence in the order of the text, in the writer's voice, with what stands between them.

#include <initializer_list>
#include <vector>

#include "align/story.hpp"
#include "mention/time_elapsed.hpp"

namespace tally::rules {

struct SentenceTime {
  const mention::Mention* mention = nullptr;
  const mention::TimeExpression* time = nullptr;

  [[nodiscard]] bool is_point() const {
    return time->type == mention::TimeType::date || time->type == mention::TimeType::time;
  }
  [[nodiscard]] bool is_length() const { return time->type == mention::TimeType::duration && time->amount; }
  // "five days later", "20 years ago"
  [[nodiscard]] bool is_shift() const { return is_point() && time->amount && !time->amount->vague; }
  // A date or clock time that states itself and is not reckoned from another one.
  [[nodiscard]] bool is_dated() const { return is_point() && !time->amount && time->interval && !time->ambiguous; }
};

// [sentence] -> its times; quoted ones are the speaker's and left out.
using ArticleTimes = std::vector<std::vector<SentenceTime>>;
[[nodiscard]] ArticleTimes times_by_sentence(const align::ArticleFacts& facts);

// The words of the article between two times, and beside one.
class Around {
 public:
  explicit Around(const align::ArticleFacts& facts) : facts_(facts) {}

  // Whether the words between a and b are all among `words`; marks count as words.
  [[nodiscard]] bool only_between(const SentenceTime& a, const SentenceTime& b,
                                  std::initializer_list<std::string_view> words) const;
  [[nodiscard]] std::size_t tokens_between(const SentenceTime& a, const SentenceTime& b) const;
  // The word `steps` before or after the time, in lower case; empty beyond the sentence.
  [[nodiscard]] std::string_view before(const SentenceTime& time, std::uint32_t steps = 1) const;
  [[nodiscard]] std::string_view after(const SentenceTime& time, std::uint32_t steps = 1) const;

 private:
  [[nodiscard]] std::string_view norm_at(const SentenceTime& time, std::int64_t token) const;

  const align::ArticleFacts& facts_;
};

// The moment of publication as a time to reckon with; nothing where the article bears none.
[[nodiscard]] std::optional<mention::TimeExpression> publication_of(const ingest::Article& article);

}  // namespace tally::rules
