#pragma once
// The news formats that are JSON, a reader each. All take one object that json_reader.cpp has recognised.

#include <string_view>

#include "ingest/json_document.hpp"
#include "ingest/record.hpp"

namespace tally::ingest {

// The file that an object stands in: what readers need to make fields, parts and errors.
class JsonFile {
 public:
  JsonFile(std::string_view path, std::string_view source) : path_(path), source_(source), lines_(source) {}

  [[nodiscard]] std::size_t line(const JsonValue& value) const { return lines_.line(value.span.begin); }
  // The string at the key under that name, or nothing to be found.
  void add_field(std::vector<Field>& fields, const JsonValue& object, std::string_view key, std::string_view name) const;
  void add_field(std::vector<Field>& fields, const JsonValue& object, std::string_view key) const { add_field(fields, object, key, key); }
  // The string itself; of an array every string in it, of objects their name.
  void add_value(std::vector<Field>& fields, const JsonValue* value, std::string_view name) const;
  // A part where the value is a string with text in it.
  void add_part(std::vector<Part>& parts, const JsonValue* value, Zone zone, Markup markup) const;
  [[nodiscard]] base::Error error(const JsonValue& at, std::string message, std::string remedy) const;

 private:
  std::string_view path_;
  std::string_view source_;
  base::LineIndex lines_;
};

// schema.org: an article or posting, whose text stands in articleBody.
[[nodiscard]] base::Result<Record> read_schema_org(const JsonFile& file, const JsonValue& article);
// The article that a JSON-LD document is about: the object itself, one of its array or @graph, or its mainEntity.
[[nodiscard]] const JsonValue* find_schema_org_article(const JsonValue& document);
// The keys of an article that say something of it, under names that apply_fields knows.
[[nodiscard]] std::vector<Field> schema_org_fields(const JsonFile& file, const JsonValue& article);

// IPTC ninjs 1.x, 2.x and 3.x, and the kind that Superdesk writes.
[[nodiscard]] base::Result<Record> read_ninjs(const JsonFile& file, const JsonValue& item);
[[nodiscard]] bool is_ninjs(const JsonValue& item);
[[nodiscard]] bool is_ninjs_text(const JsonValue& item);  // no picture, film or sound

// Arc XP's ANS stories.
[[nodiscard]] base::Result<Record> read_ans(const JsonFile& file, const JsonValue& story);
[[nodiscard]] bool is_ans_story(const JsonValue& value);

}  // namespace tally::ingest
