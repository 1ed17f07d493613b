#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "ingest/front_matter_formats.hpp"
#include "ingest/scalar_text.hpp"

namespace tally::ingest {
namespace {

// Where a scalar begins in the source: past a tag or an anchor, which the library's mark may point at.
std::size_t scalar_begin(const FrontMatterText& text, const YAML::Node& node) {
  std::size_t at = text.inside.begin + static_cast<std::size_t>(std::max(node.Mark().pos, 0));
  while (at < text.inside.end && (text.source[at] == '!' || text.source[at] == '&')) {
    const std::size_t space = text.source.find_first_of(" \t\r\n", at);
    if (space == std::string_view::npos || space >= text.inside.end) break;
    at = std::min<std::size_t>(text.source.find_first_not_of(" \t\r\n", space), text.inside.end);
  }
  return at;
}

// The library writes the escapes \_ and \N, a no-break space and a line's end, as one byte where UTF-8 has two.
std::string scalar_of(const YAML::Node& node) {
  std::string out;
  std::string_view rest = node.Scalar();
  while (const auto bad = base::find_invalid_utf8(rest)) {
    out += rest.substr(0, *bad);
    base::append_utf8(out, static_cast<unsigned char>(rest[*bad]));
    rest.remove_prefix(*bad + 1);
  }
  return out += rest;
}

MappedText map_node(const FrontMatterText& text, const YAML::Node& node) {
  return map_scalar(text.source.substr(0, text.inside.end), scalar_begin(text, node), scalar_of(node),
                    ScalarSyntax::yaml);
}

// The library takes the end of the text for a missing quotation mark; here a value with one open is an error.
void check_closed(const FrontMatterText& text, const YAML::Node& node) {
  const std::size_t begin = scalar_begin(text, node);
  const char mark = begin < text.inside.end ? text.source[begin] : ' ';
  if (mark != '"' && mark != '\'') return;
  for (std::size_t at = begin + 1; at < text.inside.end; ++at) {
    if (mark == '"' && text.source[at] == '\\') {
      ++at;
    } else if (text.source[at] == mark) {
      if (mark == '"' || at + 1 == text.inside.end || text.source[at + 1] != mark) return;
      ++at;
    }
  }
  throw YAML::ParserException(node.Mark(), "a quotation mark is not closed");
}

// Of a list of maps, as {name: Ann Lee, role: ...}, the name is what is meant.
void add_value(Field& field, const FrontMatterText& text, const YAML::Node& node) {
  if (node.IsScalar()) {
    check_closed(text, node);
    field.values.push_back(map_node(text, node));
  } else if (node.IsMap() && node["name"] && node["name"].IsScalar()) {
    field.values.push_back(map_node(text, node["name"]));
  }
}

// The file's line of a library's line, both counted from 1.
std::size_t file_line(const FrontMatterText& text, std::size_t line) {
  const std::string_view above = text.source.substr(0, text.inside.begin);
  return line + static_cast<std::size_t>(std::count(above.begin(), above.end(), '\n'));
}

std::vector<Field> read_fields(const FrontMatterText& text, const YAML::Node& root) {
  std::vector<Field> fields;
  for (const auto& item : root) {
    if (!item.first.IsScalar()) continue;
    Field field{.key = scalar_of(item.first), .values = {}, .line = 1};
    field.line = file_line(text, static_cast<std::size_t>(std::max(item.first.Mark().line, 0)) + 1);
    if (item.second.IsSequence()) {
      for (const auto& element : item.second) add_value(field, text, element);
    } else {
      add_value(field, text, item.second);
    }
    fields.push_back(std::move(field));
  }
  return fields;
}

base::Error damaged(const FrontMatterText& text, int line, std::string_view what) {
  return {.message = fmt::format("the front matter is damaged: {}", what),
          .file = std::string(text.path),
          .line = file_line(text, static_cast<std::size_t>(std::max(line, 0)) + 1),
          .remedy =
              "write one \"key: value\" a line, and put values that hold \": \" or begin with a quotation "
              "mark in quotes"};
}

}  // namespace

base::Result<std::vector<Field>> parse_yaml(const FrontMatterText& text) {
  try {
    const YAML::Node root = YAML::Load(std::string(text.inside.in(text.source)));
    if (root.IsNull()) return std::vector<Field>{};
    if (!root.IsMap()) return damaged(text, root.Mark().line, "no fields in it");
    return read_fields(text, root);
  } catch (const YAML::Exception& error) {
    return damaged(text, error.mark.line, error.msg);
  }
}

}  // namespace tally::ingest
