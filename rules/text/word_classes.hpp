#pragma once
// The closed classes of English: the small words that hold a sentence together. There are few of each, a copy has every
// one of them, and most of what an edit leaves behind is one of them in a place where no clause has it.
//
//   nominatives.contains("they") && determiners.contains("any")   // "before they any harm was done"

#include "language/word_set.hpp"

namespace tally::rules::text {

using language::WordSet;

inline constexpr WordSet nominatives{{"i", "he", "she", "we", "they"}};
inline constexpr WordSet accusatives{{"me", "him", "us", "them"}};
inline constexpr WordSet be_finite{{"is", "are", "was", "were", "am"}};
inline constexpr WordSet have_forms{{"has", "have", "had", "having", "'ve", "'d", "'s", "of", "ve"}};
inline constexpr WordSet modals{{"will", "would", "could", "should", "can", "must", "may", "might", "shall", "cannot"}};
// Helpers that begin a verb and are seldom anything else.
inline constexpr WordSet finite_helpers{{"is", "are", "was", "were", "has", "have", "had", "would", "could", "should", "must", "cannot",
                                         "will", "can", "might", "may", "does", "did"}};
// What begins a noun and is neither a pronoun nor a noun's end. "Her" and "his" may stand alone and are left out.
inline constexpr WordSet strict_determiners{{"the", "a", "an", "my", "your", "our", "their", "its", "every"}};
inline constexpr WordSet determiners{{"the", "a", "an", "my", "your", "our", "their", "its", "every", "his", "her", "any", "some", "no", "these",
                                      "those", "this", "another"}};
// Past forms that are neither participles nor anything else.
inline constexpr WordSet past_only{{"was",   "were",  "took",  "went",  "gave",  "knew",   "began",  "drove", "wrote", "chose", "ate",  "flew",
                                    "grew",  "threw", "drew",  "wore",  "sang",  "swam",   "drank",  "forgot", "became", "shook", "did", "stole",
                                    "spoke", "rose",  "fell",  "broke", "rode",  "tore",   "swore",  "rang",  "froze", "woke",  "saw",  "blew",
                                    "hid",   "sank",  "shrank", "sprang", "undertook", "withdrew", "overtook", "mistook", "foresaw", "arose", "befell"}};
// Participles that are no past forms, and nouns or adjectives only seldom.
inline constexpr WordSet participle_only{{"been", "gone", "done", "taken", "given", "seen", "shown", "known", "written", "chosen", "driven",
                                          "spoken", "stolen", "eaten", "flown", "begun", "worn", "torn", "sworn", "withdrawn", "forgotten"}};

}  // namespace tally::rules::text
