#include "language/train/quantise.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "language/model_network.hpp"

namespace tally::language::train {
namespace {

template <typename T>
SectionBytes bytes_of(const std::vector<T>& items) {
  SectionBytes out;
  out.bytes.resize(items.size() * sizeof(T));
  if (!items.empty()) std::memcpy(out.bytes.data(), items.data(), out.bytes.size());
  return out;
}

// Nearest whole number within [-limit, limit].
std::int32_t rounded(float value, float limit) {
  const float bounded = std::clamp(value, -limit, limit);
  return static_cast<std::int32_t>(bounded + (bounded < 0.0F ? -0.5F : 0.5F));
}

// A table of rows in signed bytes with one common step, so that the largest but a few per mille fit.
struct ByteTable {
  std::vector<std::int8_t> cells;
  float step = 0.0F;
};

ByteTable byte_table(const std::vector<float>& values) {
  std::vector<float> sizes(values.size());
  std::transform(values.begin(), values.end(), sizes.begin(), [](float v) { return std::fabs(v); });
  const std::size_t at = sizes.size() - 1 - sizes.size() / 2000;
  std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(at), sizes.end());
  ByteTable out;
  out.step = std::max(sizes[at], 1e-3F) / 127.0F;
  out.cells.reserve(values.size());
  for (const float v : values) out.cells.push_back(static_cast<std::int8_t>(rounded(v / out.step, 127.0F)));
  return out;
}

class LayerWriter {
 public:
  // `scale_of_input[i]` is the value of one unit of input i.
  void add(const Matrix& weight, const Matrix* bias, float weight_scale, float sum_scale,
           const std::vector<float>& scale_of_input = {}) {
    infos_.push_back({static_cast<std::uint32_t>(weight.rows), static_cast<std::uint32_t>(weight.cols),
                      weights_.size(), biases_.size()});
    for (std::size_t i = 0; i < weight.rows; i += 2)
      for (std::size_t j = 0; j < weight.cols; ++j)
        for (std::size_t k = i; k < i + 2; ++k) {
          const float unit = scale_of_input.empty() ? 1.0F : scale_of_input[k];
          weights_.push_back(
              static_cast<std::int16_t>(rounded(weight.row(k)[j] * unit * weight_scale, 32767.0F)));
        }
    for (std::size_t j = 0; j < weight.cols; ++j)
      biases_.push_back(bias == nullptr ? 0 : rounded(bias->data[j] * sum_scale, 1e9F));
  }
  [[nodiscard]] SectionBytes infos() const { return bytes_of(infos_); }
  [[nodiscard]] SectionBytes weights() const { return bytes_of(weights_); }
  [[nodiscard]] SectionBytes biases() const { return bytes_of(biases_); }

