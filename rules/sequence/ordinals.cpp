#include "ordinals.hpp"

#include <charconv>

#include "mention/number_words.hpp"

namespace tally::rules {

using mention::NumberWordKind;

int ordinal_of(std::string_view norm) {
  int number = 0;
  const char* last = norm.data() + norm.size();
  const auto [end, error] = std::from_chars(norm.data(), last, number);
  if (error == std::errc()) {
    const bool ending = last - end == 2 && mention::number_word({end, 2}).kind == NumberWordKind::ordinal_end;
    return ending ? number : 0;
  }
  const std::size_t hyphen = norm.find('-');
  const auto word = mention::number_word(norm.substr(hyphen == std::string_view::npos ? 0 : hyphen + 1));
  if (word.kind != NumberWordKind::ordinal) return 0;
  if (hyphen == std::string_view::npos) return static_cast<int>(word.value);
  const auto tens = mention::number_word(norm.substr(0, hyphen));
  return tens.kind == NumberWordKind::ten && word.value < 10 ? static_cast<int>(tens.value + word.value) : 0;
}

}  // namespace tally::rules
