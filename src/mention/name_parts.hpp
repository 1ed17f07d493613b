#pragma once
// Which words of a sentence may be parts of a name: capitals where they tell something, words that the tagger takes for names, and
// those that the gazetteer or the rest of the article knows.
//
//   const NameParts parts(words, title_case, known);
//   parts.is_part(3)   // "Hall" of "the minister, Ruth Hall"

#include <string>
#include <unordered_set>

#include "mention/name_spans.hpp"

namespace tally::mention {

// Folded words of names in sentences whose capitals can be trusted.
using KnownNames = std::unordered_set<std::string>;

class NameParts {
 public:
  NameParts(const NameWords& words, bool title_case, const KnownNames& known) : words_(words), title_case_(title_case), known_(known) {}

  [[nodiscard]] bool is_part(std::size_t at) const;
  // "Detective Inspector Ruth Hall", whose first word the tagger may take for an adjective.
  [[nodiscard]] bool opens_rank(std::size_t at) const;
  // Folded, with blanks.
  [[nodiscard]] std::string phrase(std::size_t begin, std::size_t end) const;

  // "London-born", "Mum-of-two", "Vice-captain": a capital at the head of a phrase about somebody, no part of the name.
  [[nodiscard]] static bool is_epithet(const NameWord& w);

 private:
  [[nodiscard]] bool next_is_capital(std::size_t at) const;
  // Whether a word that could be something else opens a full name: "May Jones", "Will Young".
  [[nodiscard]] bool opens_full_name(std::size_t at) const;
  // "Jeffrey T Hodge", "V K Choudhry".
  [[nodiscard]] bool is_middle_initial(std::size_t at) const;
  [[nodiscard]] bool is_part_of_title(std::size_t at) const;
  [[nodiscard]] bool is_tagged_part(std::size_t at) const;
  // The taggers' adjectives and nouns inside names: "International Atomic Energy Agency", "New Orleans". At the head
  // of a sentence, where all words have capitals, the gazetteer or the rest of the article must know the name.
  [[nodiscard]] bool beside_proper(std::size_t at) const;
  [[nodiscard]] bool is_capital_part(std::size_t at) const;

  const NameWords& words_;
  bool title_case_;
  const KnownNames& known_;
};

}  // namespace tally::mention
