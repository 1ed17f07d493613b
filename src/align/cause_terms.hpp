#pragma once
// What a cause and a happening are called, in terms that two articles can be compared by.

#include <set>
#include <string>

#include "align/story.hpp"
#include "claim/cause.hpp"
#include "claim/cause_lexicon.hpp"

namespace tally::align {

struct CauseTerms {
  std::set<std::string> words;  // families of content words that say something: "rust", "valve"
  std::set<std::string> telling;  // those of them that say the kind
  std::set<std::string> devices;  // "oven"
  claim::CauseKind kinds = claim::CauseKind::none;
};

[[nodiscard]] CauseTerms terms_of_cause(const language::Document& document, const claim::CauseClaim& claim);

// What tells this happening from others of its class: "barn" of "the barn fire". Times are no marks.
[[nodiscard]] std::set<std::string> marks_of_effect(const language::Document& document, const claim::CauseClaim& claim);

// What stands around the happening: the nouns, names and figures of its sentence and the one before, the cause left out.
[[nodiscard]] std::set<std::string> scene_of_effect(const language::Document& document, const claim::CauseClaim& claim);

[[nodiscard]] bool share_any(const std::set<std::string>& a, const std::set<std::string>& b);

// Whether they can be one cause in other words.
[[nodiscard]] bool may_be_one_cause(const CauseTerms& a, const CauseTerms& b);

// The article speaks of that cause somewhere, other than to rule it out: in its words anywhere, of its kind where it gives
// a cause. `causes` are all of the article's, sure or not.
[[nodiscard]] bool speaks_of(const ArticleFacts& facts, const CauseTerms& cause, const std::vector<claim::CauseClaim>& causes);

}  // namespace tally::align
