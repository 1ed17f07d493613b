// RSS 2.0 (https://www.rssboard.org/rss-specification) and Atom (RFC 4287): every entry is an article.
#include <algorithm>

#include "base/utf8.hpp"
#include "ingest/xml_formats.hpp"
#include "ingest/xml_writer.hpp"

namespace tally::ingest {
namespace {

// Pictures of Media RSS: <media:content><media:description>, in groups or not. A feed nests them two deep.
void add_media_captions(const XmlNode& node, std::vector<Part>& parts, int depth = 0) {
  for (const XmlNode& child : node.children) {
    if (child.space != "http://search.yahoo.com/mrss/") continue;
    if (child.name == "description") add_part(parts, &child, Zone::caption, child.attribute("type") == "html" ? Markup::html : Markup::none);
    if (child.name == "credit") add_part(parts, &child, Zone::furniture, Markup::none);
    if (depth < 3) add_media_captions(child, parts, depth + 1);
  }
}

const XmlNode* child_in(const XmlNode& node, std::string_view space_part, std::string_view name) {
  const auto found = std::find_if(node.children.begin(), node.children.end(), [&](const XmlNode& child) {
    return child.name == name && (space_part.empty() ? child.space.empty() : child.space.find(space_part) != std::string::npos);
  });
  return found == node.children.end() ? nullptr : &*found;
}

void add_node(std::vector<Field>& fields, const XmlNode* node, std::string_view name) {
  if (node == nullptr) return;
  MappedText text = xml_text(*node);
  if (!base::trim(text.text).empty()) fields.push_back({.key = std::string(name), .values = {std::move(text)}, .line = node->line});
}

Record read_rss_item(const XmlNode& channel, const XmlNode& item) {
  Record record{.fields = {}, .parts = {}, .span = item.span, .body_field = "<content:encoded> or <description>"};
  std::vector<Field>& fields = record.fields;
  add_node(fields, child_in(item, "", "title"), "headline");
  add_all(fields, item, "creator", "authors");
  add_node(fields, child_in(item, "", "author"), "author");
  add_node(fields, child_in(item, "", "pubDate"), "published");
  add_node(fields, child_in(item, "purl.org/dc", "date"), "date");
  add_node(fields, child_in(item, "w3.org/2005/Atom", "updated"), "updated");
  add_node(fields, child_in(item, "", "link"), "link");
  add_node(fields, child_in(item, "", "guid"), "guid");
  add_node(fields, child_in(item, "", "source"), "outlet");
  add_node(fields, child_in(channel, "", "title"), "source");
  add_node(fields, child_in(channel, "", "language"), "language");
  add_media_captions(item, record.parts);
  const XmlNode* whole = child_in(item, "purl.org/rss/1.0/modules/content", "encoded");
  const XmlNode* short_text = child_in(item, "", "description");
  add_part(record.parts, whole != nullptr ? whole : short_text, Zone::body, Markup::html);
  return record;
}

// Text constructs and content: text, html as text, or XHTML elements.
void add_atom_content(Record& record, const XmlNode* content) {
  if (content == nullptr) return;
  const std::string_view type = content->attribute("type");
  if (type == "xhtml" || type == "application/xhtml+xml") {
    write_xml(*content, record.parts);
  } else {
    add_part(record.parts, content, Zone::body, type.find("html") != std::string_view::npos ? Markup::html : Markup::lines);
  }
}

void add_atom_authors(std::vector<Field>& fields, const XmlNode& node) {
  Field field{.key = "authors", .values = {}, .line = node.line};
  for (const XmlNode& child : node.children) {
    if (child.name != "author") continue;
    if (const XmlNode* name = child.find("name")) field.values.push_back(xml_text(*name));
  }
  if (!field.values.empty()) fields.push_back(std::move(field));
}

void add_atom_link(std::vector<Field>& fields, const XmlNode& entry) {
  for (const XmlNode& child : entry.children) {
    const std::string_view relation = child.attribute("rel");
    if (child.name == "link" && (relation.empty() || relation == "alternate")) return add_attribute(fields, child, "", "href", "link");
  }
}

Record read_atom_entry(const XmlNode& feed, const XmlNode& entry) {
  Record record{.fields = {}, .parts = {}, .span = entry.span, .body_field = "<content> or <summary>"};
  std::vector<Field>& fields = record.fields;
  const XmlNode* title = entry.find("title");
  if (title != nullptr && title->attribute("type") == "html") {
    add_part(record.parts, title, Zone::headline, Markup::html);
  } else {
    add_field(fields, entry, "title", "headline");
  }
  add_atom_authors(fields, entry);
  add_atom_authors(fields, feed);
  for (const char* key : {"published", "updated", "id"}) add_field(fields, entry, key, key);
  add_atom_link(fields, entry);
  add_field(fields, entry, "source/title", "outlet");
  if (&feed != &entry) add_field(fields, feed, "title", "source");
  add_attribute(fields, entry, "", "xml:lang", "language");
  add_attribute(fields, feed, "", "xml:lang", "language");
  add_media_captions(entry, record.parts);
  const XmlNode* content = entry.find("content");
  add_atom_content(record, content != nullptr ? content : entry.find("summary"));
  return record;
}

}  // namespace

Records read_rss(std::string_view path, const XmlNode& rss) {
  Records out;
  out.many = true;
  const std::string_view version = rss.attribute("version");
  if (!version.starts_with("0.9") && !version.starts_with("2.")) {
    out.errors.push_back(xml_error(path, rss, "RSS " + std::string(version.empty() ? "without a version" : version) + " is not read", "ask for RSS 2.0 or Atom"));
    return out;
  }
  const XmlNode* channel = rss.find("channel");
  if (channel != nullptr) {
    for (const XmlNode& child : channel->children) {
      if (child.name == "item") out.records.push_back(read_rss_item(*channel, child));
    }
  }
  if (out.records.empty()) out.errors.push_back(xml_error(path, rss, "a feed without articles", "leave the file out"));
  return out;
}

Records read_atom(std::string_view path, const XmlNode& feed) {
  Records out;
  out.many = true;
  if (feed.space != "http://www.w3.org/2005/Atom") {
    out.errors.push_back(xml_error(path, feed, "Atom of the namespace " + (feed.space.empty() ? std::string("\"\"") : feed.space) + " is not read",
                                   "ask for Atom 1.0 (http://www.w3.org/2005/Atom) or RSS 2.0"));
    return out;
  }
  if (feed.name == "entry") out.records.push_back(read_atom_entry(feed, feed));
  for (const XmlNode& child : feed.children) {
    if (child.name == "entry") out.records.push_back(read_atom_entry(feed, child));
  }
  if (out.records.empty()) out.errors.push_back(xml_error(path, feed, "a feed without articles", "leave the file out"));
  return out;
}

}  // namespace tally::ingest
