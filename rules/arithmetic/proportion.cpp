// A share that is told beside its part and its whole, in whatever order and however far apart in the sentence: "it has received
// $700,000, just over a third", "640 jobs at three plants, about 9 per cent of its workforce of 7,100", "Of 60 chicks, 36 were
// ringed, or 60 per cent", "That is 65 per cent of the total". The share must stand as a remark on the figures, and nothing
// else nearby may explain it.

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "nouns.hpp"
#include "precision.hpp"
#include "sum.hpp"
#include "words.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::Upos;
using language::WordSet;

constexpr double fraction_slack = 0.025;
constexpr double largest_error = 2;  // shares further off are of something else

struct Pair {
  const Figure* part = nullptr;
  const Figure* whole = nullptr;
};

class Proportion {
 public:
  Proportion(const Sheet& sheet, std::uint32_t sentence, Ledger& ledger)
      : sheet_(sheet), sentence_(sentence), range_(sheet.sentence(sentence)), ledger_(ledger) {}

  void check() {
    for (const Figure* figure : sheet_.between(range_.begin, range_.end)) {
      const bool share = (figure->unit == Unit::percent || figure->unit == Unit::fraction) && !figure->joined;
      if (share && said(*figure) < 1 && !is_change(*figure)) check_share(*figure);
    }
  }

 private:
  std::string_view norm(std::uint32_t i) const { return i >= range_.begin && i < range_.end ? sheet_.norm(i) : std::string_view{}; }
  static double said(const Figure& share) { return share.unit == Unit::fraction ? share.value : share.value / 100; }

  // "a rise of 20 per cent", "20 per cent more"
  bool is_change(const Figure& share) const {
    static constexpr WordSet hedges{{"than", "over", "under", "more", "less", "close", "fewer", "above", "below"}};
    if (share.end < range_.end && direction_at(sheet_, share.end) != 0) return true;
    const std::uint32_t first = share.begin > range_.begin + 5 ? share.begin - 5 : range_.begin;
    for (std::uint32_t i = share.begin; i > first; --i) {
      if (norm(i - 1) == ",") return false;
      if (direction_at(sheet_, i - 1) != 0 && !hedges.contains(norm(i - 1))) return true;
    }
    return false;
  }

  void check_share(const Figure& share) {
    const Pair pair = pair_of(share);
    if (pair.part != nullptr) decide(share, pair);
  }

  Pair pair_of(const Figure& share) const {
    if (const Pair told = told_behind_colon(share); told.part != nullptr) return told;
    const bool turnout = is_turnout();
    if (!turnout && !is_remark(share)) return {};
    if (!turnout && norm(share.end) == "of") {
      if (const Figure* whole = whole_behind(share.end + 1)) return {part_before(share, *whole), whole};
      const bool back = norm(range_.begin) == "that" || norm(range_.begin) == "this";  // "That is 78 per cent of the year group"
      if (!back && !is_of_the_whole(share.end + 1)) return {};
    }
    return told_in_sentence(share, turnout);
  }

  // ", or", "(", a dash, "that is", "which is" before the share, with hedges between; the clause ends behind it, or goes on
  // with "of".
  bool is_remark(const Figure& share) const {
    static constexpr WordSet fillers{{"about", "some", "just", "nearly", "almost", "more", "less", "than", "over", "under", "around", "roughly", "only",
                                      "a", "an", "exactly", "at", "least", "well", "little", "fewer", "close", "to", "barely"}};
    static constexpr WordSet marks{{",", "or", "(", "–", "—", "--", ":"}};
    static constexpr WordSet closers{{",", ".", ";", ")", "–", "—", "--", "of", ""}};
    if (is_conclusion(share)) return true;
    if (!closers.contains(norm(share.end))) return false;
    std::uint32_t i = share.begin;
    while (i > range_.begin && fillers.contains(norm(i - 1))) --i;
    if (i == range_.begin) return false;
    if (marks.contains(norm(i - 1)) || is_named_share(i)) return true;
    const bool equals = sheet_.lemma(i - 1) == "be" || sheet_.lemma(i - 1) == "represent" || sheet_.lemma(i - 1) == "equal";
    return equals && i >= range_.begin + 2 && (norm(i - 2) == "that" || norm(i - 2) == "this" || norm(i - 2) == "which");
  }

