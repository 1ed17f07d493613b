// Parts told in one place of an article and their whole in another: "wardens found 214 nests" and, sentences later, "the
// northern colony had 96 nests, the middle one 71 and the southern one 57". That they belong together is shown by what is
// counted, by the likeness of the parts and by the sum, which comes near the whole: figures of other things seldom do.

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "align/digit_slip.hpp"
#include "checks.hpp"
#include "classes.hpp"
#include "language/word_set.hpp"
#include "nouns.hpp"
#include "runs.hpp"
#include "sum.hpp"
#include "topics.hpp"
#include "words.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::WordSet;

constexpr double closeness = 0.04;  // of sums that only their nearness and their noun tie to a whole
constexpr double nearness = 0.12;   // of sums that the words tie to it
constexpr double likeness = 0.25;   // of a closed list of three and more of the same things

double sum_of(const Run& run) {
  double sum = 0;
  for (const Item& item : run.items) sum += item.value;
  return sum;
}

class Partition {
 public:
  Partition(const Sheet& sheet, Ledger& ledger) : sheet_(sheet), ledger_(ledger) {
    for (const Figure& figure : sheet.figures) by_value_[{figure.unit, figure.currency}].push_back(&figure);
    for (auto& [unit, figures] : by_value_)
      std::stable_sort(figures.begin(), figures.end(), [](const Figure* a, const Figure* b) { return a->value < b->value; });
  }

  void check(const Run& run) {
    const double sum = sum_of(run);
    const Figure* first = run.items.front().figure;
    if (sum < 5 || (first != nullptr && may_overlap(sheet_, first->sentence)) || holds_share(run)) return;
    const Figure* best = nullptr;
    for (const Figure* figure : near_wholes(run, sum)) {
      const Figure& whole = *figure;
      if (!may_be_tied(whole, run, sum) || !may_be_whole(whole, run)) continue;
      if (whole.value == sum) return;  // told rightly at least once
      if (!tied(whole, run, sum) || explained(whole, run, sum)) continue;
      if (best == nullptr || distance(whole, run) < distance(*best, run)) best = &whole;
    }
    if (best != nullptr) check_sum(sheet_, *best, run.items, Cover::whole, ledger_);
  }

 private:
  // "243 of 450 were free of pain, and 135 of the others"
  bool holds_share(const Run& run) const {
    for (std::size_t i = 1; i < run.items.size(); ++i)
      if (run.items[i].begin == run.items[i - 1].next + 1 && sheet_.norm(run.items[i - 1].next) == "of") return true;
    return false;
  }

  // Figures of the run's unit that come near its sum, in reading order: nothing farther away is taken for the whole.
  std::vector<const Figure*> near_wholes(const Run& run, double sum) const {
    const Figure* part = run.items.front().figure;
    const auto found = part == nullptr ? by_value_.end() : by_value_.find({part->unit, part->currency});
    if (found == by_value_.end()) return {};
    const double low = std::min(sum - 2, sum / (1 + likeness)), high = std::max(sum + 2, sum / (1 - likeness));
    const auto below = [](const Figure* figure, double value) { return figure->value < value; };
    const auto first = std::lower_bound(found->second.begin(), found->second.end(), low, below);
    std::vector<const Figure*> near;
    for (auto at = first; at != found->second.end() && (*at)->value <= high; ++at) near.push_back(*at);
    std::sort(near.begin(), near.end());
    return near;
  }

  // Told before the run or right beside it, or equal to its sum; cheaper to ask than the rest.
  bool may_be_tied(const Figure& whole, const Run& run, double sum) const {
    return whole.value == sum || whole.begin < run.begin;
  }

  bool may_be_whole(const Figure& whole, const Run& run) const {
    const Figure* part = run.items.front().figure;
    if (part == nullptr || whole.joined || whole.unit != part->unit || whole.currency != part->currency) return false;
    if (whole.hedged && !std::isinf(whole.range.high)) return false;
    if (whole.begin >= run.begin && whole.begin < run.end) return false;
    for (const Item& item : run.items)
      if (item.value >= whole.value) return false;
    return !in_brackets(whole) && counts_like(whole, run) && !is_other_time(whole);
  }

  bool in_brackets(const Figure& figure) const { return figure.begin > 0 && sheet_.norm(figure.begin - 1) == "("; }

  // "from 440", "last year's 440"
  bool is_other_time(const Figure& figure) const {
    static constexpr WordSet words{{"than", "'s", "’s", "another", "further", "other", "remaining", "including"}};
    if (figure.begin == 0) return false;
    const bool was = sheet_.norm(figure.begin - 1) == "from" && (figure.begin == 1 || direction_at(sheet_, figure.begin - 2) != 0 ||
                                                                  sheet_.norm(figure.begin - 2) == "," || sheet_.norm(figure.phrase_end()) == "to");
    return was || words.contains(sheet_.norm(figure.begin - 1));
  }

