#pragma once
// Whether two times can be the same, judged at the coarser of their grains: "Tuesday" and "Tuesday afternoon" can,
// "Tuesday afternoon" and "9am on Tuesday" cannot. Says nothing about whether they are times of the same thing.
//
//   compare_times(a, b) == TimeMatch::disjoint
//
// Clock times are compared in one zone only where both name theirs or neither does. A day that was borrowed from the text
// (day_inferred) is not held against another day. What nothing dates is compared by what its words state: an open
// "Tuesday" and a dated Wednesday are disjoint. Prepositions (`bearing`) and "before"/"after" are the caller's business.

#include "mention/time_expression.hpp"

namespace tally::mention {

enum class TimeMatch {
  equal,       // the same stretch of time
  compatible,  // one may be a coarser or vaguer telling of the other
  disjoint,    // they cannot both be true of one moment
  unknown,     // nothing to compare them by
};

[[nodiscard]] TimeMatch compare_times(const TimeExpression& a, const TimeExpression& b);

}  // namespace tally::mention
