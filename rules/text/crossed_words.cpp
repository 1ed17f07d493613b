// Two words of which an edit was to leave one: "at on Sunday", "more than over 2,000", and a subject's pronoun where an
// object or "the" was meant: "nobody did they any harm". Words out of their place: "They by were seen", "agreed to will pay".

#include <algorithm>

#include "checks.hpp"
#include "context.hpp"
#include "word_classes.hpp"

namespace tally::rules::text {
namespace {

using language::Upos;

constexpr WordSet stranded{{"at", "of", "with", "into"}};
constexpr WordSet before_time{{"on", "in", "at", "since", "until", "during", "by"}};
constexpr WordSet before_noun{{"in", "on", "of", "with", "into", "from"}};
constexpr WordSet times{{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
                         "june", "july", "august", "september", "october", "november", "december"}};
// Nouns that make one verb with a preposition, which a passive leaves behind: "taken care of in the home".
constexpr WordSet bound_nouns{{"care", "advantage", "account", "note", "use", "notice", "hold", "charge", "fun", "rid", "lot", "way", "part", "sense",
                               "kind", "sort", "plenty", "need", "aim", "go", "look", "piece", "contact", "touch", "faith", "fault"}};

// "the repair effort at on Sunday": behind a noun whose clause lacks no object.
bool two_prepositions(const Page& page, std::size_t i) {
  const std::string_view a = page.words[i].norm;
  const std::string_view b = page.words[i + 1].norm;
  if (!stranded.contains(a) || a == b || i == page.sentence_begin(i) || i + 2 >= page.words.size()) return false;
  if (page.words[i].gap != Gap::space || page.words[i + 2].gap != Gap::space || page.upos(i) != Upos::adp) return false;
  const bool noun = page.upos(i - 1) == Upos::noun || page.upos(i - 1) == Upos::propn;
  if (!noun || bound_nouns.contains(page.words[i - 1].norm) || object_stands_before(page, i)) return false;
  const Word& next = page.words[i + 2];
  if (before_time.contains(b) && next.capital && times.contains(next.norm)) return true;
  if (a == "of" && b == "in" && page.upos(i + 2) == Upos::num) return true;
  return (a == "at" || a == "into") && before_noun.contains(b) && strict_determiners.contains(next.norm) && !clause_may_end(page, i);
}

// "a queue for in the hall": of two prepositions behind a noun the first has no object.
bool preposition_without_noun(const Page& page, std::size_t i) {
  static constexpr WordSet first{{"of", "with", "for", "to", "into", "at"}};
  static constexpr WordSet second{{"in", "on", "of", "with", "into", "at", "by", "for", "until"}};
  if (i == page.sentence_begin(i) || i + 2 >= page.words.size() || page.words[i].gap != Gap::space || !adjacent(page, i + 2)) return false;
  if (!first.contains(page.words[i].norm) || !second.contains(page.words[i + 1].norm) || page.upos(i) != Upos::adp || page.upos(i + 1) != Upos::adp) return false;
  const Word& next = page.words[i + 2];
  const bool phrase = strict_determiners.contains(next.norm) || (next.capital && page.upos(i + 2) == Upos::propn);
  const bool noun = page.upos(i - 1) == Upos::noun && !page.words[i - 1].capital && !bound_nouns.contains(page.words[i - 1].norm);
  return phrase && noun && page.words[i].norm != page.words[i + 1].norm && !object_stands_before(page, i) && !clause_may_end(page, i);
}

// "because of due to the rain"
bool two_reasons(const Page& page, std::size_t i) {
  constexpr std::string_view reasons[][2] = {{"because", "of"}, {"due", "to"}, {"owing", "to"}, {"thanks", "to"}};
  if (i + 3 >= page.words.size() || !adjacent(page, i + 2) || !adjacent(page, i + 3)) return false;
  const auto stands = [&](std::size_t at) {
    return std::ranges::any_of(reasons, [&](const auto& reason) { return page.words[at].norm == reason[0] && page.words[at + 1].norm == reason[1]; });
  };
  return stands(i) && stands(i + 2);
}

// "since from 1950".
bool since_and_from(const Page& page, std::size_t i) {
  const std::string_view a = page.words[i].norm;
  const std::string_view b = page.words[i + 1].norm;
  if (!((a == "since" && (b == "from" || b == "in" || b == "on")) || (a == "from" && b == "since")) || i + 2 >= page.words.size() || !adjacent(page, i + 2)) return false;
  const Word& next = page.words[i + 2];
  const bool year = next.norm.size() == 4 && (next.norm.starts_with("19") || next.norm.starts_with("20"));
  return year || (next.capital && times.contains(next.norm));
}

// "sentenced to in prison": who is brought somewhere is the subject, so that no place stands before.
bool brought_nowhere(const Page& page, std::size_t i) {
  static constexpr WordSet brought{{"sentenced", "taken", "flown", "rushed", "brought", "airlifted", "transferred"}};
  static constexpr WordSet second{{"in", "at", "on", "for"}};
  if (page.words[i].norm != "to" || !second.contains(page.words[i + 1].norm) || i < 2 || page.words[i].gap != Gap::space) return false;
  return brought.contains(page.words[i - 1].norm) && page.document.lemma(*page.words[i - 2].token) == "be" && own_subject(page, i - 2).has_value();
}

struct Hedges {
  std::string_view first, than, second;  // an empty word stands for none
};

constexpr Hedges pairs[] = {{"more", "than", "over"},  {"more", "than", "under"}, {"less", "than", "under"}, {"less", "than", "over"},
                            {"fewer", "than", "under"}, {"fewer", "than", "over"}, {"almost", "", "nearly"},  {"nearly", "", "almost"},
                            {"nearly", "", "about"},    {"almost", "", "about"},   {"roughly", "", "about"},  {"roughly", "", "around"},
                            {"approximately", "", "about"}, {"approximately", "", "around"}};

// A number begins at `i`, a sign of money before it or not.
bool number_at(const Page& page, std::size_t i) {
  if (i >= page.words.size() || page.words[i].gap == Gap::start || page.upos(i) != Upos::num) return false;
  const std::string_view before = base::Span{page.words[i - 1].span.end, page.words[i].span.begin}.in(page.article.text);
  return before == " " || before == " £" || before == " $" || before == " €";
}

// "more than over 2,000": where the number ends, 0 for none.
std::size_t two_hedges(const Page& page, std::size_t i) {
  for (const Hedges& pair : pairs) {
    std::size_t at = i;
    const auto take = [&](std::string_view word) {
      if (word.empty()) return true;
      if (at >= page.words.size() || page.words[at].norm != word || (at != i && !adjacent(page, at))) return false;
      return ++at, true;
    };
    if (take(pair.first) && take(pair.than) && take(pair.second) && number_at(page, at)) return at + 1;
  }
  return 0;
}

constexpr WordSet nominatives{{"they", "he", "she", "we"}};
constexpr WordSet phrase_begins{{"any", "the", "a", "an", "some", "no", "this", "these", "every"}};

// "gave they the keys": behind a verb that says nothing, a subject with no verb of its own.
bool nominative_object(const Page& page, std::size_t i) {
  if (i + 2 >= page.words.size() || i == page.sentence_begin(i) || page.words[i].gap != Gap::space || page.words[i + 2].gap != Gap::space) return false;
  if (page.words[i + 1].capital || !nominatives.contains(page.words[i].norm) || !phrase_begins.contains(page.words[i + 1].norm)) return false;
  static constexpr WordSet turned{{"be", "do", "have", "say", "think", "know", "mean", "go", "come", "reply", "ask", "add", "write", "cry", "shout"}};
  if (page.words[i + 1].norm == "any") return page.upos(i - 1) == Upos::verb && page.words[i - 1].norm != "had" && page.words[i - 1].norm != "have";
  const bool verb = page.upos(i - 1) == Upos::verb && !turned.contains(page.document.lemma(*page.words[i - 1].token));
  const bool done = page.words[i - 1].norm == "doing" || page.words[i - 1].norm == "done" || (page.words[i - 1].norm == "do" && page.upos(i - 1) == Upos::verb);
  return (verb || done) && !page.words[i].quoted;
}

// "They by were seen a taxi driver": nothing stands between a pronoun that is a subject and its helper but adverbs.
bool preposition_behind_subject(const Page& page, std::size_t i) {
  static constexpr WordSet subjects{{"he", "she", "they", "we", "i"}};
  static constexpr WordSet prepositions{{"by", "of", "from", "with", "for", "at", "into"}};
  static constexpr WordSet helpers{{"was", "were", "is", "are", "am", "has", "have", "had", "will", "would"}};
  if (i + 2 >= page.words.size() || page.words[i].gap == Gap::none || !adjacent(page, i + 2)) return false;
  return subjects.contains(page.words[i].norm) && prepositions.contains(page.words[i + 1].norm) && helpers.contains(page.words[i + 2].norm);
}

// "have agreed to will pay", "is expected to is due": two ways to tell what is to come. "The man he spoke to will pay" is none.
bool infinitive_of_modal(const Page& page, std::size_t i) {
  static constexpr WordSet modals{{"will", "would", "could", "shall", "should", "must", "might", "is", "are", "was", "were"}};
  static constexpr WordSet governors{{"agree", "decide", "plan", "expect", "want", "hope", "promise", "refuse", "intend", "vote", "manage", "fail", "offer",
                                      "try", "able", "likely", "unlikely", "willing", "due", "pledge", "threaten", "ready", "set"}};
  if (i == page.sentence_begin(i) || i + 2 >= page.words.size() || page.words[i].norm != "to" || !adjacent(page, i + 2)) return false;
  if (page.words[i].gap != Gap::space || page.words[i + 1].capital || !modals.contains(page.words[i + 1].norm)) return false;
  const Upos next = page.upos(i + 2);
  return (next == Upos::verb || next == Upos::aux || next == Upos::adj || next == Upos::det) && governors.contains(page.document.lemma(*page.words[i - 1].token)) && !object_stands_before(page, i);
}

// "the new a bridge": behind these adjectives a noun follows, and no second article.
bool article_behind_adjective(const Page& page, std::size_t i) {
  static constexpr WordSet attributes{{"new", "former", "recent", "major", "entire", "annual", "current"}};  // seldom nouns: "the final"
  static constexpr WordSet articles{{"a", "an", "the", "their", "its", "our"}};
  if (i == page.sentence_begin(i) || i + 2 >= page.words.size() || page.words[i].gap != Gap::space || page.words[i + 2].gap != Gap::space) return false;
  const bool determined = strict_determiners.contains(page.words[i - 1].norm);
  return determined && attributes.contains(page.words[i].norm) && articles.contains(page.words[i + 1].norm) && !page.words[i + 1].capital &&
         page.upos(i + 2) == Upos::noun;
}

// "hoped that the it will reopen": an article before a subject that has its verb.
bool article_before_subject(const Page& page, std::size_t i) {
  static constexpr WordSet articles{{"the", "a", "an"}};
  static constexpr WordSet subjects{{"it", "he", "she", "they", "we"}};
  static constexpr WordSet helpers{{"was", "were", "is", "are", "has", "have", "had", "will", "would", "can", "could", "should", "must", "may", "might", "did", "does"}};
  if (i + 2 >= page.words.size() || page.words[i].gap == Gap::none || page.words[i + 1].capital || page.words[i + 1].quoted || !adjacent(page, i + 2)) return false;
  return articles.contains(page.words[i].norm) && subjects.contains(page.words[i + 1].norm) && helpers.contains(page.words[i + 2].norm);
}

void report(const Page& page, std::size_t begin, std::size_t end, std::string_view what, rule::Sink& sink) {
  sink.report(odd_words(page, begin, end, "two words where one must stand", what));
}

}  // namespace

void check_crossed_words(const Page& page, rule::Sink& sink) {
  for (std::size_t i = 0; i + 1 < page.words.size(); ++i) {
    if (page.words[i].quoted) continue;
    if (const std::size_t end = two_hedges(page, i)) report(page, i, end, "one measure is given twice", sink);
    if (!adjacent(page, i + 1)) continue;
    if (two_prepositions(page, i) || preposition_without_noun(page, i)) report(page, i, i + 3, "two prepositions side by side", sink);
    if (since_and_from(page, i) || brought_nowhere(page, i)) report(page, i, i + 3, "two prepositions side by side", sink);
    if (article_before_subject(page, i)) report(page, i, i + 2, "an article before a pronoun", sink);
    if (article_behind_adjective(page, i)) report(page, i - 1, i + 2, "a noun is missing, or one article too many", sink);
    if (two_reasons(page, i)) report(page, i, i + 4, "one reason is given twice", sink);
    if (preposition_behind_subject(page, i)) report(page, i, i + 3, "the preposition belongs elsewhere", sink);
    if (infinitive_of_modal(page, i)) report(page, i - 1, i + 3, "“to” and a verb that stands without it", sink);
    if (nominative_object(page, i)) report(page, i - 1, i + 2, "the pronoun is in the form of a subject, and has no verb", sink);
  }
}

}  // namespace tally::rules::text
