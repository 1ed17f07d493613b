#include "runs.hpp"

#include <algorithm>

#include "classes.hpp"
#include "language/word_set.hpp"
#include "nouns.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::Token;
using language::TokenRange;
using language::Upos;
using language::WordSet;

constexpr std::size_t longest_run = 9;

// How the words around an item are built.
struct Shape {
  std::string_view before;  // the preposition or "have" before it, "name" for a noun
  std::string_view behind;  // the preposition behind it, "who" for a class of people
};

class RunReader {
 public:
  RunReader(const Sheet& sheet, TokenRange range) : sheet_(sheet), range_(range) {}

  // The runs of the range: cut where a figure counts something else.
  std::vector<Run> read() {
    for (std::uint32_t i = range_.begin; i < range_.end; ++i) {
      const std::string_view norm = sheet_.norm(i);
      depth_ += norm == "(" ? 1 : norm == ")" ? -1 : 0;
      if (depth_ > 0) continue;
      if (const auto item = item_at(i)) {
        add(*item);
        i = item->next - 1;
      } else if (sheet_.at(i) != nullptr) {
        close();
        i = sheet_.at(i)->end - 1;
      } else if (norm == "including" || norm == "or" || norm == "than") {
        close();
      }
    }
    close();
    return std::move(runs_);
  }

 private:
  std::string_view norm(std::uint32_t i) const { return i >= range_.begin && i < range_.end ? sheet_.norm(i) : std::string_view{}; }

  std::optional<Item> item_at(std::uint32_t i) const {
    if (const Figure* figure = sheet_.at(i)) {
      if (!is_amount(*figure) || figure->hedged || is_step(*figure) || is_nested(*figure)) return std::nullopt;
      return Item{sheet_.phrase(*figure), figure->range, figure->value, figure, figure->begin, figure->noun, figure->phrase_end()};
    }
    if (items_.empty()) return std::nullopt;
    const bool listed = norm(i - 1) == "and" || norm(i - 1) == ",";
    if (norm(i) == "one" && listed && sheet_.token(std::min(i + 1, range_.end - 1)).upos == Upos::adp) return single(i, no_token);
    if ((norm(i) == "a" || norm(i) == "an") && norm(i - 1) == "and") return person(i);
    return std::nullopt;
  }

  Item single(std::uint32_t i, std::uint32_t noun) const {
    const std::uint32_t last = noun == no_token ? i : noun;
    return {base::cover(sheet_.token(i).span, sheet_.token(last).span), {1, 1}, 1, nullptr, i, noun, last + 1};
  }

  // "and a guide", among people
  std::optional<Item> person(std::uint32_t i) const {
    for (std::uint32_t k = i + 1; k < i + 4 && k < range_.end; ++k) {
      if (sheet_.token(k).xpos == language::Xpos::nn && is_human(sheet_.lemma(k)) && is_human(noun_)) return single(i, k);
      if (sheet_.token(k).upos != Upos::adj && sheet_.token(k).upos != Upos::noun) return std::nullopt;
    }
    return std::nullopt;
  }

  // "20 more than", "three years ago": no part by itself.
  bool is_step(const Figure& figure) const {
    static constexpr WordSet behind{{"more", "fewer", "less", "higher", "lower", "ago", "later", "earlier", "times", "percent", "each", "apiece",
                                     "ahead", "behind", "short", "above", "below", "or"}};
    return behind.contains(norm(figure.phrase_end())) || behind.contains(norm(figure.end));
  }

  // "16 were hurt, three of them badly": a part of the part before.
  bool is_nested(const Figure& figure) const {
    const std::uint32_t next = figure.phrase_end();
    return !items_.empty() && norm(figure.begin - 1) == "," && norm(next) == "of" && (norm(next + 1) == "them" || norm(next + 1) == "whom");
  }

