// Parts of a stated whole: "12 of the 30 ... and the other 20", "Of the 119 riders, seven did not finish and 113 were
// classified", "£3.9m, of which £2.2m was hers and £1.9m his". Parts may overlap ("20 were women and 12 British"), so
// that they are added only where "the other", a vote for and against, a denial or the places say that they do not.

#include <algorithm>
#include <cmath>
#include <optional>

#include "checks.hpp"
#include "classes.hpp"
#include "language/word_set.hpp"
#include "listing.hpp"
#include "nouns.hpp"
#include "sum.hpp"
#include "words.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::Upos;
using language::WordSet;

constexpr WordSet determiners{{"the", "those", "these", "its", "their", "his", "her", "our", "all"}};

struct Parts {
  std::vector<Item> items;
  bool rest = false;    // one of them is "the other 20": nothing is left over
  bool doubtful = false;  // a figure that may be a part or not
};

class Shares {
 public:
  Shares(const Sheet& sheet, std::uint32_t sentence, Ledger& ledger)
      : sheet_(sheet), sentence_(sentence), range_(sheet.sentence(sentence)), ledger_(ledger) {}

  void check() {
    if (range_.size() < 6) return;
    check_leading_of();
    check_rest_of_before();
    for (std::uint32_t i = range_.begin + 1; i + 2 < range_.end; ++i) {
      if (sheet_.norm(i) != "of") continue;
      if (const Figure* first = ends_at(i)) check_some_of(*first, i);
      if (sheet_.norm(i + 1) == "which" || sheet_.norm(i + 1) == "whom") check_of_which(i);
    }
  }

 private:
  // The figure, without noun, that ends right before token `at` ("out of" counts as "of").
  const Figure* ends_at(std::uint32_t at) const {
    const std::uint32_t end = sheet_.norm(at - 1) == "out" ? at - 1 : at;
    for (const Figure* figure : sheet_.between(range_.begin, end))
      if (figure->end == end && figure->unit == Unit::count && !figure->joined) return figure;
    return nullptr;
  }

  // The figure behind "of the".
  const Figure* whole_behind(std::uint32_t of) const {
    const std::uint32_t at = of + 1 + (determiners.contains(sheet_.norm(of + 1)) ? 1U : 0U);
    const Figure* figure = at < range_.end ? sheet_.at(at) : nullptr;
    return figure != nullptr && is_amount(*figure) ? figure : nullptr;
  }

  // "12 of the 30 passengers were hurt and the other 20 ..."
  void check_some_of(const Figure& first, std::uint32_t of) {
    const Figure* whole = whole_behind(of);
    if (whole == nullptr) return check_some_of_known(first, of);
    if (!addable(first, *whole) || whole->value <= first.value) return;
    Parts parts = parts_in(whole->phrase_end(), range_.end, *whole);
    parts.items.insert(parts.items.begin(), {{first.span, first.range, first.value, &first, first.begin, no_token, of}});
    if (!parts.rest) add_following_sentences(parts, *whole);
    decide(*whole, parts);
  }

  // "Of the 119 riders who started, seven did not finish and 113 were classified"; "Of this, £2m was hers".
  void check_leading_of() {
    const std::uint32_t of = range_.begin;
    if (sheet_.norm(of) != "of") return;
    if (const Figure* whole = whole_behind(of)) return decide(*whole, parts_in(whole->phrase_end(), range_.end, *whole));
    static constexpr WordSet back{{"this", "that", "these", "those"}};
    if (!back.contains(sheet_.norm(of + 1)) || sheet_.norm(of + 2) != "," || sentence_ == 0) return;
    const TokenRange before = sheet_.sentence(sentence_ - 1);
    check_back(before.begin, before.end, of + 2);
  }

