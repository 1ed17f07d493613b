#pragma once
// What a finding asks of the editor: the four headings of a report, and what the exit code counts.
//
//   if (attention(finding) == Attention::conflict) ++conflicts;

#include "finding/finding.hpp"

namespace tally::finding {

// conflict: a contradiction or damage that cannot run as it stands. query: what a desk must ask about.
// context: the sources themselves disagree, or a later report replaces an earlier one. note: style and possibilities.
enum class Attention { conflict, query, context, note };  // in the order of a report

[[nodiscard]] Attention attention(const Finding& finding);

// True where the finding reaches the level. Context is no alarm: it counts as info, whatever its severity.
[[nodiscard]] bool reaches(const Finding& finding, Severity level);

}  // namespace tally::finding
