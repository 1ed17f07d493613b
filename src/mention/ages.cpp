#include "mention/ages.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "language/tree.hpp"
#include "mention/age_words.hpp"

namespace tally::mention {
namespace {

using language::Document;
using language::TokenRange;

constexpr auto decades = std::to_array<std::pair<std::string_view, int>>({{"teens", 13},
                                                                          {"twenties", 20},
                                                                          {"thirties", 30},
                                                                          {"forties", 40},
                                                                          {"fifties", 50},
                                                                          {"sixties", 60},
                                                                          {"seventies", 70},
                                                                          {"eighties", 80},
                                                                          {"nineties", 90},
                                                                          {"20s", 20},
                                                                          {"30s", 30},
                                                                          {"40s", 40},
                                                                          {"50s", 50},
                                                                          {"60s", 60},
                                                                          {"70s", 70},
                                                                          {"80s", 80},
                                                                          {"90s", 90}});

// Nouns that tell an age: "octogenarian".
std::optional<Age> stage_of_life(std::string_view norm) {
  static constexpr auto stages = std::to_array<std::pair<std::string_view, Age>>({{"teenager", {13, 19}},
                                                                                  {"sexagenarian", {60, 69}},
                                                                                  {"septuagenarian", {70, 79}},
                                                                                  {"octogenarian", {80, 89}},
                                                                                  {"nonagenarian", {90, 99}},
                                                                                  {"centenarian", {100, 109}}});
  const auto row = std::find_if(stages.begin(), stages.end(), [&](const auto& stage) { return stage.first == norm; });
  return row != stages.end() ? std::optional(row->second) : std::nullopt;
}

class AgeFinder {
 public:
  AgeFinder(const Document& document, std::span<const Mention> persons) : document_(document), persons_(persons) {}

