#include <algorithm>
#include <nlohmann/json.hpp>

#include "ingest/html_metadata.hpp"

namespace tally::ingest {
namespace {

using nlohmann::json;

constexpr int deepest_graph = 6;

bool is_article_type(const json& type) {
  if (type.is_array()) return std::any_of(type.begin(), type.end(), is_article_type);
  if (!type.is_string()) return false;
  const auto& name = type.get_ref<const std::string&>();
  const std::string_view plain = std::string_view(name).substr(name.rfind('/') + 1);
  return plain.ends_with("Article") || plain.ends_with("Posting") || plain == "Report";
}

// The first object that describes an article, in document order.
const json* find_article(const json& node, int depth) {
  if (depth > deepest_graph) return nullptr;
  if (node.is_object()) {
    if (const auto type = node.find("@type"); type != node.end() && is_article_type(*type)) return &node;
    for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
      if (const auto inner = node.find(key); inner != node.end()) {
        if (const json* found = find_article(*inner, depth + 1)) return found;
      }
    }
  } else if (node.is_array()) {
    for (const json& item : node) {
      if (const json* found = find_article(item, depth + 1)) return found;
    }
  }
  return nullptr;
}

// A text, the name or address of an object, or those of a list.
void add_values(Field& field, const json& value, int depth = 0) {
  if (value.is_string()) {
    field.values.push_back({value.get<std::string>(), {}});
  } else if (value.is_object()) {
    for (const char* key : {"name", "@id", "@value"}) {
      const auto name = value.find(key);
      if (name == value.end() || depth > 2) continue;
      add_values(field, *name, depth + 1);
      return;
    }
  } else if (value.is_array() && depth == 0) {
    for (const json& item : value) add_values(field, item, depth + 1);
  }
}

}  // namespace

std::vector<Field> read_json_ld(std::string_view text, bool& sound) {
  const json document = json::parse(text, nullptr, false);
  sound = !document.is_discarded();
  const json* article = sound ? find_article(document, 0) : nullptr;
  std::vector<Field> fields;
  if (article == nullptr) return fields;
  for (const char* key : {"headline", "name", "publisher", "sourceOrganization", "author", "creator",
                          "datePublished", "dateModified", "url", "mainEntityOfPage", "inLanguage"}) {
    const auto value = article->find(key);
    if (value == article->end()) continue;
    Field field{.key = key, .values = {}, .line = 1};
    add_values(field, *value);
    if (!field.values.empty()) fields.push_back(std::move(field));
  }
  return fields;
}

}  // namespace tally::ingest
