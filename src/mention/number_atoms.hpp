#pragma once
// The smallest pieces that numbers and times are made of, whatever the tokenizer thinks of them: runs of digits, runs
// of letters, single marks. "10-day", "7.30pm" and "mid-2019" come out the same whether they are one token or three,
// so that the grammars above need one form only. Spans of letters keep the article's bytes.
//
//   "7.30pm"  ->  digits 7, mark '.', digits 30, word pm   (all but the first glued to the one before)

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "language/document.hpp"

namespace tally::mention {

enum class AtomKind : std::uint8_t { word, digits, mark };

// What stands between an atom and the one before it: nothing, a no-break or thin space (which groups digits in "10 000"
// when written so), or any other space.
enum class Gap : std::uint8_t { none, narrow, wide };

struct Atom {
  base::Span span;  // into Article::text
  std::uint32_t token = 0;
  AtomKind kind = AtomKind::mark;
  Gap gap = Gap::wide;
  bool capital = false;     // a word that begins with a capital
  char mark = 0;            // ASCII form of a mark: dashes are '-', quotes '\'' and '"', pounds 'L', euros 'E'; 0: other
  std::uint8_t digits = 0;  // how many
  bool leading_zero = false;
  std::int64_t integer = 0;  // of digits; capped at 18 digits

  [[nodiscard]] bool is(char c) const { return kind == AtomKind::mark && mark == c; }
  [[nodiscard]] bool glued() const { return gap == Gap::none; }
};

inline constexpr std::size_t longest_known_word = 16;

// The lower-case ASCII form of a word, for looking it up; empty for words with other letters or too long to be known.
class LowerWord {
 public:
  explicit LowerWord(std::string_view text);
  [[nodiscard]] std::string_view view() const { return {buffer_, size_}; }

 private:
  char buffer_[longest_known_word] = {};
  std::size_t size_ = 0;
};

// Whether a text is this word but for ASCII case; `lower` is lower case.
[[nodiscard]] inline bool is_word_text(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != lower[i] && (text[i] < 'A' || text[i] > 'Z' || (text[i] | 0x20) != lower[i])) return false;
  return true;
}

// The atoms of a sentence are appended to `atoms`, which the caller clears and reuses.
void append_atoms(std::string_view text, const language::Document& document, language::TokenRange tokens,
                  std::vector<Atom>& atoms);

}  // namespace tally::mention
