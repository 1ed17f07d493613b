#include "config/toml_file.hpp"

#include "base/file.hpp"

namespace tally::config {

base::Result<base::TomlValue> read_toml_file(const std::string& path, std::string_view if_missing, std::string_view if_damaged) {
  const auto bytes = base::read_bytes(path, if_missing);
  if (!bytes) return bytes.error();
  auto file = base::parse_toml(path, *bytes);
  if (file) return file;
  base::Error error = file.error();
  error.remedy = if_damaged;
  return error;
}

}  // namespace tally::config
