// Fits the weights of mention/name_vectors.hpp and writes them:
//   train_name_vectors OUTPUT CORPUS...
// Corpora are those of train_name_types, whose weights are held fixed: the cues' odds for a person are the start, and
// logistic regression with an L2 penalty says what the words' vectors add to them. Full-batch gradient steps with
// AdaGrad: the same corpora give the same weights.

#include <fmt/format.h>

#include <cmath>
#include <cstdio>
#include <fstream>

#include "mention/train/name_examples.hpp"

namespace tally::mention {
namespace {

// One start for names of one word and one for longer ones, then the weights of the last and of the first word.
constexpr std::size_t weight_count = 2 + 2 * name_vector_size;
constexpr double vector_unit = 1.0 / 64, written_unit = 65536;
using Values = std::array<double, weight_count>;

struct Example {
  Values values{};
  double odds = 0;  // of a person by the cues, logarithm
  bool person = false;
};

// Person against all other kinds together.
double odds_by_cues(const Cues& cues) {
  const KindScores scores = score_cues(cues);
  double others = 0;
  for (std::size_t kind = 1; kind < scores.size(); ++kind) others += std::exp(double{scores[kind]});
  return scores[0] - std::log(others);
}

Example prepared(const NameExample& name) {
  Example example;
  example.values[name.cues.test(static_cast<std::size_t>(Cue::one_word)) ? 0 : 1] = 1;
  for (std::size_t i = 0; i < name_vector_size; ++i) {
    example.values[2 + i] = name.last[i] * vector_unit;
    example.values[2 + name_vector_size + i] = name.first[i] * vector_unit;
  }
  example.odds = odds_by_cues(name.cues);
  example.person = name_kinds[name.kind] == MentionKind::person;
  return example;
}

Values gradient(const Values& weights, const std::vector<Example>& examples) {
  constexpr double penalty = 30, penalty_of_start = 6;
  Values sum{};
  for (const Example& example : examples) {
    double odds = example.odds;
    for (std::size_t i = 0; i < weight_count; ++i) odds += weights[i] * example.values[i];
    const double error = 1 / (1 + std::exp(-odds)) - (example.person ? 1 : 0);
    for (std::size_t i = 0; i < weight_count; ++i) sum[i] += error * example.values[i];
  }
  for (std::size_t i = 0; i < weight_count; ++i) sum[i] += (i < 2 ? penalty_of_start : penalty) * weights[i];
  return sum;
}

Values fit(const std::vector<Example>& examples) {
  constexpr int steps = 400;
  constexpr double rate = 0.1;
  Values weights{}, squares{};
  for (int step = 0; step < steps; ++step) {
    const Values slope = gradient(weights, examples);
    for (std::size_t i = 0; i < weight_count; ++i) {
      squares[i] += slope[i] * slope[i];
      weights[i] -= rate * slope[i] / (std::sqrt(squares[i]) + 1e-9);
    }
  }
  return weights;
}

std::string row_of(const Values& weights, std::size_t begin) {
  std::string row;
  for (std::size_t i = begin; i < begin + name_vector_size; ++i) {
    row += fmt::format("{}{}", i == begin ? "" : (i - begin) % 16 == 0 ? ",\n  " : ", ", std::lround(weights[i] * vector_unit * written_unit));
  }
  return row;
}

void write(const Values& weights, const char* path) {
  std::ofstream out(path);
  out << "// Written by train_name_vectors: names of one word, longer names, the last word, the first word.\n";
  out << fmt::format("{{{}, {},\n {{{}}},\n {{{}}}}}\n", std::lround(weights[0] * written_unit),
                     std::lround(weights[1] * written_unit), row_of(weights, 2), row_of(weights, 2 + name_vector_size));
}

}  // namespace
}  // namespace tally::mention

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: train_name_vectors OUTPUT CORPUS...\n", stderr);
    return 2;
  }
  std::vector<tally::mention::NameExample> names;
  for (int i = 2; i < argc; ++i) tally::mention::add_examples(argv[i], names);
  std::vector<tally::mention::Example> examples;
  for (const auto& name : names) examples.push_back(tally::mention::prepared(name));
  std::printf("%zu names\n", examples.size());
  tally::mention::write(tally::mention::fit(examples), argv[1]);
}
