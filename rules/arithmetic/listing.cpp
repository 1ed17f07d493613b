#include "listing.hpp"

#include "language/word_set.hpp"
#include "nouns.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::Token;
using language::Upos;
using language::WordSet;
using language::Xpos;

bool is_and(std::string_view norm) { return norm == "and" || norm == "plus" || norm == "&"; }
bool separates(std::string_view norm) { return norm == "," || norm == ";" || is_and(norm); }

// "third place", "2nd": ranks count nothing.
bool is_ordinal(std::string_view norm) {
  static constexpr WordSet words{{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}};
  return words.contains(norm) || (norm.size() > 2 && (norm.ends_with("nd") || norm.ends_with("rd") || norm.ends_with("th") || norm.ends_with("st")));
}

class ListReader {
 public:
  ListReader(const Sheet& sheet, std::uint32_t begin, std::uint32_t end, bool inner)
      : sheet_(sheet), end_(end), inner_(inner), at_(begin) {
    const std::vector<const Figure*> figures = sheet.between(begin, end);
    money_ = !figures.empty() && figures.front()->unit == Unit::money;
  }

  std::optional<Listing> read() {
    while (at_ < end_ && read_chunk()) {
      if (inner_ && closed_) break;
    }
    if (broken_ || list_.items.size() < 2 || !closed_) return std::nullopt;
    list_.end = at_;
    return list_;
  }

 private:
  bool fail() {
    broken_ = true;
    return false;
  }

  // One piece between separators; true while the list may go on.
  bool read_chunk() {
    skip_openers();
    if (at_ >= end_) return false;
    std::optional<Item> item = item_at(at_);
    if (broken_) return false;
    if (!item && (list_.items.empty() || !may_continue())) return fail();
    const std::uint32_t from = item ? item->next : at_;
    if (item) {
      closed_ = after_and_;
      list_.items.push_back(*item);
    }
    return walk_to_separator(from);
  }

  void skip_openers() {
    static constexpr WordSet openers{{",", ";", "with", "also", "then", "another", "further", "a"}};
    after_and_ = false;
    while (at_ < end_) {
      const std::string_view norm = sheet_.norm(at_);
      if (is_and(norm)) {
        after_and_ = true;
      } else if (norm == "a") {
        const bool further = at_ + 1 < end_ && sheet_.norm(at_ + 1) == "further";
        if (!further) return;
      } else if (norm == "another") {
        if (sheet_.at(at_ + 1) == nullptr) return;
      } else if (!openers.contains(norm)) {
        return;
      }
      ++at_;
    }
  }

  std::optional<Item> item_at(std::uint32_t at) {
    if (const Figure* figure = sheet_.at(at)) return counted_item(*figure);
    const std::string_view norm = sheet_.norm(at);
    if (money_) return money_item(at);
    // "a crew of 19"
    if ((norm == "a" || norm == "the" || norm == "its") && at + 3 < end_ && sheet_.norm(at + 2) == "of" && is_group(sheet_.lemma(at + 1)))
      if (const Figure* figure = sheet_.at(at + 3)) return counted_item(*figure);
    if (norm == "a" || norm == "an" || norm == "another") return single_item(at);
    // "six in Spain, two in Malta and one in Crete"
    if (norm == "one" && at + 1 < end_ && sheet_.token(at + 1).upos == Upos::adp && sheet_.norm(at + 1) != "of")
      return Item{sheet_.token(at).span, {1, 1}, 1, nullptr, at, no_token, at + 1};
    // "about 40 homes": the figure carries its hedge.
    if (const Figure* figure = at + 1 < end_ ? sheet_.at(at + 1) : nullptr; figure != nullptr && figure->hedged)
      return counted_item(*figure);
    return std::nullopt;
  }

  // "a grant of £40m": the one sum of the piece, wherever it stands.
  std::optional<Item> money_item(std::uint32_t at) {
    for (std::uint32_t i = at; i < end_ && !separates(sheet_.norm(i)); ++i)
      if (const Figure* figure = sheet_.at(i)) return figure->unit == Unit::money ? counted_item(*figure) : std::nullopt;
    return std::nullopt;
  }

  // "one of them" tells more of an item, it is none.
  std::optional<Item> counted_item(const Figure& figure) {
    static constexpr WordSet pronouns{{"them", "whom", "which", "these", "those", "the", "his", "her", "its", "their"}};
    const std::uint32_t next = figure.phrase_end();
    if (!is_amount(figure) ||
        (next + 1 < end_ && sheet_.norm(next) == "of" && pronouns.contains(sheet_.norm(next + 1)))) {
      broken_ = true;
      return std::nullopt;
    }
    return Item{sheet_.phrase(figure), figure.range, figure.value, &figure, figure.begin, figure.noun, next};
  }

  std::optional<Item> single_item(std::uint32_t at) {
    for (std::uint32_t i = at + 1; i < end_ && i < at + 5; ++i) {
      const Token& token = sheet_.token(i);
      const bool last = i + 1 >= end_ || sheet_.token(i + 1).upos != Upos::noun;
      if (token.upos == Upos::noun && last) {
        if (token.xpos == Xpos::nns || is_group(sheet_.lemma(i)) || is_measure(sheet_.lemma(i))) break;
        return Item{base::cover(sheet_.token(at).span, token.span), {1, 1}, 1, nullptr, at, i, i + 1};
      }
      if (token.upos != Upos::adj && token.upos != Upos::noun && token.xpos != Xpos::hyph && token.upos != Upos::num) break;
    }
    broken_ = true;
    return std::nullopt;
  }

  // A piece that is no item may go on with the item before ("of theft and fraud"), but must not name somebody more.
  bool may_continue() const {
    const Token& token = sheet_.token(at_);
    switch (token.upos) {
      case Upos::det:
      case Upos::pron:
      case Upos::propn:
        return false;
      default:
        return true;
    }
  }

  // Nothing on the way may be a figure, but in brackets.
  bool walk_to_separator(std::uint32_t from) {
    int depth = 0;
    for (at_ = from; at_ < end_; ++at_) {
      const std::string_view norm = sheet_.norm(at_);
      if (norm == "(") ++depth;
      if (norm == ")") --depth;
      if (depth > 0) continue;
      if (norm == "aged" || norm == "or") return fail();
      if (separates(norm)) return true;
      if (inner_ && closed_) continue;  // behind the last item the sentence goes on
      if (sheet_.at(at_) != nullptr || (sheet_.token(at_).upos == Upos::num && !is_ordinal(norm))) return fail();
    }
    return false;
  }

  const Sheet& sheet_;
  std::uint32_t end_;
  bool inner_;
  bool money_ = false;  // the list is one of sums of money
  std::uint32_t at_;
  bool after_and_ = false;
  bool closed_ = false;  // the last item stands behind an "and"
  bool broken_ = false;
  Listing list_;
};

}  // namespace

std::optional<Listing> read_listing(const Sheet& sheet, std::uint32_t begin, std::uint32_t end) {
  return ListReader(sheet, begin, end, false).read();
}

std::optional<Listing> read_inner_listing(const Sheet& sheet, std::uint32_t begin, std::uint32_t end) {
  return ListReader(sheet, begin, end, true).read();
}

}  // namespace tally::rules::arithmetic
