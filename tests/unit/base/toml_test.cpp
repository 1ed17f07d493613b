// Where values stand in a file, and files made to do harm.

#include "base/toml.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "base/toml_check.hpp"

namespace tally::base {
namespace {

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("a value knows its byte and line, whatever letters stand before it") {
  const std::string source = "a = 1\n\"ä€😀\" = [\"ö\", 2]\nc = {d = 3}";
  const auto file = parse_toml("f.toml", source);
  REQUIRE(file.has_value());
  const auto at = [&](const TomlValue& value, char c) { return source[value.begin] == c; };
  CHECK(at(*file->find("a"), '1'));
  const TomlValue& list = *file->find("ä€😀");
  CHECK((at(list, '[') && list.line == 2));
  CHECK((at(list.items.at(0), '"') && at(list.items.at(1), '2')));
  CHECK((at(*file->find("c")->find("d"), '3') && file->find("c")->line == 3));
}

TEST_CASE("a key of very many parts is an error and no crash") {
  const std::string deep = repeated("a.", 200000) + "a";
  for (const std::string& source : {deep + " = 1", "[" + deep + "]", "[[" + deep + "]]", "x = [{" + deep + " = 1}]", "b = 1\nx = [\"\"\"\"q\"\"\"\"\", {" + deep + " = 1}]"}) {
    const auto file = parse_toml("f.toml", source);
    REQUIRE_FALSE(file.has_value());
    CHECK(file.error().message == "a key of too many parts");
    CHECK(file.error().line == (source[0] == 'b' ? 2U : 1U));
  }
}

TEST_CASE("dots in texts and comments are no parts of a key") {
  const std::string dots(100, '.');
  const std::string values[] = {"\"" + dots + "\"", "'" + dots + "'", "'''\n" + dots + "'''", "\"\"\"" + dots + "\\\"\"\"\"", "1.5 # " + dots, "[" + repeated("1.5, ", 40) + "1.5]"};
  for (const std::string& value : values) {
    INFO(value);
    CHECK(parse_toml("f.toml", "a.b.c = " + value + "\nd = 1").has_value());
  }
}

TEST_CASE("a file that is wrong all over is told of at its first hundred places") {
  std::string source;
  for (int i = 0; i < 1000; ++i) source += "k" + std::to_string(i) + " = 1\n";
  TomlCheck check("f.toml", source);
  check.only(*parse_toml("f.toml", source), "a rule", {"id"});
  REQUIRE(check.errors().size() == 100);
  CHECK(check.errors().back().line == 100U);
}

}  // namespace tally::base
