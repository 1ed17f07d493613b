#pragma once
// The table of options as a manual page (man(7) macros), for `man tallystick`.
//
//   std::string page = man_page(program, "0.1.0");

#include <string>
#include <string_view>

#include "cli/option_table.hpp"

namespace tally::cli {

// Bears no date: the same program prints the same page.
[[nodiscard]] std::string man_page(const ProgramRow& program, std::string_view version);

}  // namespace tally::cli
