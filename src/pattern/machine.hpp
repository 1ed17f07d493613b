#pragma once
// Runs a program over the words of one sentence (Pike's machine): all states advance together, one word at a time, so
// that no word is read twice by one state. The first way that the pattern's text names wins, as in Perl.

#include <optional>
#include <vector>

#include "pattern/program.hpp"

namespace tally::pattern {

using Slots = std::vector<std::uint32_t>;  // places of words; no_place where nothing was noted
inline constexpr std::uint32_t no_place = static_cast<std::uint32_t>(-1);

struct Run {
  language::TokenRange tokens;
  Slots slots;
};

class Machine {
 public:
  Machine(const Program& program, const align::ArticleFacts& facts) : program_(program), facts_(facts) {}

  // The first match that lies in the range.
  [[nodiscard]] std::optional<Run> find(language::TokenRange range);

 private:
  struct Thread {
    std::uint32_t state;
    std::uint32_t begin;
    Slots slots;
  };

  // Follows all that takes no word, in the order of preference, up to the tests.
  void add(std::vector<Thread>& threads, std::uint32_t state, std::uint32_t place, std::uint32_t begin, Slots slots);

  const Program& program_;
  const align::ArticleFacts& facts_;
  std::vector<std::uint32_t> seen_ = {};  // by state: one more than the place at which it was last added
};

}  // namespace tally::pattern
