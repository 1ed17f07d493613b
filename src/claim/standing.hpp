#pragma once
// How a matter of the news stands, as the set phrases of news reports tell it: the auditors' opinion is clean or it is
// qualified, an inquiry was opened or nobody has yet decided whether to open one, the show goes ahead or was called off.
//
//   "Ministers have still not said whether they will pay."   funding: undecided
//   "The inquest was adjourned without a verdict."           verdict: none yet
//   "Nobody may return to the village."                      return: not allowed
//
// The matters, their answers and the phrases are data: data/matters.
//
// Outcomes (outcome.hpp) hang on one verb and whom it concerns; these hang on several words that may stand apart. What is only
// possible, asked for or denied by somebody tells nothing.

#include <optional>
#include <string_view>
#include <vector>

#include "language/document.hpp"

namespace tally::claim {

// What shows that two articles speak of one matter.
enum class Bearing {
  sole,    // a story has one of the kind
  scene,   // whatever both places tell of, where they share enough of the scene
  person,  // it is one person's
  thing,   // it is one thing's, which both describe alike
};

// The question, with what is known of its answers in general.
struct Question {
  std::string_view name;   // "verdict"
  Bearing bearing = Bearing::sole;
  bool of_event = false;   // it is about what happened, else about how things stand
  bool changes = false;    // the answer of one day may be another on the next
  bool ahead = false;      // what is planned answers it, too
  bool common = false;     // asked of many things in one story, so that the whole scene must show which
  bool same = false;       // a thing's, and only where both places name it alike
};

struct Standing {
  const Question* question = nullptr;  // of the list, lives for ever
  std::string_view value;              // "qualified"; likewise
  language::TokenRange words;          // that say so
  language::TokenId bearer;            // whom or what the clause is about; not valid where nothing stands for it
  bool named = false;                  // the phrase itself names the bearer: "the shareholders have approved"
  bool open = false;                   // says only that it is not done yet
};

// In the order of the text.
[[nodiscard]] std::vector<Standing> read_standings(const language::Document& document);

}  // namespace tally::claim
