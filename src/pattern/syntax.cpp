#include "pattern/syntax.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/nearest.hpp"
#include "base/utf8.hpp"

namespace tally::pattern {
namespace {

constexpr std::string_view signs = "()[]<>{}|?*+\"/:=!";
constexpr std::size_t max_depth = 40;
constexpr std::size_t max_count = 100;

// What is wrong, and where: every reader hands it on.
using Slip = base::Error;

Slip slip(std::size_t at, std::string message, std::string expected) {
  return {.message = std::move(message), .byte = at, .remedy = std::move(expected)};
}

std::string known(std::string_view word, const std::vector<std::string_view>& words) {
  const std::string_view near = base::nearest(word, words);
  return near.empty() ? fmt::format("known are: {}", fmt::join(words, ", ")) : fmt::format("did you mean {}?", near);
}

std::string_view letter_at(std::string_view text, std::size_t at) { return text.substr(at, base::decode(text, at).length); }

bool is_name_char(char c) { return base::is_ascii_alpha(c) || base::is_ascii_digit(c) || c == '-' || c == '_'; }

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  base::Result<Node> whole() {
    auto node = either(0);
    if (!node) return node;
    if (at_ < text_.size()) return slip(at_, fmt::format("{} has no beginning", text_[at_]), "take it out, or put it in marks: \"...\"");
    return node;
  }

  base::Result<TokenTest> whole_test() {
    skip_space();
    if (!take('[')) return slip(at_, "no condition", "write [key=value ...]");
    auto node = conditions();
    if (!node) return node.error();
    skip_space();
    if (at_ < text_.size()) return slip(at_, "something stands behind the condition", "take it out");
    return std::move(node.value().test);
  }

 private:
  void skip_space() {
    while (at_ < text_.size() && base::is_ascii_space(text_[at_])) ++at_;
  }
  [[nodiscard]] char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(char c) {
    if (next() != c) return false;
    ++at_;
    return true;
  }
  [[nodiscard]] std::string_view take_name() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_name_char(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  base::Result<Node> either(std::size_t depth) {
    if (depth > max_depth) return slip(at_, "brackets in too many brackets", fmt::format("at most {}", max_depth));
    Node node{.kind = Node::Kind::either};
    do {
      auto part = sequence(depth);
      if (!part) return part;
      node.parts.push_back(*std::move(part));
    } while (take('|'));
    if (node.parts.size() == 1) return std::move(node.parts.front());
    return node;
  }

  base::Result<Node> sequence(std::size_t depth) {
    Node node{.kind = Node::Kind::sequence};
    for (skip_space(); at_ < text_.size() && next() != ')' && next() != '|'; skip_space()) {
      auto part = repeated(depth);
      if (!part) return part;
      node.parts.push_back(*std::move(part));
    }
    if (node.parts.empty()) return slip(at_, "nothing stands here", "a word, /regex/, [condition], <mention> or (group)");
    return node;
  }

  base::Result<Node> repeated(std::size_t depth) {
    auto part = atom(depth);
    if (!part) return part;
    Node node{.kind = Node::Kind::repeat, .least = 0, .most = unbounded};
    if (take('?')) {
      node.most = 1;
    } else if (take('+')) {
      node.least = 1;
    } else if (next() == '{') {
      if (const auto error = counts(node)) return *error;
    } else if (!take('*')) {
      return part;
    }
    node.parts.push_back(*std::move(part));
    return node;
  }

  std::optional<Slip> counts(Node& node) {
    const std::size_t begin = at_++;
    const auto least = number();
    auto most = least;
    if (take(',')) most = next() == '}' ? std::optional(unbounded) : number();
    if (!least || !most || !take('}')) return slip(begin, "no count", "write {2} or {2,3} or {2,}");
    if (*least > max_count || *least > *most || *most == 0 || (*most != unbounded && *most > max_count)) {
      return slip(begin, "a count that cannot be", fmt::format("from a smaller number to a larger one, at most {}", max_count));
    }
    node.least = *least;
    node.most = *most;
    return std::nullopt;
  }

  std::optional<std::size_t> number() {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), value);
    if (error != std::errc()) return std::nullopt;
    at_ = static_cast<std::size_t>(end - text_.data());
    return value;
  }

  base::Result<Node> atom(std::size_t depth) {
    const std::size_t begin = at_;
    if (take('(')) return group(depth);
    if (take('[')) return conditions();
    if (take('<')) return mention();
    if (take('/')) return regex();
    if (take('"')) return quoted();
    while (at_ < text_.size() && !base::is_ascii_space(text_[at_]) && signs.find(text_[at_]) == std::string_view::npos) ++at_;
    if (at_ == begin) return slip(at_, fmt::format("{} stands where no word is", next()), "a sign of the text is written in marks: \"...\"");
    return word(text_.substr(begin, at_ - begin));
  }

  static Node word(std::string_view text) {
    Node node;
    node.test.conditions.push_back({.key = Key::word, .negated = false, .values = {base::to_lower(text)}});
    return node;
  }

