// A share of a whole beside the amount that it makes: "a quarter of its 1,200 staff, some 400 people", "120 jobs, 15 per cent
// of its 1,200-strong workforce", "turnout was 51 per cent: 9,020 of the 22,000 voters"; and multiples: "555, more than double
// last year's 310", "at £60,000 his pay is three times the £30,000".

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "precision.hpp"
#include "sum.hpp"
#include "words.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::WordSet;

constexpr double fraction_slack = 0.025;
constexpr std::uint32_t near = 6;  // tokens

bool is_share(const Figure& figure) { return (figure.unit == Unit::percent || figure.unit == Unit::fraction) && !figure.joined; }

Range share_range(const Figure& share) {
  if (share.unit == Unit::fraction) return {share.range.low - fraction_slack, share.range.high + fraction_slack};
  return {(share.range.low - share.resolution) / 100, (share.range.high + share.resolution) / 100};
}

class Shares {
 public:
  Shares(const Sheet& sheet, std::uint32_t sentence, Ledger& ledger)
      : sheet_(sheet), range_(sheet.sentence(sentence)), figures_(sheet.between(range_.begin, range_.end)), ledger_(ledger) {}

  void check() {
    for (const Figure* figure : figures_) {
      if (is_share(*figure)) check_share_of(*figure);
      if (is_amount(*figure)) check_part_of(*figure);
    }
    for (std::uint32_t i = range_.begin; i < range_.end; ++i) check_multiple(i);
  }

 private:
  std::string_view norm(std::uint32_t i) const { return i >= range_.begin && i < range_.end ? sheet_.norm(i) : std::string_view{}; }

  // The amount that stands at token `i`, fillers skipped.
  const Figure* amount_at(std::uint32_t i) const {
    for (int steps = 0; steps < 5 && i < range_.end; ++i, ++steps) {
      if (const Figure* figure = sheet_.at(i)) return is_amount(*figure) || is_strong(*figure) ? figure : nullptr;
      if (!is_filler(sheet_, i)) return nullptr;
    }
    return nullptr;
  }

  // "1,200-strong"
  bool is_strong(const Figure& figure) const {
    for (std::uint32_t i = figure.end; i < figure.end + 3; ++i)
      if (norm(i) == "strong") return figure.unit == Unit::count && !figure.hedged;
    return false;
  }

  static bool is_joint(std::string_view word) {
    static constexpr WordSet words{{",", "or", "(", "–", "—", "-", "about", "some", "just", "over", "under", "more", "less", "than",
                                    "nearly", "almost", "around", "roughly", "at", "least", "is", "was", "equal", "equivalent", "to",
                                    "represents", "representing", "i.e.", "which", "are", "were", "only", "that", "amounting", "amounts"}};
    return words.contains(word);
  }

