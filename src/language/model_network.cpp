#include "language/model_network.hpp"

#include <algorithm>
#include <bit>

#include "language/model_features.hpp"

namespace tally::language {
namespace {

base::Result<std::array<Layer, layer_count>> layers_of(const ModelFile& file) {
  const auto infos = file.section<LayerInfo>(SectionId::layers);
  const auto weights = file.section<std::int16_t>(SectionId::weights);
  const auto biases = file.section<std::int32_t>(SectionId::biases);
  if (infos.size() != layer_count) return base::Error{.message = "the model has another number of layers"};
  std::array<Layer, layer_count> out{};
  for (std::size_t i = 0; i < layer_count; ++i) {
    const LayerInfo& info = infos[i];
    const std::uint64_t cells = std::uint64_t{info.inputs} * info.outputs;
    if (info.inputs % 2 != 0 || info.outputs % kernel_lanes != 0 || info.weights > weights.size() ||
        cells > weights.size() - info.weights || info.bias > biases.size() ||
        info.outputs > biases.size() - info.bias)
      return base::Error{.message = "a layer of the model lies outside of its weights"};
    out[i] = {info.inputs, info.outputs, weights.data() + info.weights, biases.data() + info.bias};
  }
  return out;
}

}  // namespace

base::Result<Network> Network::over(const ModelFile& file) {
  const auto infos = file.section<NetworkInfo>(SectionId::network);
  auto layers = layers_of(file);
  if (!layers) return layers.error();
  if (infos.size() != 1) return base::Error{.message = "the model doesn't tell its sizes"};
  Network network;
  network.info_ = infos[0];
  network.layers_ = *layers;
  network.slots_ = file.section<WordSlot>(SectionId::word_slots);
  network.words_ = file.section<std::int8_t>(SectionId::word_rows);
  network.affixes_ = file.section<std::int8_t>(SectionId::affix_rows);
  network.squash_ = file.section<std::int16_t>(SectionId::squash);
  network.kernels_ = &best_kernels();
  if (!network.sizes_fit()) return base::Error{.message = "the parts of the model don't fit each other"};
  return network;
}

bool Network::sizes_fit() const {
  const std::size_t input = info_.word + info_.affix;
  const std::size_t hidden = info_.hidden;
  const auto is = [&](LayerId id, std::size_t inputs, std::size_t outputs) {
    return layer(id).inputs == inputs && layer(id).outputs == outputs;
  };
  const std::size_t rows = info_.word == 0 ? 0 : words_.size() / info_.word;
  return is(LayerId::first_left_input, input, 3 * hidden) &&
         is(LayerId::first_left_state, hidden, 3 * hidden) &&
         is(LayerId::first_right_input, input, 3 * hidden) &&
         is(LayerId::first_right_state, hidden, 3 * hidden) &&
         is(LayerId::second_left_input, 2 * hidden, 3 * hidden) &&
         is(LayerId::second_left_state, hidden, 3 * hidden) &&
         is(LayerId::second_right_input, 2 * hidden, 3 * hidden) &&
         is(LayerId::second_right_state, hidden, 3 * hidden) &&
         is(LayerId::tag, 2 * hidden, kernel_padded(upos_count + xpos_count)) &&
         is(LayerId::arc_dependent, 2 * hidden, info_.arc) && is(LayerId::arc_head, 2 * hidden, info_.arc) &&
         is(LayerId::arc_bilinear, info_.arc, info_.arc) &&
         is(LayerId::label_dependent, 2 * hidden, info_.label) &&
         is(LayerId::label_head, 2 * hidden, info_.label) &&
         is(LayerId::label, info_.label, kernel_padded(relation_count)) && squash_.size() == squash_size &&
         info_.hidden % kernel_lanes == 0 && affixes_.size() == std::size_t{affix_buckets} * info_.affix &&
         std::has_single_bit(slots_.size()) && rows > root_row && info_.input_shift < 16 &&
         std::all_of(slots_.begin(), slots_.end(), [&](const WordSlot& slot) { return slot.row < rows; }) &&
         std::any_of(slots_.begin(), slots_.end(), [](const WordSlot& slot) { return slot.row == 0; });
}

std::uint32_t Network::row_of(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  const auto check = static_cast<std::uint32_t>(key >> 32U);
  for (std::size_t i = key & mask;; i = (i + 1) & mask) {
    if (slots_[i].row == 0) return unknown_row;
    if (slots_[i].check == check) return slots_[i].row;
  }
}

std::span<const std::int8_t> Network::word_vector(std::string_view form) const {
  return words_.subspan(std::size_t{row_of(NormalForm(form).key())} * info_.word, info_.word);
}

void Network::embed(std::span<const Word> words, Workspace& workspace) const {
  const std::size_t width = info_.word + info_.affix;
  workspace.rows = words.size() + 1;
  workspace.input.assign(workspace.rows * width, 0);
  std::copy_n(words_.data() + root_row * info_.word, info_.word, workspace.input.data());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const NormalForm normal(words[i].form);
    std::int16_t* const x = workspace.input.data() + (i + 1) * width;
    std::copy_n(words_.data() + std::size_t{row_of(normal.key())} * info_.word, info_.word, x);
    for (const std::uint32_t bucket : affixes_of(words[i].form, normal)) {
      const std::int8_t* const row = affixes_.data() + std::size_t{bucket} * info_.affix;
      for (std::size_t c = 0; c < info_.affix; ++c)
        x[info_.word + c] = static_cast<std::int16_t>(x[info_.word + c] + row[c]);
    }
  }
}

