#pragma once
// Work that falls into independent parts, on all cores.
//
//   std::vector<Facts> facts(articles.size());
//   parallel_for(articles.size(), [&](std::size_t i) { facts[i] = read(articles[i]); });
//
// Each part writes only what is its own, so that the result does not depend on the order or on how many cores there are.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace tally::base {

// Calls `work(i)` once for every i below `count` and returns when all are done. `work` must not throw.
template <class Work>
void parallel_for(std::size_t count, Work work) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> helpers;
  for (std::size_t i = 1; i < std::min(cores, count); ++i) helpers.emplace_back(run);
  run();
}

}  // namespace tally::base
