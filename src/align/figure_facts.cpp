#include "align/figure_facts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "align/context_cues.hpp"
#include "align/counted_class.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/quantity_compare.hpp"

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
using mention::QuantityMatch;
using mention::TimeExpression;

constexpr double conversion_slack = 0.02;  // measures told in two units are rounded, and rounded again

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
  const double slack = 0.1;
  if (q.hedge == mention::Hedge::about) q.low *= 1 - slack, q.high *= 1 + slack;
  if (q.hedge == mention::Hedge::more_than || q.hedge == mention::Hedge::at_least) q.high = infinite;
  if (q.hedge == mention::Hedge::less_than || q.hedge == mention::Hedge::at_most) q.low *= 1 - slack;
  q.base_low = q.low;
  q.base_high = q.high;
  return q;
}

// The number as written, in base units.
double stated(const Quantity& q) {
  return q.low != 0 && std::isfinite(q.base_low) ? q.value * (q.base_low / q.low) : q.value;
}

bool is_noun(const Token& token) { return token.upos == language::Upos::noun || token.upos == language::Upos::propn; }

// "are known to have been killed", "were reported missing": the verb that tells what happened.
TokenId told_verb(const Document& document, TokenId head) {
  static constexpr language::WordSet words{
      {"know", "believe", "report", "say", "think", "confirm", "fear", "understand", "presume"}};
  if (!head.valid() || !words.contains(document.lemma(document[head]))) return head;
  const auto told = language::child(document, head, Relation::xcomp);
  return told ? *told : head;
}

// People of no further kind, of whom the verb or adjective tells what became of them: "12 people were killed", "12
// dead".
std::string_view fate(const Document& document, const Mention& mention, TokenId counted) {
  const TokenId last = counted.valid() ? counted : TokenId(mention.tokens.end - 1);
  const language::TokenRange sentence = document[document[last].sentence].tokens;
  if (last.value + 1 < sentence.end) {
    const Token& next = document.tokens[last.value + 1];
    const std::string_view name = fate_of(document.lemma(next));
    if (!name.empty() && !is_noun(next)) return name;
  }
  const TokenId head = told_verb(document, document[last].head);
  const std::string_view name = head.valid() ? fate_of(document.lemma(document[head])) : std::string_view();
  if (name.empty()) return name;
  const Relation relation = language::universal(document[last].relation);
  const bool subject = relation == Relation::nsubj;
  const bool passive = document[last].relation == Relation::nsubj_pass || head != document[last].head;
  const bool dies = document.lemma(document[head]) == "die" || document[head].upos != language::Upos::verb;
  return (subject && (passive || dies)) || relation == Relation::obj ? name : std::string_view();
}

// "The crowd was 4,318", "Attendance: 4,318", "the death toll stands at 31": what is counted stands before.
TokenId counted_before(const Document& document, language::TokenRange figure) {
  static constexpr language::WordSet bodies{{"crowd", "attendance", "audience", "toll", "workforce"}};
  static constexpr language::WordSet between{
      {"be", "of", "at", "to", "stand", "rise", ":", "climb", "reach", "have", "a", "now", "total"}};
  const language::TokenRange sentence = document[document.tokens[figure.begin].sentence].tokens;
  for (std::uint32_t i = figure.begin; i > sentence.begin && figure.begin - i < 5; --i) {
    const Token& token = document.tokens[i - 1];
    if (bodies.contains(document.lemma(token))) return TokenId(i - 1);
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
  return is_noun(document.tokens[before]) ? document.lemma(document.tokens[before]) : lemma;
}

std::string_view class_of(const Document& document, const Mention& mention, Quantity& quantity) {
  if (quantity.dimension == Dimension::percent) {
    const language::TokenRange sentence = document[document.tokens[mention.tokens.begin].sentence].tokens;
    return is_turnout(document, sentence, mention.tokens) ? "turnout" : "";
  }
  if (quantity.dimension != Dimension::count) return {};
  if (!quantity.counted.valid()) quantity.counted = counted_before(document, mention.tokens);
  const std::string_view name =
      quantity.counted.valid() ? counted_class(counted_name(document, quantity.counted)) : std::string_view();
  if (!name.empty() && name != "person") return name;
  const std::string_view became = fate(document, mention, quantity.counted);
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

namespace {

// So far apart that no rounding or hedge reaches across: most pairs are.
bool are_far_apart(const Quantity& a, const Quantity& b) {
  constexpr double reach = 2;
  return a.base_low > 0 && b.base_low > 0 && (a.base_low > reach * b.base_high || b.base_low > reach * a.base_high);
}

}  // namespace

bool agree(const FigureFact& a, const FigureFact& b) {
  if (a.duration != b.duration || are_far_apart(a.quantity, b.quantity)) return false;
  const QuantityMatch match = mention::compare_quantities(a.quantity, b.quantity);
  if (match == QuantityMatch::equal || match == QuantityMatch::rounding) return true;
  if (match != QuantityMatch::compatible || !std::isfinite(a.quantity.high) || !std::isfinite(b.quantity.high))
    return false;
  // "A little over £62,000" does not speak of £67,200.
  constexpr double nearness = 0.07;
  const double x = stated(a.quantity);
  const double y = stated(b.quantity);
  return a.quantity.value < a.quantity.second || b.quantity.value < b.quantity.second ||
         std::fabs(x - y) <= nearness * std::max(std::fabs(x), std::fabs(y));
}

namespace {

// "38 per cent" for 38.4, "922,000" for 922,649: the longer figure cut off or rounded.
bool is_shortened(double longer, double shorter) {
  if (shorter <= 0 || longer <= 0) return false;
  double grain = 1;
  while (std::fmod(shorter, grain * 10) == 0) grain *= 10;
  while (std::fabs(shorter / grain - std::round(shorter / grain)) > 1e-6 && grain > 1e-6) grain /= 10;
  const bool decimals = longer != std::floor(longer) && grain == 1;  // "4.1 seconds", "four seconds"
  if (decimals && std::fabs(longer - shorter) <= grain / 2) return true;
  const double least_digits = 10;  // of one digit nothing is left but the magnitude
  if (shorter / grain < least_digits) return false;
  return std::floor(longer / grain + 1e-6) * grain == shorter || std::fabs(longer - shorter) <= grain / 2;
}

}  // namespace

bool are_apart(const FigureFact& a, const FigureFact& b) {
  if (a.quantity.unit == b.quantity.unit) {
    // A hedge says no other number: "over two breaches", "two breaches".
    if (a.quantity.value == b.quantity.value && a.quantity.second == b.quantity.second) return false;
    const double size = a.duration ? std::min(a.quantity.resolution, b.quantity.resolution) : 1;
    const double x = a.quantity.value / size;
    const double y = b.quantity.value / size;
    if (is_shortened(x, y) || is_shortened(y, x)) return false;
  }
  if (mention::compare_quantities(a.quantity, b.quantity) != QuantityMatch::disjoint) return false;
  if (a.quantity.unit == b.quantity.unit) return true;
  const double x = (a.quantity.base_low + a.quantity.base_high) / 2;
  const double y = (b.quantity.base_low + b.quantity.base_high) / 2;
  return std::fabs(x - y) > conversion_slack * std::max(std::fabs(x), std::fabs(y));
}

double middle_of(const FigureFact& figure) {
  const Quantity& q = figure.quantity;
  if (!std::isfinite(q.base_high)) return q.base_low;
  return std::isfinite(q.base_low) ? (q.base_low + q.base_high) / 2 : q.base_high;
}

}  // namespace tally::align
