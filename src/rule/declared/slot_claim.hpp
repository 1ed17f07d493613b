#pragma once
// A claim that a declarative rule's pattern found: what its named groups say, each in a form that can be compared.
//
//   "flight BA117"   ->  value: text "BA117", key "ba117";  carrier: text "BA", key "ba"
//   "six votes"      ->  value: text "six", key "6", amount 6

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/story.hpp"
#include "mention/quantity.hpp"
#include "pattern/pattern.hpp"

namespace tally::rule {

struct PatternRow;

struct Said {
  base::Span span;
  std::string text;                           // as it stands in the article, white space made single
  std::string key;                            // letters and figures, folded; a number by its value; leading "the" dropped
  std::vector<std::string> lemmas = {};       // and the words themselves, lower case
  std::optional<mention::Quantity> amount = {};
  entity::EntityId entity = {};               // of a name without figures in it: who or what it means in the story
};

struct SlotClaim {
  ingest::ArticleId article;
  language::SentenceId sentence;
  language::TokenRange tokens;
  std::string attribute;
  std::map<std::string, Said, std::less<>> groups;
  bool asserted = true;  // neither denied nor merely possible

  [[nodiscard]] const Said* group(std::string_view name) const {
    const auto at = groups.find(name);
    return at == groups.end() ? nullptr : &at->second;
  }
};

// Of one article, in reading order; a place that several patterns match counts for the first of them.
[[nodiscard]] std::vector<SlotClaim> find_claims(const align::Story& story, ingest::ArticleId article,
                                                 const std::vector<PatternRow>& patterns);

// "the A40(M)" -> "a40m"; "12.5" keeps its point.
[[nodiscard]] std::string key_of(std::string_view text);

}  // namespace tally::rule
