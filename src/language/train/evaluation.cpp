#include "language/train/evaluation.hpp"

#include <fmt/format.h>

#include <ctime>
#include <limits>

namespace tally::language::train {
namespace {

// Of the processor, so that other programs don't count.
double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

// The fastest of five rounds, in seconds of the processor for the whole bank.
template <typename Work>
double fastest(const Treebank& bank, const Work& work) {
  double best = std::numeric_limits<double>::max();
  for (int round = 0; round < 5; ++round) {
    auto sentences = bank.sentences;
    const double start = seconds();
    for (auto& words : sentences) work(words);
    best = std::min(best, seconds() - start);
  }
  return best;
}

}  // namespace

void compare(std::span<const Word> gold, std::span<const Word> found, Scores& scores) {
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const bool attached = gold[i].head == found[i].head;
    ++scores.words;
    scores.upos += gold[i].upos == found[i].upos ? 1U : 0U;
    scores.xpos += gold[i].xpos == found[i].xpos ? 1U : 0U;
    scores.lemma += gold[i].lemma == found[i].lemma ? 1U : 0U;
    scores.uas += attached ? 1U : 0U;
    scores.las += attached && universal(gold[i].relation) == universal(found[i].relation) ? 1U : 0U;
    scores.las_full += attached && gold[i].relation == found[i].relation ? 1U : 0U;
  }
}

Scores measure(const Analyser& analyser, const Treebank& bank) {
  Scores scores;
  Workspace workspace;
  for (const auto& gold : bank.sentences) {
    auto words = gold;
    analyser.lemmatiser().lemmatise(words);
    for (std::size_t i = 0; i < gold.size(); ++i)
      scores.lemma_gold += words[i].lemma == gold[i].lemma ? 1U : 0U;
    analyser.analyse(words, workspace);
    compare(gold, words, scores);
  }
  return scores;
}

Speed measure_speed(const Analyser& analyser, const Treebank& bank) {
  std::size_t words = 0;
  for (const auto& sentence : bank.sentences) words += sentence.size();
  Workspace workspace;
  const double tag = fastest(bank, [&](std::vector<Word>& s) { analyser.tagger().tag(s, workspace); });
  const double both = fastest(bank, [&](std::vector<Word>& s) {
    analyser.tagger().tag(s, workspace);
    analyser.parser().parse(s, workspace);
  });
  const auto count = static_cast<double>(words);
  return {count / tag, count / (both - tag), count / both};
}

std::string header() {
  return fmt::format("{:<10} {:>6} {:>6} {:>6} {:>6} {:>10} {:>6} {:>6} {:>8}\n", "part", "words", "UPOS",
                     "XPOS", "lemma", "lemma/gold", "UAS", "LAS", "LAS+sub");
}

std::string row(const std::string& name, const Scores& s) {
  return fmt::format("{:<10} {:>6} {:>6.2f} {:>6.2f} {:>6.2f} {:>10.2f} {:>6.2f} {:>6.2f} {:>8.2f}\n", name,
                     s.words, percent(s.upos, s.words), percent(s.xpos, s.words), percent(s.lemma, s.words),
                     percent(s.lemma_gold, s.words), percent(s.uas, s.words), percent(s.las, s.words),
                     percent(s.las_full, s.words));
}

}  // namespace tally::language::train
