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

bool names_difference(std::string_view lemma) {
  static constexpr WordSet nouns{{"majority", "margin", "lead", "gap", "difference", "cushion", "advantage", "shortfall", "rise", "increase", "fall",
                                  "drop", "decrease", "reduction", "gain", "improvement", "jump", "decline", "surplus"}};
  return nouns.contains(lemma);
}

bool compares(std::string_view norm) {
  static constexpr WordSet words{{"taller", "shorter", "longer", "heavier", "lighter", "older", "younger", "higher", "lower", "more", "fewer", "less",
                                  "larger", "smaller", "wider", "deeper", "faster", "slower", "bigger", "farther", "further", "dearer", "cheaper"}};
  return words.contains(norm);
}

}  // namespace

bool is_difference(const Sheet& sheet, const Amount& amount) {
  const Around at(sheet, amount);
  const std::int64_t before = at.before();
  if (at.norm(before) == "of" && names_difference(at.lemma(before - 1))) return true;
  if (at.lemma(before) == "be" && names_difference(at.lemma(before - 1))) return true;
  const std::string_view next = at.norm(at.behind());
  const std::string_view then = at.norm(at.behind() + 1);
  if (compares(next) && then == "than") return true;
  if ((next == "short" || next == "ahead" || next == "clear") && then == "of") return true;
  if ((next == "below" || next == "above") && (then == "the" || then == "its" || then == "their" || then == "last")) return true;
  return next == "late" || (names_difference(next) && at.norm(before) == "a");
}

bool is_total(const Sheet& sheet, const Amount& amount) {
  const Around at(sheet, amount);
  const std::int64_t before = at.before();
  const std::string_view word = at.norm(before);
  const std::string_view earlier = at.norm(before - 1);
  if (word == "of" && (earlier == "total" || earlier == "sum")) return true;
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
  if (next != "a" && next != "an" && next != "per" && next != "every" && next != "/") return std::nullopt;
  const std::string_view unit = at.lemma(at.behind() + 1);
  static constexpr WordSet heads{{"head", "person", "piece"}};
  if (heads.contains(unit)) return std::string_view();
  const bool plain = !unit.empty() && !compares(unit) && unit != "cent" && unit != "few" && unit != "little" && unit != "total";
  return plain ? std::optional(unit) : std::nullopt;
}

bool continues(const Sheet& sheet, std::uint32_t sentence) {
  const auto& sentences = sheet.document().sentences;
  return sentence > 0 && sentence < sentences.size() && sentences[sentence].block == sentences[sentence - 1].block;
}

std::vector<const Amount*> others(const std::vector<Amount>& amounts, const Amount& amount, std::uint32_t first, std::uint32_t last) {
  std::vector<const Amount*> out;
  for (const Amount& other : amounts)
    if (&other != &amount && other.sentence >= first && other.sentence <= last && go_together(amount, other)) out.push_back(&other);
  return out;
}

}  // namespace tally::rules::arithmetic
