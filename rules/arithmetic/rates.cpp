// So much for each, how many, and how much in all, in whatever order: "£250 a week for 40 weeks, a total of £12,000",
// "will cost £2m a day; after six days that is £14m", "ran the 26 miles in four hours, or eight miles an hour", "four
// spans of 35 metres". Any three figures nearby that go together explain the rate; a mismatch is reported only where
// the sentence has just one number of what the rate is for and one sum.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "nouns.hpp"
#include "remarks.hpp"

namespace tally::rules::arithmetic {
namespace {

struct Triple {
  const Amount* rate = nullptr;
  const Amount* count = nullptr;
  const Amount* total = nullptr;
  double times = 0;
};

class Rates {
 public:
  Rates(const Sheet& sheet, const std::vector<Amount>& amounts, Ledger& ledger)
      : sheet_(sheet), amounts_(amounts), ledger_(ledger) {}

  void check(const Amount& rate, std::string_view unit) {
    if (unit.empty()) unit = head_of(rate);
    const bool placed = unit.empty();
    if (placed) unit = each_of(rate);
    std::vector<Triple> triples = triples_of(rate, unit, rate.sentence, rate.sentence);
    if (triples.empty() && continues(sheet_, rate.sentence))
      triples = triples_of(rate, unit, rate.sentence - 1, rate.sentence);
    if (triples.empty() && continues(sheet_, rate.sentence + 1))
      triples = triples_of(rate, unit, rate.sentence, rate.sentence + 1);
    if (triples.empty()) return;
    ledger_.compared();
    const std::vector<Triple> wide =
        triples_of(rate, unit, rate.sentence > 1 ? rate.sentence - 2 : 0, rate.sentence + 2);
    const auto right = [&](const Triple& triple) {
      return comes_out(triple) || comes_out_of_some(triple) || comes_out_elsewhere(triple);
    };
    if (std::any_of(triples.begin(), triples.end(), right) || std::any_of(wide.begin(), wide.end(), right)) return;
    if (triples.size() == 1 && (!placed || is_all(*triples.front().total))) report(triples.front());
  }

  // "ran the 26 miles in four hours, or eight miles an hour": the only length and the only time of the sentence.
  void check_speed(const Amount& speed) {
    const Amount* length = only("length", speed);
    const Amount* time = only("time", speed);
    if (length == nullptr || time == nullptr || length->hedged || time->hedged || !is_said_again(speed)) return;
    decide({&speed, time, length, time->value});
  }

  // "built in four spans of 35 metres": so many of so much each, and one other amount of the kind.
  void check_pieces(const Amount& each) {
    if (each.figure == nullptr || each.kind == "count" || each.kind == "percent" || each.begin < 2 ||
        sheet_.norm(each.begin - 1) != "of")
      return;
    for (const Amount& count : amounts_) {
      if (count.sentence != each.sentence || count.kind != "count" || count.end + 1 != each.begin || count.value < 2 ||
          count.hedged)
        continue;
      const Amount* total = only(each.kind, each);
      if (total == nullptr) total = summed_behind(each);
      if (count.noun.empty() || total == nullptr || total->hedged || rate_of(sheet_, *total) ||
          total->value <= each.value)
        return;
      decide({&each, &count, total, count.value});
    }
  }

 private:
  // "288 events in 16 days, 18 a day": the rate makes another amount, whatever that counts.
  bool comes_out_elsewhere(const Triple& triple) const {
    const std::uint32_t here = triple.rate->sentence;
    return std::ranges::any_of(in_sentences(amounts_, here > 0 ? here - 1 : 0, here + 1), [&](const Amount& total) {
      return total.kind == triple.rate->kind && &total != triple.rate && &total != triple.count &&
             comes_out({triple.rate, triple.count, &total, triple.times});
    });
  }

  // "24 teachers, four of them free of charge": the rate is for those who are left.
  bool comes_out_of_some(const Triple& triple) const {
    if (triple.count->kind != "count") return false;
    return std::any_of(amounts_.begin(), amounts_.end(), [&](const Amount& some) {
      const bool near = some.sentence == triple.count->sentence && some.kind == "count" &&
                        some.value < triple.count->value && &some != triple.rate && &some != triple.total;
      return near && comes_out({triple.rate, triple.count, triple.total, triple.times - some.value});
    });
  }

