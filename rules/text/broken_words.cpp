// "Em ployees": a word broken in two by a space. At least one half is no word, and the whole is one: a word of the
// dictionary, or one that the story writes elsewhere. The second half never has a capital, so that names are safe.

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "checks.hpp"
#include "context.hpp"
#include "language/dictionary.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"

namespace tally::rules::text {
namespace {

using language::WordSet;

// Prefixes that some houses set apart, and the small words of other tongues: "non profit", "al fresco".
constexpr WordSet set_apart{{"non",  "pre",   "co",   "mid",   "semi",  "multi", "inter", "intra", "ultra", "micro",
                             "mini", "macro", "mega", "hyper", "super", "trans", "neo",   "pseudo", "quasi", "bio",
                             "eco",  "geo",   "auto", "cyber", "tele",  "photo", "al",    "el",    "la",    "le",
                             "de",   "del",   "di",   "da",    "du",    "des",   "der",   "den",   "von",   "van",
                             "et",   "en",    "ad",   "ab",    "un",    "une",   "las",   "los",   "il",    "lo",
                             "pro",  "bin",  "ibn",   "abu",  "ben",   "mac",   "mc",    "post",  "sub",   "self",  "socio"}};

constexpr std::size_t shortest_term = 6;  // of those that only the story knows

// Word lists hold abbreviations and letters' names too: of two letters, these are words.
constexpr WordSet two_letters{{"ad", "ah", "am", "an", "as", "at", "ax", "be", "by", "cm", "do", "eh", "eu", "ex", "ft", "go",
                               "ha", "he", "hi", "ho", "id", "if", "in", "is", "it", "kg", "km", "ma", "me", "mm", "mp", "my",
                               "no", "of", "oh", "ok", "on", "or", "ox", "oz", "pa", "pi", "pm", "so", "to", "tv", "uh", "uk",
                               "um", "up", "us", "vs", "we", "ye", "yo", "mr", "dr", "ms", "st", "co", "re", "de", "la", "le"}};

bool is_word(const Word& word) {
  if (word.norm.size() == 2) return two_letters.contains(word.norm) || (word.capital && mention::lookup(word.norm).known());
  const language::DictionaryEntry entry = language::look_up_word(word.norm);
  return word.capital ? entry.known() || mention::lookup(word.norm).known() : entry.common;
}

// The letters that an apostrophe leaves behind: "don t", "we d".
bool contracted(std::string_view half) { return half == "s" || half == "t" || half == "d" || half == "m"; }

// A half of one letter may be a bullet or a plural's s.
bool is_broken(const Word& a, const Word& b) {
  const bool a_known = is_word(a);
  const bool b_known = is_word(b);
  if ((a_known && b_known) || (a_known && set_apart.contains(b.norm))) return false;
  if (!a_known && !b_known) return std::max(a.norm.size(), b.norm.size()) >= 3 && !contracted(b.norm);
  return (a_known ? b : a).norm.size() >= 2;
}

bool candidate(const Page& page, std::size_t first) {
  const Word& a = page.words[first];
  const Word& b = page.words[first + 1];
  const bool caps = a.form.size() > 1 && base::is_ascii_upper(a.form[1]);
  return b.gap == Gap::space && a.plain && b.plain && !b.capital && !caps && !set_apart.contains(a.norm) &&
         a.norm != "a" && a.norm != "i" && a.norm.size() + b.norm.size() >= 4;  // "a romatic evening": a slip of spelling
}

constexpr WordSet prefixes{{"re", "un", "mis", "dis", "anti", "over", "under", "out", "fore", "ex", "de", "be", "em", "en", "in", "im", "ir", "il", "a", "e",
                            "hydro", "electro", "thermo", "agri", "aero", "astro", "cardio", "neuro", "psycho", "politico", "techno", "petro", "radio",
                            "video", "counter", "infra", "para", "peri", "poly", "mono", "tri", "bi", "di", "uni", "tele", "meta", "omni", "proto", "retro"}};

// "big-hearted", "long-legged": a noun with an ending makes the second half.
bool has_noun(std::string_view half) {
  if (!half.ends_with("ed") || half.size() < 5) return false;
  const std::string_view stem = half.substr(0, half.size() - 2);
  const bool doubled = stem.back() == stem[stem.size() - 2];
  return language::look_up_word(stem).common || language::look_up_word(half.substr(0, half.size() - 1)).common ||
         (doubled && language::look_up_word(stem.substr(0, stem.size() - 1)).common);
}

// "chim-ney": the hyphen of a line's end that is no line's end any more. A whole word on either side may be a compound.
bool hyphen_left(const Page& page, std::size_t first) {
  const Word& a = page.words[first];
  const Word& b = page.words[first + 1];
  const std::string_view text = page.article.text;
  if (!a.plain || !b.plain || b.capital || b.span.begin != a.span.end + 1 || text[a.span.end] != '-') return false;
  const bool longer = (a.span.begin > 0 && text[a.span.begin - 1] == '-') || (b.span.end < text.size() && (text[b.span.end] == '-' || text[b.span.end] == '\''));
  if (longer || set_apart.contains(a.norm) || a.norm.size() < 2 || b.norm.size() < 2 || prefixes.contains(a.norm)) return false;
  if (a.norm.ends_with("s") && (b.norm == "by" || b.norm == "on" || b.norm == "up")) return false;  // "passers-by"
  if (language::look_up_word(a.norm).common && has_noun(b.norm)) return false;
  const bool capital_name = a.capital && mention::lookup(a.norm).known();
  return !capital_name && (!language::look_up_word(a.norm).known() || !language::look_up_word(b.norm).known());
}

finding::Finding broken(const Page& page, std::size_t first, const std::string& whole) {
  return damage(page, {.span = span_of(page, first, first + 2),
                       .label = "broken word",
                       .message = fmt::format("“{}” is the word “{}” broken in two", span_of(page, first, first + 2).in(page.article.text), whole),
                       .suggestion = fmt::format("Write “{}”.", whole),
                       .confidence = 0.95});
}

}  // namespace

std::size_t Vocabulary::count(std::string_view norm) {
  if (!read_) {
    read_ = true;
    for (const align::ArticleFacts& facts : story_.articles) {
      for (const language::Token& token : facts.document.tokens) ++words_[facts.document.norm(token)];
    }
  }
  const auto found = words_.find(norm);
  return found == words_.end() ? 0 : found->second;
}

void check_broken_words(const Page& page, Vocabulary& vocabulary, rule::Sink& sink) {
  for (std::size_t i = 0; i + 1 < page.words.size(); ++i) {
    const bool split = candidate(page, i) && is_broken(page.words[i], page.words[i + 1]);
    if (!split && !hyphen_left(page, i)) continue;
    const std::string whole = std::string(page.words[i].norm) + std::string(page.words[i + 1].norm);
    if (!language::look_up_word(whole).common) {
      if (!split) continue;
      if (whole.size() < shortest_term || vocabulary.count(whole) == 0) continue;
    }
    sink.report(broken(page, i, std::string(page.words[i].form) + std::string(page.words[i + 1].form)));
    ++i;
  }
}

}  // namespace tally::rules::text
