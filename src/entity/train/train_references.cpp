// Fits the weights of entity/reference_judge.hpp and writes them:
//   train_references OUTPUT CORPUS.conllu...
// The articles are read by our own pipeline; at every pronoun the teacher says which of the candidates was right, by
// GUM's chains. Conditional log-linear model with "none" as a choice and an L2 penalty, by full-batch gradient steps
// with AdaGrad: the same corpora give the same weights.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>

#include "entity/references.hpp"
#include "entity/resolve.hpp"
#include "entity/train/linked_corpus.hpp"
#include "language/reader.hpp"

namespace tally::entity {
namespace {

constexpr std::size_t cue_count = static_cast<std::size_t>(ReferenceCue::count_);

struct Example {
  std::vector<ReferenceCues> candidates;
  std::optional<std::size_t> right;
};

using Examples = std::array<std::vector<Example>, pronoun_classes>;
using Weights = std::array<double, cue_count>;

class Teacher final : public ReferenceJudge {
 public:
  // With a pupil the reading goes on as it has chosen, so that the next weights are fitted to its own mistakes.
  Teacher(const LinkedDocument& gold, const language::Document& document, Examples& examples, ReferenceJudge* pupil)
      : gold_(gold), document_(document), examples_(examples), pupil_(pupil) {}

  std::optional<Choice> choose(const Pronoun& pronoun, const std::vector<ReferenceCues>& candidates,
                               const std::vector<Occurrence>& last) override {
    const GoldMention* meant = mention_with_head(gold_, document_[pronoun.token].span);
    std::optional<std::size_t> right;
    std::vector<std::size_t> rest;
    for (std::size_t i = 0; i < last.size() && meant != nullptr; ++i) {
      const GoldMention* other = mention_with_head(gold_, document_[last[i].token].span);
      if (other == nullptr) other = mention_with_head(gold_, document_.tokens[last[i].end - 1].span);
      const bool one = other != nullptr && other->chain == meant->chain;
      if (one && right) rest.push_back(i);
      if (one && !right) right = i;
    }
    add({candidates, right}, rest, pronoun);
    if (pupil_ != nullptr) return pupil_->choose(pronoun, candidates, last);
    return right ? std::optional<Choice>({*right, true}) : std::nullopt;
  }

 private:
  // Other candidates that are right too say nothing: "Ann Lee was a mayor. She ..."
  void add(Example example, const std::vector<std::size_t>& rest, const Pronoun& pronoun) {
    for (auto i = rest.rbegin(); i != rest.rend(); ++i) {
      example.candidates.erase(example.candidates.begin() + static_cast<std::ptrdiff_t>(*i));
    }
    examples_[class_of(pronoun)].push_back(std::move(example));
  }

  const LinkedDocument& gold_;
  const language::Document& document_;
  Examples& examples_;
  ReferenceJudge* pupil_;
};

void add_examples(const std::string& path, Examples& examples, ReferenceJudge* pupil) {
  for (const LinkedDocument& gold : read_linked(path, {})) {
    const language::Document document = language::read_document(gold.article);
    const mention::Mentions mentions = mention::find_mentions(gold.article, document);
    const LocalEntities entities = resolve_names(document, mentions);
    Teacher teacher(gold, document, examples, pupil);
    static_cast<void>(find_references({gold.article, document, mentions, entities}, teacher));
  }
}

double score(const Weights& weights, const ReferenceCues& cues) {
  double sum = 0;
  for (std::size_t cue = 0; cue < cue_count; ++cue) sum += cues.test(cue) ? weights[cue] : 0;
  return sum;
}

void add_slope(const Weights& weights, const Example& example, Weights& slope) {
  std::vector<double> chances;
  double sum = 1;  // "none" has the score 0
  for (const ReferenceCues& cues : example.candidates) sum += chances.emplace_back(std::exp(score(weights, cues)));
  for (std::size_t i = 0; i < chances.size(); ++i) {
    const double off = chances[i] / sum - (example.right == i ? 1 : 0);
    for (std::size_t cue = 0; cue < cue_count; ++cue) slope[cue] += example.candidates[i].test(cue) ? off : 0;
  }
}

Weights fit(const std::vector<Example>& examples) {
  constexpr int steps = 400;
  constexpr double penalty = 2, rate = 0.2;
  Weights weights{}, squares{};
  for (int step = 0; step < steps; ++step) {
    Weights slope{};
    for (const Example& example : examples) add_slope(weights, example, slope);
    for (std::size_t cue = 0; cue < cue_count; ++cue) {
      slope[cue] += penalty * weights[cue];
      squares[cue] += slope[cue] * slope[cue];
      weights[cue] -= rate * slope[cue] / (std::sqrt(squares[cue]) + 1e-9);
    }
  }
  return weights;
}

ReferenceWeights fit_all(const Examples& examples) {
  ReferenceWeights fitted{};
  for (std::size_t row = 0; row < pronoun_classes; ++row) {
    fmt::print("class {}: {} pronouns\n", row, examples[row].size());
    const Weights weights = fit(examples[row]);
    std::transform(weights.begin(), weights.end(), fitted[row].begin(), [](double w) { return static_cast<float>(w); });
  }
  return fitted;
}

void write(const ReferenceWeights& fitted, const char* path) {
  std::ofstream out(path);
  out << "// Written by train_references.\n";
  for (const auto& weights : fitted) {
    out << "{{\n";
    for (std::size_t cue = 0; cue < cue_count; ++cue) {
      out << fmt::format("{:.3f}F,  // {}\n", weights[cue], to_string(static_cast<ReferenceCue>(cue)));
    }
    out << "}},\n";
  }
}

void train(const std::vector<std::string>& corpora, const char* output) {
  constexpr int rounds = 3;
  ReferenceWeights weights{};
  Examples examples;
  for (int round = 0; round < rounds; ++round) {
    WeighingJudge pupil(weights);
    examples = {};
    for (const std::string& path : corpora) add_examples(path, examples, round == 0 ? nullptr : &pupil);
    weights = fit_all(examples);
  }
  write(weights, output);
}

}  // namespace
}  // namespace tally::entity

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: train_references OUTPUT CORPUS.conllu...\n", stderr);
    return 2;
  }
  tally::entity::train({argv + 2, argv + argc}, argv[1]);
}
