#include "config/scope.hpp"

#include <algorithm>
#include <filesystem>

#include "base/file.hpp"
#include "report/alert.hpp"

namespace tally::config {
namespace {

namespace fs = std::filesystem;

// As it is written in what is kept.
std::string kept_path(const std::string& file) { return report::clean_path(base::real_path(file)); }

}  // namespace

Scope::Scope(const report::Outcome& outcome, const std::vector<std::string>& fresh) : fresh_(fresh) {
  for (const report::RuleLine& rule : outcome.rules) rules_.insert(rule.id);
  for (const report::StoryResult& result : outcome.stories) {
    for (const align::ArticleFacts& facts : result.story.articles)
      read_.insert(kept_path(facts.article.path));
  }
}

bool Scope::looked_for(std::string_view rule, const std::vector<std::string>& files) const {
  if (!has_rule(rule)) return false;
  const auto is_fresh = [&](const std::string& file) { return fresh_.contains(file); };
  if (is_narrow() && std::none_of(files.begin(), files.end(), is_fresh)) return false;
  return std::all_of(files.begin(), files.end(), [&](const std::string& file) {
    std::error_code error;
    return read_.contains(kept_path(file)) || !fs::exists(file, error);
  });
}

std::string below(const std::string& folder, const std::string& file) {
  return report::clean_path(fs::path(base::real_path(file)).lexically_relative(base::real_path(folder)).generic_string());
}

std::string beside(const std::string& folder, const std::string& file) {
  return (fs::path(folder) / file).lexically_normal().generic_string();
}

std::string folder_of(const std::string& file) { return fs::path(file).parent_path().generic_string(); }

std::string_view rule_of(std::string_view fingerprint) {
  constexpr std::size_t digits = 16;
  const std::size_t colon = fingerprint.find(':');
  if (colon == std::string_view::npos || colon == 0 || fingerprint.size() != colon + 1 + digits) return {};
  const bool hexadecimal = fingerprint.find_first_not_of("0123456789abcdef", colon + 1) == std::string_view::npos;
  return hexadecimal ? fingerprint.substr(0, colon) : std::string_view();
}

}  // namespace tally::config
