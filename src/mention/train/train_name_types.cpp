// Fits the weights of mention/name_types.hpp and writes them:
//   train_name_types OUTPUT CORPUS...
// Corpora are files as named_corpus.hpp reads them. Multinomial logistic regression with an L2
// penalty, by full-batch gradient steps with AdaGrad: the same corpora give the same weights.

#include <fmt/format.h>

#include <cmath>
#include <cstdio>
#include <fstream>

#include "mention/train/name_examples.hpp"

namespace tally::mention {
namespace {

constexpr std::size_t cue_count = static_cast<std::size_t>(Cue::count_);
constexpr std::size_t kind_count = name_kinds.size();

using Weights = std::array<std::array<double, kind_count>, cue_count>;

std::array<double, kind_count> probabilities(const Weights& weights, const Cues& cues) {
  std::array<double, kind_count> scores{};
  for (std::size_t cue = 0; cue < cue_count; ++cue) {
    if (!cues.test(cue)) continue;
    for (std::size_t kind = 0; kind < kind_count; ++kind) scores[kind] += weights[cue][kind];
  }
  double sum = 0;
  for (double& score : scores) sum += score = std::exp(score);
  for (double& score : scores) score /= sum;
  return scores;
}

Weights gradient(const Weights& weights, const std::vector<NameExample>& examples, double penalty) {
  Weights sum{};
  for (const NameExample& example : examples) {
    const auto chances = probabilities(weights, example.cues);
    for (std::size_t cue = 0; cue < cue_count; ++cue) {
      if (!example.cues.test(cue)) continue;
      for (std::size_t kind = 0; kind < kind_count; ++kind) sum[cue][kind] += chances[kind] - (kind == example.kind ? 1 : 0);
    }
  }
  for (std::size_t cue = 0; cue < cue_count; ++cue) {
    for (std::size_t kind = 0; kind < kind_count; ++kind) sum[cue][kind] += penalty * weights[cue][kind];
  }
  return sum;
}

Weights fit(const std::vector<NameExample>& examples) {
  constexpr int steps = 400;
  constexpr double penalty = 6, rate = 0.3;
  Weights weights{}, squares{};
  for (int step = 0; step < steps; ++step) {
    const Weights slope = gradient(weights, examples, penalty);
    for (std::size_t cue = 0; cue < cue_count; ++cue) {
      for (std::size_t kind = 0; kind < kind_count; ++kind) {
        squares[cue][kind] += slope[cue][kind] * slope[cue][kind];
        weights[cue][kind] -= rate * slope[cue][kind] / (std::sqrt(squares[cue][kind]) + 1e-9);
      }
    }
  }
  return weights;
}

void write(std::ofstream& out, const Weights& weights) {
  out << "{\n";
  for (std::size_t cue = 0; cue < cue_count; ++cue) {
    const auto& row = weights[cue];
    out << fmt::format("{{{:.3f}F, {:.3f}F, {:.3f}F, {:.3f}F}},  // {}\n", row[0], row[1], row[2], row[3],
                       to_string(static_cast<Cue>(cue)));
  }
  out << "},\n";
}

// Names of one word and longer ones are told by different cues, so each get weights of their own.
void fit_and_write(const std::vector<NameExample>& examples, const char* path) {
  std::array<std::vector<NameExample>, 2> parts;
  for (const NameExample& example : examples) {
    parts[example.cues.test(static_cast<std::size_t>(Cue::one_word)) ? 0 : 1].push_back(example);
  }
  std::ofstream out(path);
  out << "// Written by train_name_types: person, organisation, place, other.\n";
  for (const auto& part : parts) write(out, fit(part));
}

}  // namespace
}  // namespace tally::mention

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: train_name_types OUTPUT CORPUS...\n", stderr);
    return 2;
  }
  std::vector<tally::mention::NameExample> examples;
  for (int i = 2; i < argc; ++i) tally::mention::add_examples(argv[i], examples);
  std::printf("%zu names\n", examples.size());
  tally::mention::fit_and_write(examples, argv[1]);
}
