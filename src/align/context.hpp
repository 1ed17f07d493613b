#pragma once
// What an article says around a place of its text, such as a figure: each word of the sentence weighed by how near it
// is to the place in the parse, and what the words of its own clause make of it.
//
//   "The report makes 34 recommendations"            {recommendation's modifiers, make, report}
//   "Of the inquiry's 36 recommendations, ..."       {inquiry, ...}; the sentence before counts a little too
//
// Words are terms (clause_terms.hpp): names count by whom they name, others by their family.

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "align/clause_terms.hpp"
#include "align/story.hpp"

namespace tally::align {

// Where something is told, such as a figure.
struct TextPlace {
  ingest::ArticleId article;
  language::TokenRange tokens;  // the figure with its unit
  language::TokenId head;       // the word that the sentence builds on
  language::TokenId counted;    // of a figure that counts: the noun; invalid for others
  bool title = false;           // in a headline or standfirst
  bool share = false;           // "38 per cent": what stands behind "of" is its whole
};

struct ContextWord {
  Term term = 0;
  float closeness = 0;  // 1 next to the place in the tree, less farther away
};

inline constexpr float closeness_before = 0.25F;  // of words of the sentence before
inline constexpr float closeness_near = 0.6F;     // from here on a word is near

struct Context {
  std::vector<ContextWord> words;  // sorted by term, each once
  std::vector<Term> limits;        // of what limits the thing told of: "[destroyed] homes"; sorted
  std::vector<std::pair<Term, std::string_view>> limited;  // nouns near with what limits them: "[second] night"; sorted
  std::vector<Term> places;                                // names behind "in", "at", "from" nearby; sorted
  std::vector<int> years;                                  // that the sentence names besides; sorted
  std::vector<mention::TimeInterval> dates;                // that the sentence gives besides, days and longer
  std::vector<Term> named;                                 // who and what is named near the place; sorted
  std::vector<Term> entities;                              // and in the whole sentence; sorted
  Term topic = 0;                // the thing counted, or measured, or the noun that the place hangs on
  Term noun_above = 0;           // the nearest noun above in the tree
  Term verb = 0;                 // the nearest verb above
  Term subject = 0;              // of that verb
  Term object = 0;               // what that verb is done to, where it is not the place itself
  std::string_view preposition;  // before the place: "from", "to", "by"; empty for none
  std::string_view aspect;       // of a length: "height"; empty where not said
  bool part = false;             // "12 of them", "12 each", "only 12": a part
  bool besides = false;          // "another 12", "12 more"
  bool past = false;             // "previous", "last year's", "compared with": of another time
  bool earlier = false;          // "a year ago", "up from"
  bool planned = false;          // "would", "up to", "hopes"
  bool bound = false;            // "limit", "target", "forecast": not what was, but what may be
  bool grows = false;            // "raised", "has spread to", "so far": more or less of it at another hour
  bool up = false;               // "rose", "up"
  bool down = false;             // "fell", "down"
  bool change = false;           // by how much it moved, not where it stands
  bool rate = false;             // "a year", "per head"
  bool of_whole = false;         // "of the", "of them", "each" behind it
  bool daily = false;            // of a market's day: "closed", "index", "shares"
  bool negated = false;          // the sentence denies something
  language::SentenceId sentence;
  double position = 0;  // of its sentence in the article: 0 the first, 1 the last
  bool title = false;   // in a headline or standfirst
  bool lead = false;    // in one of the first three sentences
};

// One noun, limited here in one way and there in another: "the opening night", "the second night".
[[nodiscard]] bool limited_otherwise(const Context& a, const Context& b);

class ContextReader {
 public:
  // Both live as long as this.
  ContextReader(const Story& story, const ClauseTerms& terms) : story_(story), terms_(terms) {}

  [[nodiscard]] Context read(const TextPlace& place) const;

 private:
  void add_word(const TextPlace& place, language::TokenId id, int steps, Context& out) const;
  void add_cue(const TextPlace& place, language::TokenId id, int steps, Context& out) const;
  void add_sentence_before(const TextPlace& place, Context& out) const;
  void add_governor(const TextPlace& place, Context& out) const;
  void add_times(const TextPlace& place, Context& out) const;
  void add_position(const TextPlace& place, Context& out) const;
  [[nodiscard]] Term object_of(const TextPlace& place, language::TokenId verb) const;
  [[nodiscard]] Term subject_of(const TextPlace& place, language::TokenId verb) const;

  const Story& story_;
  const ClauseTerms& terms_;
};

}  // namespace tally::align
