#pragma once
// TOML as a tree whose every value knows where it stands in the file: the only place that sees the TOML library.
//
//   auto file = parse_toml("facts.toml", source);
//   const TomlValue* name = file->find("name");     // name->text, name->line, name->begin

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/span.hpp"

namespace tally::base {

struct TomlMember;

struct TomlValue {
  enum class Kind { string, integer, number, boolean, time, array, table };

  Kind kind = Kind::table;
  std::string text;           // a string's value; any other scalar as it is written
  std::int64_t integer = 0;
  bool boolean = false;
  std::size_t begin = 0;      // byte offset of the value in the source, at its opening quote or bracket
  std::size_t line = 1;       // counted from 1
  std::vector<TomlValue> items;      // of an array
  std::vector<TomlMember> members;   // of a table, in the order of the file

  [[nodiscard]] const TomlValue* find(std::string_view key) const;
};

struct TomlMember {
  std::string key;
  TomlValue value;
};

// The table that the whole of `inside` is; places count from the beginning of `source`. A damaged file is an error
// with its line.
[[nodiscard]] Result<TomlValue> parse_toml(std::string_view path, std::string_view source, Span inside);
[[nodiscard]] Result<TomlValue> parse_toml(std::string_view path, std::string_view source);

// The text as TOML writes it: in quotes, what would end them or the line escaped.
[[nodiscard]] std::string toml_string(std::string_view text);

// Where byte `at` of a string's text stands in the source: behind the opening mark, escapes counted as they are written.
[[nodiscard]] std::size_t source_byte(std::string_view source, const TomlValue& string, std::size_t at);

}  // namespace tally::base
