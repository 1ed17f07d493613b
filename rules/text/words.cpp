#include "words.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "language/dictionary.hpp"
#include "language/token_char.hpp"

namespace tally::rules::text {
namespace {

using language::CharKind;

bool all_letters(std::string_view text) { return std::all_of(text.begin(), text.end(), base::is_ascii_alpha); }

bool is_word(std::string_view form) { return language::is_word_kind(language::char_at(form, 0).kind); }

// "'Em" at the beginning of a quotation is cut as one token: the word without the mark. "'s" and the like stay.
std::string_view without_mark(std::string_view form) {
  const language::Char mark = language::char_at(form, 0);
  const std::string_view rest = form.substr(mark.length);
  return mark.kind == CharKind::apostrophe && base::starts_upper(rest) ? rest : form;
}

// `text` stands between two words of one sentence. A straight mark opens when the space is before it.
Gap gap_of(std::string_view text) {
  if (text.empty()) return Gap::none;
  std::size_t marks = 0;
  bool opens = false;
  for (std::size_t at = 0; at < text.size();) {
    const language::Char c = language::char_at(text, at);
    const bool mark = c.kind == CharKind::quote || (c.kind == CharKind::apostrophe && c.value != U'`');
    if (mark) {
      if (++marks == 1) opens = at > 0;
    } else if (c.kind != CharKind::space) {
      return Gap::other;
    }
    at += c.length;
  }
  if (marks == 0) return Gap::space;
  const bool spaced = base::is_ascii_space(text.front()) || base::is_ascii_space(text.back());
  if (marks > 1 || !spaced) return Gap::other;
  return opens ? Gap::opening_mark : Gap::closing_mark;
}

void mark_quoted(Page& page) {
  std::size_t span = 0;
  std::uint32_t end = 0;  // where the quotations so far end
  for (Word& word : page.words) {
    const auto& spans = page.marks.spans;
    for (; span < spans.size() && spans[span].outer.begin <= word.span.begin; ++span)
      end = std::max(end, spans[span].outer.end);
    word.quoted = word.span.begin < end;
  }
}

// "Q: Where was it? A: In the shed.": the lines of question and answer.
bool is_transcript(std::string_view line) {
  return line.size() > 3 && (line[0] == 'Q' || line[0] == 'A') && (line.substr(1, 2) == ": " || line.substr(1, 2) == ". ");
}

void mark_spoken(Page& page) {
  for (Word& word : page.words) {
    const base::Span block = page.article.blocks[page.document[word.token->sentence].block].span;
    word.spoken = is_transcript(block.in(page.article.text));
    word.quoted = word.quoted || word.spoken;
  }
}

// "Speling is are busness": a short quotation with a word that is none is quoted as it was written.
void mark_odd(Page& page) {
  constexpr std::size_t longest_sign = 8;  // words; in a longer quotation it is a slip
  for (std::size_t i = 0; i < page.words.size();) {
    std::size_t end = i;
    bool odd = false;
    for (; end < page.words.size() && page.words[end].quoted && page.words[end].sentence == page.words[i].sentence; ++end) {
      const Word& word = page.words[end];
      odd = odd || (word.plain && !word.capital && word.norm.size() >= 5 && !language::look_up_word(word.norm).known());
    }
    odd = odd && end - i <= longest_sign;
    for (std::size_t k = i; odd && k < end; ++k) page.words[k].odd = true;
    i = std::max(end, i + 1);
  }
}

}  // namespace

std::size_t Page::sentence_end(std::size_t word) const {
  const language::SentenceId sentence = words[word].token->sentence;
  while (word < words.size() && words[word].token->sentence == sentence) ++word;
  return word;
}

Page read_page(const align::ArticleFacts& facts, ingest::ArticleId id) {
  Page page{id, facts.article, facts.document, language::find_quote_marks(facts.article), {}};
  const std::string_view text = facts.article.text;
  const language::Token* before = nullptr;
  for (const language::Token& token : facts.document.tokens) {
    const std::string_view form = without_mark(token.span.in(text));
    if (!is_word(form)) continue;
    const std::string_view norm = facts.document.norm(token);
    Word word{&token, {}, norm.starts_with('\'') ? norm.substr(1) : norm, form};
    word.span = base::make_span(token.span.end - form.size(), token.span.end);
    word.plain = all_letters(form);
    word.capital = base::starts_upper(form);
    if (before && before->sentence == token.sentence)
      word.gap = gap_of(text.substr(before->span.end, token.span.begin - before->span.end));
    word.sentence = word.gap == Gap::start ? page.words.size() : page.words.back().sentence;
    page.words.push_back(word);
    before = &token;
  }
  std::sort(page.marks.strays.begin(), page.marks.strays.end());
  mark_quoted(page);
  mark_spoken(page);
  mark_odd(page);
  return page;
}

}  // namespace tally::rules::text
