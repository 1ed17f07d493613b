#pragma once
// The news formats that are XML, a reader each. A reader takes the element that xml_reader.cpp has recognised.

#include <string_view>

#include "base/result.hpp"
#include "ingest/record.hpp"
#include "ingest/xml_document.hpp"

namespace tally::ingest {

// Adds the text of the first element at the path, where it has any.
void add_field(std::vector<Field>& fields, const XmlNode& node, std::string_view path, std::string_view name);
// Adds an attribute of the first element at the path ("" is the node itself).
void add_attribute(std::vector<Field>& fields, const XmlNode& node, std::string_view path, std::string_view attribute, std::string_view name);
// One field with the texts of all elements of that name among the children.
void add_all(std::vector<Field>& fields, const XmlNode& node, std::string_view child, std::string_view name);
// The element's text as a part, where it has any.
void add_part(std::vector<Part>& parts, const XmlNode* node, Zone zone, Markup markup);
[[nodiscard]] base::Error xml_error(std::string_view path, const XmlNode& at, std::string message, std::string remedy);

// NITF 3.x, the root element or one that stands in a NewsML-G2 item.
[[nodiscard]] Record read_nitf(const XmlNode& nitf);

// A newsItem of NewsML-G2; its text in inlineXML (NITF, XHTML) or inlineData.
[[nodiscard]] base::Result<Record> read_newsml_item(std::string_view path, const XmlNode& item);

// Every item of an RSS 2.0 or entry of an Atom feed.
[[nodiscard]] Records read_rss(std::string_view path, const XmlNode& rss);
[[nodiscard]] Records read_atom(std::string_view path, const XmlNode& feed);

}  // namespace tally::ingest