  // ", so the house was 90 per cent full", ", meaning that 40 per cent had gone": no other figure in the clause.
  bool is_conclusion(const Figure& share) const {
    for (std::uint32_t i = share.begin; i > range_.begin + 1; --i) {
      if (sheet_.at(i - 1) != nullptr || norm(i - 1) == ";") return false;
      if ((norm(i - 1) == "so" || norm(i - 1) == "meaning") && norm(i - 2) == ",") return norm(share.end) != "of";
    }
    return false;
  }

  // "a margin of", "a share of"
  bool is_named_share(std::uint32_t i) const {
    static constexpr WordSet nouns{{"margin", "share", "proportion", "yield", "return", "ratio"}};
    return i >= range_.begin + 2 && norm(i - 1) == "of" && nouns.contains(sheet_.lemma(i - 2));
  }

  bool is_turnout() const {
    for (std::uint32_t i = range_.begin; i < range_.end; ++i)
      if (norm(i) == "turnout") return true;
    return false;
  }

  // "of its $18 million budget", "of its American workforce of 7,100", "of the company's 7,100 workers"
  const Figure* whole_behind(std::uint32_t begin) const {
    for (std::uint32_t i = begin; i < begin + 7 && i < range_.end; ++i) {
      if (const Figure* figure = sheet_.at(i)) return is_amount(*figure) ? figure : nullptr;
      const Upos tag = sheet_.token(i).upos;
      if (tag == Upos::punct || tag == Upos::verb || tag == Upos::aux || tag == Upos::cconj) return nullptr;
    }
    return nullptr;
  }

  // The share is one of the whole just told: "of the total", "of them".
  bool is_of_the_whole(std::uint32_t i) const {
    static constexpr WordSet words{{"total", "them", "those", "whole", "it", "sum", "figure", "all", "electorate", "amount"}};
    for (std::uint32_t k = i; k < i + 3; ++k)
      if (words.contains(norm(k))) return true;
    return false;
  }

  bool of_one_sort(const Figure& part, const Figure& whole) const {
    if (!is_amount(part) || !is_amount(whole) || !addable(part, whole) || part.value >= whole.value) return false;
    if (part.noun == no_token || whole.noun == no_token) return true;
    const std::string_view a = sheet_.lemma(part.noun);
    const std::string_view b = sheet_.lemma(whole.noun);
    static constexpr WordSet people{{"job", "post", "position", "staff", "workforce", "ballot", "vote", "voter", "elector", "role"}};
    const auto human = [&](std::string_view noun) { return is_human(noun) || people.contains(noun); };
    return a == b || (human(a) && human(b));
  }

  // The last amount before the share that can be its part, no verb between.
  const Figure* part_before(const Figure& share, const Figure& whole) const {
    const std::vector<const Figure*> before = sheet_.between(range_.begin, share.begin);
    for (auto it = before.rbegin(); it != before.rend(); ++it) {
      if (!of_one_sort(**it, whole) || *it == &whole || (*it)->value < said(share) * whole.value / 4) continue;
      for (std::uint32_t i = (*it)->end; i < share.begin; ++i) {
        const bool verb = sheet_.token(i).upos == Upos::verb || sheet_.token(i).upos == Upos::aux;
        if (verb || norm(i) == "and" || norm(i) == "but") return nullptr;
      }
      return *it;
    }
    return nullptr;
  }

  // "two fifths of the colony: 172 of the 428 birds"
  Pair told_behind_colon(const Figure& share) const {
    for (std::uint32_t i = share.end; i < share.end + 7 && i + 1 < range_.end; ++i) {
      if (sheet_.at(i) != nullptr) return {};
      if (norm(i) == ":" || norm(i) == "–" || norm(i) == "—" || norm(i) == "(") {
        const Figure* part = sheet_.at(i + 1);
        if (part == nullptr || norm(part->end) != "of") return {};
        const Figure* whole = whole_behind(part->end + 1);
        return whole != nullptr && of_one_sort(*part, *whole) ? Pair{part, whole} : Pair{};
      }
    }
    return {};
  }