  bool fits(const Item& item) const {
    const Figure* first = items_.front().figure;
    if (item.figure != nullptr && first != nullptr && !addable(*first, *item.figure)) return false;
    if (item.noun == no_token || noun_.empty()) return true;
    const std::string_view mine = sheet_.lemma(item.noun);
    const PartClass kind = noun_class(mine);
    return mine == noun_ || (is_human(mine) && is_human(noun_)) || (kind.family != 0 && kind.family == noun_class(noun_).family);
  }

  void add(const Item& item) {
    if (!items_.empty() && !fits(item)) close();
    items_.push_back(item);
    if (noun_.empty()) noun_ = noun_of(item);
    if (items_.size() > longest_run) items_.clear();
  }

  // What the item counts: its noun, or that of "12 of the deaths".
  std::string_view noun_of(const Item& item) const {
    if (item.noun != no_token) return sheet_.lemma(item.noun);
    if (norm(range_.begin) == "of" && norm(item.begin - 1) == ",") return noun_behind(range_.begin + 1);
    if (norm(item.next) != "of" || (norm(item.next + 1) != "the" && norm(item.next + 1) != "those" && norm(item.next + 1) != "these")) return {};
    return noun_behind(item.next + 2);
  }

  // "the destroyed homes", "the dead"
  std::string_view noun_behind(std::uint32_t at) const {
    for (std::uint32_t i = at; i < at + 4 && i < range_.end; ++i) {
      if (sheet_.token(i).upos == Upos::noun) return sheet_.lemma(i);
      if (norm(i) == "dead" || norm(i) == "injured" || norm(i) == "wounded" || norm(i) == "missing") return sheet_.lemma(i);
    }
    return {};
  }

  void close() {
    keep();
    // "14 penalties, six against Leigh and eight against Marl": the first may be the whole of the others.
    if (items_.size() > 2) {
      items_.erase(items_.begin());
      noun_ = {};
      for (const Item& item : items_)
        if (noun_.empty()) noun_ = noun_of(item);
      keep();
    }
    items_.clear();
    noun_ = {};
  }

  void keep() {
    if (items_.size() >= 2) {
      Run run{.items = items_, .noun = noun_, .begin = items_.front().begin, .end = items_.back().next};
      run.rest = is_rest(items_.back().begin);
      run.share = is_share(items_.front());
      run.joined = joined();
      run.parallel = alike();
      runs_.push_back(std::move(run));
    }
  }

  // "The foundry at Leven, its only other site, has 80"; no figure between
  bool is_last_site(std::uint32_t at) const {
    const std::uint32_t first = sheet_.document()[sheet_.token(at).sentence].tokens.begin;
    for (std::uint32_t i = at; i > first && i > range_.begin; --i) {
      if (sheet_.at(i - 1) != nullptr) return false;
      if (norm(i - 1) == "other" && (norm(i - 2) == "only" || norm(i - 2) == "sole")) return true;
    }
    return false;
  }

  bool is_rest(std::uint32_t at) const {
    if (is_last_site(at)) return true;
    if (norm(at - 1) == "remaining" || norm(at - 1) == "other") return norm(at - 2) == "the";
    return norm(at - 1) == "another" || (norm(at - 1) == "further" && norm(at - 2) == "a");
  }

  bool is_share(const Item& first) const {
    if (norm(first.next) == "of" || norm(first.begin - 1) == "which" || norm(first.begin - 1) == "whom") return true;
    if (norm(first.begin - 1) == "," && norm(range_.begin) == "of") return true;
    return false;
  }

  bool joined() const {
    const Item& last = items_.back();
    for (std::uint32_t i = items_[items_.size() - 2].next; i < last.begin; ++i)
      if (norm(i) == "and" || norm(i) == "while" || norm(i) == ".") return true;
    return false;
  }

