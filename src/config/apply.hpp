#pragma once
// What the configuration makes of findings: severities of its own, and rules left out for some files.
//
//   apply(config, outcome);   // findings are sorted again

#include "config/config.hpp"
#include "report/report.hpp"

namespace tally::config {

void apply(const Config& config, report::Outcome& outcome);

}  // namespace tally::config
