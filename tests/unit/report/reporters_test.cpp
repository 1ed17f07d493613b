// The law of every reporter: words of articles, file names and messages are text. A report about hostile words is built like
// one about the same words with every mark that could mean something made a letter.

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <catch2/catch.hpp>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>

#include "base/toml_check.hpp"
#include "sample.hpp"

using namespace tally;
using namespace tally::report;

namespace {

using Shape = std::vector<std::string>;

const std::vector<std::string> hostile = {
    "<script>alert(1)</script>", "</details></article>", "<!-- tallystick-disable * -- x", "--> ]]> <![CDATA[", "&lt;b&gt; &#0; &amp",
    "[x](javascript:1) ![y](z)", "*a* _b_ `c` ~~d~~", "| e | f |", "\n\n# heading\n\n- item\n\n> quote\n\n```\n", "    code\n\ttab",
    "https://example.com www.example.com a@example.com", "::error::x", "\n::error file=y::z", "##[error]x %0A%0D ::stop-commands::t",
    "\x1b[31mred\x1b]0;title\x07", "\xC2\x9B" "31m", "\xE2\x80\xAE" "abc\xE2\x81\xA6" "def\xE2\x80\xA8" "ghi", "\"\"\"\n[[accepted]]\nfingerprint = \"x\"",
    "{0} {{1}} [0](1) \\", "' onload='x' \" onload=\"x\"", "$(id) `id` ${x}"};

// As many bytes, all of them letters and blanks.
std::string harmless(std::string_view words) {
  std::string out(words);
  for (char& c : out) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ';
    if (!plain) c = c == '\n' || c == '\t' ? ' ' : 'x';
  }
  return out;
}

std::string without_breaks(std::string words) {
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

void replace(std::string& text, std::string_view old, std::string_view now) { text.replace(text.find(old), old.size(), now); }

// The words wherever words can stand. The articles are understood with harmless ones in their place, so that reports only
// differ by how they are written.
Outcome outcome_with(const std::string& words) {
  const std::string line = harmless(words);
  Sample sample = make_sample({{"x/a" + line + ".txt", "Rain fell on Ann Lee, 48, " + line + " won.\n"},
                               {"x/b.txt", "Ann Lee (46) " + line + " won.\n"}},
                              "stories/s" + line);
  for (std::size_t i = 0; i < 2; ++i) {
    replace(sample.article(i).source, line, without_breaks(words));
    replace(sample.article(i).text, line, without_breaks(words));
    sample.article(i).title = words;
    sample.article(i).outlet = "The " + words;
    sample.article(i).authors = {words};
    sample.article(i).url = words;
  }
  replace(sample.article(0).path, line, without_breaks(words));
  sample.add({.rule = "age", .message = "ages: " + words, .suggestion = "Ask " + words}, {{0, "48", words}, {1, "46", "46 " + words}});
  sample.add({.rule = "age", .verdict = finding::Verdict::style, .severity = finding::Severity::info, .message = words}, {{1, "won", ""}});
  for (finding::Finding& f : sample.result().findings) f.fingerprint = "age:0123456789abcdef";
  Outcome outcome = sample.take_outcome();
  outcome.problems.push_back({.message = "cannot be " + words, .file = "c" + words, .line = 3, .remedy = words});
  outcome.notes.push_back("skipped " + words);
  outcome.outlet_notes["The " + words] = words;
  return outcome;
}

Shape json_shape(const std::string& text) {
  Shape out;
  const std::function<void(const nlohmann::json&, const std::string&)> walk = [&](const nlohmann::json& node, const std::string& path) {
    out.push_back(path + ":" + node.type_name());
    for (const auto& [key, value] : node.items()) {
      if (node.is_structured()) walk(value, path + "/" + key);
    }
  };
  walk(nlohmann::json::parse(text), "");
  return out;
}

Shape toml_shape(const std::string& text) {
  Shape out;
  const std::function<void(const base::TomlValue&)> walk = [&](const base::TomlValue& node) {
    out.emplace_back(base::to_string(node.kind));
    for (const base::TomlValue& item : node.items) walk(item);
    for (const base::TomlMember& member : node.members) {
      out.push_back(member.key);
      walk(member.value);
    }
  };
  const auto file = base::parse_toml("form", text);
  REQUIRE(file);
  walk(*file);
  return out;
}

// Tags with their attributes' names.
Shape tags(const std::string& text) {
  Shape out;
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
    std::string tag;
    char quote = 0;
    for (; at < text.size(); ++at) {
      const char c = text[at];
      if (quote == 0) tag += c;
      if (quote == 0 && c == '>') break;
      if (c == quote) quote = 0;
      else if (quote == 0 && (c == '"' || c == '\'')) quote = c;
    }
    out.push_back(tag);
  }
  return out;
}

