#pragma once
// JSON that knows where it stands: every string leads back to the bytes it was written with, through \u2019 and \n.
//
//   Result<JsonValue> item = parse_json("a.json", source);
//   if (const JsonValue* headline = item->find("headline")) json_text(source, *headline);

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/span.hpp"
#include "ingest/text_builder.hpp"

namespace tally::ingest {

// Deeper nesting and more values are refused: no news format comes near.
inline constexpr std::size_t deepest_json = 100;
inline constexpr std::size_t most_json_values = 500'000;

struct JsonValue {
  enum class Kind { null, boolean, number, string, array, object };

  Kind kind = Kind::null;
  std::string key;               // of a member of an object
  std::string text;              // the characters of a string; a number in digits
  base::Span span;               // of strings, arrays and objects, with their quotation marks and brackets
  std::vector<JsonValue> items;  // of arrays and objects, in order

  [[nodiscard]] bool is_object() const { return kind == Kind::object; }
  [[nodiscard]] bool is_array() const { return kind == Kind::array; }
  [[nodiscard]] bool is_string() const { return kind == Kind::string; }
  // The member of an object; null when there is none, or this is no object. Of two with one key, the last.
  [[nodiscard]] const JsonValue* find(std::string_view key) const;
  // The member's characters, empty when it is no string.
  [[nodiscard]] std::string_view string_at(std::string_view key) const;
};

// The JSON in the span of the source, which all places are counted from. What cannot be parsed is an error with line
// and remedy.
[[nodiscard]] base::Result<JsonValue> parse_json(std::string_view path, std::string_view source, base::Span span);
[[nodiscard]] inline base::Result<JsonValue> parse_json(std::string_view path, std::string_view source) {
  return parse_json(path, source, base::make_span(0, source.size()));
}

// The characters of a string with their places. NUL, which no text has, becomes a space.
[[nodiscard]] MappedText json_text(std::string_view source, const JsonValue& value);

}  // namespace tally::ingest
