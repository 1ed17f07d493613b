// The losses of the training network, and its decisions (used for measuring on the dev parts).

#include <algorithm>
#include <span>

#include "language/parser_tree.hpp"
#include "language/train/network.hpp"

namespace tally::language::train {
namespace {

// Softmax cross entropy over x[0, n); x becomes scale * gradient. Returns the loss.
double cross_entropy(float* x, std::size_t n, std::size_t gold, float scale) {
  float most = x[0];
  for (std::size_t i = 1; i < n; ++i) most = x[i] > most ? x[i] : most;
  float sum = 0.0F;
  for (std::size_t i = 0; i < n; ++i) {
    x[i] = exp_of(x[i] - most);
    sum += x[i];
  }
  for (std::size_t i = 0; i < n; ++i) x[i] = x[i] / sum;
  const float p = x[gold];
  for (std::size_t i = 0; i < n; ++i) x[i] *= scale;
  x[gold] -= scale;
  return -static_cast<double>(log_of(p > 1e-30F ? p : 1e-30F));
}

std::size_t index(int i) { return static_cast<std::size_t>(i); }

}  // namespace

double Network::learn_tags(const std::vector<const Sample*>& batch, float scale) {
  double loss = 0.0;
  for (std::size_t b = 0; b < batch.size(); ++b) {
    const Sample& s = *batch[b];
    for (std::size_t i = 0; i < s.size(); ++i) {
      float* const z = tag_logits_.row(rows_[b].begin + i);
      if (i == 0) {
        std::fill(z, z + size.tags, 0.0F);
        continue;
      }
      loss += cross_entropy(z, upos_count, index(s.upos[i]), scale);
      loss += cross_entropy(z + upos_count, xpos_count, index(s.xpos[i]), scale);
      std::fill(z + upos_count + xpos_count, z + size.tags, 0.0F);
    }
  }
  tag.backward(h1_, tag_logits_, &dh1_);
  return loss;
}

double Network::learn_arcs(const std::vector<const Sample*>& batch, float scale) {
  double loss = 0.0;
  ddep_.reset(x_.rows, size.arc);
  dhead_.reset(x_.rows, size.arc);
  dmixed_.reset(x_.rows, size.arc);
  Matrix heads, columns, scores, dscores_t;
  for (std::size_t b = 0; b < batch.size(); ++b) {
    const Sample& s = *batch[b];
    const std::size_t n = s.size();
    const std::size_t begin = rows_[b].begin;
    heads.reset(n, size.arc);
    std::copy_n(head_.row(begin), n * size.arc, heads.data.begin());
    transpose(heads, columns, true);
    scores.reset(n, columns.cols);
    multiply_add(mixed_.row(begin), n, size.arc, columns.data.data(), columns.cols, scores.data.data());
    for (std::size_t d = 0; d < n; ++d) {
      float* const z = scores.row(d);
      if (d > 0) {
        z[d] = -1e9F;
        loss += cross_entropy(z, n, index(s.head[d]), scale);
      }
      std::fill(z + (d > 0 ? n : 0), z + scores.cols, 0.0F);
    }
    transpose(scores, dscores_t);
    // dmixed = dscores * heads; dheads = dscores^T * mixed
    heads.data.resize(scores.cols * size.arc, 0.0F);
    multiply_add(scores.data.data(), n, scores.cols, heads.data.data(), size.arc, dmixed_.row(begin));
    multiply_add(dscores_t.data.data(), n, n, mixed_.row(begin), size.arc, dhead_.row(begin));
  }
  return loss;
}

double Network::learn_labels(const std::vector<const Sample*>& batch, float scale) {
  double loss = 0.0;
  Matrix hidden(x_.rows, size.label);
  for (std::size_t b = 0; b < batch.size(); ++b) {
    for (std::size_t i = 1; i < batch[b]->size(); ++i) {
      const float* const d = ldep_.row(rows_[b].begin + i);
      const float* const h = lhead_.row(rows_[b].begin + index(batch[b]->head[i]));
      float* const y = hidden.row(rows_[b].begin + i);
      for (std::size_t c = 0; c < size.label; ++c) y[c] = d[c] + h[c] > 0.0F ? d[c] + h[c] : 0.0F;
    }
  }
  Dropout drop;
  drop.forward(hidden, rates_->layer_dropout, *random_);
  Matrix logits;
  label_out.forward(hidden, logits);
  for (std::size_t b = 0; b < batch.size(); ++b) {
    for (std::size_t i = 0; i < batch[b]->size(); ++i) {
      float* const z = logits.row(rows_[b].begin + i);
      if (i > 0) loss += cross_entropy(z, relation_count, index(batch[b]->relation[i]), scale);
      std::fill(z + (i > 0 ? relation_count : 0), z + size.relations, 0.0F);
    }
  }
  Matrix dhidden(x_.rows, size.label);
  label_out.backward(hidden, logits, &dhidden);
  drop.backward(dhidden);
  dldep_.reset(x_.rows, size.label);
  dlhead_.reset(x_.rows, size.label);
  for (std::size_t b = 0; b < batch.size(); ++b) {
    for (std::size_t i = 1; i < batch[b]->size(); ++i) {
      const std::size_t row = rows_[b].begin + i;
      const std::size_t head_row = rows_[b].begin + index(batch[b]->head[i]);
      for (std::size_t c = 0; c < size.label; ++c) {
        const float g = ldep_.row(row)[c] + lhead_.row(head_row)[c] > 0.0F ? dhidden.row(row)[c] : 0.0F;
        dldep_.row(row)[c] += g;
        dlhead_.row(head_row)[c] += g;
      }
    }
  }
  return loss;
}

void Network::choose_tags(std::vector<Word>& words) const {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const float* const z = tag_logits_.row(i + 1);
    std::size_t u = 0;
    std::size_t x = 0;
    for (std::size_t k = 1; k < upos_count; ++k)
      if (z[k] > z[u]) u = k;
    for (std::size_t k = 1; k < xpos_count; ++k)
      if (z[upos_count + k] > z[upos_count + x]) x = k;
    words[i].upos = static_cast<Upos>(u);
    words[i].xpos = static_cast<Xpos>(x);
  }
}

void Network::choose_relations(std::vector<Word>& words) {
  const std::size_t n = words.size() + 1;
  Matrix columns;
  transpose(head_, columns, true);
  Matrix scores(n, columns.cols);
  multiply_add(mixed_, columns, scores);
  std::vector<std::int32_t> fixed(scores.data.size());
  for (std::size_t i = 0; i < fixed.size(); ++i)
    fixed[i] = static_cast<std::int32_t>(scores.data[i] * 65536.0F);
  std::vector<std::int32_t> heads(words.size());
  best_tree(fixed, columns.cols, heads);
  Matrix hidden(n, size.label);
  for (std::size_t i = 1; i < n; ++i) {
    words[i - 1].head = heads[i - 1];
    const float* const h = lhead_.row(index(heads[i - 1]));
    for (std::size_t c = 0; c < size.label; ++c) hidden.row(i)[c] = std::max(0.0F, ldep_.row(i)[c] + h[c]);
  }
  Matrix logits;
  label_out.forward(hidden, logits);
  constexpr auto root = static_cast<std::size_t>(Relation::root);
  for (std::size_t i = 1; i < n; ++i) {
    float* const z = logits.row(i);
    z[root] = -1e9F;  // the relation is root exactly where the head is
    const std::size_t best = static_cast<std::size_t>(std::max_element(z, z + relation_count) - z);
    words[i - 1].relation = static_cast<Relation>(words[i - 1].head == 0 ? root : best);
  }
}

}  // namespace tally::language::train
