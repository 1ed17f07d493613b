#include "base/phrases.hpp"

#include <algorithm>
#include <array>

namespace tally::base {

Phrases::Phrases(std::vector<std::string> phrases) {
  for (std::size_t i = 0; i < phrases.size(); ++i) sorted_.push_back({std::move(phrases[i]), static_cast<std::uint32_t>(i)});
  std::sort(sorted_.begin(), sorted_.end(), [](const Phrase& a, const Phrase& b) { return a.text < b.text; });
}

std::vector<std::uint32_t> Phrases::in(std::string_view text) const {
  std::vector<bool> seen(sorted_.size());
  using Letter = unsigned char;
  std::array<std::size_t, 257> from{};  // where the phrases with each first letter begin
  for (std::size_t letter = 0; letter < 256; ++letter) {
    from[letter + 1] = static_cast<std::size_t>(
        std::partition_point(sorted_.begin(), sorted_.end(), [&](const Phrase& p) { return p.text.empty() || static_cast<Letter>(p.text[0]) <= letter; }) -
        sorted_.begin());
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    // The phrases that agree with the text so far, fewer with each letter.
    auto first = sorted_.begin() + static_cast<std::ptrdiff_t>(from[static_cast<Letter>(text[at])]);
    auto last = sorted_.begin() + static_cast<std::ptrdiff_t>(from[static_cast<Letter>(text[at]) + std::size_t{1}]);
    for (std::size_t depth = 1; first != last; ++depth) {
      for (; first != last && first->text.size() == depth; ++first) seen[static_cast<std::size_t>(first - sorted_.begin())] = true;
      if (at + depth >= text.size()) break;
      const auto letter = static_cast<Letter>(text[at + depth]);
      first = std::partition_point(first, last, [&](const Phrase& p) { return static_cast<Letter>(p.text[depth]) < letter; });
      last = std::partition_point(first, last, [&](const Phrase& p) { return static_cast<Letter>(p.text[depth]) == letter; });
    }
  }
  std::vector<std::uint32_t> found;
  for (std::size_t i = 0; i < seen.size(); ++i)
    if (seen[i]) found.push_back(sorted_[i].number);
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace tally::base
