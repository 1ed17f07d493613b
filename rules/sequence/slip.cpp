#include "slip.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rule/days_apart.hpp"
#include "rule/wording.hpp"

namespace tally::rules {

using finding::EvidenceRole;

Slip misfit_slip(const align::Story& story, const TimePlace& length, const std::vector<TimePlace>& times, std::string_view makes,
                 std::string_view tail) {
  return misfit_slip(story, length.article, length.mention->span, times, makes, tail);
}

Slip misfit_slip(const align::Story& story, ingest::ArticleId article, base::Span length, const std::vector<TimePlace>& times,
                 std::string_view makes, std::string_view tail) {
  Slip slip;
  slip.evidence.push_back(rule::evidence(story, article, length));
  std::vector<std::string> told;
  for (const TimePlace& time : times) {
    slip.evidence.push_back(rule::evidence(story, time.article, time.mention->span, EvidenceRole::conflicting));
    told.push_back(rule::quoted(story, time.article, time.mention->span));
  }
  slip.message = fmt::format("{} does not fit {}{}: that makes {}", rule::quoted(story, article, length),
                             rule::join(told), tail, makes);
  slip.subject = slip.evidence[0].label;
  return slip;
}

bool is_told(const std::vector<Slip>& slips, ingest::ArticleId article, base::Span words) {
  const auto stands = [&](const finding::Evidence& e) { return e.article == article && e.span == words; };
  return std::any_of(slips.begin(), slips.end(), [&](const Slip& slip) {
    return std::any_of(slip.evidence.begin(), slip.evidence.end(), stands);
  });
}

bool has_entity(const align::ClauseTerms& terms, const std::vector<align::Term>& of) {
  return std::any_of(of.begin(), of.end(), [&](align::Term term) { return terms.is_entity(term); });
}

bool of_one_time(const align::Story& story, ingest::ArticleId a, ingest::ArticleId b) {
  constexpr int weeks = 60;  // in days
  return rule::days_apart(story, a, b).value_or(0) <= weeks;
}

}  // namespace tally::rules
