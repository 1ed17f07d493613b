// Holds every source file to the law, and the law to made-up files that break it.

#include "law.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace tally::architecture {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> sources(const char* folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(TALLY_SOURCE_DIR) / folder)) {
    const fs::path ending = entry.path().extension();
    if (entry.is_regular_file() && (ending == ".cpp" || ending == ".hpp")) files.push_back(entry.path());
  }
  return files;
}

struct Case {
  std::string path;
  std::string text;
  std::string breach;  // empty: none
};

}  // namespace

TEST_CASE("every source file keeps the law of the house") {
  REQUIRE_FALSE(sources("src").empty());
  for (const char* folder : {"src", "rules"}) {
    for (const fs::path& file : sources(folder)) {
      const std::string path = fs::relative(file, TALLY_SOURCE_DIR).generic_string();
      for (const std::string& breach : breaches(path, read_file(file))) FAIL_CHECK(breach);
    }
  }
}

TEST_CASE("no test file is over the length either") {
  for (const fs::path& file : sources("tests")) {
    INFO(file);
    const std::string text = read_file(file);
    CHECK(std::count(text.begin(), text.end(), '\n') <= static_cast<std::ptrdiff_t>(max_lines));
  }
}

TEST_CASE("what breaks the law is found") {
  const std::string long_text(max_lines + 1, '\n');
  const Case cases[] = {
      {"src/claim/a.cpp", "#include \"mention/mention.hpp\"\n#include \"claim/claim.hpp\"\n", ""},
      {"src/claim/a.cpp", "int x;\n#include \"align/story.hpp\"\n",
       "src/claim/a.cpp:2: align/story.hpp stands below; only folders above may be included"},
      {"src/base/a.cpp", "  #  include \"ingest/article.hpp\"  // why\n",
       "src/base/a.cpp:1: ingest/article.hpp stands below; only folders above may be included"},
      {"src/language/train/main.cpp", "#include \"mention/mention.hpp\"\n",
       "src/language/train/main.cpp:1: mention/mention.hpp stands below; only folders above may be included"},
      {"rules/name/rule.cpp", "#include \"rule/rule.hpp\"\n#include \"align/story.hpp\"\n#include \"name/spelling.hpp\"\n", ""},
      {"rules/name/rule.cpp", "#include \"report/report.hpp\"\n",
       "rules/name/rule.cpp:1: report/report.hpp stands below; only folders above may be included"},
      {"src/claim/a.cpp", "#include \"../mention/mention.hpp\"\n", "src/claim/a.cpp:1: includes begin at src/, without .."},
      {"src/claim/a.cpp", "#include \"helpers/x.hpp\"\n", "src/claim/a.cpp:1: helpers/x.hpp is in no layer of the house"},
      {"src/util/a.cpp", "", "src/util/a.cpp:1: src/util is no layer of the house"},
      {"src/base/regex.cpp", "#include <re2/re2.h>\n", ""},
      {"src/base/lines.cpp", "#include <re2/re2.h>\n", "src/base/lines.cpp:1: <re2/re2.h> is included only by src/base/regex.cpp"},
      {"src/language/sentences.cpp", "#include <unicode/brkiter.h>\n", ""},
      {"src/ingest/a.cpp", "#include <unicode/brkiter.h>\n",
       "src/ingest/a.cpp:1: <unicode/brkiter.h> is included only by src/language/"},
      {"src/report/a.cpp", "#include <CLI/CLI.hpp>\n", "src/report/a.cpp:1: <CLI/CLI.hpp> is included only by src/cli/"},
      {"src/base/a.hpp", "#pragma once\n// What it is.\n", ""},
      {"src/base/a.hpp", "// What it is.\n", "src/base/a.hpp:1: a header begins with #pragma once"},
      {"src/base/a.hpp", "#pragma once\n\n#include <string>\n", "src/base/a.hpp:2: a header says first what it is and why"},
      {"src/base/a.cpp", "static const std::regex r;\n", "src/base/a.cpp:1: std::regex: use base/regex.hpp"},
      {"src/base/a.cpp", "const auto [first, last] = std::ranges::equal_range(a, b);\n",
       "src/base/a.cpp:1: std::ranges::equal_range(: clang 14 cannot compile it; use the one of std, or iterators"},
      {"src/base/a.cpp", "// no std::regex here\n", ""},
      {"src/base/a.cpp", long_text, "src/base/a.cpp:501: more than 500 lines; part what is two things"},
      {"src/base/a.cpp", long_text.substr(1), ""},
  };
  for (const Case& c : cases) {
    INFO(c.path << ": " << c.text.substr(0, 80));
    const std::vector<std::string> wanted = c.breach.empty() ? std::vector<std::string>{} : std::vector{c.breach};
    CHECK(breaches(c.path, c.text) == wanted);
  }
}

}  // namespace tally::architecture
