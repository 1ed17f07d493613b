#pragma once
// Verbs and nouns that tell of one kind of happening in different words, and those of things that happen only once.
//
//   happening_class("give", "way") == "collapse"
//   recurrence_of("die") == Recurrence::never

#include <string>
#include <string_view>

namespace tally::align {

// The class's first word; the verb itself, with its particle, where it has none.
[[nodiscard]] std::string happening_class(std::string_view verb, std::string_view particle);

// The class of a noun for a happening ("death" -> "die"); the noun itself where it has none.
[[nodiscard]] std::string happening_of_noun(std::string_view noun);

// What a class says of a happening: all, or only that it was, began or ended, and its nouns say what it was.
enum class Weight { full, light, begins, ends };
[[nodiscard]] Weight weight_of(std::string_view happening);

// How often one person or thing does it, or has it done, within what a story tells.
enum class Recurrence {
  never,     // dies, is born
  personal,  // is arrested, marries, takes up a post: once in a while in one life
  seldom,    // opens, is signed, is announced
  often,     // plays, calls, meets
};
[[nodiscard]] Recurrence recurrence_of(std::string_view happening);

}  // namespace tally::align
