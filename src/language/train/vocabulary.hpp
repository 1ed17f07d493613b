#pragma once
// The words that get a vector: those of the treebanks, trained, and those of a file of word
// vectors, which only passes through a trained projection.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "language/conllu.hpp"
#include "language/model_features.hpp"
#include "language/train/matrix.hpp"

namespace tally::language::train {

inline constexpr int unknown_word = 0;
inline constexpr int root_word = 1;

// Rows of an outside file, in its order; lookup by key only, never iterated by hash.
struct Vectors {
  Matrix rows;  // columns padded with zeros to a multiple of `lane`
  std::vector<std::uint64_t> keys;
  std::unordered_map<std::uint64_t, int> row_of;
};

// Reads "word v1 v2 ..." lines (the text form of GloVe and word2vec), at most `limit` of them.
[[nodiscard]] base::Result<Vectors> read_vectors(const std::string& path, std::size_t limit);

struct Vocabulary {
  std::unordered_map<std::uint64_t, int> id_of;
  std::vector<std::uint64_t> keys;  // by id; the first two are no words
  std::vector<int> frequency;       // by id, in the training parts

  [[nodiscard]] int id(std::uint64_t key) const {
    const auto at = id_of.find(key);
    return at == id_of.end() ? unknown_word : at->second;
  }
};

// Words that occur at least `least` times, numbered in the order of their first occurrence.
[[nodiscard]] Vocabulary count_words(const std::vector<std::vector<Word>>& sentences, int least);

// A sentence as the network takes it; place 0 is the root.
struct Sample {
  std::vector<int> word;    // id in the vocabulary
  std::vector<int> vector;  // row of Vectors or -1
  std::vector<Affixes> affixes;
  std::vector<int> upos;
  std::vector<int> xpos;
  std::vector<int> head;
  std::vector<int> relation;

  [[nodiscard]] std::size_t size() const { return word.size(); }
};

[[nodiscard]] Sample sample_of(const std::vector<Word>& sentence, const Vocabulary& vocabulary,
                               const Vectors& vectors);

}  // namespace tally::language::train
