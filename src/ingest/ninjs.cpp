// Keys by version: 1.x has headline, byline, body_*, description_* and associations by name; 2.x and 3.x have headlines,
// by, bodies, descriptions and associations in arrays, 3.x in camel case. https://www.iptc.org/std/ninjs/userguide/
#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "ingest/json_formats.hpp"

namespace tally::ingest {
namespace {

// The value of the row whose role is one of those, else of the first row that has one.
const JsonValue* value_by_role(const JsonValue* rows, std::string_view role) {
  if (rows == nullptr || !rows->is_array()) return nullptr;
  const JsonValue* first = nullptr;
  for (const JsonValue& row : rows->items) {
    const JsonValue* value = row.find("value");
    if (value == nullptr || !value->is_string()) continue;
    if (row.string_at("role").find(role) != std::string_view::npos) return value;
    if (first == nullptr) first = value;
  }
  return first;
}

// Superdesk stores its HTML in fields named so even where the standard would say what a field holds by its ending.
Markup markup_of(std::string_view key, std::string_view type) {
  const bool html = key.ends_with("html") || key.ends_with("nitf") || type.find("html") != std::string_view::npos ||
                    type.find("xml") != std::string_view::npos;
  return html ? Markup::html : Markup::lines;
}

// Of several renditions of the text the one with the most structure.
int worth(Markup markup, std::string_view role) {
  return (markup == Markup::html ? 2 : 1) + (role.find("main") != std::string_view::npos ? 2 : 0);
}

class NinjsReader {
 public:
  NinjsReader(const JsonFile& file, const JsonValue& item) : file_(file), item_(item) {}

  Record read() {
    record_.span = item_.span;
    record_.body_field = item_.find("headlines") != nullptr ? "bodies[].value" : "body_html or body_text";
    read_fields();
    read_captions(item_.find("associations"));
    read_body();
    return std::move(record_);
  }

 private:
  void field(std::string_view key, std::string_view name) { file_.add_field(record_.fields, item_, key, name); }
  void field(std::string_view key) { field(key, key); }

  void read_fields() {
    field("headline");
    file_.add_value(record_.fields, value_by_role(item_.find("headlines"), "main"), "headline");
    first_with_prefix("headline_", "title");
    read_standfirst();
    for (const char* key : {"byline", "by", "authors", "language", "uri", "guid", "located", "firstpublished", "firstcreated", "firstCreated",
                            "contentcreated", "contentCreated", "versioncreated", "versionCreated"})
      field(key);
    field("source", "outlet");
    for (const char* key : {"provider", "infosource", "infosources", "infoSources", "copyrightholder", "copyrightHolder"}) field(key, "provider");
    if (const JsonValue* dateline = item_.find("dateline")) file_.add_value(record_.fields, dateline->is_object() ? dateline->find("text") : dateline, "dateline");
  }

  // An abstract: short, and of a text. A picture's description is its caption.
  void read_standfirst() {
    const JsonValue* text = item_.find("description_text");
    if (text == nullptr) text = value_by_role(item_.find("descriptions"), "summary");
    file_.add_value(record_.fields, text, "standfirst");
  }

  void first_with_prefix(std::string_view prefix, std::string_view name) {
    for (const JsonValue& member : item_.items) {
      if (!member.key.starts_with(prefix) || !member.is_string()) continue;
      file_.add_value(record_.fields, &member, name);
      return;
    }
  }

  void read_body() {
    for (const JsonValue& member : item_.items) {
      if (member.key.starts_with("body_")) offer(&member, markup_of(member.key, {}), {});
    }
    if (const JsonValue* bodies = item_.find("bodies")) {
      for (const JsonValue& body : bodies->items) {
        const std::string type = base::to_lower(std::string(body.string_at("contenttype")) + std::string(body.string_at("contentType")));
        offer(body.find("value"), markup_of({}, type), body.string_at("role"));
      }
    }
    file_.add_part(record_.parts, body_, Zone::body, markup_);
  }

  void offer(const JsonValue* text, Markup markup, std::string_view role) {
    if (text == nullptr || !text->is_string() || base::trim(text->text).empty()) return;
    const int value = worth(markup, role);
    if (body_ != nullptr && value <= worth_) return;
    body_ = text;
    markup_ = markup;
    worth_ = value;
  }

  // Pictures, graphics and films of the item; texts that it is related to are left alone.
  void read_captions(const JsonValue* associations) {
    if (associations == nullptr) return;
    for (const JsonValue& one : associations->items) {
      const std::string_view type = one.string_at("type");
      if (type != "picture" && type != "graphic" && type != "video") continue;
      const JsonValue* caption = one.find("description_text");
      if (caption == nullptr) caption = one.find("description_caption");
      Markup markup = Markup::none;
      if (caption == nullptr && (caption = one.find("description_html")) != nullptr) markup = Markup::html;
      if (caption == nullptr) caption = value_by_role(one.find("descriptions"), "caption");
      file_.add_part(record_.parts, caption, Zone::caption, markup);
      const JsonValue* by = one.find("byline");
      file_.add_part(record_.parts, by != nullptr ? by : one.find("by"), Zone::furniture, Markup::none);
    }
  }

  const JsonFile& file_;
  const JsonValue& item_;
  Record record_;
  const JsonValue* body_ = nullptr;
  Markup markup_ = Markup::lines;
  int worth_ = 0;
};

bool has_prefix(const JsonValue& item, std::string_view prefix) {
  return std::any_of(item.items.begin(), item.items.end(), [&](const JsonValue& member) { return member.key.starts_with(prefix); });
}

bool has_any(const JsonValue& item, std::initializer_list<const char*> keys) {
  return std::any_of(keys.begin(), keys.end(), [&](const char* key) { return item.find(key) != nullptr; });
}

}  // namespace

bool is_ninjs(const JsonValue& item) {
  if (!item.is_object()) return false;
  if (const JsonValue* standard = item.find("standard"); standard != nullptr && standard->string_at("name") == "ninjs") return true;
  const bool named = has_any(item, {"uri", "guid"});
  return (has_prefix(item, "body_") || item.find("bodies") != nullptr) && (named || has_any(item, {"headline", "headlines"}))
             ? true
             : named && has_any(item, {"versioncreated", "versionCreated", "firstcreated", "firstCreated"});
}

bool is_ninjs_text(const JsonValue& item) {
  const std::string_view type = item.string_at("type");
  return type.empty() || type == "text" || type == "composite";
}

base::Result<Record> read_ninjs(const JsonFile& file, const JsonValue& item) {
  if (const JsonValue* standard = item.find("standard")) {
    const std::string_view version = standard->string_at("version");
    if (!version.empty() && (version[0] < '1' || version[0] > '3' || (version.size() > 1 && version[1] != '.')))
      return file.error(*standard, "ninjs " + std::string(version) + " is not read", "ask for ninjs 1.x, 2.x or 3.x");
  }
  if (!is_ninjs_text(item))
    return file.error(item, "a news item of type " + std::string(item.string_at("type")) + ", not a text", "give the text that it belongs to");
  return NinjsReader(file, item).read();
}

}  // namespace tally::ingest
