#include "config/glob.hpp"

namespace tally::config {
namespace {

// Within one folder's name: the classic walk that goes back to the last star, linear for one star and never exponential.
bool matches_name(std::string_view pattern, std::string_view name) {
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (n < name.size()) {
    if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n]) && pattern[p] != '*') {
      ++p;
      ++n;
    } else if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = n;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      n = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

std::string_view first_part(std::string_view path) { return path.substr(0, path.find('/')); }

std::string_view rest_of(std::string_view path) {
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
}

}  // namespace

bool matches(std::string_view pattern, std::string_view path) {
  if (pattern.empty() || path.empty()) return pattern.empty() && path.empty();
  if (first_part(pattern) == "**") {
    const std::string_view behind = rest_of(pattern);
    if (behind.empty()) return true;
    for (std::string_view left = path; !left.empty(); left = rest_of(left)) {
      if (matches(behind, left)) return true;
    }
    return false;
  }
  return matches_name(first_part(pattern), first_part(path)) && matches(rest_of(pattern), rest_of(path));
}

}  // namespace tally::config
