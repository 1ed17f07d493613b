#include <fmt/format.h>

#include "base/toml.hpp"
#include "ingest/front_matter_formats.hpp"
#include "ingest/scalar_text.hpp"

namespace tally::ingest {
namespace {

using base::TomlValue;

void add_value(Field& field, const FrontMatterText& text, const TomlValue& value) {
  if (value.kind == TomlValue::Kind::table) {
    if (const TomlValue* name = value.find("name"); name != nullptr && name->kind == TomlValue::Kind::string)
      add_value(field, text, *name);
  } else if (value.kind != TomlValue::Kind::array) {
    // Dates and numbers as they are written.
    field.values.push_back(
        map_scalar(text.source.substr(0, text.inside.end), value.begin, value.text, ScalarSyntax::toml));
  }
}

Field read_field(const FrontMatterText& text, const base::TomlMember& member) {
  Field field{.key = member.key, .values = {}, .line = member.value.line};
  if (member.value.kind == TomlValue::Kind::array) {
    for (const TomlValue& item : member.value.items) add_value(field, text, item);
  } else {
    add_value(field, text, member.value);
  }
  return field;
}

}  // namespace

base::Result<std::vector<Field>> parse_toml(const FrontMatterText& text) {
  const auto table = base::parse_toml(text.path, text.source, text.inside);
  if (!table) {
    base::Error error = table.error();
    error.message = fmt::format("the front matter is damaged: {}", error.message);
    error.remedy = "write one key = \"value\" a line";
    return error;
  }
  std::vector<Field> fields;
  for (const base::TomlMember& member : table->members) fields.push_back(read_field(text, member));
  return fields;
}

}  // namespace tally::ingest
