#include "claim/standing_pattern.hpp"

#include <algorithm>

namespace tally::claim {
namespace {

using language::Document;
using language::Token;
using language::TokenId;
using language::Upos;

constexpr std::uint32_t longest_gap = 7;

std::uint16_t number_of(std::string_view word, std::uint16_t unknown) {
  const auto at = std::lower_bound(standing_table.words.begin(), standing_table.words.end(), word);
  return at == standing_table.words.end() || *at != word ? unknown : static_cast<std::uint16_t>(at - standing_table.words.begin());
}

class Matcher {
 public:
  Matcher(const StandingWords& words, std::span<const StandingElement> elements, std::uint32_t end) : words_(words), elements_(elements), end_(end) {}

  bool from(std::size_t element, std::uint32_t at) {
    if (element == elements_.size()) return true;
    const StandingElement& now = elements_[element];
    if (now.first == now.last) return over_gap(element, at);
    if (at < end_ && words_.fits(now, at)) {
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
    const Document& document = words_.document();
    for (std::uint32_t t = at; t < end_ && t <= at + longest_gap; ++t) {
      if (from(element + 1, t)) return true;
      if (document.tokens[t].upos == Upos::punct) return false;
    }
    return false;
  }

  const StandingWords& words_;
  std::span<const StandingElement> elements_;
  std::uint32_t end_;
};

}  // namespace

StandingWords::StandingWords(const Document& document) : document_(&document) {
  std::vector<std::uint16_t> known(document.strings.size(), unknown);  // each word is looked up once
  std::vector<bool> asked(document.strings.size());
  const auto number = [&](base::Symbol symbol) {
    if (!asked[symbol.value]) known[symbol.value] = number_of(document.strings.view(symbol), unknown);
    asked[symbol.value] = true;
    return known[symbol.value];
  };
  tokens_.reserve(document.tokens.size());
  for (const Token& token : document.tokens)
    tokens_.push_back({number(token.norm), token.lemma == token.norm ? unknown : number(token.lemma)});
}

std::span<const StandingEntry> StandingWords::entries_at(std::uint32_t token, bool of_lemma) const {
  const std::uint16_t word = of_lemma ? tokens_[token].lemma : tokens_[token].norm;
  if (word == unknown) return {};
  const std::uint32_t first = standing_table.first_entry[word];
  return standing_table.entries.subspan(first, standing_table.first_entry[word + 1U] - first);
}

bool StandingWords::fits(const StandingElement& element, std::uint32_t token) const {
  const auto words = standing_table.alternatives.subspan(element.first, element.last - element.first);
  const Numbers& numbers = tokens_[token];
  return (numbers.norm != unknown && std::binary_search(words.begin(), words.end(), numbers.norm)) ||
         (numbers.lemma != unknown && std::binary_search(words.begin(), words.end(), numbers.lemma));
}

std::optional<PhraseMatch> match_at(const StandingWords& words, const StandingEntry& entry, std::uint32_t token) {
  const StandingPhrase& phrase = standing_table.phrases[entry.phrase];
  const auto elements = standing_table.elements.subspan(phrase.first, phrase.last - phrase.first);
  const Document& document = words.document();
  const language::TokenRange sentence = document[document.tokens[token].sentence].tokens;
  // Elements before the one that was looked up may be left out, so that the phrase has several beginnings.
  for (std::uint32_t before = std::min(entry.element, token - sentence.begin) + 1; before-- > 0;) {
    Matcher matcher(words, elements, sentence.end);
    if (!matcher.from(0, token - before)) continue;
    const auto& matched = matcher.match.matched;
    if (std::find(matched.begin(), matched.end(), TokenId(token)) == matched.end()) continue;
    matcher.match.words = {matched.front().value, matched.back().value + 1};
    return std::move(matcher.match);
  }
  return {};
}

}  // namespace tally::claim
