#include "entity/reference_judge.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace tally::entity {
namespace {

constexpr std::size_t cue_count = static_cast<std::size_t>(ReferenceCue::count_);

// One row a class of pronouns, one column a cue, in the order of ReferenceCue.
constexpr ReferenceWeights fitted = {{
#include "entity/reference_weights.inc"
}};

// From this probability on somebody is meant: chosen on the treebank's development part for few wrong links.
constexpr std::array<float, pronoun_classes> sure = {0.62F, 0.7F, 0.75F};

float score(const ReferenceCues& cues, const std::array<float, cue_count>& weights) {
  float sum = 0;
  for (std::size_t cue = 0; cue < cue_count; ++cue) sum += cues.test(cue) ? weights[cue] : 0;
  return sum;
}

}  // namespace

std::size_t class_of(const Pronoun& pronoun) {
  if (pronoun.form.gender == language::Gender::neuter) return 1;
  return pronoun.form.gender == language::Gender::none ? 2 : 0;
}

const ReferenceWeights& fitted_weights() { return fitted; }

std::optional<Choice> WeighingJudge::choose(const Pronoun& pronoun, const std::vector<ReferenceCues>& candidates,
                                            const std::vector<Occurrence>&) {
  const std::size_t row = class_of(pronoun);
  float sum = 1, best = 0;  // "none of them" has the score 0
  Choice choice;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const float weight = std::exp(score(candidates[i], weights_[row]));
    sum += weight;
    if (weight > best) best = weight, choice.candidate = i;
  }
  if (best < 1) return std::nullopt;
  choice.sure = best / sum >= sure[row];
  return choice;
}

}  // namespace tally::entity
