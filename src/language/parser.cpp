#include "language/parser.hpp"

#include <algorithm>

#include "language/parser_tree.hpp"

namespace tally::language {
namespace {

constexpr std::int32_t hidden_limit = 16 << hidden_bits;

// Positive part of sums with `bits` binary digits, as hidden values.
void rectify(const std::vector<std::int32_t>& sums, int bits, std::vector<std::int16_t>& out) {
  out.resize(sums.size());
  for (std::size_t i = 0; i < sums.size(); ++i)
    out[i] = static_cast<std::int16_t>(std::clamp(sums[i] >> (bits - hidden_bits), 0, hidden_limit - 1));
}

// Rows of hidden values as the weights of a layer, so that the scores of all arcs are one product.
Layer as_layer(const std::vector<std::int16_t>& rows, std::size_t count, std::size_t width,
               std::vector<std::int16_t>& packed, std::vector<std::int32_t>& zeros) {
  const std::size_t outputs = kernel_padded(count);
  packed.assign(width * outputs, 0);
  zeros.assign(outputs, 0);
  for (std::size_t r = 0; r < count; ++r)
    for (std::size_t i = 0; i < width; ++i) packed[(i / 2 * outputs + r) * 2 + i % 2] = rows[r * width + i];
  return {width, outputs, packed.data(), zeros.data()};
}

}  // namespace

void Parser::score_arcs(Workspace& workspace) const {
  const std::size_t rows = workspace.rows;
  const std::int16_t* const states = workspace.second.data();
  const Kernels& kernels = network_->kernels();
  const auto apply = [&](LayerId id, const std::int16_t* x, std::vector<std::int32_t>& sums) {
    sums.resize(rows * network_->layer(id).outputs);
    kernels.affine(network_->layer(id), x, rows, sums.data());
  };
  apply(LayerId::arc_dependent, states, workspace.sums);
  rectify(workspace.sums, sum_bits, workspace.dependent);
  apply(LayerId::arc_head, states, workspace.sums);
  rectify(workspace.sums, sum_bits, workspace.head);
  apply(LayerId::arc_bilinear, workspace.dependent.data(), workspace.sums);
  workspace.mixed.resize(workspace.sums.size());
  for (std::size_t i = 0; i < workspace.sums.size(); ++i)
    workspace.mixed[i] = static_cast<std::int16_t>(
        std::clamp(workspace.sums[i] >> score_weight_bits, -hidden_limit, hidden_limit - 1));
  const std::size_t width = network_->layer(LayerId::arc_head).outputs;
  const Layer heads = as_layer(workspace.head, rows, width, workspace.packed, workspace.heads);
  workspace.arcs.resize(rows * heads.outputs);
  kernels.affine(heads, workspace.mixed.data(), rows, workspace.arcs.data());
  apply(LayerId::label_dependent, states, workspace.label_dependent);
  apply(LayerId::label_head, states, workspace.label_head);
}

void Parser::choose_relations(std::span<Word> words, Workspace& workspace) const {
  const Layer& layer = network_->layer(LayerId::label);
  const std::size_t width = layer.inputs;
  workspace.sums.resize(words.size() * width);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::int32_t* const dependent = workspace.label_dependent.data() + (i + 1) * width;
    const std::int32_t* const head =
        workspace.label_head.data() + static_cast<std::size_t>(words[i].head) * width;
    for (std::size_t c = 0; c < width; ++c) workspace.sums[i * width + c] = dependent[c] + head[c];
  }
  rectify(workspace.sums, sum_bits, workspace.mixed);
  workspace.sums.resize(words.size() * layer.outputs);
  network_->kernels().affine(layer, workspace.mixed.data(), words.size(), workspace.sums.data());
  constexpr auto root = static_cast<std::size_t>(Relation::root);
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::int32_t* const scores = workspace.sums.data() + i * layer.outputs;
    scores[root] = INT32_MIN;  // the relation is root exactly where the head is
    const auto best = static_cast<std::size_t>(std::max_element(scores, scores + relation_count) - scores);
    words[i].relation = static_cast<Relation>(words[i].head == 0 ? root : best);
  }
}

void Parser::parse(std::span<Word> words, Workspace& workspace) const {
  if (words.empty()) return;
  network_->read_deeper(workspace);
  score_arcs(workspace);
  workspace.heads.resize(words.size());
  best_tree(workspace.arcs, kernel_padded(workspace.rows), workspace.heads);
  for (std::size_t i = 0; i < words.size(); ++i) words[i].head = workspace.heads[i];
  choose_relations(words, workspace);
}

}  // namespace tally::language
