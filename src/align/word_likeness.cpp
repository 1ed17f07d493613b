#include "align/word_likeness.hpp"

#include <algorithm>
#include <cmath>

#include "language/word_vector.hpp"

namespace tally::align {
namespace {

double product(std::span<const std::int8_t> a, std::span<const std::int8_t> b) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += std::int32_t{a[i]} * b[i];
  return sum;
}

// Empty for a word that the model doesn't know: all such words have one vector.
std::span<const std::int8_t> vector_of(std::string_view word) {
  static const std::span<const std::int8_t> unknown = language::word_vector("\x01");
  const std::span<const std::int8_t> vector = language::word_vector(word);
  return word.empty() || std::ranges::equal(vector, unknown) ? std::span<const std::int8_t>() : vector;
}

}  // namespace

WordLikeness::WordLikeness(const ClauseTerms& terms) {
  for (Term term = 0; term < terms.size(); ++term) {
    const std::span<const std::int8_t> values = vector_of(terms.word(term));
    vectors_.push_back({values, std::sqrt(product(values, values))});
  }
}

double WordLikeness::of(Term a, Term b) const {
  if (a == b) return a == 0 ? 0 : 1;
  const Vector& first = vectors_[a];
  const Vector& second = vectors_[b];
  if (first.length == 0 || second.length == 0) return 0;
  return std::max(0.0, product(first.values, second.values) / (first.length * second.length));
}

}  // namespace tally::align