void Network::run(LayerId input, const std::int16_t* x, Workspace& workspace, std::int16_t* out,
                  bool backwards) const {
  const Layer& from_input = layer(input);
  const Layer& from_state = layer(static_cast<LayerId>(static_cast<std::size_t>(input) + 1));
  const std::size_t n = info_.hidden;
  const std::size_t rows = workspace.rows;
  workspace.sums.resize(rows * 3 * n);
  workspace.state.assign(2 * n, 0);
  std::int32_t* const cell = workspace.state.data();
  std::int32_t* const state = cell + n;
  kernels_->affine(from_input, x, rows, workspace.sums.data());
  if (input < LayerId::second_left_input)
    for (std::int32_t& sum : workspace.sums) sum *= 1 << info_.input_shift;
  const std::int16_t* previous = nullptr;
  for (std::size_t k = 0; k < rows; ++k) {
    const std::size_t row = backwards ? rows - 1 - k : k;
    std::int32_t* const sums = workspace.sums.data() + row * 3 * n;
    if (previous != nullptr) kernels_->accumulate(from_state, previous, sums);
    kernels_->step(squash_.data(), sums, n, cell, state);
    std::int16_t* const to = out + row * 2 * n + (backwards ? n : 0);
    for (std::size_t i = 0; i < n; ++i) to[i] = static_cast<std::int16_t>(state[i]);
    previous = to;
  }
}

void Network::read(std::span<const Word> words, Workspace& workspace) const {
  embed(words, workspace);
  workspace.first.resize(workspace.rows * 2 * info_.hidden);
  run(LayerId::first_left_input, workspace.input.data(), workspace, workspace.first.data(), false);
  run(LayerId::first_right_input, workspace.input.data(), workspace, workspace.first.data(), true);
  workspace.tags.resize(workspace.rows * tag_columns());
  kernels_->affine(layer(LayerId::tag), workspace.first.data(), workspace.rows, workspace.tags.data());
}

void Network::read_deeper(Workspace& workspace) const {
  workspace.second.resize(workspace.rows * 2 * info_.hidden);
  run(LayerId::second_left_input, workspace.first.data(), workspace, workspace.second.data(), false);
  run(LayerId::second_right_input, workspace.first.data(), workspace, workspace.second.data(), true);
}

}  // namespace tally::language