  // ", or eight miles an hour", "an average of"
  bool is_said_again(const Amount& speed) const {
    const std::uint32_t first = sheet_.sentence(speed.sentence).begin;
    for (std::uint32_t i = speed.begin; i > first && speed.begin - i < 5; --i)
      if (sheet_.norm(i - 1) == "or" || sheet_.norm(i - 1) == "average" || sheet_.norm(i - 1) == "averaging")
        return true;
    return false;
  }

  // "24 payments of £175 ... By the end of it she will have handed over £4,200": the only one of its kind of the next
  // sentence.
  const Amount* summed_behind(const Amount& each) const {
    static constexpr language::WordSet ends{
        {"end", "all", "altogether", "total", "totalling", "whole", "full", "entire", "together"}};
    const std::uint32_t behind = each.sentence + 1;
    if (!continues(sheet_, behind) || kind_in(each.kind, each.sentence) != 1 || kind_in(each.kind, behind) != 1)
      return nullptr;
    const language::TokenRange range = sheet_.sentence(behind);
    bool summed = false;
    for (std::uint32_t i = range.begin; i < range.end; ++i) summed = summed || ends.contains(sheet_.norm(i));
    const auto total = std::find_if(amounts_.begin(), amounts_.end(), [&](const Amount& amount) {
      return amount.sentence == behind && amount.kind == each.kind;
    });
    return summed ? &*total : nullptr;
  }

  std::ptrdiff_t kind_in(std::string_view kind, std::uint32_t sentence) const {
    return std::count_if(amounts_.begin(), amounts_.end(),
                         [&](const Amount& amount) { return amount.sentence == sentence && amount.kind == kind; });
  }

  const Amount* only(std::string_view kind, const Amount& beside) const {
    const Amount* found = nullptr;
    for (const Amount& amount : amounts_) {
      if (amount.sentence != beside.sentence || amount.kind != kind || &amount == &beside) continue;
      if (found != nullptr) return nullptr;
      found = &amount;
    }
    return found;
  }

  // Sums that miss by much are of something else.
  void decide(const Triple& triple) {
    constexpr double near = 1.35;
    const double factor = triple.rate->value * triple.times / triple.total->value;
    ledger_.compared();
    if (factor > near || factor < 1 / near || comes_out(triple)) return;
    report(triple);
  }

  std::vector<Triple> triples_of(const Amount& rate, std::string_view unit, std::uint32_t first,
                                 std::uint32_t last) const {
    std::vector<Triple> out;
    for (const Amount& count : amounts_) {
      if (count.sentence < first || count.sentence > last || unit.empty() || !is_of(count, unit) || &count == &rate ||
          count.hedged)
        continue;
      for (const Amount& total : amounts_) {
        if (total.sentence < first || total.sentence > last || total.kind != rate.kind || &total == &rate ||
            &total == &count || (total.sentence != rate.sentence && is_wished(total)))
          continue;
        if (total.value <= rate.value || rate_of(sheet_, total) || (total.kind == "count" && total.noun != rate.noun))
          continue;
        const Triple triple{&rate, &count, &total, number_of(count)};
        const double factor = rate.value * triple.times / total.value;
        constexpr double another_matter = 1.6;
        if (triple.times >= 2 && factor < another_matter && factor > 1 / another_matter) out.push_back(triple);
      }
    }
    return out;
  }

  // "They want £1.5m.": not what the rate makes.
  bool is_wished(const Amount& total) const {
    static constexpr language::WordSet verbs{{"want", "demand", "seek", "ask", "offer", "claim", "hope", "need"}};
    const std::uint32_t first = sheet_.sentence(total.sentence).begin;
    for (std::uint32_t i = total.begin; i > first && total.begin - i < 4; --i)
      if (verbs.contains(sheet_.lemma(i - 1))) return true;
    return false;
  }

  // "head" of "£250 a head"; nothing of "£250 each"
  std::string_view head_of(const Amount& rate) const {
    static constexpr language::WordSet heads{{"head", "person"}};
    const bool inside = rate.end + 1 < sheet_.sentence(rate.sentence).end;
    return inside && heads.contains(sheet_.lemma(rate.end + 1)) ? sheet_.lemma(rate.end + 1) : std::string_view{};
  }

