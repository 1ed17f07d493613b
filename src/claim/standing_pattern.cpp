#include "claim/standing_pattern.hpp"

#include <algorithm>

namespace tally::claim {
namespace {

using language::Document;
using language::Token;
using language::TokenId;
using language::Upos;

constexpr std::uint32_t longest_gap = 7;

template <class Visit>
void split(std::string_view text, char mark, Visit visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(mark), text.size());
    if (end > 0) visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

PhraseElement read_element(std::string_view word) {
  PhraseElement element;
  if (word == "_") return element;
  if (word.starts_with('@')) {
    element.bearer = true;
    word.remove_prefix(1);
  }
  if (word.ends_with('?')) {
    element.optional = true;
    word.remove_suffix(1);
  }
  split(word, '|', [&](std::string_view alternative) { element.words.push_back(alternative); });
  return element;
}

bool fits(const Document& document, const PhraseElement& element, const Token& token) {
  const std::string_view lemma = document.lemma(token);
  const std::string_view norm = document.norm(token);
  return std::any_of(element.words.begin(), element.words.end(), [&](std::string_view word) { return word == lemma || word == norm; });
}

class Matcher {
 public:
  Matcher(const Document& document, const CompiledPhrase& phrase, std::uint32_t end) : document_(document), phrase_(phrase), end_(end) {}

  bool from(std::size_t element, std::uint32_t at) {
    if (element == phrase_.elements.size()) return true;
    const PhraseElement& now = phrase_.elements[element];
    if (now.words.empty()) return over_gap(element, at);
    if (at < end_ && fits(document_, now, document_.tokens[at])) {
      match.matched.push_back(TokenId(at));
      if (from(element + 1, at + 1)) {
        if (now.bearer) match.bearer = TokenId(at);
        return true;
      }
      match.matched.pop_back();
    }
    return now.optional && from(element + 1, at);
  }

  PhraseMatch match;

 private:
  bool over_gap(std::size_t element, std::uint32_t at) {
    for (std::uint32_t t = at; t < end_ && t <= at + longest_gap; ++t) {
      if (from(element + 1, t)) return true;
      if (document_.tokens[t].upos == Upos::punct) return false;
    }
    return false;
  }

  const Document& document_;
  const CompiledPhrase& phrase_;
  std::uint32_t end_;
};

}  // namespace

CompiledPhrase compile(const StandingPhrase& phrase) {
  CompiledPhrase compiled{.phrase = &phrase, .question = find_question(phrase.question), .denied = phrase.words.starts_with('!'), .elements = {}};
  split(phrase.words.substr(compiled.denied ? 1 : 0), ' ', [&](std::string_view word) { compiled.elements.push_back(read_element(word)); });
  return compiled;
}

std::optional<PhraseMatch> match_at(const Document& document, const CompiledPhrase& phrase, TokenId at) {
  Matcher matcher(document, phrase, document[document[at].sentence].tokens.end);
  if (!matcher.from(0, at.value)) return {};
  matcher.match.words = {matcher.match.matched.front().value, matcher.match.matched.back().value + 1};
  return std::move(matcher.match);
}

}  // namespace tally::claim
