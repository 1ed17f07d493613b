#include "across.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "align/digit_slip.hpp"
#include "amounts.hpp"
#include "base/sorted.hpp"
#include "language/word_set.hpp"
#include "nouns.hpp"
#include "remarks.hpp"
#include "rule/wording.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::Upos;
using language::WordSet;

struct Page {
  const Sheet& sheet;
  std::vector<Amount> amounts;
};

struct Telling {
  std::size_t page;
  const Amount* amount;
};

struct Parts {
  std::vector<const Amount*> items;
  double sum = 0;
  Range range;
};

class Across {
 public:
  Across(const std::vector<Sheet>& sheets, Ledger& ledger) : ledger_(ledger) {
    for (const Sheet& sheet : sheets) pages_.push_back({sheet, read_amounts(sheet)});
    for (std::size_t p = 0; p < pages_.size(); ++p)
      for (const Amount& amount : pages_[p].amounts) told_[amount.kind][amount.value].push_back({p, &amount});
  }

  void check() {
    for (const Page& page : pages_)
      for (std::size_t i = 0; i < page.amounts.size(); ++i)
        if (i == 0 || page.amounts[i].sentence != page.amounts[i - 1].sentence)
          if (const Parts parts = parts_at(page, i); parts.items.size() > 1) hold(page, parts);
  }

 private:
  // The amounts of a sentence where they are all of one kind and joined as a list is.
  Parts parts_at(const Page& page, std::size_t first) const {
    constexpr std::size_t most = 6;
    Parts out;
    const Amount& start = page.amounts[first];
    if (start.kind != "count" && !start.kind.starts_with("money")) return {};
    for (std::size_t i = first; i < page.amounts.size() && page.amounts[i].sentence == start.sentence; ++i) {
      const Amount& amount = page.amounts[i];
      if (amount.kind != start.kind) continue;
      if (!may_be_part(page.sheet, amount) || (!out.items.empty() && !joined(page.sheet, *out.items.back(), amount))) return {};
      out.items.push_back(&amount);
      out.sum += amount.value;
      out.range = out.range + amount.range;
    }
    return out.items.size() <= most ? out : Parts{};
  }

  static bool may_be_part(const Sheet& sheet, const Amount& amount) {
    static constexpr WordSet before{{"including", "another", "than", "among", "from", "to", "only", "of", "least"}};
    if (amount.hedged || amount.figure == nullptr || amount.value < 2 || rate_of(sheet, amount) || is_difference(sheet, amount)) return false;
    if (amount.kind == "count" && is_measure(amount.noun)) return false;
    return amount.begin == 0 || !before.contains(sheet.norm(amount.begin - 1)) || sheet.lemma(amount.begin - (amount.begin > 1 ? 2 : 1)) == "crew";
  }

  static bool joined(const Sheet& sheet, const Amount& a, const Amount& b) {
    bool mark = false;
    for (std::uint32_t i = a.end; i < b.begin; ++i) {
      const std::string_view word = sheet.norm(i);
      if (word == "to" && b.begin == a.end + 1) return false;
      if (word == "including" || word == "than" || word == "or" || word == "but" || word == "from") return false;
      mark = mark || word == "," || word == "and" || word == ";" || word == "plus";
    }
    return mark;
  }

  void hold(const Page& page, const Parts& parts) {
    if (told(parts.sum, *parts.items.front())) return;
    for (const Telling& telling : wholes_near(parts)) {
      const Page& other = pages_[telling.page];
      if (other.sheet.id != page.sheet.id && may_be_whole(other, *telling.amount, page, parts)) return report(page, parts, other, *telling.amount);
    }
  }

  // The amounts that are near the sum or a slip of its digits, in the order of the articles.
  std::vector<Telling> wholes_near(const Parts& parts) const {
    std::vector<Telling> out;
    for (const auto& [value, tellings] : told_.at(parts.items.front()->kind))
      if (is_near(value, parts.sum)) out.insert(out.end(), tellings.begin(), tellings.end());
    std::sort(out.begin(), out.end(), [](const Telling& a, const Telling& b) { return std::pair(a.page, a.amount) < std::pair(b.page, b.amount); });
    return out;
  }

  static bool is_near(double whole, double sum) {
    constexpr double little = 0.12;
    return std::fabs(whole - sum) <= little * whole || align::is_digit_slip(sum, whole);
  }

  // Some article has the sum.
  bool told(double sum, const Amount& like) {
    const auto [entry, fresh] = sums_told_.try_emplace({like.kind, sum}, false);
    if (!fresh) return entry->second;
    for (const auto& [value, tellings] : told_.at(like.kind))
      entry->second = entry->second || std::any_of(tellings.begin(), tellings.end(), [&](const Telling& telling) {
                        return telling.amount->range.low <= sum && sum <= telling.amount->range.high;
                      });
    return entry->second;
  }

  // Of amounts near the sum.
  bool may_be_whole(const Page& other, const Amount& whole, const Page& page, const Parts& parts) {
    if (whole.hedged || whole.figure == nullptr || parts.range.meets(whole.range) || rate_of(other.sheet, whole)) return false;
    const double gap = std::fabs(whole.value - parts.sum);
    const bool larger = std::all_of(parts.items.begin(), parts.items.end(), [&](const Amount* part) { return part->value < whole.value; });
    if (!larger || told_in(page, whole) || made_elsewhere(whole) || !counts_like(whole, parts)) return false;
    const int tie = common_words(other.sheet, whole.sentence, page.sheet, parts.items.front()->sentence);
    return tie >= (gap <= 0.05 * whole.value ? 2 : 3);
  }

