#pragma once
// Regular expressions for surface forms (numbers, clock times, markup): linear time, whatever the input.
// This is the only door to RE2. Meaning is read from the parse, never from here.
//
//   static const Regex clock{R"((\d{1,2})[:.](\d{2}))"};
//   if (auto m = clock.find(text, from)) use(m->whole, m->group(1));

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace re2 {
class RE2;
}

namespace tally::base {

struct Match {
  Span whole;
  std::vector<std::optional<Span>> groups;  // numbered from 0 for the first pair of brackets

  [[nodiscard]] std::optional<Span> group(std::size_t number) const {  // counted from 1, as in the pattern
    return number - 1 < groups.size() ? groups[number - 1] : std::nullopt;
  }
};

class Regex {
 public:
  // The pattern is RE2 syntax over UTF-8. A pattern that does not compile is a programming error and ends the
  // program; patterns that users write are checked with `valid` first.
  explicit Regex(std::string_view pattern);
  ~Regex();
  Regex(Regex&&) noexcept;
  Regex& operator=(Regex&&) noexcept;

  // Empty when the pattern is sound, else RE2's message.
  [[nodiscard]] static std::string valid(std::string_view pattern);

  // By number, counted from 0 as in Match::groups; empty for groups without a name: (?P<name>...).
  [[nodiscard]] std::vector<std::string> group_names() const;

  [[nodiscard]] std::optional<Match> find(std::string_view text, std::size_t from = 0) const;
  [[nodiscard]] std::optional<Match> match_whole(std::string_view text) const;
  [[nodiscard]] bool matches(std::string_view text) const { return match_whole(text).has_value(); }

 private:
  std::unique_ptr<re2::RE2> re_;
};

// A pattern that is compiled when it is first asked for: dear, and for most texts never needed. Safe on several threads.
class LazyRegex {
 public:
  // The pattern lives as long as this.
  explicit LazyRegex(std::string_view pattern) : pattern_(pattern) {}

  [[nodiscard]] const Regex& get() const {
    std::call_once(once_, [this] { compiled_.emplace(pattern_); });
    return *compiled_;
  }

 private:
  std::string_view pattern_;
  mutable std::once_flag once_;
  mutable std::optional<Regex> compiled_;
};

}  // namespace tally::base
