#include "base/result.hpp"

#include <fmt/format.h>

namespace tally::base {

std::string to_string(const Error& error) {
  std::string out = error.file;
  if (error.line) out += fmt::format(":{}", *error.line);
  if (error.byte) out += fmt::format("{}byte {}", out.empty() ? "" : ": ", *error.byte);
  if (!out.empty()) out += ": ";
  out += error.message;
  if (!error.remedy.empty()) out += fmt::format(" ({})", error.remedy);
  return out;
}

}  // namespace tally::base
