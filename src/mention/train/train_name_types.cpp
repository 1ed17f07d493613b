// Fits the weights of mention/name_types.hpp and writes them:
//   train_name_types OUTPUT CORPUS...
// Corpora are .iob2 and .conllu files as named_corpus.hpp reads them. Multinomial logistic regression with an L2
// penalty, by full-batch gradient steps with AdaGrad: the same corpora give the same weights.

#include <fmt/format.h>

#include <cmath>
#include <cstdio>
#include <fstream>

#include "language/reader.hpp"
#include "mention/name_types.hpp"
#include "mention/train/named_corpus.hpp"

namespace tally::mention {
namespace {

constexpr std::size_t cue_count = static_cast<std::size_t>(Cue::count_);
constexpr std::size_t kind_count = name_kinds.size();

struct Example {
  Cues cues;
  std::size_t kind = 0;
};

using Weights = std::array<std::array<double, kind_count>, cue_count>;

std::size_t index_of(MentionKind kind) {
  for (std::size_t i = 0; i < kind_count; ++i) {
    if (name_kinds[i] == kind) return i;
  }
  return kind_count - 1;
}

// The smallest gold name that holds the span and whose head lies in it. The head of "President Barack Obama" is the
// title, so what stands before the name counts with it where it is a title.
std::size_t gold_kind(const NamedDocument& document, base::Span span, base::Span with_title) {
  const GoldName* best = nullptr;
  for (const GoldName& name : document.names) {
    const bool head_in = with_title.contains(name.head) || (name.head == name.span && name.head.contains(span));
    const bool whole = name.span.contains(span) || (name.head == name.span && name.span.overlaps(span));
    if (head_in && whole && (best == nullptr || name.span.size() < best->span.size())) best = &name;
  }
  return best == nullptr ? kind_count - 1 : index_of(best->kind);
}

// The name with up to three words of role or honorific before it.
base::Span title_span(const NameWords& words, const NameSpan& span, const Cues& cues) {
  const auto has = [&](Cue cue) { return cues.test(static_cast<std::size_t>(cue)); };
  std::uint32_t first = span.begin;
  if (has(Cue::after_role) || has(Cue::role_before) || has(Cue::kin_before)) first = span.begin - std::min(span.begin, 3U);
  return base::cover(words[first].span, words[span.end - 1].span);
}

void add_examples(const std::string& path, std::vector<Example>& examples) {
  // The corpora with exact names are small and say more than those whose names are inside longer phrases.
  const int copies = path.ends_with(".iob2") ? 5 : 1;
  for (const NamedDocument& named : read_named(path)) {
    const language::Document document = language::read_document(named.article);
    const NameText text = find_name_spans(named.article, document);
    const std::vector<Cues> cues = find_cues(document, text);
    for (std::size_t i = 0; i < cues.size(); ++i) {
      const NameSpan& span = text.spans[i];
      const NameWords& words = text.words(span);
      const base::Span name = base::cover(words[span.name].span, words[span.end - 1].span);
      for (int copy = 0; copy < copies; ++copy) examples.push_back({cues[i], gold_kind(named, name, title_span(words, span, cues[i]))});
    }
  }
}

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

Weights gradient(const Weights& weights, const std::vector<Example>& examples, double penalty) {
  Weights sum{};
  for (const Example& example : examples) {
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

Weights fit(const std::vector<Example>& examples) {
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
void fit_and_write(const std::vector<Example>& examples, const char* path) {
  std::array<std::vector<Example>, 2> parts;
  for (const Example& example : examples) {
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
  std::vector<tally::mention::Example> examples;
  for (int i = 2; i < argc; ++i) tally::mention::add_examples(argv[i], examples);
  std::printf("%zu names\n", examples.size());
  tally::mention::fit_and_write(examples, argv[1]);
}
