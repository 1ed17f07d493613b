#include "figures.hpp"

#include <algorithm>

#include "language/word_set.hpp"
#include "mention/number.hpp"
#include "precision.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::Token;
using language::TokenRange;
using language::Upos;
using language::WordSet;
using language::Xpos;
using mention::Atom;
using mention::AtomKind;
using mention::MentionKind;

// The tokens that belong to a time or an age, and so are no amounts.
std::vector<bool> taken_tokens(const align::ArticleFacts& facts) {
  std::vector<bool> taken(facts.document.tokens.size());
  for (const mention::Mention& m : facts.mentions.all) {
    if (m.kind != MentionKind::time && m.kind != MentionKind::age) continue;
    for (std::uint32_t i = m.tokens.begin; i < m.tokens.end; ++i) taken[i] = true;
  }
  return taken;
}

bool is_currency_word(std::string_view word) {
  static constexpr WordSet words{{"pound", "pounds", "dollar", "dollars", "euro", "euros", "yen", "rupees", "francs",
                                  "kronor", "kroner", "pesos", "rand", "yuan"}};
  return words.contains(word);
}

bool is_percent_word(std::string_view word) {
  return word == "%" || word == "percent" || word == "percentage" || word == "pc";
}

// Reads the figures of one sentence.
class Reader {
 public:
  Reader(Sheet& sheet, const std::vector<bool>& taken, std::uint32_t sentence)
      : sheet_(sheet), taken_(taken), index_(sentence), range_(sheet.sentence(sentence)) {}

  void read() {
    const std::string_view text = sheet_.facts.article.text;
    mention::append_atoms(text, sheet_.document(), range_, atoms_);
    mention::append_number_words(text, atoms_, words_);
    for (std::size_t i = 0; i < atoms_.size();) {
      const auto number = mention::match_number(atoms_, words_, text, i);
      if (!number) {
        ++i;
        continue;
      }
      if (number->kind == mention::NumberKind::cardinal && free_standing(i, number->end)) add(i, *number);
      i = std::max(i + 1, number->end);
    }
  }

 private:
  // Not the end of a word ("A4"), not in a time or an age, not the number of a name ("Rescue 151").
  bool free_standing(std::size_t first, std::size_t end) const {
    const Atom& atom = atoms_[first];
    if (first > 0 && atom.glued() && atoms_[first - 1].kind == AtomKind::word) return false;
    if (end < atoms_.size() && atoms_[end].glued() && atoms_[end].kind == AtomKind::word && atoms_[end - 1].kind == AtomKind::digits)
      return false;
    if (taken_[atom.token] || (atom.digits == 0 && sheet_.norm(atom.token).size() > 40)) return false;
    return !numbers_a_name(atom.token);
  }

  bool numbers_a_name(std::uint32_t token) const {
    static constexpr WordSet labels{{"no", "no.", "number", "page", "section", "article", "chapter", "room", "route",
                                     "highway", "flight", "article", "phase", "stage", "class", "grade", "level",
                                     "channel", "unit", "group", "line", "rule", "clause", "paragraph", "part"}};
    if (token == range_.begin) return false;
    const Token& before = sheet_.token(token - 1);
    if (labels.contains(sheet_.norm(token - 1))) return true;
    return before.upos == Upos::propn && sheet_.token(token).head.valid() &&
           sheet_.token(token).head.value == token - 1;
  }

  void add(std::size_t first, const mention::Number& number) {
    Figure figure;
    figure.sentence = index_;
    figure.begin = atoms_[first].token;
    figure.end = atoms_[number.end - 1].token + 1;
    figure.value = number.value;
    base::Span span = base::cover(atoms_[first].span, atoms_[number.end - 1].span);
    figure.joined = joined(first, number.end);
    read_unit(figure, span, first);
    figure.span = span;
    figure.resolution = meaningful_digit(number.value, number.resolution);
    const Hedge hedge = hedge_around(sheet_, range_, figure.begin, figure.end);
    figure.hedged = hedge != Hedge::none;
    figure.range = widened(rounding(figure.value, figure.resolution), hedge);
    if (figure.unit == Unit::count) find_noun(figure);
    sheet_.figures.push_back(std::move(figure));
  }

  bool joined(std::size_t first, std::size_t end) const {
    const auto joins = [](const Atom& atom) { return atom.is('-') || atom.is('/') || atom.is(':'); };
    if (end < atoms_.size() && joins(atoms_[end]) && atoms_[end].glued() && end + 1 < atoms_.size() && atoms_[end + 1].glued()) return true;
    return first > 1 && joins(atoms_[first - 1]) && atoms_[first].glued() && atoms_[first - 1].glued();
  }

  void read_unit(Figure& figure, base::Span& span, std::size_t first) const {
    if (first > 0 && atoms_[first - 1].kind == AtomKind::mark && atoms_[first].glued()) {
      const std::string_view sign = sheet_.words(atoms_[first - 1].span);
      if (sign == "$" || sign == "£" || sign == "€" || sign == "¥" || sign == "₹") {
        figure.unit = Unit::money;
        figure.currency = sign;
        figure.begin = atoms_[first - 1].token;
        span.begin = atoms_[first - 1].span.begin;
        return;
      }
    }
    if (figure.end >= range_.end) return;
    const std::string_view next = sheet_.norm(figure.end);
    if (is_percent_word(next)) {
      take_unit(figure, span, 1, Unit::percent);
    } else if (next == "per" && figure.end + 1 < range_.end && sheet_.norm(figure.end + 1) == "cent") {
      take_unit(figure, span, 2, Unit::percent);
    } else if (is_currency_word(next)) {
      figure.currency = next.substr(0, 4);
      take_unit(figure, span, 1, Unit::money);
    }
  }

  void take_unit(Figure& figure, base::Span& span, std::uint32_t tokens, Unit unit) const {
    figure.unit = unit;
    figure.end += tokens;
    span.end = sheet_.token(figure.end - 1).span.end;
  }

  // The plural noun that ends the run of adjectives and nouns behind the number; a singular one behind "one".
  void find_noun(Figure& figure) const {
    for (std::uint32_t i = figure.end; i < range_.end && i < figure.end + 6; ++i) {
      const Token& token = sheet_.token(i);
      const bool plural = token.xpos == Xpos::nns || token.xpos == Xpos::nnps || sheet_.norm(i) == "people";
      const bool singular = token.xpos == Xpos::nn || token.xpos == Xpos::nnp;
      const bool last = i + 1 >= range_.end || !continues(i + 1);
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
  const std::vector<bool>& taken_;
  std::uint32_t index_;
  TokenRange range_;
  std::vector<Atom> atoms_;
  mention::NumberWords words_;
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
  const std::vector<bool> taken = taken_tokens(facts);
  for (std::uint32_t i = 0; i < facts.document.sentences.size(); ++i) Reader(sheet, taken, i).read();
  return sheet;
}

bool addable(const Figure& a, const Figure& b) {
  return a.unit == b.unit && a.unit != Unit::percent && a.currency == b.currency && !a.joined && !b.joined;
}

}  // namespace tally::rules::arithmetic
