#include "language/abbreviations.hpp"

#include "language/word_set.hpp"

namespace tally::language {
namespace {

constexpr WordSet titles{{"adm",  "amb",  "atty", "brig", "bro",  "capt",   "cdr",  "cllr", "cmdr", "col",
                          "cpl",  "cpt",  "det",  "dr",   "drs",  "fr",     "gen",  "gens", "gov",  "govs",
                          "hon",  "insp", "lt",   "lts",  "maj",  "messrs", "mlle", "mme",  "mr",   "mrs",
                          "ms",   "msgr", "pfc",  "pres", "prof", "profs",  "pvt",  "rep",  "reps", "rev",
                          "revs", "sen",  "sens", "sgt",  "sgts", "supt",   "ven"}};
constexpr WordSet inner{{"al", "approx", "assoc", "asst", "attn", "ca",   "cf", "dept", "dist",
                         "ed", "eds",    "eg",    "esp",  "est",  "govt", "ie", "incl", "intl",
                         "mt", "mts",    "natl",  "univ", "viz",  "vs",   "v"}};
constexpr WordSet closing{{"ave", "blvd", "bldg", "bros", "co",  "corp", "cos", "esq",
                           "etc", "ext",  "ft",   "hwy",  "inc", "jr",   "ltd", "mfg",
                           "rd",  "sq",   "sr",   "st",   "ste", "sts",  "tel"}};
constexpr WordSet before_number{{"art", "arts", "b",   "c",    "ch",  "chap", "d",     "fig", "figs",
                                 "mar", "no",   "nos", "op",   "p",   "para", "paras", "pg",  "pp",
                                 "r",   "sat",  "sec", "sect", "sun", "vol",  "vols"}};
constexpr WordSet after_number{{"gal", "hr", "hrs",  "kt", "kts", "lb",  "lbs", "mi",  "min", "mins",
                                "mos", "oz", "secs", "sq", "wk",  "wks", "yd",  "yds", "yr",  "yrs"}};
constexpr WordSet months{{"apr", "aug", "dec",  "feb", "fri",  "jan",   "jul", "jun",  "mon", "nov",
                          "oct", "sep", "sept", "thu", "thur", "thurs", "tue", "tues", "wed", "weds"}};
constexpr WordSet states{{"ala",  "alta", "ariz", "ark", "calif", "colo", "conn", "del",  "fla",  "ga",
                          "ill",  "ind",  "kan",  "ky",  "la",    "mass", "md",   "mich", "minn", "miss",
                          "mo",   "mont", "neb",  "nev", "okla",  "ont",  "ore",  "pa",   "que",  "sask",
                          "tenn", "tex",  "va",   "vt",  "wash",  "wis",  "wyo"}};
constexpr WordSet openers{
    {"a",       "about",   "according", "across",  "after",  "all",     "along",     "also",    "although",
     "among",   "an",      "and",       "another", "any",    "are",     "as",        "asked",   "at",
     "because", "before",  "behind",    "both",    "but",    "by",      "can",       "could",   "despite",
     "did",     "do",      "does",      "during",  "each",   "earlier", "either",    "even",    "every",
     "few",     "finally", "for",       "from",    "had",    "has",     "have",      "he",      "her",
     "here",    "his",     "how",       "however", "i",      "if",      "in",        "instead", "is",
     "it",      "its",     "last",      "later",   "like",   "many",    "meanwhile", "more",    "most",
     "much",    "my",      "neither",   "no",      "nor",    "not",     "now",       "of",      "on",
     "once",    "only",    "or",        "other",   "others", "our",     "over",      "people",  "perhaps",
     "please",  "police",  "prior",     "several", "she",    "should",  "since",     "so",      "some",
     "soon",    "still",   "such",      "thank",   "that",   "the",     "their",     "then",    "there",
     "these",   "they",    "this",      "those",   "though", "to",      "today",     "under",   "unlike",
     "until",   "we",      "what",      "when",    "where",  "whether", "which",     "while",   "who",
     "why",     "will",    "with",      "without", "would",  "yes",     "yet",       "you",     "your"}};

}  // namespace

AbbreviationKind find_abbreviation(std::string_view word) {
  if (titles.contains(word)) return AbbreviationKind::title;
  if (closing.contains(word)) return AbbreviationKind::closing;
  if (inner.contains(word)) return AbbreviationKind::inner;
  if (months.contains(word)) return AbbreviationKind::month;
  if (states.contains(word)) return AbbreviationKind::after_comma;
  if (before_number.contains(word)) return AbbreviationKind::before_number;
  if (after_number.contains(word)) return AbbreviationKind::after_number;
  return AbbreviationKind::none;
}

bool is_sentence_opener(std::string_view word) { return openers.contains(word); }

}  // namespace tally::language
