// What joins a noun to its verb is missing: the preposition ("took place the hall", "based Leeds"), or the verb itself ("The
// council the plan on Monday.").

#include <fmt/format.h>

#include "checks.hpp"
#include "context.hpp"
#include "language/dictionary.hpp"
#include "word_classes.hpp"

namespace tally::rules::text {
namespace {

using language::Upos;
using language::Xpos;

// Verbs without an object and without a clause for one.
constexpr WordSet intransitive{{"arrive", "belong", "consist", "depend", "apologise", "apologize", "occur", "participate", "listen", "rely", "comply", "collide",
                                "emerge", "coincide", "correspond", "interfere", "compete", "specialise", "specialize"}};
constexpr WordSet begins{{"the", "a", "an", "his", "her", "its", "their", "our"}};
// When and how often something happens is said without a preposition.
constexpr WordSet time_words{{"day", "week", "month", "year", "morning", "evening", "afternoon", "night", "weekend", "season", "hour", "minute", "moment", "time",
                              "times", "following", "next", "same", "previous", "last", "few", "bit", "lot", "little", "way", "spring", "summer", "autumn",
                              "winter", "second", "instant", "fortnight", "decade", "century", "once", "twice", "further", "more", "other", "couple", "minutes",
                              "days", "weeks", "months", "years", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "whole", "long",
                              "great", "good", "deal"}};

bool in_text(const Page& page, std::size_t i) {
  return page.document.zone_of(page.article, *page.words[i].token) == ingest::Zone::body && !page.words[i].quoted;
}

// A noun phrase without a word of time begins at `i`, and no verb of its own follows.
bool phrase_of_no_time(const Page& page, std::size_t i) {
  constexpr std::size_t longest = 5;
  if (i + 1 >= page.words.size() || !adjacent(page, i) || !begins.contains(page.words[i].norm) || page.words[i + 1].gap != Gap::space) return false;
  for (std::size_t k = i + 1; k < page.words.size() && k <= i + longest && page.words[k].gap == Gap::space; ++k) {
    if (time_words.contains(page.words[k].norm)) return false;
    if (page.upos(k) == Upos::verb || page.upos(k) == Upos::aux) return false;
    if (page.upos(k) == Upos::adp) return true;
  }
  return true;
}

// "took place the town hall", "apologised the families".
bool lacks_preposition(const Page& page, std::size_t i) {
  if (!in_text(page, i) || i + 1 >= page.words.size()) return false;
  const bool place = page.words[i].norm == "place" && i > 0 && page.words[i].gap == Gap::space && page.document.lemma(*page.words[i - 1].token) == "take";
  const bool verb = page.upos(i) == Upos::verb && intransitive.contains(page.document.lemma(*page.words[i].token));
  return (place || verb) && phrase_of_no_time(page, i + 1);
}

// "the company, based Leeds, tours".
bool based_nowhere(const Page& page, std::size_t i) {
  if (page.words[i].norm != "based" || i == page.sentence_begin(i) || i + 1 >= page.words.size() || !adjacent(page, i + 1) || page.words[i].quoted) return false;
  const std::string_view before = base::Span{page.words[i - 1].span.end, page.words[i].span.begin}.in(page.article.text);
  const bool behind = before == ", " || (before == " " && page.upos(i - 1) == Upos::noun && !page.words[i - 1].capital);
  return behind && page.words[i + 1].capital && page.upos(i + 1) == Upos::propn;
}

// "was taken the hospital": only a gift has an object behind the passive.
bool taken_place(const Page& page, std::size_t i) {
  static constexpr WordSet brought{{"taken", "rushed", "flown", "airlifted", "transferred"}};
  static constexpr WordSet houses{{"hospital", "prison", "jail", "court", "airport", "station"}};
  if (i == 0 || i + 2 >= page.words.size() || !adjacent(page, i + 1) || !adjacent(page, i + 2) || page.words[i].gap != Gap::space) return false;
  const bool house = (page.words[i + 1].norm == "the" || page.words[i + 1].norm == "a") && houses.contains(page.words[i + 2].norm);
  return brought.contains(page.words[i].norm) && house && page.document.lemma(*page.words[i - 1].token) == "be";
}

// "A total 40 homes", "one of most popular": the little word behind a fixed phrase.
std::string_view lacks_little_word(const Page& page, std::size_t i) {
  if (i == 0 || i + 2 >= page.words.size() || !adjacent(page, i) || !adjacent(page, i + 1) || !adjacent(page, i + 2)) return {};
  const bool number = page.upos(i + 1) == Upos::num;
  if (page.words[i - 1].norm == "a" && page.words[i].norm == "total" && number && page.words[i + 2].token->xpos == Xpos::nns && !time_words.contains(page.words[i + 2].norm)) return "“of”";
  const Xpos tag = page.words[i + 1].token->xpos;
  const bool superlative = (page.words[i + 1].norm == "most" && (page.upos(i + 2) == Upos::adj || page.words[i + 2].token->xpos == Xpos::vbn)) || (tag == Xpos::jjs && page.words[i + 1].norm.ends_with("est"));
  return page.words[i - 1].norm == "one" && page.words[i].norm == "of" && superlative ? "“the”" : "";
}

bool may_be_verb(const Page& page, std::size_t i) {
  const Xpos tag = page.words[i].token->xpos;
  return page.upos(i) == Upos::verb || page.upos(i) == Upos::aux || tag == Xpos::vbz || tag == Xpos::vbd;
}

// "The crash cost the trust", "the club plans the", "the storms force the": what is taken for a noun may be the verb.
bool names_verb(const Page& page, std::size_t i) {
  static constexpr WordSet unchanged{{"cost", "cut", "put", "hit", "set", "let", "shut", "split", "spread", "burst", "quit", "hurt", "cast", "bid", "shed",
                                      "read", "beat", "rid", "wed", "bet", "upset"}};
  const std::string_view norm = page.words[i].norm;
  const auto verb = [](std::string_view word) { return language::look_up_word(word).verb; };
  const bool plural = page.words[i - 1].token->xpos == Xpos::nns || page.words[i - 1].token->xpos == Xpos::nnps;
  return unchanged.contains(norm) || !language::irregular_verb(norm).empty() || (plural && verb(norm)) || norm.ends_with("ed") ||
         (norm.ends_with('s') && verb(norm.substr(0, norm.size() - 1))) || (norm.ends_with("es") && verb(norm.substr(0, norm.size() - 2)));
}

// "The council the plan on Monday after a debate.": two noun phrases side by side, and no verb anywhere. The number of the
// second, 0 where all is well.
std::size_t without_verb(const Page& page, std::size_t begin) {
  constexpr std::size_t shortest = 6;
  const std::size_t end = page.sentence_end(begin);
  if (end < begin + shortest || !strict_determiners.contains(page.words[begin].norm) || !in_text(page, begin)) return 0;
  if (page.words[end - 1].span.end >= page.article.text.size() || page.article.text[page.words[end - 1].span.end] != '.') return 0;
  std::size_t second = 0;
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (may_be_verb(page, i)) return 0;
    if (second == 0 && i <= begin + 4) {
      const Upos tag = page.upos(i);
      if (page.words[i].gap != Gap::space) return 0;
      const bool again = i > begin + 1 && page.upos(i - 1) == Upos::noun && !names_verb(page, i - 1) && begins.contains(page.words[i].norm) && !page.words[i].capital;
      if (again) second = i;
      else if (tag != Upos::noun && tag != Upos::adj && tag != Upos::propn) return 0;
      if (time_words.contains(page.words[i].norm)) return 0;
    }
  }
  return second;
}

finding::Finding missing(const Page& page, std::size_t begin, std::size_t end, std::string_view what) {
  const base::Span span = span_of(page, begin, end);
  return damage(page, {.span = span,
                       .label = "a word is missing",
                       .message = fmt::format("{} is missing near “{}”", what, span.in(page.article.text)),
                       .suggestion = "Check the sentence against the copy it was made from.",
                       .severity = finding::Severity::warning,
                       .confidence = 0.86});
}

}  // namespace

void check_missing_joints(const Page& page, rule::Sink& sink) {
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    if (lacks_preposition(page, i)) sink.report(missing(page, i, i + 2, "A preposition"));
    if (taken_place(page, i)) sink.report(missing(page, i, i + 3, "“to”"));
    const std::string_view little = page.words[i].quoted ? "" : lacks_little_word(page, i);
    if (!little.empty()) sink.report(missing(page, i - 1, i + 2, little));
    if (based_nowhere(page, i)) sink.report(missing(page, i, i + 2, "“in”"));
    if (i != page.sentence_begin(i)) continue;
    if (const std::size_t second = without_verb(page, i)) sink.report(missing(page, second - 1, second + 2, "A verb"));
  }
}

}  // namespace tally::rules::text
