#pragma once
// A finding's evidence sorted by what it says: one side a label, one statement a sentence, repetitions folded.
//
//   const std::vector<Side> sides = sides_of(view, finding);
//   balance(view, sides)  ->  "2 of 3 independent sources say “aged 17”; 1 says “aged 19”"

#include <string>
#include <vector>

#include "report/place.hpp"

namespace tally::report {

// One sentence of one article with the words of it that matter.
struct Statement {
  finding::Evidence first;             // where it stands
  std::vector<base::Span> words;       // all in the sentence of `first`
  std::vector<std::size_t> also_lines; // other lines of the article that say the same in the same words
  std::vector<finding::Evidence> also_in;  // other articles that have the very same sentence
};

struct Side {
  std::string label;
  std::vector<Statement> statements;
  std::vector<std::size_t> sources;  // the copy groups that say so, sorted: articles of one group are one source
};

// In the order of the evidence.
[[nodiscard]] std::vector<Side> sides_of(const StoryView& view, const finding::Finding& finding);

// How many independent sources stand on each side, without a full stop; empty where there is one side only.
[[nodiscard]] std::string balance(const StoryView& view, const std::vector<Side>& sides);

}  // namespace tally::report
