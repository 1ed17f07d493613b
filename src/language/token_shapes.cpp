#include "language/token_shapes.hpp"

#include "base/utf8.hpp"
#include "language/token_char.hpp"
#include "language/word_set.hpp"

namespace tally::language {
namespace {

constexpr WordSet prefixes{{"anti",  "arch",  "bi",     "co",    "counter", "cross", "e",     "ex",
                            "extra", "hyper", "infra",  "inter", "intra",   "macro", "mega",  "micro",
                            "mid",   "mini",  "multi",  "neo",   "non",     "over",  "post",  "pre",
                            "pro",   "proto", "psycho", "quasi", "re",      "semi",  "socio", "sub",
                            "trans", "tri",   "ultra",  "un",    "uni"}};
// "over-the-counter", "mid-to-late": a preposition that only looks like a prefix.
constexpr WordSet after_prepositions{{"a", "an", "and", "or", "the", "to"}};
constexpr WordSet joined_by_slash{{"a/c", "b/c", "c/o", "i/c", "i/o", "l/c", "n/a", "s/he", "w/o", "w/out"}};

constexpr WordSet clipped{{"bout", "cause", "cos", "em", "round", "til", "tis", "twas"}};

bool is_letter(std::string_view text, std::size_t at) { return char_at(text, at).kind == CharKind::letter; }

std::size_t letters_end(std::string_view text, std::size_t at) {
  for (Char c = char_at(text, at); c.kind == CharKind::letter; c = char_at(text, at)) at += c.length;
  return at;
}

// Reads one word. `begin_` is where it starts, `segment_` where the letters since the last joint start.
class WordReader {
 public:
  WordReader(std::string_view text, std::size_t at) : text_(text), begin_(at), segment_(at), end_(at) {}

  std::size_t read() {
    for (Char c = char_at(text_, end_); c.kind != CharKind::none; c = char_at(text_, end_)) {
      if (is_word_kind(c.kind) || c.value == '_') {
        end_ += c.length;
      } else if (!joins(c)) {
        break;
      }
    }
    if (stops_inside_ && end_ < text_.size() && text_[end_] == '.') ++end_;
    return end_;
  }

 private:
  // Steps over a mark that joins what stands before and behind it into one word.
  bool joins(Char c) {
    if (end_ == begin_ || !is_word_kind(char_at(text_, end_ + c.length).kind)) return false;
    if (!fits(c)) return false;
    end_ += c.length;
    segment_ = end_;
    return true;
  }

  bool fits(Char c) {
    if (c.kind == CharKind::apostrophe) return c.value != 0x2018;
    if (!is_letter(text_, end_ + c.length)) return false;
    if (c.kind == CharKind::hyphen) return is_prefix(c.length);
    switch (c.value) {
      case '.':
        return stops_inside_ = stops_inside_ ? segment_size() <= 2 : is_stop_inside();
      case '&':
        return segment_size() <= 3 && next_size() <= 3;
      case '/':
        return is_slash_form();
      case '*':
        return true;
      default:
        return false;
    }
  }

  [[nodiscard]] std::size_t segment_size() const { return end_ - segment_; }
  [[nodiscard]] std::size_t next_size() const { return letters_end(text_, end_ + 1) - end_ - 1; }

  // "U.S", "Ph.D", "J.K": one or two letters on both sides; a longer word behind the stop is a name of its
  // own.
  [[nodiscard]] bool is_stop_inside() const {
    return segment_size() <= 2 && next_size() <= 2 && (segment_size() == 1 || next_size() == 1);
  }

  [[nodiscard]] bool is_prefix(std::size_t hyphen) const {
    if (!prefixes.contains(ShortWord(text_.substr(segment_, segment_size())).view())) return false;
    const std::size_t next = end_ + hyphen;
    return !after_prepositions.contains(
        ShortWord(text_.substr(next, letters_end(text_, next) - next)).view());
  }

  [[nodiscard]] bool is_slash_form() const {
    const std::size_t end = letters_end(text_, end_ + 1);
    return joined_by_slash.contains(ShortWord(text_.substr(begin_, end - begin_)).view());
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t segment_;
  std::size_t end_;
  bool stops_inside_ = false;
};

}  // namespace

std::size_t word_end(std::string_view text, std::size_t at) { return WordReader(text, at).read(); }

std::size_t clipped_word_end(std::string_view text, std::size_t at) {
  if (at > 0 && is_word_kind(char_before(text, at).kind)) return at;
  const std::size_t behind = at + char_at(text, at).length;
  if (char_at(text, behind).kind == CharKind::digit) {
    const std::size_t end = number_end(text, behind);
    const bool decade = end - behind == 3 && text[end - 1] == 's';
    const bool year = end - behind == 2 && char_at(text, end).kind != CharKind::apostrophe;
    return decade || year ? end : at;
  }
  const std::size_t end = word_end(text, behind);
  const ShortWord word(text.substr(behind, end - behind));
  const Char next = char_at(text, end);
  if (word.view() == "n") return next.kind == CharKind::apostrophe ? end + next.length : at;
  return clipped.contains(word.view()) && next.kind != CharKind::apostrophe ? end : at;
}

std::size_t emoticon_end(std::string_view text, std::size_t at) {
  const auto is_one_of = [&](std::size_t place, std::string_view set) {
    return place < text.size() && set.find(text[place]) != std::string_view::npos;
  };
  if (!is_one_of(at, ":;=")) return at;
  const std::size_t mouth = is_one_of(at + 1, "-") ? at + 2 : at + 1;
  if (!is_one_of(mouth, "()DPp|")) return at;
  const CharKind next = char_at(text, mouth + 1).kind;
  return next == CharKind::space || next == CharKind::none ? mouth + 1 : at;
}

}  // namespace tally::language
