#pragma once
// A finding's evidence sorted by what it says: one side a label, one statement a sentence, repetitions folded.
//
//   const std::vector<Side> sides = sides_of(view, finding);
//   heading(view, sides[0])       ->  "aged 17"
//   share(view, sides, sides[0])  ->  "2 of 4 independent sources"
//   balance(view, sides)          ->  "Tabloid says both; Daily says nothing of it."

#include <string>
#include <vector>

#include "report/place.hpp"

namespace tally::report {

// One sentence of one article with the words of it that matter.
struct Statement {
  finding::Evidence first;                 // where it stands
  std::vector<base::Span> words;           // all in the sentence of `first`
  std::vector<std::size_t> also_lines;     // other lines of the article that say the same in the same words
  std::vector<finding::Evidence> also_in;  // other articles that have the very same sentence
};

struct Side {
  std::string label;
  std::vector<Statement> statements;
  std::vector<std::size_t> sources;  // the copy groups that say so, sorted: articles of one group are one source
};

// In the order of the evidence.
[[nodiscard]] std::vector<Side> sides_of(const StoryView& view, const finding::Finding& finding);

// The label as a side's heading: in quotation marks where it is words of the article.
[[nodiscard]] std::string heading(const StoryView& view, const Side& side);

// How many of the story's independent sources stand on the side; empty where all sides stand in one source.
[[nodiscard]] std::string share(const StoryView& view, const std::vector<Side>& sides, const Side& side);

// What the shares do not say: sources that stand on several sides or on none, or that all is one source. A sentence;
// empty where there is nothing to add.
[[nodiscard]] std::string balance(const StoryView& view, const std::vector<Side>& sides);

}  // namespace tally::report
