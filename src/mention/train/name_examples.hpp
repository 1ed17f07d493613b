#pragma once
// The names of a corpus as the fits of the weights want them: what is seen of each (its cues, the vectors of its words)
// and what it is.
//
//   std::vector<NameExample> examples;
//   add_examples("gum/train.conllu", examples);

#include <array>
#include <string>
#include <vector>

#include "mention/name_types.hpp"
#include "mention/name_vectors.hpp"

namespace tally::mention {

using NameVector = std::array<std::int8_t, name_vector_size>;

struct NameExample {
  Cues cues;
  NameVector last{}, first{};  // of its words, as NameVectors has them
  std::size_t kind = 0;        // index into name_kinds
};

// Corpora are files as named_corpus.hpp reads them; each name of all but .conllu files comes five times, because those
// corpora are small and their names exact.
void add_examples(const std::string& path, std::vector<NameExample>& examples);

}  // namespace tally::mention
