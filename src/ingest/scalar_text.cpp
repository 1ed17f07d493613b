#include "ingest/scalar_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace tally::ingest {
namespace {

enum class Quoting { none, literal, doubled, escaped };

std::size_t line_end(std::string_view source, std::size_t at) {
  return std::min(source.find_first_of("\r\n", at), source.size());
}

// The quoting that starts at `at`, which is moved to the first byte of the content.
Quoting open_scalar(std::string_view source, std::size_t& at, ScalarSyntax syntax) {
  const char mark = at < source.size() ? source[at] : '\0';
  if (mark == '"' || mark == '\'') {
    const std::string_view triple = mark == '"' ? "\"\"\"" : "'''";
    const bool multi_line = syntax == ScalarSyntax::toml && source.substr(at).starts_with(triple);
    at += multi_line ? 3 : 1;
    if (multi_line && source.substr(at).starts_with("\r\n")) at += 2;
    if (multi_line && source.substr(at).starts_with("\n")) at += 1;
    if (mark == '"') return Quoting::escaped;
    return syntax == ScalarSyntax::yaml ? Quoting::doubled : Quoting::literal;
  }
  if (syntax == ScalarSyntax::yaml && (mark == '|' || mark == '>')) at = line_end(source, at);
  return Quoting::none;
}

// Bytes of the escape at `at` in the source; 0 when none stands there.
std::size_t escape_length(std::string_view rest, Quoting quoting) {
  if (quoting == Quoting::doubled) return rest.starts_with("''") ? 2 : 0;
  if (quoting != Quoting::escaped || rest.size() < 2 || rest[0] != '\\') return 0;
  switch (rest[1]) {
    case 'x':
      return 4;
    case 'u':
      return 6;
    case 'U':
      return 10;
    case '\r':
    case '\n':
      return 0;  // a line continued: white space
    default:
      return 2;
  }
}

std::size_t white_length(std::string_view text, bool continued_lines) {
  std::size_t at = 0;
  while (at < text.size()) {
    const bool continued = continued_lines && text[at] == '\\' && at + 1 < text.size() &&
                           (text[at + 1] == '\n' || text[at + 1] == '\r');
    if (!continued && !base::is_ascii_space(text[at])) break;
    ++at;
  }
  return at;
}

// Both sides of the walk; `step` moves on by one run and says whether the two still agree.
class Walk {
 public:
  Walk(std::string_view source, std::size_t at, std::string_view value, Quoting quoting)
      : source_(source), value_(value), at_(at), quoting_(quoting) {}

  bool step(OffsetMap& map) {
    const std::size_t white_there = white_length(source_.substr(at_), quoting_ == Quoting::escaped);
    const std::size_t white_here = white_length(value_.substr(done_), false);
    if (white_there > 0) return replace(map, white_here, white_there);
    if (const std::size_t length = escape_length(source_.substr(at_), quoting_)) {
      return replace(map, base::decode(value_, done_).length, std::min(length, source_.size() - at_));
    }
    if (at_ >= source_.size() || source_[at_] != value_[done_]) return false;
    map.add_copy(done_++, at_++, 1);
    return true;
  }
  [[nodiscard]] bool done() const { return done_ >= value_.size(); }

 private:
  bool replace(OffsetMap& map, std::size_t here, std::size_t there) {
    map.add_replaced(done_, done_ + here, at_, at_ + there);
    done_ += here;
    at_ += there;
    return true;
  }

  std::string_view source_;
  std::string_view value_;
  std::size_t at_;
  std::size_t done_ = 0;
  Quoting quoting_;
};

}  // namespace

MappedText map_scalar(std::string_view source, std::size_t begin, std::string_view value,
                      ScalarSyntax syntax) {
  value = base::trim(value);
  MappedText mapped{.text = std::string(value), .offsets = {}};
  std::size_t at = begin;
  const Quoting quoting = open_scalar(source, at, syntax);
  Walk walk(source, at, value, quoting);
  while (!walk.done()) {
    if (walk.step(mapped.offsets)) continue;
    std::ranges::replace(mapped.text, '\0', ' ');  // what an escape may say, and no text has
    mapped.offsets = {};
    mapped.offsets.add_replaced(0, value.size(), begin, line_end(source, begin));
    break;
  }
  return mapped;
}

}  // namespace tally::ingest