  std::vector<StatedAge> find() {
    for (std::size_t p = 0; p < persons_.size(); ++p) {
      if (persons_[p].kind != MentionKind::person) continue;
      after_name(p);
      before_name(p);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool inside(std::uint32_t i, std::uint32_t anchor) const {
    return i < document_.tokens.size() && document_.tokens[i].sentence == document_.tokens[anchor].sentence;
  }
  [[nodiscard]] std::string_view norm(std::uint32_t i) const { return document_.norm(document_.tokens[i]); }
  [[nodiscard]] bool is(std::uint32_t i, std::uint32_t anchor, std::string_view word) const {
    return inside(i, anchor) && norm(i) == word;
  }

  [[nodiscard]] std::optional<int> years(std::uint32_t i, std::uint32_t anchor) const {
    if (!inside(i, anchor)) return std::nullopt;
    const bool alone = is(i + 1, anchor, ",") || is(i + 1, anchor, ")");  // not "three miles"
    return alone ? age_number(norm(i)) : age_in_figures(norm(i));
  }

  void add(std::size_t person, TokenRange tokens, Age age) {
    Mention mention{.span = document_.span_of(tokens), .tokens = tokens, .kind = MentionKind::age};
    mention.value = age;
    out_.push_back({std::move(mention), person});
  }

  bool in_decade(std::size_t person, std::uint32_t i, std::uint32_t anchor) {
    if (!is(i, anchor, "in") || !(is(i + 1, anchor, "her") || is(i + 1, anchor, "his") || is(i + 1, anchor, "their"))) {
      return false;
    }
    std::uint32_t word = i + 2;
    Age part{0, 9};
    if (is(word, anchor, "early")) part = {0, 4};
    if (is(word, anchor, "mid") || is(word, anchor, "mid-")) part = {3, 7};
    if (is(word, anchor, "late")) part = {5, 9};
    if (part.high != 9 || part.low != 0) ++word;
    if (is(word, anchor, "-")) ++word;
    if (!inside(word, anchor)) return false;
    const auto row = std::find_if(decades.begin(), decades.end(), [&](const auto& d) { return d.first == norm(word); });
    if (row == decades.end()) return false;
    add(person, {i, word + 1}, {row->second + part.low, row->second + part.high});
    return true;
  }

  void after_name(std::size_t person) {
    const std::uint32_t last = persons_[person].tokens.end - 1;
    std::uint32_t i = after_picture_note(last + 1, last);
    const bool comma = is(i, last, ",");
    if (is(i, last, "aged"))
      --i;
    else if (!comma && !is(i, last, "("))
      return copula(person, last + 1);
    ++i;
    if (comma && (is(i, last, "is") || is(i, last, "was"))) return copula(person, i);
    i = after_home(i, last);
    if (is(i, last, "who") && is(i + 1, last, "is")) i += 2;
    i = after_adverbs(i, last);
    if (is(i, last, "aged")) ++i;
    if (in_decade(person, i, last)) return;
    if (comma) i = after_calling(i, last);
    if (is(i, last, "aged")) ++i;
    if (is(i, last, "a") || is(i, last, "an") || is(i, last, "the")) ++i;
    if (const auto old = inside(i, last) ? years_old_at(document_, i) : std::nullopt)
      return add(person, {i, old->end}, {old->years, old->years});
    if (const auto stage = inside(i, last) ? stage_of_life(norm(i)) : std::nullopt;
        stage && (!inside(i + 1, last) || is(i + 1, last, ","))) {
      return add(person, {i, i + 1}, *stage);
    }
    const auto value = years(i, last);
    if (!value) return;
    const std::uint32_t next = i + 1;
    if (is(next, last, "and") && years(next + 1, last)) return two_ages(person, i);
    const bool closed = !inside(next, last) || is(next, last, ",") || is(next, last, ")") || is(next, last, ".") ||
                        is(next, last, ";") || is(next, last, "and") || is(next, last, "years") ||
                        is(next, last, "of") || is(next, last, "from") || is(next, last, "who");
    if (closed && !names_a_date(i, last)) add(person, {i, i + 1}, {*value, *value});
  }

  // "Ivo and Ana Ruiz, 41 and 44,"
  void two_ages(std::size_t second, std::uint32_t number) {
    const std::uint32_t begin = persons_[second].tokens.begin;
    const bool joined = second > 0 && persons_[second - 1].kind == MentionKind::person &&
                        persons_[second - 1].tokens.end + 1 == begin && is(begin - 1, begin, "and");
    const auto first_age = years(number, begin);
    const auto second_age = years(number + 2, begin);
    if (!joined || !first_age || !second_age) return;
    add(second - 1, {number, number + 1}, {*first_age, *first_age});
    add(second, {number + 2, number + 3}, {*second_age, *second_age});
  }

  [[nodiscard]] std::uint32_t after_adverbs(std::uint32_t i, std::uint32_t anchor) const {
    while (is(i, anchor, "now") || is(i, anchor, "just") || is(i, anchor, "only") || is(i, anchor, "still")) ++i;
    return i;
  }

  // "Ana Ruiz (pictured), 44": behind the bracket.
  [[nodiscard]] std::uint32_t after_picture_note(std::uint32_t i, std::uint32_t anchor) const {
    static constexpr auto notes =
        std::to_array<std::string_view>({"above", "below", "centre", "inset", "left", "pictured", "right"});
    const bool note = is(i, anchor, "(") && is(i + 2, anchor, ")") &&
                      std::find(notes.begin(), notes.end(), norm(i + 1)) != notes.end();
    return note ? i + 3 : i;
  }

  [[nodiscard]] bool is_number(std::uint32_t i) const {
    return i < document_.tokens.size() && document_.tokens[i].upos == language::Upos::num;
  }

  // "Ana Ruiz, a tax clerk, 44,", "Ana Ruiz, a mother of three, aged 44,": behind what she is.
  [[nodiscard]] std::uint32_t after_calling(std::uint32_t i, std::uint32_t anchor) const {
    if (!is(i, anchor, "a") && !is(i, anchor, "an")) return i;
    std::uint32_t at = i + 1;
    while (inside(at, anchor) && at < i + 6 &&
           (document_.tokens[at].upos == language::Upos::noun || document_.tokens[at].upos == language::Upos::adj ||
            (is(at, anchor, "of") && is_number(at + 1)) || (is(at - 1, anchor, "of") && is_number(at))))
      ++at;
    if (at == i + 1 || !is(at, anchor, ",")) return i;
    const bool aged = is(at + 1, anchor, "aged") || (years(at + 1, anchor) && is(at + 2, anchor, ","));
    return aged ? at + 1 : i;
  }

  // "Ana Ruiz, of Leeds, aged 44", "Ana Ruiz, from Leeds, 44,": behind the place.
  [[nodiscard]] std::uint32_t after_home(std::uint32_t i, std::uint32_t anchor) const {
    if (!is(i, anchor, "of") && !is(i, anchor, "from")) return i;
    std::uint32_t at = i + 1;
    while (inside(at, anchor) && document_.tokens[at].upos == language::Upos::propn) ++at;
    // "of Mill Road, Hull, aged 44"
    if (at > i + 1 && is(at, anchor, ",") && inside(at + 1, anchor) &&
        document_.tokens[at + 1].upos == language::Upos::propn) {
      std::uint32_t town = at + 1;
      while (inside(town, anchor) && document_.tokens[town].upos == language::Upos::propn) ++town;
      if (is(town, anchor, ",") && (is(town + 1, anchor, "aged") || is(town + 1, anchor, "who"))) at = town;
    }
    const bool goes_on = is(at + 1, anchor, "aged") || (is(at + 1, anchor, "who") && is(at + 2, anchor, "is")) ||
                         (years(at + 1, anchor) && is(at + 2, anchor, ","));
    return at > i + 1 && is(at, anchor, ",") && goes_on ? at + 1 : i;
  }

  // "Ruiz, 12 May" and "Ruiz, 3 miles": a number with something to count is no age.
  [[nodiscard]] bool names_a_date(std::uint32_t i, std::uint32_t anchor) const {
    return inside(i + 1, anchor) && document_.tokens[i + 1].upos == language::Upos::propn && !is(i + 1, anchor, ",");
  }

  // "Ruiz is 44", "Ruiz is now 44 years old", "Ruiz is in her forties"; "Ruiz was 44." of who has died.
  void copula(std::size_t person, std::uint32_t verb) {
    const std::uint32_t last = persons_[person].tokens.end - 1;
    const bool was = is(verb, last, "was");
    if (!was && !is(verb, last, "is")) return;
    const std::uint32_t number = after_adverbs(verb + 1, last);
    if (!was && in_decade(person, number, last)) return;
    const auto value = inside(number, last) ? age_number(norm(number)) : std::nullopt;
    if (!value) return;
    const std::uint32_t next = number + 1;
    const bool stops = !inside(next, last) || is(next, last, ".");
    const bool years_told = is(next, last, "years") && (is(next + 1, last, "old") || is(next + 2, last, "age"));
    const bool goes_on = is(next, last, ",") || (age_in_figures(norm(number)) && is(next, last, "and"));
    const bool ends = stops || years_told || goes_on;
    // "In 1990 Ruiz was 44." is another matter.
    const std::uint32_t begin = document_[document_.tokens[last].sentence].tokens.begin;
    const std::uint32_t name = persons_[person].tokens.begin;
    const bool opens = begin == name || (is(begin, last, "the") && begin + 3 == name && is(name - 1, last, ","));
    if (was ? stops && opens : ends) add(person, {number, number + 1}, {*value, *value});
  }

  // "44-year-old Ana Ruiz", "the 44-year-old teacher Ana Ruiz"
  void before_name(std::size_t person) {
    const std::uint32_t first = persons_[person].tokens.begin;
    // "At 63, Ana Ruiz still works.", "Aged 63, Ana Ruiz ..."
    const bool at_age = first > 2 && inside(first - 3, first) && norm(first - 1) == "," &&
                        (norm(first - 3) == "at" || norm(first - 3) == "aged");
    if (first > 0 && inside(first - 1, first)) {
      if (const auto stage = stage_of_life(norm(first - 1))) return add(person, {first - 1, first}, *stage);
    }
    if (const auto value = at_age ? years(first - 2, first) : std::nullopt)
      return add(person, {first - 2, first - 1}, {*value, *value});
    const std::uint32_t from = is_set_off(person) ? first - 1 : first;
    for (std::uint32_t i = from; i > 0 && first - i < 9 && inside(i - 1, first); --i) {
      const std::string_view word = norm(i - 1);
      if (word == "," || word == "and" || document_.tokens[i - 1].upos == language::Upos::verb) return;
      const auto old = years_old_at(document_, i - 1);
      if (!old || old->end > first) continue;
      if (names_another(person, i)) return;
      if (!noun_phrase(old->end, from) || (from != first && old->end == from)) return;
      return add(person, {i - 1, old->end}, {old->years, old->years});
    }
  }

  // "the two-year-old dog Rex bit Ana Ruiz": somebody is named between the token and the person.
  [[nodiscard]] bool names_another(std::size_t person, std::uint32_t from) const {
    for (std::size_t p = person; p > 0 && persons_[p - 1].tokens.begin >= from; --p) {
      if (persons_[p - 1].kind == MentionKind::person) return true;
    }
    return false;
  }

  // "A 34-year-old plumber, Ana Ruiz, won": the name closes what stands before it.
  [[nodiscard]] bool is_set_off(std::size_t person) const {
    const language::TokenRange name = persons_[person].tokens;
    return name.begin > 0 && is(name.begin - 1, name.begin, ",") && is(name.end, name.begin, ",");
  }

  [[nodiscard]] bool noun_phrase(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
      const auto upos = document_.tokens[i].upos;
      const bool of_home = from != to && (norm(i) == "from" || norm(i) == "of") &&
                           document_.tokens[to - 1].upos == language::Upos::propn;
      if (!of_home && upos != language::Upos::noun && upos != language::Upos::propn && upos != language::Upos::adj &&
          norm(i) != "-") {
        return false;
      }
    }
    return true;
  }

  const Document& document_;
  std::span<const Mention> persons_;
  std::vector<StatedAge> out_;
};

}  // namespace

std::vector<StatedAge> find_ages(const Document& document, std::span<const Mention> persons) {
  return AgeFinder(document, persons).find();
}

}  // namespace tally::mention
