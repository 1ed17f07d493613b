#include "rule/declared/read_declaration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "base/nearest.hpp"
#include "base/toml_check.hpp"
#include "base/utf8.hpp"

namespace tally::rule {
namespace {

using base::TomlMember;
using base::TomlValue;
using Kind = TomlValue::Kind;
using Words = std::vector<std::string_view>;

template <class T>
using Choices = std::vector<std::pair<std::string_view, T>>;

template <class T, class List>
Choices<T> named(const List& values) {
  Choices<T> rows;
  for (const T value : values) rows.emplace_back(to_string(value), value);
  return rows;
}

Choices<By> comparators() {
  Choices<By> rows;
  for (std::size_t i = 0; i < comparator_names.size(); ++i) rows.emplace_back(comparator_names[i], static_cast<By>(i));
  return rows;
}

class Reader {
 public:
  Reader(const std::string& path, const std::string& source) : check_(path, source) {}

  void read(const TomlValue& file) {
    check_.only(file, "a rule", {"id", "summary", "scope", "verdict", "severity", "confidence", "message", "suggestion",
                                 "yields-to", "pattern", "same", "compare", "example"});
    read_id(file);
    if (const TomlValue* summary = need_text(file, "summary", "a rule")) out_.summary = summary->text;
    read_kind(file);
    for (const TomlValue* row : check_.tables(file, "pattern")) read_pattern(*row);
    if (file.find("pattern") == nullptr) check_.fail(file, "a rule without a pattern", "add [[pattern]] with match = '...'");
    if (const TomlValue* same = check_.get(file, "same", Kind::table)) read_same(*same);
    if (const TomlValue* compare = check_.get(file, "compare", Kind::table)) read_compare(*compare);
    check_values(file);
    read_message(file);
    for (const TomlValue* row : check_.tables(file, "example")) read_example(*row);
    if (file.find("example") == nullptr) check_.fail(file, "a rule without an example", "add [[example]]: an article or two, and the findings that are to come of it");
  }

  DeclarationFile finish() && {
    DeclarationFile out{.declaration = {}, .errors = check_.errors()};
    if (out.errors.empty()) out.declaration = std::move(out_);
    return out;
  }

 private:
  const TomlValue* need_text(const TomlValue& table, std::string_view key, std::string_view what) {
    const TomlValue* const value = check_.need(table, key, what, Kind::string);
    if (value == nullptr || !value->text.empty()) return value;
    check_.fail(*value, fmt::format("{} is empty", key), "write what it is to say");
    return nullptr;
  }

  template <class T>
  void choose(const TomlValue& table, std::string_view key, const Choices<T>& choices, T& out) {
    const TomlValue* const value = check_.get(table, key, Kind::string);
    if (value == nullptr) return;
    const auto at = std::find_if(choices.begin(), choices.end(), [&](const auto& row) { return row.first == value->text; });
    if (at != choices.end()) {
      out = at->second;
      return;
    }
    Words words;
    for (const auto& row : choices) words.push_back(row.first);
    const std::string_view near = base::nearest(value->text, words);
    check_.fail(*value, fmt::format("no {}: {}", key, value->text),
                near.empty() ? fmt::format("known are: {}", fmt::join(words, ", ")) : fmt::format("did you mean {}?", near));
  }

  void read_id(const TomlValue& file) {
    const TomlValue* const id = need_text(file, "id", "a rule");
    if (id == nullptr) return;
    out_.id = id->text;
    if (!is_rule_id(out_.id)) check_.fail(*id, "no id: " + out_.id, "small letters with hyphens between words: flight-number");
  }

  void read_kind(const TomlValue& file) {
    using finding::Severity;
    using finding::Verdict;
    choose(file, "scope", Choices<Scope>{{"story", Scope::story}, {"article", Scope::article}}, out_.scope);
    choose(file, "verdict", named<Verdict>(std::vector{Verdict::contradiction, Verdict::imprecision, Verdict::update, Verdict::dispute, Verdict::style, Verdict::damage}), out_.verdict);
    choose(file, "severity", named<Severity>(std::vector{Severity::error, Severity::warning, Severity::info}), out_.severity);
    if (const TomlValue* confidence = file.find("confidence")) read_confidence(*confidence);
    for (const TomlValue* id : check_.strings(file, "yields-to")) out_.yields_to.push_back(id->text);
  }

