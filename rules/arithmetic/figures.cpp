#include "figures.hpp"

#include <algorithm>

#include "language/word_set.hpp"
#include "precision.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::Token;
using language::Upos;
using language::Xpos;
using mention::Dimension;
using mention::Mention;
using mention::Quantity;

constexpr double just_share = 0.12;  // "just over a third", "almost 40 per cent"

Unit unit_of(const Quantity& q) {
  switch (q.dimension) {
    case Dimension::count:
    case Dimension::score: return Unit::count;
    case Dimension::money: return Unit::money;
    case Dimension::percent: return q.unit == "fraction" ? Unit::fraction : Unit::percent;
    case Dimension::points: return Unit::points;
    default: return Unit::measure;
  }
}

Hedge hedge_of(mention::Hedge hedge) {
  switch (hedge) {
    case mention::Hedge::about:
    case mention::Hedge::vague: return Hedge::about;
    case mention::Hedge::at_least:
    case mention::Hedge::more_than:
    case mention::Hedge::just_over: return Hedge::above;
    case mention::Hedge::at_most:
    case mention::Hedge::less_than:
    case mention::Hedge::nearly: return Hedge::below;
    default: return Hedge::none;
  }
}

// Makes figures of the quantities of an article. A range is one figure that is no amount by itself, a score two.
class Reader {
 public:
  explicit Reader(Sheet& sheet) : sheet_(sheet) {}

  void read() {
    for (const Mention& m : sheet_.facts.mentions.all)
      if (const auto* quantity = std::get_if<Quantity>(&m.value); quantity != nullptr && !m.tokens.empty()) add(m, *quantity);
  }

 private:
  void add(const Mention& m, const Quantity& q) {
    base::Span span = q.unit_span.empty() ? q.number_span : base::cover(q.number_span, q.unit_span);
    if (q.dimension == Dimension::score) return add_score(m, q);
    Figure figure = figure_over(m, span);
    figure.unit = unit_of(q);
    figure.currency = q.unit;
    figure.joined = q.hedge == mention::Hedge::range || compound(figure);
    const double size = pounds(q);
    set_value(figure, q.value * size, q.resolution * size, is_particle(figure) ? Hedge::none : hedge_of(q.hedge));
    figure.hedged = figure.hedged || q.hedge == mention::Hedge::range;
    if (q.hedge == mention::Hedge::just_over) figure.range.high = figure.strict.high = figure.value * (1 + just_share);
    if (q.dimension == Dimension::percent && q.hedge == mention::Hedge::nearly) figure.range.low = figure.strict.low = figure.value * (1 - just_share);
    if (figure.unit == Unit::count) find_noun(figure);
    sheet_.figures.push_back(std::move(figure));
  }

  // "handed over €4,800", "adds up to £10,140": no hedge, but a part of the verb.
  bool is_particle(const Figure& figure) const {
    static constexpr language::WordSet givers{{"hand", "turn", "sign", "pass"}};
    const std::uint32_t first = sheet_.sentence(figure.sentence).begin;
    if (figure.begin < first + 3) return false;
    if (sheet_.norm(figure.begin - 1) == "over") return givers.contains(sheet_.lemma(figure.begin - 2));
    return sheet_.norm(figure.begin - 1) == "to" && sheet_.norm(figure.begin - 2) == "up" && sheet_.lemma(figure.begin - 3) == "add";
  }

  // What one of its unit is worth in pounds: pence are of their currency, too. 1 for all else.
  static double pounds(const Quantity& q) {
    constexpr double penny = 0.01;
    const bool pence = q.dimension == Dimension::money && q.unit == "GBP" && q.low > 0 && q.base_low > 0 && q.base_low < q.low / 2;
    return pence ? penny : 1;
  }

  void add_score(const Mention& m, const Quantity& q) {
    const auto at = static_cast<std::uint32_t>(sheet_.words(q.number_span).find_first_not_of("0123456789"));
    const base::Span first{q.number_span.begin, q.number_span.begin + at};
    const auto behind = static_cast<std::uint32_t>(sheet_.words(q.number_span).find_first_of("0123456789", at));
    const base::Span second{q.number_span.begin + behind, q.number_span.end};
    for (const bool one : {true, false}) {
      Figure figure = figure_over(m, one ? first : second);
      figure.joined = true;
      set_value(figure, one ? q.value : q.second, 1, Hedge::none);
      sheet_.figures.push_back(std::move(figure));
    }
  }

