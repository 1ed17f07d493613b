#include "language/quote_marks_scan.hpp"

#include <optional>

#include "base/utf8.hpp"
#include "language/token_char.hpp"
#include "language/token_shapes.hpp"
#include "language/word_set.hpp"

namespace tally::language {
namespace {

constexpr char32_t left_single = 0x2018;
constexpr char32_t right_single = 0x2019;

bool is_blank(CharKind kind) { return kind == CharKind::none || kind == CharKind::space; }
bool is_mark(CharKind kind) { return kind == CharKind::quote || kind == CharKind::apostrophe; }
bool is_stop(CharKind kind) {
  return kind == CharKind::stop || kind == CharKind::exclamation || kind == CharKind::comma ||
         kind == CharKind::ellipsis;
}

// The neighbours of one mark.
struct Surroundings {
  std::string_view text;
  std::size_t at;
  Char self;
  Char before;
  Char after;

  [[nodiscard]] bool word_before() const { return is_word_kind(before.kind); }
  [[nodiscard]] bool word_after() const { return is_word_kind(after.kind); }
  [[nodiscard]] std::size_t behind() const { return at + self.length; }

  // Something may begin here: white space, a bracket, a dash or another mark before, a word or its like
  // behind.
  [[nodiscard]] bool may_open() const {
    const bool room = is_blank(before.kind) || before.kind == CharKind::open ||
                      before.kind == CharKind::dash || before.kind == CharKind::hyphen ||
                      before.kind == CharKind::symbol || is_mark(before.kind);
    const bool start = word_after() || after.kind == CharKind::open || after.kind == CharKind::currency ||
                       after.kind == CharKind::ellipsis || after.kind == CharKind::symbol ||
                       (is_mark(after.kind) && is_blank(before.kind)) ||
                       (after.kind == CharKind::stop && is_blank(before.kind));
    return room && start;
  }
  [[nodiscard]] bool may_close() const { return !is_blank(before.kind) && !word_after(); }
  [[nodiscard]] bool is_joint() const { return is_stop(before.kind) && word_after(); }
};

// The word that ends at `at`, ASCII letters and digits only.
std::string_view word_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && (base::is_ascii_alpha(text[begin - 1]) || base::is_ascii_digit(text[begin - 1])))
    --begin;
  return text.substr(begin, at - begin);
}

// "taxpayers' money", "goin' home": an s or a dropped g before, and another word behind.
bool is_perhaps_apostrophe(const Surroundings& s) {
  const std::string_view word = word_before(s.text, s.at);
  const bool possessive = word.size() > 1 && (word.back() == 's' || word.back() == 'S' ||
                                              word.back() == 'z' || word.back() == 'x');
  const bool dropped = word.size() > 3 && word.ends_with("in");
  if (!possessive && !dropped) return false;
  return s.after.kind == CharKind::space && is_word_kind(char_at(s.text, s.behind() + s.after.length).kind);
}

bool is_clitic_after_stop(const Surroundings& s) {
  const std::size_t end = word_end(s.text, s.behind());
  const ShortWord word(s.text.substr(s.behind(), end - s.behind()));
  return word.view() == "s" || word.view() == "d" || word.view() == "ll";
}

std::optional<MarkRole> single_role(const Surroundings& s) {
  if (s.word_before() && s.word_after()) return std::nullopt;
  if (clipped_word_end(s.text, s.at) != s.at) return std::nullopt;
  if (s.is_joint()) {
    if (is_clitic_after_stop(s)) return std::nullopt;
    return s.self.value == left_single ? MarkRole::open : MarkRole::joint;
  }
  if (s.may_open() && s.self.value != right_single) return MarkRole::open;
  if (!s.may_close() || s.self.value == left_single) return std::nullopt;
  return is_perhaps_apostrophe(s) ? MarkRole::weak_close : MarkRole::close;
}

std::optional<MarkRole> double_role(const Surroundings& s) {
  switch (s.self.value) {
    case 0x201C:
    case 0x201E:
    case 0x00AB:
      return MarkRole::open;
    case 0x201D:
    case 0x00BB:
      return s.is_joint() ? MarkRole::joint : MarkRole::close;
    case 0x2033:
      return std::nullopt;
    default:
      break;
  }
  if (s.is_joint()) return MarkRole::joint;
  const bool opens = s.may_open();
  const bool closes = s.may_close();
  if (opens == closes) return MarkRole::either;
  return opens ? MarkRole::open : MarkRole::close;
}

// The inches of 6'2" and 6' 2".
bool is_inch(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && base::is_ascii_digit(text[begin - 1])) --begin;
  if (begin == at || begin < 2) return false;
  const std::size_t end = text[begin - 1] == ' ' ? begin - 1 : begin;
  const Char feet = char_before(text, end);
  return feet.kind == CharKind::apostrophe && feet.length < end && base::is_ascii_digit(text[end - feet.length - 1]);
}

// The feet of 6' 2".
bool is_foot(std::string_view text, std::size_t at, std::size_t length) {
  if (at == 0 || !base::is_ascii_digit(text[at - 1]) || at + length >= text.size() || text[at + length] != ' ') return false;
  std::size_t end = at + length + 1;
  const std::size_t begin = end;
  while (end < text.size() && base::is_ascii_digit(text[end])) ++end;
  const CharKind kind = char_at(text, end).kind;
  return end > begin && is_mark(kind) && is_inch(text, end);
}

// Two straight apostrophes or two graves are one double mark.
bool is_pair(std::string_view text, std::size_t at) {
  const char c = text[at];
  if ((c != '\'' && c != '`') || at + 1 >= text.size() || text[at + 1] != c) return false;
  return at + 2 >= text.size() || text[at + 2] != c;
}

// ASCII marks and the first bytes of all others in UTF-8.
bool may_start_mark(char c) {
  return c == '\'' || c == '"' || c == '`' || c == '\xE2' || c == '\xC2' || c == '\xCA';
}

bool is_single(char32_t c) { return c == '\'' || c == left_single || c == right_single || c == 0x201B; }
bool is_double(char32_t c) {
  return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0x201F || c == 0x00AB || c == 0x00BB;
}

}  // namespace

void scan_marks(std::string_view text, base::Span block, std::vector<Mark>& marks) {
  text = text.substr(0, block.end);
  for (std::size_t at = block.begin; at < text.size();) {
    if (!may_start_mark(text[at])) {
      ++at;
      continue;
    }
    const Char c = char_at(text, at);
    if (!is_mark(c.kind)) {
      at += c.length;
      continue;
    }
    const Char self = is_pair(text, at) ? Char{c.value == '`' ? 0x201CU : U'"', 2, CharKind::quote} : c;
    const Char before = at > block.begin ? char_before(text, at) : Char{};
    const Surroundings around{text, at, self, before, char_at(text, at + self.length)};
    std::optional<MarkRole> role;
    if (is_double(self.value) && !is_inch(text, at)) role = double_role(around);
    if (is_single(self.value) && !is_foot(text, at, self.length)) role = single_role(around);
    if (role)
      marks.push_back(
          {base::make_span(at, at + self.length), *role, !is_single(self.value), self.value > 127});
    at += self.length;
  }
}

}  // namespace tally::language