  // "All of its 54 flats", "every one of the 54"
  bool is_all(const Amount& total) const {
    const std::uint32_t first = sheet_.sentence(total.sentence).begin;
    for (std::uint32_t i = total.begin; i > first && total.begin - i < 5; --i)
      if (sheet_.norm(i - 1) == "all" || sheet_.norm(i - 1) == "every") return true;
    return false;
  }

  // "storey" of "nine storeys with six flats on each": what is counted right before it in the sentence.
  std::string_view each_of(const Amount& rate) const {
    const bool inside = rate.end + 1 < sheet_.sentence(rate.sentence).end;
    if (!inside || sheet_.norm(rate.end) == "each" || sheet_.norm(rate.end + 1) != "each") return {};
    const Amount* last = nullptr;
    for (const Amount& amount : amounts_)
      if (amount.sentence == rate.sentence && amount.end <= rate.begin) last = &amount;
    return last != nullptr && last->kind == "count" && last->noun != rate.noun ? last->noun : std::string_view{};
  }

  // Counts what the rate is for: "ten weeks", "42 pupils" at so much a head, "85 hectares" at so much a hectare.
  static bool is_of(const Amount& count, std::string_view unit) {
    if (count.kind == "time") return count.noun == unit;
    if (count.kind == "count")
      return count.noun == unit || ((unit == "head" || unit == "person") && is_human(count.noun));
    if (count.figure == nullptr || count.figure->unit != Unit::measure) return false;
    static constexpr std::pair<std::string_view, std::string_view> signs[] = {
        {"hectare", "ha"},   {"acre", "acre"}, {"tonne", "t"}, {"mile", "mi"},
        {"kilometre", "km"}, {"metre", "m"},   {"litre", "l"}, {"kilometer", "km"}};
    return std::any_of(std::begin(signs), std::end(signs),
                       [&](const auto& sign) { return sign.first == unit && sign.second == count.figure->currency; });
  }

  // "six" of "six days"
  static double number_of(const Amount& count) {
    if (count.kind == "count") return count.value;
    if (count.kind != "time") return count.figure->value;
    constexpr double day = 86400;
    const std::pair<std::string_view, double> units[] = {{"second", 1},           {"minute", 60},
                                                         {"hour", 3600},          {"day", day},
                                                         {"week", 7 * day},       {"month", 30.436875 * day},
                                                         {"year", 365.2425 * day}};
    for (const auto& [name, seconds] : units)
      if (name == count.noun) return count.value / seconds;
    return 0;
  }

  static bool comes_out(const Triple& triple) {
    constexpr double rounding = 0.015;
    const double low = triple.rate->range.low * triple.times * (1 - rounding);
    const double high = triple.rate->range.high * triple.times * (1 + rounding);
    const double half = 0.5 / triple.times;  // "26 miles in four hours, or six and a half miles an hour"
    return Range{low, high}.meets(
        {triple.total->range.low * (1 - half * 0.1), triple.total->range.high * (1 + half * 0.1)});
  }

  void report(const Triple& triple) {
    const double product = triple.rate->value * triple.times;
    ledger_.report(sheet_, {fmt::format("{} for {} make {}, not {}", sheet_.words(triple.rate->span),
                                        sheet_.words(triple.count->span), written(sheet_, product, *triple.total),
                                        sheet_.words(triple.total->span)),
                            {{triple.total->span, "the sum", triple.total->figure, product},
                             {triple.rate->span, "the rate"},
                             {triple.count->span, "how many"}},
                            0.85});
  }

  const Sheet& sheet_;
  const std::vector<Amount>& amounts_;
  Ledger& ledger_;
};

}  // namespace

void check_rates(const Sheet& sheet, Ledger& ledger) {
  const std::vector<Amount> amounts = read_amounts(sheet);
  Rates rates(sheet, amounts, ledger);
  for (const Amount& amount : amounts) {
    if (amount.kind == "speed" && !amount.hedged) rates.check_speed(amount);
    rates.check_pieces(amount);
  }
  for (const Amount& amount : amounts)
    if (const auto unit = rate_of(sheet, amount); unit && !amount.hedged && amount.value > 0)
      rates.check(amount, *unit);
}

}  // namespace tally::rules::arithmetic
