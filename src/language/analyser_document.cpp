#include "language/analyser_document.hpp"

#include <algorithm>
#include <vector>

namespace tally::language {
namespace {

// Token `begin` + i gets what word i has; the root hangs on `above` unless that is no token.
TokenId copy_back(const std::vector<Word>& words, std::size_t begin, TokenId above, Document& document) {
  TokenId root;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    Token& token = document.tokens[begin + i];
    token.upos = word.upos;
    token.xpos = word.xpos;
    token.lemma = document.strings.intern(word.lemma);
    token.relation = word.relation;
    token.head = word.head > 0 ? TokenId(begin + static_cast<std::size_t>(word.head) - 1) : above;
    if (word.head > 0) continue;
    root = TokenId(begin + i);
    if (above.valid()) token.relation = Relation::parataxis;
  }
  return root;
}

}  // namespace

void annotate(const Analyser& analyser, const ingest::Article& article, Document& document) {
  Workspace workspace;
  std::vector<Word> words;
  for (const Sentence& sentence : document.sentences) {
    TokenId root;
    for (std::size_t begin = sentence.tokens.begin; begin < sentence.tokens.end;) {
      const std::size_t end = std::min<std::size_t>(sentence.tokens.end, begin + longest_parsed);
      words.resize(end - begin);
      for (std::size_t i = begin; i < end; ++i) words[i - begin].form = document.tokens[i].span.in(article.text);
      analyser.analyse(words, workspace);
      const TokenId piece = copy_back(words, begin, root, document);
      if (!root.valid()) root = piece;
      begin = end;
    }
  }
}

}  // namespace tally::language
