// A result and its margin: "by 34 votes to 28, a majority of six", "won by 12 points, 51-38", "14,502 votes to Ms Lee's
// 13,199, a majority of 1,203".

#include <fmt/format.h>

#include <cmath>
#include <optional>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::Upos;
using language::WordSet;

struct Result {
  const Figure* won = nullptr;
  const Figure* lost = nullptr;
};

constexpr WordSet margin_words{{"majority", "margin", "lead", "difference", "gap", "advantage", "win", "victory", "defeat", "triumph", "success", "cushion"}};

class Margins {
 public:
  Margins(const Sheet& sheet, std::uint32_t sentence, Ledger& ledger)
      : sheet_(sheet), range_(sheet.sentence(sentence)), figures_(sheet.between(range_.begin, range_.end)), ledger_(ledger) {}

  void check() {
    for (std::size_t i = 0; i + 1 < figures_.size(); ++i) {
      const auto result = result_at(i);
      if (!result) continue;
      if (const Figure* margin = margin_behind(i + 2)) decide(*result, *margin);
      if (i > 0 && is_margin_before(*figures_[i - 1], figures_[i]->begin)) decide(*result, *figures_[i - 1]);
    }
  }

 private:
  // "34 votes to 28", "51-38", "14,502 to Ms Lee's 13,199"
  std::optional<Result> result_at(std::size_t i) const {
    const Figure& won = *figures_[i];
    const Figure& lost = *figures_[i + 1];
    if (won.unit != lost.unit || won.unit == Unit::money || won.unit == Unit::fraction || won.value <= lost.value || won.hedged || lost.hedged) return std::nullopt;
    if (won.joined || lost.joined) return won.joined && lost.joined && is_pair(won, lost) && !are_odds(lost) ? std::optional(Result{&won, &lost}) : std::nullopt;
    std::uint32_t at = won.phrase_end();
    if (at >= range_.end || (sheet_.norm(at) != "to" && sheet_.norm(at) != "against")) return std::nullopt;
    for (++at; at < lost.begin; ++at) {
      const Upos tag = sheet_.token(at).upos;
      if (tag != Upos::propn && tag != Upos::part && tag != Upos::noun && tag != Upos::det && tag != Upos::adp) return std::nullopt;
    }
    return lost.begin - won.phrase_end() <= 7 && !ranges(won) ? std::optional(Result{&won, &lost}) : std::nullopt;
  }

  // One mark between: not "2-1-1".
  bool is_pair(const Figure& won, const Figure& lost) const {
    const std::string_view between = sheet_.facts.article.text;
    const auto gap = base::make_span(won.span.end, lost.span.begin).in(between);
    return gap == "-" || gap == "–" || gap == "—" || gap == "‑";
  }

  // "6-4 favourites", "a 20-1 outsider"
  bool are_odds(const Figure& lost) const {
    static constexpr language::WordSet words{{"favourite", "favorite", "outsider", "shot", "odds", "chance", "joint", "second"}};
    return lost.end < range_.end && words.contains(sheet_.lemma(lost.end));
  }

  // "from 50 to 38" is a change.
  bool ranges(const Figure& won) const { return won.begin > range_.begin && sheet_.norm(won.begin - 1) == "from"; }

  // ", a majority of six", "(a margin of 12 points)", ", a six-vote majority"
  const Figure* margin_behind(std::size_t next) const {
    if (next >= figures_.size()) return nullptr;
    const Figure& margin = *figures_[next];
    const Figure& last = *figures_[next - 1];
    if (margin.begin - last.phrase_end() > 6) return nullptr;
    return is_margin_of(margin) || is_told_by(margin) ? &margin : nullptr;
  }

  // "by 34 votes to 28, so by six votes"
  bool is_told_by(const Figure& margin) const {
    return margin.begin > range_.begin && sheet_.norm(margin.begin - 1) == "by" && margin.noun != no_token;
  }

  bool is_margin_of(const Figure& margin) const {
    const std::uint32_t at = margin.begin;
    if (at >= range_.begin + 2 && sheet_.norm(at - 1) == "of" && margin_words.contains(sheet_.norm(at - 2))) return true;
    if (is_score(margin) || sheet_.words(margin.span).find_first_of("-\xE2") != std::string_view::npos) return false;
    for (std::uint32_t i = margin.end; margin.joined && i < range_.end && i < margin.end + 5; ++i)
      if (margin_words.contains(sheet_.norm(i))) return true;
    return false;
  }

  // "a 27-20 victory"
  bool is_score(const Figure& figure) const {
    const std::string& text = sheet_.facts.article.text;
    return figure.joined && figure.span.end + 1 < text.size() && text[figure.span.end + 1] >= '0' && text[figure.span.end + 1] <= '9';
  }

  // "by 12 points, 51-38", "a majority of six, 34 to 28"
  bool is_margin_before(const Figure& margin, std::uint32_t result) const {
    const std::uint32_t gap = result - margin.phrase_end();
    if (gap == 0 || gap > 3) return false;
    const std::string_view mark = sheet_.norm(margin.phrase_end());
    if (mark != "," && mark != ":" && mark != "(" && mark != "–" && mark != "—") return false;
    return is_told_by(margin) || is_margin_of(margin);
  }

  void decide(const Result& result, const Figure& margin) {
    ledger_.compared();
    const double slack = result.won->unit == Unit::percent ? result.won->resolution + margin.resolution : 0;
    const Range right{result.won->range.low - result.lost->range.high - slack, result.won->range.high - result.lost->range.low + slack};
    if (right.meets(margin.range)) return;
    const double value = result.won->value - result.lost->value;
    if (margin.value > 3 * value || value > 3 * margin.value) return;
    ledger_.report(sheet_, {fmt::format("{} less {} is {}, not {}", plain(result.won->value), plain(result.lost->value), plain(value),
                                        plain(margin.value)),
                            {{sheet_.phrase(margin), "the margin", &margin, value},
                             {base::cover(result.won->span, result.lost->span), "the result"}}});
  }

  const Sheet& sheet_;
  TokenRange range_;
  std::vector<const Figure*> figures_;
  Ledger& ledger_;
};

}  // namespace

void check_margin(const Sheet& sheet, Ledger& ledger) {
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) Margins(sheet, i, ledger).check();
}

}  // namespace tally::rules::arithmetic
