// An announced number and the list behind it: after a colon, between dashes, in brackets, after "consists of", or in
// apposition ("Nine people were hurt, five men and three women").

#include <optional>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "listing.hpp"
#include "nouns.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::Upos;
using language::WordSet;

bool is_dash(std::string_view norm) { return norm == "—" || norm == "–" || norm == "--" || norm == "-"; }

std::string_view noun_of(const Sheet& sheet, std::uint32_t noun) {
  return noun == no_token ? std::string_view{} : sheet.lemma(noun);
}

// "Nine men, six women and four children": the first of the list is no whole of the others.
bool are_siblings(std::string_view a, std::string_view b) {
  static constexpr WordSet kinds{{"man", "woman", "boy", "girl", "child", "adult", "pensioner", "teenager", "baby", "infant", "toddler"}};
  return a != b && kinds.contains(a) && kinds.contains(b);
}

// What is listed can be a part of what was announced.
bool is_part(const Sheet& sheet, const Figure& total, const Item& item) {
  if (item.figure != nullptr && !addable(total, *item.figure)) return false;
  if (total.unit == Unit::money) return item.figure != nullptr;
  const std::string_view whole = noun_of(sheet, total.noun);
  const std::string_view part = noun_of(sheet, item.noun);
  if (part.empty() || part == whole) return true;
  if (is_measure(part) || is_measure(whole) || is_group(whole)) return false;
  if (are_siblings(part, whole)) return false;
  if (is_human(part) != (is_human(whole) || whole.empty())) return false;
  return item.figure != nullptr || is_human(part);
}

bool are_parts(const Sheet& sheet, const Figure& total, const Listing& list) {
  for (const Item& item : list.items)
    if (!is_part(sheet, total, item)) return false;
  return true;
}

// The one figure before the mark that the list can break down: the last one, if nothing else may be meant.
const Figure* announced(const Sheet& sheet, std::uint32_t begin, std::uint32_t mark) {
  const Figure* found = nullptr;
  for (const Figure* figure : sheet.between(begin, mark)) {
    if (!is_amount(*figure)) continue;
    if (found != nullptr && mark - figure->phrase_end() > 1) return nullptr;
    found = figure;
  }
  return found;
}

class Breakdown {
 public:
  Breakdown(const Sheet& sheet, std::uint32_t sentence, Ledger& ledger)
      : sheet_(sheet), range_(sheet.sentence(sentence)), ledger_(ledger) {}

  void check() {
    for (std::uint32_t i = range_.begin + 1; i + 3 < range_.end; ++i) {
      const std::string_view norm = sheet_.norm(i);
      if (norm == ":") check_behind(i, i + 1, last_word());
      if (is_dash(norm) && stands_apart(i)) check_behind(i, i + 1, closing(i, [](auto w) { return is_dash(w); }));
      if (norm == "(") check_bracket(i);
      if (norm == ",") check_apposition(i);
      if (const auto from = list_after_verb(i)) check_behind(i, *from, last_word());
    }
  }

 private:
  std::uint32_t last_word() const {
    std::uint32_t end = range_.end;
    while (end > range_.begin && sheet_.token(end - 1).upos == Upos::punct && sheet_.norm(end - 1) != ")") --end;
    return end;
  }

  bool stands_apart(std::uint32_t i) const {
    return sheet_.token(i - 1).span.end != sheet_.token(i).span.begin || sheet_.norm(i) == "—";
  }

  template <class Closes>
  std::uint32_t closing(std::uint32_t i, Closes closes) const {
    for (std::uint32_t k = i + 1; k < range_.end; ++k)
      if (closes(sheet_.norm(k))) return k;
    return last_word();
  }

  void check_behind(std::uint32_t mark, std::uint32_t begin, std::uint32_t end) {
    const Figure* total = announced(sheet_, range_.begin, mark);
    if (total == nullptr) return;
    const auto list = read_listing(sheet_, begin, end);
    if (!list) return;
    if (const Figure* whole = whole_of_places(*total, *list)) total = whole;
    if (are_parts(sheet_, *total, *list)) check_sum(sheet_, *total, list->items, Cover::whole, ledger_);
  }

