#pragma once
// Where a figure stands: what its sentence says of it, each word weighed by how near it is to the figure in the parse, and
// how much two such places have in common.
//
//   "The report makes 34 recommendations"            {recommendation's modifiers, make, report}
//   "Of the inquiry's 36 recommendations, ..."       {inquiry, ...}; the sentence before counts a little too
//
// Names count by whom they name, verbs by the kind of happening, words by their family ("evacuate", "evacuation"), and all by
// how rare they are in the story.

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "align/figure_facts.hpp"
#include "align/story_words.hpp"

namespace tally::align {

struct SlotWord {
  std::uint32_t term = 0;
  float closeness = 0;  // 1 next to the figure in the tree, less farther away
};

struct FigureSlot {
  std::vector<SlotWord> words;             // sorted by term, each once
  std::vector<std::uint32_t> limits;       // terms of what limits the thing counted: "[destroyed] homes"; sorted
  std::vector<std::pair<std::uint32_t, std::string_view>> limited;  // nouns near with what limits them: "[second] night"; sorted
  std::vector<std::uint32_t> places;       // names behind "in", "at", "from" near the figure; sorted
  std::vector<std::string_view> years;     // sorted
  std::vector<mention::TimeInterval> dates;  // that the sentence gives, days and longer
  std::uint32_t verb = 0;                  // term of the nearest verb above; 0 for none
  std::uint32_t object = 0;                // term of what that verb is done to, where it is not the figure; 0 for none
  bool part = false;                       // "12 of them", "12 each", "only 12": a part
  bool besides = false;                    // "another 12", "12 more"
  bool past = false;                       // "previous", "last year's", "compared with": of another time
  bool planned = false;                    // "would", "up to", "hopes"
  bool grows = false;                      // "raised", "has spread to", "so far": more or less of it at another hour
  bool up = false;                         // "rose", "up"
  bool down = false;                       // "fell", "down"
  bool daily = false;                      // of a market's day: "closed", "index", "shares"
  std::uint32_t measure = 0;               // term of the noun that names the measure: "net [debt] of £97m"; 0 for none
  bool change = false;                     // by how much it moved, not where it stands
  std::vector<std::uint32_t> named;        // terms of who and what is named near the figure; sorted
  std::vector<std::uint32_t> entities;     // and in the whole sentence; sorted
  std::uint32_t topic = 0;                 // the thing counted, or the measure, or the noun that the figure hangs on
  std::uint32_t noun_above = 0;            // the nearest noun above the figure in the tree
  std::uint32_t subject = 0;               // of the nearest verb above
  std::string_view preposition;            // before the figure: "from", "to", "by"; empty for none
  bool negated = false;                    // the sentence denies something
  bool bound = false;                      // "limit", "target", "forecast": not what was, but what may be
  bool rate = false;                       // "a year", "per head"
  bool earlier = false;                    // "a year ago", "up from"
  bool of_whole = false;                   // "of the", "of them", "each" behind it
  language::SentenceId sentence;
  double position = 0;                     // of its sentence in the article: 0 the first, 1 the last
  bool lead = false;                       // in one of the first three sentences
};

inline constexpr float closeness_before = 0.25F;  // of words of the sentence before

struct SlotLikeness {
  double weight = 0;    // of what both have: closeness times rarity, summed
  double near = 0;      // of that, what is near both figures
  double share = 0;     // of the weight of the slot that has less of it
  int doubts = 0;         // what is said of one side only, or otherwise of each: a part, a plan, another place
};

// One noun, limited here in one way and there in another: "the opening night", "the second night".
[[nodiscard]] bool limited_otherwise(const FigureSlot& a, const FigureSlot& b);

class SlotReader {
 public:
  explicit SlotReader(const Story& story) : story_(story), words_(story) {}

  [[nodiscard]] const StoryWords& words() const { return words_; }

  [[nodiscard]] FigureSlot read(const FigureFact& figure) const;
  [[nodiscard]] SlotLikeness compare(const FigureSlot& a, const FigureSlot& b) const;

 private:
  void add_word(const FigureFact& figure, language::TokenId id, int steps, FigureSlot& slot) const;
  void add_cue(ingest::ArticleId article, language::TokenId id, int steps, FigureSlot& slot) const;
  void add_sentence_before(ingest::ArticleId article, language::SentenceId id, FigureSlot& slot) const;
  void add_label(const FigureFact& figure, FigureSlot& slot) const;
  void add_governor(const FigureFact& figure, FigureSlot& slot) const;
  std::uint32_t object_of(const FigureFact& figure, language::TokenId verb) const;
  std::uint32_t subject_of(const FigureFact& figure, language::TokenId verb) const;
  void add_scene(const FigureFact& figure, FigureSlot& slot) const;
  std::uint32_t term_of(ingest::ArticleId article, language::TokenId token) const { return words_.of(article, token); }

  const Story& story_;
  StoryWords words_;
};

}  // namespace tally::align
