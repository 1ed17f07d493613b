#pragma once
// What a figure is said of, as far as its sentence shows it, and how much two such frames have in common.
//
//   "The blaze drove people out of 64 homes on Alder Street"   frame {blaze, drive, people, Alder, Street}
//
// Words count by how rare they are in the story: what every sentence has says nothing.

#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "align/story.hpp"

namespace tally::align {

struct FigureFrame {
  std::vector<std::string_view> words;   // lemmas of the content words around, sorted, without doubles
  std::vector<std::string_view> places;  // proper nouns behind "in", "at", "from" and the like, sorted
  std::vector<std::string_view> years;   // "2019"
  std::vector<std::pair<std::string_view, std::string_view>> modified;  // "night", "second": nouns and what limits them, sorted
  std::string_view verb;                 // lemma of the nearest verb above the figure
  bool part = false;                     // "another 12", "12 of them", "12 each": a part, or something besides
  bool past = false;                     // "had been", "last year's", "the previous record"
  bool planned = false;                  // "would", "could", "up to"
};

class FrameReader {
 public:
  explicit FrameReader(const Story& story);

  [[nodiscard]] FigureFrame read(ingest::ArticleId article, const mention::Mention& figure) const;

  // How much the two have in common: the sum of the shared words' rarity, each log(sentences / sentences with the word).
  [[nodiscard]] double common(const FigureFrame& a, const FigureFrame& b) const;

 private:
  const Story& story_;
  std::unordered_map<std::string_view, int> sentences_with_;
  double sentences_ = 0;
};

// Nothing in the two shows that they speak of two things: other years, other places, a part here and a whole there.
[[nodiscard]] bool may_be_one(const FigureFrame& a, const FigureFrame& b);

}  // namespace tally::align
