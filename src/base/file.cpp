#include "base/file.hpp"

#include <filesystem>
#include <fstream>

namespace tally::base {
namespace {

namespace fs = std::filesystem;

Error trouble(const std::string& path, std::string_view message, std::string_view remedy) {
  return {.message = std::string(message), .file = path, .remedy = std::string(remedy)};
}

// What the file's size says is not relied on: it may grow, and some files tell none.
std::string read_to_end(std::istream& in) {
  constexpr std::size_t step = 1 << 16;
  std::string bytes;
  while (in) {
    const std::size_t had = bytes.size();
    bytes.resize(had + step);
    in.read(bytes.data() + had, step);
    bytes.resize(had + static_cast<std::size_t>(in.gcount()));
  }
  return bytes;
}

}  // namespace

bool is_file(const std::string& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

Result<std::string> read_bytes(const std::string& path, std::string_view if_missing) {
  std::error_code error;
  if (!fs::exists(path, error)) return trouble(path, "no such file", if_missing);
  if (!is_file(path)) return trouble(path, "not a file", if_missing);
  std::ifstream in(path, std::ios::binary);
  if (!in) return trouble(path, "cannot be opened", "check that you may read the file");
  std::string bytes = read_to_end(in);
  if (in.bad()) return trouble(path, "cannot be read to its end", "check the file and its disk");
  return bytes;
}

std::string real_path(const std::string& path) {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(path.empty() ? fs::path(".") : fs::path(path), error);
  return error ? path : real.generic_string();
}

}  // namespace tally::base
