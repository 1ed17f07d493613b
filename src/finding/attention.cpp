#include "finding/attention.hpp"

namespace tally::finding {

Attention attention(const Finding& finding) {
  if (finding.verdict == Verdict::update || finding.verdict == Verdict::dispute) return Attention::context;
  if (finding.verdict == Verdict::style || finding.severity == Severity::info) return Attention::note;
  return finding.verdict == Verdict::imprecision ? Attention::query : Attention::conflict;
}

bool reaches(const Finding& finding, Severity level) {
  const Severity severity = attention(finding) == Attention::context ? Severity::info : finding.severity;
  return severity <= level;
}

}  // namespace tally::finding
