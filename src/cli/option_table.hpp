#pragma once
// Every command with its options, as a plain table read off the parser: what --help prints, completes in a shell and stands
// in the manual is one and the same.
//
//   const ProgramRow program = read_options(app);
//   for (const CommandRow& command : program.commands) ...

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace tally::cli {

// What a value is, for shells that complete it.
enum class ValueKind { none, word, file };

struct OptionRow {
  std::vector<std::string> names;  // "-f", "--format"; empty for a positional
  std::string value;               // "FORMAT"; a positional's name; empty for a flag
  ValueKind kind = ValueKind::none;
  std::vector<std::string> choices;  // all words that the value may be, where they are known
  std::string help;
};

struct CommandRow {
  std::string name;
  std::string summary;
  std::string examples;  // a line each
  std::vector<OptionRow> options;
  std::vector<OptionRow> positionals;
};

struct ProgramRow {
  std::string name;
  std::string summary;
  std::vector<OptionRow> options;
  std::vector<CommandRow> commands;
};

// The program's whole parser.
[[nodiscard]] ProgramRow read_options(const CLI::App& app);

}  // namespace tally::cli
