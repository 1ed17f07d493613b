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
enum class CauseKind : std::uint32_t {
  none = 0,
  deliberate = 1U << 0U,   // arson, vandals
  accident = 1U << 1U,     // may be of any kind but the first
  electrical = 1U << 2U,
  smoking = 1U << 3U,      // open flames too
  lightning = 1U << 4U,
  rain = 1U << 5U,
  ice = 1U << 6U,
  wind = 1U << 7U,
  heat = 1U << 8U,
  fog = 1U << 9U,
  quake = 1U << 10U,
  fatigue = 1U << 11U,
  speed = 1U << 12U,
  drink = 1U << 13U,
  mechanical = 1U << 14U,
  corrosion = 1U << 15U,
  works = 1U << 16U,       // diggers, drills, blasting
  software = 1U << 17U,
  intrusion = 1U << 18U,   // hackers
  phishing = 1U << 19U,
  materials = 1U << 20U,   // their price
  wages = 1U << 21U,
  redesign = 1U << 22U,
  food = 1U << 23U,
  signals = 1U << 24U,
  fuel = 1U << 25U,        // gas and vapour
  cooking = 1U << 26U,
  staffing = 1U << 27U,
  illness = 1U << 28U,
  storm = 1U << 29U,       // any weather
  animal = 1U << 30U,
  medical = 1U << 31U,     // what somebody dies of
};

[[nodiscard]] CauseKind cause_kinds(std::string_view lemma);

constexpr CauseKind operator|(CauseKind a, CauseKind b) {
  return static_cast<CauseKind>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}
constexpr bool meet(CauseKind a, CauseKind b) {
  return (static_cast<std::uint32_t>(a) & static_cast<std::uint32_t>(b)) != 0;
}

// Whether causes of these kinds may be one cause in two words: any weather and a storm, an accident and a spark.
[[nodiscard]] bool kinds_go_together(CauseKind a, CauseKind b);

// Words that say nothing of a cause's kind: "fault", "failure", "series".
[[nodiscard]] bool says_little(std::string_view lemma);

}  // namespace tally::claim
