#include "mention/quotation_phrases.hpp"

#include "base/utf8.hpp"
#include "language/word_set.hpp"
#include "mention/speech_verbs.hpp"

namespace tally::mention {
namespace {

using language::TokenRange;
using language::WordSet;

constexpr std::size_t longest_phrase = 14;
constexpr std::size_t longest_insertion = 30;

constexpr WordSet pronouns{{"he", "i", "it", "one", "she", "they", "we", "who", "you"}};
constexpr WordSet determiners{{"a",    "all", "an",    "another", "any",  "both",  "each", "every",   "her",
                               "his",  "its", "many",  "my",      "no",   "one",   "our",  "several", "some",
                               "that", "the", "their", "these",   "this", "those", "two",  "your"}};
constexpr WordSet companions{{"again", "also",  "already", "always",   "did",      "does",  "earlier",
                              "ever",  "had",   "has",     "have",     "just",     "later", "never",
                              "now",   "often", "once",    "recently", "since",    "still", "then",
                              "today", "twice", "will",    "would",    "yesterday"}};
constexpr WordSet clause_words{{"although", "am",     "and",    "are",   "as",   "be",     "because", "been",
                                "before",   "but",    "can",    "could", "did",  "do",     "if",      "is",
                                "may",      "might",  "must",   "nor",   "or",   "should", "so",      "than",
                                "that",     "though", "unless", "until", "was",  "were",   "when",    "where",
                                "whether",  "which",  "while",  "who",   "will", "would",  "yet"}};
constexpr WordSet prepositions{{"about",   "above",  "across", "after",  "against", "along",   "amid",
                                "among",   "around", "at",     "behind", "below",   "between", "by",
                                "despite", "during", "for",    "from",   "in",      "inside",  "into",
                                "near",    "of",     "off",    "on",     "outside", "over",    "since",
                                "through", "to",     "under",  "with",   "within",  "without"}};
// Prepositions that hang a body or a place on a role: "a spokesman for the club".
constexpr WordSet attaching{{"at", "for", "from", "of"}};
constexpr WordSet marks{
    {"\"", "'", "(", ")", ",", "-", "--", "---", ".", "...", ":", ";", "?", "!", "[", "]"}};

// A hyphen inside a word: "O'Dea-Simic".
bool is_inner_hyphen(const SpeechScene& scene, std::size_t i) {
  const auto& tokens = scene.document.tokens;
  return i > 0 && i + 1 < tokens.size() && scene.is(i, "-") &&
         tokens[i - 1].span.end == tokens[i].span.begin && tokens[i].span.end == tokens[i + 1].span.begin;
}

bool is_capital(const SpeechScene& scene, std::size_t i) { return base::starts_upper(scene.text(i)); }

// "Lee and Smith": two names in one phrase.
bool joins_names(const SpeechScene& scene, std::size_t i) {
  return scene.is(i, "and") && i > 0 && i + 1 < scene.level.size() && is_capital(scene, i - 1) &&
         is_capital(scene, i + 1);
}

bool is_boundary(const SpeechScene& scene, std::size_t i) {
  const std::string_view norm = scene.norm(i);
  if (is_inner_hyphen(scene, i) || joins_names(scene, i)) return false;
  if (marks.contains(norm) || clause_words.contains(norm)) return true;
  const auto verb = find_speech_verb(norm);
  return verb && verb->form != VerbForm::base && verb->form != VerbForm::gerund;
}

bool starts_phrase(const SpeechScene& scene, std::size_t i) {
  return determiners.contains(scene.norm(i)) || base::starts_upper(scene.text(i)) ||
         pronouns.contains(scene.norm(i));
}

TokenRange range(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Steps back over adverbs, auxiliaries and "on Tuesday" in front of `at`.
std::size_t before_companions(const SpeechScene& scene, std::size_t at, std::size_t begin) {
  while (at > begin) {
    if (is_verb_companion(scene, at - 1)) {
      --at;
    } else if (at >= begin + 2 && scene.norm(at - 1).ends_with("day") && scene.is(at - 2, "on")) {
      at -= 2;
    } else {
      break;
    }
  }
  return at;
}

// Steps back over an insertion that ends with a comma or bracket in front of `at`; nothing where it has no
// beginning.
std::optional<std::size_t> before_insertion(const SpeechScene& scene, std::size_t at, std::size_t begin) {
  const std::string_view mark = is_inner_hyphen(scene, at - 1) ? std::string_view() : scene.norm(at - 1);
  if (mark != "," && mark != ")" && mark != "-") return at;
  const std::string_view opening = mark == ")" ? "(" : mark;
  const std::size_t limit = at > begin + longest_insertion ? at - longest_insertion : begin;
  for (std::size_t i = at - 1; i-- > limit;) {
    if (scene.is(i, opening)) return i;
  }
  return std::nullopt;
}

// Where the capitalised words that end before `end` begin, small words between them included ("Bank of
// Hull").
std::size_t name_begin(const SpeechScene& scene, std::size_t begin, std::size_t end) {
  std::size_t at = end;
  for (std::size_t i = end; i-- > begin;) {
    if (base::starts_upper(scene.text(i)) || base::is_ascii_digit(scene.text(i).front())) {
      at = i;
    } else if (!is_inner_hyphen(scene, i) && !scene.is(i, "of") && !scene.is(i, "&") && !scene.is(i, "'s") &&
               !scene.is(i, "de") && !scene.is(i, "van")) {
      break;
    }
  }
  return at;
}

// What follows one of these is the verb of a relative clause, no phrase.
bool is_relative(std::string_view norm) { return norm == "who" || norm == "which" || norm == "that"; }

std::optional<TokenRange> phrase_ending_at(const SpeechScene& scene, std::size_t begin, std::size_t end) {
  std::size_t first = end;
  const std::size_t limit = end > begin + longest_phrase ? end - longest_phrase : begin;
  while (first > limit && !is_boundary(scene, first - 1)) --first;
  if (first == end || (first == limit && first != begin)) return std::nullopt;
  if (first > begin && is_relative(scene.norm(first - 1))) return std::nullopt;
  if (end - first == 1 && scene.norm(first).ends_with("ing") && !is_capital(scene, first))
    return std::nullopt;
  if (!prepositions.contains(scene.norm(first))) return range(first, end);
  // "After the vote Ms Lee said": a phrase in front without its comma; only a name can be told apart from it.
  const std::size_t name = name_begin(scene, first + 1, end);
  if (name == end || name == first + 1) return std::nullopt;
  return range(name, end);
}

std::size_t with_apposition(const SpeechScene& scene, std::size_t begin, std::size_t end, Clause clause) {
  if (!determiners.contains(scene.norm(begin)) || end + 1 >= clause.end || !scene.is(end, ",")) return end;
  std::size_t name = end + 1;
  while (name < clause.end && base::starts_upper(scene.text(name)) && !is_boundary(scene, name)) ++name;
  return name > end + 2 ? name : end;
}

}  // namespace

bool is_personal_pronoun(std::string_view norm) {
  return pronouns.contains(norm) && norm != "who" && norm != "one";
}

bool is_verb_companion(const SpeechScene& scene, std::size_t token) {
  const std::string_view norm = scene.norm(token);
  if (companions.contains(norm)) return true;
  return norm.size() > 4 && norm.ends_with("ly") && base::is_ascii_lower(scene.text(token).front()) &&
         norm != "family";
}

std::optional<TokenRange> phrase_before(const SpeechScene& scene, std::size_t verb, Clause clause) {
  std::size_t end = before_companions(scene, verb, clause.begin);
  if (end > clause.begin && scene.is(end - 1, "who")) {
    --end;
    if (end > clause.begin && scene.is(end - 1, ",")) --end;
  }
  if (end == clause.begin) return std::nullopt;
  const auto behind_insertion = before_insertion(scene, end, clause.begin);
  if (!behind_insertion) return std::nullopt;
  end = *behind_insertion;
  if (end > clause.begin && is_personal_pronoun(scene.norm(end - 1))) return range(end - 1, end);
  return phrase_ending_at(scene, clause.begin, end);
}

std::optional<TokenRange> phrase_behind(const SpeechScene& scene, std::size_t at, Clause clause) {
  if (at >= clause.end || is_boundary(scene, at) || prepositions.contains(scene.norm(at))) {
    if (at >= clause.end || !determiners.contains(scene.norm(at))) return std::nullopt;
  }
  if (is_personal_pronoun(scene.norm(at))) return range(at, at + 1);
  const bool introduced = starts_phrase(scene, at);
  std::size_t end = at + 1;
  const std::size_t limit = std::min(clause.end, at + longest_phrase);
  for (; end < limit; ++end) {
    const std::string_view norm = scene.norm(end);
    if (is_boundary(scene, end) || is_verb_companion(scene, end)) break;
    if (!prepositions.contains(norm)) continue;
    if (!attaching.contains(norm) || end + 1 >= limit || !starts_phrase(scene, end + 1)) break;
  }
  if (!introduced && end < clause.end && !marks.contains(scene.norm(end)) &&
      !prepositions.contains(scene.norm(end))) {
    return std::nullopt;
  }
  return range(at, with_apposition(scene, at, end, clause));
}

}  // namespace tally::mention
