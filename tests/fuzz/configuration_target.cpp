// House facts, configuration and the comments that accept findings.
#include "base/toml.hpp"
#include "base/utf8.hpp"
#include "config/glob.hpp"
#include "config/suppress.hpp"
#include "ingest/house_facts.hpp"
#include "target.hpp"

namespace tally::fuzz {

void run_target(std::string_view bytes) {
  static_cast<void>(ingest::read_house_facts(std::string_view("facts.toml"), std::string(bytes)));
  if (base::find_invalid_utf8(bytes)) return;
  static_cast<void>(base::parse_toml("tallystick.toml", bytes));
  static_cast<void>(config::read_suppressions("a.md", bytes, {"age", "name"}));
  const std::size_t line = bytes.find('\n');
  if (line != std::string_view::npos && line < 200) static_cast<void>(config::matches(bytes.substr(0, line), bytes.substr(line + 1, 200)));
}

}  // namespace tally::fuzz
