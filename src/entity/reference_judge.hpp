#pragma once
// Decides whom a pronoun means among those whom grammar leaves open, or that it is better not to say.
//
// The weights are those of a conditional log-linear model over the cues (reference_cues.hpp) with "none of them" as
// one more choice, fitted by train/train_references.cpp and kept in reference_weights.inc: one table for he and she,
// one for it, one for they.

#include <array>
#include <optional>
#include <vector>

#include "entity/reference_cues.hpp"

namespace tally::entity {

inline constexpr std::size_t pronoun_classes = 3;
[[nodiscard]] std::size_t class_of(const Pronoun& pronoun);

// The likeliest of the candidates. What is not sure is no link, yet whoever it may well be stays in mind for the
// pronouns that follow.
struct Choice {
  std::size_t candidate = 0;
  bool sure = false;
};

class ReferenceJudge {
 public:
  virtual ~ReferenceJudge() = default;
  // `last` holds where each of the candidates was spoken of last. Nothing where it is likelier none of them.
  virtual std::optional<Choice> choose(const Pronoun& pronoun, const std::vector<ReferenceCues>& candidates,
                                       const std::vector<Occurrence>& last) = 0;
};

using ReferenceWeights = std::array<std::array<float, static_cast<std::size_t>(ReferenceCue::count_)>, pronoun_classes>;
[[nodiscard]] const ReferenceWeights& fitted_weights();

class WeighingJudge final : public ReferenceJudge {
 public:
  explicit WeighingJudge(const ReferenceWeights& weights = fitted_weights()) : weights_(weights) {}

  std::optional<Choice> choose(const Pronoun& pronoun, const std::vector<ReferenceCues>& candidates,
                               const std::vector<Occurrence>& last) override;

 private:
  const ReferenceWeights& weights_;
};

}  // namespace tally::entity
