#include "base/file.hpp"

#include "scratch_folder.hpp"

using namespace tally;
using tally::test::ScratchFolder;

TEST_CASE("a file is read whole, byte by byte as stored") {
  const ScratchFolder folder;
  for (const std::string& bytes : {std::string(), std::string("One.\r\nTwo.\0\xFF", 12), std::string(200'000, 'n')}) {
    const auto read = base::read_bytes(folder.put("a.txt", bytes));
    REQUIRE(read);
    CHECK(*read == bytes);
  }
}

TEST_CASE("where there is no file, the error names it and what to do") {
  const ScratchFolder folder;
  const std::string missing = folder.path("none.toml");
  CHECK(to_string(base::read_bytes(missing, "check the path of the rules").error()) ==
        missing + ": no such file (check the path of the rules)");
  const std::string itself = folder.path().string();
  CHECK(to_string(base::read_bytes(itself).error()) == itself + ": not a file (check the path)");
  CHECK_FALSE(base::is_file(missing));
  CHECK_FALSE(base::is_file(itself));
}

TEST_CASE("all paths to one file have one real path") {
  const ScratchFolder folder;
  const std::string file = folder.put("in/a.txt", "Text.");
  std::filesystem::create_symlink("in", folder.path("link"));
  const std::string real = base::real_path(file);
  for (const char* other : {"./in/a.txt", "link/a.txt", "in/../in/a.txt"}) CHECK(base::real_path(folder.path(other)) == real);
  CHECK(base::real_path(folder.path("in/b.txt")) != real);
  CHECK(base::real_path("") == base::real_path("."));
}
