// A subject of several with the verb of one: "the officers was", "campaigners says", "a man and a woman was", and several of
// whom one is named: "two man were". Only subjects that begin the sentence, in the writer's own voice.

#include "checks.hpp"
#include "context.hpp"
#include "language/dictionary.hpp"
#include "word_classes.hpp"

namespace tally::rules::text {
namespace {

using language::Upos;
using language::Xpos;

constexpr WordSet singular_verbs{{"was", "is", "has", "says"}};
// Plurals that may be one thing.
constexpr WordSet one_thing{{"headquarters", "quarters", "others", "barracks", "crossroads", "careers", "numbers", "matters", "flowers",
                              "news", "means", "works", "series", "species", "gallows", "mews", "premises", "odds", "remains", "grounds", "savings", "arms",
                              "goods", "contents", "politics", "games", "stairs", "basics", "measles", "woods", "downs", "gardens", "brains", "lots", "plenties"}};
constexpr std::string_view doers[] = {"ers", "ors", "ists", "ians", "ees"};

// Several persons by their ending: "campaigners", "tourists".
bool several(const Page& page, std::size_t i) {
  const Word& word = page.words[i];
  if (word.token->xpos != Xpos::nns || !word.plain || one_thing.contains(word.norm)) return false;
  for (const std::string_view ending : doers) {
    if (word.norm.ends_with(ending) && word.norm.size() > ending.size() + 3) return language::look_up_word(word.norm.substr(0, word.norm.size() - 1)).common;
  }
  return false;
}

bool singular_verb(const Page& page, std::size_t i) {
  return i < page.words.size() && adjacent(page, i) && singular_verbs.contains(page.words[i].norm);
}

bool plural(const Page& page, std::size_t i) {
  const Word& word = page.words[i];
  return word.token->xpos == Xpos::nns && word.plain && !word.capital && !one_thing.contains(word.norm) && word.norm.ends_with('s') && word.norm.size() > 4 &&
         language::look_up_word(word.norm.substr(0, word.norm.size() - 1)).common;
}

// "The suspects was held", "fire crews was called": any plural, where a participle makes the verb certain.
std::size_t plural_in_passive(const Page& page, std::size_t begin) {
  constexpr std::size_t longest = 4;
  for (std::size_t i = begin; i + 2 < page.words.size() && i < begin + longest; ++i) {
    if (i > begin && !adjacent(page, i)) return std::string::npos;
    const bool passive = adjacent(page, i + 1) && adjacent(page, i + 2) && (page.words[i + 1].norm == "was" || page.words[i + 1].norm == "has") &&
                         (page.words[i + 2].token->xpos == Xpos::vbn || page.words[i + 2].norm == "been");
    if (i > begin && plural(page, i) && passive) return i;
    const Upos tag = page.upos(i);
    if (!(i == begin && page.words[i].norm == "the") && tag != Upos::noun && tag != Upos::adj) return std::string::npos;
  }
  return std::string::npos;
}

// Where the noun stands of a subject that begins the sentence at `begin`: "campaigners", "the officers", "two officers".
std::size_t plural_subject(const Page& page, std::size_t begin) {
  if (several(page, begin)) return begin;
  const bool leads = page.words[begin].norm == "the" || page.upos(begin) == Upos::num;
  const bool noun = leads && begin + 1 < page.words.size() && adjacent(page, begin + 1) && !page.words[begin + 1].capital && several(page, begin + 1);
  return noun ? begin + 1 : std::string::npos;
}

// "A man and a woman was": the number of the verb, 0 where there is none.
std::size_t two_and_singular(const Page& page, std::size_t begin) {
  if (begin + 5 >= page.words.size()) return 0;
  const auto article = [&](std::size_t i) { return page.words[i].norm == "a" || page.words[i].norm == "an"; };
  const auto noun = [&](std::size_t i) { return page.words[i].token->xpos == Xpos::nn && adjacent(page, i); };
  const bool pair = article(begin) && noun(begin + 1) && page.words[begin + 2].norm == "and" && adjacent(page, begin + 2) && article(begin + 3) && noun(begin + 4);
  return pair && singular_verb(page, begin + 5) ? begin + 5 : 0;
}

// "two man were".
bool lacks_plural(const Page& page, std::size_t i) {
  static constexpr WordSet persons{{"man", "woman", "child", "person"}};
  static constexpr WordSet numbers{{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "many", "both"}};
  if (i + 1 >= page.words.size() || !adjacent(page, i + 1) || !numbers.contains(page.words[i].norm) || !persons.contains(page.words[i + 1].norm)) return false;
  if (page.words[i + 1].capital || page.upos(i + 1) != Upos::noun || (i > 0 && !adjacent(page, i) && page.words[i].gap != Gap::start)) return false;
  const bool goes_on = i + 2 < page.words.size() && page.words[i + 2].gap == Gap::space;
  return goes_on && (page.upos(i + 2) == Upos::aux || page.upos(i + 2) == Upos::adp || page.words[i + 2].token->xpos == Xpos::vbd);
}

void report(const Page& page, std::size_t begin, std::size_t end, std::string_view what, rule::Sink& sink) {
  sink.report(odd_words(page, begin, end, "the words do not go together", what));
}

}  // namespace

void check_agreement(const Page& page, rule::Sink& sink) {
  for (std::size_t i = 0; i + 1 < page.words.size(); ++i) {
    if (page.words[i].quoted) continue;
    if (lacks_plural(page, i)) report(page, i, i + 2, "the plural is missing", sink);
    if (i != page.sentence_begin(i) || page.document.zone_of(page.article, *page.words[i].token) != ingest::Zone::body) continue;
    const std::size_t certain = plural_subject(page, i);
    const std::size_t noun = certain != std::string::npos ? certain : plural_in_passive(page, i);
    const bool title = noun == i && page.words[noun + 1].norm == "is";  // "Customers is a thin book"
    if (noun != std::string::npos && singular_verb(page, noun + 1) && !title) report(page, noun, noun + 2, "subject and verb do not agree", sink);
    if (const std::size_t verb = two_and_singular(page, i)) report(page, verb - 1, verb + 1, "two are the subject, and the verb is for one", sink);
  }
}

}  // namespace tally::rules::text
