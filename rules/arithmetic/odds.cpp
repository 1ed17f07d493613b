// A ballot told as so many to one, and its two counts: "have voted by three to one to strike" and, in a sentence near, "1,240 in
// favour of a walkout and 620 against". Read only where the article has one count for and one against.

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "checks.hpp"
#include "classes.hpp"
#include "language/word_set.hpp"
#include "mention/number_words.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

class Odds {
 public:
  Odds(const Sheet& sheet, Ledger& ledger) : sheet_(sheet), ledger_(ledger) {}

  void check() {
    for (std::uint32_t s = 0; s < sheet_.document().sentences.size(); ++s) {
      const language::TokenRange range = sheet_.sentence(s);
      for (std::uint32_t i = range.begin + 2; i + 2 < range.end; ++i)
        if (sheet_.norm(i + 1) == "to" && sheet_.norm(i + 2) == "one" && sheet_.norm(i - 1) == "by" && votes(range)) decide(i, s);
    }
  }

 private:
  bool votes(language::TokenRange range) const {
    static constexpr language::WordSet words{{"vote", "ballot", "back", "approve", "reject", "endorse", "accept"}};
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      if (words.contains(sheet_.lemma(i))) return true;
    return false;
  }

  // The only count of its side told in the sentence of the ratio or in the four behind it.
  const Figure* side(std::string_view lemma, std::uint32_t sentence) const {
    const Figure* found = nullptr;
    for (const Figure& figure : sheet_.figures) {
      if (figure.sentence < sentence || figure.sentence > sentence + 4 || !is_amount(figure) || figure.unit != Unit::count || figure.value < 10 || figure.hedged) continue;
      if (!is_for(figure, lemma)) continue;
      if (found != nullptr) return nullptr;
      found = &figure;
    }
    return found;
  }

  // "1,240 had marked their ballots in favour", "620 against"; no other count between.
  bool is_for(const Figure& figure, std::string_view lemma) const {
    constexpr std::uint32_t near = 9;
    const std::uint32_t end = std::min(sheet_.sentence(figure.sentence).end, figure.end + near);
    for (std::uint32_t i = figure.end; i < end && sheet_.at(i) == nullptr; ++i) {
      const PartClass kind = outcome_class(sheet_.lemma(i));
      if (kind.family == outcome_class("favour").family && sheet_.norm(i) != "for") return kind == outcome_class(lemma);
    }
    return false;
  }

  void decide(std::uint32_t at, std::uint32_t sentence) {
    const auto word = mention::number_word(sheet_.norm(at));
    const double told = word.kind == mention::NumberWordKind::unit ? word.value : 0;
    const Figure* yes = side("favour", sentence);
    const Figure* no = side("against", sentence);
    if (told < 2 || yes == nullptr || no == nullptr) return;
    ledger_.compared();
    const double ratio = std::max(yes->value, no->value) / std::min(yes->value, no->value);
    constexpr double slack = 0.5;  // "three to one" is said of anything that rounds to it
    constexpr double another_matter = 2;
    if ((ratio > told - slack && ratio < told + slack) || ratio > another_matter * told || told > another_matter * ratio) return;
    const base::Span span = base::cover(sheet_.token(at).span, sheet_.token(at + 2).span);
    ledger_.report(sheet_, {fmt::format("{} and {} are {:.2g} to one, not {}", written(yes->value, *yes), written(no->value, *no), ratio, sheet_.words(span)),
                            {{span, "the ratio"}, {sheet_.phrase(*yes), "for"}, {sheet_.phrase(*no), "against"}},
                            0.85});
  }

  const Sheet& sheet_;
  Ledger& ledger_;
};

}  // namespace

void check_odds(const Sheet& sheet, Ledger& ledger) { Odds(sheet, ledger).check(); }

}  // namespace tally::rules::arithmetic
