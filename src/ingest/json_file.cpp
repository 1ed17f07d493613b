#include "base/utf8.hpp"
#include "ingest/json_formats.hpp"

namespace tally::ingest {
namespace {

// A text, the name of an object, or those of a list.
void collect(std::string_view source, const JsonValue& value, std::vector<MappedText>& out, int depth) {
  if (value.is_string()) {
    if (!base::trim(value.text).empty()) out.push_back(json_text(source, value));
    return;
  }
  if (depth > 3) return;
  if (value.is_array()) {
    for (const JsonValue& item : value.items) collect(source, item, out, depth + 1);
  }
  for (const char* key : {"name", "@id", "@value"}) {
    const JsonValue* name = value.find(key);
    if (name == nullptr) continue;
    collect(source, *name, out, depth + 1);
    return;
  }
}

}  // namespace

void JsonFile::add_field(std::vector<Field>& fields, const JsonValue& object, std::string_view key, std::string_view name) const {
  add_value(fields, object.find(key), name);
}

void JsonFile::add_value(std::vector<Field>& fields, const JsonValue* value, std::string_view name) const {
  if (value == nullptr) return;
  Field field{.key = std::string(name), .values = {}, .line = line(*value)};
  collect(source_, *value, field.values, 0);
  if (!field.values.empty()) fields.push_back(std::move(field));
}

void JsonFile::add_part(std::vector<Part>& parts, const JsonValue* value, Zone zone, Markup markup) const {
  if (value == nullptr || !value->is_string() || base::trim(value->text).empty()) return;
  parts.push_back({.zone = zone, .text = json_text(source_, *value), .markup = markup, .line = line(*value)});
}

base::Error JsonFile::error(const JsonValue& at, std::string message, std::string remedy) const {
  return {.message = std::move(message), .file = std::string(path_), .line = line(at), .byte = {}, .remedy = std::move(remedy)};
}

}  // namespace tally::ingest
