#pragma once
// A folder of a test's own, gone with the test.
//
//   const test::ScratchFolder folder;
//   const std::string file = folder.put("a.txt", "Text.");

#include <stdlib.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "base/file.hpp"

namespace tally::test {

class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "tally-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    root_ = name;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  [[nodiscard]] std::filesystem::path path() const { return root_; }
  [[nodiscard]] std::string path(const std::string& name) const { return (root_ / name).generic_string(); }

  std::string put(const std::string& name, std::string_view text) const {
    std::filesystem::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name, std::ios::binary) << text;
    return path(name);
  }

 private:
  std::filesystem::path root_;
};

// A file that must be there.
inline std::string content(const std::filesystem::path& path) {
  const auto bytes = base::read_bytes(path.string());
  REQUIRE(bytes);
  return *bytes;
}

}  // namespace tally::test
