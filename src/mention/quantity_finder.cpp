#include "mention/quantity_finder.hpp"

#include <algorithm>

#include "language/tree.hpp"
#include "mention/quantity_grammar.hpp"

namespace tally::mention {
namespace {

using language::Document;
using language::is_noun;
using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;

// The head of the number in the parse.
TokenId parsed_noun(const Document& document, TokenRange sentence, TokenRange number) {
  for (std::uint32_t at = number.begin; at < number.end; ++at) {
    const Token& token = document.tokens[at];
    if (token.relation != Relation::nummod || !token.head.valid()) continue;
    const bool inside = token.head.value >= sentence.begin && token.head.value < sentence.end;
    if (inside && token.head.value >= number.end && is_noun(document[token.head])) return token.head;
  }
  return {};
}

// Without a parse, the next word, where it looks like what is counted: lower case and in the plural.
TokenId following_noun(const Stream& s, const QuantityDraft& draft) {
  std::size_t i = s.past(draft.end, TimeKind::of);
  for (int words = 0; words < 3 && s.in(i) && s.atoms[i].kind == AtomKind::word; ++words, ++i) {
    const std::string_view w = s.bytes(i);
    const bool plural = w.size() > 3 && w.back() == 's' && w[w.size() - 2] != 's';
    if (!s.capital(i) && (plural || w == "people" || w == "men" || w == "women" || w == "children"))
      return TokenId(s.atoms[i].token);
    if (s.kind(i) == TimeKind::preposition || s.kind(i) == TimeKind::and_ || s.kind(i) == TimeKind::to) break;
  }
  return {};
}

bool small_whole(const Quantity& q) { return q.value >= 1 && q.value <= 120 && q.value == static_cast<int>(q.value); }

// "Ann Lee, 48, said", "Tom Ray (29)": an age behind a name.
bool is_age_behind_name(const Stream& s, const QuantityDraft& d) {
  if (!s.digits(d.number_begin) || !small_whole(d.quantity) || d.begin < 2 || d.begin != d.number_begin) return false;
  const bool comma = s.mark(d.begin - 1, ',');
  const bool bracket = s.mark(d.begin - 1, '(') && s.mark(d.end, ')');
  if (!(comma || bracket) || !s.capital(d.begin - 2)) return false;
  return bracket || !s.in(d.end) || s.mark(d.end, ',') || s.mark(d.end, '.') || s.mark(d.end, ';');
}

// "Boeing 737", "Game 5", "Section 58", "the 911 call": a figure that belongs to a name.
bool is_part_of_name(const Stream& s, const QuantityDraft& d, TokenId counted) {
  if (!s.digits(d.number_begin) || d.begin != d.number_begin || counted.valid() || d.begin == 0) return false;
  if (s.is(d.end, TimeKind::of)) return false;  // "In May 1,204 of the ..."
  if (d.number_end > d.number_begin + 1 && s.mark(d.number_begin + 1, ',')) return false;  // "and Mr Lee 3,963"
  return s.capital(d.begin - 1) && d.begin > 1;
}

// "1." and "2)" at the start of a line.
bool is_list_number(const Stream& s, const QuantityDraft& d) {
  return d.begin == 0 && s.digits(0) && (s.mark(1, '.') || s.mark(1, ')')) && d.end == 1;
}

// "one of the men", "no one", "one day": the word, not the figure. In "three of theft and one of arson" it is a figure.
bool is_pronoun_one(const Stream& s, const QuantityDraft& d, TokenId counted) {
  const std::size_t at = d.number_begin;
  if (!s.word(at, "one") || d.number_end != at + 1 || d.quantity.dimension != Dimension::count || counted.valid()) return false;
  const bool listed = at > 0 && (s.word(at - 1, "and") || s.mark(at - 1, ',')) && (s.word(at + 1, "of") || s.word(at + 1, "for"));
  return !listed || s.is(at + 2, TimeKind::article) || s.word(at + 2, "the") || s.word(at + 2, "them") || s.word(at + 2, "which") ||
         s.word(at + 2, "whom") || s.word(at + 2, "those") || s.word(at + 2, "these");
}

class Finder {
 public:
  Finder(const ingest::Article& article, const Document& document, const std::vector<Mention>& times)
      : article_(article), document_(document), times_(times) {}

  std::vector<Mention> run() {
    for (const language::Sentence& sentence : document_.sentences) {
      stream_.load(article_.text, document_, sentence.tokens);
      read(sentence);
    }
    return std::move(found_);
  }

 private:
  // The end of the time that covers the atom, 0 where none does.
  std::uint32_t time_over(base::Span span) {
    while (next_time_ < times_.size() && times_[next_time_].span.end <= span.begin) ++next_time_;
    if (next_time_ == times_.size() || !times_[next_time_].span.overlaps(span)) return 0;
    return times_[next_time_].span.end;
  }

  [[nodiscard]] bool may_begin(std::size_t at) const {
    return stream_.digits(at) || stream_.numbers[at].kind != NumberWordKind::none || stream_.is(at, TimeKind::article);
  }

  void read(const language::Sentence& sentence) {
    for (std::size_t at = 0; at < stream_.size();) {
      const std::uint32_t time_end = time_over(stream_.atoms[at].span);
      const auto draft = time_end == 0 && may_begin(at) ? read_quantity(stream_, at) : std::nullopt;
      if (!draft || !add(*draft, sentence)) {
        ++at;
      } else {
        at = draft->end;
      }
    }
  }

