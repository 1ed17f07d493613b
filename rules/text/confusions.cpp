// A real word in the place of another that sounds or looks like it: "more then 300", "could of been", "it's profits
// would", "their is". No dictionary finds them; each is judged by neighbours that the written word cannot have.

#include <fmt/format.h>

#include <optional>

#include "checks.hpp"
#include "language/word_set.hpp"

namespace tally::rules::text {
namespace {

using language::Upos;
using language::WordSet;
using language::Xpos;

// The wrong words [begin, end) and what should stand there.
struct Slip {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string right;
};
using Found = std::optional<Slip>;

bool is(const Page& page, std::size_t i, std::string_view norm) { return i < page.words.size() && page.words[i].norm == norm; }

// The word `i` follows the one before it with nothing but a space between.
bool follows(const Page& page, std::size_t i) { return i < page.words.size() && page.words[i].gap == Gap::space; }

template <std::size_t N>
bool next_in(const Page& page, std::size_t i, const WordSet<N>& set) {
  return follows(page, i + 1) && set.contains(page.words[i + 1].norm);
}
template <std::size_t N>
bool before_in(const Page& page, std::size_t i, const WordSet<N>& set) {
  return follows(page, i) && set.contains(page.words[i - 1].norm);
}
Xpos tag(const Page& page, std::size_t i) { return page.words[i].token->xpos; }
bool participle(const Page& page, std::size_t i) { return tag(page, i) == Xpos::vbn || tag(page, i) == Xpos::vbd; }
bool finite(const Page& page, std::size_t i) {
  const Xpos t = tag(page, i);
  return t == Xpos::vbd || t == Xpos::vbz || t == Xpos::vbp || t == Xpos::md;
}
bool noun(const Page& page, std::size_t i) { return page.upos(i) == Upos::noun; }
bool noun_phrase(const Page& page, std::size_t i) { return noun(page, i) || page.upos(i) == Upos::adj; }

constexpr WordSet be{{"is", "are", "was", "were", "be", "been", "being"}};
constexpr WordSet determiners{{"the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that", "these", "those"}};

Found could_of(const Page& page, std::size_t i) {
  static constexpr WordSet modals{{"could", "would", "should", "must", "might"}};
  if (!is(page, i, "of") || !before_in(page, i, modals) || !follows(page, i + 1) || !participle(page, i + 1)) return {};
  return Slip{i - 1, i + 1, fmt::format("{} have", page.words[i - 1].form)};
}

bool compares(const Page& page, std::size_t i) {
  const std::string_view norm = page.words[i].norm;
  if (norm == "later" || norm == "earlier") return false;
  const bool once = i > 0 && (is(page, i - 1, "once") || is(page, i - 1, "any") || is(page, i - 1, "no"));
  return !once && (tag(page, i) == Xpos::jjr || tag(page, i) == Xpos::rbr || norm == "rather");
}

// "then £4,000": a sign of money between the words.
bool money_behind(const Page& page, std::size_t i) {
  const std::string_view between = base::Span{page.words[i].span.end, page.words[i + 1].span.begin}.in(page.article.text);
  return page.words[i + 1].gap == Gap::other && (between == " £" || between == " $" || between == " €");
}

Found then_than(const Page& page, std::size_t i) {
  static constexpr WordSet compared{{"expected", "previously", "usual", "ever", "half", "any", "anyone", "that", "those", "the",
                                     "a", "an", "it", "he", "they", "she", "planned", "feared", "twice", "anything", "average"}};
  if (!is(page, i, "then") || !follows(page, i) || !compares(page, i - 1) || i + 1 >= page.words.size()) return {};
  if (!follows(page, i + 1) && !money_behind(page, i)) return {};
  if (page.upos(i + 1) != Upos::num && !compared.contains(page.words[i + 1].norm)) return {};
  return Slip{i - 1, i + 1, fmt::format("{} than", page.words[i - 1].form)};
}

Found more_that(const Page& page, std::size_t i) {
  static constexpr WordSet more{{"more", "less", "fewer"}};
  if (!is(page, i, "that") || !before_in(page, i, more) || !follows(page, i + 1) || page.upos(i + 1) != Upos::num) return {};
  return Slip{i - 1, i + 1, fmt::format("{} than", page.words[i - 1].form)};
}

// Only "'s" and white space between the word and the next.
bool with_s(const Page& page, std::size_t i) {
  if (i + 1 >= page.words.size() || page.words[i + 1].gap == Gap::start) return false;
  const std::string_view between = base::Span{page.words[i].span.end, page.words[i + 1].span.begin}.in(page.article.text);
  return between == "'s " || between == "’s ";
}

// "in it's history", "it's own", "it's profits would".
Found its_with_mark(const Page& page, std::size_t i) {
  static constexpr WordSet prepositions{{"of", "in", "with", "from", "by", "on", "at", "into"}};
  if (!is(page, i, "it") || !with_s(page, i)) return {};
  const bool subject = tag(page, i + 1) == Xpos::nns && follows(page, i + 2) && finite(page, i + 2);
  const bool object = before_in(page, i, prepositions) && noun_phrase(page, i + 1);
  static constexpr WordSet owners{{"lost", "lose", "loses", "broke", "celebrated", "celebrates", "opened", "opens", "closed", "changed", "increased", "reduced",
                                   "doubled", "raised", "kept", "held", "holds", "has", "had", "marks", "marked", "improved", "launched", "published", "reached",
                                   "completed"}};
  const bool ends = i + 2 >= page.words.size() || page.words[i + 2].gap != Gap::space || page.upos(i + 2) == Upos::adp;
  if (before_in(page, i, owners) && noun(page, i + 1) && ends) return Slip{i, i + 2, fmt::format("its {}", page.words[i + 1].form)};
  const bool own = is(page, i + 1, "own") && follows(page, i + 2) && noun(page, i + 2);
  if (!subject && !object && !own) return {};
  return Slip{i, i + 2, fmt::format("its {}", page.words[i + 1].form)};
}

Found its_without_mark(const Page& page, std::size_t i) {
  static constexpr WordSet predicates{{"a", "an", "been", "the"}};
  static constexpr WordSet reported{{"understood", "believed", "thought", "hoped", "expected", "claimed", "feared"}};
  if (is(page, i, "its") && next_in(page, i, reported) && is(page, i + 2, "that")) return Slip{i, i + 2, fmt::format("it's {}", page.words[i + 1].form)};
  if (!is(page, i, "its") || !next_in(page, i, predicates)) return {};
  return Slip{i, i + 2, fmt::format("it's {}", page.words[i + 1].form)};
}

Found their_there(const Page& page, std::size_t i) {
  static constexpr WordSet copulas{{"is", "are", "was", "were"}};
  if (is(page, i, "their") && next_in(page, i, copulas)) return Slip{i, i + 2, fmt::format("there {}", page.words[i + 1].form)};
  const bool own = is(page, i, "there") && follows(page, i) && follows(page, i + 2) && is(page, i + 1, "own") && noun(page, i + 2);
  if (own && page.upos(i - 1) == Upos::adp) return Slip{i, i + 2, "their own"};
  return {};
}

Found whose(const Page& page, std::size_t i) {
  static constexpr WordSet predicates{{"been", "a", "an", "not"}};
  if (is(page, i, "whose") && next_in(page, i, predicates)) return Slip{i, i + 2, fmt::format("who's {}", page.words[i + 1].form)};
  if (!is(page, i, "who") || !with_s(page, i) || !noun(page, i + 1) || !follows(page, i + 2) || !finite(page, i + 2)) return {};
  return Slip{i, i + 2, fmt::format("whose {}", page.words[i + 1].form)};
}

// "was to late to help": adjectives that are no verbs.
Found to_too(const Page& page, std::size_t i) {
  static constexpr WordSet adjectives{{"late", "early", "tired", "big", "small", "young", "old", "expensive", "dangerous", "hard",
                                       "high", "weak", "ill", "soon", "far", "large", "costly", "risky", "dark", "deep", "heavy"}};
  static constexpr WordSet behind{{"to", "for"}};
  if (!is(page, i, "to") || !before_in(page, i, be) || !next_in(page, i, adjectives) || !next_in(page, i + 1, behind)) return {};
  return Slip{i, i + 2, fmt::format("too {}", page.words[i + 1].form)};
}

Found too_to(const Page& page, std::size_t i) {
  static constexpr WordSet before{{"going", "able", "want", "wants", "wanted", "trying", "due", "likely", "unlikely", "decided",
                                   "agreed", "hope", "hopes", "hoped", "need", "needs", "refused", "failed", "plans", "planned",
                                   "expected", "forced", "unable", "allowed", "set"}};
  static constexpr WordSet verbs{{"be", "have", "go", "make", "take", "get", "pay", "see", "leave", "give", "become", "win"}};
  if (!is(page, i, "too") || !before_in(page, i, before) || !next_in(page, i, verbs)) return {};
  return Slip{i, i + 2, fmt::format("to {}", page.words[i + 1].form)};
}

Found lead_led(const Page& page, std::size_t i) {
  static constexpr WordSet have{{"has", "have", "had"}};
  static constexpr WordSet behind{{"the", "his", "her", "its", "their", "by"}};
  if (!is(page, i, "lead")) return {};
  static constexpr WordSet ways{{"by", "away", "off", "out", "into", "through", "astray"}};
  const bool passive = before_in(page, i, be) && next_in(page, i, ways);
  const bool perfect = before_in(page, i, have) && next_in(page, i, behind);
  if (!passive && !perfect) return {};
  return Slip{i - 1, i + 1, fmt::format("{} led", page.words[i - 1].form)};
}

// "in breech of its duty"
Found breech_breach(const Page& page, std::size_t i) {
  static constexpr WordSet before{{"in", "serious", "clear", "material", "flagrant", "alleged"}};
  if (!is(page, i, "breech") || !before_in(page, i, before) || !follows(page, i + 1) || !is(page, i + 1, "of")) return {};
  return Slip{i, i + 1, "breach"};
}

Found loose_lose(const Page& page, std::size_t i) {
  static constexpr WordSet modals{{"will", "would", "could", "may", "might", "must", "can", "should", "did", "not", "to"}};
  static constexpr WordSet lost{{"his", "her", "their", "its", "our", "my", "money", "jobs", "weight", "power", "control", "points",
                                 "ground", "everything", "millions", "support"}};
  if (!is(page, i, "loose") || !before_in(page, i, modals) || !next_in(page, i, lost)) return {};
  return Slip{i, i + 2, fmt::format("lose {}", page.words[i + 1].form)};
}

// "by he end of the year": behind a preposition "he" is no subject of a noun.
Found he_the(const Page& page, std::size_t i) {
  static constexpr WordSet prepositions{{"by", "in", "of", "at", "on", "from", "with", "into", "during"}};
  if (!is(page, i, "he") || page.words[i].capital || !before_in(page, i, prepositions) || !follows(page, i + 1)) return {};
  if (!is(page, i + 2, "of") || !follows(page, i + 2)) return {};
  return Slip{i - 1, i + 2, fmt::format("{} the {}", page.words[i - 1].form, page.words[i + 1].form)};
}

Found on_of(const Page& page, std::size_t i) {
  static constexpr WordSet copulas{{"is", "was", "as", "became", "be", "been"}};
  if (!is(page, i, "on") || !before_in(page, i, copulas) || !is(page, i + 1, "of") || !is(page, i + 2, "the")) return {};
  return Slip{i, i + 3, "one of the"};
}

Found form_from(const Page& page, std::size_t i) {
  static constexpr WordSet before{{"came",     "comes",    "coming",   "away",     "apart",   "ranging",  "fled",    "suffering",
                                   "suffers",  "suffered", "resigned", "retired",  "removed", "recovering", "dropped", "rescued"}};
  if (!is(page, i, "form") || !before_in(page, i, before) || !follows(page, i + 1)) return {};
  const bool phrase = determiners.contains(page.words[i + 1].norm) || page.words[i + 1].capital || page.upos(i + 1) == Upos::num;
  if (!phrase) return {};
  return Slip{i - 1, i + 1, fmt::format("{} from", page.words[i - 1].form)};
}

Found where_were(const Page& page, std::size_t i) {
  static constexpr WordSet subjects{{"they", "we", "you"}};
  static constexpr WordSet pronouns{{"he", "she", "they", "it", "we"}};
  if (is(page, i, "where") && before_in(page, i, subjects) && follows(page, i + 1) &&
      (participle(page, i + 1) || tag(page, i + 1) == Xpos::vbg || is(page, i + 1, "not")))
    return Slip{i - 1, i + 1, fmt::format("{} were", page.words[i - 1].form)};
  const bool place = is(page, i, "were") && follows(page, i) && tag(page, i - 1) == Xpos::nn && next_in(page, i, pronouns);
  if (place && follows(page, i + 2) && finite(page, i + 2)) return Slip{i, i + 2, fmt::format("where {}", page.words[i + 1].form)};
  return {};
}

Found affect_effect(const Page& page, std::size_t i) {
  static constexpr WordSet before{{"an", "any", "no", "little", "adverse", "profound", "same", "big", "major", "lasting", "knock-on"}};
  if (!is(page, i, "affect") || !before_in(page, i, before) || !is(page, i + 1, "on") || !follows(page, i + 1)) return {};
  return Slip{i - 1, i + 1, fmt::format("{} effect", page.words[i - 1].form)};
}

Found those_how(const Page& page, std::size_t i) {
  if (!is(page, i, "how") || !follows(page, i) || !is(page, i - 1, "those") || !follows(page, i + 1)) return {};
  if (!finite(page, i + 1)) return {};
  return Slip{i - 1, i + 1, "those who"};
}

// "the search was called of at dusk".
Found of_off(const Page& page, std::size_t i) {
  static constexpr WordSet before{{"called", "broken", "kicked", "laid", "switched", "sealed", "cordoned", "driven", "dropped", "cut", "written"}};
  static constexpr WordSet behind{{"at", "on", "in", "after", "because", "by", "until", "from", "before"}};
  if (!is(page, i, "of") || !before_in(page, i, before) || !next_in(page, i, behind)) return {};
  return Slip{i - 1, i + 1, fmt::format("{} off", page.words[i - 1].form)};
}

// "cancelled do to rain".
Found do_due(const Page& page, std::size_t i) {
  if (!is(page, i, "do") || !follows(page, i) || tag(page, i - 1) != Xpos::vbn || !is(page, i + 1, "to") || !follows(page, i + 1)) return {};
  return Slip{i - 1, i + 2, fmt::format("{} due to", page.words[i - 1].form)};
}

// "taken too hospital".
Found taken_too(const Page& page, std::size_t i) {
  static constexpr WordSet before{{"taken", "rushed", "flown", "airlifted", "brought", "sent", "driven", "transferred"}};
  static constexpr WordSet behind{{"hospital", "prison", "court", "jail", "safety"}};
  if (!is(page, i, "too") || !before_in(page, i, before) || !next_in(page, i, behind)) return {};
  return Slip{i - 1, i + 2, fmt::format("{} to {}", page.words[i - 1].form, page.words[i + 1].form)};
}

constexpr WordSet judged{{"of",  "then", "that", "it",   "its",   "their", "there", "whose", "who", "to",     "too", "lead",
                          "loose", "he", "on",   "form", "where", "were",  "affect", "how", "do", "breech"}};

constexpr Found (*checks[])(const Page&, std::size_t) = {
    could_of, then_than, more_that, its_with_mark, its_without_mark, their_there, whose,     to_too,        too_to,
    lead_led, loose_lose, he_the,   on_of,         form_from,        where_were,  affect_effect, those_how,
    of_off,   taken_too, do_due,   breech_breach};

void report(const Page& page, const Slip& slip, rule::Sink& sink) {
  const base::Span span = span_of(page, slip.begin, slip.end);
  sink.report(damage(page, {.span = span,
                            .label = "a word in the place of another",
                            .message = fmt::format("“{}” should be “{}”", span.in(page.article.text), slip.right),
                            .suggestion = fmt::format("Write “{}”.", slip.right),
                            .severity = finding::Severity::warning,
                            .confidence = 0.9}));
}

}  // namespace

void check_confusions(const Page& page, rule::Sink& sink) {
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    if (page.words[i].odd || !judged.contains(page.words[i].norm)) continue;
    for (const auto check : checks) {
      if (const Found slip = check(page, i)) {
        report(page, *slip, sink);
        break;
      }
    }
  }
}

}  // namespace tally::rules::text
