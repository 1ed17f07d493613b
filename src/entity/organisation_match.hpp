#pragma once
// Two organisations' names compared, in the manner of SoftTFIDF (Cohen, Ravikumar, Fienberg 2003): words that are
// nearly equal count as shared, rare words weigh more than those that any body may have ("group", "national"), and the
// legal form ("Ltd", "AG") weighs next to nothing but its contradiction. An acronym equals the name that it is made of.
//
//   compare(comparable_organisation("Deutsche Bank AG"), comparable_organisation("Deutsche Bank")).same_words

#include <string>
#include <string_view>
#include <vector>

namespace tally::entity {

struct OrganisationWord {
  std::string text;  // folded, letters and digits
  float weight = 1;
};

struct ComparableOrganisation {
  std::vector<OrganisationWord> words;  // without legal form and articles; at most 16
  std::string legal_form;               // canonical: "limited", "stock", ...; empty when none
  std::string joined;                   // the words without spaces
  std::string acronym;                  // first letters of the words, function words left out
  bool capitals = false;                // written as one word of capitals, so that it may be an acronym itself
};

struct OrganisationMatch {
  float score = 0;
  bool acronym = false;    // one is made of the other's first letters
  bool spelling = false;   // all words pair off, some with another spelling
  bool same_words = false;  // all words pair off as they are
};

[[nodiscard]] ComparableOrganisation comparable_organisation(std::string_view written);
// Its words but "of", "and" and the like, in alphabetical order: the same for two names whose words are the same.
[[nodiscard]] std::string telling_words(const ComparableOrganisation& name);

[[nodiscard]] OrganisationMatch compare(const ComparableOrganisation& a, const ComparableOrganisation& b);

// From this score on two names are more likely one body's (measured by evaluate_match).
inline constexpr float organisation_threshold = 0.8F;

}  // namespace tally::entity
