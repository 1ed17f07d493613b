// Arc XP's ANS, version 0.x: a story's text stands in content_elements, a paragraph each, as HTML.
// https://github.com/washingtonpost/ans-schema
#include <algorithm>

#include "ingest/json_formats.hpp"

namespace tally::ingest {
namespace {

class AnsReader {
 public:
  AnsReader(const JsonFile& file, const JsonValue& story) : file_(file), story_(story) {}

  Record read() {
    record_.span = story_.span;
    record_.body_field = "content_elements[].content";
    read_fields();
    if (const JsonValue* promo = story_.find("promo_items")) {
      if (const JsonValue* lead = promo->find("basic")) element(*lead);
    }
    elements(story_.find("content_elements"), Zone::body);
    return std::move(record_);
  }

 private:
  void inner_field(std::string_view object, std::string_view key, std::string_view name) {
    if (const JsonValue* inner = story_.find(object)) file_.add_field(record_.fields, *inner, key, name);
  }

  void read_fields() {
    inner_field("headlines", "basic", "headline");
    inner_field("subheadlines", "basic", "standfirst");
    inner_field("description", "basic", "description");
    inner_field("credits", "by", "byline");
    inner_field("distributor", "name", "outlet");
    inner_field("source", "name", "source");
    for (const char* key : {"publisher", "language", "location"}) file_.add_field(record_.fields, story_, key);
    file_.add_field(record_.fields, story_, "canonical_url", "url");
    file_.add_field(record_.fields, story_, "_id", "id");
    // The date that readers are shown; the system's own where the desk has set none.
    file_.add_field(record_.fields, story_, "display_date", "published");
    for (const char* key : {"first_publish_date", "publish_date", "last_updated_date"}) file_.add_field(record_.fields, story_, key);
  }

  void elements(const JsonValue* list, Zone zone) {
    if (list == nullptr || !list->is_array()) return;
    for (const JsonValue& one : list->items) element(one, zone);
  }

  void part(const JsonValue* text, Zone zone) { file_.add_part(record_.parts, text, zone, Markup::html); }

  void element(const JsonValue& one, Zone zone = Zone::body) {
    const std::string_view type = one.string_at("type");
    if (type == "text" || type == "raw_html") {
      part(one.find("content"), zone);
    } else if (type == "header") {
      part(one.find("content"), Zone::heading);
    } else if (type == "quote") {
      elements(one.find("content_elements"), Zone::quotation);
      if (const JsonValue* citation = one.find("citation")) part(citation->find("content"), Zone::quotation);
    } else if (type == "list") {
      elements(one.find("items"), zone);
    } else if (type == "image" || type == "video") {
      picture(one);
    } else if (type == "gallery") {
      elements(one.find("content_elements"), Zone::caption);
    } else if (type == "table") {
      rows(one.find("rows"), zone);
    } else if (type == "correction") {
      part(one.find("text"), zone);
    }
  }

  void picture(const JsonValue& image) {
    part(image.find("caption"), Zone::caption);
    const JsonValue* credits = image.find("credits");
    if (credits == nullptr) return;
    for (const char* key : {"by", "affiliation"}) {
      const JsonValue* names = credits->find(key);
      if (names == nullptr || !names->is_array()) continue;
      for (const JsonValue& name : names->items) file_.add_part(record_.parts, name.find("name"), Zone::furniture, Markup::none);
    }
  }

  void rows(const JsonValue* list, Zone zone) {
    if (list == nullptr) return;
    for (const JsonValue& row : list->items) elements(&row, zone);
  }

  const JsonFile& file_;
  const JsonValue& story_;
  Record record_;
};

}  // namespace

bool is_ans_story(const JsonValue& value) {
  const JsonValue* headlines = value.find("headlines");
  const std::string_view type = value.string_at("type");
  const bool typed = type == "story" || type.empty();
  return typed && ((headlines != nullptr && headlines->is_object()) || (type == "story" && value.find("content_elements") != nullptr));
}

base::Result<Record> read_ans(const JsonFile& file, const JsonValue& story) {
  const JsonValue* version = story.find("version");
  if (version != nullptr && version->is_string() && !version->text.starts_with("0."))
    return file.error(*version, "ANS " + version->text + " is not read", "ask for ANS 0.x");
  return AnsReader(file, story).read();
}

}  // namespace tally::ingest
