#include "mention/number.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "mention/number_sum.hpp"

namespace tally::mention {
namespace {

using Kind = NumberWordKind;

// Reads one number from left to right. Each method tries one form at a place and leaves the place alone if it fails.
class Reader {
 public:
  Reader(const std::vector<Atom>& atoms, const NumberWords& words, std::string_view text)
      : atoms_(atoms), words_(words), text_(text) {}

  [[nodiscard]] std::optional<Number> read(std::size_t at) const {
    if (atoms_[at].kind == AtomKind::digits) return digits(at);
    if (const auto vague = vague_count(at)) return vague;
    if (const auto part = fraction(at)) return fraction_of_scale(*part);
    return words_number(at);
  }

 private:
  [[nodiscard]] std::optional<Number> digits(std::size_t at) const;
  [[nodiscard]] std::optional<Number> vague_count(std::size_t at) const;
  [[nodiscard]] std::optional<Number> fraction(std::size_t at) const;
  [[nodiscard]] std::optional<Number> words_number(std::size_t at) const;
  [[nodiscard]] Number fraction_of_scale(Number part) const;
  [[nodiscard]] Number with_fraction_and_scale(Number number) const;
  [[nodiscard]] bool add_fraction(Number& number) const;
  [[nodiscard]] bool multiply_scale(Number& number) const;
  [[nodiscard]] std::optional<std::size_t> past_joint(const NumberSum& sum, std::size_t at) const;
  [[nodiscard]] bool begins_group(std::size_t at) const;
  [[nodiscard]] int vulgar_fraction(Number& number) const;

  [[nodiscard]] bool in(std::size_t at) const { return at < atoms_.size(); }
  [[nodiscard]] Kind kind(std::size_t at) const { return in(at) ? words_[at].kind : Kind::none; }
  [[nodiscard]] bool is_mark(std::size_t at, char c) const { return in(at) && atoms_[at].is(c); }
  [[nodiscard]] bool is_word(std::size_t at, std::string_view lower) const {
    return in(at) && atoms_[at].kind == AtomKind::word && is_word_text(atoms_[at].span.in(text_), lower);
  }
  // "by a third", "or a fifth", "over half": what ends here can only be a part, not a rank.
  [[nodiscard]] bool leads_to_part(std::size_t at) const {
    if (at == 0) return false;
    static constexpr std::string_view words[] = {"by", "of", "or", "than", "over", "under", "about", "around", "almost", "nearly", "roughly", "just"};
    return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return is_word(at - 1, word); });
  }
  // A noun may follow: "of a third man", "by half time".
  [[nodiscard]] bool followed_by_word(std::size_t at) const {
    if (!in(at) || atoms_[at].kind != AtomKind::word) return false;
    static constexpr std::string_view words[] = {"in", "to", "from", "on", "over", "since", "and", "more", "less", "fewer", "higher", "lower",
                                                 "compared", "last", "this", "when", "while", "as", "since", "between", "after", "during", "at"};
    return std::none_of(std::begin(words), std::end(words), [&](std::string_view word) { return is_word(at, word); });
  }
  [[nodiscard]] bool is_article(std::size_t at) const { return is_word(at, "a") || is_word(at, "an"); }
  // The place of the next word of the same number: past a hyphen that joins the two.
  [[nodiscard]] std::size_t past_hyphen(std::size_t at) const {
    return is_mark(at, '-') && atoms_[at].glued() && in(at + 1) && atoms_[at + 1].glued() ? at + 1 : at;
  }

  const std::vector<Atom>& atoms_;
  const NumberWords& words_;
  std::string_view text_;
};

void set_exact(Number& number, double value) { number.value = number.low = number.high = value; }

bool groups_thousands(const Atom& digits) { return digits.kind == AtomKind::digits && digits.digits == 3; }

// "12,500", "1.25", "1 214" (narrow spaces), "21st", "1.2m", "26.9 million", "2½".
std::optional<Number> Reader::digits(std::size_t at) const {
  Number number{.end = at + 1, .digits = true};
  double value = static_cast<double>(atoms_[at].integer);
  std::size_t i = at + 1;
  const bool may_group = atoms_[at].digits <= 3 && !atoms_[at].leading_zero;
  if (may_group) {
    for (;;) {
      const bool comma = is_mark(i, ',') && atoms_[i].glued() && in(i + 1) && atoms_[i + 1].glued();
      const bool narrow = in(i) && atoms_[i].gap == Gap::narrow;
      const std::size_t next = comma ? i + 1 : i;
      if (!(comma || narrow) || !groups_thousands(atoms_[next])) break;
      value = value * 1000 + static_cast<double>(atoms_[next].integer);
      i = next + 1;
    }
  }
  if (is_mark(i, '.') && atoms_[i].glued() && in(i + 1) && atoms_[i + 1].glued() &&
      atoms_[i + 1].kind == AtomKind::digits) {
    number.resolution = std::pow(10.0, -static_cast<int>(atoms_[i + 1].digits));
    value += static_cast<double>(atoms_[i + 1].integer) * number.resolution;
    i += 2;
  }
  number.end = i;
  set_exact(number, value);
  const bool stones = is_word(i, "st") && (atoms_[at].integer % 10 != 1 || atoms_[at].integer % 100 == 11);  // "14st 6lb"
  if (kind(i) == Kind::ordinal_end && atoms_[i].glued() && !stones) {
    number.kind = NumberKind::ordinal;
    number.end = i + 1;
    return number;
  }
  return with_fraction_and_scale(number);
}

