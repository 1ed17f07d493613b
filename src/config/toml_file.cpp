#include "config/toml_file.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace tally::config {
namespace {

namespace fs = std::filesystem;

base::Result<std::string> bytes_of(const std::string& path, std::string_view if_missing) {
  std::error_code error;
  if (!fs::is_regular_file(path, error))
    return base::Error{.message = "no such file", .file = path, .remedy = std::string(if_missing)};
  std::ifstream in(path, std::ios::binary);
  if (!in) return base::Error{.message = "cannot be opened", .file = path, .remedy = "check that you may read the file"};
  return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
}

}  // namespace

base::Result<base::TomlValue> read_toml_file(const std::string& path, std::string_view if_missing, std::string_view if_damaged) {
  const auto bytes = bytes_of(path, if_missing);
  if (!bytes) return bytes.error();
  auto file = base::parse_toml(path, *bytes);
  if (file) return file;
  base::Error error = file.error();
  error.remedy = if_damaged;
  return error;
}

}  // namespace tally::config
