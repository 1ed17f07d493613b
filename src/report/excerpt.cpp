#include "report/excerpt.hpp"

#include <algorithm>

#include "report/one_line.hpp"

namespace tally::report {
namespace {

// In code points: enough to recognise the sentence, little enough to see the words at a glance.
constexpr std::size_t whole = 280;
constexpr std::size_t before = 110;
constexpr std::size_t between = 90;
constexpr std::size_t after = 110;
constexpr std::size_t marked_half = 120;

std::vector<base::Span> merged(std::vector<base::Span> spans) {
  std::sort(spans.begin(), spans.end());
  std::vector<base::Span> out;
  for (const base::Span span : spans) {
    if (!out.empty() && span.begin <= out.back().end) {
      out.back() = base::cover(out.back(), span);
    } else {
      out.push_back(span);
    }
  }
  return out;
}

// The middle of a long text left out.
std::string keep_ends(const std::string& text, std::size_t half) {
  if (count_code_points(text) <= 2 * half) return text;
  return keep_head(text, half) + keep_tail(text, half).substr(std::string_view("…").size());
}

// White space at the ends of marked words goes to their neighbours.
base::Span trimmed(base::Span span, std::string_view text) {
  while (!span.empty() && static_cast<unsigned char>(text[span.begin]) <= ' ') ++span.begin;
  while (!span.empty() && static_cast<unsigned char>(text[span.end - 1]) <= ' ') --span.end;
  return span;
}

void add(std::vector<Piece>& pieces, std::string text, bool marked) {
  if (!text.empty()) pieces.push_back({std::move(text), marked});
}

}  // namespace

base::Span sentence_around(const align::ArticleFacts& facts, base::Span words) {
  const auto& sentences = facts.document.sentences;
  auto at = std::partition_point(sentences.begin(), sentences.end(),
                                 [&](const language::Sentence& s) { return s.span.end <= words.begin; });
  if (at != sentences.end() && at->span.begin <= words.begin) {
    base::Span around = base::cover(at->span, words);
    while (++at != sentences.end() && at->span.begin < words.end) around = base::cover(around, at->span);
    return around;
  }
  for (const ingest::Block& block : facts.article.blocks) {
    if (block.span.contains(words)) return block.span;
  }
  return words;
}

std::vector<Piece> excerpt(const align::ArticleFacts& facts, std::vector<base::Span> words) {
  const std::string_view text = facts.article.text;
  for (base::Span& span : words) span = trimmed(span, text);
  words = merged(std::move(words));
  const base::Span sentence = base::cover(sentence_around(facts, words.front()), sentence_around(facts, words.back()));
  const bool uncut = count_code_points(sentence.in(text)) <= whole;
  const auto room = [uncut](std::size_t limit) { return uncut ? whole : limit; };
  std::vector<Piece> pieces;
  std::uint32_t at = sentence.begin;
  for (const base::Span span : words) {
    const std::string gap = one_line(base::Span{at, span.begin}.in(text));
    add(pieces, at == sentence.begin ? keep_tail(gap, room(before)) : keep_ends(gap, room(between / 2)), false);
    add(pieces, keep_ends(one_line(span.in(text)), room(marked_half)), true);
    at = span.end;
  }
  add(pieces, keep_head(one_line(base::Span{at, sentence.end}.in(text)), room(after)), false);
  return pieces;
}

}  // namespace tally::report
