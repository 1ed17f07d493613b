#include "base/toml_check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.hpp"

namespace tally::base {
namespace {

// A file that is wrong in more places is no file of its kind.
constexpr std::size_t max_errors = 100;

std::string list(const std::vector<std::string_view>& words) { return fmt::format("{}", fmt::join(words, ", ")); }

}  // namespace

std::string_view to_string(TomlValue::Kind kind) {
  switch (kind) {
    case TomlValue::Kind::string:
      return "a string";
    case TomlValue::Kind::integer:
      return "a whole number";
    case TomlValue::Kind::number:
      return "a number";
    case TomlValue::Kind::boolean:
      return "true or false";
    case TomlValue::Kind::time:
      return "a date";
    case TomlValue::Kind::array:
      return "a list";
    case TomlValue::Kind::table:
      return "a table";
  }
  return "a value";
}

void TomlCheck::fail(const TomlValue& at, std::string message, std::string remedy) {
  if (!source_.empty()) return fail_at(at.begin, std::move(message), std::move(remedy));
  if (errors_.size() >= max_errors) return;
  errors_.push_back({.message = std::move(message), .file = path_, .line = at.line, .remedy = std::move(remedy)});
}

void TomlCheck::fail_inside(const TomlValue& string, std::size_t byte, std::string message, std::string remedy) {
  fail_at(source_byte(source_, string, byte), std::move(message), std::move(remedy));
}

void TomlCheck::fail_at(std::size_t byte, std::string message, std::string remedy) {
  if (errors_.size() >= max_errors) return;
  const Position place = lines_.position(source_, std::min(byte, source_.size()));
  errors_.push_back({.message = fmt::format("column {}: {}", place.column, message), .file = path_, .line = place.line, .remedy = std::move(remedy)});
}

void TomlCheck::only(const TomlValue& table, std::string_view what, const std::vector<std::string_view>& known) {
  for (const TomlMember& member : table.members) {
    if (std::find(known.begin(), known.end(), member.key) != known.end()) continue;
    const std::string_view near = nearest(member.key, known);
    fail(member.value, fmt::format("unknown key {} in {}", member.key, what),
         near.empty() ? fmt::format("known are: {}", list(known)) : fmt::format("did you mean {}?", near));
  }
}

const TomlValue* TomlCheck::get(const TomlValue& table, std::string_view key, TomlValue::Kind kind) {
  const TomlValue* const value = table.find(key);
  if (value == nullptr || value->kind == kind) return value;
  fail(*value, fmt::format("{} is {}", key, to_string(value->kind)), fmt::format("write {}", to_string(kind)));
  return nullptr;
}

const TomlValue* TomlCheck::need(const TomlValue& table, std::string_view key, std::string_view what,
                                 TomlValue::Kind kind) {
  if (table.find(key) == nullptr) fail(table, fmt::format("{} without {}", what, key), fmt::format("add {} = ...", key));
  return get(table, key, kind);
}

std::vector<const TomlValue*> TomlCheck::strings(const TomlValue& table, std::string_view key) {
  const TomlValue* const value = table.find(key);
  if (value == nullptr) return {};
  if (value->kind == TomlValue::Kind::string) return {value};
  std::vector<const TomlValue*> out;
  for (const TomlValue& item : value->items) {
    if (item.kind == TomlValue::Kind::string) out.push_back(&item);
  }
  if (value->kind != TomlValue::Kind::array || out.size() != value->items.size())
    fail(*value, fmt::format("{} holds something else than strings", key), fmt::format("write {} = [\"...\"]", key));
  return out;
}

std::vector<const TomlValue*> TomlCheck::tables(const TomlValue& table, std::string_view key) {
  const TomlValue* const value = table.find(key);
  if (value == nullptr) return {};
  if (value->kind == TomlValue::Kind::table) return {value};
  std::vector<const TomlValue*> out;
  for (const TomlValue& item : value->items) {
    if (item.kind == TomlValue::Kind::table) out.push_back(&item);
  }
  if (value->kind != TomlValue::Kind::array || out.size() != value->items.size())
    fail(*value, fmt::format("{} is {}", key, to_string(value->kind)), fmt::format("write a table [[{}]] for each", key));
  return out;
}

}  // namespace tally::base
