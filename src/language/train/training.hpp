#pragma once
// The course of a training run: which sentences when, at which rate.

#include <functional>
#include <string>
#include <vector>

#include "language/train/network.hpp"

namespace tally::language::train {

struct Plan {
  int epochs = 24;
  std::size_t batch = 500;  // words a step, about
  float rate = 2e-3F;       // Adam's, at its highest: it rises over the first 2 % and then falls to 2 %
  std::uint64_t seed = 7;
  Dimensions size{};
  Rates rates{};
};

// Called after each epoch with its number from 1 and a line about its losses.
using Report = std::function<void(int, const std::string&)>;

// Trains the network; the same plan and data give the same bits.
[[nodiscard]] Network train(const Plan& plan, const std::vector<Sample>& samples,
                            const Vocabulary& vocabulary, const Vectors& vectors, const Report& report);

}  // namespace tally::language::train
