// "The orders have slowed have fallen", "crews had been were short", "the van failed to stop drove off": a clause that has
// its verb already, and a second one that nothing joins to it: no "and", no comma, no subject of its own. Where the first
// verb may end a clause that is itself the subject ("what he did was right", "the man they saw left"), none is named.

#include <fmt/format.h>

#include <algorithm>

#include "checks.hpp"
#include "context.hpp"
#include "word_classes.hpp"

namespace tally::rules::text {
namespace {

using language::Upos;
using language::Xpos;

constexpr WordSet nominatives{{"i", "he", "she", "we", "they"}};
constexpr WordSet accusatives{{"me", "him", "us", "them"}};
// Helpers that begin a verb and are seldom anything else.
constexpr WordSet finite_helpers{{"is", "are", "was", "were", "has", "have", "had", "would", "could", "should", "must", "cannot",
                                  "will", "can", "might", "may", "does", "did"}};
// Past forms that are neither participles nor anything else.
constexpr WordSet past_only{{"was",   "were",  "took",  "went",  "gave",  "knew",   "began",  "drove", "wrote", "chose", "ate",  "flew",
                             "grew",  "threw", "drew",  "wore",  "sang",  "swam",   "drank",  "forgot", "became", "shook", "did", "stole",
                             "spoke", "rose",  "fell",  "broke", "rode",  "tore",   "swore",  "rang",  "froze", "woke",  "saw",  "blew",
                             "hid",   "sank",  "shrank", "sprang", "undertook", "withdrew", "overtook", "mistook", "foresaw", "arose", "befell"}};

// "the man police say was driving": behind these the second verb belongs to a noun before them.
constexpr WordSet thinking{{"say", "think", "believe", "know", "suppose", "hope", "feel", "guess", "claim", "fear", "suspect", "insist", "admit",
                            "assume", "allege", "understand", "expect", "reckon", "imagine", "argue", "mean", "find", "see", "note", "add", "warn",
                            "let", "make", "help", "hear", "watch", "get", "have", "ask", "tell", "concede", "estimate", "predict", "swear"}};
// Verbs whose infinitive makes one verb with them: no participle behind a noun begins so.
constexpr WordSet chained{{"fail", "try", "want", "decide", "begin", "start", "seem", "appear", "refuse", "manage", "attempt", "hope", "agree", "tend",
                           "continue", "decline", "vow", "threaten", "wish"}};
constexpr WordSet links{{"not", "also", "still", "then", "now", "already", "just", "never", "up", "down", "out", "off", "away", "back"}};

bool verbal(const Page& page, std::size_t i) { return page.upos(i) == Upos::verb || page.upos(i) == Upos::aux; }

// A verb that needs a subject, whatever the tagger made of the damaged sentence.
bool surely_finite(const Page& page, std::size_t i) {
  const Word& word = page.words[i];
  if (page.upos(i) == Upos::noun || page.upos(i) == Upos::propn || page.upos(i) == Upos::adj || word.capital) return false;
  const bool will = word.norm == "will" || word.norm == "can" || word.norm == "must" || word.norm == "may" || word.norm == "might";
  if (finite_helpers.contains(word.norm)) return !will || page.upos(i) == Upos::aux;
  return past_only.contains(word.norm) && verbal(page, i);
}

// "gave him handed him": a past form or participle with an object that no passive has.
bool takes_object(const Page& page, std::size_t i) {
  const Xpos tag = page.words[i].token->xpos;
  const bool base = page.document.lemma(*page.words[i].token) == page.words[i].norm;  // "need"
  const bool past = (tag == Xpos::vbd || tag == Xpos::vbn || tag == Xpos::vb) && page.words[i].norm.ends_with("ed") && !base;
  return past && i + 1 < page.words.size() && adjacent(page, i + 1) && accusatives.contains(page.words[i + 1].norm);
}

// The first word of the verb whose last word is `last`: "had been" of "crews had been". Every word is joined by a space.
std::size_t verb_begin(const Page& page, std::size_t last) {
  std::size_t i = last;
  while (i > page.sentence_begin(last) && page.words[i].gap == Gap::space) {
    const std::string_view before = page.words[i - 1].norm;
    if (!verbal(page, i - 1) && before != "to" && before != "not" && !links.contains(before)) break;
    --i;
  }
  while (i < last && !verbal(page, i)) ++i;
  return i;
}

// The first verb is one by its form, not by the tagger's guess; "held" behind a noun may be "that was held".
bool surely_verb(const Page& page, std::size_t begin, std::size_t last) {
  if (surely_finite(page, begin)) return true;
  const std::string_view lemma = page.document.lemma(*page.words[begin].token);
  return begin < last && page.words[begin + 1].norm == "to" && chained.contains(lemma) && page.words[begin].norm.ends_with("ed");
}

constexpr WordSet relatives{{"who", "whom", "whose", "which", "what", "whatever", "whoever", "whichever", "where", "wherever", "how", "however",
                             "why", "whether", "all", "everything", "anything", "nothing", "something", "everyone", "anyone", "those", "worth",
                             "thing", "way"}};

// "the number hatched since they were brought back has passed 100"
constexpr WordSet times{{"when", "whenever", "once", "since", "before", "after", "until"}};

// "might have lived had an ambulance come", "would be lost were he to go": a condition, its verb in front of its subject.
bool opens_condition(const Page& page, std::size_t second) {
  const std::string_view norm = page.words[second].norm;
  if ((norm != "had" && norm != "were") || second + 1 >= page.words.size() || page.words[second + 1].gap != Gap::space) return false;
  const Upos next = page.upos(second + 1);
  return next == Upos::det || next == Upos::propn || nominatives.contains(page.words[second + 1].norm) || page.words[second + 1].norm == "it";
}

// "that" behind a verb of saying opens a clause that cannot be a subject.
bool says_that(const Page& page, std::size_t i) {
  return i > page.sentence_begin(i) && page.words[i].gap == Gap::space && (verbal(page, i - 1) || page.words[i - 1].norm == "and");
}

bool comma_before(const Page& page, std::size_t i) {
  const auto at = page.words[i].span.begin;
  return page.words[i].gap == Gap::other && at >= 2 && page.article.text.substr(at - 2, 2) == ", ";
}

// A clause that may be the subject of what stands at `second` opens between the sentence's begin and the first verb.
bool clause_is_subject(const Page& page, std::size_t first) {
  const std::size_t begin = page.sentence_begin(first);
  bool parted = false;  // a comma stands between here and the verb
  for (std::size_t i = first; i > begin; --i) {
    const std::size_t k = i - 1;
    parted = parted || page.words[i].gap == Gap::other;
    const std::string_view norm = page.words[k].norm;
    if (norm == "that" && !says_that(page, k)) return true;
    if (times.contains(norm) && !comma_before(page, k) && !parted) return true;
    // ", which is old, had been were", ", who denied had denied": a clause behind a comma ends at a comma.
    const bool apart = k > begin && comma_before(page, k) && (parted || norm == "who" || norm == "which" || norm == "whose" || norm == "whom");
    if (relatives.contains(norm) && !apart) return true;
  }
  return false;
}

// "the solutions we seek must", "the countries nations fear are", "the house Smith built was".
bool bare_relative(const Page& page, std::size_t first) {
  if (contact_clause(page, first)) return true;
  if (first < page.sentence_begin(first) + 2 || page.words[first - 1].gap != Gap::space) return false;
  // "the longest he had been": no noun before the pronoun, and neither a verb nor a joint that would open a clause of its own.
  const bool pronoun = nominatives.contains(page.words[first - 1].norm) || page.words[first - 1].norm == "it" || page.words[first - 1].norm == "you";
  if (pronoun && page.upos(first - 2) == Upos::adj) return true;
  const auto noun = [&](std::size_t i) { return page.upos(i) == Upos::noun || page.upos(i) == Upos::propn || page.upos(i) == Upos::pron; };
  const bool compound = page.words[first - 2].token->relation == language::Relation::compound;
  return noun(first - 1) && page.upos(first - 2) == Upos::noun && page.words[first - 1].token->xpos != Xpos::nn && !compound;
}

// "should have", "did never have": the second word is what the helper asks for.
bool wants_base(const Page& page, std::size_t first, std::size_t last) {
  const std::string_view lemma = page.document.lemma(*page.words[last].token);
  return modals.contains(page.words[last].norm) || lemma == "do" || (first == last && page.words[last].token->xpos == Xpos::md);
}

// The last word of the verb that `second` runs into, `second` where there is none.
std::size_t verb_before(const Page& page, std::size_t second) {
  const std::size_t begin = page.sentence_begin(second);
  std::size_t i = second;
  while (i > begin && page.words[i].gap == Gap::space) {
    --i;
    if (verbal(page, i)) return i;
    if (!accusatives.contains(page.words[i].norm) && !links.contains(page.words[i].norm)) break;
  }
  return second;
}

// The first word of the first verb, or `second` when all is well.
std::size_t joined_to(const Page& page, std::size_t second) {
  if (!surely_finite(page, second) && !takes_object(page, second)) return second;
  const std::size_t last = verb_before(page, second);
  if (last == second || page.words[last].norm == page.words[second].norm) return second;
  const std::size_t first = verb_begin(page, last);
  if (page.words[second].norm == "had" && second + 1 < page.words.size() && page.words[second + 1].norm == "by") return second;
  if (opens_condition(page, second)) return second;
  if (page.words[second].norm == "have" && wants_base(page, first, last)) return second;
  if (!surely_verb(page, first, last) || first == page.sentence_begin(first)) return second;
  if (thinking.contains(page.document.lemma(*page.words[last].token))) return second;
  if (page.words[first - 1].norm == "there" || page.words[first].gap == Gap::opening_mark) return second;
  return clause_is_subject(page, first) || bare_relative(page, first) ? second : first;
}

}  // namespace

void check_second_verbs(const Page& page, rule::Sink& sink) {
  for (std::size_t i = 1; i < page.words.size(); ++i) {
    if (!adjacent(page, i) || page.words[i].odd) continue;
    const std::size_t first = joined_to(page, i);
    if (first == i) continue;
    const bool goes_on = i + 1 < page.words.size() && adjacent(page, i + 1) && page.upos(i) == Upos::aux && verbal(page, i + 1);
    const base::Span span = span_of(page, first, goes_on ? i + 2 : i + 1);
    sink.report(damage(page, {.span = span,
                              .label = "two verbs, and one subject",
                              .message = fmt::format("“{}”: the second verb has no subject, and nothing joins the two", span.in(page.article.text)),
                              .suggestion = "Keep one of the two, or set what joins them.",
                              .severity = finding::Severity::error,
                              .confidence = 0.9}));
  }
}

}  // namespace tally::rules::text
