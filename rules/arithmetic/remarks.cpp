#include "remarks.hpp"

#include <algorithm>

#include "language/word_set.hpp"
#include "words.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::WordSet;

// Words of one sentence by their place; nothing outside of it.
class Around {
 public:
  Around(const Sheet& sheet, const Amount& amount) : sheet_(sheet), range_(sheet.sentence(amount.sentence)), amount_(amount) {}

  std::string_view norm(std::int64_t i) const { return inside(i) ? sheet_.norm(static_cast<std::uint32_t>(i)) : std::string_view{}; }
  std::string_view lemma(std::int64_t i) const { return inside(i) ? sheet_.lemma(static_cast<std::uint32_t>(i)) : std::string_view{}; }

  bool is_noun(std::int64_t i) const { return inside(i) && sheet_.token(static_cast<std::uint32_t>(i)).upos == language::Upos::noun; }

  // The place of the first word before the amount that is no hedge.
  std::int64_t before() const {
    static constexpr WordSet hedges{{"about", "around", "some", "just", "nearly", "almost", "roughly", "only", "more", "than", "over", "under",
                                     "at", "least", "an", "a", "exactly", "well", "further", "estimated", "approximately", "the"}};
    std::int64_t i = std::int64_t{amount_.begin} - 1;
    while (hedges.contains(norm(i))) --i;
    return i;
  }
  std::int64_t behind() const { return amount_.end; }

 private:
  bool inside(std::int64_t i) const { return i >= range_.begin && i < range_.end; }

  const Sheet& sheet_;
  language::TokenRange range_;
  const Amount& amount_;
};

// What can only lie between two amounts: "a majority of 525".
bool names_difference(std::string_view lemma) {
  static constexpr WordSet nouns{{"majority", "margin", "lead", "gap", "difference", "cushion", "advantage", "shortfall", "rise", "increase", "fall",
                                  "drop", "decrease", "reduction", "gain", "improvement", "jump", "decline", "surplus"}};
  return nouns.contains(lemma);
}

// What may also be an amount by itself: "a loss of 300 jobs", "a saving of £3m".
bool names_change(std::string_view lemma) {
  static constexpr WordSet nouns{{"leap", "slump", "dip", "climb", "hike", "surge", "swing", "deficit", "saving", "loss", "plunge", "spike", "uplift", "growth",
                                  "discount", "overspend", "underspend", "shift", "slide", "rebound", "cut"}};
  return names_difference(lemma) || nouns.contains(lemma);
}

// "20cm taller", "35 minutes less", "27 seconds behind"
bool compares(std::string_view norm) {
  static constexpr WordSet words{{"taller", "shorter", "longer", "heavier", "lighter", "older", "younger", "higher", "lower", "more", "fewer", "less", "larger", "smaller", "wider",
                                  "deeper", "faster", "slower", "bigger", "farther", "further", "dearer", "cheaper", "quicker", "warmer", "colder", "hotter", "cooler", "costlier",
                                  "ahead", "behind", "adrift", "clear", "short", "quicker", "earlier", "later", "narrower", "thicker", "stronger", "extra"}};
  return words.contains(norm);
}

// Verbs whose "by" tells how far apart two amounts are: "won by 56 runs", "fell by 12".
bool decides_or_moves(std::string_view lemma) {
  static constexpr WordSet verbs{{"win", "lose", "beat", "defeat", "lead", "trail", "edge", "miss", "overspend", "exceed", "outnumber", "outvote", "outscore", "fall", "rise", "increase",
                                  "drop", "climb", "grow", "shrink", "cut", "reduce", "raise", "improve", "extend", "narrow", "widen", "jump", "slip", "decline", "go", "undercut",
                                  "overshoot", "undershoot", "surpass", "top", "lengthen", "shorten", "slump", "dip", "shave", "lower", "boost", "swell"}};
  return verbs.contains(lemma);
}

// The verb or noun that a "by" right before the amount belongs to, a few words back: "beat the Sharks by 56 runs".
std::string_view governor_of_by(const Around& at, std::int64_t by) {
  if (at.norm(by) != "by") return {};
  static constexpr WordSet adverbs{{"alone", "never", "not", "only", "even", "just", "but", "and", "probably", "perhaps"}};
  const bool leans = adverbs.contains(at.norm(by - 1));  // "win, let alone by 300"
  for (std::int64_t i = by - 1; i > by - 9; --i) {
    const std::string_view norm = at.norm(i);
    if (norm.empty() || norm == ";" || (norm == "," && !leans)) return {};
    if (decides_or_moves(at.lemma(i)) || names_difference(at.lemma(i))) return at.lemma(i);
  }
  return {};
}

bool of_contest(std::string_view lemma) {
  static constexpr WordSet words{{"win", "lose", "beat", "defeat", "edge", "majority", "margin", "victory", "outscore"}};
  return words.contains(lemma);
}

}  // namespace

