#include "cli/option_table.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/choose_rules.hpp"
#include "report/report.hpp"
#include "rule/rule.hpp"

namespace tally::cli {
namespace {

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(mark, at), text.size());
    out.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// "error|warning|info|never" says so itself; formats and rules are known.
std::vector<std::string> choices_of(const std::string& value) {
  std::vector<std::string> out;
  if (value.find('|') != std::string::npos) return split(value, '|');
  if (value == "FORMAT") {
    for (const report::Reporter& reporter : report::reporters()) out.emplace_back(reporter.name);
  } else if (value == "ID" || value == "RULE") {
    const rule::Registry registry = rules::compiled_rules();
    for (const std::string_view id : rule_ids(registry)) out.emplace_back(id);
  }
  return out;
}

OptionRow row_of(const CLI::Option& option) {
  OptionRow row{.help = option.get_description()};
  for (const std::string& name : option.get_snames()) row.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) row.names.push_back("--" + name);
  if (option.get_expected_max() > 0 && option.get_items_expected_max() > 0) {
    row.value = option.get_type_name();
    if (const std::size_t check = row.value.find(':'); check != std::string::npos) row.value.resize(check);
    if (row.names.empty() && row.value.find('|') == std::string::npos) row.value = option.get_name(true);
    row.choices = choices_of(row.value);
    const bool file = row.value == "FILE" || row.value == "PATH" || row.value == "DIR";
    row.kind = file ? ValueKind::file : ValueKind::word;
  }
  return row;
}

void add_rows(const CLI::App& app, std::vector<OptionRow>& options, std::vector<OptionRow>& positionals) {
  for (const CLI::Option* option : app.get_options()) {
    OptionRow row = row_of(*option);
    (row.names.empty() ? positionals : options).push_back(std::move(row));
  }
}

std::string examples_of(const CLI::App& app) {
  std::string footer = app.get_footer();
  const std::size_t line = footer.find('\n');
  return line == std::string::npos ? "" : footer.substr(line + 1);
}

}  // namespace

ProgramRow read_options(const CLI::App& app) {
  ProgramRow out{.name = app.get_name(), .summary = app.get_description()};
  std::vector<OptionRow> none;
  add_rows(app, out.options, none);
  for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; })) {
    CommandRow command{.name = sub->get_name(), .summary = sub->get_description(), .examples = examples_of(*sub)};
    add_rows(*sub, command.options, command.positionals);
    out.commands.push_back(std::move(command));
  }
  return out;
}

}  // namespace tally::cli
