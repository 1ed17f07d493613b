#pragma once
// What a stretch of text is about, as far as news tells of it again and again: fires, crashes, votes, openings, thefts. A
// theme gathers every usual way to tell of one kind of happening, by verb, noun or phrase, so that "the ovens will be switched
// off" and "stop production" meet. Wider and looser than happening_class(): a theme in common is evidence, and no proof, that
// two places tell of one happening; a word may have several.
//
//   themes_of(document, "the coach hit a wall")  & themes_of(document, "he lost control of the bus")   not empty
//
// Words stand for all their forms; a phrase is a word and another one that follows within four.

#include <cstdint>

#include "language/document.hpp"

namespace tally::align {

// A set of themes, one bit each.
using Themes = std::uint64_t;

// Of the word at `at` with those that follow it; words that `among` refuses are skipped.
[[nodiscard]] Themes theme_at(const language::Document& document, language::TokenId at);

// "The incident", "it happened": whatever its story is about. Always alone in a set.
[[nodiscard]] bool names_any_happening(const language::Document& document, language::TokenId at);

// Themes of which the one is a step before the other in one affair ("bought" and "delivered", "arrested" and "charged"): where
// one place has the one and the other only the other, they tell of two happenings.
[[nodiscard]] bool are_steps(Themes a, Themes b);

}  // namespace tally::align
