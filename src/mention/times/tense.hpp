#pragma once
// Whether the clause around a time tells of the past or of what is to come: that decides which Tuesday is meant.
//
//   "was arrested on Tuesday"  -> past;  "will appear in court on Tuesday" -> future
//
// The verb that governs the time is taken from the parse where there is one, else from the words around.

#include "language/document.hpp"

namespace tally::mention {

enum class TimeTense : unsigned char { unknown, past, present, future };

[[nodiscard]] TimeTense tense_around(const language::Document& document, language::TokenRange tokens);

}  // namespace tally::mention