  // "400 tickets last year", "the previous 400"
  bool is_past(const Figure& figure) const {
    static constexpr WordSet words{{"last", "previous", "previously", "earlier", "originally", "then", "before", "once"}};
    const TokenRange range = sheet_.sentence(figure.sentence);
    const std::uint32_t end = std::min(figure.phrase_end() + 4, range.end);
    for (std::uint32_t i = figure.begin > range.begin + 3 ? figure.begin - 3 : range.begin; i < end; ++i)
      if (words.contains(sheet_.norm(i))) return true;
    return false;
  }

  // "including 14 in Leigh", "among them two doctors"
  bool is_choice(const Run& run) const {
    static constexpr WordSet words{{"including", "among", "them", "like", "as", "notably", "with", "especially"}};
    return run.begin > 0 && words.contains(sheet_.norm(run.begin - 1));
  }

  // The whole counts what the parts do.
  bool counts_like(const Figure& whole, const Run& run) const {
    if (whole.unit != Unit::count) return true;
    const std::string_view noun = whole.noun == no_token ? std::string_view{} : sheet_.lemma(whole.noun);
    if (run.noun.empty()) return !noun.empty() || (run.rest && block_of(whole.sentence) == block_of(sentence_of(run)));
    if (noun.empty() && topic_word(run.noun) == "death" && has_fate(whole, outcome_class("die"))) return true;
    if (noun.empty() && is_human(run.noun)) return is_body(whole);
    if (noun == run.noun || (!noun.empty() && topic_word(noun) == topic_word(run.noun))) return true;
    if (noun == "medal" && is_medals(run)) return true;
    const PartClass fate = outcome_class(run.noun);
    if (fate.family != 0) return (noun.empty() || is_human(noun)) && has_fate(whole, fate);
    return !noun.empty() && is_human(noun) && is_human(run.noun);
  }

  // "four gold, three silver and five bronze"
  bool is_medals(const Run& run) const {
    return std::all_of(run.items.begin(), run.items.end(), [&](const Item& item) {
      return item.next > 0 && noun_class(sheet_.lemma(item.figure == nullptr ? item.next - 1 : item.figure->end)).family == noun_class("gold").family;
    });
  }

