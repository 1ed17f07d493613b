#include "mention/age_words.hpp"

#include <charconv>

#include "mention/number_words.hpp"

namespace tally::mention {

std::optional<int> age_in_figures(std::string_view norm, std::string_view* rest) {
  constexpr int oldest = 119;
  int value = 0;
  const char* const last = norm.data() + norm.size();
  const auto [end, error] = std::from_chars(norm.data(), last, value);
  if (error != std::errc() || value < 1 || value > oldest || (rest == nullptr && end != last)) return std::nullopt;
  if (rest != nullptr) *rest = norm.substr(static_cast<std::size_t>(end - norm.data()));
  return value;
}

std::optional<int> age_number(std::string_view norm) {
  if (const auto figures = age_in_figures(norm)) return figures;
  const NumberWord word = number_word(norm);
  const bool count =
      word.kind == NumberWordKind::unit || word.kind == NumberWordKind::teen || word.kind == NumberWordKind::ten;
  return count && word.value >= 2 ? std::optional(static_cast<int>(word.value)) : std::nullopt;
}

std::optional<YearsOld> years_old_at(const language::Document& document, std::uint32_t i) {
  if (i >= document.tokens.size()) return std::nullopt;
  const language::TokenRange sentence = document[document.tokens[i].sentence].tokens;
  const auto is = [&](std::uint32_t at, std::string_view word) {
    return at < sentence.end && document.norm(document.tokens[at]) == word;
  };
  if (i > sentence.begin + 1 && is(i - 1, "-") &&
      number_word(document.norm(document.tokens[i - 2])).kind == NumberWordKind::ten)
    return std::nullopt;  // "-two" of "twenty-two"
  const auto years = is(i, "one") ? std::optional(1) : age_number(document.norm(document.tokens[i]));
  std::uint32_t at = i + 1;
  if (is(at, "-")) ++at;
  if (!years || !is(at, "year")) return std::nullopt;
  ++at;
  if (is(at, "-")) ++at;
  return is(at, "old") ? std::optional(YearsOld{*years, at + 1}) : std::nullopt;
}

}  // namespace tally::mention