// ½ ¼ ¾ ⅓ ⅔: the divisor and the numerator times 10 in one figure, 0 for other marks.
int Reader::vulgar_fraction(Number& number) const {
  if (!in(number.end) || atoms_[number.end].kind != AtomKind::mark) return 0;
  const std::string_view mark = atoms_[number.end].span.in(text_);
  if (mark == "½") return 102;
  if (mark == "¼") return 104;
  if (mark == "¾") return 304;
  if (mark == "⅓") return 103;
  if (mark == "⅔") return 203;
  return 0;
}

bool Reader::add_fraction(Number& number) const {
  if (const int vulgar = vulgar_fraction(number)) {
    set_exact(number, number.value + vulgar / 100 / static_cast<double>(vulgar % 100));
    ++number.end;
    number.resolution = 1.0 / (vulgar % 100);
    return true;
  }
  const std::size_t joined = past_hyphen(number.end);
  if (!is_word(joined, "and")) return false;
  std::size_t at = past_hyphen(joined + 1);
  const auto part = in(at) ? fraction(at) : std::nullopt;
  if (!part) return false;
  // "a million and a half" is 1.5 million.
  const double worth = kind(number.end - 1) == Kind::scale ? words_[number.end - 1].value : 1;
  set_exact(number, number.value + part->value * worth);
  number.resolution = part->resolution * worth;
  number.end = part->end;
  return true;
}

bool Reader::multiply_scale(Number& number) const {
  std::size_t at = past_hyphen(number.end);
  const bool sign = kind(at) == Kind::scale_sign && atoms_[at].glued() && number.digits && at == number.end;
  const bool word = kind(at) == Kind::scale || kind(at) == Kind::dozen ||
                    (kind(at) == Kind::hundred && number.value < 100 && number.value >= 1);
  if (!sign && !word) return false;
  set_exact(number, number.value * words_[at].value);
  number.resolution *= words_[at].value;
  number.end = at + 1;
  return true;
}

Number Reader::with_fraction_and_scale(Number number) const {
  static_cast<void>(add_fraction(number));
  if (multiply_scale(number)) static_cast<void>(number.kind == NumberKind::cardinal && multiply_scale(number));
  return number;
}

// "half", "a third (of)", "two-thirds", "three quarters".
std::optional<Number> Reader::fraction(std::size_t at) const {
  double numerator = 1;
  std::size_t i = at;
  bool counted = false;
  if (is_article(i)) {
    ++i;
  } else if (kind(i) == Kind::unit) {
    numerator = words_[i].value;
    counted = true;
    ++i;
  }
  const std::size_t joined = past_hyphen(i);
  if (!in(joined) || atoms_[joined].kind != AtomKind::word) return std::nullopt;
  const int divisor = fraction_divisor(LowerWord(atoms_[joined].span.in(text_)).view());
  if (divisor == 0) return std::nullopt;
  const bool ordinal_form = kind(joined) == Kind::ordinal;
  const bool of = is_word(joined + 1, "of") || (divisor == 2 && (is_article(joined + 1) || is_word(joined + 1, "the")));
  const bool hyphen = joined != i;
  const bool compared = is_article(at) && (is_word(joined + 1, "more") || is_word(joined + 1, "less") || is_word(joined + 1, "fewer") ||
                                           is_word(joined + 1, "higher") || is_word(joined + 1, "lower"));
  const bool part = compared || (leads_to_part(at) && !followed_by_word(joined + 1));
  if (ordinal_form && !of && !(counted && hyphen) && !(part && is_article(at))) return std::nullopt;
  if (i == at && !(divisor == 2 && (of || part))) return std::nullopt;
  Number number{.end = joined + 1, .kind = NumberKind::fraction, .resolution = 1.0 / divisor};
  set_exact(number, numerator / divisor);
  return number;
}

