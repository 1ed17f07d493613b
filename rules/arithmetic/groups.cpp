// A whole and the amounts of one sentence that stand for its parts, whatever the words between them: "All fifteen members were in
// the chamber. Nine voted for closure and five against, and two sat on their hands", "42 matches, winning 25, drawing nine and
// losing ten". Nothing but nearness ties them, so that the whole must stand right before its parts, in the same sentence or the
// one before, no amounts nearby may make it, and the sum must miss it by little. Parts that make too little are held against it
// only where they are announced as all: behind a colon, or with the rest named.

#include <algorithm>
#include <bit>
#include <cmath>

#include "align/digit_slip.hpp"
#include "checks.hpp"
#include "language/word_set.hpp"
#include "nouns.hpp"
#include "remarks.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::WordSet;

constexpr std::size_t most_parts = 9;

class Groups {
 public:
  Groups(const Sheet& sheet, const std::vector<Amount>& amounts, Ledger& ledger) : sheet_(sheet), amounts_(amounts), ledger_(ledger) {}

  void check(std::size_t whole) {
    const Amount& told = amounts_[whole];
    if (!may_be_whole(told)) return;
    std::vector<const Amount*> parts = behind(whole, told.sentence);
    if (parts.empty()) parts = behind(whole, told.sentence + 1);
    if (parts.size() < 2 || parts.size() > most_parts || !listed(told, parts) || is_first_of_list(told)) return;
    ledger_.compared();
    if (explained(told, parts)) return;
    double sum = 0;
    for (const Amount* part : parts) sum += part->value;
    if (!misses_by_little(sum, told.value) || (sum < told.value && !is_all(told, parts))) return;
    std::vector<Item> items;
    for (const Amount* part : parts) items.push_back(item_of(sheet_, *part->figure));
    check_sum(sheet_, *told.figure, items, Cover::whole, ledger_);
  }

 private:
  std::string_view norm(std::uint32_t i) const { return i < sheet_.document().tokens.size() ? sheet_.norm(i) : std::string_view{}; }

  bool may_be_whole(const Amount& told) const {
    if (told.figure == nullptr || !std::isfinite(told.range.high) || told.value < 4) return false;
    if (told.kind == "count" && !is_body(told) && (told.noun.empty() || is_measure(told.noun))) return false;
    return told.kind != "percent" && told.kind != "points" && told.kind != "temperature" && told.kind != "speed" && !is_difference(sheet_, told);
  }

  // "the jury of twelve"
  bool is_body(const Amount& told) const {
    return told.begin > 1 && norm(told.begin - 1) == "of" && is_group(sheet_.lemma(told.begin - 2));
  }

  // "schools get £58.7m and roads £22.9m": told beside the others, not of them.
  bool is_first_of_list(const Amount& told) const { return norm(told.end) == "and" || (norm(told.end) == "," && norm(told.end + 1) == "and"); }

  // The amounts of the sentence behind the whole, where all of them may be parts of it; none otherwise.
  std::vector<const Amount*> behind(std::size_t whole, std::uint32_t sentence) const {
    const Amount& told = amounts_[whole];
    std::vector<const Amount*> out;
    if (sentence >= sheet_.document().sentences.size()) return out;
    if (sheet_.document().sentences[sentence].block != sheet_.document().sentences[told.sentence].block) return out;
    for (std::size_t i = whole + 1; i < amounts_.size() && amounts_[i].sentence <= sentence; ++i) {
      const Amount& part = amounts_[i];
      if (part.kind != told.kind) continue;
      const bool fits = part.value < told.value && !part.hedged && part.figure != nullptr && counts_like(told, part) && !is_total(sheet_, part) &&
                        !rate_of(sheet_, part) && !is_difference(sheet_, part) && !stands_apart(part);
      if (!fits) return {};
      out.push_back(&part);
    }
    if (const Amount* first = part_in_front(whole); first != nullptr && !out.empty() && out.front()->sentence == told.sentence) out.insert(out.begin(), first);
    const bool all_there = !out.empty() && out.front()->sentence == sentence && out.back()->sentence == sentence;
    return all_there ? out : std::vector<const Amount*>{};
  }

  // What the whole counts, or kinds of it that share nothing: men and women of the people, or whatever a list names that is
  // announced as all there is.
  bool counts_like(const Amount& told, const Amount& part) const {
    if (part.noun.empty() || part.noun == told.noun) return true;
    static constexpr WordSet sexes{{"man", "woman", "boy", "girl", "child", "adult", "male", "female"}};
    if (sexes.contains(part.noun)) return told.noun.empty() || is_human(told.noun);
    return !told.noun.empty() && opens_list(told, part);
  }

  // "17 big cats. There are nine lions, ...", "60 members are made up of 31 ..."
  bool opens_list(const Amount& told, const Amount& part) const {
    const std::uint32_t first = sheet_.sentence(part.sentence).begin;
    if (part.sentence != told.sentence) return norm(first) == "there" || norm(first) == "they";
    const std::uint32_t last = std::min(told.end + 6, part.begin);
    for (std::uint32_t i = told.end; i < last; ++i) {
      const std::string_view word = norm(i);
      if (word == ":" || word == "comprise" || word == "comprising" || word == "comprised") return true;
      if ((word == "made" && norm(i + 1) == "up") || word == "consist" || word == "consists" || word == "consisted") return true;
    }
    return false;
  }

  // "Nine of the 22 children"
  const Amount* part_in_front(std::size_t whole) const {
    if (whole == 0) return nullptr;
    const Amount& told = amounts_[whole];
    const Amount& first = amounts_[whole - 1];
    const bool of_the = first.end + 2 == told.begin && norm(first.end) == "of" && norm(first.end + 1) == "the";
    return of_the && first.kind == told.kind && first.value < told.value && first.figure != nullptr ? &first : nullptr;
  }

