#include "mention/name_words.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::mention {
namespace {

using language::Token;
using language::Upos;

bool is_possessive_mark(std::string_view text) {
  return text == "'s" || text == "’s" || text == "'S" || text == "’S" || text == "'" || text == "’";
}

bool is_hyphen(std::string_view text) { return text == "-" || text == "\u2010" || text == "\u2011"; }

bool starts_with_letter(std::string_view text) {
  if (text.empty()) return false;
  const char c = text[0];
  return base::is_ascii_alpha(c) || static_cast<unsigned char>(c) >= 0xC3 || text.starts_with("’") ||
         (c == '\'' && text.size() > 2);
}

bool all_capitals(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size(); i += base::decode(text, i).length) {
    const std::string_view rest = text.substr(i);
    if (base::starts_upper(rest)) {
      ++letters;
    } else if (base::is_ascii_lower(rest[0]) || static_cast<unsigned char>(rest[0]) >= 0xC3) {
      return false;
    }
  }
  return letters > 1;
}

// Whether the token goes into the same word as those before it: written together with a hyphen between, or an initial
// and its full stop.
bool joins(const ingest::Article& article, const Token& before, const Token& token, std::size_t joined) {
  if (before.span.end != token.span.begin) return false;
  const std::string_view left = before.span.in(article.text), right = token.span.in(article.text);
  if (is_hyphen(right)) return joined == 1 ? starts_with_letter(left) : true;
  if (is_hyphen(left)) return joined > 1 && starts_with_letter(right);
  return right == "." && left.size() == 1 && base::is_ascii_upper(left[0]);
}

bool opens_speech(std::string_view text) {
  return text == "\"" || text == "“" || text == "‘" || text == ":" || text == "'" || text == "``";
}

NameWord make_word(const ingest::Article& article, const language::Document& document, language::TokenRange tokens) {
  NameWord word;
  word.tokens = tokens;
  word.span = document.span_of(tokens);
  word.text = word.span.in(article.text);
  word.lower = base::to_lower(word.text);
  std::erase(word.lower, '.');
  word.folded = base::fold(word.text);
  word.letters = starts_with_letter(word.text);
  if (word.letters) word.facts = lookup(word.folded);
  word.upper = base::starts_upper(word.text) || (word.text.size() > 3 && word.lower[0] == 'a' && word.lower[2] == '-' &&
                                                 base::starts_upper(word.text.substr(3)));
  word.caps = word.letters && all_capitals(word.text);
  for (const Token& token : document.tokens_of(tokens)) {
    word.proper = word.proper || token.upos == Upos::propn;
    word.tagged = word.tagged || token.upos != Upos::x;
  }
  return word;
}

}  // namespace

NameWords name_words(const ingest::Article& article, const language::Document& document,
                     const language::Sentence& sentence) {
  NameWords words;
  const auto range = sentence.tokens;
  bool opening = true;
  for (std::uint32_t at = range.begin; at < range.end;) {
    std::uint32_t end = at + 1;
    while (end < range.end && joins(article, document.tokens[end - 1], document.tokens[end], end - at)) ++end;
    if (end - at > 1 && is_hyphen(document.tokens[end - 1].span.in(article.text))) --end;
    const std::string_view text = document.tokens[at].span.in(article.text);
    const bool adjacent = !words.empty() && words.back().span.end == document.tokens[at].span.begin;
    if (adjacent && words.back().letters && is_possessive_mark(text)) {
      words.back().possessive = true;
    } else {
      words.push_back(make_word(article, document, {at, end}));
      words.back().first = opening && words.back().letters;
      opening = opens_speech(text) || (opening && !words.back().letters);
    }
    at = end;
  }
  return words;
}

bool is_title_case(const NameWords& words) {
  std::size_t free = 0, capital = 0, small = 0;
  for (const NameWord& word : words) {
    if (!word.letters || is_function_word(word.lower)) continue;
    ++free;
    if (word.upper) ++capital;
    if (!word.upper && word.facts.has(WordFlag::common)) ++small;
  }
  // A full stop ends a sentence that happens to be full of names; a headline has none.
  if (!words.empty() && words.back().text == ".") return false;
  return free >= 3 && capital * 10 >= free * 7 && small <= free / 6;
}

}  // namespace tally::mention
