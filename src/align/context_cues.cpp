#include "align/context_cues.hpp"

#include <algorithm>

#include "language/word_set.hpp"

namespace tally::align {

using language::Document;
using language::TokenRange;
using language::WordSet;

bool is_part(const Document& document, TokenRange sentence, TokenRange figure, bool share) {
  static constexpr WordSet before{{"including", "remaining", "among", "only", "each", "every"}};
  static constexpr WordSet behind{{"each", "apiece", "per", "higher", "lower", "above", "below"}};
  for (std::uint32_t i = figure.begin; i > sentence.begin && figure.begin - i < 3; --i) {
    const bool the_only = document.norm(document.tokens[i - 1]) == "only" && i > sentence.begin + 1 &&
                          document.norm(document.tokens[i - 2]) == "the";
    if (before.contains(document.norm(document.tokens[i - 1])) && !the_only) return true;
  }
  if (share || figure.end >= sentence.end) return false;
  const std::string_view next = document.norm(document.tokens[figure.end]);
  if (behind.contains(next)) return true;
  if ((next != "of" && next != "out") || figure.end + 1 >= sentence.end) return false;
  const std::string_view whole = document.norm(document.tokens[figure.end + 1]);
  if (next == "out") {
    const bool of_some = whole == "of" && figure.end + 2 < sentence.end;
    const language::Token* behind_of = of_some ? &document.tokens[figure.end + 2] : nullptr;
    return of_some && (behind_of->upos == language::Upos::num || document.norm(*behind_of) == "the" ||
                       document.norm(*behind_of) == "every");
  }
  return whole == "the" || whole == "them" || whole == "those" || whole == "these" || whole == "whom" ||
         whole == "its" || whole == "his";
}

bool is_besides(const Document& document, TokenRange sentence, TokenRange figure) {
  static constexpr WordSet words{{"another", "further", "other", "additional", "extra", "more", "less", "fewer"}};
  for (std::uint32_t i = figure.begin; i > sentence.begin && figure.begin - i < 2; --i)
    if (words.contains(document.norm(document.tokens[i - 1]))) return true;
  return figure.end < sentence.end && words.contains(document.norm(document.tokens[figure.end]));
}

bool is_turnout(const Document& document, TokenRange sentence, TokenRange figure) {
  constexpr std::uint32_t before = 5;
  constexpr std::uint32_t behind = 6;
  const std::uint32_t first = figure.begin > sentence.begin + before ? figure.begin - before : sentence.begin;
  const std::uint32_t last = std::min(sentence.end, figure.end + behind);
  bool voters = false;
  for (std::uint32_t i = first; i < last; ++i) {
    const std::string_view lemma = document.lemma(document.tokens[i]);
    if (lemma == "turnout" && i < figure.end + 2) return true;
    voters = voters || (i >= figure.end && (lemma == "voter" || lemma == "electorate"));
  }
  return voters && std::any_of(document.tokens.begin() + figure.end, document.tokens.begin() + sentence.end,
                               [&](const language::Token& token) {
                                 return document.lemma(token) == "ballot" || document.lemma(token) == "vote";
                               });
}

std::string_view preposition_before(const Document& document, TokenRange sentence, TokenRange figure) {
  static constexpr WordSet words{{"from", "to", "by", "of", "at", "for", "in", "with", "over", "under", "than",
                                  "between", "on", "until", "since", "before", "after"}};
  constexpr std::uint32_t beside = 3;
  for (std::uint32_t i = figure.begin; i > sentence.begin && figure.begin - i < beside; --i)
    if (const std::string_view norm = document.norm(document.tokens[i - 1]); words.contains(norm)) return norm;
  return {};
}

bool tells_whole(const Document& document, TokenRange sentence, TokenRange figure) {
  static constexpr WordSet words{
      {"of", "them", "these", "those", "each", "per", "including", "among", "every", "apiece"}};
  return figure.end < sentence.end && words.contains(document.norm(document.tokens[figure.end]));
}

bool is_rate(const Document& document, TokenRange sentence, TokenRange figure) {
  static constexpr WordSet periods{{"year", "month", "week", "day", "hour", "head", "person", "night", "share", "tonne",
                                    "ton", "pound", "barrel", "litre", "kilo", "acre", "hectare"}};
  if (figure.end >= sentence.end) return false;
  const std::string_view next = document.norm(document.tokens[figure.end]);
  if (next == "per" || next == "each" || next == "apiece") return true;
  const bool article = next == "a" || next == "an" || next == "every";
  return article && figure.end + 1 < sentence.end && periods.contains(document.norm(document.tokens[figure.end + 1]));
}

bool is_earlier(const Document& document, TokenRange sentence, TokenRange figure) {
  static constexpr WordSet words{{"earlier", "previous", "previously", "ago", "compared", "before", "since", "last",
                                  "former", "initial", "initially", "originally"}};
  constexpr std::uint32_t around = 6;
  const std::uint32_t first = std::max(sentence.begin + around, figure.begin) - around;
  const std::uint32_t last = std::min(sentence.end, figure.end + around);
  for (std::uint32_t i = first; i < last; ++i)
    if ((i < figure.begin || i >= figure.end) && words.contains(document.norm(document.tokens[i]))) return true;
  return false;
}

bool is_negated(const Document& document, TokenRange sentence) {
  static constexpr WordSet words{{"not", "n't", "no", "never", "without"}};
  return std::any_of(document.tokens.begin() + sentence.begin, document.tokens.begin() + sentence.end,
                     [&](const language::Token& token) { return words.contains(document.norm(token)); });
}

bool tells_bound(std::string_view lemma) {
  static constexpr WordSet words{{"limit", "maximum", "minimum", "capacity", "target", "forecast", "expect", "predict",
                                  "average", "normal", "usual", "record", "stage", "typical", "threshold", "allow",
                                  "permit", "budget", "estimate"}};
  return words.contains(lemma);
}

bool tells_past(std::string_view norm) {
  static constexpr WordSet words{{"previous", "previously", "earlier", "originally", "initially", "average", "last",
                                  "formerly", "usual", "usually", "normal", "normally", "half-time", "compared", "than",
                                  "former"}};
  return words.contains(norm);
}

bool tells_plan(std::string_view norm) {
  static constexpr WordSet words{{"would", "could", "may", "might", "expected", "planned", "hopes", "target", "feared",
                                  "estimated", "if", "sought", "asked", "initial", "capacity", "maximum", "limit"}};
  return words.contains(norm);
}

bool tells_growth(std::string_view lemma) {
  static constexpr WordSet words{{"grow",        "spread",      "swell",    "raise",    "collect",    "donate",
                                  "far",         "now",         "already",  "contain",  "fundraiser", "appeal",
                                  "petition",    "currently",   "latest",   "toll",     "double",     "find",
                                  "rescue",      "confirm",     "arrest",   "evacuate", "record",     "recover",
                                  "hospitalise", "hospitalize", "displace", "infect",   "restore",    "reconnect",
                                  "cancel",      "injure",      "kill"}};
  return words.contains(lemma);
}

bool tells_day(std::string_view lemma) {
  static constexpr WordSet words{{"index", "share", "stock", "trading", "exchange", "market", "investor", "nasdaq",
                                  "ftse", "dax", "nikkei", "dow", "barrel", "crude", "bitcoin", "point", "forecast"}};
  return words.contains(lemma);
}

int direction_of(std::string_view lemma) {
  static constexpr WordSet up{
      {"rise", "gain", "up", "increase", "surge", "jump", "climb", "grow", "add", "growth", "carry", "approve"}};
  static constexpr WordSet down{
      {"fall", "drop", "lose", "down", "decrease", "plunge", "decline", "slump", "slip", "loss", "shrink", "reject"}};
  return up.contains(lemma) ? 1 : down.contains(lemma) ? -1 : 0;
}

bool rises_to(const Document& document, TokenRange sentence, std::uint32_t figure) {
  static constexpr WordSet verbs{{"rise", "climb", "increase", "reach", "go", "jump", "fall", "drop", "bring"}};
  if (figure < sentence.begin + 2) return false;
  const std::string_view before = document.norm(document.tokens[figure - 1]);
  const bool up_to =
      (before == "to" || before == "past") && verbs.contains(document.lemma(document.tokens[figure - 2]));
  return up_to || document.lemma(document.tokens[figure - 1]) == "reach";
}

}  // namespace tally::align
