#include "align/results.hpp"

#include <algorithm>

#include "align/clause_terms.hpp"
#include "language/word_set.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;
using language::Document;
using language::TokenRange;
using language::WordSet;
using mention::Dimension;
using mention::Hedge;
using mention::Mention;
using mention::Quantity;

bool decides(std::string_view lemma) {
  static constexpr WordSet words{{"win", "beat", "defeat", "lose", "victory", "loss", "vote", "carry", "approve", "reject", "pass", "back", "ballot",
                                  "majority", "draw", "edge", "thrash", "verdict", "decision", "triumph", "overcome", "elect", "defeated", "result",
                                  "adopt", "decide", "ratify", "humble", "humbling", "hammer", "hammering", "thrashing", "rout", "crush", "thump",
                                  "drubbing", "hiding", "scoreline", "stun"}};
  return words.contains(lemma);
}

bool is_on_the_way(std::string_view norm) {
  static constexpr WordSet words{{"half-time", "halftime", "interval", "led", "lead", "leading", "trailed", "trailing", "ahead", "up", "level", "quarter",
                                  "break", "down", "half", "behind", "series", "aggregate", "set", "earlier", "last", "amendment", "left", "remaining",
                                  "equaliser", "equalizer", "equalised", "equalized"}};
  return words.contains(norm);
}

bool any_token(const Document& document, TokenRange range, bool (*test)(std::string_view), bool lemma) {
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    if (test(lemma ? document.lemma(document.tokens[i]) : document.norm(document.tokens[i]))) return true;
  return false;
}

// "led 14-10 at half-time", "17-10 at the interval"
bool is_interval(const Document& document, TokenRange near) {
  static constexpr WordSet words{{"half-time", "halftime", "interval", "half", "break"}};
  for (std::uint32_t i = near.begin; i < near.end; ++i) {
    if (!words.contains(document.norm(document.tokens[i])) || i == near.begin) continue;
    const std::string_view before = document.norm(document.tokens[i - 1]);
    if (before == "at" || before == "the" || before == "a" || before == "by") return true;
  }
  return false;
}

TokenRange around_of(const Document& document, TokenRange tokens, std::uint32_t around) {
  const TokenRange sentence = document[document.tokens[tokens.begin].sentence].tokens;
  return {std::max(sentence.begin, tokens.begin > around ? tokens.begin - around : 0), std::min(sentence.end, tokens.end + around)};
}

// "scored for 2-2": what the score became, and no end of it.
bool becomes(const Document& document, TokenRange tokens) {
  return tokens.begin > 0 && document.norm(document.tokens[tokens.begin - 1]) == "for";
}

// The sentence tells how it ended, and nothing right around the score says that it was not the end.
bool is_final(const Document& document, TokenRange tokens) {
  const TokenRange sentence = document[document.tokens[tokens.begin].sentence].tokens;
  constexpr std::uint32_t around = 5;
  return any_token(document, sentence, decides, true) && !becomes(document, tokens) && !any_token(document, around_of(document, tokens, around), is_on_the_way, false);
}

const Quantity* count_of(const Mention& mention) {
  const auto* quantity = std::get_if<Quantity>(&mention.value);
  const bool plain = quantity != nullptr && !mention.tokens.empty() && quantity->dimension == Dimension::count && quantity->hedge == Hedge::none;
  return plain ? quantity : nullptr;
}

// "34 votes to 28", "by 34 to 28"; not "from 34 to 28".
bool joins(const Document& document, const Mention& first, const Mention& second) {
  static constexpr WordSet units{{"vote", "goal", "point", "frame", "game", "set", "try", "seat", "run"}};
  const std::uint32_t begin = first.tokens.end;
  const std::uint32_t end = second.tokens.begin;
  if (end <= begin || end - begin > 2 || document.norm(document.tokens[end - 1]) != "to") return false;
  if (end - begin == 2 && !units.contains(document.lemma(document.tokens[begin]))) return false;
  const bool opens = first.tokens.begin == 0;
  const std::string_view before = opens ? std::string_view() : document.norm(document.tokens[first.tokens.begin - 1]);
  return end - begin == 2 ? before != "from" : before == "by" || before == "voted" || before == ",";
}

