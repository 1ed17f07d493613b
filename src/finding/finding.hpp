#pragma once
// What a rule reports: which claims do not go together, at which words, how bad it is and what to do about it.

#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "ingest/article.hpp"

namespace tally::finding {

// contradiction: they cannot all be right. imprecision: a desk must query it. update: a later report replaces an
// earlier one. dispute: the sources themselves disagree and the copy says so. style: house style. damage: broken text.
enum class Verdict { contradiction, imprecision, update, dispute, style, damage };
enum class Severity { error, warning, info };  // most severe first

[[nodiscard]] std::string_view to_string(Verdict verdict);
[[nodiscard]] std::string_view to_string(Severity severity);

// primary: the place to look at first. conflicting: says otherwise. supporting: agrees with the primary place.
enum class EvidenceRole { primary, conflicting, supporting };
[[nodiscard]] std::string_view to_string(EvidenceRole role);

struct Evidence {
  ingest::ArticleId article;
  base::Span span;    // the conflicting words and little more, into Article::text
  std::string label;  // what this place says, in the terms of the rule: "Prichard", "aged 48"
  EvidenceRole role = EvidenceRole::primary;
};

struct Finding {
  std::string rule;  // the rule's id
  std::string kind;  // what differs; for a compiled rule the same as its id
  Verdict verdict = Verdict::contradiction;
  Severity severity = Severity::error;
  double confidence = 1.0;  // 0 to 1: how sure that it is a conflict, as measured for this kind of finding
  std::string message;      // one plain sentence without a full stop at the end
  std::vector<Evidence> evidence;
  std::string suggestion;  // what to do, one sentence; may be empty
  std::string subject;     // what it is about, for the fingerprint: "amanda pritchard"
  std::string fingerprint = {};  // filled in by the engine
};

// The same finding has the same fingerprint when lines move or are wrapped anew: made of rule, subject and the labels with
// their sources, not of offsets. Every report, the baseline and the file of accepted findings have this one.
// "name:9f86d081884c7d65".
[[nodiscard]] std::string make_fingerprint(const Finding& finding, const std::vector<std::string>& file_names);

// Most severe first, then by place: the order of every report.
void sort_findings(std::vector<Finding>& findings);

}  // namespace tally::finding
