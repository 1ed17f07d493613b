#pragma once
// What a name names, by the weights of its cues: a person, an organisation, a place or something else (works, products,
// events, things that are no names at all).
//
// The weights are those of a multinomial logistic regression over the cues (name_cues.hpp), fitted by
// train/train_name_types.cpp and kept in name_weights.inc. What the model's vectors of the words say of persons is
// added to them (name_vectors.hpp).

#include <array>

#include "mention/mention.hpp"
#include "mention/name_cues.hpp"

namespace tally::mention {

inline constexpr std::array name_kinds = {MentionKind::person, MentionKind::organisation, MentionKind::place,
                                          MentionKind::other};

struct NameType {
  MentionKind kind = MentionKind::other;
  float confidence = 0;  // probability of that kind
};

using KindScores = std::array<float, name_kinds.size()>;

// What the cues say, in the order of name_kinds: logarithms of probabilities but for a common term.
[[nodiscard]] KindScores score_cues(const Cues& cues);

// One type a span, in the order of the spans; a name with one spelling has one type in the whole article unless its
// surroundings are strong.
[[nodiscard]] std::vector<NameType> type_names(const language::Document& document, const NameText& text);

}  // namespace tally::mention
