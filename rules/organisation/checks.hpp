#pragma once
// The ways in which articles name one body differently, one function and one file each.

#include "rule/rule.hpp"
#include "runs.hpp"

namespace tally::rules::organisation {

void check_acronyms(const align::Story& story, const std::vector<Run>& runs, rule::Sink& sink);      // one acronym, two expansions
void check_prepositions(const align::Story& story, const std::vector<Run>& runs, rule::Sink& sink);  // "Office of Works", "Office for Works"
void check_slips(const align::Story& story, const std::vector<Run>& runs, rule::Sink& sink);         // "Merton Press", "Marton Press"
void check_exchanged(const align::Story& story, const std::vector<Run>& runs, rule::Sink& sink);     // "Rowan Trust", "Rowan Foundation"
void check_clipped(const align::Story& story, const std::vector<Run>& runs, rule::Sink& sink);       // a caption cuts a name at "and"
void check_compounds(const align::Story& story, rule::Sink& sink);                                   // "SwiftArm", "SwiftMilk"
void check_turned_acronyms(const align::Story& story, const std::vector<Run>& runs, rule::Sink& sink);  // "Tarn Rescue Fund (TRF) ... the TFR"
void check_coined(const align::Story& story, rule::Sink& sink);                                      // "zorafenix", "zofarenix"

// Reports that the variants name one body; the one with the fewest places comes first.
void report_variants(const align::Story& story, std::vector<Variant> variants, finding::Severity severity,
                     double confidence, rule::Sink& sink);

}  // namespace tally::rules::organisation
