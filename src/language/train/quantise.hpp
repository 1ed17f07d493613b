#pragma once
// Rounds a trained network to whole numbers and lays out the model file.

#include <cstddef>
#include <vector>

#include "language/model_file.hpp"
#include "language/tagger.hpp"
#include "language/train/lemma_rules.hpp"
#include "language/train/network.hpp"

namespace tally::language::train {

// The bytes of the model file. Every word of the vocabulary and of the vectors gets a row.
[[nodiscard]] std::vector<std::byte> model_bytes(Network& network, const Vocabulary& vocabulary,
                                                 const Vectors& vectors, const std::vector<TagPair>& pairs,
                                                 const LemmaTables& lemmas);

// The pairs of tags that occur at least `least` times, in the order of the tag sets.
[[nodiscard]] std::vector<TagPair> tag_pairs(const std::vector<std::vector<Word>>& sentences, int least);

}  // namespace tally::language::train
