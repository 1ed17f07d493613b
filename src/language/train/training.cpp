#include "language/train/training.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tally::language::train {
namespace {

float rate_at(const Plan& plan, double done) {
  const double factor = done < 0.02 ? done / 0.02 : std::max(0.02, 1.0 - (done - 0.02) / 0.98);
  return plan.rate * static_cast<float>(factor);
}

// Sentences in the given order, cut into batches of about `size` words.
std::vector<std::vector<const Sample*>> batches(const std::vector<const Sample*>& order, std::size_t size) {
  std::vector<std::vector<const Sample*>> out(1);
  std::size_t words = 0;
  for (const Sample* sample : order) {
    if (words >= size) {
      out.emplace_back();
      words = 0;
    }
    out.back().push_back(sample);
    words += sample->size();
  }
  return out;
}

std::size_t words_in(const std::vector<const Sample*>& batch) {
  std::size_t words = 0;
  for (const Sample* sample : batch) words += sample->size();
  return words;
}

}  // namespace

Network train(const Plan& plan, const std::vector<Sample>& samples, const Vocabulary& vocabulary,
              const Vectors& vectors, const Report& report) {
  Random random(plan.seed);
  Network network;
  network.initialise(plan.size, vocabulary.keys.size(), vectors.rows.cols, random);
  const auto parameters = network.parameters();
  std::vector<const Sample*> order;
  for (const Sample& sample : samples) order.push_back(&sample);
  AdamStep step;
  for (int epoch = 0; epoch < plan.epochs; ++epoch) {
    random.shuffle(order);
    const auto parts = batches(order, plan.batch);
    Losses sum;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const float scale = 1.0F / static_cast<float>(words_in(parts[i]));
      const Losses losses = network.learn(parts[i], vocabulary, vectors, plan.rates, scale, random);
      sum.tag += losses.tag;
      sum.arc += losses.arc;
      sum.label += losses.label;
      const double epochs_done = epoch + static_cast<double>(i + 1) / static_cast<double>(parts.size());
      step.rate = rate_at(plan, epochs_done / plan.epochs);
      adam(parameters, step);
      ++step.count;
      network.refresh();
    }
    const auto words = static_cast<double>(words_in(order));
    report(epoch + 1, fmt::format("tags {:.4f} arcs {:.4f} labels {:.4f}", sum.tag / words, sum.arc / words,
                                  sum.label / words));
  }
  return network;
}

}  // namespace tally::language::train