  Figure figure_over(const Mention& m, base::Span span) const {
    Figure figure;
    figure.span = span;
    figure.begin = m.tokens.begin;
    while (figure.begin + 1 < m.tokens.end && sheet_.token(figure.begin).span.end <= span.begin) ++figure.begin;
    figure.end = figure.begin + 1;
    while (figure.end < m.tokens.end && sheet_.token(figure.end).span.begin < span.end) ++figure.end;
    figure.sentence = static_cast<std::uint32_t>(sheet_.token(figure.begin).sentence.index());
    return figure;
  }

  static void set_value(Figure& figure, double value, double resolution, Hedge hedge) {
    figure.value = value;
    figure.resolution = meaningful_digit(value, resolution);
    figure.hedged = hedge != Hedge::none;
    figure.range = widened(rounding(value, figure.resolution), hedge);
    figure.strict = widened(rounding(value, resolution), hedge);
  }

  // "five-member", "12-strong": a part of a word.
  bool compound(const Figure& figure) const {
    const std::string& text = sheet_.facts.article.text;
    return figure.unit == Unit::count && figure.span.end + 1 < text.size() && text[figure.span.end] == '-' &&
           text[figure.span.end + 1] != ' ';
  }

  // The plural noun that ends the run of adjectives and nouns behind the number; a singular one behind "one".
  void find_noun(Figure& figure) const {
    const std::uint32_t end = sheet_.sentence(figure.sentence).end;
    for (std::uint32_t i = figure.end; i < end && i < figure.end + 6; ++i) {
      const Token& token = sheet_.token(i);
      const bool plural = token.xpos == Xpos::nns || token.xpos == Xpos::nnps || sheet_.norm(i) == "people";
      const bool singular = token.xpos == Xpos::nn || token.xpos == Xpos::nnp;
      const bool last = i + 1 >= end || !continues(i + 1);
      if (plural && last) figure.noun = i;
      if (singular && last && (figure.value == 1 || token.xpos == Xpos::nnp)) figure.noun = i;
      if (last) return;
      if (!plural && !singular && !modifies(token)) return;
    }
  }

  static bool modifies(const Token& token) {
    return token.upos == Upos::adj || token.xpos == Xpos::hyph || token.xpos == Xpos::vbn || token.xpos == Xpos::vbg ||
           token.upos == Upos::noun || token.upos == Upos::propn;
  }
  bool continues(std::uint32_t i) const {
    const Token& token = sheet_.token(i);
    return token.upos == Upos::noun || token.upos == Upos::propn || token.xpos == Xpos::hyph;
  }

  Sheet& sheet_;
};

}  // namespace

std::vector<const Figure*> Sheet::between(std::uint32_t begin, std::uint32_t end) const {
  std::vector<const Figure*> out;
  auto it = std::lower_bound(figures.begin(), figures.end(), begin,
                             [](const Figure& figure, std::uint32_t token) { return figure.begin < token; });
  for (; it != figures.end() && it->end <= end; ++it) out.push_back(&*it);
  return out;
}

const Figure* Sheet::at(std::uint32_t token) const {
  const auto it = std::lower_bound(figures.begin(), figures.end(), token,
                                   [](const Figure& figure, std::uint32_t at) { return figure.begin < at; });
  return it != figures.end() && it->begin == token ? &*it : nullptr;
}

base::Span Sheet::phrase(const Figure& figure) const {
  return figure.noun == no_token ? figure.span : base::cover(figure.span, token(figure.noun).span);
}

Sheet read_sheet(const align::ArticleFacts& facts, ingest::ArticleId id) {
  Sheet sheet{.id = id, .facts = facts, .figures = {}};
  Reader(sheet).read();
  return sheet;
}

bool addable(const Figure& a, const Figure& b) {
  return is_amount(a) && is_amount(b) && a.unit == b.unit && a.currency == b.currency;
}

}  // namespace tally::rules::arithmetic
