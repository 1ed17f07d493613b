#pragma once
// The trained network with whole numbers: words -> states, from which the tagger and the parser decide.
//
//     Workspace workspace;                       // one a thread, kept for all sentences
//     network.read(words, workspace);            // first layer: enough for tags
//     network.read_deeper(workspace);            // second layer: for the parser
//
// Two bidirectional recurrent layers (long short-term memory with the input gate tied to the forget
// gate) over word vectors and hashed affixes. Everything is fixed point: the same bits on every
// machine and compiler. Scales are named below; the trainer rounds the weights to them.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "language/model_file.hpp"
#include "language/model_kernels.hpp"
#include "language/word.hpp"

namespace tally::language {

// Binary digits behind the point.
inline constexpr int weight_bits = sum_bits - state_bits;
inline constexpr int hidden_bits = 8;  // hidden layers of the parser, cut off at 16
inline constexpr int score_weight_bits = 12;

enum class LayerId : std::uint8_t {
  first_left_input,
  first_left_state,
  first_right_input,
  first_right_state,
  second_left_input,
  second_left_state,
  second_right_input,
  second_right_state,
  tag,
  arc_dependent,
  arc_head,
  arc_bilinear,
  label_dependent,
  label_head,
  label,
};
inline constexpr std::size_t layer_count = 15;

struct NetworkInfo {
  std::uint32_t word;    // length of a word's row
  std::uint32_t affix;   // length of an affix's row
  std::uint32_t hidden;  // states of one direction
  std::uint32_t arc;
  std::uint32_t label;
  std::uint32_t input_shift;  // sums of the first layer's inputs are shifted left by this
};

struct LayerInfo {
  std::uint32_t inputs;
  std::uint32_t outputs;
  std::uint64_t weights;  // index of the first weight
  std::uint64_t bias;     // index of the first bias
};

struct WordSlot {
  std::uint32_t check;  // upper half of the word's key
  std::uint32_t row;    // 0: empty
};

// Rows of the table of word vectors that are no words.
inline constexpr std::uint32_t unknown_row = 0;
inline constexpr std::uint32_t root_row = 1;

// The buffers of one sentence; they grow to the longest one seen. Row 0 of each is the root.
struct Workspace {
  std::size_t rows = 0;
  std::vector<std::int16_t> input, first, second;
  std::vector<std::int32_t> sums, state;
  std::vector<std::int32_t> tags;
  std::vector<std::int16_t> dependent, head, mixed, packed;
  std::vector<std::int32_t> label_dependent, label_head, arcs, heads;
};

class Network {
 public:
  // The file must outlive the network. Fails if the sections don't fit each other.
  [[nodiscard]] static base::Result<Network> over(const ModelFile& file);

  // First layer and the tags' scores: workspace.tags, one row of `tag_columns()` a place.
  void read(std::span<const Word> words, Workspace& workspace) const;
  // Second layer, from what read() left.
  void read_deeper(Workspace& workspace) const;

  // The word's row of the table of vectors, that of unknown words where it has none.
  [[nodiscard]] std::span<const std::int8_t> word_vector(std::string_view form) const;

  [[nodiscard]] const Layer& layer(LayerId id) const { return layers_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] const Kernels& kernels() const { return *kernels_; }
  [[nodiscard]] std::size_t tag_columns() const { return layer(LayerId::tag).outputs; }
  // For tests: other kernels must not change a bit.
  void use(const Kernels& kernels) { kernels_ = &kernels; }

 private:
  [[nodiscard]] bool sizes_fit() const;
  [[nodiscard]] std::uint32_t row_of(std::uint64_t key) const;
  void embed(std::span<const Word> words, Workspace& workspace) const;
  void run(LayerId input, const std::int16_t* x, Workspace& workspace, std::int16_t* out,
           bool backwards) const;

  NetworkInfo info_{};
  std::array<Layer, layer_count> layers_{};
  std::span<const WordSlot> slots_;
  std::span<const std::int8_t> words_;
  std::span<const std::int8_t> affixes_;
  std::span<const std::int16_t> squash_;
  const Kernels* kernels_ = nullptr;
};

}  // namespace tally::language
