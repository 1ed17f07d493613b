#include "ingest/xml_formats.hpp"

#include "base/utf8.hpp"

namespace tally::ingest {

void add_field(std::vector<Field>& fields, const XmlNode& node, std::string_view path, std::string_view name) {
  const XmlNode* found = node.find(path);
  if (found == nullptr) return;
  MappedText text = xml_text(*found);
  if (base::trim(text.text).empty()) return;
  fields.push_back({.key = std::string(name), .values = {std::move(text)}, .line = found->line});
}

void add_attribute(std::vector<Field>& fields, const XmlNode& node, std::string_view path, std::string_view attribute, std::string_view name) {
  const XmlNode* found = path.empty() ? &node : node.find(path);
  if (found == nullptr || base::trim(found->attribute(attribute)).empty()) return;
  fields.push_back({.key = std::string(name), .values = {{.text = std::string(found->attribute(attribute)), .offsets = {}}}, .line = found->line});
}

void add_all(std::vector<Field>& fields, const XmlNode& node, std::string_view child, std::string_view name) {
  Field field{.key = std::string(name), .values = {}, .line = node.line};
  for (const XmlNode& one : node.children) {
    if (one.name != child) continue;
    MappedText text = xml_text(one);
    if (!base::trim(text.text).empty()) field.values.push_back(std::move(text));
  }
  if (!field.values.empty()) fields.push_back(std::move(field));
}

void add_part(std::vector<Part>& parts, const XmlNode* node, Zone zone, Markup markup) {
  if (node == nullptr) return;
  MappedText text = xml_text(*node);
  if (!base::trim(text.text).empty()) parts.push_back({.zone = zone, .text = std::move(text), .markup = markup, .line = node->line});
}

base::Error xml_error(std::string_view path, const XmlNode& at, std::string message, std::string remedy) {
  return {.message = std::move(message), .file = std::string(path), .line = at.line, .byte = {}, .remedy = std::move(remedy)};
}

}  // namespace tally::ingest
