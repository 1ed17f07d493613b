#pragma once
// What happens for a cause, under one word each, and the kinds of causes that rule one another out.
//
//   effect_class("blaze") == "fire"
//   cause_kinds("wiring") == {CauseKind::electrical}

#include <cstdint>
#include <string_view>

namespace tally::claim {

// The class of a noun or verb by its lemma; empty for a word that is none.
[[nodiscard]] std::string_view effect_class(std::string_view lemma);

// Things that happen to many at once ("the rise", "a delay"), so that more than the word must show they are one.
[[nodiscard]] bool happens_often(std::string_view effect_class);

// Sets of kinds as bits.
enum class CauseKind : std::uint64_t {
  none = 0,
  deliberate = 1ULL << 0U,   // arson, vandals
  accident = 1ULL << 1U,     // may be of any kind but the first
  electrical = 1ULL << 2U,
  smoking = 1ULL << 3U,      // open flames too
  lightning = 1ULL << 4U,
  rain = 1ULL << 5U,
  ice = 1ULL << 6U,
  wind = 1ULL << 7U,
  heat = 1ULL << 8U,
  fog = 1ULL << 9U,
  quake = 1ULL << 10U,
  fatigue = 1ULL << 11U,
  speed = 1ULL << 12U,
  drink = 1ULL << 13U,
  mechanical = 1ULL << 14U,
  corrosion = 1ULL << 15U,
  works = 1ULL << 16U,       // diggers, drills, blasting
  software = 1ULL << 17U,
  intrusion = 1ULL << 18U,   // hackers
  phishing = 1ULL << 19U,
  materials = 1ULL << 20U,   // their price
  wages = 1ULL << 21U,
  redesign = 1ULL << 22U,
  food = 1ULL << 23U,
  signals = 1ULL << 24U,
  fuel = 1ULL << 25U,        // gas and vapour
  cooking = 1ULL << 26U,
  staffing = 1ULL << 27U,
  illness = 1ULL << 28U,
  storm = 1ULL << 29U,       // any weather
  animal = 1ULL << 30U,
  medical = 1ULL << 31U,     // what somebody dies of
  blockage = 1ULL << 32U,    // of drains and culverts
  structure = 1ULL << 33U,   // what holds or keeps out: walls, bolts, gates
  orders = 1ULL << 34U,      // customers stay away
  strike = 1ULL << 35U,
  impact = 1ULL << 36U,      // what drove or sailed into it
};

[[nodiscard]] CauseKind cause_kinds(std::string_view lemma);

// A thing that sets off a fire or fails by itself, so that two of them are two causes whatever their kind: "oven", "charger".
[[nodiscard]] bool is_device(std::string_view lemma);

constexpr CauseKind operator|(CauseKind a, CauseKind b) {
  return static_cast<CauseKind>(static_cast<std::uint64_t>(a) | static_cast<std::uint64_t>(b));
}
constexpr bool meet(CauseKind a, CauseKind b) {
  return (static_cast<std::uint64_t>(a) & static_cast<std::uint64_t>(b)) != 0;
}

// Whether causes of these kinds may be one cause in two words: any weather and a storm, an accident and a spark.
[[nodiscard]] bool kinds_go_together(CauseKind a, CauseKind b);

// Words that say nothing of a cause's kind: "fault", "failure", "series".
[[nodiscard]] bool says_little(std::string_view lemma);

}  // namespace tally::claim