  // The only "154 of the 220" of the sentence.
  Pair told_as_share(TokenRange range) const {
    Pair found;
    for (const Figure* part : sheet_.between(range.begin, range.end)) {
      if (part->end + 1 >= range.end || sheet_.norm(part->end) != "of") continue;
      const std::uint32_t at = part->end + (sheet_.norm(part->end + 1) == "the" ? 2U : 1U);
      const Figure* whole = at < range.end ? sheet_.at(at) : nullptr;
      if (whole == nullptr || !of_one_sort(*part, *whole)) continue;
      if (found.part != nullptr) return {};
      found = {part, whole};
    }
    return found;
  }

  // The only two amounts of one sort here; or one here and one in the sentence before.
  Pair told_in_sentence(const Figure& share, bool turnout) const {
    std::vector<const Figure*> here = amounts(range_, share);
    if (here.size() == 2) return ordered(*here[0], *here[1], turnout);
    if (turnout && here.empty() && sentence_ > 0) return turnout_of_before();
    if (here.size() > 2 || sentence_ == 0 || turnout) return {};
    if (here.empty() && (norm(range_.begin) == "that" || norm(range_.begin) == "this"))
      if (const Pair told = told_as_share(sheet_.sentence(sentence_ - 1)); told.part != nullptr) return told;
    if (sheet_.document().sentences[sentence_ - 1].block != sheet_.document().sentences[sentence_].block) return {};
    const std::vector<const Figure*> before = amounts(sheet_.sentence(sentence_ - 1), share);
    if (here.empty()) return before.size() == 2 && norm(range_.begin).starts_with("th") ? ordered(*before[0], *before[1], false) : Pair{};
    const bool beside = here.front()->end <= share.begin && share.begin - here.front()->phrase_end() < 14;
    // "$84,000 of that": of the last one told.
    const std::uint32_t of = here.front()->phrase_end();
    const bool back = norm(of) == "of" && (norm(of + 1) == "that" || norm(of + 1) == "this" || norm(of + 1) == "it");
    if (before.empty() || (before.size() > 1 && !back) || !beside || !of_one_sort(*here.front(), *before.back())) return {};
    return {here.front(), before.back()};
  }

  std::vector<const Figure*> amounts(TokenRange range, const Figure& share) const {
    std::vector<const Figure*> out;
    for (const Figure* figure : sheet_.between(range.begin, range.end))
      if (figure != &share && is_amount(*figure) && figure->value > 1 && !is_many(*figure) && !is_label(*figure)) out.push_back(figure);
    return out;
  }

  // "18,204 votes had been cast, from an electorate of 41,900. Turnout, at 46 per cent, was"
  Pair turnout_of_before() const {
    if (sheet_.document().sentences[sentence_ - 1].block != sheet_.document().sentences[sentence_].block) return {};
    static constexpr WordSet all{{"electorate", "register", "registered", "eligible", "entitled", "roll"}};
    const TokenRange before = sheet_.sentence(sentence_ - 1);
    std::vector<const Figure*> told;
    for (const Figure* figure : sheet_.between(before.begin, before.end))
      if (is_amount(*figure)) told.push_back(figure);
    bool of_all = false;
    for (std::uint32_t i = before.begin; i < before.end; ++i) of_all = of_all || all.contains(sheet_.norm(i));
    return of_all && told.size() == 2 ? ordered(*told[0], *told[1], true) : Pair{};
  }

  // "Year 11", "a grade 5"
  bool is_label(const Figure& figure) const {
    static constexpr WordSet labelled{{"year", "grade", "level", "class", "phase", "stage", "band", "tier", "key", "room", "form", "category", "type"}};
    if (figure.unit != Unit::count || figure.begin == sheet_.sentence(figure.sentence).begin) return false;
    return labelled.contains(sheet_.norm(figure.begin - 1));
  }

  // "hundreds more jobs": nothing to reckon with.
  bool is_many(const Figure& figure) const {
    static constexpr WordSet words{{"dozens", "hundreds", "thousands", "millions", "scores", "tens"}};
    return words.contains(sheet_.norm(figure.begin));
  }

  Pair ordered(const Figure& a, const Figure& b, bool turnout) const {
    const Figure& part = a.value < b.value ? a : b;
    const Figure& whole = a.value < b.value ? b : a;
    if (!of_one_sort(part, whole)) return {};
    if (turnout && part.noun == no_token && whole.noun == no_token) return {};
    return {&part, &whole};
  }

