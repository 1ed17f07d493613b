#include "align/figure_frames.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "language/word_set.hpp"

namespace tally::align {
namespace {

using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using language::WordSet;

bool is_light(std::string_view lemma) {
  static constexpr WordSet words{{"be", "have", "do", "say", "tell", "make", "take", "get", "go", "come", "give", "see", "one", "year", "day",
                                  "time", "people", "person", "more", "other", "new", "last", "first", "also", "add", "include", "many",
                                  "month", "week", "hour", "minute", "cent", "pound", "euro", "dollar", "percent", "part", "number", "thing"}};
  return words.contains(lemma);
}

bool is_content(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::verb || token.upos == Upos::adj;
}

bool is_year(std::string_view norm) {
  return norm.size() == 4 && (norm.starts_with("19") || norm.starts_with("20")) && norm.find_first_not_of("0123456789") == std::string_view::npos;
}

// "200,000", "4,820": a number that two sentences share by more than chance.
bool is_long_number(std::string_view norm) {
  return norm.size() >= 4 && norm.front() >= '0' && norm.front() <= '9' && norm.find_first_not_of("0123456789,.") == std::string_view::npos;
}

void tidy(std::vector<std::string_view>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

bool disjoint(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  return !a.empty() && !b.empty() &&
         std::none_of(a.begin(), a.end(), [&](std::string_view word) { return std::binary_search(b.begin(), b.end(), word); });
}

// "[second] night", "[pre-tax] profit", "[Leeds] branch"
bool limits(const Token& token) {
  if (!token.head.valid()) return false;
  return token.relation == Relation::amod || token.relation == Relation::compound;
}

using Modified = std::vector<std::pair<std::string_view, std::string_view>>;

// One noun, limited here in one way and there in another: "the opening night", "the second night".
bool limited_otherwise(const Modified& a, const Modified& b) {
  for (const auto& [noun, modifier] : a) {
    const auto same_noun = [noun = noun](const auto& entry) { return entry.first == noun; };
    const auto shared = [&](const auto& entry) { return same_noun(entry) && std::binary_search(b.begin(), b.end(), entry); };
    if (std::any_of(b.begin(), b.end(), same_noun) && std::none_of(a.begin(), a.end(), shared)) return true;
  }
  return false;
}

// The nearest verb above a token.
std::string_view verb_above(const Document& document, TokenId at) {
  for (int steps = 0; at.valid() && steps < 8; ++steps, at = document[at].head)
    if (document[at].upos == Upos::verb) return document.lemma(document[at]);
  return {};
}

// "another 12", "12 of them", "a further 12", "12 each", "including 12"
bool is_part(const Document& document, TokenRange sentence, TokenRange figure, bool share) {
  static constexpr WordSet before{{"another", "further", "other", "additional", "extra", "including", "remaining", "among", "only", "each", "every"}};
  static constexpr WordSet behind{{"each", "apiece", "more", "extra", "less", "fewer", "of", "out", "per", "a", "an", "higher", "lower", "above", "below"}};
  for (std::uint32_t i = figure.begin; i > sentence.begin && figure.begin - i < 3; --i)
    if (before.contains(document.norm(document.tokens[i - 1]))) return true;
  for (std::uint32_t i = figure.end; !share && i < sentence.end && i < figure.end + 2; ++i)
    if (behind.contains(document.norm(document.tokens[i]))) return true;
  return false;
}

bool has_any(const Document& document, TokenRange range, bool (*test)(std::string_view)) {
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    if (test(document.norm(document.tokens[i]))) return true;
  return false;
}

bool tells_past(std::string_view norm) {
  static constexpr WordSet words{{"previous", "previously", "earlier", "originally", "initially", "record", "average", "last", "formerly", "had",
                                  "ago", "before", "usual", "usually", "normal", "normally", "first", "yet", "so", "half-time"}};
  return words.contains(norm);
}

bool tells_plan(std::string_view norm) {
  static constexpr WordSet words{{"would", "could", "may", "might", "expected", "planned", "hopes", "target", "feared", "estimated", "if"}};
  return words.contains(norm);
}

}  // namespace

FrameReader::FrameReader(const Story& story) : story_(story) {
  for (const ArticleFacts& facts : story.articles) {
    for (const language::Sentence& sentence : facts.document.sentences) {
      sentences_ += 1;
      std::unordered_set<std::string_view> seen;
      for (const Token& token : facts.document.tokens_of(sentence))
        if (is_content(token)) seen.insert(facts.document.lemma(token));
      for (const std::string_view lemma : seen) ++sentences_with_[lemma];
    }
  }
}

FigureFrame FrameReader::read(ingest::ArticleId article, const mention::Mention& figure) const {
  const Document& document = story_[article].document;
  const TokenRange sentence = document[document.tokens[figure.tokens.begin].sentence].tokens;
  FigureFrame frame;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Token& token = document.tokens[i];
    const std::string_view norm = document.norm(token);
    if (is_year(norm)) frame.years.push_back(norm);
    if (i >= figure.tokens.begin && i < figure.tokens.end) continue;
    if (is_content(token) && !is_light(document.lemma(token)) && document.lemma(token).size() > 2) frame.words.push_back(document.lemma(token));
    if (is_long_number(norm) && !is_year(norm)) frame.words.push_back(norm);
    if (limits(token)) frame.modified.emplace_back(document.lemma(document[token.head]), norm);
    const bool place = token.upos == Upos::propn && i > sentence.begin && document.tokens[i - 1].upos == Upos::adp;
    if (place) frame.places.push_back(norm);
  }
  std::sort(frame.modified.begin(), frame.modified.end());
  tidy(frame.words);
  tidy(frame.places);
  tidy(frame.years);
  frame.verb = verb_above(document, TokenId(figure.tokens.end - 1));
  const auto* quantity = std::get_if<mention::Quantity>(&figure.value);
  TokenRange whole = figure.tokens;
  if (quantity != nullptr && quantity->counted.valid()) whole.end = std::max(whole.end, quantity->counted.value + 1);
  const bool share = quantity != nullptr && quantity->dimension == mention::Dimension::percent;
  frame.part = is_part(document, sentence, whole, share) || is_part(document, sentence, figure.tokens, share);
  frame.past = has_any(document, sentence, tells_past);
  frame.planned = has_any(document, sentence, tells_plan);
  return frame;
}

double FrameReader::common(const FigureFrame& a, const FigureFrame& b) const {
  double sum = 0;
  for (const std::string_view word : a.words) {
    if (!std::binary_search(b.words.begin(), b.words.end(), word)) continue;
    const auto it = sentences_with_.find(word);
    const double with = it == sentences_with_.end() ? 1 : it->second;
    constexpr double least_sentences = 30;  // in a short story every word is frequent
    sum += std::log(std::max(sentences_, least_sentences) / std::max(with, 2.0));
  }
  return sum;
}

bool may_be_one(const FigureFrame& a, const FigureFrame& b) {
  return !disjoint(a.years, b.years) && !disjoint(a.places, b.places) && a.part == b.part && a.past == b.past && a.planned == b.planned &&
         !limited_otherwise(a.modified, b.modified);
}

}  // namespace tally::align
