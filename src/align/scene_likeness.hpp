#pragma once
// How much speaks for two sentences of two articles telling of one scene: what they and the sentences next to them have in
// common, rare things more than common ones. Besides words and whom they mean, figures and days of the week count: reports of
// one happening share "five hours", "200 guests" and "Wednesday" where all else is said in other words.
//
//   const SceneLikeness likeness(story);
//   likeness.between(a, b)        // 1 is about one rare thing in common in the sentences themselves
//   likeness.same_sentence(a, b)  // of the two sentences alone
//
// What is common proves little by itself: callers ask that no other sentence fits better, or that the words in question belong
// together.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "align/clause_scene.hpp"
#include "align/common_ground.hpp"

namespace tally::align {

class SceneLikeness {
 public:
  SceneLikeness(const Story& story, const ClauseScenes& scenes);

  [[nodiscard]] double same_sentence(SentenceRef a, SentenceRef b) const;
  // With half of what only the sentences around have in common.
  [[nodiscard]] double between(SentenceRef a, SentenceRef b) const;

 private:
  using Features = std::vector<std::uint32_t>;  // sorted, each once

  [[nodiscard]] double weigh_shared(const Features& a, const Features& b) const;

  std::vector<std::vector<Features>> own_;     // [article][sentence]
  std::vector<std::vector<Features>> around_;  // with those of the sentences next to it
  std::vector<double> weights_;                // 1 for what one sentence of the story has, less for more
};

}  // namespace tally::align
