#pragma once
// The table of options as a completion script of a shell.
//
//   std::string script = bash_completion(program);   // to be sourced, or to lie in /usr/share/bash-completion/completions

#include <string>

#include "cli/option_table.hpp"

namespace tally::cli {

[[nodiscard]] std::string bash_completion(const ProgramRow& program);
[[nodiscard]] std::string zsh_completion(const ProgramRow& program);
[[nodiscard]] std::string fish_completion(const ProgramRow& program);

}  // namespace tally::cli
