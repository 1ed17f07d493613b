#pragma once
// The words of invented news: sentences with gaps, and what the gaps are filled with. Nothing here is of a real event.
//
// A Matter is a kind of news; each of its facts can be worded in several ways. The gaps:
//   {who} {she} {last}        the matter's first person: full name, pronoun, surname     {boss} its second person
//   {town} {site}             a place, and a smaller one in it
//   {body} {firm}             an organisation of the town, a company
//   {n} {m} {k}               counts, each drawn anew for each matter                     {age}
//   {money} {less} {percent}  "£3.4m", a smaller amount, "6.2"
//   {day} {date} {clock}      "Tuesday", "3 March", "4.30pm"
//   {thing} {act} {manner}    a noun, a verb, an adjective
//   {said} {also}             what is said word by word, by the first and by the second person

#include <array>
#include <span>
#include <string_view>

namespace tally::bench {

using Wordings = std::array<std::string_view, 3>;

struct Matter {
  Wordings title;
  std::array<Wordings, 5> facts;
};

[[nodiscard]] std::span<const Matter> matters();

// Of each list the first part of a name, and the last.
struct Syllables {
  std::span<const std::string_view> first;
  std::span<const std::string_view> last;
};

[[nodiscard]] Syllables surnames();
[[nodiscard]] Syllables towns();
[[nodiscard]] std::span<const std::string_view> women();
[[nodiscard]] std::span<const std::string_view> men();
[[nodiscard]] std::span<const std::string_view> nouns();
[[nodiscard]] std::span<const std::string_view> verbs();
[[nodiscard]] std::span<const std::string_view> adjectives();
// What is said, with {thing} {act} {manner}.
[[nodiscard]] std::span<const std::string_view> sayings();

}  // namespace tally::bench
