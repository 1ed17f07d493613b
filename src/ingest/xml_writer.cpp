#include "ingest/xml_writer.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.hpp"

namespace tally::ingest {
namespace {

enum class Role { block, leave_out, space };

// What the elements of NITF and XHTML are; those that are not named here stand inside of a line.
struct ElementRow {
  std::string_view name;
  Role role;
  std::optional<Zone> zone = {};
};
constexpr std::array<ElementRow, 55> elements = {{
    {"p", Role::block},
    {"div", Role::block},
    {"block", Role::block},
    {"section", Role::block},
    {"article", Role::block},
    {"main", Role::block},
    {"body", Role::block},
    {"body.content", Role::block},
    {"ul", Role::block},
    {"ol", Role::block},
    {"dl", Role::block},
    {"li", Role::block},
    {"dt", Role::block},
    {"dd", Role::block},
    {"pre", Role::block},
    {"hr", Role::block},
    {"fn", Role::block},
    {"table", Role::block},
    {"nitf-table", Role::block},
    {"thead", Role::block},
    {"tbody", Role::block},
    {"tr", Role::block},
    {"media", Role::block},
    {"hl1", Role::block, Zone::heading},
    {"hl2", Role::block, Zone::heading},
    {"h1", Role::block, Zone::heading},
    {"h2", Role::block, Zone::heading},
    {"h3", Role::block, Zone::heading},
    {"h4", Role::block, Zone::heading},
    {"h5", Role::block, Zone::heading},
    {"h6", Role::block, Zone::heading},
    {"bq", Role::block, Zone::quotation},
    {"blockquote", Role::block, Zone::quotation},
    {"figure", Role::block, Zone::caption},
    {"figcaption", Role::block, Zone::caption},
    {"caption", Role::block, Zone::caption},
    {"media-caption", Role::block, Zone::caption},
    {"media-producer", Role::block, Zone::furniture},
    {"credit", Role::block, Zone::furniture},
    {"note", Role::block, Zone::furniture},
    {"copyrite", Role::block, Zone::furniture},
    {"address", Role::block, Zone::furniture},
    {"td", Role::space},
    {"th", Role::space},
    {"br", Role::space},
    {"head", Role::leave_out},
    {"script", Role::leave_out},
    {"style", Role::leave_out},
    {"nav", Role::leave_out},
    {"aside", Role::leave_out},
    {"footer", Role::leave_out},
    {"form", Role::leave_out},
    {"media-reference", Role::leave_out},
    {"media-metadata", Role::leave_out},
    {"object", Role::leave_out},
}};

const ElementRow* row_of(std::string_view name) {
  const auto* found = std::find_if(elements.begin(), elements.end(), [&](const ElementRow& row) { return row.name == name; });
  return found == elements.end() ? nullptr : found;
}

class Writer {
 public:
  explicit Writer(std::vector<Part>& parts) : parts_(parts) {}

  // As deep as XML is let in: 256.
  void children(const XmlNode& node, Zone zone) {
    for (const XmlNode& child : node.children) {
      if (child.is_text()) {
        append(text_, child.text);
      } else {
        element(child, zone);
      }
    }
  }

  void flush(Zone zone) {
    MappedText text = std::move(text_);
    text_ = {};
    if (!base::trim(text.text).empty()) parts_.push_back({.zone = zone, .text = std::move(text), .markup = Markup::none, .line = line_});
  }

 private:
  void element(const XmlNode& node, Zone zone) {
    if (node.name == "q") return quotation(node, zone);
    const ElementRow* row = row_of(node.name);
    if (row == nullptr) return children(node, zone);
    if (row->role == Role::leave_out) return;
    if (row->role == Role::space) {
      mark(" ", node.span.begin);
      return children(node, zone);
    }
    flush(zone);
    line_ = node.line;
    const Zone inside = zone == Zone::furniture ? zone : row->zone.value_or(zone);
    children(node, inside);
    flush(inside);
  }

  // Readers are shown quotation marks, for which the tags stand.
  void quotation(const XmlNode& node, Zone zone) {
    mark("\u201C", node.span.begin);
    children(node, zone);
    mark("\u201D", node.span.end);
  }

  void mark(std::string_view text, std::size_t place) {
    MappedText mapped{.text = std::string(text), .offsets = {}};
    mapped.offsets.add_replaced(0, text.size(), place, place);
    append(text_, mapped);
  }

  std::vector<Part>& parts_;
  MappedText text_;
  std::size_t line_ = 1;
};

}  // namespace

void write_xml(const XmlNode& element, std::vector<Part>& parts) {
  Writer writer(parts);
  writer.children(element, Zone::body);
  writer.flush(Zone::body);
}

}  // namespace tally::ingest
