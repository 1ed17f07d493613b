#pragma once
// Names of two words and more that may be bodies', with all places of each; what is a person's is left out.
//
//   "the Royal Institute of Woodland Management said" -> words {royal, institute, of, woodland, management}

#include <set>
#include <string>
#include <vector>

#include "rule/rule.hpp"
#include "runs.hpp"

namespace tally::rules::organisation {

struct Name {
  std::vector<std::string> words;  // folded
  std::vector<Place> places;
  std::set<ingest::ArticleId> articles;
};

[[nodiscard]] std::vector<Name> names_of(const align::Story& story, const std::vector<Run>& runs);

// Which articles have which names anywhere in their text, capitals or not.
class NameTexts {
 public:
  NameTexts(const align::Story& story, const std::vector<Name>& names);

  // No article has both names: one that has them knows two bodies.
  [[nodiscard]] bool apart(const std::vector<Name>& names, std::size_t a, std::size_t b) const;

 private:
  std::vector<std::vector<ingest::ArticleId>> articles_;  // by name
};

// Whether a finding has been reported at the name already.
[[nodiscard]] bool reported(const rule::Sink& sink, const Name& name);

// Reports them as one body's, unless both are in findings already.
void report_names(const align::Story& story, const Name& a, const Name& b, double confidence, rule::Sink& sink);

}  // namespace tally::rules::organisation
