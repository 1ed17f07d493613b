// "The alarm went off before the door was opened", and elsewhere "only once the door had been forced did the alarm sound":
// which of two things came first, as two articles tell it.
#include <fmt/format.h>

#include <algorithm>

#include "align/happening_themes.hpp"
#include "claim/qualifiers.hpp"
#include "language/word_set.hpp"
#include "mention/quoted.hpp"
#include "rule/wording.hpp"
#include "slip.hpp"

namespace tally::rules {
namespace {

using align::ClauseTerms;
using align::Story;
using finding::EvidenceRole;
using ingest::ArticleId;
using language::Document;
using language::TokenId;
using language::TokenRange;
using language::Upos;

// One of the two things, by its words.
struct Part {
  TokenRange tokens;
  std::vector<align::Term> terms;
  align::Themes themes = 0;
};

struct Order {
  ArticleId article;
  TokenRange words;  // that tell it
  Part first;
  Part second;
};

constexpr language::WordSet stops{{",", ";", ":", "\u2014", "\u2013", "(", ")"}};

class Reader {
 public:
  Reader(const Story& story, const ClauseTerms& terms, ArticleId article)
      : terms_(terms), facts_(story[article]), document_(facts_.document), article_(article) {}

  std::vector<Order> read() {
    for (const language::Sentence& sentence : document_.sentences) {
      if (mention::is_quoted(facts_.mentions, document_.tokens[sentence.tokens.begin].span)) continue;
      for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) read_word(sentence.tokens, t);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view norm(std::uint32_t t) const { return document_.norm(document_.tokens[t]); }
  [[nodiscard]] bool is(TokenRange sentence, std::uint32_t t, std::string_view word) const {
    return t >= sentence.begin && t < sentence.end && norm(t) == word;
  }

  void read_word(TokenRange sentence, std::uint32_t t) {
    const std::string_view word = norm(t);
    if (word == "before" || word == "after" || word == "once") {
      subordinate(sentence, t, word == "before");
    } else if (word == "then" && (is(sentence, t - 1, "and") || is(sentence, t - 1, ",") || is(sentence, t - 1, ";"))) {
      add({sentence.begin, t - 1}, {t + 1, sentence.end});
    } else if (word == "already") {
      already(sentence, t);
    }
  }

  // "X before Y"; "Before Y, X"; "it was only once Y that X"
  void subordinate(TokenRange sentence, std::uint32_t t, bool before) {
    const bool cleft = is(sentence, t - 1, "only") && t >= 2 + sentence.begin && (norm(t - 2) == "was" || norm(t - 2) == "is");
    const bool opens = t == sentence.begin || (t == sentence.begin + 1 && norm(t - 1) == "only");
    TokenRange inner{t + 1, sentence.end};
    TokenRange outer{sentence.begin, t};
    if (cleft || opens) {
      std::uint32_t end = t + 1;
      while (end < sentence.end && norm(end) != (cleft ? "that" : ",")) ++end;
      if (end == sentence.end) return;
      inner.end = end;
      outer = {end + 1, sentence.end};
    } else if (norm(t) == "once" || !has_verb(outer)) {
      return;
    }
    if (before) add(outer, inner);
    else add(inner, outer);
  }

  // "Had already been to the house when he made the call"
  void already(TokenRange sentence, std::uint32_t t) {
    std::uint32_t when = t + 1;
    while (when < sentence.end && norm(when) != "when" && norm(when) != "before") ++when;
    const bool had = is(sentence, t - 1, "had") || is(sentence, t - 1, "have") || is(sentence, t - 1, "has") || is(sentence, t - 1, "was");
    if (had && when < sentence.end) add({sentence.begin, when}, {when + 1, sentence.end});
  }

  [[nodiscard]] bool has_verb(TokenRange range) const {
    return std::any_of(document_.tokens.begin() + range.begin, document_.tokens.begin() + range.end,
                       [](const language::Token& token) { return token.upos == Upos::verb; });
  }

  // The part of the range next to the connecting word, up to a mark, where that has content.
  [[nodiscard]] Part part(TokenRange range) const {
    Part out{.tokens = range, .terms = terms_.of(article_, range)};
    for (std::uint32_t t = range.begin; t < range.end; ++t) out.themes |= align::theme_at(document_, TokenId(t));
    return out;
  }

  void add(TokenRange first, TokenRange second) {
    constexpr std::uint32_t longest = 12;
    const auto cut = [&](TokenRange range, bool from_end) {
      if (from_end) {
        std::uint32_t begin = range.end;
        while (begin > range.begin && range.end - begin < longest && (!stops.contains(norm(begin - 1)) || range.end - begin < 3)) --begin;
        return TokenRange{begin, range.end};
      }
      std::uint32_t end = range.begin;
      while (end < range.end && end - range.begin < longest && (!stops.contains(norm(end)) || end - range.begin < 3)) ++end;
      return TokenRange{range.begin, end};
    };
    const bool in_order = first.begin < second.begin;
    Order order{.article = article_, .words = {}, .first = part(cut(first, in_order)), .second = part(cut(second, !in_order))};
    if (order.first.terms.empty() || order.second.terms.empty()) return;
    const TokenRange& left = in_order ? order.first.tokens : order.second.tokens;
    const TokenRange& right = in_order ? order.second.tokens : order.first.tokens;
    order.words = {left.begin, right.end};
    const TokenId verb = first_verb(order.words);
    if (verb.valid() && !holds(claim::qualify(document_, verb))) return;
    out_.push_back(std::move(order));
  }

  [[nodiscard]] TokenId first_verb(TokenRange range) const {
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (document_.tokens[t].upos == Upos::verb) return TokenId(t);
    }
    return {};
  }