  // "Five climbers were on the ridge. Two were killed and the other four ...": the only amount of the sentence before.
  void check_rest_of_before() {
    if (sentence_ == 0 || sheet_.document().sentences[sentence_ - 1].block != sheet_.document().sentences[sentence_].block) return;
    const Figure* rest = nullptr;
    for (const Figure* figure : sheet_.between(range_.begin + 2, range_.end))
      if (is_amount(*figure) && is_rest(figure->begin) && sheet_.norm(figure->begin - 1) != "leaving") rest = figure;
    if (rest == nullptr) return;
    const TokenRange before = sheet_.sentence(sentence_ - 1);
    const Figure* whole = nullptr;
    for (const Figure* figure : sheet_.between(before.begin, before.end)) {
      if (!addable(*figure, *rest)) continue;
      if (whole != nullptr) return;
      whole = figure;
    }
    if (whole == nullptr || whole->unit == Unit::measure) return;
    Parts parts;
    for (const Figure* figure : sheet_.between(range_.begin, range_.end)) {
      if (!is_amount(*figure) || figure->unit != whole->unit) continue;
      if (!addable(*figure, *whole) || (figure->noun != no_token && (whole->noun == no_token || !same_sort(sheet_.lemma(figure->noun), sheet_.lemma(whole->noun))))) return;
      if (sheet_.norm(figure->phrase_end()) == "of" && whole->unit == Unit::count && figure != rest) return;
      parts.items.push_back(item_of(sheet_, *figure));
    }
    parts.rest = parts.items.size() > 1 && parts.items.back().figure == rest;
    if (parts.rest && near(*whole, parts.items)) decide(*whole, parts);
  }

  void check_of_which(std::uint32_t of) { check_back(range_.begin, of, of + 2); }

  // The whole is the one sum of money in [begin, end).
  void check_back(std::uint32_t begin, std::uint32_t end, std::uint32_t parts_begin) {
    const Figure* whole = nullptr;
    for (const Figure* figure : sheet_.between(begin, end)) {
      if (figure->unit != Unit::money) continue;
      if (whole != nullptr) return;
      whole = figure;
    }
    if (whole != nullptr) decide(*whole, parts_in(parts_begin, range_.end, *whole));
  }

  // "Fifteen of the destroyed homes were in Leigh, six were in Marl and four in Dunn": the whole stands before.
  void check_some_of_known(const Figure& first, std::uint32_t of) {
    if (!determiners.contains(sheet_.norm(of + 1))) return;
    std::uint32_t noun = of + 2;
    while (noun < range_.end && noun < of + 5 && sheet_.token(noun).xpos != language::Xpos::nns) ++noun;
    if (noun >= range_.end || noun >= of + 5) return;
    const Figure* whole = known_whole(TokenRange{of + 2, noun}, noun, first);
    if (whole == nullptr) return;
    Parts parts = parts_in(noun + 1, range_.end, *whole);
    if (parts.items.size() < 2 || !placed(parts.items, noun + 1)) return;
    parts.items.insert(parts.items.begin(), {{first.span, first.range, first.value, &first, first.begin, no_token, of}});
    if (!parts.doubtful && near(*whole, parts.items)) check_sum(sheet_, *whole, parts.items, Cover::disjoint, ledger_);
  }

  // The last figure before that counts the same noun, with the same modifiers next to it.
  const Figure* known_whole(TokenRange modifiers, std::uint32_t noun, const Figure& first) const {
    const std::vector<const Figure*> before = sheet_.between(0, first.begin);
    for (auto it = before.rbegin(); it != before.rend(); ++it) {
      const Figure& figure = **it;
      if (figure.noun == no_token || sheet_.lemma(figure.noun) != sheet_.lemma(noun)) continue;
      if (sentence_ - figure.sentence > (modifiers.empty() ? 2U : 8U)) return nullptr;
      const bool same = has_all(modifiers, figure);
      if (same && figure.value > first.value && addable(figure, first)) return &figure;
      if (modifiers.empty()) return nullptr;
    }
    return nullptr;
  }

  bool has_all(TokenRange modifiers, const Figure& figure) const {
    const std::uint32_t last = std::min(figure.noun + 3, sheet_.sentence(figure.sentence).end);
    for (std::uint32_t m = modifiers.begin; m < modifiers.end; ++m) {
      bool found = false;
      for (std::uint32_t i = figure.end; i < last; ++i) found = found || sheet_.norm(i) == sheet_.norm(m);
      if (!found) return false;
    }
    return true;
  }