// "half a million", "a quarter of a million", "half a dozen".
Number Reader::fraction_of_scale(Number part) const {
  std::size_t at = part.end;
  if (is_word(at, "of")) ++at;
  if (is_article(at) || at == part.end) {
    const std::size_t scale = is_article(at) ? at + 1 : at;
    if (kind(scale) == Kind::scale || kind(scale) == Kind::dozen) {
      set_exact(part, part.value * words_[scale].value);
      part.resolution *= words_[scale].value;
      part.kind = NumberKind::cardinal;
      part.end = scale + 1;
    }
  }
  return part;
}

Number vague_number(std::size_t end, double low, double value, double high) {
  return {.end = end, .kind = NumberKind::vague, .value = value, .low = low, .high = high, .resolution = high - low};
}

// "a few", "several hundred", "a couple of", "dozens", "hundreds of thousands", "tens of millions".
std::optional<Number> Reader::vague_count(std::size_t at) const {
  std::size_t i = is_article(at) ? at + 1 : at;
  if (kind(i) == Kind::few) {
    const bool couple = is_word(i, "couple");
    if (is_word(i, "several") == (i != at)) return std::nullopt;  // "a few", "a couple", but "several"
    std::size_t end = i + 1;
    const double low = couple ? 2 : 3;
    const double high = couple ? 3 : 9;
    double scale = 1;
    if (kind(end) == Kind::hundred || kind(end) == Kind::scale || kind(end) == Kind::dozen) {
      scale = words_[end].value;
      ++end;
    }
    return vague_number(end, low * scale, (couple ? 2 : 4) * scale, high * scale);
  }
  if (i != at || kind(i) != Kind::plural) return std::nullopt;
  const double base = words_[i].value;
  if (is_word(i + 1, "of") && kind(i + 2) == Kind::plural && words_[i + 2].value > base)
    return vague_number(i + 3, 2 * base * words_[i + 2].value, 3 * base * words_[i + 2].value,
                        base * words_[i + 2].value * 10 - 1);
  const double high = base == 12 ? 99 : base == 20 ? 199 : base * 10 - 1;
  return vague_number(i + 1, 2 * base, 3 * base, high);
}

// "three hundred", "thirty-seven thousand": what a comma may join to the thousands before.
bool Reader::begins_group(std::size_t at) const {
  std::size_t i = at + 1;
  if (kind(at) == Kind::ten && kind(past_hyphen(i)) == Kind::unit) i = past_hyphen(i) + 1;
  return words_.size() > at && (kind(i) == Kind::hundred || kind(i) == Kind::scale);
}

// Past "and" after hundreds and scales, and past the comma of "twelve thousand, three hundred"; `at` itself where neither
// stands; nothing where what follows is a number of its own: "one hundred and two hundred" is two.
std::optional<std::size_t> Reader::past_joint(const NumberSum& sum, std::size_t at) const {
  if (is_mark(at, ',') && sum.after_scale()) {
    return begins_group(at + 1) ? std::optional(at + 1) : std::nullopt;
  }
  if (!is_word(at, "and") || !sum.after_big() || !in(at + 1)) return at;
  const std::size_t next = past_hyphen(at + 1);
  const Kind after = kind(next + 1);
  if (after == Kind::hundred || after == Kind::dozen) return std::nullopt;
  if (after == Kind::scale && !sum.may_scale_by(words_[next + 1].value)) return std::nullopt;
  return next;
}

std::optional<Number> Reader::words_number(std::size_t at) const {
  const bool article = is_article(at);
  NumberSum sum(article);
  std::size_t i = article ? at + 1 : at;
  std::size_t end = at;
  bool ordinal = false;
  while (in(i) && !ordinal) {
    std::size_t next = end == at ? i : past_hyphen(i);
    const auto joined = past_joint(sum, next);
    if (!joined) break;
    next = *joined;
    if (!in(next) || words_[next].kind == Kind::none || !sum.accepts(words_[next])) break;
    ordinal = words_[next].kind == Kind::ordinal;
    sum.add(words_[next]);
    i = end = next + 1;
  }
  if (end == at || (article && end < at + 2)) return std::nullopt;
  Number number{.end = end, .kind = ordinal ? NumberKind::ordinal : NumberKind::cardinal};
  set_exact(number, sum.value());
  return ordinal ? number : with_fraction_and_scale(number);
}

}  // namespace

void append_number_words(std::string_view text, const std::vector<Atom>& atoms, NumberWords& words) {
  words.reserve(words.size() + atoms.size());
  for (std::size_t i = words.size(); i < atoms.size(); ++i)
    words.push_back(atoms[i].kind == AtomKind::word ? number_word(LowerWord(atoms[i].span.in(text)).view())
                                                    : NumberWord{});
}

std::optional<Number> match_number(const std::vector<Atom>& atoms, const NumberWords& words, std::string_view text,
                                   std::size_t at) {
  if (at >= atoms.size()) return std::nullopt;
  return Reader(atoms, words, text).read(at);
}

}  // namespace tally::mention
