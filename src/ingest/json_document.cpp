#include "ingest/json_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/utf8.hpp"

namespace tally::ingest {
namespace {

using base::make_span;
using nlohmann::json;

// Tells how far the library has read: when it hands over a string or a bracket, that is where this one ends.
class Counted {
 public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Counted() = default;
  Counted(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}
  reference operator*() const { return *at_; }
  Counted& operator++() {
    *furthest_ = ++at_;
    return *this;
  }
  Counted operator++(int) {
    const Counted before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const Counted& a, const Counted& b) { return a.at_ == b.at_; }

 private:
  const char* at_ = nullptr;
  const char** furthest_ = nullptr;
};

std::size_t line_of(std::string_view source, std::size_t at) {
  const std::string_view before = source.substr(0, at);
  return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

// What the library says behind its own name and the place: "unexpected end of input; expected ..."
std::string reason(std::string_view what) {
  const std::size_t dash = what.find(" - ");
  std::string_view text = dash == std::string_view::npos ? what : what.substr(dash + 3);
  return std::string(text.substr(0, text.find(';')));
}

// Receives the library's events; its member names are theirs.
class Builder {
 public:
  Builder(std::string_view path, std::string_view source, base::Span span)
      : path_(path), source_(source), begin_(source.data() + span.begin), end_(source.data() + span.end), furthest_(begin_) {}

  base::Result<JsonValue> run() {
    if (!json::sax_parse(Counted(begin_, &furthest_), Counted(end_, &furthest_), this) && !error_) fail("it cannot be read", place());
    if (error_) return *std::move(error_);
    return std::move(root_);
  }

  bool null() { return add({}); }
  bool boolean(bool) { return add({.kind = JsonValue::Kind::boolean}); }
  bool number_integer(json::number_integer_t value) { return number(std::to_string(value)); }
  bool number_unsigned(json::number_unsigned_t value) { return number(std::to_string(value)); }
  bool number_float(json::number_float_t, const std::string& digits) { return number(digits); }
  bool binary(json::binary_t&) { return false; }
  bool string(std::string& text) {
    return add({.kind = JsonValue::Kind::string, .key = {}, .text = std::move(text), .span = make_span(string_begin(), place())});
  }
  bool key(std::string& text) {
    keys_.back() = std::move(text);
    return true;
  }
  bool start_object(std::size_t) { return open(JsonValue::Kind::object); }
  bool start_array(std::size_t) { return open(JsonValue::Kind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t, const std::string&, const json::exception& error) {
    return fail(reason(error.what()), place());
  }

 private:
  [[nodiscard]] std::size_t place() const { return static_cast<std::size_t>(furthest_ - source_.data()); }

  // The quotation mark that opens the string which ends here: the last one before its end that no backslash escapes.
  [[nodiscard]] std::size_t string_begin() const {
    for (std::size_t at = place() - 1; at > 0;) {
      if (source_[--at] != '"') continue;
      std::size_t slashes = 0;
      while (slashes < at && source_[at - 1 - slashes] == '\\') ++slashes;
      if (slashes % 2 == 0) return at;
    }
    return 0;
  }

  bool fail(const std::string& what, std::size_t at) {
    const bool cut = furthest_ == end_ && (what.find("end of input") != std::string::npos || what.find("missing closing quote") != std::string::npos);
    error_ = base::Error{.message = cut ? "this JSON ends too early" : fmt::format("this JSON cannot be read: {}", what),
                         .file = std::string(path_),
                         .line = line_of(source_, at),
                         .remedy = cut ? "the file was cut off: get the whole of it" : "correct the JSON there"};
    return false;
  }

  bool number(std::string digits) { return add({.kind = JsonValue::Kind::number, .key = {}, .text = std::move(digits)}); }

  bool add(JsonValue value) {
    if (++count_ > most_json_values) return refuse(fmt::format("this JSON has more than {} values", most_json_values));
    if (open_.empty()) {
      root_ = std::move(value);
      return true;
    }
    if (open_.back().is_object()) value.key = std::move(keys_.back());
    open_.back().items.push_back(std::move(value));
    return true;
  }

  bool refuse(std::string what) {
    error_ = base::Error{.message = std::move(what),
                         .file = std::string(path_),
                         .line = line_of(source_, place()),
                         .remedy = "give the article itself, as its supplier sends it"};
    return false;
  }

  bool open(JsonValue::Kind kind) {
    if (open_.size() == deepest_json) return refuse(fmt::format("this JSON is nested more than {} deep", deepest_json));
    open_.push_back({.kind = kind, .key = {}, .text = {}, .span = make_span(place() - 1, place())});
    keys_.emplace_back();
    return true;
  }

  bool close() {
    JsonValue value = std::move(open_.back());
    open_.pop_back();
    keys_.pop_back();
    value.span.end = static_cast<std::uint32_t>(place());
    return add(std::move(value));
  }

  std::string_view path_;
  std::string_view source_;
  const char* begin_;
  const char* end_;
  const char* furthest_;
  JsonValue root_;
  std::vector<JsonValue> open_;
  std::vector<std::string> keys_;  // of the value that comes next, for each that is open
  std::size_t count_ = 0;
  std::optional<base::Error> error_;
};

// Bytes of the escape at the start of `rest`.
std::size_t escape_length(std::string_view rest) {
  if (rest.size() < 6 || rest[1] != 'u') return 2;
  const std::string high = base::to_lower(rest.substr(2, 2));
  return high >= "d8" && high <= "db" ? 12 : 6;
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view wanted) const {
  if (!is_object()) return nullptr;
  const auto found = std::find_if(items.rbegin(), items.rend(), [&](const JsonValue& item) { return item.key == wanted; });
  return found == items.rend() ? nullptr : &*found;
}

std::string_view JsonValue::string_at(std::string_view wanted) const {
  const JsonValue* value = find(wanted);
  return value != nullptr && value->is_string() ? std::string_view(value->text) : std::string_view();
}

base::Result<JsonValue> parse_json(std::string_view path, std::string_view source, base::Span span) {
  return Builder(path, source, span).run();
}

MappedText json_text(std::string_view source, const JsonValue& value) {
  MappedText out{.text = value.text, .offsets = {}};
  std::replace(out.text.begin(), out.text.end(), '\0', ' ');
  if (!value.is_string()) return out;
  const std::string_view whole = source.substr(0, value.span.end);
  std::size_t at = value.span.begin + 1;
  for (std::size_t done = 0; done < value.text.size();) {
    if (source[at] == '\\') {
      const std::size_t there = escape_length(source.substr(at));
      const std::size_t here = std::max<std::size_t>(base::decode(value.text, done).length, 1);
      out.offsets.add_replaced(done, done + here, at, at + there);
      done += here;
      at += there;
    } else {
      const std::size_t length = std::min(whole.find('\\', at) - at, value.text.size() - done);
      out.offsets.add_copy(done, at, length);
      done += length;
      at += length;
    }
  }
  return out;
}

}  // namespace tally::ingest
