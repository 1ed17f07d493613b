// "the the", "an “an enormous", "to the to the": words written twice. Left alone is what English doubles on purpose
// or by grammar: "had had", "that that", "very very", names, "the man they spoke to to get help", "day by day".

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "checks.hpp"
#include "context.hpp"
#include "language/word_set.hpp"

namespace tally::rules::text {
namespace {

using language::Upos;
using language::WordSet;

// Never twice, whatever stands around them.
constexpr WordSet always{{"the",  "a",    "an",    "of",    "and",   "or",   "nor",   "into",  "onto",  "upon",
                          "than", "be",   "been",  "being", "would", "their", "our",  "your",  "its",   "these",
                          "while", "although", "because", "until", "during", "between", "among", "towards", "toward",
                          "per",  "every", "each", "mr",    "mrs",   "ms",   "dr",    "shall", "should"}};

// Twice only where a clause ends with the first: "the house they lived in in May".
constexpr WordSet prepositions{{"to", "for", "with", "from", "by", "at", "about", "against", "after", "before", "under",
                                "without", "in", "on", "over", "through", "across", "near", "behind", "around"}};
// Of those, what is left behind by a passive ("was asked for for years") ...
constexpr WordSet left_by_passive{{"to", "for", "with", "at", "about", "on", "after"}};
// ... and what belongs to a verb or an adverb without an object ("check in in", "later on on").
constexpr WordSet particles{{"in", "on", "over", "through", "by", "across", "around", "behind", "about", "under", "near"}};
constexpr WordSet particle_verbs{
    {"be",    "break", "bring", "build", "call",  "carry", "cash",  "catch", "check", "climb", "close", "come",
     "count", "cut",   "dial",  "dig",   "draw",  "drive", "drop",  "ease",  "fall",  "fill",  "fit",   "fly",
     "get",   "give",  "go",    "hand",  "hang",  "have",  "hold",  "join",  "keep",  "kick",  "knock", "lead",
     "let",   "live",  "lock",  "log",   "look",  "march", "move",  "opt",   "pass",  "pay",   "phone", "plug",
     "pop",   "pour",  "pull",  "push",  "put",   "ring",  "roll",  "run",   "send",  "set",   "settle", "show",
     "sign",  "sink",  "sit",   "sleep", "squeeze", "stand", "start", "stay", "step", "stick", "stop",  "swear",
     "switch", "take", "throw", "tie",   "trade", "try",   "tune",  "turn",  "type",  "usher", "wait",  "walk",
     "ward",  "weigh", "work",  "write", "zoom",  "spread", "leave", "blow",  "bear",  "rely", "think",  "insist"}};
constexpr WordSet particle_adverbs{{"later", "early", "earlier", "further", "farther", "now", "then", "so", "and", "head"}};

// Clauses end in these: "what it is is", "the man he was was".
constexpr WordSet finite{{"is", "are", "was", "were", "has", "have", "does", "can", "may", "might", "will", "could", "must"}};

// Small words between clauses, and what else only a slip puts twice side by side.
constexpr WordSet joints{{"his", "if", "but", "when", "not", "also", "as"}};
// What neither emphasis nor a clause's end puts twice side by side, in the writer's own voice.
constexpr WordSet own_voice{{"which",  "where", "whose",   "whom",  "who",  "later", "earlier", "ago",     "some", "any",   "both",
                             "other", "another", "since", "unless", "whether", "though", "despite", "first", "last",    "former",  "most", "they", "only", "off", "now", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}};

// A speaker's stammer where it is quoted; the writer's slip elsewhere.
constexpr WordSet subjects{{"i", "he", "she", "we", "they"}};

// What cannot stand behind the pronoun "that": the second "that" of two is a slip.
constexpr WordSet after_that{{"the", "a", "an", "he", "she", "it", "they", "we", "i", "his", "their", "its", "our", "my",
                              "there", "this", "these", "those"}};

// What is said twice on purpose.
constexpr WordSet reduplicated{
    {"bling", "blah",  "chop",  "knock", "night", "pretty", "dear",  "please", "hear",   "hush", "tick",  "time",
     "boom",  "bang",  "clap",  "drip",  "cheep", "tweet",  "quack", "beep",   "honk",   "long", "more",  "people",
     "help",  "stop",  "wait",  "work",  "look",  "come",   "fine",  "thank",  "thanks", "yeah", "like",  "ding",
     "ping",  "dong",  "salad", "friend", "girl", "goody",  "hubba", "pompom", "tuck",   "meow", "choo",  "yada"}};

bool in_verb(const Page& page, std::size_t i) { return page.upos(i) == Upos::verb || page.upos(i) == Upos::aux; }

bool particle_before(const Page& page, std::size_t first) {
  constexpr std::size_t reach = 4;
  if (!particles.contains(page.words[first].norm)) return false;
  const std::size_t begin = page.sentence_begin(first);
  if (first > begin && particle_adverbs.contains(page.words[first - 1].norm)) return true;
  for (std::size_t i = first; i > begin && first - i < reach; --i) {
    const std::string_view lemma = page.document.lemma(*page.words[i - 1].token);
    const bool helper = i < first && (lemma == "be" || lemma == "have");  // of another verb
    if ((particle_verbs.contains(lemma) && !helper) || !page.tagged(i - 1)) return true;
  }
  return false;
}

bool passive_before(const Page& page, std::size_t first) {
  if (!left_by_passive.contains(page.words[first].norm) || first < page.sentence_begin(first) + 2) return false;
  return page.words[first - 1].token->xpos == language::Xpos::vbn;
}

// "the check-in in".
bool joined_by_hyphen(const Page& page, std::size_t first) {
  const std::uint32_t at = page.words[first].span.begin;
  return at > 0 && !base::is_ascii_space(page.article.text[at - 1]);
}

// "asking them to send in in a book": behind these the particle needs its object, and none stands before.
bool lacks_object(const Page& page, std::size_t first) {
  static constexpr WordSet transitive{{"send", "bring", "hand", "put", "take", "throw"}};
  static constexpr WordSet objects{{"them", "him", "us", "me", "people", "everyone", "everybody"}};
  if (first < page.sentence_begin(first) + 3 || !transitive.contains(page.words[first - 1].norm)) return false;
  const bool asked = page.words[first - 2].norm == "to" && (objects.contains(page.words[first - 3].norm) || in_verb(page, first - 3));
  return page.words[first].norm == "in" && asked && !clause_may_end(page, first);
}

// "was taken to to hospital": who is brought is the subject, so that no place stands before.
bool brought_to(const Page& page, std::size_t first) {
  static constexpr WordSet brought{{"taken", "brought", "flown", "rushed", "moved", "transferred", "airlifted", "driven", "sentenced", "due", "returned",
                                     "expected", "asked", "told", "allowed", "forced", "ordered", "able", "unable", "likely", "going", "want", "wants", "wanted"}};
  const bool agent = page.words[first].norm == "by" && first >= page.sentence_begin(first) + 2 && page.words[first - 1].token->xpos == language::Xpos::vbn &&
                     page.document.lemma(*page.words[first - 2].token) == "be";
  if (agent) return !clause_may_end(page, first) && !contact_clause(page, first);
  return page.words[first].norm == "to" && first > page.sentence_begin(first) && brought.contains(page.words[first - 1].norm) && !clause_may_end(page, first);
}

bool preposition_slip(const Page& page, std::size_t first) {
  if (page.words[first].gap == Gap::other) return !joined_by_hyphen(page, first);
  if (lacks_object(page, first) || brought_to(page, first)) return true;
  return !object_stands_before(page, first) && !particle_before(page, first) && !passive_before(page, first);
}

bool that_slip(const Page& page, std::size_t first) {
  const std::size_t next = first + 2;
  return next < page.words.size() && page.words[next].gap == Gap::space && after_that.contains(page.words[next].norm);
}

// "He saw it it was late": behind a verb or preposition the first may be an object.
bool it_slip(const Page& page, std::size_t first) {
  if (page.words[first].quoted || first == page.sentence_begin(first)) return !page.words[first].quoted;
  const std::string_view before = page.words[first - 1].norm;
  return page.words[first].gap == Gap::space && (before == "that" || before == "and" || before == "said" || before == "but");
}

// "would like to hear hear from": a verb behind "to" or its helper is said once.
bool infinitive(const Page& page, std::size_t first) {
  static constexpr WordSet leads{{"to", "will", "would", "could", "should", "must", "cannot"}};
  return first > page.sentence_begin(first) && page.words[first].gap == Gap::space && page.words[first].token->xpos == language::Xpos::vb &&
         leads.contains(page.words[first - 1].norm);
}

// "out walking walking sticks": the second names the kind of what follows.
bool kind_of_noun(const Page& page, std::size_t second) {
  return page.words[second].norm.ends_with("ing") && second + 1 < page.words.size() && page.words[second + 1].gap == Gap::space &&
         page.upos(second + 1) == Upos::noun;
}

// A noun or verb. Adjectives and adverbs are doubled for emphasis, and what stands three times is meant.
bool content_slip(const Page& page, std::size_t first) {
  const Word& word = page.words[first];
  if (word.quoted || word.norm.size() < 4) return false;
  if (first + 2 < page.words.size() && page.words[first + 2].norm == word.norm) return false;
  if (infinitive(page, first)) return true;
  if (reduplicated.contains(word.norm) || kind_of_noun(page, first + 1)) return false;
  const Upos tag = page.upos(first + 1);
  if (tag != Upos::noun && tag != Upos::verb) return false;
  return !in_verb(page, first) || !object_stands_before(page, first);
}

bool is_slip(const Page& page, std::size_t first) {
  const Word& word = page.words[first];
  const std::string_view norm = word.norm;
  if (word.odd) return false;
  if (always.contains(norm)) return true;
  if (page.words[first + 1].gap != Gap::space) return norm == "to" || norm == "with" || norm == "from";
  if (prepositions.contains(norm)) return preposition_slip(page, first);
  if (finite.contains(norm)) {
    return in_verb(page, first) && ((!clause_may_end(page, first) && !contact_clause(page, first)) || own_subject(page, first));
  }
  if (norm == "had") {  // "said that he had had been unaware"
    return first + 2 < page.words.size() && adjacent(page, first + 2) && page.words[first + 2].norm == "been" && own_subject(page, first);
  }
  if (joints.contains(norm)) return !clause_may_end(page, first);
  if (norm == "that") return that_slip(page, first);
  if (norm == "it") return it_slip(page, first);
  if (subjects.contains(norm) || own_voice.contains(norm)) return !word.quoted;
  return content_slip(page, first);
}

// Capitals are names, titles or initials ("Duran Duran", "the The Hague"), but for a sentence's first word.
bool same_case(const Page& page, std::size_t first) {
  const Word& a = page.words[first];
  const Word& b = page.words[first + 1];
  if (!a.capital) return !b.capital;
  const bool title = a.norm == "mr" || a.norm == "mrs" || a.norm == "ms" || a.norm == "dr";
  return title || (!b.capital && a.gap == Gap::start);
}

bool is_pair(const Page& page, std::size_t first) {
  const Word& a = page.words[first];
  const Word& b = page.words[first + 1];
  const bool side_by_side = b.gap == Gap::space || b.gap == Gap::opening_mark;
  return side_by_side && a.plain && a.norm == b.norm && same_case(page, first);
}

// The length of the phrase at `begin` that is written twice, 0 for none: "to the to the" is 2.
std::size_t phrase_at(const Page& page, std::size_t begin) {
  const auto repeats = [&](std::size_t length) {
    if (begin + 2 * length > page.words.size()) return false;
    for (std::size_t i = 1; i < 2 * length; ++i) {
      const Gap gap = page.words[begin + i].gap;
      if (gap != Gap::space && gap != Gap::none && !(i == length && gap == Gap::opening_mark)) return false;
      if (i >= length && page.words[begin + i].form != page.words[begin + i - length].form) return false;
    }
    return true;
  };
  constexpr std::size_t longest = 6;
  for (std::size_t length = 2; length <= longest; ++length) {
    if (repeats(length)) return length;
  }
  return 0;
}

constexpr WordSet phrase_heads{{"the", "a",  "an",   "of",   "to",   "in",  "at",  "for", "with", "from", "his", "her", "per",
                                "their", "its", "our", "into", "as", "is", "was", "will", "has", "have", "would", "by", "on", "after",
                                "before", "under", "over", "about", "that", "this", "these", "next", "last", "every"}};

// "day by day by day", "more and more and more", "the more the more": a chain, not a slip.
bool is_chain(const Page& page, std::size_t begin, std::size_t length) {
  const std::size_t end = begin + 2 * length;
  for (std::size_t i = begin; i < begin + length; ++i) {
    const std::string_view norm = page.words[i].norm;
    const bool joins = norm == "and" || norm == "or" || norm == "more" || norm == "less";
    if (joins || norm == page.words[i + 1].norm) return true;
  }
  const bool runs_in = begin > 0 && page.words[begin - 1].norm == page.words[begin + length - 1].norm;
  const bool runs_on = end < page.words.size() && page.words[end].gap == Gap::space &&
                       page.words[end].norm == page.words[begin].norm;
  const bool infinitive = length == 2 && page.words[begin].norm == "to" && in_verb(page, begin + 1);
  const std::string_view last = page.words[begin + length - 1].norm;  // "the morning after the morning after"
  const bool clause = in_verb(page, begin) && clause_may_end(page, begin);  // "what was left was left hanging"
  const bool joined = length > 1 && (last == "after" || last == "by" || last == "upon" || last == "against");
  return runs_in || runs_on || infinitive || joined || clause;
}

finding::Finding doubled(const Page& page, std::size_t begin, std::size_t length) {
  const base::Span once = span_of(page, begin + length, begin + 2 * length);
  const std::string_view words = once.in(page.article.text);
  const bool quoted = page.words[begin].quoted;
  return damage(page, {.span = span_of(page, begin, begin + 2 * length),
                       .label = length == 1 ? "doubled word" : "doubled words",
                       .message = fmt::format("“{}” is written twice", words),
                       .suggestion = quoted ? "Hold it against the recording, and strike one if it is a slip of the pen."
                                            : "Strike one of the two.",
                       .severity = quoted ? finding::Severity::warning : finding::Severity::error,
                       .confidence = length == 1 ? 0.97 : 0.95});
}

}  // namespace

void check_doubled_words(const Page& page, rule::Sink& sink) {
  for (std::size_t i = 0; i + 1 < page.words.size(); ++i) {
    if (is_pair(page, i)) {
      if (is_slip(page, i)) sink.report(doubled(page, i, 1));
      while (i + 2 < page.words.size() && page.words[i + 2].norm == page.words[i].norm) ++i;
      continue;
    }
    if (!phrase_heads.contains(page.words[i].norm)) continue;
    const std::size_t length = phrase_at(page, i);
    if (length == 0 || is_chain(page, i, length)) continue;
    sink.report(doubled(page, i, length));
    i += 2 * length - 1;
  }
}

}  // namespace tally::rules::text
