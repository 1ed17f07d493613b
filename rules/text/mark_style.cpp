// Curly and straight double marks in one article: one finding at the marks that are fewer.

#include "checks.hpp"

namespace tally::rules::text {
namespace {

constexpr std::size_t most_places = 4;

// The places of double marks, told apart by their first byte: ASCII is straight.
struct Marks {
  std::vector<base::Span> straight, curly;
};

void add_mark(const Page& page, std::uint32_t begin, std::uint32_t end, Marks& marks) {
  const std::string_view mark = base::Span{begin, end}.in(page.article.text);
  if (mark == "\"") marks.straight.push_back({begin, end});
  if (mark == "“" || mark == "”") marks.curly.push_back({begin, end});
}

Marks collect(const Page& page) {
  Marks marks;
  for (const language::QuoteSpan& quote : page.marks.spans) {
    if (quote.style != language::QuoteStyle::double_marks) continue;
    const std::string_view text = quote.outer.in(page.article.text);
    const std::uint32_t open = text.starts_with('"') ? 1 : 3;
    const std::uint32_t close = text.ends_with('"') ? 1 : 3;
    if (!quote.reopened) add_mark(page, quote.outer.begin, quote.outer.begin + open, marks);
    if (quote.closed) add_mark(page, quote.outer.end - close, quote.outer.end, marks);
  }
  return marks;
}

// The mark with the word that it stands at.
base::Span with_word(const Page& page, base::Span mark) {
  for (const Word& word : page.words) {
    const base::Span span = word.span;
    if (span.begin == mark.end) return base::cover(mark, span);
    if (span.begin > mark.end) break;
  }
  return mark;
}

}  // namespace

void check_mark_style(const Page& page, rule::Sink& sink) {
  const Marks marks = collect(page);
  if (marks.straight.empty() || marks.curly.empty()) return;
  const bool few_straight = marks.straight.size() <= marks.curly.size();
  const auto& few = few_straight ? marks.straight : marks.curly;
  const auto& most = few_straight ? marks.curly : marks.straight;
  const char* few_label = few_straight ? "straight mark" : "curly mark";
  const char* most_label = few_straight ? "curly mark" : "straight mark";
  finding::Finding finding = damage(page, {.span = with_word(page, few[0]),
                                           .label = few_label,
                                           .message = "Curly and straight quotation marks are mixed",
                                           .suggestion = "Use one kind of mark throughout.",
                                           .severity = finding::Severity::info,
                                           .confidence = 0.95});
  finding.verdict = finding::Verdict::style;
  finding.subject = "quotation marks";
  for (std::size_t i = 1; i < std::min(few.size(), most_places); ++i)
    finding.evidence.push_back({page.id, with_word(page, few[i]), few_label, finding::EvidenceRole::primary});
  finding.evidence.push_back({page.id, with_word(page, most[0]), most_label, finding::EvidenceRole::conflicting});
  sink.report(std::move(finding));
}

}  // namespace tally::rules::text
