#include <algorithm>
#include <array>

#include "ingest/json_formats.hpp"

namespace tally::ingest {
namespace {

constexpr int deepest_graph = 6;

bool is_article_type(const JsonValue& type) {
  if (type.is_array()) return std::any_of(type.items.begin(), type.items.end(), [](const JsonValue& item) { return item.is_string() && is_article_type(item); });
  if (!type.is_string()) return false;
  const std::string_view plain = std::string_view(type.text).substr(type.text.rfind('/') + 1);
  return plain.ends_with("Article") || plain.ends_with("Posting") || plain == "Report";
}

// In document order.
const JsonValue* find_article(const JsonValue& node, int depth) {
  if (depth > deepest_graph) return nullptr;
  if (const JsonValue* type = node.find("@type"); type != nullptr && is_article_type(*type)) return &node;
  if (node.is_object()) {
    for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
      const JsonValue* inner = node.find(key);
      if (inner == nullptr) continue;
      if (const JsonValue* found = find_article(*inner, depth + 1)) return found;
    }
  }
  if (!node.is_array()) return nullptr;
  for (const JsonValue& item : node.items) {
    if (const JsonValue* found = find_article(item, depth + 1)) return found;
  }
  return nullptr;
}

// The captions of one picture or of several.
void add_captions(const JsonFile& file, const JsonValue* image, std::vector<Part>& parts) {
  if (image == nullptr) return;
  if (image->is_array()) {
    for (const JsonValue& one : image->items) file.add_part(parts, one.find("caption"), Zone::caption, Markup::none);
  } else {
    file.add_part(parts, image->find("caption"), Zone::caption, Markup::none);
  }
}

// A live blog tells its story in postings of its own, the newest first.
void add_updates(const JsonFile& file, const JsonValue* updates, std::vector<Part>& parts) {
  if (updates == nullptr) return;
  const auto add = [&](const JsonValue& update) {
    file.add_part(parts, update.find("headline"), Zone::heading, Markup::none);
    file.add_part(parts, update.find("articleBody"), Zone::body, Markup::either);
  };
  if (updates->is_array()) {
    for (const JsonValue& update : updates->items) add(update);
  } else {
    add(*updates);
  }
}

}  // namespace

const JsonValue* find_schema_org_article(const JsonValue& document) { return find_article(document, 0); }

std::vector<Field> schema_org_fields(const JsonFile& file, const JsonValue& article) {
  std::vector<Field> fields;
  for (const char* key : {"headline", "publisher", "sourceOrganization", "author", "creator", "datePublished", "dateModified", "url",
                          "mainEntityOfPage", "inLanguage", "identifier", "dateline", "locationCreated"}) {
    file.add_field(fields, article, key);
  }
  file.add_field(fields, article, "name", "title");
  return fields;
}

base::Result<Record> read_schema_org(const JsonFile& file, const JsonValue& article) {
  Record record{.fields = schema_org_fields(file, article), .parts = {}, .span = article.span, .body_field = "articleBody"};
  file.add_field(record.fields, article, "alternativeHeadline", "standfirst");
  file.add_field(record.fields, article, "description");
  add_captions(file, article.find("image"), record.parts);
  file.add_part(record.parts, article.find("articleBody"), Zone::body, Markup::either);
  add_updates(file, article.find("liveBlogUpdate"), record.parts);
  return record;
}

}  // namespace tally::ingest
