// Figures that divide a whole by their nouns, wherever the whole stands: "214 passengers and 19 crew" against "all 243 people
// on board"; "14 wins, two draws and six defeats" in "20 games"; and shares of one vote that make more than all of it.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "checks.hpp"
#include "classes.hpp"
#include "language/word_set.hpp"
#include "listing.hpp"
#include "nouns.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::Upos;
using language::WordSet;

constexpr double nearness = 0.12;  // parts and whole of one thing differ by a slip, not by more

struct Part {
  const Figure* figure = nullptr;
  PartClass meaning;
  std::uint32_t end = 0;  // token behind the words that say what it is
};

class Divided {
 public:
  Divided(const Sheet& sheet, std::uint32_t sentence, Ledger& ledger)
      : sheet_(sheet), sentence_(sentence), range_(sheet.sentence(sentence)), ledger_(ledger) {}

  void check() {
    std::vector<Part> run;
    for (const Figure* figure : sheet_.between(range_.begin, range_.end)) {
      const Part part = part_of(*figure);
      if (!run.empty() && !goes_on(run, part)) decide(std::exchange(run, {}));
      if (part.meaning.family != 0 && !part_taken_out(*figure)) run.push_back(part);
    }
    decide(run);
    check_votes();
  }

 private:
  std::string_view norm(std::uint32_t i) const { return i >= range_.begin && i < range_.end ? sheet_.norm(i) : std::string_view{}; }
  std::string_view lemma(std::uint32_t i) const { return i >= range_.begin && i < range_.end ? sheet_.lemma(i) : std::string_view{}; }

  // "214 passengers", "19 crew members", "a crew of 19", "174 were passengers"
  Part part_of(const Figure& figure) const {
    if (figure.unit != Unit::count || figure.joined || figure.hedged) return {};
    std::uint32_t at = figure.end;
    while (at < figure.end + 3 && (lemma(at) == "be" || sheet_.token(std::min(at, range_.end - 1)).upos == Upos::adj) && noun_class(lemma(at)).family == 0) ++at;
    if (const PartClass meaning = noun_class(lemma(at)); meaning.family != 0) {
      const bool members = lemma(at + 1) == "member" || lemma(at + 1) == "medal";
      return {&figure, meaning, at + (members ? 2U : 1U)};
    }
    if (norm(figure.begin - 1) == "of" && noun_class(lemma(figure.begin - 2)).family != 0)
      return {&figure, noun_class(lemma(figure.begin - 2)), figure.phrase_end()};
    return {};
  }

  // "including 12 crew": a part of something else.
  bool part_taken_out(const Figure& figure) const {
    static constexpr WordSet words{{"including", "among", "another", "further", "other", "only", "of"}};
    return words.contains(norm(figure.begin - 1)) && !(norm(figure.begin - 1) == "of" && noun_class(lemma(figure.begin - 2)).family != 0);
  }

  // Another part of the same family, joined to the last one.
  bool goes_on(const std::vector<Part>& run, const Part& next) const {
    if (next.meaning.family != run.back().meaning.family || next.figure == nullptr) return false;
    for (const Part& part : run)
      if (part.meaning == next.meaning) return false;
    static constexpr WordSet joints{{",", "and", "a", "with", "plus", "the", "its", "crew", "of", "medals", "&"}};
    for (std::uint32_t i = run.back().end; i < next.figure->begin; ++i)
      if (!joints.contains(norm(i))) return false;
    return true;
  }

  void decide(const std::vector<Part>& run) {
    if (run.size() < 2 || run.size() != whole_family(run.front().meaning.family)) return;
    std::vector<Item> items;
    double sum = 0;
    for (const Part& part : run) {
      items.push_back(item_of(sheet_, *part.figure));
      sum += part.figure->value;
    }
    if (const Figure* whole = whole_of(run, sum)) check_sum(sheet_, *whole, items, Cover::whole, ledger_);
  }