  static bool holds(const claim::Qualifiers& qualifiers) {
    return qualifiers.polarity == claim::Polarity::positive && qualifiers.certainty != claim::Certainty::possible;
  }

  const ClauseTerms& terms_;
  const align::ArticleFacts& facts_;
  const Document& document_;
  ArticleId article_;
  std::vector<Order> out_;
};

// Those who take part in all of a story tell nothing.
double likeness(const ClauseTerms& terms, const Part& a, const Part& b) {
  auto shared = align::shared_terms(a.terms, b.terms);
  std::erase_if(shared, [&](align::Term term) { return terms.is_entity(term); });
  return terms.rarity(shared) + ((a.themes & b.themes) != 0 ? 0.7 : 0);
}

bool turned_round(const ClauseTerms& terms, const Order& a, const Order& b) {
  constexpr double some = 0.65;
  constexpr double clearly = 0.8;
  const double first = likeness(terms, a.first, b.second);
  const double second = likeness(terms, a.second, b.first);
  const double straight = likeness(terms, a.first, b.first) + likeness(terms, a.second, b.second);
  return first >= some && second >= some && first + second >= straight + clearly;
}

// With every other place that has the one order or the other.
Slip slip_of(const Story& story, const ClauseTerms& terms, const std::vector<Order>& orders, std::size_t i, std::size_t j, std::vector<char>& told) {
  Slip slip;
  const auto add = [&](std::size_t k, EvidenceRole role) {
    told[k] = 1;
    const base::Span span = story[orders[k].article].document.span_of(orders[k].words);
    slip.evidence.push_back({orders[k].article, span, std::string(rule::words(story, orders[k].article, span)), role});
  };
  add(i, EvidenceRole::primary);
  add(j, EvidenceRole::conflicting);
  for (std::size_t k = 0; k < orders.size(); ++k) {
    if (told[k]) continue;
    if (turned_round(terms, orders[k], orders[j])) add(k, EvidenceRole::supporting);
    else if (turned_round(terms, orders[i], orders[k])) add(k, EvidenceRole::conflicting);
  }
  slip.message = fmt::format("What came first in {} comes second in {}", short_name(story[orders[i].article].article),
                             short_name(story[orders[j].article].article));
  slip.subject = slip.evidence[0].label;
  slip.confidence = 0.7;
  slip.severity = finding::Severity::warning;
  return slip;
}

}  // namespace

void find_orders(const Story& story, const ClauseTerms& terms, rule::Sink& sink, std::vector<Slip>& slips) {
  std::vector<Order> orders;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    for (Order& order : Reader(story, terms, ArticleId(a)).read()) orders.push_back(std::move(order));
  }
  std::vector<char> told(orders.size(), 0);
  for (std::size_t i = 0; i < orders.size(); ++i) {
    for (std::size_t j = i + 1; j < orders.size(); ++j) {
      if (orders[i].article == orders[j].article || told[i] || told[j] || !turned_round(terms, orders[i], orders[j])) continue;
      sink.compared();
      slips.push_back(slip_of(story, terms, orders, i, j, told));
    }
  }
}

}  // namespace tally::rules
