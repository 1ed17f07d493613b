#include "ingest/json_reader.hpp"

#include <algorithm>
#include <array>

#include "ingest/json_formats.hpp"

namespace tally::ingest {
namespace {

enum class Kind { unknown, schema_org, ninjs, ans };

Kind kind_of(const JsonValue& value) {
  if (!value.is_object()) return Kind::unknown;
  if (find_schema_org_article(value) != nullptr) return Kind::schema_org;
  if (is_ans_story(value)) return Kind::ans;
  return is_ninjs(value) ? Kind::ninjs : Kind::unknown;
}

// The articles of a file: itself, those of an array, or those of a list that a service wraps them in.
const JsonValue* find_list(const JsonValue& document) {
  if (document.is_array()) return &document;
  if (kind_of(document) != Kind::unknown) return nullptr;
  for (const char* key : {"items", "_items", "content_elements", "data"}) {
    const JsonValue* list = document.find(key);
    if (list != nullptr && list->is_array() && !list->items.empty()) return list;
  }
  return nullptr;
}

bool has_article(const JsonValue& document) {
  const JsonValue* list = find_list(document);
  if (list == nullptr) return kind_of(document) != Kind::unknown;
  return std::any_of(list->items.begin(), list->items.end(), [](const JsonValue& item) { return kind_of(item) != Kind::unknown; });
}

class Reader {
 public:
  Reader(std::string_view path, std::string_view source) : file_(path, source) {}

  Records read(const JsonValue& document) {
    const JsonValue* list = find_list(document);
    if (list == nullptr) {
      add(document);
    } else {
      out_.many = true;
      // Pictures come beside the texts that they belong to.
      for (const JsonValue& item : list->items) {
        if (kind_of(item) != Kind::ninjs || is_ninjs_text(item)) add(item);
      }
      if (out_.records.empty() && out_.errors.empty())
        out_.errors.push_back(file_.error(document, "a list without a text", "give the texts that these items belong to"));
    }
    return std::move(out_);
  }

 private:
  void add(const JsonValue& item) {
    base::Result<Record> record = read_one(item);
    if (record) {
      out_.records.push_back(*std::move(record));
    } else {
      out_.errors.push_back(record.error());
    }
  }

  base::Result<Record> read_one(const JsonValue& item) const {
    switch (kind_of(item)) {
      case Kind::schema_org: {
        base::Result<Record> record = read_schema_org(file_, *find_schema_org_article(item));
        if (record) record->span = item.span;
        return record;
      }
      case Kind::ninjs:
        return read_ninjs(file_, item);
      case Kind::ans:
        return read_ans(file_, item);
      case Kind::unknown:
        break;
    }
    return file_.error(item, "JSON of no kind that is known", "give schema.org JSON-LD, IPTC ninjs or Arc ANS");
  }

  JsonFile file_;
  Records out_;
};

}  // namespace

FileArticles read_json_file(std::string_view path, std::string source) {
  const base::Result<JsonValue> document = parse_json(path, source);
  if (!document) return {.articles = {}, .errors = {document.error()}};
  Records records = Reader(path, source).read(*document);
  return make_articles(path, Format::json, std::move(source), std::move(records));
}

bool is_news_json(std::string_view bytes) {
  const base::Result<JsonValue> document = parse_json({}, bytes);
  if (document) return has_article(*document);
  static constexpr std::array<std::string_view, 7> marks = {"\"body_", "\"bodies\"", "\"articleBody\"", "\"content_elements\"", "\"headline\"", "\"headlines\"", "\"ninjs\""};
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return bytes.find(mark) != std::string_view::npos; });
}

}  // namespace tally::ingest
