// https://iptc.org/std/NewsML-G2/guidelines/
#include <algorithm>

#include "base/utf8.hpp"
#include "ingest/xml_formats.hpp"
#include "ingest/xml_writer.hpp"

namespace tally::ingest {
namespace {

// A party by its name, else as the attribute gives it: "nprov:AFP" is AFP.
void add_party(std::vector<Field>& fields, const XmlNode& item, std::string_view path, std::string_view name) {
  const XmlNode* party = item.find(path);
  if (party == nullptr) return;
  add_field(fields, *party, "name", name);
  add_attribute(fields, *party, "", "literal", name);
  const std::string_view code = party->attribute("qcode");
  if (!code.empty())
    fields.push_back({.key = std::string(name), .values = {{.text = std::string(code.substr(code.find(':') + 1)), .offsets = {}}}, .line = party->line});
}

void add_dates(std::vector<Field>& fields, const XmlNode& item) {
  for (const char* path : {"itemMeta/firstCreated", "contentMeta/contentCreated"}) add_field(fields, item, path, path + std::string_view(path).find('/') + 1);
  for (const char* path : {"contentMeta/contentModified", "itemMeta/versionCreated"}) add_field(fields, item, path, path + std::string_view(path).find('/') + 1);
}

void add_fields(std::vector<Field>& fields, const XmlNode& item) {
  add_field(fields, item, "contentMeta/headline", "headline");
  add_field(fields, item, "itemMeta/title", "title");
  add_field(fields, item, "contentMeta/by", "byline");
  add_party(fields, item, "contentMeta/creator", "creator");
  add_party(fields, item, "contentMeta/infoSource", "source");
  add_party(fields, item, "itemMeta/provider", "provider");
  add_dates(fields, item);
  add_attribute(fields, item, "contentMeta/language", "tag", "language");
  add_attribute(fields, item, "", "xml:lang", "lang");
  add_attribute(fields, item, "", "guid", "guid");
  add_field(fields, item, "contentMeta/located/name", "located");
  add_field(fields, item, "contentMeta/dateline", "dateline");
}

// drol:caption is a picture's; a summary stands above the text.
void add_descriptions(Record& record, const XmlNode& item) {
  const XmlNode* meta = item.find("contentMeta");
  if (meta == nullptr) return;
  for (const XmlNode& child : meta->children) {
    if (child.name != "description") continue;
    const std::string_view role = child.attribute("role");
    if (role.ends_with("caption")) add_part(record.parts, &child, Zone::caption, Markup::none);
    if (role.ends_with("summary")) record.fields.push_back({.key = "standfirst", .values = {xml_text(child)}, .line = child.line});
  }
}

// The fields that the item itself does not have may stand in the NITF inside.
void add_nitf(Record& record, const XmlNode& nitf) {
  Record inner = read_nitf(nitf);
  record.fields.insert(record.fields.end(), inner.fields.begin(), inner.fields.end());
  record.parts.insert(record.parts.end(), inner.parts.begin(), inner.parts.end());
}

void add_content(Record& record, const XmlNode& set) {
  for (const XmlNode& child : set.children) {
    if (child.name == "inlineXML") {
      const XmlNode* nitf = child.find("nitf");
      const XmlNode* html = child.find("html");
      if (nitf != nullptr) {
        add_nitf(record, *nitf);
      } else {
        write_xml(html != nullptr ? *html : child, record.parts);
      }
      return;
    }
    if (child.name == "inlineData") {
      const bool html = child.attribute("contenttype").find("html") != std::string_view::npos;
      add_part(record.parts, &child, Zone::body, html ? Markup::html : Markup::lines);
      return;
    }
  }
}

}  // namespace

base::Result<Record> read_newsml_item(std::string_view path, const XmlNode& item) {
  const std::string_view version = item.attribute("standardversion");
  if (!version.empty() && !version.starts_with("2."))
    return xml_error(path, item, "NewsML-G2 " + std::string(version) + " is not read", "ask for NewsML-G2 2.x");
  const XmlNode* kind = item.find("itemMeta/itemClass");
  const std::string_view code = kind == nullptr ? std::string_view() : kind->attribute("qcode");
  if (!code.empty() && !code.ends_with("text") && !code.ends_with("composite"))
    return xml_error(path, *kind, "a news item of class " + std::string(code) + ", not a text", "give the text that it belongs to");
  Record record{.fields = {}, .parts = {}, .span = item.span, .body_field = "<contentSet><inlineXML>"};
  add_fields(record.fields, item);
  add_descriptions(record, item);
  if (const XmlNode* set = item.find("contentSet")) add_content(record, *set);
  return record;
}

}  // namespace tally::ingest
