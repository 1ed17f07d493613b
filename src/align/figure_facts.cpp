#include "align/figure_facts.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "align/context_cues.hpp"
#include "align/counted_class.hpp"
#include "align/fates.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;
using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using mention::Dimension;
using mention::Granularity;
using mention::Mention;
using mention::Quantity;
using mention::TimeExpression;

double seconds_in(Granularity unit) {
  constexpr double day = 86400;
  switch (unit) {
    case Granularity::second:
      return 1;
    case Granularity::minute:
      return 60;
    case Granularity::hour:
      return 3600;
    case Granularity::day:
      return day;
    case Granularity::week:
      return 7 * day;
    case Granularity::month:
      return 30.436875 * day;
    case Granularity::year:
      return 365.2425 * day;
    default:
      return 0;
  }
}

mention::Hedge hedge_of(mention::TimeModifier modifier) {
  using mention::Hedge;
  using mention::TimeModifier;
  switch (modifier) {
    case TimeModifier::approx:
      return Hedge::about;
    case TimeModifier::less_than:
      return Hedge::less_than;
    case TimeModifier::more_than:
      return Hedge::more_than;
    case TimeModifier::at_most:
      return Hedge::at_most;
    case TimeModifier::at_least:
      return Hedge::at_least;
    default:
      return Hedge::none;
  }
}

// A length of time as an amount of seconds; none for vague ones and for those that only mark a time ("two days later").
std::optional<Quantity> amount_of(const TimeExpression& time) {
  if (time.type != mention::TimeType::duration || !time.amount || time.amount->vague) return std::nullopt;
  const double size = seconds_in(time.amount->unit);
  if (size <= 0 || time.amount->low <= 0) return std::nullopt;
  constexpr double infinite = std::numeric_limits<double>::infinity();
  Quantity q;
  q.hedge = time.amount->low < time.amount->high ? mention::Hedge::range : hedge_of(time.modifier);
  q.unit = "s";
  q.value = q.low = time.amount->low * size;
  q.second = q.high = time.amount->high * size;
  q.resolution = size;
  constexpr double slack = 0.1;  // of "about", as for quantities
  if (q.hedge == mention::Hedge::about) q.low *= 1 - slack, q.high *= 1 + slack;
  if (q.hedge == mention::Hedge::more_than || q.hedge == mention::Hedge::at_least) q.high = infinite;
  if (q.hedge == mention::Hedge::less_than || q.hedge == mention::Hedge::at_most) q.low *= 1 - slack;
  q.base_low = q.low;
  q.base_high = q.high;
  return q;
}

// "the number of injured"
bool is_number_of(const Document& document, language::TokenRange sentence, std::uint32_t i) {
  static constexpr language::WordSet fates{{"dead", "injured", "missing", "wounded"}};
  if (!fates.contains(document.norm(document.tokens[i]))) return false;
  std::uint32_t at = i;
  while (at > sentence.begin && document.tokens[at - 1].upos == language::Upos::det) --at;
  return at > sentence.begin + 1 && document.norm(document.tokens[at - 1]) == "of" && document.lemma(document.tokens[at - 2]) == "number";
}

// "The crowd was 4,318", "Attendance: 4,318", "the death toll stands at 31": what is counted stands before.
TokenId counted_before(const Document& document, language::TokenRange figure) {
  static constexpr language::WordSet bodies{{"crowd", "attendance", "audience", "staff", "toll", "workforce"}};
  static constexpr language::WordSet between{
      {"be", "of", "at", "to", "stand", "rise", ":", "climb", "reach", "have", "a", "now", "total"}};
  const language::TokenRange sentence = document[document.tokens[figure.begin].sentence].tokens;
  for (std::uint32_t i = figure.begin; i > sentence.begin && figure.begin - i < 5; --i) {
    const Token& token = document.tokens[i - 1];
    if (bodies.contains(document.lemma(token)) || is_number_of(document, sentence, i - 1)) return TokenId(i - 1);
    if (!between.contains(document.lemma(token)) && !between.contains(document.norm(token))) break;
  }
  return {};
}

