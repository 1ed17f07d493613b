#pragma once
// Holds a TOML tree against what a file of its kind may say, and collects all that is wrong with it: the user sees
// every slip at once, each with its line and what is wanted there.
//
//   TomlCheck check("facts.toml");
//   check.only(table, "a person", {"name", "born"});       // "nmae": facts.toml:3: unknown key nmae ... (did you mean name?)
//   if (const TomlValue* name = check.need(table, "name", "a person", TomlValue::Kind::string)) ...

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/lines.hpp"
#include "base/toml.hpp"

namespace tally::base {

class TomlCheck {
 public:
  explicit TomlCheck(std::string path) : path_(std::move(path)) {}
  // With the file's bytes, errors name the column as well: "rule.toml:3: column 9: ...".
  TomlCheck(std::string path, std::string source) : path_(std::move(path)), source_(std::move(source)), lines_(source_) {}

  // `what` names the table in messages: "a person", "the configuration".
  void only(const TomlValue& table, std::string_view what, const std::vector<std::string_view>& known);
  // The member, where it is there and of that kind; a wrong kind is an error.
  [[nodiscard]] const TomlValue* get(const TomlValue& table, std::string_view key, TomlValue::Kind kind);
  // The same, and its absence is an error.
  [[nodiscard]] const TomlValue* need(const TomlValue& table, std::string_view key, std::string_view what,
                                      TomlValue::Kind kind);
  // The strings of an array, or the one string that stands in place of an array of one.
  [[nodiscard]] std::vector<const TomlValue*> strings(const TomlValue& table, std::string_view key);
  // The tables of [[key]], or the one of [key].
  [[nodiscard]] std::vector<const TomlValue*> tables(const TomlValue& table, std::string_view key);

  void fail(const TomlValue& at, std::string message, std::string remedy);
  // At a byte of a string's text. Needs the file's bytes.
  void fail_inside(const TomlValue& string, std::size_t byte, std::string message, std::string remedy);

  [[nodiscard]] const std::vector<Error>& errors() const { return errors_; }

 private:
  void fail_at(std::size_t byte, std::string message, std::string remedy);

  std::string path_;
  std::string source_ = {};
  LineIndex lines_{""};
  std::vector<Error> errors_;
};

// "a string", "a table": as errors name it.
[[nodiscard]] std::string_view to_string(TomlValue::Kind kind);

}  // namespace tally::base
