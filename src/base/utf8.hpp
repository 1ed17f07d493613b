#pragma once
// UTF-8 and ASCII helpers. Text is validated once at the door (ingest); all other code may rely on it.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tally::base {

// Offset of the first byte that is no valid UTF-8 (overlong forms and surrogates are not valid), if any.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;  // in bytes; 0 at the end of the text
};
// The code point that starts at `at`; the text must be valid.
[[nodiscard]] CodePoint decode(std::string_view text, std::size_t at);
// The code point that ends before `at`.
[[nodiscard]] CodePoint decode_before(std::string_view text, std::size_t at);
void append_utf8(std::string& out, char32_t code_point);

[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_ascii_alpha(char c) { return is_ascii_upper(c) || is_ascii_lower(c); }
[[nodiscard]] constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

[[nodiscard]] std::string_view trim(std::string_view text);  // ASCII white space and no-break spaces
[[nodiscard]] bool starts_upper(std::string_view text);      // first code point is upper or title case (any script)
[[nodiscard]] bool is_lower(char32_t code_point);            // any script
[[nodiscard]] std::string to_lower(std::string_view text);   // full Unicode lower case, root locale
// Lower case, compatibility forms resolved, diacritics removed, other scripts put into Latin letters: for
// comparing names, never for showing them. "Neža Ångström" -> "neza angstrom".
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace tally::base
