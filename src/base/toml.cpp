#include "base/toml.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

namespace tally::base {
namespace {

// From the library's lines and characters, counted from 1, to bytes.
class Places {
 public:
  Places(std::string_view source, Span inside) : source_(source), inside_(inside) {
    lines_above_ = static_cast<std::size_t>(
        std::count(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(inside.begin), '\n'));
    starts_.push_back(inside.begin);
    for (std::size_t at = inside.begin; at < inside.end; ++at)
      if (source[at] == '\n') starts_.push_back(at + 1);
  }

  [[nodiscard]] std::size_t line(const toml::source_position& position) const { return lines_above_ + position.line; }

  [[nodiscard]] std::size_t byte(const toml::source_position& position) const {
    std::size_t at = starts_[std::min<std::size_t>(position.line, starts_.size()) - (position.line > 0 ? 1 : 0)];
    for (toml::source_index column = 1; column < position.column && at < inside_.end; ++column) {
      do ++at;
      while (at < inside_.end && (source_[at] & 0xC0) == 0x80);
    }
    return at;
  }

  // A number, a date or a truth value as it is written.
  [[nodiscard]] std::string_view scalar(std::size_t begin) const {
    const std::string_view source = source_.substr(0, inside_.end);
    std::string_view text = source.substr(begin, std::min(source.find_first_of("\r\n#,]}", begin), source.size()) - begin);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
  }

 private:
  std::string_view source_;
  Span inside_;
  std::size_t lines_above_ = 0;
  std::vector<std::size_t> starts_;
};

TomlValue::Kind kind_of(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::string:
      return TomlValue::Kind::string;
    case toml::node_type::integer:
      return TomlValue::Kind::integer;
    case toml::node_type::floating_point:
      return TomlValue::Kind::number;
    case toml::node_type::boolean:
      return TomlValue::Kind::boolean;
    case toml::node_type::array:
      return TomlValue::Kind::array;
    case toml::node_type::table:
      return TomlValue::Kind::table;
    default:
      return TomlValue::Kind::time;
  }
}

TomlValue read(const toml::node& node, const Places& places) {
  TomlValue out;
  out.kind = kind_of(node);
  out.begin = places.byte(node.source().begin);
  out.line = places.line(node.source().begin);
  if (const auto* table = node.as_table()) {
    for (const auto& [key, member] : *table) out.members.push_back({std::string(key.str()), read(member, places)});
    std::stable_sort(out.members.begin(), out.members.end(),
                     [](const TomlMember& a, const TomlMember& b) { return a.value.begin < b.value.begin; });
  } else if (const auto* array = node.as_array()) {
    for (const toml::node& item : *array) out.items.push_back(read(item, places));
  } else if (const auto* string = node.as_string()) {
    out.text = string->get();
  } else {
    out.text = places.scalar(out.begin);
    if (const auto* integer = node.as_integer()) out.integer = integer->get();
    if (const auto* boolean = node.as_boolean()) out.boolean = boolean->get();
  }
  return out;
}

}  // namespace

const TomlValue* TomlValue::find(std::string_view key) const {
  const auto at = std::find_if(members.begin(), members.end(), [&](const TomlMember& m) { return m.key == key; });
  return at == members.end() ? nullptr : &at->value;
}

Result<TomlValue> parse_toml(std::string_view path, std::string_view source, Span inside) {
  const Places places(source, inside);
  try {
    return read(toml::parse(inside.in(source)), places);
  } catch (const toml::parse_error& error) {
    return Error{.message = fmt::format("column {}: {}", error.source().begin.column, error.description()),
                 .file = std::string(path),
                 .line = places.line(error.source().begin)};
  }
}

Result<TomlValue> parse_toml(std::string_view path, std::string_view source) {
  return parse_toml(path, source, make_span(0, source.size()));
}

std::string toml_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::size_t source_byte(std::string_view source, const TomlValue& string, std::size_t at) {
  const std::string_view raw = source.substr(std::min(string.begin, source.size()));
  if (raw.empty() || (raw[0] != '"' && raw[0] != '\'')) return string.begin;
  std::size_t byte = raw.size() > 2 && raw[1] == raw[0] && raw[2] == raw[0] ? 3 : 1;
  if (byte == 3 && raw.substr(byte).starts_with("\r\n")) ++byte;
  if (byte == 3 && raw.substr(byte).starts_with('\n')) ++byte;
  for (std::size_t i = 0; i < at && byte < raw.size(); ++i) {
    byte += raw[0] == '"' && raw[byte] == '\\' ? 2U : 1U;
  }
  return string.begin + byte;
}

}  // namespace tally::base