  // Every part says where it was: the same verb to be, and a preposition.
  bool placed(const std::vector<Item>& items, std::uint32_t first_verb) const {
    const auto in_place = [&](std::uint32_t at) {
      if (at < range_.end && sheet_.lemma(at) == "be") ++at;
      return at < range_.end && sheet_.token(at).upos == Upos::adp;
    };
    if (!in_place(first_verb)) return false;
    return std::all_of(items.begin(), items.end(), [&](const Item& item) { return in_place(item.next); });
  }

  // The figures of [begin, end) that stand where a part begins.
  Parts parts_in(std::uint32_t begin, std::uint32_t end, const Figure& whole) const {
    Parts parts;
    for (const Figure* figure : sheet_.between(begin, end)) {
      if (figure->unit >= Unit::percent || in_brackets(begin, figure->begin)) continue;
      if (!addable(whole, *figure)) {
        parts.doubtful = parts.doubtful || figure->joined;
        continue;
      }
      add_part(parts, *figure, whole);
    }
    return parts;
  }

  void add_part(Parts& parts, const Figure& figure, const Figure& whole) const {
    const bool rest = is_rest(figure.begin);
    const bool noun_fits = figure.noun == no_token ||
                           (whole.noun != no_token && same_sort(sheet_.lemma(figure.noun), sheet_.lemma(whole.noun)));
    const std::uint32_t behind = figure.phrase_end();
    const bool sub_part = sheet_.norm(behind) == "of" && behind + 1 < range_.end && figure.unit == Unit::count;
    if (!noun_fits || sub_part || (!rest && !begins_part(figure.begin) && !gapped(figure, whole))) {
      parts.doubtful = true;
      return;
    }
    parts.rest = parts.rest || rest;
    parts.items.push_back(item_of(sheet_, figure));
  }

  static bool same_sort(std::string_view part, std::string_view whole) {
    return part == whole || ((is_human(part) || part == "body") && is_human(whole)) || outcome_class(part).family != 0;
  }

  bool is_rest(std::uint32_t at) const {
    static constexpr WordSet words{{"other", "remaining", "rest"}};
    if (at > range_.begin && (sheet_.norm(at - 1) == "leaving" || sheet_.norm(at - 1) == "leaves")) return true;
    return at > range_.begin + 1 && words.contains(sheet_.norm(at - 1)) && sheet_.norm(at - 2) == "the";
  }

  bool begins_part(std::uint32_t at) const {
    static constexpr WordSet words{{",", ";", "and", "while", "with", "but", "another", "further", "which", "whom", "only"}};
    if (at == range_.begin || words.contains(sheet_.norm(at - 1))) return true;
    // "drew two and lost six"
    return at > range_.begin + 1 && sheet_.token(at - 1).upos == Upos::verb && words.contains(sheet_.norm(at - 2)) &&
           outcome_class(sheet_.lemma(at - 1)).family != 0;
  }

  // "the opposition 24 and independents nine": the verb stands once for all.
  bool gapped(const Figure& figure, const Figure& whole) const {
    static constexpr WordSet shared{{"seat", "vote", "medal", "delegate", "ballot", "share"}};
    if (whole.unit == Unit::count && (whole.noun == no_token || !shared.contains(sheet_.lemma(whole.noun)))) return false;
    if (figure.noun != no_token || figure.begin == range_.begin) return false;
    const Upos before = sheet_.token(figure.begin - 1).upos;
    const std::string_view next = figure.end < range_.end ? sheet_.norm(figure.end) : std::string_view{"."};
    return (before == Upos::noun || before == Upos::propn) && (next == "," || next == "and" || next == "." || next == ";");
  }

  bool in_brackets(std::uint32_t begin, std::uint32_t at) const {
    int depth = 0;
    for (std::uint32_t i = begin; i < at; ++i) depth += sheet_.norm(i) == "(" ? 1 : sheet_.norm(i) == ")" ? -1 : 0;
    return depth > 0;
  }

