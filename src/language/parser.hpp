#pragma once
// Dependencies: the head and the relation of every word of a sentence (Universal Dependencies 2).
//
//     tagger.tag(words, workspace);
//     parser.parse(words, workspace);          // the same words, the workspace as the tagger left it
//     words[0].head == 2 && words[0].relation == Relation::nsubj;
//
// Every arc is scored by a bilinear form over the states of both words; the best tree is taken; then
// each arc gets its relation. The result is always a tree with exactly one root.

#include <span>

#include "language/model_network.hpp"
#include "language/word.hpp"

namespace tally::language {

class Parser {
 public:
  // The network must outlive the parser.
  explicit Parser(const Network& network) : network_(&network) {}

  // Sets head and relation.
  void parse(std::span<Word> words, Workspace& workspace) const;

 private:
  void score_arcs(Workspace& workspace) const;
  void choose_relations(std::span<Word> words, Workspace& workspace) const;

  const Network* network_;
};

}  // namespace tally::language
