#include "cli/man_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.hpp"

namespace tally::cli {
namespace {

// One line as roff shows it: a hyphen that can be copied, no escape, and no request at the beginning.
std::string roff(std::string_view line) {
  std::string out = !line.empty() && (line.front() == '.' || line.front() == '\'') ? "\\&" : "";
  for (const char c : line) {
    if (c == '\\') out += "\\e";
    else if (c == '-') out += "\\-";
    else out += c;
  }
  return out;
}

std::string lines(std::string_view text, std::string_view between) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (!out.empty()) out += between;
    out += roff(base::trim(text.substr(at, end - at))) + '\n';
    at = end + 1;
  }
  return out;
}

std::string option_text(const OptionRow& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.names) names.push_back(fmt::format("\\fB{}\\fR", roff(name)));
  std::string head = fmt::format("{}", fmt::join(names, ", "));
  if (!option.value.empty()) head += fmt::format("{}\\fI{}\\fR", head.empty() ? "" : " ", roff(option.value));
  return fmt::format(".TP\n{}\n{}", head, lines(option.help, ".br\n"));
}

std::string command_text(const CommandRow& command) {
  std::string head = "\\fBtallystick " + command.name + "\\fR [\\fIoptions\\fR]";
  for (const OptionRow& row : command.positionals) head += fmt::format(" \\fI{}\\fR", roff(row.value));
  std::string out = fmt::format(".SS {}\n{}\n.PP\n{}", command.name, head, lines(command.summary + ".", ""));
  for (const auto* rows : {&command.positionals, &command.options}) {
    for (const OptionRow& row : *rows) out += option_text(row);
  }
  return out + ".PP\nExamples:\n.PP\n.nf\n" + lines(command.examples, "") + ".fi\n";
}

}  // namespace

std::string man_page(const ProgramRow& program, std::string_view version) {
  std::string out = fmt::format(".TH TALLYSTICK 1 \"\" \"tallystick {}\" \"User Commands\"\n", version);
  out += fmt::format(".SH NAME\ntallystick \\- holds the articles of one news story against each other\n");
  out += ".SH SYNOPSIS\n\\fBtallystick\\fR \\fIcommand\\fR [\\fIoptions\\fR] ...\n";
  out += ".SH DESCRIPTION\n" + lines(program.summary, "");
  out += "Runs offline and gives the same answer every time.\n";
  for (const OptionRow& option : program.options) out += option_text(option);
  out += ".SH COMMANDS\n";
  for (const CommandRow& command : program.commands) out += command_text(command);
  out += ".SH EXIT STATUS\n.TP\n0\nNothing at or above the fail level.\n.TP\n1\nFindings at or above it.\n.TP\n2\nTrouble: usage, "
         "unreadable input, a report that cannot be written. Wins over 1.\n";
  out += ".SH FILES\n.TP\n.I tallystick.toml\nThe configuration, in the nearest folder above the articles, else in\n.I "
         "~/.config/tallystick/\n";
  return out;
}

}  // namespace tally::cli
