#pragma once
// The nouns of WordNet as its data and index files hold them (https://wordnet.princeton.edu/documentation/wndb5wn).
// Used at build time only.

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tally::mention {

struct Synset {
  std::uint32_t offset = 0;
  int file = 0;                            // lexicographer file: 14 group, 15 location, 18 person, 6 artifact
  std::vector<std::string> words;          // as written, underscores made spaces
  std::vector<std::uint32_t> hypernyms;
  std::vector<std::uint32_t> instance_of;
};

struct Nouns {
  std::vector<Synset> synsets;
  std::unordered_map<std::string, std::vector<std::uint32_t>> senses;  // lower-case lemma -> offsets, commonest first
};

[[nodiscard]] Nouns read_nouns(const std::string& folder);

// Offsets of the synsets below the roots, roots included, following hypernym links (not instances).
[[nodiscard]] std::unordered_set<std::uint32_t> below(const Nouns& nouns, const std::unordered_set<std::uint32_t>& roots);

// Lower-case words of all parts of speech that occur in WordNet's sense-tagged texts.
[[nodiscard]] std::vector<std::string> common_words(const std::string& folder);

// Adjectives that WordNet writes with a capital: "British", "Parisian".
[[nodiscard]] std::vector<std::string> capital_adjectives(const std::string& folder);

}  // namespace tally::mention
