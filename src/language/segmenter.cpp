#include "language/segmenter.hpp"

#include "language/sentence_splitter.hpp"
#include "language/token_norm.hpp"
#include "language/tokenizer.hpp"

namespace tally::language {
namespace {

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
  std::vector<Piece> pieces;
  std::vector<std::size_t> ends;
  for (std::size_t block = 0; block < article.blocks.size(); ++block) {
    if (article.blocks[block].zone == ingest::Zone::furniture) continue;
    pieces.clear();
    cut_into_pieces(article.text, article.blocks[block].span, pieces);
    find_sentence_ends(article.text, pieces, ends);
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
      add_sentence(document, article.text, std::span(pieces).subspan(begin, end - begin), block);
      begin = end;
    }
  }
}

}  // namespace tally::language