  void read_confidence(const TomlValue& value) {
    const bool is_number = value.kind == Kind::number || value.kind == Kind::integer;
    out_.confidence = is_number ? std::strtod(value.text.c_str(), nullptr) : 0;
    if (!(out_.confidence > 0 && out_.confidence <= 1)) check_.fail(value, "no confidence: " + value.text, "a number above 0, at most 1: how sure a finding is a conflict");
  }

  void read_pattern(const TomlValue& row) {
    check_.only(row, "a pattern", {"match", "reach", "attribute", "hedged"});
    const TomlValue* const match = need_text(row, "match", "a pattern");
    if (match == nullptr) return;
    auto compiled = pattern::Pattern::compile(match->text);
    if (!compiled) return fail_inside(*match, compiled.error());
    PatternRow out{.pattern = *std::move(compiled)};
    if (const TomlValue* attribute = check_.get(row, "attribute", Kind::string)) out.attribute = attribute->text;
    if (const TomlValue* hedged = check_.get(row, "hedged", Kind::boolean)) out.hedged = hedged->boolean;
    std::set<std::string> said(out.pattern.groups().begin(), out.pattern.groups().end());
    if (const TomlValue* reach = check_.get(row, "reach", Kind::table)) {
      for (const TomlMember& member : reach->members) read_reach(member, out, said);
    }
    groups_.insert(said.begin(), said.end());
    groups_of_.push_back({match, std::move(said)});
    out_.patterns.push_back(std::move(out));
  }

  void read_reach(const TomlMember& member, PatternRow& out, std::set<std::string>& said) {
    if (member.value.kind != Kind::string) return check_.fail(member.value, "a path is " + std::string(to_string(member.value.kind)), "write a string: \"verb >nsubj\"");
    auto path = pattern::Reach::parse(member.value.text);
    if (!path) return fail_inside(member.value, path.error());
    if (!knows(out.pattern.groups(), path->from())) {
      return check_.fail_inside(member.value, 0, "no group: " + path->from(), fmt::format("the pattern has: {}", fmt::join(out.pattern.groups(), ", ")));
    }
    if (!said.insert(member.key).second) return check_.fail(member.value, "two groups " + member.key, "give one of them another name");
    out.reach.emplace(member.key, *std::move(path));
  }

  static bool knows(const std::vector<std::string>& groups, const std::string& name) { return std::find(groups.begin(), groups.end(), name) != groups.end(); }

  void fail_inside(const TomlValue& string, const base::Error& error) {
    check_.fail_inside(string, error.byte.value_or(0), error.message, error.remedy);
  }

  std::vector<std::string> group_names(const TomlValue& table, std::string_view key) {
    std::vector<std::string> out;
    for (const TomlValue* name : check_.strings(table, key)) {
      out.push_back(name->text);
      if (!groups_.empty() && groups_.count(name->text) == 0) {
        check_.fail(*name, "no group: " + name->text, fmt::format("known are: {}", fmt::join(groups_, ", ")));
      }
    }
    return out;
  }

  void read_same(const TomlValue& table) {
    check_.only(table, "[same]", {"groups", "words", "alone"});
    out_.same.groups = group_names(table, "groups");
    if (const TomlValue* words = check_.get(table, "words", Kind::integer)) {
      if (words->integer < 0 || words->integer > 20) check_.fail(*words, "no count of words: " + words->text, "0 to 20");
      out_.same.words = static_cast<std::size_t>(std::clamp<std::int64_t>(words->integer, 0, 20));
    }
    if (const TomlValue* alone = check_.get(table, "alone", Kind::boolean)) out_.same.alone = alone->boolean;
  }

  void read_compare(const TomlValue& table) {
    check_.only(table, "[compare]", {"by", "values", "slip", "classes"});
    Comparison& compare = out_.compare;
    choose(table, "by", comparators(), compare.by);
    if (table.find("values") != nullptr) compare.values = group_names(table, "values");
    if (const TomlValue* slip = check_.get(table, "slip", Kind::boolean)) compare.slip = slip->boolean;
    if (const TomlValue* classes = check_.get(table, "classes", Kind::array)) read_classes(*classes);
    if (compare.by == By::classes && compare.classes.size() < 2) check_.fail(table, "classes are compared and there are none", R"(add classes = [["red", "crimson"], ["blue"]])");
    if (compare.by == By::order && compare.values.size() != 2) check_.fail(table, "an order is of two groups", R"(add values = ["first", "second"])");
  }

