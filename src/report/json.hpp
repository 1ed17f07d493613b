#pragma once
// The findings for programs: schema `tallystick/findings/1`, see reports/schema/findings-1.json.

#include "report/report.hpp"

namespace tally::report {

[[nodiscard]] std::string write_json(const Outcome& outcome, const Options& options);

}  // namespace tally::report
