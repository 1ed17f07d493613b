// Groups of helpers and a verb that English does not have: "has went", "will be receive", "did not went", "could closed",
// "heard was told", "could not be for comment", "hopes to opening". Judged by the helper and by forms that are one form of
// one verb; where a clause may end between the two, or the tag is in doubt, nothing is said, nor of a speaker's words.

#include <algorithm>

#include "checks.hpp"
#include "context.hpp"
#include "language/dictionary.hpp"
#include "word_classes.hpp"

namespace tally::rules::text {
namespace {

using language::Upos;
using language::Xpos;

constexpr WordSet have{{"has", "have", "had"}};
constexpr WordSet does{{"do", "does", "did"}};
constexpr WordSet before_be{{"will", "would", "could", "should", "must", "may", "might", "to"}};
// Past forms that are no participles.
constexpr WordSet past_only{{"took",   "went",   "gave",   "knew",  "began",  "drove", "wrote",  "ate",   "flew",     "grew",     "threw",   "drew",
                             "became", "chose",  "shook",  "swam",  "did",    "stole", "spoke",  "rose",  "fell",     "rode",     "tore",    "swore",
                             "rang",   "froze",  "sang",   "drank", "sank",   "shrank", "sprang", "ran",  "came",     "blew",     "wore",    "woke",
                             "broke",  "arose",  "strode", "forgave", "mistook", "withdrew", "overtook", "undertook"}};
// Infinitives that are no nouns, adjectives or participles.
constexpr WordSet infinitives{{"receive", "provide", "remain", "become", "accept", "appear", "continue", "allow", "bring", "give", "publish",
                               "introduce", "ensure", "prevent", "protect", "investigate", "consider", "create", "discuss", "remove",
                               "reduce", "replace", "apologise", "apologize", "announce", "choose", "agree", "decide", "arrive",
                               "include", "involve", "require", "produce", "improve", "confirm", "deny", "destroy", "happen", "lose",
                               "sell", "send", "tell", "write", "take", "make", "go", "have", "compete", "contain", "describe", "develop",
                               "enjoy", "expand", "explain", "express", "follow", "inform", "invite", "maintain", "obtain", "occur"}};
// Participles that are no past forms.
constexpr WordSet participles{{"known", "given", "taken", "seen", "shown", "written", "driven", "chosen", "stolen", "hidden", "spoken", "beaten", "thrown"}};
constexpr WordSet wants_infinitive{{"decide", "expect", "want", "hope", "refuse", "fail", "try", "manage", "intend", "attempt", "decline", "vow",
                                    "threaten", "offer", "afford", "seek", "wish", "promise", "need", "plan", "seem", "appear", "tend", "ask", "tell",
                                    "urge", "order", "force", "persuade", "invite", "advise", "encourage", "allow", "require", "enable", "struggle",
                                    "hesitate", "wait", "aim"}};
// Nouns and adjectives with an infinitive behind, and never a gerund.
constexpr WordSet leads_infinitive{{"unable", "able", "likely", "unlikely", "about", "going", "ought", "decision", "refusal", "failure", "ability",
                                    "inability", "permission", "chance", "bid", "whether", "how", "eager", "reluctant", "keen", "anxious", "willing", "unwilling"}};
constexpr WordSet between{{"not", "n't", "n’t", "also", "never", "now", "already", "still", "just", "only", "immediately", "soon", "then"}};

constexpr std::size_t none = std::string::npos;

// The helper before the verb, past "not" and the like.
std::size_t helper_of(const Page& page, std::size_t verb) {
  std::size_t i = verb;
  while (i > page.sentence_begin(verb) && (page.words[i].gap == Gap::space || page.words[i].gap == Gap::none)) {
    if (!between.contains(page.words[--i].norm)) return i;
  }
  return none;
}

// No clause that is a subject can end between the helper and the verb.
bool in_one_clause(const Page& page, std::size_t helper) {
  return (!clause_may_end(page, helper) && !contact_clause(page, helper)) || own_subject(page, helper).has_value();
}

// "closed", and not "need": a past form by its ending.
bool past_by_ending(const Page& page, std::size_t i) {
  const Word& word = page.words[i];
  const Xpos tag = word.token->xpos;
  return word.plain && word.norm.ends_with("ed") && word.norm.size() > 4 && page.upos(i) == Upos::verb && (tag == Xpos::vbd || tag == Xpos::vbn) &&
         !language::look_up_word(word.norm).verb;
}

bool gerund(const Page& page, std::size_t i) {
  return page.upos(i) == Upos::verb && page.words[i].token->xpos == Xpos::vbg && page.words[i].norm.ends_with("ing") && page.words[i].norm.size() > 5;
}

bool third_person(const Page& page, std::size_t i) { return page.upos(i) == Upos::verb && page.words[i].token->xpos == Xpos::vbz; }

// "the first thing to do will be find a roof" is said; a form of "do" stands before.
bool does_before(const Page& page, std::size_t i) {
  constexpr std::size_t longest = 80;  // a bound for text that never ends its sentences
  for (std::size_t k = i - std::min(i - page.sentence_begin(i), longest); k < i; ++k) {
    if (page.document.lemma(*page.words[k].token) == "do") return true;
  }
  return false;
}

// "will be receive", "has been provide".
bool be_with_infinitive(const Page& page, std::size_t be, std::size_t verb) {
  if (!infinitives.contains(page.words[verb].norm) || page.upos(verb) == Upos::noun || be == page.sentence_begin(be)) return false;
  const std::size_t helper = helper_of(page, be);
  if (helper == none || does_before(page, be)) return false;
  const std::string_view norm = page.words[helper].norm;
  if (page.words[be].norm == "been") return have.contains(norm);
  const bool joint = verb + 1 < page.words.size() && page.words[verb + 1].norm == "or";  // "to be give and take"
  return page.words[be].norm == "be" && before_be.contains(norm) && !joint && !(norm == "to" && page.words[verb].norm == "have");
}

// "could not be for comment".
bool lacks_reached(const Page& page, std::size_t be, std::size_t i) {
  static constexpr WordSet could{{"could", "can", "cannot"}};
  const bool comment = page.words[be].norm == "be" && page.words[i].norm == "for" && i + 1 < page.words.size() && page.words[i + 1].norm == "comment";
  const std::size_t helper = comment && be > page.sentence_begin(be) ? helper_of(page, be) : none;
  return helper != none && could.contains(page.words[helper].norm);
}

bool only_infinitive(std::string_view norm) {
  static constexpr WordSet other_forms{{"become", "go", "make", "take", "give", "have", "sell", "send", "lose", "tell", "write"}};
  return infinitives.contains(norm) && !other_forms.contains(norm);
}

// Whether helper and verb cannot go together. `apart`: a "not" stands between them.
bool clash(const Page& page, std::size_t helper, std::size_t verb) {
  const std::string_view a = page.words[helper].norm;
  const std::string_view b = page.words[verb].norm;
  const bool apart = helper + 1 < verb;
  if (have.contains(a)) return (past_only.contains(b) || only_infinitive(b) || (b == "has" && a != "has") || (a == "has" && b == "have")) && in_one_clause(page, helper);
  if (does.contains(a)) {
    const std::string_view next = page.words[helper + 1].norm;
    const bool denied = apart && (next == "not" || next.starts_with("n"));
    return denied && (past_only.contains(b) || past_by_ending(page, verb)) && b != "did" && in_one_clause(page, helper);
  }
  if ((a == "was" || a == "were") && helper + 1 == verb) return only_infinitive(b) && !does_before(page, helper) && own_subject(page, helper).has_value();
  if (modals.contains(a) && page.upos(helper) == Upos::aux) {
    if (b == "to" && !apart) return own_subject(page, helper).has_value() && verb + 1 < page.words.size() && page.words[verb + 1].token->xpos == Xpos::vb;
    return (past_by_ending(page, verb) || third_person(page, verb) || gerund(page, verb)) && own_subject(page, helper).has_value();
  }
  return be_with_infinitive(page, helper, verb) || lacks_reached(page, helper, verb);
}

// "hopes to opening a school", "declined to commented".
bool wrong_infinitive(const Page& page, std::size_t verb) {
  const Word& word = page.words[verb];
  if (verb < 2 || page.words[verb - 1].norm != "to" || page.words[verb - 1].gap != Gap::space) return false;
    const bool past = word.plain && word.norm.ends_with("ed") && word.norm.size() > 4;
  if (!(gerund(page, verb) || past) || language::look_up_word(word.norm).verb) return false;
  const std::size_t leading = verb - 2;
  if (leads_infinitive.contains(page.words[leading].norm)) return page.upos(leading) != Upos::adp;
  return page.upos(leading) == Upos::verb && wants_infinitive.contains(page.document.lemma(*page.words[leading].token));
}

// "an inquest heard was told that", "he denied had denied": two verbs of telling, and one subject for both.
bool told_twice(const Page& page, std::size_t first) {
  static constexpr WordSet telling{{"heard", "said", "told", "found", "learned", "denied", "claimed", "admitted", "confirmed"}};
  static constexpr WordSet helpers{{"was", "were", "had", "has", "have", "is"}};
  if (first + 2 >= page.words.size() || !adjacent(page, first + 1) || !adjacent(page, first + 2)) return false;
  const bool verbs = telling.contains(page.words[first].norm) && helpers.contains(page.words[first + 1].norm) && telling.contains(page.words[first + 2].norm);
  return verbs && page.upos(first) == Upos::verb && own_subject(page, first).has_value();
}

// "Mr Lee said would resign": the subject of what was said is missing, for no noun stands before the sentence.
bool lacks_said_subject(const Page& page, std::size_t said) {
  static constexpr WordSet sayings{{"said", "says", "added", "thinks", "thought", "believes", "believed", "insisted", "admitted"}};
  static constexpr WordSet finite{{"would", "will", "could", "was", "were", "had", "has", "is", "should"}};
  if (!sayings.contains(page.words[said].norm) || page.upos(said) != Upos::verb || said + 1 >= page.words.size() || !adjacent(page, said + 1)) return false;
  if (!finite.contains(page.words[said + 1].norm) || page.document.zone_of(page.article, *page.words[said].token) != ingest::Zone::body) return false;
  const std::optional<std::size_t> subject = own_subject(page, said);
  if (!subject || *subject != page.sentence_begin(said)) return false;
  for (std::size_t k = *subject; k < said; ++k)
    if (page.upos(k) == Upos::adp) return false;  // "The age of those admitted is 66"
  return true;
}

// "was discovered found in the lake", "is believed thought to be": two participles of which one was to go.
bool two_participles(const Page& page, std::size_t i) {
  static constexpr WordSet second{{"found", "discovered", "thought", "believed", "expected", "understood", "named", "called"}};
  static constexpr WordSet be{{"is", "are", "was", "were"}};
  static constexpr WordSet completed{{"left", "found", "reported", "presumed", "declared", "considered", "seen", "kept", "held"}};
  const Word& word = page.words[i];
  if (completed.contains(word.norm)) return false;  // "was left thought dead"
  if (i + 1 >= page.words.size() || !adjacent(page, i + 1) || !second.contains(page.words[i + 1].norm) || word.norm == page.words[i + 1].norm) return false;
  if (word.gap != Gap::space || !be.contains(page.words[i - 1].norm) || word.token->xpos != Xpos::vbn || page.upos(i) != Upos::verb) return false;
  return page.upos(i + 1) == Upos::verb && own_subject(page, i - 1).has_value();
}

// "who not been named": nothing stands before that "been" could belong to.
bool lacks_have(const Page& page, std::size_t been) {
  static constexpr WordSet subjects{{"he", "she", "it", "they", "we"}};
  if (page.words[been].norm != "been") return false;
  const std::size_t before = helper_of(page, been);
  if (before == none || page.words[been].gap != Gap::space) return false;
  if (page.words[before].norm == "who" || page.words[before].norm == "which") return true;
  return subjects.contains(page.words[before].norm) && before == page.sentence_begin(before);
}

// "was founded by is run by": behind the passive's "by" a noun must follow.
bool lacks_agent(const Page& page, std::size_t by) {
  static constexpr WordSet finite{{"is", "was", "were", "are", "has", "had", "will", "would"}};
  if (by < 2 || page.words[by].norm != "by" || by + 1 >= page.words.size() || !adjacent(page, by + 1) || !finite.contains(page.words[by + 1].norm)) return false;
  const bool passive = page.words[by].gap == Gap::space && page.words[by - 1].token->xpos == Xpos::vbn && page.document.lemma(*page.words[by - 2].token) == "be";
  return passive && page.upos(by + 1) == Upos::aux && own_subject(page, by - 2).has_value();
}

// "The court was heard that": who hears is not heard.
bool hearer_heard(const Page& page, std::size_t heard) {
  static constexpr WordSet hearers{{"court", "inquest", "jury", "tribunal", "inquiry", "hearing"}};
  if (heard < 2 || page.words[heard].norm != "heard" || heard + 1 >= page.words.size() || !adjacent(page, heard + 1) || page.words[heard + 1].norm != "that") return false;
  return page.words[heard - 1].norm == "was" && page.words[heard].gap == Gap::space && page.words[heard - 1].gap == Gap::space && hearers.contains(page.words[heard - 2].norm);
}

// "found that Hallam known as Reverend to the others and had never been named": the first finite verb follows an "and",
// so that the participle before has lost its helper. The subject's number, or `none`.
std::size_t lacks_helper(const Page& page, std::size_t participle) {
  const Word& word = page.words[participle];
  if (!participles.contains(word.norm) || page.upos(participle) != Upos::verb || word.gap != Gap::space) return none;
  static constexpr WordSet joints{{"that", "if", "because", "while", "although", "since"}};
  const std::optional<std::size_t> subject = own_subject(page, participle);
  if (!subject || *subject == page.sentence_begin(participle) || page.words[*subject - 1].norm != "that") return none;
  for (std::size_t k = participle + 1; k < page.words.size() && page.words[k].gap != Gap::start; ++k) {
    if (page.words[k].gap != Gap::space || joints.contains(page.words[k].norm)) return none;
    const Xpos tag = page.words[k].token->xpos;
    const bool finite = tag == Xpos::vbd || tag == Xpos::vbz || tag == Xpos::vbp || tag == Xpos::md;
    if (tag == Xpos::wp || tag == Xpos::wdt || tag == Xpos::wrb) return none;
    if (finite) return page.words[k - 1].norm == "and" ? *subject : none;
  }
  return none;
}

void report(const Page& page, std::size_t begin, std::size_t end, std::string_view what, rule::Sink& sink) {
  sink.report(odd_words(page, begin, end, "the verb does not go together", what));
}

}  // namespace

void check_verb_groups(const Page& page, rule::Sink& sink) {
  for (std::size_t i = 1; i < page.words.size(); ++i) {
    const Word& word = page.words[i];
    if (word.quoted || word.capital) continue;
    if (two_participles(page, i)) report(page, i - 1, i + 2, "two verbs where one must stand", sink);
    if (lacks_said_subject(page, i)) report(page, i, i + 2, "the subject of what follows is missing", sink);
    if (lacks_have(page, i)) report(page, helper_of(page, i), i + 1, "the helping verb before “been” is missing", sink);
    if (lacks_agent(page, i)) report(page, i - 1, i + 2, "a noun is missing, or a second version of the verb was left", sink);
    if (hearer_heard(page, i)) report(page, i - 1, i + 2, "two verbs where one must stand", sink);
    if (told_twice(page, i)) report(page, i, i + 3, "two verbs where one must stand", sink);
    const std::size_t subject = lacks_helper(page, i);
    if (subject != none) report(page, subject, i + 1, "the helping verb before the participle is missing", sink);
    if (wrong_infinitive(page, i)) report(page, i - 2, i + 1, "the verb behind “to” is in the wrong form", sink);
    if (between.contains(word.norm)) continue;
    const std::size_t helper = helper_of(page, i);
    if (helper == none || page.words[helper].capital || !clash(page, helper, i)) continue;
    report(page, helper, word.norm == "for" ? i + 2 : i + 1, "the helping verb does not go with what follows", sink);
  }
}

}  // namespace tally::rules::text
