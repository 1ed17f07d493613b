#pragma once
// The names of a story as runs of capitalised words with the small words between them, whatever they name. The finder
// of names cuts them where it thinks that a name ends; here every reading of a run can be tried.
//
//   "the Department for Ports and Inland Waters and Sail Training"
//     -> Department for Ports and Inland Waters and Sail Training
//
// Headlines that capitalise everything are left out.

#include <string>
#include <vector>

#include "align/story.hpp"

namespace tally::rules::organisation {

struct Word {
  std::uint32_t token = 0;
  std::string text;     // folded, without a possessive ending
  bool weak = false;    // of, for, and, the
};

struct Run {
  ingest::ArticleId article;
  std::vector<Word> words;  // begins and ends with a capitalised word
  bool caption = false;
};

// A place that gives a name in one way.
struct Place {
  ingest::ArticleId article;
  base::Span span;
};

// One way in which a body is named, with its places.
struct Variant {
  std::string name;                // as written at the first place
  std::vector<std::string> words;  // that tell it apart
  std::vector<Place> places;
};

[[nodiscard]] std::vector<Run> find_runs(const align::Story& story);

// The text of words [first, last) of a run.
[[nodiscard]] base::Span span_of(const align::Story& story, const Run& run, std::size_t first, std::size_t last);

// Adds a place to the variant of these words, which is made when it is new.
void add_place(const align::Story& story, std::vector<Variant>& variants, std::vector<std::string> words, Place place);

}  // namespace tally::rules::organisation
