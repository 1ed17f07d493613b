#include "cli/completion.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tally::cli {
namespace {

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

// In single quotes, as all three shells read them; fish alone wants the backslash doubled.
std::string quoted(std::string_view text, bool fish = false) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') out += fish ? "\\'" : "'\\''";
    else if (c == '\\' && fish) out += "\\\\";
    else out += c;
  }
  return out + "'";
}

std::string words_of(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, " ")); }

std::string names_of(const std::vector<OptionRow>& options) {
  std::vector<std::string> all;
  for (const OptionRow& option : options) all.insert(all.end(), option.names.begin(), option.names.end());
  return words_of(all);
}

std::string command_names(const ProgramRow& program) {
  std::vector<std::string> all;
  for (const CommandRow& command : program.commands) all.push_back(command.name);
  return words_of(all);
}

// ---- bash

std::string bash_words(const std::string& words) { return fmt::format("compgen -W {} -- \"$word\"", quoted(words)); }

std::string bash_reply(const OptionRow& row) {
  if (!row.choices.empty()) return "mapfile -t COMPREPLY < <(" + bash_words(words_of(row.choices)) + ")";
  return row.kind == ValueKind::file ? "mapfile -t COMPREPLY < <(compgen -f -- \"$word\")" : "COMPREPLY=()";
}

std::string bash_command(const CommandRow& command) {
  std::string values;
  for (const OptionRow& option : command.options) {
    if (option.kind != ValueKind::none)
      values += fmt::format("        {}) {}; return ;;\n", fmt::join(option.names, "|"), bash_reply(option));
  }
  std::string out = fmt::format("    {})\n", command.name);
  if (!values.empty()) out += "      case $before in\n" + values + "      esac\n";
  out += fmt::format("      if [[ $word == -* ]]; then mapfile -t COMPREPLY < <({}); return; fi\n", bash_words(names_of(command.options)));
  if (!command.positionals.empty()) out += "      " + bash_reply(command.positionals.front()) + "\n";
  if (command.positionals.size() > 1) out += "      ((COMP_CWORD == 2)) || mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n";
  return out + "      ;;\n";
}

// ---- zsh

// In an _arguments specification a colon and brackets mean something.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == ':' || c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_action(const OptionRow& row) {
  if (!row.choices.empty()) return fmt::format("({})", words_of(row.choices));
  return row.kind == ValueKind::file ? "_files" : " ";
}

std::string zsh_option(const OptionRow& option) {
  std::string out;
  for (const std::string& name : option.names) {
    std::string spec = fmt::format("*{}[{}]", name, zsh_text(first_line(option.help)));
    if (option.kind != ValueKind::none) spec += fmt::format(":{}:{}", zsh_text(option.value), zsh_action(option));
    out += fmt::format(" \\\n        {}", quoted(spec));
  }
  return out;
}

std::string zsh_command(const CommandRow& command) {
  std::string out = fmt::format("    {})\n      _arguments -S", command.name);
  for (const OptionRow& option : command.options) out += zsh_option(option);
  for (std::size_t i = 0; i < command.positionals.size(); ++i) {
    const OptionRow& row = command.positionals[i];
    const std::string place = i + 1 == command.positionals.size() && row.kind == ValueKind::file ? "*" : fmt::format("{}", i + 1);
    out += fmt::format(" \\\n        {}", quoted(fmt::format("{}:{}:{}", place, zsh_text(row.value), zsh_action(row))));
  }
  return out + "\n      ;;\n";
}

// ---- fish

std::string fish_option(const std::string& command, const OptionRow& option) {
  std::string out = fmt::format("complete -c tallystick -n '__fish_seen_subcommand_from {}'", command);
  for (const std::string& name : option.names)
    out += name.starts_with("--") ? fmt::format(" -l {}", name.substr(2)) : fmt::format(" -s {}", name.substr(1));
  if (!option.choices.empty()) {
    out += fmt::format(" -x -a {}", quoted(words_of(option.choices), true));
  } else if (option.kind != ValueKind::none) {
    out += option.kind == ValueKind::file ? " -r -F" : " -x";
  }
  return out + fmt::format(" -d {}\n", quoted(first_line(option.help), true));
}

std::string fish_command(const CommandRow& command) {
  std::string out = fmt::format("complete -c tallystick -n __fish_use_subcommand -f -a {} -d {}\n", command.name, quoted(command.summary, true));
  for (const OptionRow& option : command.options) out += fish_option(command.name, option);
  for (const OptionRow& row : command.positionals) {
    if (!row.choices.empty())
      out += fmt::format("complete -c tallystick -n '__fish_seen_subcommand_from {}' -a {}\n", command.name, quoted(words_of(row.choices), true));
  }
  const bool files = std::any_of(command.positionals.begin(), command.positionals.end(), [](const OptionRow& row) { return row.kind == ValueKind::file; });
  if (!files) out += fmt::format("complete -c tallystick -n '__fish_seen_subcommand_from {}' -f\n", command.name);
  return out;
}

}  // namespace

std::string bash_completion(const ProgramRow& program) {
  std::string commands;
  for (const CommandRow& command : program.commands) commands += bash_command(command);
  return fmt::format(
      "# bash completion for tallystick, by `tallystick completion bash`\n"
      "_tallystick() {{\n"
      "  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}}\n"
      "  COMPREPLY=()\n"
      "  if ((COMP_CWORD == 1)); then mapfile -t COMPREPLY < <({}); return; fi\n"
      "  case ${{COMP_WORDS[1]}} in\n{}  esac\n"
      "}}\n"
      "complete -o filenames -F _tallystick tallystick\n",
      bash_words(command_names(program) + " " + names_of(program.options)), commands);
}

std::string zsh_completion(const ProgramRow& program) {
  std::string names;
  std::string commands;
  for (const CommandRow& command : program.commands) {
    names += fmt::format("    {}\n", quoted(fmt::format("{}:{}", command.name, zsh_text(command.summary))));
    commands += zsh_command(command);
  }
  return fmt::format(
      "#compdef tallystick\n# by `tallystick completion zsh`\n"
      "_tallystick() {{\n"
      "  local -a commands=(\n{}  )\n"
      "  if ((CURRENT == 2)); then _describe command commands; return; fi\n"
      "  shift words\n  ((CURRENT--))\n"
      "  case $words[1] in\n{}  esac\n"
      "}}\n"
      "if [[ $funcstack[1] == _tallystick ]]; then _tallystick \"$@\"; else compdef _tallystick tallystick; fi\n",
      names, commands);
}

std::string fish_completion(const ProgramRow& program) {
  std::string out = "# fish completion for tallystick, by `tallystick completion fish`\n";
  for (const CommandRow& command : program.commands) out += fish_command(command);
  return out;
}

}  // namespace tally::cli
