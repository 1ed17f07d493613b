#pragma once
// A relative of somebody whom an article does not name, or of whom nothing shows who it is: "the boy's uncle, Ray Sutton"
// here, "Ray Sutton, grandfather of the boy" there. Somebody is one relative of the person whom a story is about.

#include "rule/rule.hpp"

namespace tally::rules::relation {

void check_unnamed_kin(const align::Story& story, rule::Sink& sink);

}  // namespace tally::rules::relation