 private:
  std::vector<LayerInfo> infos_;
  std::vector<std::int16_t> weights_;
  std::vector<std::int32_t> biases_;
};

// How far the first layer's sums must be shifted so that its weights, in units of the tables' steps, fit.
std::uint32_t input_shift(const Network& network, const std::vector<float>& units) {
  float largest = 0.0F;
  for (const Recurrence* direction : {&network.first.left_to_right, &network.first.right_to_left}) {
    const Matrix& weight = direction->input.weight.value;
    for (std::size_t i = 0; i < weight.rows; ++i)
      for (std::size_t j = 0; j < weight.cols; ++j)
        largest = std::max(largest, std::fabs(weight.row(i)[j]) * units[i]);
  }
  std::uint32_t shift = 0;
  while (shift < 15 && largest * static_cast<float>(1U << (sum_bits - static_cast<int>(shift))) > 32767.0F)
    ++shift;
  return shift;
}

constexpr float power(int bits) { return static_cast<float>(1U << static_cast<unsigned>(bits)); }

// Layers in the order of LayerId.
LayerWriter layers_of(Network& network, const std::vector<float>& units, std::uint32_t shift) {
  LayerWriter out;
  const float input_scale = power(sum_bits - static_cast<int>(shift));
  for (Recurrence* direction : {&network.first.left_to_right, &network.first.right_to_left}) {
    out.add(direction->input.weight.value, &direction->input.bias.value, input_scale, input_scale, units);
    out.add(direction->recurrent.value, nullptr, power(weight_bits), 1.0F);
  }
  for (Recurrence* direction : {&network.second.left_to_right, &network.second.right_to_left}) {
    out.add(direction->input.weight.value, &direction->input.bias.value, power(weight_bits), power(sum_bits));
    out.add(direction->recurrent.value, nullptr, power(weight_bits), 1.0F);
  }
  for (Linear* layer : {&network.tag, &network.arc_dependent, &network.arc_head})
    out.add(layer->weight.value, &layer->bias.value, power(weight_bits), power(sum_bits));
  const float score_scale = power(hidden_bits + score_weight_bits);
  out.add(network.arc_bilinear.weight.value, &network.arc_bilinear.bias.value, power(score_weight_bits),
          score_scale);
  for (Linear* layer : {&network.label_dependent, &network.label_head})
    out.add(layer->weight.value, &layer->bias.value, power(weight_bits), power(sum_bits));
  out.add(network.label_out.weight.value, &network.label_out.bias.value, power(score_weight_bits),
          score_scale);
  return out;
}

// The rows of the words: the trained vector plus the projected outside one.
struct WordTable {
  std::vector<float> rows;
  std::vector<std::uint64_t> keys;  // by row; the first two are no words
};

WordTable word_table(const Network& network, const Vocabulary& vocabulary, const Vectors& vectors) {
  Matrix projected(vectors.rows.rows, network.size.word);
  multiply_add(vectors.rows, network.project.value, projected);
  WordTable out;
  const auto put = [&](std::uint64_t key, int own, int outside) {
    out.keys.push_back(key);
    const float* const trained = network.word.value.row(static_cast<std::size_t>(own));
    for (std::size_t c = 0; c < network.size.word; ++c)
      out.rows.push_back(trained[c] +
                         (outside < 0 ? 0.0F : projected.row(static_cast<std::size_t>(outside))[c]));
  };
  for (std::size_t id = 0; id < vocabulary.keys.size(); ++id) {
    const auto outside = vectors.row_of.find(vocabulary.keys[id]);
    const bool has = id > root_word && outside != vectors.row_of.end();
    put(vocabulary.keys[id], static_cast<int>(id), has ? outside->second : -1);
  }
  for (std::size_t row = 0; row < vectors.keys.size(); ++row)
    if (vocabulary.id(vectors.keys[row]) == unknown_word)
      put(vectors.keys[row], unknown_word, static_cast<int>(row));
  return out;
}

std::vector<WordSlot> slots_of(const std::vector<std::uint64_t>& keys) {
  std::vector<WordSlot> slots(std::bit_ceil(keys.size() * 3 / 2 + 2), WordSlot{0, 0});
  for (std::size_t row = root_word + 1; row < keys.size(); ++row) {
    std::size_t i = keys[row] & (slots.size() - 1);
    while (slots[i].row != 0) i = (i + 1) & (slots.size() - 1);
    slots[i] = {static_cast<std::uint32_t>(keys[row] >> 32U), static_cast<std::uint32_t>(row)};
  }
  return slots;
}

// tanh in the middle of each step.
std::vector<std::int16_t> squash_table() {
  std::vector<std::int16_t> out;
  for (std::size_t i = 0; i < squash_size; ++i) {
    float value = (static_cast<float>(i) + 0.5F - static_cast<float>(squash_size / 2)) / power(squash_bits);
    tanh_of(std::span(&value, 1));
    out.push_back(static_cast<std::int16_t>(rounded(value * power(gate_bits), power(gate_bits))));
  }
  return out;
}

}  // namespace

std::vector<TagPair> tag_pairs(const std::vector<std::vector<Word>>& sentences, int least) {
  std::vector<int> count(upos_count * xpos_count, 0);
  for (const auto& sentence : sentences)
    for (const Word& word : sentence)
      ++count[static_cast<std::size_t>(word.upos) * xpos_count + static_cast<std::size_t>(word.xpos)];
  std::vector<TagPair> out;
  for (std::size_t i = 0; i < count.size(); ++i)
    if (count[i] >= least)
      out.push_back({static_cast<Upos>(i / xpos_count), static_cast<Xpos>(i % xpos_count)});
  return out;
}

std::vector<std::byte> model_bytes(Network& network, const Vocabulary& vocabulary, const Vectors& vectors,
                                   const std::vector<TagPair>& pairs, const LemmaTables& lemmas) {
  const WordTable words = word_table(network, vocabulary, vectors);
  const ByteTable word_rows = byte_table(words.rows);
  const ByteTable affix_rows = byte_table(network.affix.value.data);
  std::vector<float> units(network.size.word, word_rows.step);
  units.resize(network.size.input(), affix_rows.step);
  const std::uint32_t shift = input_shift(network, units);
  const LayerWriter layers = layers_of(network, units, shift);
  const auto number = [](std::size_t n) { return static_cast<std::uint32_t>(n); };
  const Dimensions& size = network.size;
  const std::vector<NetworkInfo> info{{number(size.word), number(size.affix), number(size.hidden),
                                       number(size.arc), number(size.label), shift}};
  return ModelFile::build({bytes_of(info), layers.infos(), layers.weights(), layers.biases(),
                           bytes_of(slots_of(words.keys)), bytes_of(word_rows.cells),
                           bytes_of(affix_rows.cells), bytes_of(squash_table()), bytes_of(pairs),
                           bytes_of(lemmas.slots), bytes_of(lemmas.rules), bytes_of(lemmas.text)});
}

}  // namespace tally::language::train
