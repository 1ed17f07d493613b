#pragma once
// Persons without a name: "a 31-year-old woman was arrested" here, "a woman, 34, was arrested" there.

#include "rule/rule.hpp"

namespace tally::rules::age {

// Compares articles that each tell of one such man, woman, boy or girl, to whom the same happened, where the ages
// belong to nobody who is named.
void check_unnamed(const align::Story& story, rule::Sink& sink);

}  // namespace tally::rules::age