// "340,000 ticket-holders" are as many tickets.
std::string_view counted_name(const Document& document, TokenId counted) {
  const std::string_view lemma = document.lemma(document[counted]);
  if (lemma != "holder" || counted.value == 0) return lemma;
  std::uint32_t before = counted.value - 1;
  if (before > 0 && document.norm(document.tokens[before]) == "-") --before;
  return language::is_noun(document.tokens[before]) ? document.lemma(document.tokens[before]) : lemma;
}

// "the plant's 640-strong workforce"
TokenId counted_behind_strong(const Document& document, language::TokenRange figure) {
  const std::uint32_t strong = figure.end + 1;
  if (strong >= document.tokens.size() || document.norm(document.tokens[strong]) != "strong" || document.norm(document.tokens[figure.end]) != "-") return {};
  const TokenId noun = document.tokens[strong].head;
  return noun.valid() && noun.value > strong && language::is_noun(document[noun]) ? noun : TokenId();
}

std::string_view class_of(const Document& document, const Mention& mention, Quantity& quantity) {
  if (quantity.dimension == Dimension::percent) {
    const language::TokenRange sentence = document[document.tokens[mention.tokens.begin].sentence].tokens;
    return is_turnout(document, sentence, mention.tokens) ? "turnout" : "";
  }
  if (quantity.dimension != Dimension::count) return {};
  if (!quantity.counted.valid()) quantity.counted = counted_before(document, mention.tokens);
  if (!quantity.counted.valid()) quantity.counted = counted_behind_strong(document, mention.tokens);
  const std::string_view name =
      quantity.counted.valid() ? counted_class(counted_name(document, quantity.counted)) : std::string_view();
  const std::string_view became = fate_of_counted(document, mention.tokens, quantity.counted);
  return became.empty() ? name : became;
}

// A headline, or a heading above the text.
bool is_title(const ArticleFacts& facts, const Mention& mention) {
  const std::uint32_t block = facts.document[facts.document.tokens[mention.tokens.begin].sentence].block;
  const ingest::Zone zone = facts.article.blocks[block].zone;
  if (zone != ingest::Zone::heading) return zone == ingest::Zone::headline || zone == ingest::Zone::standfirst;
  return std::none_of(facts.article.blocks.begin(), facts.article.blocks.begin() + block,
                      [](const ingest::Block& before) { return before.zone == ingest::Zone::body; });
}

std::optional<FigureFact> read(const ArticleFacts& facts, const Mention& mention) {
  FigureFact fact;
  if (const auto* quantity = std::get_if<Quantity>(&mention.value)) {
    fact.quantity = *quantity;
    fact.counted = class_of(facts.document, mention, fact.quantity);
  } else if (const auto* time = std::get_if<TimeExpression>(&mention.value)) {
    const auto amount = amount_of(*time);
    if (!amount) return std::nullopt;
    fact.quantity = *amount;
    fact.duration = true;
  } else {
    return std::nullopt;
  }
  fact.tokens = mention.tokens;
  fact.head = fact.quantity.counted.valid() ? fact.quantity.counted : language::top_of(facts.document, mention.tokens);
  fact.title = is_title(facts, mention);
  return fact;
}

}  // namespace

std::vector<FigureFact> read_figures(const Story& story) {
  std::vector<FigureFact> out;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const ArticleFacts& facts = story.articles[a];
    for (std::size_t m = 0; m < facts.mentions.all.size(); ++m) {
      if (facts.mentions.all[m].tokens.empty()) continue;
      auto fact = read(facts, facts.mentions.all[m]);
      if (!fact) continue;
      fact->ref = {ArticleId(a), mention::MentionId(m)};
      out.push_back(std::move(*fact));
    }
  }
  return out;
}

FigureKind kind_of(const FigureFact& figure) { return {figure.duration, figure.quantity.dimension, figure.counted}; }

bool same_kind(const FigureFact& a, const FigureFact& b) { return kind_of(a) == kind_of(b); }

bool same_dimension(const FigureFact& a, const FigureFact& b) {
  return a.duration == b.duration && a.quantity.dimension == b.quantity.dimension;
}

}  // namespace tally::align
