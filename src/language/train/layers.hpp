#pragma once
// The layers of the network in training form: forward, and backward with gradients.

#include <cstddef>
#include <vector>

#include "language/train/parameters.hpp"

namespace tally::language::train {

// Rows [begin, end) of a batch's matrices: one sentence, the root's row first.
struct Rows {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// y = x W + b
class Linear {
 public:
  void initialise(std::size_t in, std::size_t out, Random& random);
  // Must be called after the weights have moved.
  void refresh() { transpose(weight.value, transposed_); }
  void forward(const Matrix& x, Matrix& y) const;
  // Adds to dx unless it is null.
  void backward(const Matrix& x, const Matrix& dy, Matrix* dx);
  void collect(std::vector<Parameter*>& into);

  Parameter weight;  // in x out
  Parameter bias;    // 1 x out

 private:
  Matrix transposed_;
};

// One direction of a recurrent layer: a long short-term memory whose input gate is one minus its
// forget gate (three gates: forget, output, candidate), so the cell stays within [-1, 1].
class Recurrence {
 public:
  void initialise(std::size_t in, std::size_t hidden, bool backwards, Random& random);
  void refresh();
  // Writes columns [offset, offset + hidden) of h.
  void forward(const Matrix& x, const std::vector<Rows>& sentences, Matrix& h, std::size_t offset);
  void backward(const Matrix& x, const std::vector<Rows>& sentences, const Matrix& dh, std::size_t offset,
                Matrix& dx);
  void collect(std::vector<Parameter*>& into);

  Linear input;         // in x 3 hidden
  Parameter recurrent;  // hidden x 3 hidden

 private:
  void step_forward(std::size_t row, bool first, std::size_t previous);
  void step_backward(std::size_t row, bool first, std::size_t previous, std::vector<float>& dcell);

  std::size_t hidden_ = 0;
  bool backwards_ = false;
  Matrix recurrent_transposed_;
  Matrix gates_;  // after their functions
  Matrix cell_;
  Matrix squashed_;  // tanh(cell)
  Matrix state_;
  Matrix dstate_;
  Matrix dgates_;
};

// Both directions; h has 2 hidden columns.
class Bidirectional {
 public:
  void initialise(std::size_t in, std::size_t hidden, Random& random);
  void refresh();
  void forward(const Matrix& x, const std::vector<Rows>& sentences, Matrix& h);
  void backward(const Matrix& x, const std::vector<Rows>& sentences, const Matrix& dh, Matrix& dx);
  void collect(std::vector<Parameter*>& into);

  Recurrence left_to_right;
  Recurrence right_to_left;

 private:
  std::size_t hidden_ = 0;
};

// Sets a share of the cells to zero and scales the others up; keeps the mask for backward.
class Dropout {
 public:
  void forward(Matrix& x, float share, Random& random);
  void backward(Matrix& dx) const;

 private:
  std::vector<float> mask_;
};

}  // namespace tally::language::train
