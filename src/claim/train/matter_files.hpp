#pragma once
// Reads the files of data/matters (its README.md has the format) for the program that compiles them and for the tests that hold
// them to their own examples.
//
//   for (const Matter& matter : read_matters(base_folder))  // throws std::runtime_error: "data/matters/courts.txt:12: ..."

#include <filesystem>
#include <string>
#include <vector>

namespace tally::claim::matters {

struct Element {
  std::vector<std::string> words;  // any of them, sorted; none for a gap
  bool optional = false;
  bool bearer = false;
};

struct Phrase {
  std::string value;
  bool denied = false;
  std::vector<Element> elements;
  std::string text;  // as written
  std::size_t line = 0;
};

struct Pair {
  std::string left;
  std::string right;
  std::size_t line = 0;
};

struct Matter {
  std::string name;
  std::string bearing;             // sole, scene, person or thing
  std::vector<std::string> flags;  // of `known_flags`
  std::string about;
  std::vector<std::string> open;  // values that say only that it is not done yet
  std::vector<Phrase> phrases;
  std::vector<std::string> misses;
  std::vector<Pair> pairs;
  std::string file;
  std::size_t line = 0;
};

// The phrase in each way that the tokenizer may cut it: "half-empty" is one token or "half", "-", "empty".
[[nodiscard]] std::vector<std::vector<Element>> spellings(const Phrase& phrase);

// All *.txt of the folder, in the order of their names. Each matter stands in one file, has at least two values, and each value
// at least one phrase; each matter has a near miss and a pair of sentences.
[[nodiscard]] std::vector<Matter> read_matters(const std::filesystem::path& folder);
// Of one text, checked likewise; `file` is what errors name.
[[nodiscard]] std::vector<Matter> parse_matters(const std::string& text, const std::string& file);

}  // namespace tally::claim::matters
