#include "base/toml.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <optional>

namespace tally::base {
namespace {

// From the library's lines and characters, counted from 1, to bytes. Values are asked for in any order and as many as
// there are bytes, so each is looked up.
class Places {
 public:
  Places(std::string_view source, Span inside) : source_(source), inside_(inside) {
    lines_above_ = static_cast<std::size_t>(
        std::count(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(inside.begin), '\n'));
    lines_.push_back(0);
    for (std::size_t at = inside.begin; at < inside.end; ++at) {
      if ((source[at] & 0xC0) != 0x80) characters_.push_back(static_cast<std::uint32_t>(at));
      if (source[at] == '\n') lines_.push_back(characters_.size());
    }
  }

  [[nodiscard]] std::size_t line(const toml::source_position& position) const { return lines_above_ + position.line; }

  [[nodiscard]] std::size_t byte(const toml::source_position& position) const {
    const std::size_t line = lines_[std::min<std::size_t>(position.line, lines_.size()) - (position.line > 0 ? 1 : 0)];
    const std::size_t character = line + position.column - (position.column > 0 ? 1 : 0);
    return character < characters_.size() ? characters_[character] : inside_.end;
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
  std::vector<std::uint32_t> characters_;  // the byte at which each begins
  std::vector<std::size_t> lines_;         // the character with which each begins
};

// The library and all who walk its tree call themselves for every table in a table, and a.b.c.d is three of those in
// seven bytes: for brackets it has a limit, for dots it has none.
constexpr std::size_t max_dots = 16;

// Where a string or a comment that begins at `at` ends. Up to two more marks before its last three are a long string's own.
std::size_t behind_text(std::string_view text, std::size_t at) {
  const char mark = text[at];
  if (mark == '#') return std::min(text.find('\n', at), text.size());
  const bool is_long = text.substr(at + 1).starts_with(std::string(2, mark));
  const std::string end(is_long ? 3 : 1, mark);
  for (std::size_t i = at + end.size(); i < text.size(); ++i) {
    if (mark == '"' && text[i] == '\\') {
      ++i;
    } else if (text.substr(i).starts_with(end)) {
      const std::size_t behind = i + end.size();
      return is_long ? std::min({text.find_first_not_of(mark, behind), behind + 2, text.size()}) : behind;
    } else if (!is_long && text[i] == '\n') {
      return i;
    }
  }
  return text.size();
}

// The byte at which a key has more dots than any sound one.
std::optional<std::size_t> find_deep_key(std::string_view text) {
  std::size_t dots = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '"' || c == '\'' || c == '#') {
      at = behind_text(text, at);
      continue;
    }
    if (c == '.' && ++dots > max_dots) return at;
    if (std::string_view("\n=[]{},").find(c) != std::string_view::npos) dots = 0;
    ++at;
  }
  return std::nullopt;
}

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
  if (const auto deep = find_deep_key(inside.in(source))) {
    const auto line = std::count(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(inside.begin + *deep), '\n');
    return Error{.message = "a key of too many parts", .file = std::string(path), .line = static_cast<std::size_t>(line) + 1};
  }
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
