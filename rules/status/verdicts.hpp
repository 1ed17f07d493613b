#pragma once
// One article has somebody convicted of what another has the same person cleared of, where juries split: "found guilty of fraud
// and tampering with a witness", "guilty of fraud, and acquitted of two counts of witness tampering".

#include "rule/rule.hpp"

namespace tally::rules::status {

void check_verdicts(const align::Story& story, rule::Sink& sink);

}  // namespace tally::rules::status
