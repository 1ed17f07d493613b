#pragma once
// How long each stage of the pipeline takes inside one process, without start-up.

#include <string>
#include <vector>

#include "workload.hpp"

namespace tally::bench {

struct Stage {
  std::string name;
  double milliseconds = 0;
  std::size_t tokens = 0;  // that went through it
};

// Fastest of `times` passes over the articles of one story, stage by stage.
[[nodiscard]] std::vector<Stage> measure_stages(const std::vector<File>& story, int times);

}  // namespace tally::bench
