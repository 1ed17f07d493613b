#include "conversions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "mention/quantity_compare.hpp"

namespace tally::rules::quantity {
namespace {

using mention::Dimension;
using mention::Mention;
using mention::Quantity;

constexpr double careless = 0.03;  // converters round, and round again

bool is_measure(const Quantity& q) {
  switch (q.dimension) {
    case Dimension::length:
    case Dimension::area:
    case Dimension::volume:
    case Dimension::mass:
    case Dimension::speed:
    case Dimension::temperature: return true;
    default: return false;
  }
}

// A gallon is of two sizes and a ton of three: what is written says not which.
bool of_many_sizes(const Quantity& q) { return q.unit == "gal" || q.unit == "ton" || q.unit == "pint" || q.unit == "oz"; }

// What stands between a measure and its conversion.
bool converts(std::string_view between) {
  while (between.starts_with(' ') || between.starts_with("\u00a0")) between.remove_prefix(between.starts_with(' ') ? 1 : 2);
  while (between.ends_with(' ')) between.remove_suffix(1);
  return between == "(" || between == "/" || between == "[" || between == ", or" || between == "or" || between == "(or" ||
         between == "– or" || between == "— or" || between == "(i.e." || between == "=";
}

// The number as written, in base units: a hedge is said of both, "more than 40 miles (64 km)".
double stated(const Quantity& q) {
  switch (q.hedge) {
    case mention::Hedge::at_least:
    case mention::Hedge::more_than:
    case mention::Hedge::just_over: return q.base_low;
    case mention::Hedge::at_most:
    case mention::Hedge::less_than:
    case mention::Hedge::nearly: return q.base_high;
    default: return (q.base_low + q.base_high) / 2;
  }
}

Quantity unhedged(Quantity q) {
  if (q.hedge == mention::Hedge::range) return q;
  q.low_open = q.high_open = false;
  q.base_low = q.base_high = stated(q);
  return q;
}

// "10 degrees Celsius (18 degrees Fahrenheit) warmer": degrees between, which have no zero.
bool is_difference(const Quantity& a, const Quantity& b) {
  const Quantity& c = a.unit == "C" ? a : b;
  const Quantity& f = a.unit == "C" ? b : a;
  return std::fabs(c.value * 1.8 - f.value) <= 1.5;
}

// "-5C", "minus five degrees": the number stands for another one.
bool below_zero(const align::ArticleFacts& facts, const Mention& m) {
  std::string_view before = std::string_view(facts.article.text).substr(0, m.span.begin);
  while (before.ends_with(' ')) before.remove_suffix(1);
  for (const std::string_view sign : {"-", "–", "−", "minus", "Minus", "below"})
    if (before.ends_with(sign)) return true;
  return false;
}

bool apart(const Quantity& a, const Quantity& b) {
  if (a.dimension == Dimension::temperature && is_difference(a, b)) return false;
  if (mention::compare_quantities(unhedged(a), unhedged(b)) != mention::QuantityMatch::disjoint) return false;
  const double x = stated(a);
  const double y = stated(b);
  const double least = a.dimension == Dimension::temperature ? 1.0 : careless * std::max(std::fabs(x), std::fabs(y));
  return std::fabs(x - y) > least;
}

// The same measure but for rounding.
bool agrees(const Quantity& a, const Quantity& b) {
  constexpr double rounded = 0.01;
  const double x = stated(a);
  const double y = stated(b);
  return std::fabs(x - y) <= rounded * std::max(std::fabs(x), std::fabs(y));
}

// Where the other articles have one of the two measures: the editor's next question.
void add_support(const align::Story& story, ingest::ArticleId id, const Quantity& a, const Quantity& b, finding::Finding& finding) {
  for (std::size_t i = 0; i < story.articles.size(); ++i) {
    if (ingest::ArticleId(i) == id) continue;
    const align::ArticleFacts& other = story.articles[i];
    for (const Mention& m : other.mentions.all) {
      const auto* q = std::get_if<Quantity>(&m.value);
      if (q == nullptr || q->dimension != a.dimension || (!agrees(*q, a) && !agrees(*q, b))) continue;
      finding.evidence.push_back({ingest::ArticleId(i), m.span, std::string(m.span.in(other.article.text)), finding::EvidenceRole::supporting});
    }
  }
}

void report(const align::Story& story, ingest::ArticleId id, const Mention& a, const Mention& b, rule::Sink& sink) {
  const std::string_view text = story[id].article.text;
  finding::Finding finding;
  finding.confidence = 0.93;
  finding.message = fmt::format("{} is not {}", a.span.in(text), b.span.in(text));
  finding.suggestion = "Convert again, and ask which of the two is the one that was given.";
  finding.subject = std::string(a.span.in(text));
  finding.evidence.push_back({id, a.span, std::string(a.span.in(text)), finding::EvidenceRole::primary});
  finding.evidence.push_back({id, b.span, std::string(b.span.in(text)), finding::EvidenceRole::conflicting});
  add_support(story, id, std::get<Quantity>(a.value), std::get<Quantity>(b.value), finding);
  sink.report(std::move(finding));
}

void check_article(const align::Story& story, ingest::ArticleId id, rule::Sink& sink) {
  const align::ArticleFacts& facts = story[id];
  const Mention* before = nullptr;
  for (const Mention& m : facts.mentions.all) {
    const auto* q = std::get_if<Quantity>(&m.value);
    if (q == nullptr) continue;
    const Mention* first = std::exchange(before, &m);
    if (first == nullptr || first->span.end > m.span.begin || m.span.begin - first->span.end > 12) continue;
    const auto& p = std::get<Quantity>(first->value);
    if (!is_measure(p) || p.dimension != q->dimension || p.unit == q->unit || of_many_sizes(p) || of_many_sizes(*q)) continue;
    if (!converts(base::make_span(first->span.end, m.span.begin).in(facts.article.text))) continue;
    if (p.dimension == Dimension::temperature && (below_zero(facts, *first) || below_zero(facts, m))) {
      sink.undecided("degrees below zero");
      continue;
    }
    sink.compared();
    if (apart(p, *q)) report(story, id, *first, m, sink);
  }
}

}  // namespace

void check_conversions(const align::Story& story, rule::Sink& sink) {
  for (std::size_t i = 0; i < story.articles.size(); ++i) check_article(story, ingest::ArticleId(i), sink);
}

}  // namespace tally::rules::quantity