  // Who died, was hurt or is missing are not the same people.
  bool other_fate(const Figure& whole, const Run& run) const {
    const auto told = [&](std::uint32_t sentence) {
      static constexpr WordSet hurt{{"injure", "injured", "injury", "hurt", "wound", "wounded", "hospital", "treat"}};
      static constexpr WordSet held{{"arrest", "detain", "charge", "convict", "jail"}};
      std::uint32_t fates = 0;
      const TokenRange range = sheet_.sentence(sentence);
      for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const std::string_view lemma = sheet_.lemma(i);
        const PartClass fate = outcome_class(lemma);
        if (fate.family == outcome_class("die").family) fates |= 1U << fate.part;
        if (hurt.contains(lemma)) fates |= 1U << 6U;
        if (held.contains(lemma)) fates |= 1U << 7U;
      }
      return fates;
    };
    const std::uint32_t a = told(whole.sentence), b = told(sentence_of(run));
    return a != 0 && b != 0 && (a & b) == 0;
  }

  // "the board of five"
  bool is_body(const Figure& whole) const {
    return whole.begin > 1 && sheet_.norm(whole.begin - 1) == "of" && (is_group(sheet_.lemma(whole.begin - 2)) || is_staff(sheet_.lemma(whole.begin - 2)));
  }

  // "its workforce of 640"
  static bool is_staff(std::string_view lemma) {
    static constexpr WordSet words{{"workforce", "staff", "payroll", "headcount", "enrolment", "enrollment", "complement", "membership", "roll"}};
    return words.contains(lemma);
  }

  // "23 people have died"
  bool has_fate(const Figure& whole, PartClass fate) const {
    const std::uint32_t end = std::min(whole.phrase_end() + 6, sheet_.sentence(whole.sentence).end);
    for (std::uint32_t i = whole.end; i < end; ++i)
      if (outcome_class(sheet_.lemma(i)) == fate) return true;
    return whole.begin > 0 && outcome_class(sheet_.lemma(whole.begin - 1)) == fate;  // "kills 14"
  }

  std::uint32_t block_of(std::uint32_t sentence) const { return sheet_.document().sentences[sentence].block; }
  std::uint32_t sentence_of(const Run& run) const { return static_cast<std::uint32_t>(sheet_.token(run.begin).sentence.index()); }

  std::uint32_t distance(const Figure& whole, const Run& run) const {
    return whole.begin < run.begin ? run.begin - whole.begin : 2 * (whole.begin - run.begin);
  }

  bool tied(const Figure& whole, const Run& run, double sum) const {
    const double gap = std::fabs(whole.value - sum);
    const bool near = gap <= std::max(2.0, nearness * whole.value);
    const auto close = [&] { return gap <= std::max(1.0, closeness * whole.value) || align::is_digit_slip(sum, whole.value); };
    const bool closed = run.joined && run.items.size() > 2 && (run.parallel || run.share) && !is_by_names(run);
    const bool counted = whole.unit == Unit::count && whole.noun != no_token;
    if (closed && counted && !whole.hedged && !is_choice(run) && !is_past(whole) && is_told_first(whole, run) && gap <= likeness * whole.value) return !other_fate(whole, run);
    const bool listed = run.share && run.joined && run.items.size() > 2;  // "of which 44 were cars, 12 lorries and six motorcycles"
    if (!near || !(run.parallel || run.rest || listed)) return false;
    const std::uint32_t here = sentence_of(run);
    const bool before = whole.begin < run.begin;
    const bool adjacent = before && (whole.sentence == here || here - whole.sentence == 1 || block_of(here) == block_of(whole.sentence));
    const bool named = whole.unit == Unit::count && !run.noun.empty();
    const bool numbered = announces(whole, run);
    if (run.rest && other_fate(whole, run)) return false;
    if (run.share || run.rest || numbered) return adjacent || (named && before);
    if (!run.joined) return false;
    if (adjacent && named && run.parallel) return run.items.size() > 2 || close();
    return named && before && run.items.size() > 2 && close();
  }

  // "Lee scored 31 points, Ray 22 and Holt 19": others may have more.
  bool is_by_names(const Run& run) const {
    return std::any_of(run.items.begin() + 1, run.items.end(), [&](const Item& item) {
      return item.noun == no_token && item.begin > 0 && sheet_.token(item.begin - 1).upos == language::Upos::propn;
    });
  }

  // In the headline, at the beginning of the article or in the paragraphs right before the list.
  bool is_told_first(const Figure& whole, const Run& run) const {
    const std::uint32_t here = sentence_of(run);
    return whole.begin < run.begin && (whole.sentence < 3 || here - whole.sentence <= 3);
  }

  // "at three plants": so many parts are announced where the whole or the run stands.
  bool announces(const Figure& whole, const Run& run) const {
    const auto in = [&](std::uint32_t sentence) {
      const TokenRange range = sheet_.sentence(sentence);
      for (const Figure* figure : sheet_.between(range.begin, range.end))
        if (figure != &whole && figure->unit == Unit::count && !figure->hedged && figure->noun != no_token &&
            figure->value == static_cast<double>(run.items.size()) && !is_item(*figure, run))
          return true;
      return false;
    };
    return in(whole.sentence) || in(sentence_of(run));
  }

  static bool is_item(const Figure& figure, const Run& run) {
    return std::any_of(run.items.begin(), run.items.end(), [&](const Item& item) { return item.figure == &figure; });
  }

  // With one figure more or fewer it comes out: the run has not been read rightly.
  bool explained(const Figure& whole, const Run& run, double sum) const {
    for (const Item& item : run.items)
      if (run.items.size() > 2 && sum - item.value == whole.value) return true;
    const std::uint32_t here = sentence_of(run);
    const auto first = std::lower_bound(sheet_.figures.begin(), sheet_.figures.end(), here, [](const Figure& figure, std::uint32_t at) { return figure.sentence + 3 < at; });
    for (auto at = first; at != sheet_.figures.end() && at->sentence <= here + 3; ++at) {
      const Figure& other = *at;
      if (run.rest && block_of(other.sentence) != block_of(here)) continue;  // "the other nine" leave nothing for other paragraphs
      if (&other == &whole || is_item(other, run) || other.unit != whole.unit || other.currency != whole.currency) continue;
      if (sum + other.value == whole.value || other.value == sum) return true;
    }
    return false;
  }

  const Sheet& sheet_;
  std::map<std::pair<Unit, decltype(Figure::currency)>, std::vector<const Figure*>> by_value_;
  Ledger& ledger_;
};

}  // namespace

void check_partition(const Sheet& sheet, Ledger& ledger) {
  Partition partition(sheet, ledger);
  const std::vector<Run> runs = read_runs(sheet);
  // A list that a later sentence brings to its end is no whole by itself: "210 in Leigh and 95 in Elie. The only other site has 75".
  const auto goes_on = [&](const Run& run) {
    return std::any_of(runs.begin(), runs.end(), [&](const Run& other) { return other.rest && other.begin == run.begin && other.end > run.end; });
  };
  for (const Run& run : runs)
    if (!goes_on(run)) partition.check(run);
}

}  // namespace tally::rules::arithmetic
