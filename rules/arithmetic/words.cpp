#include "words.hpp"

#include "language/word_set.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::Upos;
using language::WordSet;

int movement_of(std::string_view lemma) {
  static constexpr WordSet up{{"rise", "increase", "grow", "climb", "jump", "up", "surge", "soar", "gain", "growth", "leap", "rose",
                               "risen", "grew", "grown"}};
  static constexpr WordSet down{{"fall", "decrease", "drop", "decline", "down", "shrink", "plunge", "slump", "tumble", "cut",
                                 "reduction", "loss", "fell", "fallen", "shrank"}};
  return up.contains(lemma) ? 1 : down.contains(lemma) ? -1 : 0;
}

int direction_of(std::string_view lemma) {
  static constexpr WordSet up{{"above", "higher", "more", "ahead", "clear", "over", "larger", "bigger", "longer", "rocket", "add",
                               "hike", "uplift", "improvement", "improve", "extra", "addition", "climbed"}};
  static constexpr WordSet down{{"reduce", "below", "lower", "less", "few", "fewer", "behind", "short", "under", "smaller", "slide",
                                 "dip", "slip", "shed", "close", "lose", "shorter", "shrunk", "slid"}};
  if (const int way = movement_of(lemma)) return way;
  return up.contains(lemma) ? 1 : down.contains(lemma) ? -1 : 0;
}

// By its form where the lemma is read wrongly ("fell").
template <class Way>
int way_at(const Sheet& sheet, std::uint32_t token, Way way_of) {
  const int way = way_of(sheet.lemma(token));
  return way != 0 ? way : way_of(sheet.norm(token));
}

}  // namespace

int movement_at(const Sheet& sheet, std::uint32_t token) { return way_at(sheet, token, movement_of); }
int direction_at(const Sheet& sheet, std::uint32_t token) { return way_at(sheet, token, direction_of); }

bool is_filler(const Sheet& sheet, std::uint32_t token) {
  static constexpr WordSet words{{"the", "a", "an", "its", "his", "her", "their", "our", "last", "'s", "’s", "'", "year", "month", "week",
                                  "quarter", "previous", "same", "about", "around", "just", "some", "nearly", "almost", "only", "roughly",
                                  "total", "original", "planned", "current", "initial", "earlier", "approximately", "normal", "average",
                                  "target", "budget", "figure", "level", "season", "record", "estimated", "a", "of"}};
  if (sheet.token(token).upos == Upos::adj && direction_of(sheet.lemma(token)) == 0 && !sheet.norm(token).starts_with("more")) return true;
  return words.contains(sheet.norm(token));
}

std::uint32_t marker_before(const Sheet& sheet, const Figure& figure) {
  const std::uint32_t first = sheet.sentence(figure.sentence).begin;
  std::uint32_t at = figure.begin;
  for (int steps = 0; at > first && steps < 5; --at, ++steps)
    if (!is_filler(sheet, at - 1)) return at - 1;
  return no_token;
}

bool alike(const Sheet& sheet, const Figure& a, const Figure& b) {
  const bool shares = a.unit == Unit::percent && b.unit == Unit::percent && !a.joined && !b.joined;
  if (!shares && !addable(a, b)) return false;
  return a.noun == no_token || b.noun == no_token || sheet.lemma(a.noun) == sheet.lemma(b.noun);
}

bool may_overlap(const Sheet& sheet, std::uint32_t sentence) {
  static constexpr WordSet words{{"both", "neither", "either", "also", "overlap"}};
  const language::TokenRange range = sheet.sentence(sentence);
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    if (words.contains(sheet.norm(i))) return true;
  return false;
}

std::vector<const Figure*> others_like(const Sheet& sheet, const Figure& figure) {
  const language::TokenRange range = sheet.sentence(figure.sentence);
  std::vector<const Figure*> out;
  for (const Figure* other : sheet.between(range.begin, range.end))
    if (other != &figure && alike(sheet, figure, *other)) out.push_back(other);
  return out;
}

}  // namespace tally::rules::arithmetic
