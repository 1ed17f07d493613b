#include "mention/number_atoms.hpp"

#include "base/utf8.hpp"

namespace tally::mention {
namespace {

using base::is_ascii_alpha;
using base::is_ascii_digit;
using base::is_ascii_upper;

constexpr int most_digits = 18;

bool is_letter_start(char c) { return is_ascii_alpha(c) || static_cast<unsigned char>(c) >= 0xC3; }

// The marks that have an ASCII form here. Three-byte marks (E2 80 xx, E2 82 AC) would pass for letters otherwise.
char ascii_mark(char32_t c) {
  if (c < 0x80) return static_cast<char>(c);
  if (c >= 0x2010 && c <= 0x2015) return '-';
  if (c == 0x2212) return '-';
  if (c == 0x2018 || c == 0x2019) return '\'';
  if (c == 0x201C || c == 0x201D) return '"';
  if (c == 0x2044) return '/';
  if (c == 0x00A3) return 'L';
  if (c == 0x20AC) return 'E';
  return 0;
}

bool is_general_mark(char32_t c) { return (c >= 0x2000 && c < 0x2C00) || (c >= 0x80 && c < 0xC0); }

std::size_t take_digits(std::string_view text, std::size_t at, std::size_t end, Atom& atom) {
  atom.kind = AtomKind::digits;
  atom.leading_zero = text[at] == '0';
  int count = 0;
  for (; at < end && is_ascii_digit(text[at]); ++at, ++count)
    if (count < most_digits) atom.integer = atom.integer * 10 + (text[at] - '0');
  atom.digits = static_cast<std::uint8_t>(std::min(count, most_digits + 1));
  return at;
}

std::size_t take_word(std::string_view text, std::size_t at, std::size_t end, Atom& atom) {
  atom.kind = AtomKind::word;
  atom.capital = is_ascii_upper(text[at]);
  while (at < end) {
    if (is_ascii_alpha(text[at])) {
      ++at;
    } else if (static_cast<unsigned char>(text[at]) >= 0xC3) {
      const base::CodePoint point = base::decode(text, at);
      if (is_general_mark(point.value)) break;
      at += point.length;
    } else {
      break;
    }
  }
  return at;
}

std::size_t take_atom(std::string_view text, std::size_t at, std::size_t end, Atom& atom) {
  if (is_ascii_digit(text[at])) return take_digits(text, at, end, atom);
  const base::CodePoint point = base::decode(text, at);
  if (is_letter_start(text[at]) && !is_general_mark(point.value)) return take_word(text, at, end, atom);
  atom.kind = AtomKind::mark;
  atom.mark = ascii_mark(point.value);
  return at + std::max<std::size_t>(point.length, 1);
}

// Bytes of a white space at `at`, 0 if there is none; `narrow` says whether it is one that keeps digits together.
std::size_t space_at(std::string_view text, std::size_t at, bool& narrow) {
  if (base::is_ascii_space(text[at])) return narrow = false, 1;
  if (static_cast<unsigned char>(text[at]) < 0xC2) return 0;
  const base::CodePoint point = base::decode(text, at);
  const char32_t c = point.value;
  narrow = c == 0x00A0 || c == 0x2009 || c == 0x202F;
  return narrow || (c >= 0x2000 && c <= 0x200A) ? point.length : 0;
}

Gap gap_between(std::string_view text, std::size_t from, std::size_t to) {
  if (from == to) return Gap::none;
  bool narrow = false;
  return space_at(text, from, narrow) == to - from && narrow ? Gap::narrow : Gap::wide;
}

}  // namespace

LowerWord::LowerWord(std::string_view text) {
  if (text.size() > longest_known_word) return;
  for (const char c : text) {
    if (!is_ascii_alpha(c)) {
      size_ = 0;
      return;
    }
    buffer_[size_++] = is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
}

void append_atoms(std::string_view text, const language::Document& document, language::TokenRange tokens,
                  std::vector<Atom>& atoms) {
  std::size_t last = tokens.empty() ? 0 : document.tokens[tokens.begin].span.begin;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const base::Span span = document.tokens[t].span;
    for (std::size_t at = span.begin; at < span.end;) {
      bool narrow = false;
      if (const std::size_t space = space_at(text, at, narrow)) {
        at += space;
        continue;
      }
      Atom atom;
      const std::size_t end = take_atom(text, at, span.end, atom);
      atom.span = base::make_span(at, end);
      atom.token = t;
      atom.gap = atoms.empty() ? Gap::wide : gap_between(text, std::min(last, at), at);
      atoms.push_back(atom);
      last = at = end;
    }
  }
}

}  // namespace tally::mention
