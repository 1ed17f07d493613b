#include "align/quote_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.hpp"
#include "language/dictionary.hpp"
#include "language/word_set.hpp"

namespace tally::align {
namespace {

using language::Document;
using language::Token;
using language::TokenId;
using language::Upos;

constexpr language::WordSet negations{{"not", "never", "no", "none", "nobody", "nothing", "neither", "nor", "without",
                                       "nowhere", "hardly", "barely", "refuse", "fail", "impossible", "unable"}};

using Pair = std::pair<std::string_view, std::string_view>;
constexpr auto one_form = std::to_array<Pair>({
    {"n't", "not"},     {"ca", "can"},          {"wo", "will"},      {"sha", "shall"},     {"'re", "are"},
    {"'ve", "have"},    {"'ll", "will"},        {"'m", "am"},        {"'em", "them"},      {"cannot", "can not"},
    {"%", "percent"},   {"towards", "toward"},  {"whilst", "while"}, {"amongst", "among"}, {"grey", "gray"},
    {"mum", "mom"},     {"programme", "program"}, {"ok", "okay"},    {"learnt", "learned"}, {"burnt", "burned"},
    {"spelt", "spelled"}, {"dreamt", "dreamed"}, {"afterwards", "afterward"}, {"gonna", "going to"},
    {"wanna", "want to"}, {"till", "until"},
    {"0", "zero"}, {"1", "one"}, {"2", "two"}, {"3", "three"}, {"4", "four"}, {"5", "five"}, {"6", "six"},
    {"7", "seven"}, {"8", "eight"}, {"9", "nine"}, {"10", "ten"}, {"11", "eleven"}, {"12", "twelve"},
    {"13", "thirteen"}, {"14", "fourteen"}, {"15", "fifteen"}, {"16", "sixteen"}, {"17", "seventeen"},
    {"18", "eighteen"}, {"19", "nineteen"}, {"20", "twenty"}, {"30", "thirty"}, {"40", "forty"}, {"50", "fifty"},
    {"60", "sixty"}, {"70", "seventy"}, {"80", "eighty"}, {"90", "ninety"}, {"100", "hundred"},
});

bool is_gap(std::string_view norm) {
  return norm == "..." || norm == "…" || norm == "[" || norm == "]" || norm == "(" || norm == ")";
}

bool is_word(const Token& token, std::string_view norm) {
  if (norm.empty() || token.upos == Upos::punct) return false;
  const char first = norm[0];
  return static_cast<unsigned char>(first) >= 0x80 || base::is_ascii_alpha(first) || base::is_ascii_digit(first) ||
         norm == "%" || (first == '\'' && norm.size() > 1);
}

// The American form of what the dictionary knows as British, where one of a few endings makes it.
std::string americanised(std::string_view word) {
  constexpr auto endings = std::to_array<Pair>({{"isation", "ization"}, {"ise", "ize"}, {"ising", "izing"}, {"our", "or"},
                                                {"tre", "ter"}, {"ence", "ense"}, {"yse", "yze"}, {"ysing", "yzing"},
                                                {"ogue", "og"}, {"ll", "l"}, {"ae", "e"}, {"oe", "e"}});
  for (const auto& [british, american] : endings) {
    const std::size_t at = word.rfind(british);
    if (at == std::string_view::npos || at == 0) continue;
    std::string other(word);
    other.replace(at, british.size(), american);
    if (language::look_up_word(other).known()) return other;
  }
  return std::string(word);
}

bool is_function(Upos upos) {
  return upos == Upos::adp || upos == Upos::aux || upos == Upos::cconj || upos == Upos::det || upos == Upos::part ||
         upos == Upos::pron || upos == Upos::sconj || upos == Upos::punct || upos == Upos::intj;
}

std::size_t negation_count(const EditSide& side) {
  return static_cast<std::size_t>(std::count_if(side.tokens.begin(), side.tokens.end(), [&](TokenId id) {
    const Token& token = side.document[id];
    return negations.contains(side.document.lemma(token)) || negations.contains(quote_key(side.document.norm(token)));
  }));
}

template <class Wanted>
std::string joined(const EditSide& side, Wanted wanted) {
  std::string out;
  for (const TokenId id : side.tokens) {
    if (wanted(side.document[id])) out += quote_key(side.document.norm(side.document[id]));
  }
  std::erase_if(out, [](char c) { return c == ' ' || c == '-' || c == ','; });
  return out;
}

bool is_number(const Token& token) { return token.upos == Upos::num; }
bool is_any(const Token& /*token*/) { return true; }
bool is_content(const Token& token) { return !is_function(token.upos); }

}  // namespace

std::string_view to_string(EditGrade grade) {
  switch (grade) {
    case EditGrade::none: return "none";
    case EditGrade::omission_marked: return "marked omission";
    case EditGrade::function_word: return "function word";
    case EditGrade::content_word: return "content word";
    case EditGrade::number: return "number";
    case EditGrade::negation: return "negation";
  }
  return "none";
}

std::string quote_key(std::string_view norm) {
  for (const auto& [form, key] : one_form) {
    if (form == norm) return std::string(key);
  }
  const bool ascii = std::all_of(norm.begin(), norm.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const std::string plain = ascii ? std::string(norm) : base::fold(norm);
  const language::Spelling spelling = plain.size() < 5 ? language::Spelling::either : language::look_up_word(plain).spelling;
  const bool other_side = spelling == language::Spelling::british || spelling == language::Spelling::ise;
  return other_side ? americanised(plain) : plain;
}

QuoteWords quote_words(const Document& document, base::Span inner, base::StringPool& pool) {
  QuoteWords out;
  const auto& tokens = document.tokens;
  auto at = std::partition_point(tokens.begin(), tokens.end(), [&](const Token& t) { return t.span.begin < inner.begin; });
  bool gap = false;
  for (; at != tokens.end() && at->span.end <= inner.end; ++at) {
    const std::string_view norm = document.norm(*at);
    gap = gap || is_gap(norm);
    if (!is_word(*at, norm)) continue;
    out.keys.push_back(pool.intern(quote_key(norm)));
    out.tokens.emplace_back(static_cast<std::size_t>(at - tokens.begin()));
    out.gap_before.push_back(gap);
    gap = false;
  }
  return out;
}

EditGrade grade_edit(const EditSide& left, const EditSide& right) {
  if (joined(left, is_any) == joined(right, is_any)) return EditGrade::none;
  if (negation_count(left) % 2 != negation_count(right) % 2) return EditGrade::negation;
  if (joined(left, is_number) != joined(right, is_number)) return EditGrade::number;
  if (joined(left, is_content) != joined(right, is_content)) return EditGrade::content_word;
  return EditGrade::function_word;
}

}  // namespace tally::align
