#pragma once
// XML that knows where it stands: elements and texts with their places in the file. libxml2 holds the file to be well
// formed and resolves names and attributes; it loads nothing, from disk or network, and a file that declares entities of
// its own is refused before it is parsed.
//
//   Result<XmlNode> root = parse_xml("a.xml", source);
//   if (const XmlNode* title = root->find("channel/title")) xml_text(*title);

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/span.hpp"
#include "ingest/text_builder.hpp"

namespace tally::ingest {

// Files with more elements and texts are refused: no news item comes near.
inline constexpr std::size_t most_xml_nodes = 500'000;

struct XmlNode {
  std::string name;   // without prefix; empty for a text
  std::string space;  // the namespace it stands in
  std::vector<std::pair<std::string, std::string>> attributes;  // without prefix, but "xml:lang"
  MappedText text;                                              // of a text: decoded, CDATA like any other
  base::Span span;                                              // with its tags
  std::size_t line = 1;                                         // counted from 1
  std::vector<XmlNode> children;

  [[nodiscard]] bool is_text() const { return name.empty(); }
  [[nodiscard]] std::string_view attribute(std::string_view key) const;  // empty when there is none
  // The first element at the path of names: "itemMeta/provider". Null when there is none.
  [[nodiscard]] const XmlNode* find(std::string_view path) const;
};

[[nodiscard]] base::Result<XmlNode> parse_xml(std::string_view path, std::string_view source);

// All text below the node.
[[nodiscard]] MappedText xml_text(const XmlNode& node);

// The first element's name without prefix, read without parsing the rest: "rss", "newsItem", "html". Empty when the text
// does not begin as XML does.
[[nodiscard]] std::string xml_root_name(std::string_view source);

}  // namespace tally::ingest
