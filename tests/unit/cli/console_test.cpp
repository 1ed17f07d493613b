#include "cli/console.hpp"

#include <sys/stat.h>

#include "scratch_folder.hpp"

using namespace tally;
using namespace tally::test;
namespace fs = std::filesystem;

namespace {

std::size_t entries(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator{}));
}

}  // namespace

TEST_CASE("a file is written, replaced, and nothing is left beside it") {
  const ScratchFolder folder;
  const fs::path file = folder.path() / "report.md";
  for (const char* text : {"first, which is longer", "second"}) {
    CHECK_FALSE(cli::write_output(file.string(), text));
    CHECK(content(file) == text);
  }
  CHECK(entries(folder.path()) == 1);
}

TEST_CASE("a replaced file keeps its permissions; a link stays a link") {
  const ScratchFolder folder;
  const fs::path file = folder.path() / "report.md";
  const fs::path link = folder.path() / "link.md";
  REQUIRE_FALSE(cli::write_output(file.string(), "old"));
  REQUIRE(::chmod(file.c_str(), 0640) == 0);
  fs::create_symlink(file, link);
  REQUIRE_FALSE(cli::write_output(link.string(), "new"));
  CHECK(content(file) == "new");
  CHECK(fs::is_symlink(link));
  CHECK(fs::status(file).permissions() == fs::perms{0640});
}

TEST_CASE("what cannot be written is an error that names it and leaves all as it was") {
  const ScratchFolder folder;
  const auto missing = cli::write_output((folder.path() / "none" / "report.md").string(), "x");
  REQUIRE(missing);
  CHECK(missing->file == (folder.path() / "none" / "report.md").string());
  CHECK_FALSE(missing->remedy.empty());
  CHECK(cli::write_output(folder.path().string(), "x"));
  CHECK(entries(folder.path()) == 0);
}

TEST_CASE("places that are no files are written directly") { CHECK_FALSE(cli::write_output("/dev/null", "x")); }
