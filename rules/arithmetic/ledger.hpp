#pragma once
// Takes what the checks find in one article, and looks in the other articles for the figure that would make it right
// or that repeats what was announced: the editor's next question.

#include <string>
#include <string_view>
#include <vector>

#include "figures.hpp"
#include "rule/rule.hpp"

namespace tally::rules::arithmetic {

// A place that takes part in a mismatch. With `figure` given, other articles are asked for the value `wanted` there.
struct Place {
  base::Span span;
  std::string label;
  const Figure* figure = nullptr;
  double wanted = 0;
  const Sheet* sheet = nullptr;  // where it is not the article that is checked
};

struct Mismatch {
  std::string message;
  std::vector<Place> places;  // the first is what the others speak against
  double confidence = 0.9;
};

class Ledger {
 public:
  Ledger(const std::vector<Sheet>& sheets, rule::Sink& sink) : sheets_(sheets), sink_(sink) {}

  void compared() { sink_.compared(); }
  void undecided(std::string_view reason) { sink_.undecided(reason); }
  void report(const Sheet& sheet, Mismatch mismatch);

 private:
  [[nodiscard]] bool is_new(const Sheet& sheet, const Mismatch& mismatch);
  void add_retold(const Sheet& sheet, const Mismatch& mismatch, finding::Finding& finding) const;
  void add_support(const Sheet& sheet, const Place& place, finding::Finding& finding) const;

  const std::vector<Sheet>& sheets_;
  rule::Sink& sink_;
  std::vector<std::vector<base::Span>> told_;  // what one check found is found by no other once more
  ingest::ArticleId told_of_;
};

}  // namespace tally::rules::arithmetic
