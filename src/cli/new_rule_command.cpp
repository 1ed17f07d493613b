#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "cli/choice.hpp"
#include "cli/choose_rules.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "rule/declared/read_declaration.hpp"
#include "rule/rule.hpp"

namespace tally::cli {
namespace {

namespace fs = std::filesystem;

enum class RuleKind { declarative, compiled, plugin };

struct NewFile {
  std::string_view name;
  std::string_view text;  // with @ID@, @MAKER@ and @FOLDER@ in it
};

// From sdk/template/.
constexpr NewFile page{"README.md",
#include "template_page.inc"
};
constexpr NewFile declaration{"rule.toml",
#include "template_declaration.inc"
};
constexpr NewFile compiled{"rule.cpp",
#include "template_compiled.inc"
};
constexpr NewFile plugin{"rule.cpp",
#include "template_plugin.inc"
};
constexpr NewFile plugin_project{"CMakeLists.txt",
#include "template_project.inc"
};

std::vector<NewFile> files_of(RuleKind kind) {
  if (kind == RuleKind::declarative) return {declaration, page};
  if (kind == RuleKind::compiled) return {compiled, page};
  return {plugin_project, plugin, page};
}

std::string replaced(std::string text, std::string_view mark, std::string_view by) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size())) text.replace(at, mark.size(), by);
  return text;
}

class NewRule : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "new-rule"; }
  [[nodiscard]] std::string_view summary() const override { return "Begins a rule: its folder, page and examples"; }
  [[nodiscard]] std::string_view examples() const override {
    return "  tallystick new-rule bus-route                     house-rules/bus-route/rule.toml, and its page\n"
           "  tallystick new-rule bus-route --kind plugin       a project that builds a shared library\n"
           "  tallystick new-rule bus-route --kind compiled --output rules    in the program's own sources\n";
  }

  void add_options(CLI::App& app) override {
    app.add_option("ID", id_, "The rule's id: small letters with hyphens between words");
    add_choice<RuleKind>(app, "--kind", kind_,
                         {{"declarative", RuleKind::declarative}, {"compiled", RuleKind::compiled}, {"plugin", RuleKind::plugin}},
                         "A rule.toml (default), a shared library, or C++ for the program's own rules/")
        ->type_name("declarative|plugin|compiled");
    app.add_option("-o,--output", folder_, "The folder of rules that it goes into (default house-rules)")->type_name("DIR");
  }

  int run() override {
    if (id_.empty()) return complain({.message = "new-rule needs an id", .remedy = "for example: tallystick new-rule bus-route"});
    if (!rule::is_rule_id(id_)) return complain({.message = "no id: " + id_, .remedy = "small letters with hyphens between words: bus-route"});
    if (rules::compiled_rules().find(id_) != nullptr) return complain({.message = "there is a rule " + id_ + " already", .remedy = "all rules: tallystick rules"});
    const fs::path folder = fs::path(folder_) / id_;
    std::error_code error;
    if (fs::exists(folder, error)) {
      return complain({.message = "is there already", .file = folder.generic_string(), .remedy = "nothing was written; choose another id or --output"});
    }
    fs::create_directories(folder, error);
    if (error) return complain({.message = "cannot be made: " + error.message(), .file = folder.generic_string(), .remedy = "choose another --output"});
    for (const NewFile& file : files_of(kind_)) {
      if (const auto failed = write(folder, file)) return complain(*failed);
    }
    const auto told = write_output("-", fmt::format("{}", next(folder)));
    return told ? complain(*told) : static_cast<int>(clean);
  }

 private:
  [[nodiscard]] std::optional<base::Error> write(const fs::path& folder, const NewFile& file) const {
    std::string text = replaced(std::string(file.text), "@ID@", id_);
    std::string maker = id_;
    std::replace(maker.begin(), maker.end(), '-', '_');
    text = replaced(replaced(std::move(text), "@MAKER@", maker), "@FOLDER@", folder.generic_string());
    return write_output((folder / file.name).generic_string(), text);
  }

  [[nodiscard]] std::string next(const fs::path& folder) const {
    const std::string path = folder.generic_string();
    std::string out = fmt::format("{} is begun with a rule that works: two articles that name two gates.\n", path);
    switch (kind_) {
      case RuleKind::declarative:
        return out + fmt::format("Test it:   tallystick test-rule {}\nUse it:    tallystick check --rules {} story/\n", path, folder_);
      case RuleKind::compiled:
        return out + fmt::format("It is built with the program where {} is the rules folder of its sources.\nTest it:   ./dev test -R examples\n", folder_);
      case RuleKind::plugin:
        return out + fmt::format("Build it:  cmake -S {0} -B {0}/build -DCMAKE_PREFIX_PATH=SDK && cmake --build {0}/build\n"
                                 "           (SDK: where `cmake --install build --component sdk --prefix SDK` put it)\n"
                                 "Test it:   tallystick test-rule {0}/build/lib{1}.so\n"
                                 "Use it:    tallystick check --plugin {0}/build/lib{1}.so story/\n",
                                 path, id_);
    }
    return out;
  }

  std::string id_;
  RuleKind kind_ = RuleKind::declarative;
  std::string folder_ = "house-rules";
};

}  // namespace

std::unique_ptr<Command> make_new_rule_command() { return std::make_unique<NewRule>(); }

}  // namespace tally::cli
