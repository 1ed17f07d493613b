#pragma once
// The findings as rows of a file of accepted findings (config/accepted.hpp), reason and name left to be filled in: an editor
// deletes what is to be mended and answers for the rest.

#include "report/report.hpp"

namespace tally::report {

[[nodiscard]] std::string write_accepted_form(const Outcome& outcome, const Options& options);

}  // namespace tally::report
