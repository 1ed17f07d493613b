#pragma once
// Adds the words of a number up as they come and knows which may come next: after "twenty" a unit, after "two hundred" what
// is less than a hundred, after "three thousand" what is less than a thousand.
//
//   NumberSum sum(false);
//   if (sum.accepts(word)) sum.add(word);   // two, hundred, five
//   sum.value() == 205

#include "mention/number_words.hpp"

namespace tally::mention {

class NumberSum {
 public:
  explicit NumberSum(bool article) : group_(article ? 1 : 0), room_(article ? 0 : 1000), article_(article) {}

  [[nodiscard]] bool accepts(NumberWord word) const {
    switch (word.kind) {
      case NumberWordKind::zero: return empty_ && !article_;
      case NumberWordKind::unit: case NumberWordKind::teen: case NumberWordKind::ten: return word.value < room_;
      case NumberWordKind::hundred: return group_ >= 1 && group_ < 100 && (group_ < 10 || room_ == 0);
      case NumberWordKind::scale: return group_ > 0 && word.value < last_scale_;
      case NumberWordKind::dozen: return group_ > 0 && group_ < 100 && total_ == 0;
      case NumberWordKind::ordinal:
        return word.value < 100 ? word.value < room_ && (word.value < 10 || !ten_) : group_ > 0 && word.value < last_scale_;
      default: return false;
    }
  }
  void add(NumberWord word) {
    empty_ = false;
    ten_ = word.kind == NumberWordKind::ten;
    if (word.kind == NumberWordKind::ordinal && word.value >= 100) {  // "one hundredth", "two thousandth"
      group_ *= word.value;
      return;
    }
    switch (word.kind) {
      case NumberWordKind::unit: case NumberWordKind::teen: case NumberWordKind::ordinal: case NumberWordKind::zero: group_ += word.value; room_ = 0; break;
      case NumberWordKind::ten: group_ += word.value; room_ = 10; break;
      case NumberWordKind::hundred: group_ *= 100; room_ = 100; break;
      case NumberWordKind::dozen: group_ *= word.value; room_ = 0; last_scale_ = 0; break;
      default:
        total_ += group_ * word.value;
        group_ = 0;
        room_ = word.value;
        last_scale_ = word.value;
    }
  }
  [[nodiscard]] bool after_big() const { return room_ >= 100 && !empty_; }
  [[nodiscard]] bool after_scale() const { return after_big() && group_ == 0; }
  [[nodiscard]] bool may_scale_by(double scale) const { return scale < last_scale_; }
  [[nodiscard]] double value() const { return total_ + group_; }

 private:
  double total_ = 0;
  double group_;
  double room_;  // the next unit, teen or ten must be less than this
  double last_scale_ = 1e18;
  bool article_;
  bool empty_ = true;
  bool ten_ = false;
};

}  // namespace tally::mention
