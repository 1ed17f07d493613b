#include "checks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tally::rules::text {

finding::Finding damage(const Page& page, Damage what) {
  finding::Finding finding;
  finding.verdict = finding::Verdict::damage;
  finding.severity = what.severity;
  finding.confidence = what.confidence;
  finding.message = std::move(what.message);
  finding.suggestion = std::move(what.suggestion);
  finding.subject = what.span.in(page.article.text);
  finding.evidence.push_back({page.id, what.span, std::move(what.label)});
  return finding;
}

finding::Finding odd_words(const Page& page, std::size_t begin, std::size_t end, std::string_view label,
                           std::string_view what) {
  const base::Span span = span_of(page, begin, end);
  return damage(page, {.span = span,
                       .label = std::string(label),
                       .message = fmt::format("\u201C{}\u201D: {}", span.in(page.article.text), what),
                       .suggestion = "Check the sentence against the copy it was made from.",
                       .severity = finding::Severity::warning,
                       .confidence = 0.88});
}

base::Span span_of(const Page& page, std::size_t begin, std::size_t end) {
  return {page.words[begin].span.begin, page.words[end - 1].span.end};
}

base::Span first_words(const Page& page, base::Span span, std::size_t limit) {
  const auto first = std::lower_bound(page.words.begin(), page.words.end(), span.begin,
                                      [](const Word& word, std::uint32_t at) { return word.span.begin < at; });
  base::Span out{span.begin, span.begin};
  for (auto word = first; word != page.words.end() && limit-- > 0 && word->span.end <= span.end; ++word)
    out.end = word->span.end;
  return out.empty() ? span : out;
}

}  // namespace tally::rules::text
