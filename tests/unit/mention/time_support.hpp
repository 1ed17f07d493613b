#pragma once
// A tokenizer good enough for tables of short sentences: blanks separate, marks at the ends of words are tokens of
// their own. Keeps these tests independent of the segmenter.

#include <string>

#include "base/civil.hpp"
#include "base/utf8.hpp"
#include "ingest/article.hpp"
#include "language/document.hpp"
#include "mention/time_finder.hpp"

namespace tally::mention::testing {

struct Read {
  ingest::Article article;
  language::Document document;
};

inline void add_token(Read& read, std::size_t begin, std::size_t end) {
  if (begin == end) return;
  language::Token token{.span = base::make_span(begin, end)};
  token.norm = read.document.strings.intern(base::to_lower(token.span.in(read.article.text)));
  token.sentence = language::SentenceId{read.document.sentences.size()};
  read.document.tokens.push_back(token);
}

inline bool is_outer_mark(char c) { return c == ',' || c == ';' || c == '(' || c == ')' || c == '"' || c == '?'; }

inline void add_word(Read& read, std::size_t begin, std::size_t end) {
  const std::string& text = read.article.text;
  while (begin < end && is_outer_mark(text[begin])) add_token(read, begin, begin + 1), ++begin;
  std::size_t last = end;
  while (last > begin && is_outer_mark(text[last - 1])) --last;
  add_token(read, begin, last);
  for (; last < end; ++last) add_token(read, last, last + 1);
}

// One block and one sentence a line; lines that begin with '#' are headlines.
inline Read read_lines(const std::string& text, const std::string& published = "", const std::string& language = "") {
  Read read;
  read.article.text = text;
  read.article.language = language;
  if (!published.empty()) read.article.published = base::parse_date_time(published);
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    const bool headline = text[line] == '#';
    const std::size_t first = line + (headline ? 1 : 0);
    const std::size_t token = read.document.tokens.size();
    for (std::size_t at = first; at < end;) {
      const std::size_t stop = std::min(text.find(' ', at), end);
      add_word(read, at, stop);
      at = stop + 1;
    }
    read.article.blocks.push_back({base::make_span(first, end), headline ? ingest::Zone::headline : ingest::Zone::body});
    language::Sentence sentence{.span = base::make_span(first, end)};
    sentence.tokens = {static_cast<std::uint32_t>(token), static_cast<std::uint32_t>(read.document.tokens.size())};
    sentence.block = static_cast<std::uint32_t>(read.article.blocks.size() - 1);
    read.document.sentences.push_back(sentence);
    line = end + 1;
  }
  return read;
}

struct Found {
  std::string text;
  TimeExpression time;
};

inline std::vector<Found> times_in(const std::string& text, const std::string& published = "",
                                   const std::string& language = "") {
  const Read read = read_lines(text, published, language);
  std::vector<Found> out;
  for (const Mention& mention : find_times(read.article, read.document))
    out.push_back({std::string(mention.span.in(read.article.text)), std::get<TimeExpression>(mention.value)});
  return out;
}

// "text=value; text=value" of everything found.
inline std::string shown(const std::vector<Found>& found) {
  std::string out;
  for (const Found& f : found) out += (out.empty() ? "" : "; ") + f.text + "=" + f.time.value;
  return out;
}

}  // namespace tally::mention::testing
