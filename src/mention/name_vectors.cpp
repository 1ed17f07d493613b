#include "mention/name_vectors.hpp"

#include <algorithm>

#include "language/word_vector.hpp"

namespace tally::mention {
namespace {

struct VectorWeights {
  std::int32_t one_word, more_words;                         // added to names of that many words
  std::array<std::int16_t, name_vector_size> last, first;
};

constexpr float unit = 1.0F / 65536.0F;  // of the weights

constexpr VectorWeights weights =
#include "mention/name_vector_weights.inc"
    ;

std::int32_t product(const std::array<std::int16_t, name_vector_size>& a, std::span<const std::int8_t> b) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += std::int32_t{a[i]} * b[i];
  return sum;
}

}  // namespace

NameVectors name_vectors(const language::Document& document, const NameText& text, const NameSpan& span) {
  const NameWords& words = text.words(span);
  const language::Token& first = document.tokens[words[span.name].tokens.begin];
  const language::Token& last = document.tokens[words[span.end - 1].tokens.end - 1];
  return {language::word_vector(document.norm(first)), language::word_vector(document.norm(last))};
}

float person_evidence(const language::Document& document, const NameText& text, const NameSpan& span) {
  const NameVectors vectors = name_vectors(document, text, span);
  if (vectors.first.size() != name_vector_size || vectors.last.size() != name_vector_size) return 0;
  const std::int32_t start = span.end - span.name == 1 ? weights.one_word : weights.more_words;
  const std::int32_t sum = start + product(weights.last, vectors.last) + product(weights.first, vectors.first);
  // Given names that are words too ("Penny", "Mark") have the vectors of the words; there the lists know better.
  const bool given = text.words(span)[span.name].facts.has(WordFlag::given);
  return unit * static_cast<float>(given ? std::max(sum, 0) : sum);
}

}  // namespace tally::mention
