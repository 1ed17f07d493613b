#pragma once
// What stands to the left of two words that look impossible side by side: where a relative clause may end between
// them ("what it is is", "those who can should", "the man they spoke to to get help"), they are none.

#include <optional>

#include "words.hpp"

namespace tally::rules::text {

// A word before `word` in its sentence opens a clause that may end right before `word`.
[[nodiscard]] bool clause_may_end(const Page& page, std::size_t word);

// The words before `word` may want an object that stands earlier, so that a preposition can end the clause at `word`:
// "what she asked for for years", "the house they lived in in May", "hard to deal with with care".
[[nodiscard]] bool object_stands_before(const Page& page, std::size_t word);

// A relative clause that no word opens may end at `word`: "the man he was was gone".
[[nodiscard]] bool contact_clause(const Page& page, std::size_t word);

// The sentence up to `word` is one noun phrase without verb or clause: the subject of what follows. Never true of a
// sentence without tags.
[[nodiscard]] bool bare_subject(const Page& page, std::size_t word);

// Where the one noun phrase begins that stands right before `verb`, if a clause begins with it that no relative opens:
// at the sentence's begin, behind a comma, "because", or a verb's "that" ("heard that he was was"). A clause that is
// itself a subject cannot end at such a verb.
[[nodiscard]] std::optional<std::size_t> own_subject(const Page& page, std::size_t verb);

// Both words are next to each other with nothing but white space between.
[[nodiscard]] inline bool adjacent(const Page& page, std::size_t word) { return page.words[word].gap == Gap::space; }

}  // namespace tally::rules::text
