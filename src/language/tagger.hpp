#pragma once
// Parts of speech: upos and xpos of every word of a sentence, decided together.
//
//     Tagger tagger(network, pairs);
//     tagger.tag(words, workspace);
//     words[0].upos == Upos::noun && words[0].xpos == Xpos::nns;
//
// xpos carries the morphology of English: NNS is plural, VBD past tense, JJR comparative.

#include <span>

#include "language/model_network.hpp"
#include "language/word.hpp"

namespace tally::language {

// Two tags that occur together in the treebanks; only such pairs are given.
struct TagPair {
  Upos upos;
  Xpos xpos;
};

class Tagger {
 public:
  // Both must outlive the tagger; there must be a pair.
  Tagger(const Network& network, std::span<const TagPair> pairs) : network_(&network), pairs_(pairs) {}

  // Sets upos and xpos. The workspace is left ready for the parser, for the same words.
  void tag(std::span<Word> words, Workspace& workspace) const;

 private:
  const Network* network_;
  std::span<const TagPair> pairs_;
};

}  // namespace tally::language