  bool only_joints(std::uint32_t begin, std::uint32_t end) const {
    if (end <= begin || end - begin > near) return false;
    bool apart = false;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (!is_joint(norm(i))) return false;
      apart = apart || norm(i) == "," || norm(i) == "or" || norm(i) == "(" || norm(i) == "–" || norm(i) == "—" || sheet_.lemma(i) == "be" ||
              norm(i).starts_with("represent") || norm(i).starts_with("amount");
    }
    return apart;
  }

  // "[120 jobs,] 15 per cent of its 1,200 staff[, some 400 people]"
  void check_share_of(const Figure& share) {
    if (norm(share.end) != "of") return;
    const Figure* whole = amount_at(share.end + 1);
    if (whole == nullptr) return;
    for (const Figure* part : figures_) {
      if (!is_amount(*part) || part == whole || part->unit != whole->unit || part->currency != whole->currency || part->value >= whole->value)
        continue;
      const bool before = part->end <= share.begin && only_joints(part->phrase_end(), share.begin);
      const bool behind = part->begin >= whole->end && only_joints(behind_noun(*whole), part->begin) && sheet_.lemma(part->begin - 1) != "be";
      if (before || behind) return decide(*part, *whole, share);
    }
  }

  // "1,240 staff": a noun in the singular counts, too.
  std::uint32_t behind_noun(const Figure& figure) const {
    const std::uint32_t end = figure.phrase_end();
    const bool noun = figure.noun == no_token && end < range_.end && sheet_.token(end).upos == language::Upos::noun;
    return noun ? end + 1 : end;
  }

  // "9,020 [people voted out] of an electorate of 22,000, a turnout of 49 per cent"; "51 per cent: 9,020 of the 22,000"
  void check_part_of(const Figure& part) {
    const Figure* whole = whole_of(part);
    if (whole == nullptr || whole->unit != part.unit || whole->currency != part.currency || whole->value <= part.value) return;
    const Figure* share = only_share();
    if (share == nullptr || !is_its_share(*share, part, *whole)) return;
    decide(part, *whole, *share);
  }

  const Figure* whole_of(const Figure& part) const {
    for (std::uint32_t i = part.end; i + 1 < range_.end && i < part.phrase_end() + 4; ++i) {
      if (sheet_.at(i) != nullptr || norm(i) == ",") return nullptr;
      if (norm(i) != "of") continue;
      const bool out = norm(i - 1) == "out";
      if (i != part.end && !out) return nullptr;
      if (const Figure* whole = amount_at(i + 1)) return whole;
      // "out of an electorate of 22,000"
      for (std::uint32_t k = i + 2; out && k < i + 5; ++k)
        if (norm(k) == "of") return amount_at(k + 1);
      return nullptr;
    }
    return nullptr;
  }

  const Figure* only_share() const {
    const Figure* found = nullptr;
    for (const Figure* figure : figures_) {
      if (!is_share(*figure)) continue;
      if (found != nullptr) return nullptr;
      found = figure;
    }
    return found;
  }

  // The share stands apart from the rest: behind "or", a dash, a bracket, "a turnout of"; or before a colon.
  bool is_its_share(const Figure& share, const Figure& part, const Figure& whole) const {
    const std::string_view next = norm(share.end);
    const bool ends = next.empty() || next == "." || next == "," || next == ";" || next == ")" || next == ":" || next == "–" || next == "—";
    if (share.end <= part.begin) return next == ":" || (next == "(" && part.begin == share.end + 1);
    if (share.begin < whole.end) return false;
    std::uint32_t at = share.begin;
    while (at > whole.end && share.begin - at < near && !stands_apart(norm(at - 1))) --at;
    if (at == whole.end || !stands_apart(norm(at - 1))) return false;
    for (std::uint32_t i = at; i < share.begin; ++i)
      if (!is_joint(norm(i)) && norm(i) != "a" && norm(i) != "of" && norm(i) != "turnout" && norm(i) != "share" && norm(i) != "rate") return false;
    const bool renamed = next == "of" && norm(share.end + 1) == "the" && norm(at - 1) != ",";
    return ends || renamed;
  }

  static bool stands_apart(std::string_view word) {
    return word == "or" || word == "–" || word == "—" || word == "(" || word == ",";
  }

  void decide(const Figure& part, const Figure& whole, const Figure& share) {
    ledger_.compared();
    const Range ratio{part.range.low / whole.range.high, part.range.high / whole.range.low};
    const Range told = share_range(share);
    if (ratio.meets({told.low - 1e-9, told.high + 1e-9})) return;
    const double right = part.value / whole.value;
    const double said = share.unit == Unit::fraction ? share.value : share.value / 100;
    if (said > 4 * right || right > 4 * said) return ledger_.undecided("a share of something else, perhaps");
    ledger_.report(sheet_, {fmt::format("{} of {} is {} per cent, not {}", written(part.value, part), written(whole.value, whole),
                                        plain(100 * right), sheet_.words(share.span)),
                            {{sheet_.phrase(part), "the part"}, {sheet_.phrase(whole), "the whole"}, {share.span, "the share", share.unit == Unit::percent ? &share : nullptr, 100 * right}},
                            0.88});
  }

  struct Times {
    base::Span span;
    double factor = 0;
    std::uint32_t end = 0;
    Hedge hedge = Hedge::none;
  };

  // "double", "twice", "three times", "half"
  std::optional<Times> times_at(std::uint32_t i) const {
    const std::string_view word = norm(i);
    double factor = word == "double" || word == "twice" ? 2 : word == "triple" || word == "treble" ? 3 : word == "half" ? 0.5 : 0;
    std::uint32_t begin = i;
    if (word == "times" && i > range_.begin) {
      for (const Figure* figure : figures_)
        if (figure->end == i && is_amount(*figure)) factor = figure->value, begin = figure->begin;
    }
    if (factor == 0 || factor > 100) return std::nullopt;
    return Times{base::cover(sheet_.token(begin).span, sheet_.token(i).span), factor, i + 1, hedge_around(sheet_, range_, begin, i + 1)};
  }

  // "more than double [as many as] last year's 310": the other amount is the only one of its kind.
  void check_multiple(std::uint32_t i) {
    const auto times = times_at(i);
    if (!times) return;
    std::uint32_t at = times->end;
    if (norm(at) == "as")
      for (++at; at < times->end + 5 && norm(at) != "as";) ++at;
    if (norm(at) == "as" || norm(at) == "of") ++at;
    const Figure* base = amount_at(at);
    if (base == nullptr) base = base_of_time(at);
    if (base == nullptr || is_dart(*times, *base)) return;
    std::vector<const Figure*> others;
    for (const Figure* figure : others_like(sheet_, *base))
      if (figure->begin < times->end ? figure->end != times->end - 1 : true) others.push_back(figure);
    if (others.size() > 1 && base == figures_.back() && others.front()->end < i) return compare_nearest(*times, others, *base);
    if (others.size() != 1 || (times->factor == 0.5 && !half_of(*others.front(), i, *base))) return;
    compare(*times, *others.front(), *base);
  }

  // "treble 20, double 12"
  bool is_dart(const Times& times, const Figure& base) const {
    return base.begin == times.end && base.noun == no_token && base.unit == Unit::count && norm(times.end - 1) != "times" && norm(times.end - 1) != "twice";
  }

  // "twice as many as last year, when he had six", "three times as much as in 2019, when it took £4m": the last figure.
  const Figure* base_of_time(std::uint32_t at) const {
    bool when = false;
    for (std::uint32_t i = at; i < range_.end && i < at + 10; ++i) {
      when = when || norm(i) == "when";
      if (const Figure* figure = sheet_.at(i)) return when && is_amount(*figure) && figure == figures_.back() ? figure : nullptr;
    }
    return nullptr;
  }

  // "has 14 goals in 17 games, twice as many as last year, when he had six": where neither fits, the one that comes nearer.
  void compare_nearest(const Times& times, const std::vector<const Figure*>& others, const Figure& base) {
    const Figure* best = nullptr;
    const auto error = [&](const Figure& figure) { return std::fabs(figure.value / base.value - times.factor); };
    for (const Figure* figure : others)
      if (best == nullptr || error(*figure) < error(*best)) best = figure;
    compare(times, *best, base);
  }

  // "Half of the 640 pupils, 280, walk": a half is told of anything, so that the part must stand in apposition.
  bool half_of(const Figure& part, std::uint32_t half, const Figure& whole) const {
    return only_joints(whole.phrase_end(), part.begin) || (part.end <= half && only_joints(part.phrase_end(), half));
  }

  void compare(const Times& times, const Figure& value, const Figure& base) {
    ledger_.compared();
    const double slack = times.factor >= 2 && times.hedge == Hedge::none ? 0.1 : 0.02;
    Range allowed = widened({times.factor * (1 - slack), times.factor * (1 + slack)}, times.hedge);
    if (times.factor == 0.5) allowed = {allowed.low - 0.02, allowed.high + 0.02};
    const Range ratio{value.range.low / base.range.high, value.range.high / base.range.low};
    if (ratio.meets(allowed)) return;
    const double right = value.value / base.value;
    if (right > 3 * times.factor || times.factor > 3 * right) return ledger_.undecided("a multiple of something else, perhaps");
    ledger_.report(sheet_, {fmt::format("{} is {:.2g} times {}, not {}", written(value.value, value), right, written(base.value, base), sheet_.words(times.span)),
                            {{times.span, "the multiple"}, {sheet_.phrase(value), "the amount"}, {sheet_.phrase(base), "what it is a multiple of"}},
                            0.85});
  }

  const Sheet& sheet_;
  TokenRange range_;
  std::vector<const Figure*> figures_;
  Ledger& ledger_;
};

}  // namespace

void check_part(const Sheet& sheet, Ledger& ledger) {
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) Shares(sheet, i, ledger).check();
}

}  // namespace tally::rules::arithmetic