void read_article(const ArticleFacts& facts, ArticleId id, std::vector<Result>& out) {
  const std::vector<Mention>& all = facts.mentions.all;
  const auto add = [&](TokenRange tokens, base::Span span, double a, double b) {
    constexpr std::uint32_t close = 4;
    const bool half_time = is_interval(facts.document, around_of(facts.document, tokens, close));
    if (half_time || is_final(facts.document, tokens)) out.push_back({id, tokens, span, std::max(a, b), std::min(a, b), half_time});
  };
  const Mention* before = nullptr;
  for (const Mention& mention : all) {
    const auto* quantity = std::get_if<Quantity>(&mention.value);
    if (quantity == nullptr || mention.tokens.empty()) continue;
    const std::string_view words = quantity->number_span.in(facts.article.text);
    const bool rising = quantity->dimension == Dimension::count && quantity->hedge == Hedge::range && !quantity->counted.valid() &&
                        words.find_first_of(" \n") == std::string_view::npos;
    if (quantity->dimension == Dimension::score || rising) add(mention.tokens, mention.span, quantity->value, quantity->second);
    const Quantity* first = before != nullptr ? count_of(*before) : nullptr;
    const Quantity* second = count_of(mention);
    if (first != nullptr && second != nullptr && joins(facts.document, *before, mention))
      add({before->tokens.begin, mention.tokens.end}, base::cover(before->span, mention.span), first->value, second->value);
    before = &mention;
  }
}

// One number in common and the other changed.
bool is_changed(const Result& a, const Result& b) { return a.half_time == b.half_time && (a.high == b.high) != (a.low == b.low); }

class Results {
 public:
  explicit Results(const Story& story) : story_(story), terms_(story), all_(read_results(story)), of_article_(story.articles.size()) {
    for (const Result& result : all_) of_article_[result.article.index()].push_back(result);
  }

  std::vector<ResultConflict> conflicts() const {
    std::vector<ResultConflict> out;
    for (const Result& a : all_)
      for (const Result& b : all_)
        if (a.article < b.article && conflict(a, b) && !told(out, a, b)) out.push_back({places_of(a), places_of(b)});
    return out;
  }

 private:
  bool conflict(const Result& a, const Result& b) const {
    if (!is_changed(a, b) || has(a, b.article) || has(b, a.article)) return false;
    for (std::size_t c = 0; c < story_.articles.size(); ++c)
      if (has(a, ArticleId(c)) && has(b, ArticleId(c))) return false;
    // Of small numbers there are many results that have one in common.
    constexpr double small = 10;
    constexpr double little = 1.5;
    constexpr double much = 6;
    const double shared = a.high == b.high ? a.high : a.low;
    const bool only = a.half_time || (is_only(a) && is_only(b));
    return common(a, b) >= (shared < small && !only ? much : little);
  }

  // The article tells of no other result.
  bool is_only(const Result& result) const {
    return std::ranges::none_of(of_article_[result.article.index()], [&](const Result& other) {
      return other.half_time == result.half_time && !other.same_as(result);
    });
  }

  bool has(const Result& result, ArticleId article) const {
    return std::ranges::any_of(of_article_[article.index()], [&](const Result& other) { return other.same_as(result); });
  }

  double common(const Result& a, const Result& b) const {
    const auto terms = [&](const Result& result) {
      const Document& document = story_[result.article].document;
      return terms_.of(result.article, document[document.tokens[result.tokens.begin].sentence].tokens);
    };
    return terms_.weigh(shared_terms(terms(a), terms(b)));
  }

  static bool told(const std::vector<ResultConflict>& conflicts, const Result& a, const Result& b) {
    return std::any_of(conflicts.begin(), conflicts.end(), [&](const ResultConflict& known) {
      const bool straight = known.left.front().same_as(a) && known.right.front().same_as(b);
      return straight || (known.left.front().same_as(b) && known.right.front().same_as(a));
    });
  }

  std::vector<Result> places_of(const Result& result) const {
    std::vector<Result> out;
    std::copy_if(all_.begin(), all_.end(), std::back_inserter(out), [&](const Result& other) { return other.same_as(result); });
    return out;
  }

  const Story& story_;
  ClauseTerms terms_;
  std::vector<Result> all_;
  std::vector<std::vector<Result>> of_article_;
};

}  // namespace

std::vector<Result> read_results(const Story& story) {
  std::vector<Result> out;
  for (std::size_t a = 0; a < story.articles.size(); ++a) read_article(story.articles[a], ArticleId(a), out);
  return out;
}

std::vector<ResultConflict> find_result_conflicts(const Story& story) { return Results(story).conflicts(); }

}  // namespace tally::align
