#include "classes.hpp"

#include <algorithm>
#include <iterator>

namespace tally::rules::arithmetic {
namespace {

enum Family : std::uint8_t { none, fate, result, ballot, decision, test, aboard, medals };

struct Entry {
  std::string_view lemma;
  PartClass meaning;
};

constexpr Entry outcomes[] = {
    {"rescue", {fate, 1}},   {"save", {fate, 1}},      {"survive", {fate, 1}},   {"survivor", {fate, 1}},     {"alive", {fate, 1}},
    {"die", {fate, 2}},      {"kill", {fate, 2}},      {"dead", {fate, 2}},      {"body", {fate, 2}},         {"drown", {fate, 2}},
    {"perish", {fate, 2}},   {"missing", {fate, 3}},   {"unaccounted", {fate, 3}},
    {"win", {result, 1}},    {"victory", {result, 1}}, {"draw", {result, 2}},    {"tie", {result, 2}},        {"lose", {result, 3}},
    {"loss", {result, 3}},   {"defeat", {result, 3}},  {"favour", {ballot, 1}},  {"favor", {ballot, 1}},      {"support", {ballot, 1}},
    {"back", {ballot, 1}},   {"for", {ballot, 1}},     {"against", {ballot, 2}}, {"oppose", {ballot, 2}},     {"opposed", {ballot, 2}},
    {"abstain", {ballot, 3}}, {"abstention", {ballot, 3}}, {"undecided", {ballot, 4}}, {"unsure", {ballot, 4}}, {"know", {ballot, 4}},
    {"approve", {decision, 1}}, {"accept", {decision, 1}}, {"grant", {decision, 1}}, {"uphold", {decision, 1}}, {"reject", {decision, 2}},
    {"refuse", {decision, 2}}, {"dismiss", {decision, 2}}, {"deny", {decision, 2}}, {"pending", {decision, 3}}, {"withdraw", {decision, 4}},
    {"positive", {test, 1}}, {"negative", {test, 2}}, {"inconclusive", {test, 3}},
};

constexpr Entry nouns[] = {
    {"passenger", {aboard, 1}}, {"crew", {aboard, 2}}, {"crewman", {aboard, 2}}, {"gold", {medals, 1}}, {"silver", {medals, 2}},
    {"bronze", {medals, 3}},    {"win", {result, 1}},  {"victory", {result, 1}}, {"draw", {result, 2}}, {"tie", {result, 2}},
    {"loss", {result, 3}},      {"defeat", {result, 3}},
};

template <std::size_t N>
PartClass find(const Entry (&table)[N], std::string_view lemma) {
  const auto* it = std::find_if(std::begin(table), std::end(table), [&](const Entry& entry) { return entry.lemma == lemma; });
  return it == std::end(table) ? PartClass{} : it->meaning;
}

}  // namespace

PartClass outcome_class(std::string_view lemma) { return find(outcomes, lemma); }
PartClass noun_class(std::string_view lemma) { return find(nouns, lemma); }

std::uint8_t whole_family(std::uint8_t family) {
  switch (family) {
    case fate:
    case result:
    case medals: return 3;
    case aboard: return 2;
    default: return 0;
  }
}

}  // namespace tally::rules::arithmetic
