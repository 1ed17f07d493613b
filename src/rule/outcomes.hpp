#pragma once
// What the rules about endings have in common: matters that end differently, made into findings. The rules differ in which
// matters are theirs.

#include <span>

#include "align/outcomes.hpp"
#include "rule/rule.hpp"

namespace tally::rule {

void check_outcomes(const align::Story& story, std::span<const claim::Matter> matters, Sink& sink);

}  // namespace tally::rule
