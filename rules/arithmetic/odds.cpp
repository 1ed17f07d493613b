// A ballot told as so many to one, and its two counts: "have voted by three to one to strike" and, in a sentence near,
// "1,240 in favour of a walkout and 620 against". Read only where the article has one count for and one against.

#include <fmt/format.h>

#include <algorithm>

#include "checks.hpp"
#include "classes.hpp"
#include "language/word_set.hpp"
#include "mention/number_words.hpp"
#include "precision.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

class Odds {
 public:
  Odds(const Sheet& sheet, Ledger& ledger) : sheet_(sheet), ledger_(ledger) {}

  void check() {
    for (std::uint32_t s = 0; s < sheet_.document().sentences.size(); ++s) {
      const language::TokenRange range = sheet_.sentence(s);
      for (std::uint32_t i = range.begin; i + 2 < range.end; ++i)
        if (sheet_.norm(i + 1) == "to" && (sheet_.norm(i + 2) == "one" || sheet_.norm(i + 2) == "1") && votes(range) &&
            !is_price(i, range.begin))
          decide(i, s);
    }
  }

 private:
  // "backed at five to one", "odds of five to one"
  bool is_price(std::uint32_t at, std::uint32_t first) const {
    static constexpr language::WordSet words{{"at", "of", "odds", "ratio"}};
    return at > first && words.contains(sheet_.norm(at - 1));
  }

  bool votes(language::TokenRange range) const {
    static constexpr language::WordSet words{{"vote", "ballot", "poll", "referendum", "back", "approve", "reject",
                                              "endorse", "accept", "favour", "favor", "oppose", "support"}};
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      if (words.contains(sheet_.lemma(i))) return true;
    return false;
  }

  // The only count of its side told in the sentence of the ratio or soon behind it. Counts of a few votes are a
  // committee's.
  const Figure* side(std::string_view lemma, std::uint32_t sentence) const {
    constexpr std::uint32_t soon = 4;  // sentences: in the same paragraph or the one behind
    constexpr double few = 10;
    const Figure* found = nullptr;
    for (const Figure& figure : sheet_.figures) {
      if (figure.sentence < sentence || figure.sentence > sentence + soon || !is_amount(figure) ||
          figure.unit != Unit::count)
        continue;
      if (figure.value < few || figure.hedged || !is_for(figure, lemma)) continue;
      if (found != nullptr) return nullptr;
      found = &figure;
    }
    return found;
  }

  // "1,240 had marked their ballots in favour", "620 against"; no other count between.
  bool is_for(const Figure& figure, std::string_view lemma) const {
    const std::uint32_t end = sheet_.sentence(figure.sentence).end;
    for (std::uint32_t i = figure.end; i < end && sheet_.at(i) == nullptr; ++i) {
      const PartClass kind = outcome_class(sheet_.lemma(i));
      if (kind.family == outcome_class("favour").family && sheet_.norm(i) != "for") return kind == outcome_class(lemma);
    }
    return false;
  }

  // "three", "3"; 0 where the token is neither
  double number(std::uint32_t at) const {
    const std::string_view norm = sheet_.norm(at);
    const auto word = mention::number_word(norm);
    if (word.kind == mention::NumberWordKind::unit || word.kind == mention::NumberWordKind::teen) return word.value;
    const bool digit = norm.size() == 1 && norm.front() >= '0' && norm.front() <= '9';
    return digit ? norm.front() - '0' : 0;
  }

  void decide(std::uint32_t at, std::uint32_t sentence) {
    const double told = number(at);
    const Figure* yes = side("favour", sentence);
    const Figure* no = side("against", sentence);
    if (told < 2 || yes == nullptr || no == nullptr) return;
    ledger_.compared();
    const double ratio = std::max(yes->value, no->value) / std::min(yes->value, no->value);
    constexpr double slack = 0.5;  // "three to one" is said of anything that rounds to it
    constexpr double another_matter = 2;
    const Range meant =
        widened({told - slack, told + slack}, hedge_around(sheet_, sheet_.sentence(sentence), at, at + 3));
    if (meant.meets({ratio, ratio}) || ratio > another_matter * told || told > another_matter * ratio) return;
    const base::Span span = base::cover(sheet_.token(at).span, sheet_.token(at + 2).span);
    ledger_.report(sheet_, {fmt::format("{} and {} are {:.2g} to one, not {}", written(yes->value, *yes),
                                        written(no->value, *no), ratio, sheet_.words(span)),
                            {{span, "the ratio"}, {sheet_.phrase(*yes), "for"}, {sheet_.phrase(*no), "against"}},
                            0.85});
  }

  const Sheet& sheet_;
  Ledger& ledger_;
};

}  // namespace

void check_odds(const Sheet& sheet, Ledger& ledger) { Odds(sheet, ledger).check(); }

}  // namespace tally::rules::arithmetic