  static Range ratio_of(const Figure& part, const Figure& whole) { return {part.range.low / whole.range.high, part.range.high / whole.range.low}; }

  Range told(const Figure& share) const {
    if (share.unit == Unit::fraction) {
      const Range fraction{share.range.low - fraction_slack, share.range.high + fraction_slack};
      const Hedge hedge = hedge_around(sheet_, range_, share.begin, share.end);
      return hedge == Hedge::below ? widened(fraction, hedge) : fraction;  // "more than a third" is seldom far more
    }
    return {(share.range.low - share.resolution) / 100, (share.range.high + share.resolution) / 100};
  }

  // Another pair of amounts nearby has that share, or the rest has it.
  bool explained(const Figure& share, const Pair& pair) const {
    const Range range = told(share);
    const Range mine = ratio_of(*pair.part, *pair.whole);
    if (Range{1 - mine.high, 1 - mine.low}.meets(range)) return true;
    // The two are what is there and what is missing: "42,700, or 70 per cent, with 18,300 still in the dark".
    const Range both = pair.part->range + pair.whole->range;
    const bool divided = share.unit == Unit::percent && sheet_.norm(pair.part->end) != "of";
    for (const Figure* one : {pair.part, pair.whole})
      if (divided && Range{one->range.low / both.high, one->range.high / both.low}.meets(range)) return true;
    // A step: "484 points down at 8,254, or 5.6 per cent".
    const bool may_step = share.unit == Unit::percent;
    if (may_step && Range{mine.low / (1 + mine.low), mine.high / (1 + mine.high)}.meets(range)) return true;
    if (may_step && Range{mine.low / (1 - std::min(mine.low, 0.99)), mine.high / (1 - std::min(mine.high, 0.99))}.meets(range)) return true;
    return std::ranges::any_of(sheet_.figures, [&](const Figure& other) { return makes(*pair.part, other, range) || makes(*pair.whole, other, range); });
  }

  // One of the two is that share of another amount, or the other way round: "the winner's share of the £80,000 was £45,600, or
  // 57 per cent, with £17,200 for second".
  bool makes(const Figure& one, const Figure& other, const Range& share) const {
    if (!addable(one, other) || !is_amount(other) || is_many(other) || !is_near(one, other)) return false;
    const bool less = one.value < other.value;
    return ratio_of(less ? one : other, less ? other : one).meets(share);
  }

  // Bare counts explain what stands beside them only.
  bool is_near(const Figure& one, const Figure& other) const {
    const bool alike = one.unit != Unit::count || (one.noun != no_token && other.noun != no_token && sheet_.lemma(one.noun) == sheet_.lemma(other.noun));
    const std::uint32_t around = alike ? 6 : 2;  // sentences
    return other.sentence + around >= sentence_ && other.sentence <= sentence_ + around;
  }

  void decide(const Figure& share, const Pair& pair) {
    ledger_.compared();
    if (pair.whole->range.low <= 0 || ratio_of(*pair.part, *pair.whole).meets(told(share))) return;
    const double right = pair.part->value / pair.whole->value;
    if (said(share) > largest_error * right || right > largest_error * said(share)) return ledger_.undecided("a share of something else, perhaps");
    if (explained(share, pair)) return ledger_.undecided("other figures nearby explain the share");
    ledger_.report(sheet_, {fmt::format("{} of {} is {} per cent, not {}", written(pair.part->value, *pair.part),
                                        written(pair.whole->value, *pair.whole), plain(100 * right), sheet_.words(share.span)),
                            {{share.span, "the share", share.unit == Unit::percent ? &share : nullptr, 100 * right},
                             {sheet_.phrase(*pair.part), "the part"},
                             {sheet_.phrase(*pair.whole), "the whole"}},
                            0.87});
  }

  const Sheet& sheet_;
  std::uint32_t sentence_;
  TokenRange range_;
  Ledger& ledger_;
};

}  // namespace

void check_proportion(const Sheet& sheet, Ledger& ledger) {
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) Proportion(sheet, i, ledger).check();
}

}  // namespace tally::rules::arithmetic
