#pragma once
// The words of a clause that tell what happens: a verb with its particle, its bare noun or its phrase, and the verb or noun that
// a time hangs on.
//
//   "gave way", "walked out", "came off the rails", "put in its application"
//   "in the evening rush hour on 3 May" -> past the nouns that are times themselves

#include <string>

#include "claim/event.hpp"
#include "language/document.hpp"

namespace tally::align {

// "walk out", also where the parse has an adverb for the particle; empty for none.
[[nodiscard]] std::string particle_of(const language::Document& document, const claim::Event& event);

// "Put in its application", where the parse has the particle for a preposition.
[[nodiscard]] bool hands_in(const language::Document& document, const claim::Event& event);

// The class of the verb with what belongs to it (align/happening_class.hpp).
[[nodiscard]] std::string happening_of(const language::Document& document, const claim::Event& event);

// The predicate above a time: its own verb, or that of "It was T when E"; not valid for none.
[[nodiscard]] language::TokenId governor_of(const language::Document& document, language::TokenId top);

}  // namespace tally::align
