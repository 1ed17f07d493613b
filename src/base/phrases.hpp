#pragma once
// Where many phrases stand in a text, in one walk over it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tally::base {

class Phrases {
 public:
  explicit Phrases(std::vector<std::string> phrases);

  // Numbers of the phrases that the text has anywhere, inside of words too; ascending.
  [[nodiscard]] std::vector<std::uint32_t> in(std::string_view text) const;

 private:
  struct Phrase {
    std::string text;
    std::uint32_t number;
  };
  std::vector<Phrase> sorted_;
};

}  // namespace tally::base
