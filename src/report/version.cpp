#include "report/version.hpp"

namespace tally::report {

std::string_view version() { return TALLY_VERSION; }

}  // namespace tally::report
