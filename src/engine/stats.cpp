#include "engine/stats.hpp"

namespace tally::engine {

std::string_view to_string(Stage stage) {
  constexpr std::array<std::string_view, stage_count> names = {"files", "language", "mentions", "entities", "claims", "story", "rules"};
  return names[static_cast<std::size_t>(stage)];
}

}  // namespace tally::engine