  bool add(const QuantityDraft& d, const language::Sentence& sentence) {
    const TokenRange number{stream_.atoms[d.number_begin].token, stream_.atoms[d.number_end - 1].token + 1};
    TokenId counted;
    if (d.quantity.dimension == Dimension::count) {
      counted = parsed_noun(document_, sentence.tokens, number);
      if (!counted.valid()) counted = following_noun(stream_, d);
    }
    if (is_list_number(stream_, d) || is_pronoun_one(stream_, d, counted)) return false;
    if (d.quantity.dimension == Dimension::count &&
        (is_age_behind_name(stream_, d) || (is_part_of_name(stream_, d, counted) && !goes_on_list(d, sentence))))
      return false;
    if (counted.valid() && in_time(document_[counted].span)) counted = {};
    if (!counted.valid() && d.quantity.dimension == Dimension::count) counted = body_of(number.begin, sentence.tokens.begin);
    Quantity quantity = d.quantity;
    if (!counted.valid()) take_over_unit(quantity, sentence);
    quantity.number_span = span_of(d.number_begin, d.number_end);
    if (d.unit_begin < d.unit_end) quantity.unit_span = span_of(d.unit_begin, d.unit_end);
    quantity.counted = counted;
    const TokenRange tokens{stream_.atoms[d.begin].token, stream_.atoms[d.end - 1].token + 1};
    found_.push_back({.span = span_of(d.begin, d.end), .tokens = tokens, .kind = MentionKind::quantity, .value = std::move(quantity)});
    return true;
  }

  // "Labour has 28 seats, the Conservatives 20 and the Greens 13": one verb and one noun for all, and amounts of one size.
  [[nodiscard]] bool goes_on_list(const QuantityDraft& d, const language::Sentence& sentence) const {
    constexpr double most = 10;
    constexpr std::size_t longest_name = 3, longest_noun = 3;  // words
    if (found_.empty() || found_.back().tokens.begin < sentence.tokens.begin) return false;
    const auto& before = std::get<Quantity>(found_.back().value);
    const bool like = before.dimension == Dimension::count && before.value > 0 && d.quantity.value <= most * before.value && before.value <= most * d.quantity.value;
    if (!like) return false;
    std::size_t at = d.begin;
    while (at > 0 && d.begin - at < longest_name && stream_.capital(at - 1)) --at;
    if (at > 0 && stream_.is(at - 1, TimeKind::article)) --at;
    const bool listed = at > 0 && (stream_.mark(at - 1, ',') || stream_.mark(at - 1, ';') || stream_.word(at - 1, "and"));
    if (!listed || stream_.atoms[at - 1].token < found_.back().tokens.end || stream_.atoms[at - 1].token - found_.back().tokens.end > longest_noun) return false;
    return !stream_.in(d.end) || stream_.mark(d.end, ',') || stream_.mark(d.end, '.') || stream_.mark(d.end, ';') || stream_.word(d.end, "and");
  }

  [[nodiscard]] bool in_time(base::Span span) const {
    const auto it = std::lower_bound(times_.begin(), times_.end(), span.begin,
                                     [](const Mention& time, std::uint32_t at) { return time.span.end <= at; });
    return it != times_.end() && it->span.overlaps(span);
  }

  // "a crowd of 4,820", "an audience of about 300": the body is what is counted.
  [[nodiscard]] TokenId body_of(std::uint32_t number, std::uint32_t first) const {
    for (std::uint32_t i = number; i > first && number - i < 3; --i) {
      if (document_.norm(document_.tokens[i - 1]) != "of" || i < first + 2) continue;
      const std::string_view lemma = document_.lemma(document_.tokens[i - 2]);
      const bool body = lemma == "crowd" || lemma == "attendance" || lemma == "audience" || lemma == "congregation" || lemma == "workforce" ||
                        lemma == "electorate" || lemma == "population" || lemma == "readership";
      return body ? TokenId(i - 2) : TokenId{};
    }
    return {};
  }

  // "24.2 million tonnes, less than last year's 30.2 million": a large figure without a unit has that of the one before it.
  void take_over_unit(Quantity& q, const language::Sentence& sentence) const {
    constexpr double large = 1e6;
    if (q.dimension != Dimension::count || q.resolution < 1e4 || q.value < large || found_.empty()) return;
    const auto share = [](const Mention& m) { return std::get<Quantity>(m.value).dimension == Dimension::percent; };
    std::size_t at = found_.size() - 1;
    while (at > 0 && share(found_[at])) --at;
    const Mention& before = found_[at];
    const auto& last = std::get<Quantity>(before.value);
    const bool unit = last.dimension != Dimension::count && last.dimension != Dimension::points && last.dimension != Dimension::score;
    if (share(before) || before.tokens.begin < sentence.tokens.begin || !unit || last.value < large || last.low <= 0 || !(last.base_low > 0)) return;
    const double size = last.base_low / last.low;
    q.dimension = last.dimension;
    q.unit = last.unit;
    q.base_low = q.low * size;
    q.base_high = q.high * size;
  }

  [[nodiscard]] base::Span span_of(std::size_t begin, std::size_t end) const {
    return {stream_.atoms[begin].span.begin, stream_.atoms[end - 1].span.end};
  }

  const ingest::Article& article_;
  const Document& document_;
  const std::vector<Mention>& times_;
  std::size_t next_time_ = 0;
  Stream stream_;
  std::vector<Mention> found_;
};

}  // namespace

std::vector<Mention> find_quantities(const ingest::Article& article, const Document& document,
                                     const std::vector<Mention>& times) {
  return Finder(article, document, times).run();
}

}  // namespace tally::mention
