#include "claim/qualifier_times.hpp"

#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::claim {
namespace {

using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;

constexpr language::WordSet time_nouns{
    {"today", "yesterday", "tomorrow", "noon", "midnight", "midday", "morning", "afternoon", "evening", "night", "dawn",
     "dusk", "lunchtime", "weekend", "week", "month", "year", "spring", "summer", "autumn", "fall", "winter", "now",
     "date", "end", "century", "season", "election"}};

bool is_time(const Document& document, const Token& token) {
  const std::string_view norm = document.norm(token);
  return token.upos == Upos::num || mention::is_calendar_word(norm) || time_nouns.contains(norm);
}

// What stands before the time: "until", "since", "as of", "by".
std::string_view preposition_of(const Document& document, TokenId time) {
  std::string_view found;
  for_each_child(document, time, [&](TokenId, const Token& token) {
    if (token.relation == Relation::case_ || token.relation == Relation::mark) found = document.norm(token);
  });
  return found;
}

// The words of the time without its preposition.
TokenRange words_of(const Document& document, TokenId time) {
  TokenRange range = language::subtree(document, time);
  while (range.begin < time.value && document.tokens[range.begin].upos == Upos::adp) ++range.begin;
  while (range.end > time.value + 1 && document.tokens[range.end - 1].upos == Upos::punct) --range.end;
  return range;
}

void read_time(const Document& document, TokenId time, Qualifiers& out) {
  const std::string_view preposition = preposition_of(document, time);
  if (preposition == "until" || preposition == "till") out.until = words_of(document, time);
  if (preposition == "since") out.since = words_of(document, time);
  if (!is_time(document, document[time])) return;
  if (preposition == "from") out.since = words_of(document, time);
  if (preposition == "to" && !out.since.empty()) out.until = words_of(document, time);
  if (preposition == "as" || preposition == "by" || preposition == "of") out.as_of = words_of(document, time);
}

bool is_adjunct(Relation relation) {
  return language::universal(relation) == Relation::obl || language::universal(relation) == Relation::nmod ||
         relation == Relation::advmod;
}

void read_below(const Document& document, TokenId head, Qualifiers& out) {
  for_each_child(document, head, [&](TokenId child, const Token& token) {
    if (!is_adjunct(token.relation)) return;
    read_time(document, child, out);
    // "chair of Tarn Foods until May", where the parse hangs the time on the name.
    for_each_child(document, child, [&](TokenId below, const Token& inner) {
      const std::string_view preposition = is_adjunct(inner.relation) ? preposition_of(document, below) : std::string_view();
      if (preposition == "until" || preposition == "till" || preposition == "since") read_time(document, below, out);
    });
  });
}

}  // namespace

void read_times(const Document& document, TokenId predicate, Qualifiers& out) {
  read_below(document, predicate, out);
  const Token& token = document[predicate];
  const Relation relation = language::universal(token.relation);
  const bool complement = relation == Relation::obl || relation == Relation::obj || relation == Relation::xcomp;
  if (complement && token.head.valid()) read_below(document, token.head, out);  // "served as chair until May"
}

}  // namespace tally::claim
