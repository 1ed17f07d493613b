#include "report/advice.hpp"

namespace tally::report {
namespace {

std::string_view default_advice(finding::Verdict verdict) {
  switch (verdict) {
    case finding::Verdict::contradiction:
      return "Check which is right, and make the articles agree.";
    case finding::Verdict::imprecision:
      return "Ask the desk, and make it exact.";
    case finding::Verdict::update:
      return "Use what the later report says.";
    case finding::Verdict::dispute:
      return "Keep both accounts, each with who says so.";
    case finding::Verdict::style:
      return "Choose one form.";
    case finding::Verdict::damage:
      return "Repair the sentence.";
  }
  return "Check it.";
}

}  // namespace

std::string_view advice(const finding::Finding& finding) {
  return finding.suggestion.empty() ? default_advice(finding.verdict) : std::string_view(finding.suggestion);
}

}  // namespace tally::report
