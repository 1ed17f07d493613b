#include "finding/finding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/sorted.hpp"
#include "base/utf8.hpp"
#include "finding/hash.hpp"

namespace tally::finding {

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::contradiction: return "contradiction";
    case Verdict::imprecision: return "imprecision";
    case Verdict::update: return "update";
    case Verdict::dispute: return "dispute";
    case Verdict::style: return "style";
    case Verdict::damage: return "damage";
  }
  return "contradiction";
}

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::info: return "info";
  }
  return "info";
}

std::string_view to_string(EvidenceRole role) {
  switch (role) {
    case EvidenceRole::primary: return "primary";
    case EvidenceRole::conflicting: return "conflicting";
    case EvidenceRole::supporting: return "supporting";
  }
  return "primary";
}

namespace {

// As it would read on one line: a paragraph that is wrapped anew says the same.
std::string unwrapped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = base::is_ascii_space(c);
    if (!space) out += c;
    if (space && !out.empty() && out.back() != ' ') out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

std::string make_fingerprint(const Finding& finding, const std::vector<std::string>& file_names) {
  std::vector<std::string> parts;
  for (const Evidence& evidence : finding.evidence) {
    parts.push_back(file_names[evidence.article.index()] + '\x1f' + unwrapped(evidence.label));
  }
  base::sort_unique(parts);
  std::string key = finding.rule + '\x1e' + unwrapped(finding.subject);
  for (const std::string& part : parts) key += '\x1e' + part;
  return fmt::format("{}:{:016x}", finding.rule, fnv1a(key));
}

void sort_findings(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    const auto key = [](const Finding& f) {
      return f.evidence.empty() ? std::tuple(f.severity, ingest::ArticleId{}, base::Span{})
                                : std::tuple(f.severity, f.evidence[0].article, f.evidence[0].span);
    };
    return std::tuple(key(a), std::string_view(a.rule), std::string_view(a.message)) <
           std::tuple(key(b), std::string_view(b.rule), std::string_view(b.message));
  });
}

}  // namespace tally::finding