  // "including 12", "another 12", "12 of whom", "a fifth of"
  bool stands_apart(const Amount& part) const {
    static constexpr WordSet before{{"including", "another", "further", "than", "among", "least", "from", "to", "besides", "only", "with", "aged",
                                     "extra", "more", "game", "page", "section", "number", "no.", "no", "chapter", "route", "room"}};
    if (part.begin > 0 && before.contains(norm(part.begin - 1))) return true;
    const std::string_view next = norm(part.end);
    const bool sex = norm(part.end) == "of" && norm(part.end + 1) == "them" && (norm(part.end + 2) == "boys" || norm(part.end + 2) == "men" || norm(part.end + 2) == "women" || norm(part.end + 2) == "girls");
    if (sex) return false;
    if (next == "more" || next == "-" || next == "/" || next == "th") return true;
    return next == "of" && (norm(part.end + 1) == "whom" || norm(part.end + 1) == "which" || norm(part.end + 1) == "them");
  }

  // Joined by commas and "and" as a list is, the last two at least, each part followed by words of its own.
  bool listed(const Amount& told, const std::vector<const Amount*>& parts) const {
    bool joined = false;
    for (std::size_t i = 1; i < parts.size(); ++i) {
      bool mark = false;
      for (std::uint32_t k = parts[i - 1]->end; k < parts[i]->begin; ++k) {
        const std::string_view word = norm(k);
        mark = mark || word == "," || word == "and" || word == ";" || word == "while" || word == "but";
        const bool alone = parts[i]->begin == parts[i - 1]->end + 1;
        if ((alone && (word == "to" || word == "or" || word == "-" || word == "–")) || word == "including" || word == "than") return false;
      }
      if (!mark) return false;
      const bool last = i + 1 == parts.size();
      joined = !last || parts.size() > 2 || has_and(parts[i - 1]->end, parts[i]->begin);
    }
    return joined && !opens_subset(told, *parts.front());
  }

  bool has_and(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t k = begin; k < end; ++k)
      if (norm(k) == "and" || norm(k) == ";" || norm(k) == "while" || norm(k) == "but") return true;
    return false;
  }

  // "12 people, including five", "of whom five are", "with five": some of them, who may be in another group too.
  bool opens_subset(const Amount& told, const Amount& first) const {
    static constexpr WordSet words{{"including", "among", "especially", "notably", "like", "such", "than", "after", "against", "from", "when", "before"}};
    for (std::uint32_t i = told.end; i < first.begin; ++i)
      if (words.contains(norm(i))) return true;
    return false;
  }

  // "won three, two with White and one with Black"
  bool is_nested(const std::vector<const Amount*>& parts) const {
    double behind = 0;
    for (std::size_t i = parts.size(); i-- > 1;) {
      behind += parts[i]->value;
      const bool told_again = !has_and(parts[i - 1]->end, parts[i]->begin) && parts[i]->noun.empty();
      if (told_again && std::fabs(parts[i - 1]->value - behind) < 1e-6 * behind) return true;
    }
    return false;
  }

  // Some of the amounts around make the whole, or its rest; or one part is told in parts itself. The parts alone are for the sum to judge.
  bool explained(const Amount& told, const std::vector<const Amount*>& parts) const {
    if (is_nested(parts)) return true;
    std::vector<const Amount*> some = others(amounts_, told, told.sentence > 1 ? told.sentence - 2 : 0, parts.back()->sentence + 2);
    if (some.size() > 12) some = parts;
    for (std::uint32_t chosen = 1; chosen < (1U << some.size()); ++chosen) {
      Range sum;
      for (std::size_t i = 0; i < some.size(); ++i)
        if ((chosen >> i & 1U) != 0) sum = sum + some[i]->range;
      const bool themselves = static_cast<std::size_t>(std::popcount(chosen)) == parts.size() && holds_all(some, chosen, parts);
      if (!themselves && Range{sum.low - 1e-9, sum.high + 1e-9}.meets(told.range)) return true;
    }
    return false;
  }

  static bool holds_all(const std::vector<const Amount*>& some, std::uint32_t chosen, const std::vector<const Amount*>& parts) {
    for (std::size_t i = 0; i < some.size(); ++i)
      if ((chosen >> i & 1U) != 0 && std::find(parts.begin(), parts.end(), some[i]) == parts.end()) return false;
    return true;
  }

  static bool misses_by_little(double sum, double told) {
    constexpr double little = 0.13;
    return std::fabs(sum - told) <= std::max(1.0, little * told) || align::is_digit_slip(sum, told);
  }

  // A colon or dash before the first part, or "the other", "the rest", "remaining" before the last.
  bool is_all(const Amount& told, const std::vector<const Amount*>& parts) const {
    for (std::uint32_t i = told.end; i < parts.front()->begin; ++i)
      if (norm(i) == ":" || norm(i) == "–" || norm(i) == "—") return parts.front()->sentence == told.sentence;
    const std::string_view before = norm(parts.back()->begin - 1);
    return before == "other" || before == "remaining" || parts.size() > 3;
  }

  const Sheet& sheet_;
  const std::vector<Amount>& amounts_;
  Ledger& ledger_;
};

}  // namespace

void check_groups(const Sheet& sheet, Ledger& ledger) {
  const std::vector<Amount> amounts = read_amounts(sheet);
  Groups groups(sheet, amounts, ledger);
  for (std::size_t i = 0; i < amounts.size(); ++i) groups.check(i);
}

}  // namespace tally::rules::arithmetic