  // All figures have one preposition behind them, or all one kind of word before.
  bool alike() const {
    std::vector<Shape> shapes;
    for (const Item& item : items_) shapes.push_back({before(item.begin), behind(item)});
    const auto same = [&](std::string_view Shape::*side, std::size_t from) {
      return std::all_of(shapes.begin() + static_cast<std::ptrdiff_t>(from), shapes.end(),
                         [&](const Shape& shape) { return !(shape.*side).empty() && shape.*side == shapes.back().*side; });
    };
    if (same(&Shape::behind, 0) || same(&Shape::before, 0)) return true;
    return shapes.size() > 2 && (same(&Shape::before, 1) || same(&Shape::behind, 1)) && !(shapes[0].before.empty() && shapes[0].behind.empty());
  }

  std::string_view before(std::uint32_t at) const {
    while (at > range_.begin && (norm(at - 1) == "the" || norm(at - 1) == "remaining" || norm(at - 1) == "other" || norm(at - 1) == "another" ||
                                 norm(at - 1) == "only" || norm(at - 1) == "just" || norm(at - 1) == "a" || norm(at - 1) == "further"))
      --at;
    if (at == range_.begin) return {};
    const Token& token = sheet_.token(at - 1);
    if (token.upos == Upos::adp || sheet_.norm(at - 1) == "to") return sheet_.norm(at - 1);
    if (sheet_.lemma(at - 1) == "have" || token.upos == Upos::noun || token.upos == Upos::propn || sheet_.norm(at - 1) == "one") return "name";
    return token.upos == Upos::verb ? "verb" : std::string_view{};
  }

  // Past "of the deaths", "were", "went": the preposition that places the part.
  std::string_view behind(const Item& item) const {
    const std::uint32_t named = item.noun == no_token ? item.next : item.noun;
    if (named < range_.end && noun_class(sheet_.lemma(named)).family != 0) return "kind";  // "four gold, three silver"
    if (item.noun != no_token && is_human(sheet_.lemma(item.noun)) && sheet_.lemma(item.noun) != "people" && sheet_.lemma(item.noun) != "person") return "who";
    std::uint32_t i = item.next;
    if (norm(i) == "of" && (norm(i + 1) == "the" || norm(i + 1) == "them" || norm(i + 1) == "those" || norm(i + 1) == "these" || norm(i + 1) == "whom")) {
      i += 2;
      while (i < range_.end && (sheet_.token(i).upos == Upos::noun || sheet_.token(i).upos == Upos::adj || sheet_.token(i).upos == Upos::propn)) ++i;
    }
    int verbs = 0;
    while (i < range_.end && verbs < 3 && (sheet_.token(i).upos == Upos::aux || sheet_.token(i).upos == Upos::verb)) ++i, ++verbs;
    static constexpr WordSet places{{"at", "on", "inside", "outside", "near", "along", "around", "under", "above", "aboard"}};
    if (i < range_.end && sheet_.token(i).upos == Upos::adp) return places.contains(sheet_.norm(i)) ? "in" : sheet_.norm(i);
    if (verbs > 0 && i < range_.end && is_human(sheet_.lemma(i))) return "who";  // "three were men"
    return i < range_.end && sheet_.norm(i) == "to" ? "to" : std::string_view{};
  }

  const Sheet& sheet_;
  TokenRange range_;
  int depth_ = 0;
  std::vector<Item> items_;
  std::string_view noun_;
  std::vector<Run> runs_;
};

void append(std::vector<Run>& out, std::vector<Run> more) {
  for (Run& run : more) out.push_back(std::move(run));
}

}  // namespace

std::vector<Run> read_runs(const Sheet& sheet) {
  const auto& sentences = sheet.document().sentences;
  std::vector<Run> runs;
  for (const auto& sentence : sentences) append(runs, RunReader(sheet, sentence.tokens).read());
  for (std::size_t first = 0; first < sentences.size();) {
    std::size_t last = first + 1;
    while (last < sentences.size() && sentences[last].block == sentences[first].block) ++last;
    if (last - first > 1) append(runs, RunReader(sheet, {sentences[first].tokens.begin, sentences[last - 1].tokens.end}).read());
    first = last;
  }
  return runs;
}

}  // namespace tally::rules::arithmetic
