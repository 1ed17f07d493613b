#include "finding/attention.hpp"

#include <catch2/catch.hpp>

using namespace tally::finding;

TEST_CASE("what a finding asks of the editor") {
  const auto [verdict, severity, expected] = GENERATE(table<Verdict, Severity, Attention>({
      {Verdict::contradiction, Severity::error, Attention::conflict},
      {Verdict::contradiction, Severity::warning, Attention::conflict},
      {Verdict::contradiction, Severity::info, Attention::note},
      {Verdict::damage, Severity::error, Attention::conflict},
      {Verdict::damage, Severity::info, Attention::note},
      {Verdict::imprecision, Severity::warning, Attention::query},
      {Verdict::imprecision, Severity::info, Attention::note},
      {Verdict::style, Severity::warning, Attention::note},
      {Verdict::update, Severity::warning, Attention::context},
      {Verdict::dispute, Severity::info, Attention::context},
  }));
  CAPTURE(to_string(verdict), to_string(severity));
  CHECK(attention({.verdict = verdict, .severity = severity}) == expected);
}

TEST_CASE("a finding reaches its own level and the milder ones; context is no alarm") {
  const Finding warning{.verdict = Verdict::contradiction, .severity = Severity::warning};
  CHECK_FALSE(reaches(warning, Severity::error));
  CHECK(reaches(warning, Severity::warning));
  CHECK(reaches(warning, Severity::info));
  const Finding update{.verdict = Verdict::update, .severity = Severity::error};
  CHECK_FALSE(reaches(update, Severity::warning));
  CHECK(reaches(update, Severity::info));
}