  // "A further nine are being compared. The other 47 ..."
  void add_following_sentences(Parts& parts, const Figure& whole) const {
    const auto count = static_cast<std::uint32_t>(sheet_.document().sentences.size());
    for (std::uint32_t s = sentence_ + 1; s < count && s <= sentence_ + 2 && !parts.rest; ++s) {
      const TokenRange next = sheet_.sentence(s);
      if (next.size() < 4) return;
      const std::string_view opener = sheet_.norm(next.begin);
      const bool more = opener == "a" && sheet_.norm(next.begin + 1) == "further";
      const bool rest = opener == "the" && (sheet_.norm(next.begin + 1) == "other" || sheet_.norm(next.begin + 1) == "remaining");
      const Figure* figure = more || rest ? sheet_.at(next.begin + 2) : opener == "another" ? sheet_.at(next.begin + 1) : nullptr;
      if (figure == nullptr || !addable(whole, *figure)) return;
      parts.items.push_back(item_of(sheet_, *figure));
      parts.rest = rest;
    }
  }

  bool near(const Figure& whole, const std::vector<Item>& items) const {
    double sum = 0;
    for (const Item& item : items) sum += item.value;
    return std::fabs(sum - whole.value) <= std::max(2.0, 0.2 * whole.value);
  }

  void decide(const Figure& whole, const Parts& parts) {
    if (parts.items.size() < 2) return;
    for (const Item& item : parts.items)
      if (item.value >= whole.value) return;
    if (parts.doubtful) {
      ledger_.undecided("a figure among the parts may be none");
      return;
    }
    if (parts.rest) return check_sum(sheet_, whole, parts.items, Cover::whole, ledger_);
    if (may_overlap(sheet_, sentence_)) return;
    if (outcomes(parts)) return check_sum(sheet_, whole, parts.items, complete_ ? Cover::whole : Cover::disjoint, ledger_);
    const bool shared = parts.items.size() > 2 && std::all_of(parts.items.begin() + 1, parts.items.end(), [&](const Item& item) {
                          return item.figure != nullptr && gapped(*item.figure, whole);
                        });
    if (whole.unit == Unit::money || shared || opposed(parts)) check_sum(sheet_, whole, parts.items, Cover::disjoint, ledger_);
  }

  // "61 were rescued, 22 bodies were recovered and 12 are missing": every part says which, and no two say the same.
  bool outcomes(const Parts& parts) {
    std::vector<PartClass> seen;
    for (std::size_t k = 0; k < parts.items.size(); ++k) {
      const Item& item = parts.items[k];
      const std::uint32_t end = k + 1 < parts.items.size() ? parts.items[k + 1].begin : std::min(item.next + 8, range_.end);
      const PartClass meaning = outcome_of(item, end);
      if (meaning.family == 0 || (!seen.empty() && seen.front().family != meaning.family)) return false;
      if (std::find(seen.begin(), seen.end(), meaning) != seen.end()) return false;
      seen.push_back(meaning);
    }
    complete_ = seen.size() == whole_family(seen.front().family);
    return true;
  }

  PartClass outcome_of(const Item& item, std::uint32_t end) const {
    if (item.begin > range_.begin)
      if (const PartClass before = outcome_class(sheet_.lemma(item.begin - 1)); before.family != 0 && sheet_.token(item.begin - 1).upos == Upos::verb)
        return before;
    for (std::uint32_t i = item.begin + 1; i < end; ++i)
      if (const PartClass meaning = outcome_class(sheet_.lemma(i)); meaning.family != 0) return meaning;
    return {};
  }

  // One part did, the other did not: they cannot overlap.
  bool opposed(const Parts& parts) const {
    static constexpr WordSet words{{"against", "not", "n't", "abstained", "neither", "failed", "refused", "declined"}};
    if (parts.items.size() != 2) return false;
    int denied = 0;
    for (std::size_t k = 0; k < 2; ++k) {
      const std::uint32_t end = k == 0 ? parts.items[1].begin : range_.end;
      const std::uint32_t last = std::min(end, parts.items[k].next + 8);
      bool here = false;
      for (std::uint32_t i = parts.items[k].next; i < last; ++i) here = here || words.contains(sheet_.norm(i));
      denied += here ? 1 : 0;
    }
    return denied == 1;
  }

  const Sheet& sheet_;
  std::uint32_t sentence_;
  TokenRange range_;
  Ledger& ledger_;
  bool complete_ = false;  // the outcomes leave nobody out
};

}  // namespace

void check_shares(const Sheet& sheet, Ledger& ledger) {
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) Shares(sheet, i, ledger).check();
}

}  // namespace tally::rules::arithmetic
