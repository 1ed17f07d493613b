#include "report/report.hpp"

#include <algorithm>
#include <array>

#include "report/json.hpp"

namespace tally::report {
namespace {

constexpr std::array<Reporter, 1> table = {{{"json", "findings as JSON, for programs", write_json}}};

}  // namespace

std::span<const Reporter> reporters() { return table; }

const Reporter* find_reporter(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Reporter& r) { return r.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace tally::report