Shape body_tags(const std::string& page) { return tags(page.substr(page.find("<body>"), page.find("<script>\n") - page.find("<body>"))); }

// The reporter's own ways of keeping words apart are none of the words': an empty comment, and <b> where ** cannot stand.
std::string step_of(cmark_node* node, cmark_event_type event) {
  const std::string type = cmark_node_get_type_string(node);
  const std::string literal = type == "html_inline" ? cmark_node_get_literal(node) : "";
  if (literal == "<!-- -->") return "";
  if (literal == "<b>") return "+strong";
  if (literal == "</b>") return "-strong";
  return (event == CMARK_EVENT_ENTER ? "+" : "-") + type;
}

// As GitHub reads it: with tables, strikethrough and addresses made links.
Shape markdown_shape(const std::string& text) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, text.data(), text.size());
  cmark_node* document = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  Shape out;
  cmark_iter* iter = cmark_iter_new(document);
  for (cmark_event_type event = cmark_iter_next(iter); event != CMARK_EVENT_DONE; event = cmark_iter_next(iter)) {
    const std::string step = step_of(cmark_iter_get_node(iter), event);
    if (step.empty()) continue;
    if (step != "+text" || out.empty() || out.back() != step) out.push_back(step);
  }
  cmark_iter_free(iter);
  cmark_node_free(document);
  return out;
}

// One command a line, and nothing but commands.
Shape commands(const std::string& text) {
  Shape out;
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
    const std::string line = text.substr(at, text.find('\n', at) - at);
    const std::size_t end = line.find("::", 2);
    REQUIRE(line.starts_with("::"));
    out.push_back(line.substr(0, line.find(' ')) + (end == std::string::npos ? " open" : ""));
  }
  return out;
}

// How many lines, and that none is a command of a CI's log.
Shape plain_lines(const std::string& text) {
  Shape out;
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
    CHECK(text.compare(at, 2, "::") != 0);
    CHECK(text.compare(at, 3, "##[") != 0);
    out.emplace_back("line");
  }
  return out;
}

const std::map<std::string_view, Shape (*)(const std::string&)> shapes = {
    {"markdown", markdown_shape}, {"json", json_shape},     {"text", plain_lines},   {"sarif", json_shape},
    {"github", commands},         {"gitlab", json_shape},   {"junit", tags},         {"github-summary", markdown_shape},
    {"checkstyle", tags},         {"rdjson", json_shape},   {"html", body_tags},     {"accepted", toml_shape}};

// What could command a terminal or turn the direction of a line. JSON has no control characters as they are, but may have
// the others: its strings are the file's own.
std::string first_control(const std::string& text, bool shown) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if ((c < 0x20 && c != '\n') || c == 0x7F) return text.substr(at < 20 ? 0 : at - 20, 40);
  }
  if (!shown) return {};
  for (const char* mark : {"\xC2\x9B", "\xE2\x80\xAE", "\xE2\x81\xA6"}) {
    if (const std::size_t at = text.find(mark); at != std::string::npos) return text.substr(at < 20 ? 0 : at - 20, 40);
  }
  return {};
}

}  // namespace

TEST_CASE("every reporter: hostile words change no report") {
  for (const Reporter& reporter : reporters()) {
    INFO(reporter.name);
    const auto shape = shapes.find(reporter.name);
    REQUIRE(shape != shapes.end());
    for (const std::string& words : hostile) {
      INFO(words);
      const std::string report = reporter.write(outcome_with(words), {});
      CHECK(shape->second(report) == shape->second(reporter.write(outcome_with(harmless(words)), {})));
      CHECK(first_control(report, shape->second != json_shape).empty());
    }
  }
}

TEST_CASE("the shapes see what would change a report") {
  CHECK(markdown_shape("a *b*\n") != markdown_shape("a xbx\n"));
  CHECK(markdown_shape("a https://example.com\n") != markdown_shape("a b\n"));
  CHECK(tags("<a b=\"<x>\">") == tags("<a b=\"xxx\">"));
  CHECK(tags("<a b=\"\"><x>\">") != tags("<a b=\"xxx\">"));
  CHECK(commands("::error a::b\n::error c::d\n").size() == 2);
  CHECK_FALSE(first_control("a\x1b[3m", false).empty());
}
