#include "language/segmenter.hpp"

#include <algorithm>

#include "language/quote_marks.hpp"
#include "language/sentence_splitter.hpp"
#include "language/token_norm.hpp"
#include "language/tokenizer.hpp"

namespace tally::language {
namespace {

struct QuoteMark {
  base::Span span;
  PieceKind kind = PieceKind::open_quote;
};

std::vector<QuoteMark> paired_marks(const ingest::Article& article) {
  const QuoteMarks found = find_quote_marks(article);
  std::vector<QuoteMark> marks;
  for (const QuoteSpan& span : found.spans) {
    if (!span.reopened) marks.push_back({{span.outer.begin, span.inner.begin}, PieceKind::open_quote});
    if (span.closed) marks.push_back({{span.inner.end, span.outer.end}, PieceKind::close_quote});
  }
  for (const base::Span stray : found.strays) marks.push_back({stray, PieceKind::close_quote});
  std::sort(marks.begin(), marks.end(),
            [](const QuoteMark& a, const QuoteMark& b) { return a.span < b.span; });
  return marks;
}

// Tells the pieces that are quotation marks which way they face; `next` is the first mark not passed yet.
void face_quotes(std::vector<Piece>& pieces, const std::vector<QuoteMark>& marks, std::size_t& next) {
  for (Piece& piece : pieces) {
    while (next < marks.size() && marks[next].span.end <= piece.span.begin) ++next;
    if (next == marks.size()) return;
    const bool mark = piece.kind == PieceKind::quote || piece.kind == PieceKind::apostrophe;
    if (mark && marks[next].span.contains(piece.span)) piece.kind = marks[next].kind;
  }
}

void add_sentence(Document& document, std::string_view text, std::span<const Piece> pieces,
                  std::size_t block) {
  const SentenceId id{document.sentences.size()};
  const auto begin = static_cast<std::uint32_t>(document.tokens.size());
  for (const Piece& piece : pieces) {
    Token token;
    token.span = piece.span;
    token.norm = norm_of(piece.span.in(text), document.strings);
    token.sentence = id;
    document.tokens.push_back(token);
  }
  document.sentences.push_back({base::cover(pieces.front().span, pieces.back().span),
                                {begin, static_cast<std::uint32_t>(document.tokens.size())},
                                static_cast<std::uint32_t>(block)});
}

}  // namespace

void segment(const ingest::Article& article, Document& document) {
  constexpr std::size_t usual_token_size = 5;  // with the white space behind it
  document.tokens.reserve(article.text.size() / usual_token_size);
  const std::vector<QuoteMark> marks = paired_marks(article);
  std::size_t next_mark = 0;
  std::vector<Piece> pieces;
  std::vector<std::size_t> ends;
  for (std::size_t block = 0; block < article.blocks.size(); ++block) {
    if (article.blocks[block].zone == ingest::Zone::furniture) continue;
    pieces.clear();
    cut_into_pieces(article.text, article.blocks[block].span, pieces);
    face_quotes(pieces, marks, next_mark);
    find_sentence_ends(article.text, pieces, ends);
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
      add_sentence(document, article.text, std::span(pieces).subspan(begin, end - begin), block);
      begin = end;
    }
  }
}

}  // namespace tally::language
