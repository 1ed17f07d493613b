#pragma once
// The network in training form.
//
//     word vector + affixes -> BiLSTM 1 -> tags
//                                \-> BiLSTM 2 -> arcs (bilinear), labels (one hidden layer)
//
// A word's vector is its own trained one plus a projection of an outside vector; both are folded
// into one table when the model is written. All four losses are cross entropies and are learned
// together. See TRAINING.md for what was tried and what it brought.

#include <vector>

#include "language/train/layers.hpp"
#include "language/train/vocabulary.hpp"

namespace tally::language::train {

struct Dimensions {
  std::size_t word = 64;
  std::size_t affix = 48;
  std::size_t hidden = 112;
  std::size_t arc = 96;
  std::size_t label = 96;
  std::size_t tags = padded(upos_count + xpos_count);
  std::size_t relations = padded(relation_count);

  [[nodiscard]] std::size_t input() const { return word + affix; }
};

struct Rates {
  float input_dropout = 0.2F;
  float layer_dropout = 0.3F;
  float word_dropout = 0.25F;  // a in a / (a + frequency): the word's own vector becomes the unknown one's
  float vector_dropout = 0.05F;  // of these also the outside vector
  float tag_weight = 1.0F;       // of the tags' loss against those of arcs and labels
};

struct Losses {
  double tag = 0.0;
  double arc = 0.0;
  double label = 0.0;
};

class Network {
 public:
  void initialise(const Dimensions& dimensions, std::size_t words, std::size_t vector_size, Random& random);
  // Gradients of one batch are added up; `scale` is what each loss is multiplied with.
  Losses learn(const std::vector<const Sample*>& batch, const Vocabulary& vocabulary, const Vectors& vectors,
               const Rates& rates, float scale, Random& random);
  // Fills upos, xpos, head and relation of the words (no lemma).
  void analyse(const Sample& sample, const Vectors& vectors, std::vector<Word>& words);
  void refresh();
  [[nodiscard]] std::vector<Parameter*> parameters();

  Dimensions size;
  Parameter word;     // words x size.word
  Parameter project;  // vector size x size.word
  Parameter affix;    // affix_buckets x size.affix
  Bidirectional first;
  Bidirectional second;
  Linear tag;
  Linear arc_dependent;
  Linear arc_head;
  Linear arc_bilinear;
  Linear label_dependent;
  Linear label_head;
  Linear label_out;

 private:
  void embed(const std::vector<const Sample*>& batch, const Vectors& vectors);
  void drop_words(const Vocabulary& vocabulary, const Rates& rates, Random& random);
  void forward();
  void forward_heads();
  double learn_tags(const std::vector<const Sample*>& batch, float scale);
  double learn_arcs(const std::vector<const Sample*>& batch, float scale);
  double learn_labels(const std::vector<const Sample*>& batch, float scale);
  void backward_heads(bool dropped);
  void backward_input();
  void choose_tags(std::vector<Word>& words) const;
  void choose_relations(std::vector<Word>& words);

  std::vector<Rows> rows_;
  std::vector<int> word_of_;
  std::vector<int> vector_of_;
  std::vector<const Affixes*> affixes_of_;
  Matrix outside_;  // the outside vectors of the batch's words
  Matrix x_, h1_, h2_;
  Matrix tag_logits_;
  Matrix dep_, head_, mixed_, ldep_, lhead_;
  Matrix dh1_, dh2_, dx_;
  Matrix ddep_, dhead_, dmixed_, dldep_, dlhead_;
  Dropout drop_x_, drop_h1_, drop_h2_, drop_dep_, drop_head_;
  Random* random_ = nullptr;  // set while learning: dropout is on
  const Rates* rates_ = nullptr;
};

}  // namespace tally::language::train
