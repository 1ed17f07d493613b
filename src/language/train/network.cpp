#include "language/train/network.hpp"

namespace tally::language::train {
namespace {

void relu(Matrix& x) {
  for (float& v : x.data) v = v > 0.0F ? v : 0.0F;
}

// Lets through only what relu let through.
void relu_backward(const Matrix& y, Matrix& dy) {
  for (std::size_t i = 0; i < dy.data.size(); ++i)
    if (y.data[i] <= 0.0F) dy.data[i] = 0.0F;
}

}  // namespace

void Network::initialise(const Dimensions& dimensions, std::size_t words, std::size_t vector_size,
                         Random& random) {
  size = dimensions;
  word.initialise(words, size.word, 0.1F, random);
  project.initialise(vector_size, size.word, 0.15F, random);
  affix.initialise(affix_buckets, size.affix, 0.1F, random);
  word.make_table();
  affix.make_table();
  first.initialise(size.input(), size.hidden, random);
  second.initialise(2 * size.hidden, size.hidden, random);
  tag.initialise(2 * size.hidden, size.tags, random);
  arc_dependent.initialise(2 * size.hidden, size.arc, random);
  arc_head.initialise(2 * size.hidden, size.arc, random);
  arc_bilinear.initialise(size.arc, size.arc, random);
  label_dependent.initialise(2 * size.hidden, size.label, random);
  label_head.initialise(2 * size.hidden, size.label, random);
  label_out.initialise(size.label, size.relations, random);
}

std::vector<Parameter*> Network::parameters() {
  std::vector<Parameter*> out{&word, &project, &affix};
  first.collect(out);
  second.collect(out);
  for (Linear* layer :
       {&tag, &arc_dependent, &arc_head, &arc_bilinear, &label_dependent, &label_head, &label_out})
    layer->collect(out);
  return out;
}

void Network::refresh() {
  first.refresh();
  second.refresh();
  for (Linear* layer :
       {&tag, &arc_dependent, &arc_head, &arc_bilinear, &label_dependent, &label_head, &label_out})
    layer->refresh();
}

void Network::drop_words(const Vocabulary& vocabulary, const Rates& rates, Random& random) {
  for (std::size_t r = 0; r < word_of_.size(); ++r) {
    if (word_of_[r] <= root_word) continue;
    const auto frequency = static_cast<float>(vocabulary.frequency[static_cast<std::size_t>(word_of_[r])]);
    const float draw = random.uniform();
    if (draw < rates.word_dropout / (rates.word_dropout + frequency)) word_of_[r] = unknown_word;
    if (random.uniform() < rates.vector_dropout) {
      word_of_[r] = unknown_word;
      vector_of_[r] = -1;
    }
  }
}

void Network::embed(const std::vector<const Sample*>& batch, const Vectors& vectors) {
  rows_.clear();
  word_of_.clear();
  vector_of_.clear();
  affixes_of_.clear();
  for (const Sample* s : batch) {
    rows_.push_back({word_of_.size(), word_of_.size() + s->size()});
    word_of_.insert(word_of_.end(), s->word.begin(), s->word.end());
    vector_of_.insert(vector_of_.end(), s->vector.begin(), s->vector.end());
    for (const Affixes& a : s->affixes) affixes_of_.push_back(&a);
  }
  outside_.reset(word_of_.size(), vectors.rows.cols);
}

void Network::forward() {
  const std::size_t rows = word_of_.size();
  Matrix projected(rows, size.word);
  multiply_add(outside_, project.value, projected);
  x_.reset(rows, size.input());
  for (std::size_t r = 0; r < rows; ++r) {
    float* const x = x_.row(r);
    const float* const own = word.value.row(static_cast<std::size_t>(word_of_[r]));
    for (std::size_t c = 0; c < size.word; ++c) x[c] = own[c] + projected.row(r)[c];
    if (word_of_[r] == root_word) continue;
    for (const std::uint32_t bucket : *affixes_of_[r])
      for (std::size_t c = 0; c < size.affix; ++c) x[size.word + c] += affix.value.row(bucket)[c];
  }
  if (random_ != nullptr) drop_x_.forward(x_, rates_->input_dropout, *random_);
  first.forward(x_, rows_, h1_);
  if (random_ != nullptr) drop_h1_.forward(h1_, rates_->layer_dropout, *random_);
  tag.forward(h1_, tag_logits_);
  second.forward(h1_, rows_, h2_);
  if (random_ != nullptr) drop_h2_.forward(h2_, rates_->layer_dropout, *random_);
  forward_heads();
}

void Network::forward_heads() {
  arc_dependent.forward(h2_, dep_);
  arc_head.forward(h2_, head_);
  relu(dep_);
  relu(head_);
  if (random_ != nullptr) {
    drop_dep_.forward(dep_, rates_->layer_dropout, *random_);
    drop_head_.forward(head_, rates_->layer_dropout, *random_);
  }
  arc_bilinear.forward(dep_, mixed_);
  label_dependent.forward(h2_, ldep_);
  label_head.forward(h2_, lhead_);
}

Losses Network::learn(const std::vector<const Sample*>& batch, const Vocabulary& vocabulary,
                      const Vectors& vectors, const Rates& rates, float scale, Random& random) {
  random_ = &random;
  rates_ = &rates;
  embed(batch, vectors);
  drop_words(vocabulary, rates, random);
  for (std::size_t r = 0; r < vector_of_.size(); ++r) {
    if (vector_of_[r] < 0) continue;
    const float* const from = vectors.rows.row(static_cast<std::size_t>(vector_of_[r]));
    for (std::size_t c = 0; c < vectors.rows.cols; ++c) outside_.row(r)[c] = from[c];
  }
  forward();
  const std::size_t rows = x_.rows;
  dh1_.reset(rows, 2 * size.hidden);
  dh2_.reset(rows, 2 * size.hidden);
  Losses losses;
  losses.tag = learn_tags(batch, scale * rates.tag_weight);
  losses.arc = learn_arcs(batch, scale);
  losses.label = learn_labels(batch, scale);
  backward_heads(true);
  drop_h2_.backward(dh2_);
  second.backward(h1_, rows_, dh2_, dh1_);
  drop_h1_.backward(dh1_);
  dx_.reset(rows, size.input());
  first.backward(x_, rows_, dh1_, dx_);
  drop_x_.backward(dx_);
  backward_input();
  random_ = nullptr;
  return losses;
}

void Network::backward_heads(bool dropped) {
  arc_bilinear.backward(dep_, dmixed_, &ddep_);
  if (dropped) {
    drop_dep_.backward(ddep_);
    drop_head_.backward(dhead_);
  }
  relu_backward(dep_, ddep_);
  relu_backward(head_, dhead_);
  arc_dependent.backward(h2_, ddep_, &dh2_);
  arc_head.backward(h2_, dhead_, &dh2_);
  label_dependent.backward(h2_, dldep_, &dh2_);
  label_head.backward(h2_, dlhead_, &dh2_);
}

void Network::backward_input() {
  Matrix dword(x_.rows, size.word);
  for (std::size_t r = 0; r < x_.rows; ++r) {
    const float* const dx = dx_.row(r);
    float* const own = word.touch(static_cast<std::size_t>(word_of_[r]));
    for (std::size_t c = 0; c < size.word; ++c) {
      own[c] += dx[c];
      dword.row(r)[c] = dx[c];
    }
    if (word_of_[r] == root_word) continue;
    for (const std::uint32_t bucket : *affixes_of_[r]) {
      float* const row = affix.touch(bucket);
      for (std::size_t c = 0; c < size.affix; ++c) row[c] += dx[size.word + c];
    }
  }
  Matrix columns;
  transpose(outside_, columns);
  multiply_add(columns, dword, project.gradient);
}

void Network::analyse(const Sample& sample, const Vectors& vectors, std::vector<Word>& words) {
  embed({&sample}, vectors);
  for (std::size_t r = 0; r < vector_of_.size(); ++r) {
    if (vector_of_[r] < 0) continue;
    const float* const from = vectors.rows.row(static_cast<std::size_t>(vector_of_[r]));
    for (std::size_t c = 0; c < vectors.rows.cols; ++c) outside_.row(r)[c] = from[c];
  }
  forward();
  choose_tags(words);
  choose_relations(words);
}

}  // namespace tally::language::train
