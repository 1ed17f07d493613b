#pragma once
// What a run comes to, in numbers and in one sentence.

#include <array>
#include <string>

#include "finding/attention.hpp"
#include "report/report.hpp"

namespace tally::report {

// How many findings of each kind of attention.
struct Tally {
  std::array<std::size_t, 4> counts{};

  [[nodiscard]] std::size_t& of(finding::Attention attention) { return counts[static_cast<std::size_t>(attention)]; }
  [[nodiscard]] std::size_t of(finding::Attention attention) const {
    return counts[static_cast<std::size_t>(attention)];
  }
  [[nodiscard]] std::size_t sum() const { return counts[0] + counts[1] + counts[2] + counts[3]; }
};

inline constexpr std::array<finding::Attention, 4> attentions = {
    finding::Attention::conflict, finding::Attention::query, finding::Attention::context, finding::Attention::note};

[[nodiscard]] Tally tally_of(const StoryResult& result);
[[nodiscard]] Tally tally_of(const Outcome& outcome);
[[nodiscard]] std::size_t article_count(const align::Story& story);  // the house facts are none
[[nodiscard]] std::size_t article_count(const Outcome& outcome);

// "1 article", "3 articles"; an irregular plural is given.
[[nodiscard]] std::string counted(std::size_t n, std::string_view singular, std::string_view plural = {});

// "3 conflicts, 1 query", "2 notes"; empty for nothing.
[[nodiscard]] std::string in_words(const Tally& tally);

// The last folder of the story's name; the file's where it is the only one, "this story" where several were named.
[[nodiscard]] std::string story_title(const align::Story& story);

}  // namespace tally::report
