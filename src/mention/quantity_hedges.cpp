#include "mention/quantity_hedges.hpp"

#include <cmath>
#include <limits>

namespace tally::mention {
namespace {

struct Phrase {
  Hedge hedge;
  std::string_view words[4];  // in the order of the text
};

constexpr Phrase before_number[] = {
    {Hedge::at_least, {"no", "fewer", "than"}}, {Hedge::at_least, {"no", "less", "than"}},
    {Hedge::at_least, {"not", "less", "than"}}, {Hedge::at_most, {"no", "more", "than"}},
    {Hedge::at_most, {"not", "more", "than"}}, {Hedge::more_than, {"in", "excess", "of"}},
    {Hedge::at_least, {"a", "minimum", "of"}}, {Hedge::at_most, {"a", "maximum", "of"}},
    {Hedge::at_most, {"as", "many", "as"}}, {Hedge::at_most, {"as", "much", "as"}},
    {Hedge::just_over, {"just", "over"}}, {Hedge::just_over, {"slightly", "over"}}, {Hedge::just_over, {"little", "over"}},
    {Hedge::just_over, {"just", "above"}}, {Hedge::nearly, {"just", "under"}}, {Hedge::nearly, {"just", "below"}},
    {Hedge::nearly, {"close", "to"}}, {Hedge::at_least, {"at", "least"}}, {Hedge::at_most, {"at", "most"}},
    {Hedge::at_most, {"up", "to"}}, {Hedge::more_than, {"more", "than"}}, {Hedge::more_than, {"greater", "than"}},
    {Hedge::more_than, {"upwards", "of"}}, {Hedge::less_than, {"fewer", "than"}}, {Hedge::less_than, {"less", "than"}},
    {Hedge::about, {"an", "estimated"}}, {Hedge::about, {"about"}}, {Hedge::about, {"around"}}, {Hedge::about, {"some"}},
    {Hedge::about, {"approximately"}}, {Hedge::about, {"roughly"}}, {Hedge::about, {"estimated"}}, {Hedge::about, {"circa"}},
    {Hedge::more_than, {"over"}}, {Hedge::more_than, {"above"}}, {Hedge::less_than, {"under"}}, {Hedge::less_than, {"below"}},
    {Hedge::nearly, {"nearly"}}, {Hedge::nearly, {"almost"}}, {Hedge::nearly, {"approaching"}},
};

std::size_t length_of(const Phrase& phrase) {
  std::size_t length = 0;
  while (length < std::size(phrase.words) && !phrase.words[length].empty()) ++length;
  return length;
}

bool ends_before(const Stream& s, std::size_t at, const Phrase& phrase, std::size_t length) {
  if (at < length) return false;
  for (std::size_t i = 0; i < length; ++i)
    if (!s.word(at - length + i, phrase.words[i])) return false;
  return true;
}

}  // namespace

HedgeMatch hedge_before(const Stream& s, std::size_t at) {
  for (const Phrase& phrase : before_number) {
    const std::size_t length = length_of(phrase);
    if (ends_before(s, at, phrase, length)) return {phrase.hedge, at - length};
  }
  return {Hedge::none, at};
}

HedgeMatch hedge_after(const Stream& s, std::size_t at) {
  if (s.word(at, "or") && s.word(at + 1, "so")) return {Hedge::about, at + 2};
  if (s.word(at, "or") && (s.word(at + 1, "more") || s.word(at + 1, "over"))) return {Hedge::at_least, at + 2};
  if (s.word(at, "or") && (s.word(at + 1, "fewer") || s.word(at + 1, "less"))) return {Hedge::at_most, at + 2};
  if (s.mark(at, '+') && s.glued(at)) return {Hedge::at_least, at + 1};
  const std::size_t plus = s.past_hyphen(at);
  if (plus != at && s.word(plus, "plus")) return {Hedge::at_least, plus + 1};
  return {Hedge::none, at};
}

Allowed allowed(Hedge hedge, double low, double high) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  const double below = std::abs(low) * 0.1;
  const double above = std::abs(high) * 0.1;
  switch (hedge) {
    case Hedge::about: return {low - below, high + above, false, false};
    case Hedge::at_least: return {low, infinite, false, true};
    case Hedge::more_than: return {low, infinite, true, true};
    case Hedge::at_most: return {low < 0 ? -infinite : 0, high, low < 0, false};
    case Hedge::less_than: return {low < 0 ? -infinite : 0, high, low < 0, true};
    case Hedge::nearly: return {low - below, high, false, false};
    case Hedge::just_over: return {low, high + above, false, false};
    case Hedge::none: case Hedge::range: case Hedge::vague: break;
  }
  return {low, high, false, false};
}

}  // namespace tally::mention
