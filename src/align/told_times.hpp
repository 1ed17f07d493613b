#pragma once
// When things happened, as the articles tell it: each time with what its clause tells of, and whether two places tell of one
// happening.
//
//   "The hall was opened on 3 May"  and  "The hall opened on 5 May"              one happening, two times
//   "The first 999 call was made at 2.38am"  and  "The first call came at 2.48am"  likewise
//
// Two accounts tell of one happening where they name its kind alike, by verb or by noun ("give way", "collapse"), who or what
// it happens to is the same, nobody else stands in the same place, no figure or ordinal differs, and, for what happens again
// and again ("play", "call"), the clauses share more than that.

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/clause_terms.hpp"
#include "align/happening_frame.hpp"
#include "align/sole_things.hpp"
#include "align/story.hpp"

namespace tally::align {

struct ToldTime {
  ingest::ArticleId article;
  HappeningFrame frame;
  const mention::Mention* mention = nullptr;  // the time
  mention::TimeExpression time;              // dated as far as the text allows: "half an hour later" after a clock time
  claim::Qualifiers qualifiers;              // of the verb that tells it
  base::Span words;                          // that tell what happens
  bool reckoned = false;                     // from a clock time before it: its interval is what the words allow
  const mention::Mention* base = nullptr;    // that clock time
  std::optional<std::chrono::local_days> written;  // when the article was published
  bool planned = false;
  bool headline = false;
  language::TokenId membership;  // the body of "has been with the airline since 2009", which is told as joining it
};

class ToldTimes {
 public:
  ToldTimes(const Story& story, const ClauseTerms& terms);

  [[nodiscard]] const std::vector<ToldTime>& all() const { return told_; }
  [[nodiscard]] bool same_happening(const ToldTime& a, const ToldTime& b) const;
  // The same of what two clauses or phrases tell of, dated or not.
  [[nodiscard]] bool same_happening(const HappeningFrame& a, const HappeningFrame& b) const;

  // Nothing speaks against their being one: a kind in common, and nobody else, no other figure or ordinal in the same place.
  [[nodiscard]] bool may_be_one(const HappeningFrame& x, const HappeningFrame& y) const;

  // Places in all() whose frame has the kind, in order.
  [[nodiscard]] const std::vector<std::size_t>& with_kind(std::string_view kind) const;

  // Places in all() of two articles, or of a headline and its body, that name a happening alike and do not name others for whom
  // it happens, each pair once, in order: no others are of one happening.
  [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> pairs() const;

 private:
  void read(ingest::ArticleId article);
  void read_bearers(ingest::ArticleId article);
  void read_heads();
  void add_pairs(const std::vector<std::size_t>& places, std::vector<std::pair<std::size_t, std::size_t>>& out) const;
  [[nodiscard]] bool tell_main_happening(const ToldTime& a, const ToldTime& b) const;
  [[nodiscard]] bool tell_of_topic(const ToldTime& a, const ToldTime& b) const;
  [[nodiscard]] bool tell_of_same_people(const ToldTime& a, const ToldTime& b) const;
  [[nodiscard]] bool tell_of_sole_thing(const ToldTime& a, const ToldTime& b) const;
  [[nodiscard]] bool tell_of_one_membership(const ToldTime& a, const ToldTime& b) const;
  [[nodiscard]] language::TokenId body_of(const ToldTime& told) const;
  [[nodiscard]] bool is_only_account(const ToldTime& told, const std::string& kind) const;
  [[nodiscard]] bool only_one_bearer(const std::vector<std::string>& kinds) const;
  [[nodiscard]] std::size_t names(const std::vector<Term>& terms) const;

  const Story& story_;
  const ClauseTerms& terms_;
  SoleThings things_;
  std::vector<ToldTime> told_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_kind_;
  std::set<std::string, std::less<>> main_kinds_;  // that the heads of two articles name, and that seldom happen twice
  std::set<Term> topics_;                          // whom and what those name
  std::map<std::string, std::set<Term>, std::less<>> bearers_;  // whom the story names for what happens once in a life
};

}  // namespace tally::align
