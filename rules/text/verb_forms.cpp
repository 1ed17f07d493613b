// Verbs that an edit left out of joint: "was were jailed", "would took", "who denies denied", "they was",
// "both parties was", "is due appear". Only pairs that no clause of English has side by side.

#include <fmt/format.h>

#include "checks.hpp"
#include "context.hpp"
#include "word_classes.hpp"

namespace tally::rules::text {
namespace {

using language::Upos;
using language::Xpos;

constexpr WordSet be_finite{{"is", "are", "was", "were", "am"}};

// Nothing before `i` in the sentence opens a clause that could end at `i`.
bool one_clause(const Page& page, std::size_t i) { return !clause_may_end(page, i) && !contact_clause(page, i); }

bool lower(const Page& page, std::size_t i) { return !page.words[i].capital && !page.words[i + 1].capital; }

// "was been told".
bool two_helpers(const Page& page, std::size_t i) {
  const std::string_view a = page.words[i].norm;
  return be_finite.contains(a) && page.words[i + 1].norm == "been" && i > page.sentence_begin(i) && one_clause(page, i);
}

bool finite_verb(const Page& page, std::size_t i) {
  const Xpos tag = page.words[i].token->xpos;
  return page.upos(i) == Upos::verb && (tag == Xpos::vbd || tag == Xpos::vbz || tag == Xpos::vbp);
}

// "who denies denied any wrongdoing": a relative clause between commas cannot end before its comma.
bool same_verb_twice(const Page& page, std::size_t i) {
  const bool second = finite_verb(page, i + 1) || (page.upos(i + 1) == Upos::verb && page.words[i + 1].token->xpos == Xpos::vbn);
  const bool plain = page.upos(i) == Upos::verb && page.words[i].token->xpos == Xpos::vb && page.words[i].norm != "have" && page.words[i].norm != "do";
  if (!(finite_verb(page, i) || plain) || !second || page.words[i].norm == page.words[i + 1].norm) return false;
  if (page.document.lemma(*page.words[i].token) != page.document.lemma(*page.words[i + 1].token)) return false;
  const bool after_comma = i >= 2 && page.words[i - 1].gap == Gap::other && (page.words[i - 1].norm == "who" || page.words[i - 1].norm == "which");
  return after_comma || one_clause(page, i);
}

constexpr WordSet plural_pronouns{{"they", "we"}};
constexpr WordSet singular_pronouns{{"he", "she", "it"}};
constexpr WordSet singular_verbs{{"was", "is", "has", "does"}};
constexpr WordSet plural_verbs{{"have", "are", "do"}};
constexpr WordSet sayings{{"said", "says", "that", "but", "and", "because", "when", "while", "where"}};

// The clause begins at word `i`, and its verb is no subjunctive and no part of a question.
bool clause_begins(const Page& page, std::size_t i) {
  if (i == page.sentence_begin(i)) return true;
  return page.words[i].gap == Gap::space && sayings.contains(page.words[i - 1].norm);
}

// "they was", "he have". The mood of wishes and demands keeps "that he have" apart, so only the sentence's own clause.
bool pronoun_disagrees(const Page& page, std::size_t i) {
  if (page.words[i].quoted || !clause_begins(page, i)) return false;
  const std::string_view subject = page.words[i].norm;
  const std::string_view verb = page.words[i + 1].norm;
  if (plural_pronouns.contains(subject)) return singular_verbs.contains(verb);
  return singular_pronouns.contains(subject) && i == page.sentence_begin(i) && plural_verbs.contains(verb);
}

constexpr WordSet many{{"both", "these", "those", "several", "many", "few"}};

// "Both parties was": a plural noun at the beginning of the clause with a singular verb right behind.
bool plural_disagrees(const Page& page, std::size_t i) {
  if (i + 2 >= page.words.size() || page.words[i].quoted || !many.contains(page.words[i].norm) || !clause_begins(page, i)) return false;
  const Word& verb = page.words[i + 2];
  const bool noun = page.words[i + 1].token->xpos == Xpos::nns && page.words[i + 1].norm.ends_with('s');
  return noun && verb.gap == Gap::space && singular_verbs.contains(verb.norm) && verb.token->upos != Upos::noun;
}

constexpr WordSet wants_to{{"due", "able", "unable", "likely", "unlikely", "expected", "scheduled", "forced",  "willing", "unwilling", "poised", "supposed"}};
constexpr WordSet be{{"is", "are", "was", "were", "be", "been"}};

// "is due appear": behind these an infinitive needs its "to".
bool lacks_to(const Page& page, std::size_t i) {
  if (i + 2 >= page.words.size() || !be.contains(page.words[i].norm) || !wants_to.contains(page.words[i + 1].norm)) return false;
  const Word& verb = page.words[i + 2];
  return verb.gap == Gap::space && verb.token->xpos == Xpos::vb && (verb.token->upos == Upos::verb || verb.norm == "be");
}

constexpr WordSet told_to{{"told", "asked", "ordered", "urged", "advised", "forced", "allowed", "encouraged", "invited", "instructed", "warned", "persuaded",
                             "required"}};
constexpr WordSet chose_to{{"agree", "decide", "refuse", "try", "want", "fail", "manage", "hope", "promise", "vow", "threaten", "decline", "pledge", "intend",
                            "plan", "aim", "attempt", "seek", "wish", "hesitate", "struggle", "expect"}};
// Verbs that are no nouns.
constexpr WordSet only_verbs{{"be", "have", "make", "take", "give", "see", "go", "become", "bring", "keep", "sell", "accept", "appear", "provide",
                              "allow", "continue", "remain", "publish", "reduce", "introduce", "ensure", "prevent", "protect", "investigate",
                              "resign", "reopen", "rebuild", "repay", "receive", "remove", "replace", "consider", "compensate", "create",
                              "discuss", "apologise", "apologize", "leave", "pay", "find", "join", "attend", "meet", "send", "wait", "stay", "buy",
                              "build", "hold", "evacuate", "avoid", "seek", "hand", "help", "stop", "sign", "close", "open", "speak", "cooperate"}};

// "were told leave", "agreed pay": behind these an infinitive needs its "to". After "asked" and the like only in the passive.
bool lacks_to_behind(const Page& page, std::size_t i) {
  const bool has_object = i + 2 < page.words.size() && adjacent(page, i + 2) && (strict_determiners.contains(page.words[i + 2].norm) || page.upos(i + 2) == Upos::num);
  const bool sure = only_verbs.contains(page.words[i + 1].norm);
  if (i == 0 || !(sure || has_object) || page.words[i + 1].token->xpos == Xpos::nn || page.words[i].quoted) return false;
  const bool passive = sure && told_to.contains(page.words[i].norm) && page.words[i].gap == Gap::space && (be.contains(page.words[i - 1].norm) || page.words[i - 1].norm == "been");
  const bool chosen = chose_to.contains(page.document.lemma(*page.words[i].token)) && page.words[i].token->xpos != Xpos::vbg && page.upos(i) == Upos::verb && page.upos(i + 1) == Upos::verb && page.words[i + 1].token->xpos == Xpos::vb;
  return passive || chosen;
}

constexpr WordSet units{{"second", "minute", "hour", "day", "week", "month", "year", "decade"}};
constexpr WordSet from_then{{"later", "ago", "earlier"}};

// "two week later".
bool lacks_plural(const Page& page, std::size_t i) {
  if (i + 2 >= page.words.size() || page.upos(i) != Upos::num || !units.contains(page.words[i + 1].norm)) return false;
  const std::string_view number = page.words[i].norm;
  const std::string_view text = page.article.text;
  const auto at = page.words[i].span.begin;
  const bool joined = at > 0 && (text[at - 1] == '-' || text[at - 1] == '/' || text[at - 1] == '.');
  const bool one = number == "one" || number == "1" || number.ends_with("half") || number.ends_with("quarter") || number.ends_with("third");
  return !one && !joined && page.words[i + 2].gap == Gap::space && from_then.contains(page.words[i + 2].norm);
}

finding::Finding verbs(const Page& page, std::size_t begin, std::size_t end, std::string_view message, bool certain) {
  const base::Span span = span_of(page, begin, end);
  return damage(page, {.span = span,
                       .label = "the words do not go together",
                       .message = fmt::format("“{}”: {}", span.in(page.article.text), message),
                       .suggestion = "Check the sentence against the copy it was made from.",
                       .severity = certain ? finding::Severity::error : finding::Severity::warning,
                       .confidence = certain ? 0.92 : 0.88});
}

void check_pair(const Page& page, std::size_t i, rule::Sink& sink) {
  if (lower(page, i) && (two_helpers(page, i) || same_verb_twice(page, i))) {
    sink.report(verbs(page, i, i + 2, "two verbs where one must stand", true));
  } else if (pronoun_disagrees(page, i)) {
    sink.report(verbs(page, i, i + 2, "subject and verb do not agree", false));
  } else if (plural_disagrees(page, i)) {
    sink.report(verbs(page, i, i + 3, "subject and verb do not agree", false));
  } else if (lacks_to(page, i)) {
    sink.report(verbs(page, i, i + 3, "“to” is missing before the verb", false));
  } else if (lacks_to_behind(page, i)) {
    sink.report(verbs(page, i, i + 2, "“to” is missing before the verb", false));
  } else if (lacks_plural(page, i)) {
    sink.report(verbs(page, i, i + 3, "the plural is missing", false));
  }
}

}  // namespace

void check_verb_forms(const Page& page, rule::Sink& sink) {
  for (std::size_t i = 0; i + 1 < page.words.size(); ++i) {
    if (adjacent(page, i + 1) && !page.words[i].odd) check_pair(page, i, sink);
  }
}

}  // namespace tally::rules::text
