#pragma once
// Articles as vectors of weighted words, to be multiplied: 1 is the same article, 0 no telling word in common.
//
//   const WordVectors vectors(articles);
//   times(vectors[0], vectors[1]);       // 0.31
//
// tf-idf: a word weighs more the oftener the article has it and the fewer others do; names weigh double. The collection is
// counted together with some of English in general, so that among three articles "harbour" is rare and "police" is not.

#include <cstdint>
#include <vector>

#include "engine/topic_words.hpp"

namespace tally::engine {

struct Weight {
  std::uint32_t word = 0;
  double value = 0;
};
using Vector = std::vector<Weight>;  // the most telling words of an article; of length 1, sorted by word

class WordVectors {
 public:
  explicit WordVectors(const std::vector<TopicWords>& articles);

  [[nodiscard]] const Vector& operator[](std::size_t article) const { return vectors_[article]; }
  [[nodiscard]] std::size_t size() const { return vectors_.size(); }
  [[nodiscard]] std::size_t word_count() const { return words_; }

 private:
  std::vector<Vector> vectors_;
  std::size_t words_ = 0;
};

[[nodiscard]] double times(const Vector& a, const Vector& b);

}  // namespace tally::engine