  base::Result<Node> quoted() {
    const std::size_t begin = at_;
    const std::size_t end = text_.find('"', at_);
    if (end == std::string_view::npos) return slip(begin - 1, "a mark is not closed", "add \"");
    if (end == begin) return slip(begin - 1, "no word between the marks", "a word");
    at_ = end + 1;
    return word(text_.substr(begin, end - begin));
  }

  // A slash inside is written \/.
  base::Result<Node> regex() {
    const std::size_t begin = at_;
    std::string source;
    while (at_ < text_.size() && next() != '/') {
      if (text_.substr(at_).starts_with("\\C")) return slip(at_, "\\C matches a part of a letter", "write . for any letter");
      if (next() == '\\' && at_ + 1 < text_.size()) source += text_[at_++];
      source += text_[at_++];
    }
    if (!take('/')) return slip(begin - 1, "a regular expression is not closed", "add /");
    if (const std::string wrong = base::Regex::valid(source); !wrong.empty()) {
      return slip(begin, "the regular expression is broken: " + wrong, "RE2 syntax: https://github.com/google/re2/wiki/Syntax");
    }
    Node node;
    node.test.text.emplace(source);
    return node;
  }

  base::Result<Node> mention() {
    const std::size_t begin = at_;
    Node node{.kind = Node::Kind::mention, .name = std::string(take_name())};
    if (!is_kind(node.name)) return slip(begin, fmt::format("no kind of mention: {}", node.name), known(node.name, mention_kinds()));
    if (!take('>')) return slip(at_, "a mention is not closed", "add >");
    return node;
  }

  static bool is_kind(std::string_view word) {
    return std::find(mention_kinds().begin(), mention_kinds().end(), word) != mention_kinds().end();
  }

  base::Result<Node> group(std::size_t depth) {
    const std::size_t begin = at_;
    std::string name(take_name());
    if (name.empty() || !take(':')) {
      name.clear();
      at_ = begin;
    }
    auto inside = either(depth + 1);
    if (!inside) return inside;
    if (!take(')')) return slip(begin - 1, "a bracket is not closed", "add )");
    if (name.empty()) return inside;
    Node node{.kind = Node::Kind::group, .name = std::move(name)};
    node.parts.push_back(*std::move(inside));
    return node;
  }

  // After the opening bracket.
  base::Result<Node> conditions() {
    const std::size_t begin = at_ - 1;
    Node node;
    for (skip_space(); !take(']'); skip_space()) {
      if (at_ >= text_.size()) return slip(begin, "a bracket is not closed", "add ]");
      auto one = condition();
      if (!one) return one.error();
      node.test.conditions.push_back(*std::move(one));
    }
    return node;
  }

  base::Result<Condition> condition() {
    const std::size_t begin = at_;
    const std::string_view name = take_name();
    const auto row = std::find(key_names.begin(), key_names.end(), name);
    if (row == key_names.end()) {
      return slip(begin, fmt::format("no condition: {}", name.empty() ? letter_at(text_, begin) : name),
                  known(name, {key_names.begin(), key_names.end()}));
    }
    Condition out{.key = static_cast<Key>(row - key_names.begin()), .negated = take('!')};
    if (!take('=')) return slip(at_, fmt::format("{} without a value", name), fmt::format("write {}=value", name));
    do {
      const std::size_t at = at_;
      std::string value = condition_value();
      if (value.empty()) return slip(at, fmt::format("{} without a value", name), fmt::format("write {}=value", name));
      if (const auto error = check_value(out.key, value, at)) return *error;
      out.values.push_back(std::move(value));
    } while (take('|'));
    return out;
  }

  // Up to what ends it; in marks where it has signs in it.
  std::string condition_value() {
    if (take('"')) {
      const std::size_t end = std::min(text_.find('"', at_), text_.size());
      std::string value(text_.substr(at_, end - at_));
      at_ = std::min(end + 1, text_.size());
      return value;
    }
    const std::size_t begin = at_;
    while (at_ < text_.size() && !base::is_ascii_space(next()) && next() != '|' && next() != ']') ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  static std::optional<Slip> check_value(Key key, std::string& value, std::size_t at) {
    if (key == Key::word) value = base::to_lower(value);
    if (key == Key::in && !is_kind(value)) return slip(at, "no kind of mention: " + value, known(value, mention_kinds()));
    if (key == Key::tag && !language::upos_from(value) && !language::xpos_from(value)) {
      return slip(at, "no tag: " + value, "a part of speech of Universal Dependencies (VERB) or of the Penn Treebank (VBD)");
    }
    if (key == Key::relation && !language::relation_from(value)) {
      return slip(at, "no relation: " + value, "a relation of Universal Dependencies: nsubj, obj, obl, nmod, ...");
    }
    return std::nullopt;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

base::Result<Node> parse(std::string_view text) { return Parser(text).whole(); }

base::Result<TokenTest> parse_test(std::string_view text) { return Parser(text).whole_test(); }

}  // namespace tally::pattern