  void read_classes(const TomlValue& rows) {
    for (const TomlValue& row : rows.items) {
      std::vector<std::string> words;
      for (const TomlValue& word : row.items) {
        if (word.kind == Kind::string) words.push_back(base::to_lower(word.text));
      }
      if (row.kind != Kind::array || words.empty() || words.size() != row.items.size()) check_.fail(row, "a class that is no list of words", R"(write ["red", "crimson"])");
      out_.compare.classes.push_back(std::move(words));
    }
  }

  // Every pattern says a value that can be compared, and all that is wanted of both sides.
  void check_values(const TomlValue& file) {
    const bool default_value = out_.compare.values == std::vector<std::string>{"value"};
    if (default_value && !groups_.empty() && groups_.count("value") == 0) {
      return check_.fail(file, "no pattern has the group value", R"(name it (value: ...), or name others: [compare] values = ["..."])");
    }
    for (const auto& [match, said] : groups_of_) {
      const auto has = [&, &own = said](const std::string& name) { return own.count(name) > 0; };
      if (std::none_of(out_.compare.values.begin(), out_.compare.values.end(), has)) {
        check_.fail(*match, "the pattern has no value to compare", fmt::format("name a group of: {}", fmt::join(out_.compare.values, ", ")));
      }
    }
  }

  void read_message(const TomlValue& file) {
    const TomlValue* const message = need_text(file, "message", "a rule");
    if (const TomlValue* suggestion = check_.get(file, "suggestion", Kind::string)) out_.suggestion = suggestion->text;
    if (message == nullptr) return;
    if (message->text.ends_with('.')) check_.fail(*message, "the message ends with a full stop", "take it out: reports put the sentence where they need it");
    auto read = Template::parse(message->text, {groups_.begin(), groups_.end()});
    if (!read) return fail_inside(*message, read.error());
    out_.message = *std::move(read);
  }

  void read_example(const TomlValue& row) {
    check_.only(row, "an example", {"title", "articles", "findings"});
    DeclaredExample out{.title = {}, .line = row.line, .articles = {}, .findings = {}};
    if (const TomlValue* title = need_text(row, "title", "an example")) out.title = title->text;
    if (const TomlValue* articles = check_.need(row, "articles", "an example", Kind::table)) {
      for (const TomlMember& member : articles->members) {
        if (member.value.kind == Kind::string) {
          out.articles.push_back({member.key, member.value.text});
        } else {
          check_.fail(member.value, "an article is " + std::string(to_string(member.value.kind)), R"(write "a.md" = "its text")");
        }
      }
      if (out.articles.empty()) check_.fail(*articles, "an example without articles", R"(add "a.md" = "its text")");
    }
    if (row.find("findings") == nullptr) check_.fail(row, "an example without findings", "add findings = [] where nothing is to be reported");
    for (const TomlValue* line : check_.strings(row, "findings")) out.findings.push_back({line->text, line->line});
    out_.examples.push_back(std::move(out));
  }

  base::TomlCheck check_;
  Declaration out_;
  std::set<std::string> groups_;
  std::vector<std::pair<const TomlValue*, std::set<std::string>>> groups_of_;
};

}  // namespace

bool is_rule_id(std::string_view id) {
  if (id.empty() || !base::is_ascii_lower(id.front()) || id.back() == '-' || id.find("--") != std::string_view::npos) return false;
  return id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos;
}

DeclarationFile read_declaration(const std::string& path, const std::string& source) {
  DeclarationFile out;
  if (const auto byte = base::find_invalid_utf8(source)) {
    out.errors.push_back({.message = "is no UTF-8", .file = path, .byte = *byte, .remedy = "save the file as UTF-8"});
    return out;
  }
  const auto file = base::parse_toml(path, source);
  if (!file) {
    out.errors.push_back(file.error());
    out.errors.back().remedy = "write TOML: key = \"value\"";
    return out;
  }
  Reader reader(path, source);
  reader.read(*file);
  return std::move(reader).finish();
}

}  // namespace tally::rule
