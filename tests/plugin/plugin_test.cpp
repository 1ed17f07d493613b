// Plug-ins from outside: what keeps to the interface is a rule like any other, and whatever does not is an error that
// names the library, with nothing of it in the report.

#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "engine/engine.hpp"
#include "ingest/reader.hpp"
#include "rule/plugin/child.hpp"
#include "rule/plugin/plugin_rule.hpp"

namespace tally::rule {
namespace {

const std::string folder = TALLY_PLUGIN_FOLDER;

report::StoryResult check_with(const std::string& name) {
  LoadedRules loaded = load_plugin(folder + "/" + name + ".so");
  for (const base::Error& error : loaded.errors) FAIL(base::to_string(error));
  Registry registry;
  registry.rules = std::move(loaded.rules);
  std::vector<ingest::Article> articles;
  for (const char* file : {"a.txt", "b.txt"}) articles.push_back(*ingest::read_article(std::string_view(file), "Älteste fish swim."));
  return engine::check_articles("s", std::move(articles), registry, {});
}

}  // namespace

TEST_CASE("a plug-in's rule is a rule like any other") {
  for (const char* name : {"good", "prints"}) {
    INFO(name);
    const report::StoryResult result = check_with(name);
    CHECK(result.problems.empty());
    REQUIRE(result.findings.size() == 1);
    const finding::Finding& finding = result.findings[0];
    CHECK(finding.rule == "first-words");
    CHECK(finding.message == "The first words differ");
    CHECK(finding.severity == finding::Severity::warning);
    REQUIRE(finding.evidence.size() == 2);
    CHECK(finding.evidence[0].span == base::Span{0, 8});
    CHECK(finding.evidence[1].role == finding::EvidenceRole::conflicting);
    CHECK(result.coverage.at(0).compared == 1);
    CHECK(result.coverage.at(0).undecided.at("it is a sample") == 1);
  }
}

TEST_CASE("a plug-in that fails in a check has an error and no findings") {
  const std::pair<std::string, std::string> cases[] = {
      {"throws", "threw an exception: the tide is out"},
      {"crashes", "crashed (Aborted)"},
      {"exits_in_check", "ended without an answer"},
      {"wrong_span", "says nonsense: a place's span is no stretch of its article's text"},
      {"wrong_text", "says nonsense: a finding's message is no UTF-8"},
      {"wrong_severity", "says nonsense: a finding has a severity that there is not"},
      {"says_failed", "says that it failed (code 3)"},
  };
  for (const auto& [name, what] : cases) {
    INFO(name);
    const report::StoryResult result = check_with(name);
    CHECK(result.findings.empty());
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].file == folder + "/" + name + ".so");
    CHECK(result.problems[0].message == fmt::format("the plug-in's rule first-words {}; none of its findings is shown", what));
  }
}

TEST_CASE("a plug-in that cannot be loaded is an error that names it") {
  const std::pair<std::string, std::string> cases[] = {
      {"crashes_on_load", "the plug-in crashed (Aborted)"},
      {"throws_on_load", "the plug-in threw an exception: no tide table"},
      {"exits_on_load", "the plug-in ended without an answer"},
      {"other_version", "the plug-in is made for version 2 of the plug-in interface, this program has version 1"},
      {"too_small", "the plug-in has structs smaller than those of its version"},
      {"no_rules", "the plug-in has no rules"},
      {"bad_id", "the plug-in says nonsense: a rule's id is not made of small letters with hyphens between words"},
      {"refuses", "the plug-in does not serve version 1 of the plug-in interface"},
      {"no_plugin", "the plug-in is no plug-in: it exports no tallystick_plugin_entry"},
      {"missing", "no such plug-in"},
  };
  for (const auto& [name, what] : cases) {
    INFO(name);
    const LoadedRules loaded = load_plugin(folder + "/" + name + ".so");
    CHECK(loaded.rules.empty());
    REQUIRE(loaded.errors.size() == 1);
    CHECK(loaded.errors[0].file == folder + "/" + name + ".so");
    CHECK(loaded.errors[0].message == what);
  }
}

TEST_CASE("a file that is no library is an error") {
  std::ifstream in(folder + "/good.so", std::ios::binary);
  const std::string good{std::istreambuf_iterator<char>(in), {}};
  std::string other_machine = good, no_sections = good;
  other_machine.at(18) = '\x7E';
  std::fill(no_sections.begin() + 32, no_sections.begin() + 48, '\xFF');  // where the tables of the library lie
  const std::string path = folder + "/text.so";
  for (const std::string& bytes : {std::string(), std::string("not a library"), good.substr(0, 4), good.substr(0, 64), good.substr(0, 1000),
                                   good.substr(0, good.size() / 2), other_machine, no_sections, "\x7F" "ELF" + std::string(4096, '\xFF')}) {
    std::ofstream(path, std::ios::binary) << bytes;
    const LoadedRules loaded = load_plugin(path);
    CHECK(loaded.rules.empty());
    REQUIRE(loaded.errors.size() == 1);
    CHECK(loaded.errors[0].file == path);
    // A library that is cut off may be mapped and only then found to have no bytes where it says.
    const std::string& what = loaded.errors[0].message;
    CHECK((what.starts_with("the plug-in cannot be loaded: ") || what == "the plug-in crashed (Bus error)" || what == "the plug-in crashed (Segmentation fault)"));
  }
  CHECK(load_plugin(folder).errors.at(0).message == "no such plug-in");
}

TEST_CASE("a child that sends without end or will not end is ended") {
  // Files are numbered from the lowest free: these two are the ends of the next pipe.
  const int reads = dup(STDIN_FILENO), writes = dup(STDIN_FILENO);
  close(reads);
  close(writes);
  const auto endless = [&]() -> base::Result<std::string> {
    const std::string bytes(1 << 16, 'r');
    while (write(writes, bytes.data(), bytes.size()) > 0) {
    }
    return std::string();
  };
  CHECK(in_child(endless).error().message == "gave an answer of more than 64 MB");
  const auto silent = [&]() -> base::Result<std::string> {
    close(writes);
    for (;;) pause();
  };
  CHECK(in_child(silent, std::chrono::milliseconds(1)).error().message == "took longer than 0 s");
}

TEST_CASE("work in a child gives its answer or says what became of it") {
  const std::string large(1 << 20, 'x');
  CHECK(*in_child([&] { return base::Result<std::string>(large); }) == large);
  CHECK(in_child([] { return base::Result<std::string>(base::Error{.message = "is shut"}); }).error().message == "is shut");
  CHECK(in_child([]() -> base::Result<std::string> { throw 1; }).error().message == "threw an exception");
  CHECK(in_child([]() -> base::Result<std::string> { raise(SIGKILL); return std::string(); }).error().message == "crashed (Killed)");
  CHECK(in_child([]() -> base::Result<std::string> { _exit(7); }).error().message == "ended the process");
  // It would wait for ever.
  CHECK(in_child([]() -> base::Result<std::string> { for (;;) pause(); }, std::chrono::milliseconds(1)).error().message == "took longer than 0 s");
}

}  // namespace tally::rule