  // "Nineteen people work at the four branches: seven at ...": the last figure is that of the items, the one before their sum.
  const Figure* whole_of_places(const Figure& last, const Listing& list) const {
    if (last.value != static_cast<double>(list.items.size())) return nullptr;
    const std::vector<const Figure*> before = sheet_.between(range_.begin, last.begin);
    return !before.empty() && is_amount(*before.back()) && before.back()->value > last.value ? before.back() : nullptr;
  }

  // Right behind the figure: "40 arrests (22 men and 19 women)".
  void check_bracket(std::uint32_t open) {
    const Figure* total = announced(sheet_, range_.begin, open);
    if (total != nullptr && open - total->phrase_end() <= 2)
      check_behind(open, open + 1, closing(open, [](auto w) { return w == ")"; }));
  }

  // "consists of", "is made up of", "comprised": the token where the list begins.
  std::optional<std::uint32_t> list_after_verb(std::uint32_t i) const {
    const std::string_view lemma = sheet_.lemma(i);
    if (lemma == "comprise") return i + (sheet_.norm(i + 1) == "of" ? 2 : 1);
    if (lemma == "consist" && sheet_.norm(i + 1) == "of") return i + 2;
    if (lemma == "make" && sheet_.norm(i) == "made" && sheet_.norm(i + 1) == "up" && sheet_.norm(i + 2) == "of") return i + 3;
    return std::nullopt;
  }

  // The list stands in apposition to the figure: people to people, or every item "from", "in", "for" some part.
  void check_apposition(std::uint32_t comma) {
    const Figure* first = sheet_.at(comma + 1);
    if (first == nullptr || first->unit != Unit::count) return;
    const Figure* total = announced(sheet_, range_.begin, comma);
    if (total == nullptr || total->noun == no_token) return;
    const auto list = read_inner_listing(sheet_, comma + 1, last_word());
    if (!list || !ends_well(*list) || !are_parts(sheet_, *total, *list)) return;
    if (all_human(*total, *list) || same_preposition(*total, *list)) check_sum(sheet_, *total, list->items, Cover::whole, ledger_);
  }

  // Behind the list no verb makes it the subject of another sentence, and no further item follows.
  bool ends_well(const Listing& list) const {
    for (std::uint32_t i = list.items.back().next; i < list.end; ++i)
      if (sheet_.token(i).upos == Upos::verb || sheet_.token(i).upos == Upos::aux) return false;
    if (list.end + 1 >= range_.end) return true;
    return sheet_.at(list.end + 1) == nullptr && sheet_.norm(list.end) != "and";
  }

  bool all_human(const Figure& total, const Listing& list) const {
    if (!is_human(sheet_.lemma(total.noun))) return false;
    for (const Item& item : list.items)
      if (item.noun == no_token || !is_human(sheet_.lemma(item.noun))) return false;
    return true;
  }

  bool same_preposition(const Figure& total, const Listing& list) const {
    static constexpr WordSet prepositions{{"from", "in", "for", "at", "on", "of"}};
    const std::string_view first = sheet_.norm(list.items.front().next);
    if (!prepositions.contains(first)) return false;
    // "280 roles will go in Leeds, 190 in Hull": built like the items, it is the first of them.
    for (std::uint32_t i = total.noun + 1; i < list.items.front().begin; ++i)
      if (sheet_.norm(i) == first) return false;
    for (const Item& item : list.items)
      if (item.noun != no_token || item.next >= range_.end || sheet_.norm(item.next) != first) return false;
    return true;
  }

  const Sheet& sheet_;
  TokenRange range_;
  Ledger& ledger_;
};

}  // namespace

void check_breakdown(const Sheet& sheet, Ledger& ledger) {
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) Breakdown(sheet, i, ledger).check();
}

}  // namespace tally::rules::arithmetic
