// "goverment", "agianst": a word that the dictionary lacks and that one slip of the fingers makes of exactly one word it
// has: two letters changed over, one left out, one doubled or halved. Names, terms that the story uses again, and words
// that a prefix or a compound explains are left alone, and where two words are as near, none is named.

#include <fmt/format.h>

#include <set>

#include "base/utf8.hpp"
#include "checks.hpp"
#include "language/dictionary.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"

namespace tally::rules::text {
namespace {

using language::WordSet;

constexpr std::size_t least = 6;  // letters; shorter words lie too near to one another
constexpr std::size_t most = 18;

bool common(std::string_view word) { return language::look_up_word(word).common; }

// The dictionary's words that one slip makes `word` of. The first letter is hardly ever wrong.
std::set<std::string> meant(const std::string& word) {
  std::set<std::string> words;
  const auto add = [&](std::string candidate) {
    if (common(candidate)) words.insert(std::move(candidate));
  };
  for (std::size_t i = 1; i + 1 < word.size(); ++i) {
    std::string swapped = word;
    std::swap(swapped[i], swapped[i + 1]);
    add(std::move(swapped));
  }
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (word[i] == word[i - 1]) add(word.substr(0, i) + word.substr(i + 1));
    for (char letter = 'a'; letter <= 'z'; ++letter) add(word.substr(0, i) + letter + word.substr(i));
  }
  return words;
}

// "un|defended", "micro|plant", "wellness|tourism": made of words.
bool made_of_words(std::string_view word) {
  constexpr std::size_t part = 3;
  for (std::size_t cut = 2; cut + part <= word.size(); ++cut) {
    const bool tail = common(word.substr(cut));
    if (tail && (cut < 5 || common(word.substr(0, cut)))) return true;
  }
  return false;
}

// "benefitted", "likeable": houses and times differ on letters doubled, and on a silent e, before an ending.
bool differs_at_ending(std::string_view word, std::string_view right) {
  const std::string_view longer = word.size() > right.size() ? word : right;
  std::size_t same = 0;
  while (same < word.size() && same < right.size() && word[same] == right[same]) ++same;
  if (word.size() == right.size() || same == 0 || same >= longer.size()) return false;
  const char letter = longer[same];
  const bool doubled = letter == longer[same - 1] && std::string_view("lspt").find(letter) != std::string_view::npos;
  if (!doubled && letter != 'e') return false;
  static constexpr WordSet endings{{"ed", "ing", "er", "ers", "or", "ors", "ment", "ments", "able", "ation", "ations", "ist", "ists", ""}};
  return endings.contains(longer.substr(same + 1));
}

// "fluked", "cocker": a word of the dictionary with an ending, and not a slip in a form of that same word ("stoped").
bool made_by_ending(std::string_view word, std::string_view right) {
  for (const std::string_view ending : {"ed", "ing", "er", "ers", "s", "es", "ly", "ness", "less", "ish", "like", "y", "est", "d"}) {
    if (!word.ends_with(ending) || word.size() < ending.size() + 3) continue;
    const std::string stem(word.substr(0, word.size() - ending.size()));
    if (ending != "er" && ending != "ers" && right.starts_with(stem)) continue;
    const bool twice = stem.size() >= 4 && stem.back() == stem[stem.size() - 2];  // "sappers"
    if (common(stem) || (twice && common(stem.substr(0, stem.size() - 1))) || ((ending == "ed" || ending == "ing" || ending == "er") && common(stem + "e"))) return true;
  }
  return false;
}

// Words of other tongues that English writes without their accents.
constexpr WordSet borrowed{{"fiance", "fiances", "propter", "emigre", "protege", "proteges", "attache", "cortege"}};

bool suspicious(const Page& page, const Word& word) {
  if (!word.plain || word.capital || word.norm.size() < least || word.norm.size() > most || word.form != word.norm) return false;
  const std::string_view text = page.article.text;
  const auto joint = [&](std::uint32_t at) { return at < text.size() && std::string_view("-/@.#_\\&+").find(text[at]) != std::string_view::npos; };
  const bool part = (word.span.begin > 0 && joint(word.span.begin - 1)) ||
                    (joint(word.span.end) && word.span.end + 1 < text.size() && !base::is_ascii_space(text[word.span.end + 1]));
  return !part && !borrowed.contains(word.norm) && !language::look_up_word(word.norm).known() && !mention::lookup(word.norm).known();
}

// "Allium titanum", "post hoc ergo": a name or words of another tongue.
bool among_strangers(const Page& page, std::size_t i) {
  const auto strange = [&](const Word& word) {
    return word.plain && word.norm.size() >= 3 && !language::look_up_word(word.norm).known() && !mention::lookup(word.norm).known();
  };
  const bool before = i > 0 && page.words[i].gap == Gap::space && strange(page.words[i - 1]);
  return before || (i + 1 < page.words.size() && page.words[i + 1].gap == Gap::space && strange(page.words[i + 1]));
}

}  // namespace

void check_misspelled(const Page& page, Vocabulary& vocabulary, rule::Sink& sink) {
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    const Word& word = page.words[i];
    if (!suspicious(page, word) || among_strangers(page, i) || made_of_words(word.norm)) continue;
    const std::set<std::string> words = meant(std::string(word.norm));
    if (words.size() != 1 || differs_at_ending(word.norm, *words.begin()) || made_by_ending(word.norm, *words.begin())) continue;
    if (vocabulary.count(word.norm) > 1) continue;
    sink.report(damage(page, {.span = word.span,
                              .label = "misspelled",
                              .message = fmt::format("“{}” is no word; “{}” is", word.form, *words.begin()),
                              .suggestion = fmt::format("Write “{}”.", *words.begin()),
                              .severity = finding::Severity::warning,
                              .confidence = 0.88}));
  }
}

}  // namespace tally::rules::text
