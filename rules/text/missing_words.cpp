// Places where a word must be missing: "more than a years", "the of", "would been". Only pairs that no English
// sentence has.

#include <fmt/format.h>

#include <algorithm>

#include "checks.hpp"
#include "context.hpp"
#include "language/word_set.hpp"

namespace tally::rules::text {
namespace {

using language::Upos;
using language::WordSet;

constexpr WordSet plural_times{{"seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries"}};
// What a noun phrase never begins with; articles must have a noun before them.
constexpr WordSet after_article{{"of", "and", "or", "is", "was", "were", "are", "has", "had", "been", "would", "could", "should", "than", "with", "into"}};
constexpr WordSet after_a{{"of", "was", "were", "has", "had", "would", "could", "should"}};
constexpr WordSet second_article{{"a", "an", "the", "their", "its", "our", "my", "your", "this", "these", "those"}};
constexpr WordSet possessives{{"their", "its", "our", "my", "your"}};
constexpr WordSet foreign_a{{"la", "priori", "posteriori", "cappella", "capella", "contrario", "fortiori", "tergo"}};
constexpr WordSet modals{{"will", "would", "could", "should", "can", "must", "to"}};

bool is_article(std::string_view norm) { return norm == "a" || norm == "an" || norm == "the"; }

// The words after `i` make a compound of it: "a years-long", "a days’ wait".
bool bound_to_next(const Page& page, std::size_t i) {
  if (i + 1 >= page.words.size() || page.words[i + 1].gap == Gap::start) return false;
  const Gap gap = page.words[i + 1].gap;
  const auto at = page.words[i].span.end;
  const std::string_view text = page.article.text;
  const bool stop = at < text.size() && (text[at] == ',' || text[at] == '.' || text[at] == ';');
  if (gap == Gap::space) {
    const Upos tag = page.upos(i + 1);
    return tag == Upos::noun || tag == Upos::propn || tag == Upos::adj || tag == Upos::x;
  }
  return !stop;
}


// "a years", and with it the comparison before: "more than a years".
bool lacks_number(const Page& page, std::size_t i) {
  const std::string_view norm = page.words[i].norm;
  return (norm == "a" || norm == "an") && plural_times.contains(page.words[i + 1].norm) &&
         !page.words[i + 1].capital && !bound_to_next(page, i + 1);
}

// "a" may be a letter or a grade ("hepatitis a was"), so it counts as an article only behind a verb or a preposition.
bool clear_a(const Page& page, std::size_t i) {
  if (page.words[i].norm != "a" || i == page.sentence_begin(i) || !after_a.contains(page.words[i + 1].norm)) return false;
  const Upos before = page.upos(i - 1);
  return page.words[i].gap == Gap::space && page.upos(i) == Upos::det &&
         (before == Upos::verb || before == Upos::aux || before == Upos::adp || before == Upos::adv);
}

bool lacks_noun(const Page& page, std::size_t i) {
  const Word& a = page.words[i];
  const Word& b = page.words[i + 1];
  if (clear_a(page, i)) return true;
  if (a.capital && a.gap != Gap::start) return false;  // "The The and", a name
  static constexpr WordSet after_possessive{{"for", "of", "at", "from", "was", "were"}};
  const bool joined = i + 2 < page.words.size() && (page.words[i + 2].gap != Gap::space || page.words[i + 2].norm == "and");
  if (possessives.contains(a.norm) && after_possessive.contains(b.norm)) return !a.quoted && !joined;
  return (a.norm == "an" || a.norm == "the") && after_article.contains(b.norm) && !b.capital &&
         !(i + 2 < page.words.size() && page.words[i + 2].gap == Gap::other);
}

// Two articles: "a the bridge". "An a la carte menu" and "got an A" are none.
bool two_articles(const Page& page, std::size_t i) {
  const Word& a = page.words[i];
  const Word& b = page.words[i + 1];
  if (!(is_article(a.norm) || possessives.contains(a.norm)) || !second_article.contains(b.norm) || a.norm == b.norm || b.capital) return false;
  const bool noun_next = i + 2 < page.words.size() && page.words[i + 2].gap == Gap::space;
  return noun_next && !foreign_a.contains(page.words[i + 2].norm);
}

bool lacks_have(const Page& page, std::size_t i) {
  return modals.contains(page.words[i].norm) && page.words[i + 1].norm == "been" && !page.words[i].capital;
}

// "The trust said it been told": without "has" or "had" before them, nor before a question's subject.
bool lacks_has(const Page& page, std::size_t i) {
  static constexpr WordSet subjects{{"he", "she", "it", "they", "we", "i", "there"}};
  static constexpr WordSet helpers{{"has", "have", "had", "having", "'s", "'ve", "'d", "’s", "’ve", "’d", "hasn't", "hadn't", "haven't", "ve"}};
  if (!subjects.contains(page.words[i].norm) || page.words[i + 1].norm != "been") return false;
  constexpr std::size_t near = 5;
  const std::size_t first = std::max(page.sentence_begin(i), i > near ? i - near : 0);
  for (std::size_t k = first; k < i; ++k)
    if (helpers.contains(page.words[k].norm)) return false;
  return true;
}

// "She said there no sign": not "the people there no longer".
bool lacks_is(const Page& page, std::size_t i) {
  static constexpr WordSet before{{"said", "says", "that", "believed", "insisted", "added", "denied", "because", "although", "but"}};
  if (i + 2 >= page.words.size() || i == page.sentence_begin(i) || page.words[i].norm != "there" || page.words[i + 1].norm != "no") return false;
  return before.contains(page.words[i - 1].norm) && page.words[i].gap == Gap::space && page.upos(i + 2) == Upos::noun;
}

std::size_t comparison_begin(const Page& page, std::size_t i) {
  const bool compared = i >= 2 && page.words[i - 1].norm == "than" &&
                        (page.words[i - 2].norm == "more" || page.words[i - 2].norm == "less");
  return compared ? i - 2 : i;
}

// "in time the holiday, which": from a noun phrase on the clause ends without a verb that could be its own.
bool ends_without_verb(const Page& page, std::size_t begin) {
  for (std::size_t i = begin; i < page.words.size() && (i == begin || page.words[i].gap == Gap::space || page.words[i].gap == Gap::none); ++i) {
    if (page.upos(i) == Upos::verb || page.upos(i) == Upos::aux || page.words[i].norm == "and") return false;
  }
  return !page.words[begin].quoted;
}

// Phrases that go on with one word only: "according the minister", "in spite the rain", "as result of".
bool lacks_joint(const Page& page, std::size_t i, std::string_view& joint) {
  static constexpr WordSet noun_begins{{"the", "his", "her", "their", "its", "our", "a", "an", "local"}};
  const std::string_view a = page.words[i].norm;
  const Word& b = page.words[i + 1];
  const bool phrase = noun_begins.contains(b.norm);
  if (a == "according" && (phrase || (b.capital && page.upos(i + 1) == Upos::propn))) return joint = "to", true;
  const bool behind_in = i > 0 && page.words[i - 1].norm == "in" && page.words[i].gap == Gap::space;
  if (a == "spite" && behind_in && phrase) return joint = "of", true;
  if (a == "accordance" && behind_in && phrase) return joint = "with", true;
  if (phrase && a == "prior") return joint = "to", true;
  if (phrase && (a == "irrespective" || a == "regardless" || a == "ahead") && ends_without_verb(page, i + 1)) return joint = "of", true;
  if (behind_in && a == "time" && phrase && i >= 2 && page.words[i - 1].gap == Gap::space && ends_without_verb(page, i + 1)) return joint = "for", true;
  const bool number = a == "number" && i > 0 && page.words[i - 1].norm == "a" && b.norm == "people";
  return number ? (joint = "of", true) : false;
}

constexpr WordSet modal_verbs{{"will", "would", "could", "should", "must", "can", "may", "might", "cannot"}};
constexpr WordSet only_participles{{"taken", "given", "held", "built", "seen", "shown", "known", "written", "done", "paid", "sent", "told", "sold",
                                    "brought", "taught", "kept", "born", "chosen", "driven", "spoken", "stolen", "broken"}};

// "will held on Monday", "could taken": the helper goes with "be" or "have".
bool lacks_be(const Page& page, std::size_t i) {
  return modal_verbs.contains(page.words[i].norm) && page.upos(i) == Upos::aux && only_participles.contains(page.words[i + 1].norm) && !page.words[i].quoted;
}

// "one the best", "on behalf the club", "in the wake the fire", "a series meetings".
bool lacks_of(const Page& page, std::size_t i) {
  static constexpr WordSet parts{{"one", "some", "several", "none"}};
  static constexpr WordSet heads{{"behalf", "wake", "outskirts", "aftermath"}};
  static constexpr WordSet counts{{"series", "variety", "handful", "range", "string"}};
  static constexpr WordSet begins{{"the", "his", "her", "their", "its", "our"}};
  static constexpr WordSet measures{{"size", "other", "same", "more", "way", "length", "width", "colour"}};
  if (i + 2 >= page.words.size() || page.words[i + 2].gap != Gap::space || page.words[i].capital) return false;
  const std::string_view a = page.words[i].norm;
  const bool phrase = begins.contains(page.words[i + 1].norm);
  if (phrase && heads.contains(a)) return true;
  const bool partial = parts.contains(a) && (page.words[i + 2].norm.ends_with("est") || page.words[i + 2].norm == "most" || page.words[i + 2].norm == "first");
  if (phrase && partial && !measures.contains(page.words[i + 2].norm)) return true;
  const bool counted = counts.contains(a) && i > 0 && page.words[i - 1].norm == "a" && page.words[i + 1].token->xpos == language::Xpos::nns;
  return counted && page.words[i + 2].norm != "of";
}

// "for first time", "at end of the year", "as result of": headlines do without articles, the text does not.
bool lacks_article(const Page& page, std::size_t i) {
  if (i == 0 || i + 2 >= page.words.size() || page.words[i].gap != Gap::space || page.words[i + 2].gap != Gap::space) return false;
  if (page.document.zone_of(page.article, *page.words[i].token) != ingest::Zone::body || page.words[i].quoted) return false;
  const std::string_view before = page.words[i - 1].norm;
  const std::string_view a = page.words[i].norm;
  const std::string_view b = page.words[i + 1].norm;
  if (before == "for" && a == "first" && b == "time") return true;
  if (before == "as" && a == "result" && b == "of") return true;
  if (before == "in" && (a == "wake" || a == "middle" || a == "aftermath") && b == "of") return true;
  return before == "at" && (a == "end" || a == "beginning" || a == "start") && b == "of" && page.words[i + 2].norm == "the";
}

// "taken hospital", "40,000 visitors year".
bool lacks_place_word(const Page& page, std::size_t i, std::string_view& word) {
  static constexpr WordSet brought{{"taken", "rushed", "flown", "airlifted", "sent", "transferred"}};
  static constexpr WordSet houses{{"hospital", "prison", "jail", "court", "school"}};
  static constexpr WordSet spans{{"year", "month", "week", "day", "night"}};
  if (brought.contains(page.words[i].norm) && houses.contains(page.words[i + 1].norm)) return word = "to", true;
  const bool counted = i > 0 && page.upos(i - 1) == Upos::num && page.words[i].token->xpos == language::Xpos::nns && page.words[i].gap == Gap::space;
  const bool ends = i + 2 >= page.words.size() || page.words[i + 2].gap == Gap::other || page.words[i + 2].gap == Gap::start;
  return counted && spans.contains(page.words[i + 1].norm) && ends ? (word = "a", true) : false;
}

// "in order prevent", "more 300 people".
bool lacks_particle(const Page& page, std::size_t i, std::string_view& particle) {
  const std::string_view figure = page.words[i + 1].norm;
  const bool year = figure.size() == 4 && (figure.starts_with("19") || figure.starts_with("20"));
  if (i == page.sentence_begin(i) && page.words[i].norm == "more" && !year && figure.size() >= 2 && figure.find_first_not_of("0123456789,") == std::string_view::npos &&
      i + 2 < page.words.size() && page.words[i + 2].gap == Gap::space && page.words[i + 2].token->xpos == language::Xpos::nns)
    return particle = "than", true;
  if (i == 0 || page.words[i].gap != Gap::space) return false;
  const std::string_view a = page.words[i].norm;
  const Word& b = page.words[i + 1];
  if (a == "order" && page.words[i - 1].norm == "in" && b.token->xpos == language::Xpos::vb) return particle = "to", true;
  static constexpr WordSet before{{"from", "killed", "injured", "by", "of", "with", "left", "has", "have", "had", "to", "were", "cost", "attracted", "about"}};
  const bool number = b.token->upos == Upos::num && b.norm.find_first_not_of("0123456789,") == std::string_view::npos && b.norm.size() >= 2;
  const bool counted = i + 2 < page.words.size() && page.words[i + 2].gap == Gap::space && page.words[i + 2].token->xpos == language::Xpos::nns;
  if ((a == "more" || a == "fewer") && number && counted && before.contains(page.words[i - 1].norm)) return particle = "than", true;
  return false;
}

finding::Finding report_at(const Page& page, std::size_t begin, std::size_t end, std::string message) {
  return damage(page, {.span = span_of(page, begin, end),
                       .label = "a word is missing or too many",
                       .message = std::move(message),
                       .suggestion = "Check the sentence against the copy it was made from."});
}

void check_small_words(const Page& page, std::size_t i, rule::Sink& sink) {
  const auto missing = [&](std::string_view word, std::size_t begin) {
    sink.report(report_at(page, begin, i + 2, fmt::format("“{}” is missing near “{}”", word, span_of(page, begin, i + 2).in(page.article.text))));
  };
  std::string_view particle;
  if (lacks_has(page, i)) missing("has” or “had", i);
  else if (lacks_is(page, i)) missing("is” or “was", i);
  else if (lacks_be(page, i)) missing("be", i);
  else if (lacks_of(page, i)) missing("of", i);
  else if (lacks_article(page, i)) missing("the", i - 1);
  else if (lacks_particle(page, i, particle)) missing(particle, page.words[i].gap == Gap::space ? i - 1 : i);
  else if (lacks_place_word(page, i, particle)) missing(particle, i);
}

}  // namespace

void check_missing_words(const Page& page, rule::Sink& sink) {
  for (std::size_t i = 0; i + 1 < page.words.size(); ++i) {
    if (page.words[i].odd) continue;
    std::string_view joint;
    if (adjacent(page, i + 1) && lacks_joint(page, i, joint)) {
      sink.report(report_at(page, i, i + 2, fmt::format("“{}” is missing between “{}” and “{}”", joint, page.words[i].form,
                                                        page.words[i + 1].form)));
    }
    if (adjacent(page, i + 1)) check_small_words(page, i, sink);
    if (!adjacent(page, i + 1) || !(is_article(page.words[i].norm) || possessives.contains(page.words[i].norm) || modals.contains(page.words[i].norm))) continue;
    const std::string_view a = page.words[i].form;
    const std::string_view b = page.words[i + 1].form;
    if (lacks_number(page, i)) {
      sink.report(report_at(page, comparison_begin(page, i), i + 2,
                            fmt::format("A number or another word is missing between “{}” and “{}”", a, b)));
    } else if (lacks_noun(page, i)) {
      sink.report(report_at(page, i, i + 2, fmt::format("A noun is missing between “{}” and “{}”", a, b)));
    } else if (two_articles(page, i)) {
      sink.report(report_at(page, i, i + 2, fmt::format("“{}” and “{}” cannot both stand before a noun", a, b)));
    } else if (lacks_have(page, i)) {
      sink.report(report_at(page, i, i + 2, fmt::format("“have” is missing between “{}” and “{}”", a, b)));
    }
  }
}

}  // namespace tally::rules::text