  static bool told_in(const Page& page, const Amount& whole) {
    return std::any_of(page.amounts.begin(), page.amounts.end(),
                       [&](const Amount& amount) { return amount.kind == whole.kind && amount.range.meets(whole.range); });
  }

  // A list somewhere makes the whole.
  bool made_elsewhere(const Amount& whole) {
    const auto [entry, fresh] = wholes_made_.try_emplace({whole.kind, whole.value}, false);
    if (fresh) entry->second = std::any_of(pages_.begin(), pages_.end(), [&](const Page& page) { return makes(page, whole); });
    return entry->second;
  }

  static bool makes(const Page& page, const Amount& whole) {
    for (std::size_t i = 0; i < page.amounts.size(); ++i) {
      Range sum;
      for (std::size_t k = i; k < page.amounts.size() && k < i + 5 && page.amounts[k].sentence <= page.amounts[i].sentence + 1; ++k) {
        if (page.amounts[k].kind != whole.kind) continue;
        sum = sum + page.amounts[k].range;
        if (k > i && sum.low <= whole.value && whole.value <= sum.high) return true;
      }
    }
    return false;
  }

  static bool counts_like(const Amount& whole, const Parts& parts) {
    if (whole.kind != "count") return true;
    const bool people = is_human(whole.noun) || whole.noun.empty();
    bool tied = false;
    for (const Amount* part : parts.items) {
      const bool crew = part->noun == "crew" || part->noun == "staff";
      if (!part->noun.empty() && part->noun != whole.noun && !(people && (is_human(part->noun) || crew))) return false;
      tied = tied || !part->noun.empty() || !whole.noun.empty();
    }
    return tied;
  }

  static bool names_year(const Sheet& sheet, std::uint32_t sentence) {
    const language::TokenRange range = sheet.sentence(sentence);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const std::string_view word = sheet.norm(i);
      if (word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) && word.find_first_not_of("0123456789") == std::string_view::npos) return true;
    }
    return false;
  }

  // "231 aboard", "on board were 214"
  static bool is_aboard(const Sheet& sheet, std::uint32_t sentence) {
    const language::TokenRange range = sheet.sentence(sentence);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const bool on_board = sheet.norm(i) == "board" && i > range.begin && sheet.norm(i - 1) == "on";
      if (on_board || sheet.norm(i) == "aboard" || sheet.norm(i) == "passengers") return true;
    }
    return false;
  }

  // Nouns, names and verbs that the two sentences share.
  static int common_words(const Sheet& a, std::uint32_t in_a, const Sheet& b, std::uint32_t in_b) {
    static constexpr WordSet light{{"be", "have", "say", "do", "make", "people", "person", "year", "day", "week", "time", "other", "take", "get", "give"}};
    const auto words = [](const Sheet& sheet, std::uint32_t sentence) {
      std::vector<std::string_view> out;
      const language::TokenRange range = sheet.sentence(sentence);
      for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Upos tag = sheet.token(i).upos;
        const bool content = tag == Upos::noun || tag == Upos::propn || tag == Upos::verb;
        if (content && sheet.lemma(i).size() > 2 && !light.contains(sheet.lemma(i))) out.push_back(sheet.lemma(i));
      }
      base::sort_unique(out);
      return out;
    };
    if (names_year(a, in_a) != names_year(b, in_b)) return 0;
    const auto first = words(a, in_a);
    const auto second = words(b, in_b);
    const int aboard = is_aboard(a, in_a) && is_aboard(b, in_b) ? 2 : 0;
    return aboard + static_cast<int>(std::count_if(first.begin(), first.end(), [&](std::string_view word) { return std::binary_search(second.begin(), second.end(), word); }));
  }

  void report(const Page& page, const Parts& parts, const Page& other, const Amount& whole) {
    ledger_.compared();
    std::vector<std::string> numbers;
    std::vector<Place> places;
    for (const Amount* part : parts.items) {
      numbers.emplace_back(page.sheet.words(part->span));
      places.push_back({page.sheet.phrase(*part->figure), "a part"});
    }
    places.push_back({other.sheet.phrase(*whole.figure), "the whole", nullptr, 0, &other.sheet});
    ledger_.report(page.sheet, {fmt::format("{} make {}, not {}", rule::join(numbers), written(other.sheet, parts.sum, whole), other.sheet.words(whole.span)),
                                std::move(places), 0.8});
  }

  using Sum = std::pair<std::string_view, double>;  // a kind of amount and a value

  std::vector<Page> pages_;
  std::map<std::string_view, std::map<double, std::vector<Telling>>> told_;  // by kind and value
  std::map<Sum, bool> sums_told_;    // as far as asked for
  std::map<Sum, bool> wholes_made_;  // by a list of some article, likewise
  Ledger& ledger_;
};

}  // namespace

void check_across(const std::vector<Sheet>& sheets, Ledger& ledger) { Across(sheets, ledger).check(); }

}  // namespace tally::rules::arithmetic
