// Small words that no clause of English has side by side: "for on June 13", "before they any harm", "would not a cure", "of
// they", "the of". Each kind of word asks for what follows it; where a clause may end in between ("the house they lived in
// in May"), the words are left alone.

#include <fmt/format.h>

#include <algorithm>

#include "checks.hpp"
#include "context.hpp"
#include "word_classes.hpp"

namespace tally::rules::text {
namespace {

using language::Upos;
using language::Xpos;

// Behind these a noun must come ...
constexpr WordSet prepositions{{"of", "for", "to", "with", "from", "at", "into", "during", "against", "among", "between", "by", "on", "in", "despite",
                                "towards", "upon", "without", "within"}};
// ... and not these; "at", "about" and the like may begin a measure: "for about a week", "of at least two".
constexpr WordSet next_prepositions{{"of", "for", "to", "with", "from", "in", "into", "on", "by", "during", "against", "among", "despite", "towards",
                                     "until", "after", "since", "compared", "according"}};
// "from in front", "in between": of two some make one; "come from after the war".
constexpr WordSet after_from{{"in", "within", "on", "after", "during", "among"}};
// Verbs whose passive needs no preposition, so that one behind it must have a noun: "was dropped on after", not "was sat on".
constexpr WordSet transitive{{"drop", "approve", "announce", "cancel", "postpone", "delay", "publish", "release", "launch", "arrest", "detain", "kill", "injure",
                              "wound", "sell", "buy", "damage", "destroy", "reject", "adopt", "elect", "appoint", "hire", "dismiss", "suspend", "sack",
                              "rescue", "remove", "complete", "finish", "found", "create", "repair", "restore", "abandon", "award", "name", "fine", "jail",
                              "evacuate", "treat", "discharge", "free", "recover", "raise", "increase", "reduce", "open", "discover", "identify", "ban",
                              "rebuild", "reopen", "unveil", "print", "paint", "steal", "seize", "confirm", "spot", "photograph", "film", "record"}};
constexpr WordSet with_infinitive{{"in", "on", "for", "at", "into"}};

bool verbal(const Page& page, std::size_t i) { return page.upos(i) == Upos::verb || page.upos(i) == Upos::aux; }
bool first_of_sentence(const Page& page, std::size_t i) { return i == page.sentence_begin(i); }

// "was contributed to", "hung on", "taken care of", "done away with", "turn the light on", "spoken highly of".
bool left_by_verb(const Page& page, std::size_t i) {
  static constexpr WordSet particles{{"in", "on", "by", "within", "without"}};
  static constexpr WordSet light{{"care", "use", "fun", "advantage", "hold", "sight", "notice", "note", "track", "account", "charge", "mention", "part"}};
  const std::size_t reach = particles.contains(page.words[i].norm) ? 4 : 2;
  for (std::size_t k = i; k > page.sentence_begin(i) && i - k < reach; --k) {
    const bool passive = page.words[k - 1].token->xpos == Xpos::vbn && k >= 2 && page.upos(k - 2) == Upos::aux;
    if (page.upos(k - 1) == Upos::verb) return !(k == i && passive && transitive.contains(page.document.lemma(*page.words[k - 1].token)));
    const bool passes = reach > 2 ? page.upos(k - 1) != Upos::adp && page.upos(k - 1) != Upos::aux : page.upos(k - 1) == Upos::adv || page.upos(k - 1) == Upos::adp || light.contains(page.words[k - 1].norm);
    if (!passes || page.words[k - 1].gap != Gap::space) return false;
  }
  return false;
}

// What may have its noun further left, so that the preposition at `i` ends its clause.
bool noun_before(const Page& page, std::size_t i) {
  if (object_stands_before(page, i)) return true;
  const bool quality = i > page.sentence_begin(i) && page.upos(i - 1) == Upos::adj;  // "nothing to be proud of"
  for (std::size_t k = i; quality && k > page.sentence_begin(i) && i - k < 4; --k) {
    if (page.words[k - 1].norm == "to") return true;
  }
  return left_by_verb(page, i);
}

bool open_word(Upos tag) { return tag == Upos::noun || tag == Upos::propn || tag == Upos::num || tag == Upos::verb || tag == Upos::adj; }

// "a hearing for on June 13", "two of from orbit", "dropped on after".
bool two_prepositions(const Page& page, std::size_t i) {
  const std::string_view a = page.words[i].norm;
  const Word& b = page.words[i + 1];
  if (!prepositions.contains(a) || !next_prepositions.contains(b.norm) || a == b.norm || first_of_sentence(page, i) || page.words[i].capital) return false;
  const bool measured = page.upos(i - 1) == Upos::adv && a == "from";  // "up from", "down from"
  if (!adjacent(page, i) || !(open_word(page.upos(i - 1)) || measured) || i + 2 >= page.words.size() || !adjacent(page, i + 2)) return false;
  if (a == "from" && after_from.contains(b.norm)) return false;
  if (a == "in" && (b.norm == "to" || b.norm == "for" || b.norm == "with" || b.norm == "from" || b.norm == "on")) return false;  // "fits in with"
  if (a == "on" && (b.norm == "to" || b.norm == "from" || b.norm == "with" || b.norm == "by")) return false;  // "on to the next", "further on from"
  if (a == "by" && b.norm != "of" && page.upos(i) == Upos::adv) return false;
  if (b.norm == "to" && (page.words[i + 2].token->xpos == Xpos::vb || with_infinitive.contains(a))) return false;
  if (page.words[i].token->xpos == Xpos::rp || page.upos(i) == Upos::adv) {
    if (a != "on" && a != "for" && a != "of" && a != "to") return false;
  }
  return !noun_before(page, i);
}

// "the next day", "the day after": a determiner that begins no object.
bool names_time(const Page& page, std::size_t i) {
  static constexpr WordSet times{{"day", "days", "night", "week", "month", "year", "time", "morning", "evening", "afternoon", "moment", "minute", "summer", "winter", "weekend"}};
  for (std::size_t k = i + 1; k < page.words.size() && k < i + 4 && page.words[k].gap == Gap::space; ++k) {
    if (times.contains(page.words[k].norm)) return true;
  }
  return false;
}

constexpr WordSet after_nominative{{"the", "a", "an", "my", "your", "our", "their", "its", "every", "his", "any", "some", "no", "these", "those",
                                    "me", "him", "us", "them"}};

// "before they any harm", "that he his round".
bool pronoun_without_verb(const Page& page, std::size_t i) {
  const std::string_view a = page.words[i].norm;
  const std::string_view b = page.words[i + 1].norm;
  if (!nominatives.contains(a) || !after_nominative.contains(b) || page.words[i].quoted) return false;
  if (first_of_sentence(page, i) || !adjacent(page, i) || verbal(page, i - 1)) return false;  // "Had he the money", "we the people"
  if (a == "i" && page.words[i].form != "I") return false;
  const std::string_view before = page.words[i - 1].norm;
  if (before == "than" || before == "as" || page.upos(i - 1) == Upos::cconj || (a == "we" && b == "the")) return false;  // "and he the drums"
  return before != "not" && before != "n't" && !names_time(page, i + 1);
}

// "of they said", "for he would": "of" and its like have an object.
bool preposition_with_subject(const Page& page, std::size_t i) {
  static constexpr WordSet strict{{"of", "with", "from", "at", "into", "by", "between", "among", "against", "during", "in", "on", "to"}};
  if (!strict.contains(page.words[i].norm) || !nominatives.contains(page.words[i + 1].norm) || page.words[i].quoted) return false;
  if (page.words[i + 1].norm == "i" || first_of_sentence(page, i) || page.words[i + 1].capital) return false;
  if (i + 2 < page.words.size() && (page.words[i + 2].norm == "who" || page.words[i + 2].norm == "and")) return false;
  return adjacent(page, i) && !noun_before(page, i) && !clause_may_end(page, i) && page.upos(i) == Upos::adp && page.words[i].token->xpos == Xpos::in;
}

// "the plan of was", "sent from left Dublin": no noun before the verb.
bool preposition_with_verb(const Page& page, std::size_t i) {
  static constexpr WordSet strict{{"of", "with", "from", "at", "into", "between", "among", "against", "during", "for", "to"}};
  if (!strict.contains(page.words[i].norm) || first_of_sentence(page, i) || !adjacent(page, i)) return false;
  const Word& verb = page.words[i + 1];
  const bool finite = (finite_helpers.contains(verb.norm) && verb.norm != "will" && verb.norm != "can" && verb.norm != "might" && verb.norm != "must" && verb.norm != "may") ||
                      (past_only.contains(verb.norm) && verbal(page, i + 1)) || (verb.norm == "left" && i + 2 < page.words.size() && page.upos(i + 2) == Upos::propn);
  if (!finite || verb.capital || page.upos(i + 1) == Upos::noun) return false;
  if (page.words[i].norm == "to" && (verb.norm == "have" || verb.norm == "fell" || verb.norm == "saw" || verb.norm == "woke")) return false;
  return !noun_before(page, i) && !clause_may_end(page, i) && !contact_clause(page, i);
}

// "would not a cure", "should to": a helper and no verb.
bool helper_without_verb(const Page& page, std::size_t i) {
  static constexpr WordSet sure{{"would", "could", "should", "must", "cannot"}};
  if (!sure.contains(page.words[i].norm) || page.upos(i) != Upos::aux || first_of_sentence(page, i) || page.words[i].quoted) return false;
  if (!adjacent(page, i) || verbal(page, i - 1) || page.upos(i - 1) == Upos::adv || page.upos(i - 1) == Upos::cconj) return false;
  std::size_t next = i + 1;
  if (page.words[next].norm == "not" || page.words[next].norm == "n't") ++next;
  if (next >= page.words.size() || next == i + 1 || !adjacent(page, next)) {
    return next == i + 1 && page.words[next].norm == "to" && adjacent(page, next);
  }
  return strict_determiners.contains(page.words[next].norm) && !clause_may_end(page, i) && !names_time(page, next);
}

// "can to see the ship".
bool modal_with_to(const Page& page, std::size_t i) {
  static constexpr WordSet sure{{"can", "may", "might"}};
  if (!sure.contains(page.words[i].norm) || page.upos(i) != Upos::aux || first_of_sentence(page, i) || page.words[i].quoted) return false;
  const bool infinitive = page.words[i + 1].norm == "to" && i + 2 < page.words.size() && page.words[i + 2].token->xpos == Xpos::vb;
  return infinitive && adjacent(page, i) && (page.upos(i - 1) == Upos::noun || page.upos(i - 1) == Upos::propn) && !clause_may_end(page, i);
}

// "will be play its first match": behind "be" a verb in its plain form, with its object.
bool be_with_object(const Page& page, std::size_t i) {
  if (page.words[i].norm != "be" || first_of_sentence(page, i) || !modals.contains(page.words[i - 1].norm)) return false;
  if (i + 2 >= page.words.size() || !adjacent(page, i + 2) || page.words[i + 1].token->xpos != Xpos::vb) return false;
  return page.upos(i + 1) == Upos::verb && strict_determiners.contains(page.words[i + 2].norm) && !names_time(page, i + 2);
}

// "The road be closed": a sentence's own clause, which wishes nothing.
bool be_without_helper(const Page& page, std::size_t i) {
  if (page.words[i].norm != "be" || first_of_sentence(page, i) || page.words[i].quoted || !adjacent(page, i) || !bare_subject(page, i)) return false;
  const std::string_view first = page.words[page.sentence_begin(i)].norm;
  return (first == "the" || first == "a" || first == "an") && page.upos(i - 1) == Upos::noun && page.upos(i) == Upos::aux && page.words[i + 1].token->xpos == Xpos::vbn;
}

// "depends the weather", "who lives Leeds": verbs that reach a noun by a preposition only.
bool verb_without_preposition(const Page& page, std::size_t i) {
  static constexpr WordSet reaching{{"depend", "rely", "listen", "belong", "consist", "adhere", "participate", "collaborate", "compete", "interfere", "succumb",
                                     "cater", "resort", "comply", "coincide", "cope", "embark", "abstain", "refrain", "apologise", "apologize", "sympathise",
                                     "sympathize", "tamper", "correspond", "react", "converse", "preside", "specialise", "specialize", "culminate", "stem"}};
  static constexpr WordSet amounts{{"great", "good", "lot", "bit", "little", "deal", "more"}};
  if (page.upos(i) != Upos::verb || page.words[i].token->xpos == Xpos::vbn || page.words[i].quoted || page.words[i].capital) return false;
  const std::string_view lemma = page.document.lemma(*page.words[i].token);
  if (lemma == "live" || lemma == "reside") {
    static constexpr WordSet times{{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}};
    const Word& place = page.words[i + 1];
    return place.capital && page.upos(i + 1) == Upos::propn && !times.contains(place.norm) && page.words[i].norm != "live" && !page.words[i].norm.ends_with("ing");
  }
  const bool noun = strict_determiners.contains(page.words[i + 1].norm) || accusatives.contains(page.words[i + 1].norm);
  return reaching.contains(lemma) && noun && !names_time(page, i + 1) && i + 2 < page.words.size() && !amounts.contains(page.words[i + 2].norm) &&
         !object_stands_before(page, i + 1);
}

// "the his team".
bool determiner_twice(const Page& page, std::size_t i) {
  static constexpr WordSet articles{{"the", "a", "an"}};
  if (!articles.contains(page.words[i].norm) || (page.words[i + 1].norm != "his" && page.words[i + 1].norm != "her")) return false;
  if (i + 2 >= page.words.size() || !adjacent(page, i + 2) || page.words[i + 1].capital) return false;
  return page.upos(i + 2) == Upos::noun || page.upos(i + 2) == Upos::adj;
}

// "the crew been told": no form of "have" stands before.
bool been_without_have(const Page& page, std::size_t i) {
  if (page.words[i].norm != "been" || first_of_sentence(page, i) || page.words[i].quoted || !adjacent(page, i)) return false;
  for (std::size_t k = page.sentence_begin(i); k < i; ++k) {
    if (have_forms.contains(page.words[k].norm) || page.words[k].norm.ends_with("'ve") || page.words[k].norm.ends_with("'d") || page.words[k].norm.ends_with("'s")) return false;
  }
  return page.upos(i - 1) == Upos::noun || page.upos(i - 1) == Upos::propn;
}

// "he been", "which due to open": a subject, and a word that needs "is" or "has" before it.
bool subject_without_be(const Page& page, std::size_t i) {
  static constexpr WordSet subjects{{"he", "she", "they", "we", "which", "who"}};
  static constexpr WordSet predicates{{"due", "unable", "able", "likely", "unlikely", "aware", "unaware", "expected", "scheduled", "willing", "supposed"}};
  if (!subjects.contains(page.words[i].norm) || page.words[i].quoted || page.words[i].capital) return false;
  const std::string_view b = page.words[i + 1].norm;
  if (!predicates.contains(b) && !(participle_only.contains(b) && b != "begun")) return false;
  const bool active = b == "expected" || b == "supposed" || b == "scheduled";
  if (active && (i + 2 >= page.words.size() || page.words[i + 2].norm != "to" || nominatives.contains(page.words[i].norm))) return false;
  for (std::size_t k = i; k > page.sentence_begin(i) && i - k < 3; --k) {
    if (page.upos(k - 1) == Upos::aux || have_forms.contains(page.words[k - 1].norm) || be_finite.contains(page.words[k - 1].norm)) return false;
  }
  return true;
}

// "compared to" and "because" want their own: "because his age", and the clause ends without a verb.
bool because_without_of(const Page& page, std::size_t i) {
  if (page.words[i].norm != "because" || !determiners.contains(page.words[i + 1].norm)) return false;
  constexpr std::size_t longest = 8;
  const std::size_t end = page.sentence_end(i);
  for (std::size_t k = i + 1; k < end && k < i + longest; ++k) {
    if (verbal(page, k) || page.upos(k) == Upos::x || page.words[k].norm.find('\'') != std::string_view::npos) return false;
    if (page.words[k].norm == "that" || page.words[k].gap == Gap::opening_mark) return false;
    if (k + 1 == end) return true;
    if (page.words[k + 1].gap == Gap::other || page.words[k + 1].gap == Gap::closing_mark)
      return verbal(page, k + 1) && page.words[k + 1].token->xpos != Xpos::vbn && page.words[k + 1].token->xpos != Xpos::vbg;
  }
  return false;
}

// "three times than", "as soon than", "more than twice than".
bool comparison_twice(const Page& page, std::size_t i) {
  const std::string_view a = page.words[i].norm;
  if (page.words[i + 1].norm != "than" || i == page.sentence_begin(i)) return false;
  if (a == "twice" || a == "double" || a == "triple") return !first_of_sentence(page, i) && page.words[i - 1].norm != "less" && page.words[i - 1].norm != "no";
  const bool factor = a == "times" && page.upos(i - 1) == Upos::num;
  const bool equal = i >= 2 && page.words[i - 1].norm == "as" && (a == "many" || a == "much" || a == "soon" || a == "long" || a == "far" || a == "high");
  return factor || equal;
}

// "did not have not updated": one verb, denied twice.
bool denied_twice(const Page& page, std::size_t i) {
  if (page.words[i].norm != "not" || page.words[i + 1].norm != "have" || i + 2 >= page.words.size() || page.words[i + 2].norm != "not") return false;
  return !first_of_sentence(page, i) && page.document.lemma(*page.words[i - 1].token) == "do" && adjacent(page, i + 2);
}

struct Kind {
  bool (*holds)(const Page&, std::size_t);
  std::size_t length;
  const char* what;
};

constexpr Kind kinds[] = {
    {two_prepositions, 2, "two prepositions, and a noun for one of them only"},
    {pronoun_without_verb, 2, "a subject, and no verb behind it"},
    {preposition_with_subject, 2, "a preposition, and a subject where its noun must stand"},
    {preposition_with_verb, 2, "a preposition, and a verb where its noun must stand"},
    {helper_without_verb, 3, "a helping verb, and no verb behind it"},
    {modal_with_to, 3, "a helping verb, and “to” behind it"},
    {be_with_object, 3, "“be”, and a verb in its plain form"},
    {be_without_helper, 2, "“be” without its helping verb"},
    {verb_without_preposition, 2, "this verb reaches its noun by a preposition only"},
    {determiner_twice, 3, "two determiners before one noun"},
    {denied_twice, 3, "one verb, denied twice"},
    {been_without_have, 1, "“been” without “has”, “have” or “had”"},
    {subject_without_be, 2, "a verb is missing before this word"},
    {because_without_of, 2, "“because” wants a verb, or “of”"},
    {comparison_twice, 2, "two comparisons in one"},
};

}  // namespace

void check_neighbours(const Page& page, rule::Sink& sink) {
  for (std::size_t i = 0; i + 1 < page.words.size(); ++i) {
    if (!adjacent(page, i + 1)) continue;
    const auto* kind = std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& k) { return k.holds(page, i); });
    if (kind == std::end(kinds)) continue;
    const std::size_t begin = i > page.sentence_begin(i) && adjacent(page, i) ? i - 1 : i;
    const base::Span span = span_of(page, begin, std::min(i + kind->length, page.sentence_end(i)));
    sink.report(damage(page, {.span = span,
                              .label = "the words do not go together",
                              .message = fmt::format("“{}”: {}", span.in(page.article.text), kind->what),
                              .suggestion = "Check the sentence against the copy it was made from.",
                              .severity = finding::Severity::warning,
                              .confidence = 0.85}));
  }
}

}  // namespace tally::rules::text
