#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>

#include "ingest/front_matter_formats.hpp"
#include "ingest/scalar_text.hpp"

namespace tally::ingest {
namespace {

std::size_t lines_above(const FrontMatterText& text) {
  const std::string_view above = text.source.substr(0, text.inside.begin);
  return static_cast<std::size_t>(std::count(above.begin(), above.end(), '\n'));
}

// The library counts lines and characters from 1.
std::size_t offset_of(const FrontMatterText& text, const toml::source_position& position) {
  std::size_t at = text.inside.begin;
  for (toml::source_index line = 1; line < position.line && at < text.inside.end; ++line) {
    at = std::min<std::size_t>(text.source.find('\n', at) + 1, text.inside.end);
  }
  for (toml::source_index column = 1; column < position.column && at < text.inside.end; ++column) {
    do ++at;
    while (at < text.inside.end && (text.source[at] & 0xC0) == 0x80);
  }
  return at;
}

void add_value(Field& field, const FrontMatterText& text, const toml::node& node) {
  if (const auto* table = node.as_table()) {
    if (const toml::node* name = table->get("name"); name != nullptr && name->is_string())
      add_value(field, text, *name);
    return;
  }
  if (node.is_array()) return;
  const std::size_t begin = offset_of(text, node.source().begin);
  const std::string_view source = text.source.substr(0, text.inside.end);
  if (const auto* string = node.as_string()) {
    field.values.push_back(map_scalar(source, begin, string->get(), ScalarSyntax::toml));
    return;
  }
  // Dates and numbers as they are written.
  const std::size_t end = std::min(source.find_first_of("\r\n#,]}", begin), source.size());
  field.values.push_back(map_scalar(source, begin, source.substr(begin, end - begin), ScalarSyntax::toml));
}

Field read_field(const FrontMatterText& text, std::string_view key, const toml::node& node) {
  Field field{.key = std::string(key), .values = {}, .line = lines_above(text) + node.source().begin.line};
  if (const auto* array = node.as_array()) {
    for (const toml::node& element : *array) add_value(field, text, element);
  } else {
    add_value(field, text, node);
  }
  return field;
}

}  // namespace

base::Result<std::vector<Field>> parse_toml(const FrontMatterText& text) {
  try {
    const toml::table table = toml::parse(text.inside.in(text.source));
    std::vector<Field> fields;
    for (const auto& [key, node] : table) fields.push_back(read_field(text, key.str(), node));
    std::stable_sort(fields.begin(), fields.end(),
                     [](const Field& a, const Field& b) { return a.line < b.line; });
    return fields;
  } catch (const toml::parse_error& error) {
    return base::Error{.message = fmt::format("the front matter is damaged: {}", error.description()),
                       .file = std::string(text.path),
                       .line = lines_above(text) + error.source().begin.line,
                       .remedy = "write one key = \"value\" a line"};
  }
}

}  // namespace tally::ingest