bool is_difference(const Sheet& sheet, const Amount& amount) {
  const Around at(sheet, amount);
  const std::int64_t before = at.before();
  if (at.norm(before) == "of" && names_difference(at.lemma(before - 1))) return true;
  if (at.lemma(before) == "be" && names_difference(at.lemma(before - 1))) return true;
  if (!governor_of_by(at, before).empty()) return true;
  const std::string_view next = at.norm(at.behind());
  const std::string_view then = at.norm(at.behind() + 1);
  if (compares(next) && (then == "than" || then == "of" || amount.kind != "count") && !(next == "more" && then != "than")) return true;
  if ((next == "below" || next == "above") && (then == "the" || then == "its" || then == "their" || then == "last")) return true;
  static constexpr WordSet bounds{{"average", "budget", "estimate", "forecast", "limit", "quota", "target"}};
  const bool held = then == "the" || then == "its" || then == "their" || then == "his" || then == "her";
  if (next == "over" && held && (bounds.contains(at.lemma(at.behind() + 2)) || bounds.contains(at.lemma(at.behind() + 3)))) return true;  // "34mph over the speed limit"
  return next == "late" || (names_difference(at.lemma(at.behind())) && at.is_noun(at.behind()));
}

bool is_change(const Sheet& sheet, const Amount& amount) {
  if (is_difference(sheet, amount)) return true;
  const Around at(sheet, amount);
  const std::int64_t before = at.before();
  if ((at.norm(before) == "of" || at.lemma(before) == "be") && names_change(at.lemma(before - 1))) return true;
  return names_change(at.lemma(at.behind())) && at.is_noun(at.behind());
}

bool is_margin(const Sheet& sheet, const Amount& amount) {
  const Around at(sheet, amount);
  const std::int64_t before = at.before();
  return of_contest(governor_of_by(at, before)) || ((at.norm(before) == "of" || at.lemma(before) == "be") && of_contest(at.lemma(before - 1))) || of_contest(at.lemma(at.behind()));
}

bool is_total(const Sheet& sheet, const Amount& amount) {
  const Around at(sheet, amount);
  const std::int64_t before = at.before();
  const std::string_view word = at.norm(before);
  const std::string_view earlier = at.norm(before - 1);
  if (word == "of" && (earlier == "total" || earlier == "sum" || earlier == "aggregate")) return true;
  if (word == "of" && earlier == "out") return true;
  if (word == "or" && earlier == ",") {
    const std::string_view over = at.norm(at.behind());
    if ((over == "over" || over == "for" || over == "during") && at.norm(at.behind() + 1) == "the") return true;
  }
  if (word == "totalling" || word == "totaling" || word == "making" || word == "combined" || word == "total") return true;
  if (word == "to" && (earlier == "total" || earlier == "it" || earlier == "figure" || earlier == "tally" || earlier == "toll")) {
    const std::string_view verb = at.lemma(before - 2);
    return verb == "take" || verb == "bring" || at.lemma(before - 3) == "take" || at.lemma(before - 3) == "bring";
  }
  if ((word == "full" || word == "whole" || word == "entire") && earlier == "the" && amount.kind.starts_with("money")) return true;
  const std::string_view next = at.norm(at.behind());
  const std::string_view then = at.norm(at.behind() + 1);
  if (next == "altogether" || next == "combined") return true;
  if (next == "in" && (then == "all" || then == "total")) return true;
  return (next == "all" && then == "told") || (at.norm(before) == "," && next == "between" && then == "them");
}

std::optional<std::string_view> rate_of(const Sheet& sheet, const Amount& amount) {
  const Around at(sheet, amount);
  const std::string_view next = at.norm(at.behind());
  if (next == "each" || next == "apiece") return std::string_view();
  const bool placed = next == "on" || next == "in" || next == "at" || next == "to";
  if (placed && at.norm(at.behind() + 1) == "each" && !at.is_noun(at.behind() + 2)) return std::string_view();  // "six flats on each"
  if (next != "a" && next != "an" && next != "per" && next != "every" && next != "/") return std::nullopt;
  static constexpr WordSet then{{"ago", "earlier", "before", "previously", "later", "on"}};
  if (then.contains(at.norm(at.behind() + 2))) return std::nullopt;  // "11,480 a year ago"
  const std::string_view unit = at.lemma(at.behind() + 1);
  static constexpr WordSet heads{{"head", "person", "piece"}};
  if (heads.contains(unit)) return std::string_view();
  const bool plain = !unit.empty() && !compares(unit) && unit != "cent" && unit != "few" && unit != "little" && unit != "total";
  return plain ? std::optional(unit) : std::nullopt;
}

bool is_told_beside(const Sheet& sheet, const std::vector<Amount>& amounts, const Amount& told, double value) {
  const auto& sentences = sheet.document().sentences;
  return std::ranges::any_of(amounts, [&](const Amount& other) {
    return &other != &told && other.kind == told.kind && other.value == value && sentences[other.sentence].block == sentences[told.sentence].block;
  });
}

bool continues(const Sheet& sheet, std::uint32_t sentence) {
  const auto& sentences = sheet.document().sentences;
  return sentence > 0 && sentence < sentences.size() && sentences[sentence].block == sentences[sentence - 1].block;
}

std::vector<const Amount*> others(const std::vector<Amount>& amounts, const Amount& amount, std::uint32_t first, std::uint32_t last) {
  std::vector<const Amount*> out;
  for (const Amount& other : in_sentences(amounts, first, last))
    if (&other != &amount && go_together(amount, other)) out.push_back(&other);
  return out;
}

}  // namespace tally::rules::arithmetic
