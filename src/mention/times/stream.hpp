#pragma once
// A sentence as the time grammar sees it: its atoms with the number words and time words that they are.

#include <optional>
#include <string_view>
#include <vector>

#include "mention/number.hpp"
#include "mention/times/lexicon.hpp"

namespace tally::mention {

struct Stream {
  std::string_view text;
  std::vector<Atom> atoms;
  NumberWords numbers;
  std::vector<TimeWord> times;

  // Refills all of it from a sentence.
  void load(std::string_view article_text, const language::Document& document, language::TokenRange tokens);

  [[nodiscard]] std::size_t size() const { return atoms.size(); }
  [[nodiscard]] bool in(std::size_t i) const { return i < atoms.size(); }
  [[nodiscard]] TimeKind kind(std::size_t i) const { return in(i) ? times[i].kind : TimeKind::none; }
  [[nodiscard]] bool is(std::size_t i, TimeKind k) const { return kind(i) == k && in(i); }
  [[nodiscard]] int value(std::size_t i) const { return times[i].value; }
  [[nodiscard]] bool mark(std::size_t i, char c) const { return in(i) && atoms[i].is(c); }
  [[nodiscard]] bool glued(std::size_t i) const { return in(i) && atoms[i].glued(); }
  [[nodiscard]] bool digits(std::size_t i) const { return in(i) && atoms[i].kind == AtomKind::digits; }
  [[nodiscard]] bool capital(std::size_t i) const { return in(i) && atoms[i].capital; }
  [[nodiscard]] std::string_view bytes(std::size_t i) const { return in(i) ? atoms[i].span.in(text) : ""; }
  [[nodiscard]] bool word(std::size_t i, std::string_view lower) const {
    return in(i) && atoms[i].kind == AtomKind::word && is_word_text(bytes(i), lower);
  }
  [[nodiscard]] std::optional<Number> number(std::size_t i) const { return match_number(atoms, numbers, text, i); }
  // Past a hyphen with no space around it, else i itself.
  [[nodiscard]] std::size_t past_hyphen(std::size_t i) const {
    return mark(i, '-') && glued(i) && glued(i + 1) ? i + 1 : i;
  }
  [[nodiscard]] std::size_t past(std::size_t i, TimeKind k) const { return is(i, k) ? i + 1 : i; }
  [[nodiscard]] std::size_t past_mark(std::size_t i, char c) const { return mark(i, c) ? i + 1 : i; }
  [[nodiscard]] std::size_t past_word(std::size_t i, std::string_view lower) const { return word(i, lower) ? i + 1 : i; }
};

}  // namespace tally::mention
