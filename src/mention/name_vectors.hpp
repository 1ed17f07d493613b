#pragma once
// What the language model's vectors of a name's words say for or against a person: surnames and given names that no list
// holds lie near those that are known ("Wolfowitz"), and so do words that are seldom names ("Exxon", "Diaries").
//
// The first and the last word of the name count. Integers, so the sum is the same on every machine; fitted by
// train/train_name_vectors.cpp with the weights of the cues held fixed, and kept in name_vector_weights.inc. A model
// that is trained anew needs them fitted anew: with vectors of another length they keep silent.

#include <array>
#include <cstdint>
#include <span>

#include "mention/name_spans.hpp"

namespace tally::mention {

inline constexpr std::size_t name_vector_size = 64;

struct NameVectors {
  std::span<const std::int8_t> first, last;  // of the program's model
};

[[nodiscard]] NameVectors name_vectors(const language::Document& document, const NameText& text, const NameSpan& span);

// To be added to the score of a person (name_types.hpp); positive speaks for one, and nothing speaks against a given name.
[[nodiscard]] float person_evidence(const language::Document& document, const NameText& text, const NameSpan& span);

}  // namespace tally::mention
