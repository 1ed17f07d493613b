#pragma once
// Things of which each of two articles of one story has one: "the plan", where neither tells of plans, another plan or plans of
// two kinds. What both then call so is one thing, though half of their sentences have the word.
//
//   const SoleThings things(story);
//   things.are_one({a, plan}, {b, plan});   // "the bypass plan was approved", "the plan was thrown out"

#include <map>
#include <set>
#include <string>
#include <vector>

#include "align/story.hpp"

namespace tally::align {

struct NounPlace {
  ingest::ArticleId article;
  language::TokenId noun;
};

class SoleThings {
 public:
  explicit SoleThings(const Story& story);

  // Both are common nouns in the singular, of one lemma.
  [[nodiscard]] bool are_one(NounPlace a, NounPlace b) const;
  // Both say of which kind or where, and not the same: "the concert in Graz", "Linz concert"; or one is "a second concert".
  [[nodiscard]] bool are_two(NounPlace a, NounPlace b) const;

 private:
  // What one article tells of a noun.
  struct Thing {
    bool several = false;                 // "plans", "another plan"
    std::set<std::string_view> kinds;     // "bypass" of "the bypass plan", "meals" of "a motion on meals"
    bool is_sole() const { return !several && kinds.size() <= 1; }
  };

  void read(const language::Document& document, std::map<std::string_view, Thing>& things) const;

  const Story& story_;
  std::vector<std::map<std::string_view, Thing>> things_;  // [article], by lemma
};

}  // namespace tally::align