  // In the sentence or the one before; of people on board anywhere in the article.
  const Figure* whole_of(const std::vector<Part>& run, double sum) const {
    const bool people = lemma(run.front().end - 1) == "passenger" || noun_class("crew").family == run.front().meaning.family;
    const std::uint32_t first = sheet_.sentence(sentence_ == 0 ? 0 : sentence_ - 1).begin;
    const Figure* found = nullptr;
    for (const Figure& figure : sheet_.figures) {
      if (!is_amount(figure) || figure.unit != Unit::count || figure.hedged || figure.noun == no_token || is_in(run, figure)) continue;
      if (!is_whole(figure, people, first)) continue;
      if (std::fabs(figure.value - sum) > std::max(2.0, nearness * sum)) continue;
      if (figure.value == sum) return nullptr;  // told rightly at least once
      if (found == nullptr) found = &figure;
    }
    return found;
  }

  bool is_whole(const Figure& figure, bool people, std::uint32_t first) const {
    const std::string_view noun = sheet_.lemma(figure.noun);
    if (people) return (is_human(noun) || noun == "soul" || noun == "occupant") && noun_class(noun).family == 0 && on_board(figure);
    static constexpr WordSet wholes{{"game", "match", "test", "medal", "outing", "fight", "bout", "race", "fixture"}};
    return wholes.contains(noun) && figure.begin >= first && figure.end <= range_.end;
  }

  bool on_board(const Figure& figure) const {
    const TokenRange range = sheet_.sentence(figure.sentence);
    for (std::uint32_t i = figure.phrase_end(); i < range.end && i < figure.phrase_end() + 5; ++i) {
      const std::string_view word = sheet_.norm(i);
      if (word == "aboard" || word == "onboard" || word == "board" || word == "boat" || word == "plane" || word == "ferry") return true;
    }
    return sheet_.norm(figure.begin == 0 ? 0 : figure.begin - 1) == "carrying" || figure.sentence == sentence_;
  }

  static bool is_in(const std::vector<Part>& run, const Figure& figure) {
    return std::any_of(run.begin(), run.end(), [&](const Part& part) { return part.figure == &figure; });
  }

  // "61% backed the plan, 35% opposed it and 14% did not know"
  void check_votes() {
    std::vector<const Figure*> shares;
    for (const Figure* figure : sheet_.between(range_.begin, range_.end)) {
      if (figure->unit != Unit::percent || figure->joined) {
        if (figure->unit == Unit::points || figure->unit == Unit::fraction) return;
        continue;
      }
      shares.push_back(figure);
    }
    if (shares.size() < 2 || shares.size() > 4) return;
    std::vector<PartClass> seen;
    double sum = 0;
    double slack = 0;
    for (std::size_t k = 0; k < shares.size(); ++k) {
      const PartClass meaning = vote_class(shares[k]->end, k + 1 < shares.size() ? shares[k + 1]->begin : range_.end);
      if (meaning.family == 0 || std::find(seen.begin(), seen.end(), meaning) != seen.end()) return;
      seen.push_back(meaning);
      sum += shares[k]->value;
      slack += shares[k]->resolution / 2;
    }
    ledger_.compared();
    if (sum <= 100 + slack || sum > 150) return;
    Mismatch mismatch{fmt::format("The shares make {} per cent, more than all", plain(sum)), {}, 0.88};
    for (const Figure* figure : shares) mismatch.places.push_back({figure->span, "a share"});
    ledger_.report(sheet_, std::move(mismatch));
  }

  PartClass vote_class(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end && i < begin + 7; ++i) {
      const PartClass meaning = outcome_class(lemma(i));
      if (meaning.family == outcome_class("against").family) return meaning;
    }
    return {};
  }

  const Sheet& sheet_;
  std::uint32_t sentence_;
  TokenRange range_;
  Ledger& ledger_;
};

}  // namespace

void check_divided(const Sheet& sheet, Ledger& ledger) {
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) Divided(sheet, i, ledger).check();
}

}  // namespace tally::rules::arithmetic
