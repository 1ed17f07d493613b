// The same said in quite other words inside the marks.

#include "align/reworded_quotes.hpp"

#include "versions.hpp"

namespace tally::rules::quote {
namespace {

Side side_of(const align::Story& story, const align::QuotePlace& place) {
  constexpr std::uint32_t shown = 24;  // words
  const language::Document& document = story[place.article].document;
  const auto count = static_cast<std::uint32_t>(place.tokens.size());
  const base::Span span = place.span(document, {0, std::min(shown, count)});
  return {std::string(span.in(story[place.article].article.text)), {{place.article, place.mention, span}}};
}

}  // namespace

void check_reworded(const align::Story& story, rule::Sink& sink) {
  for (const align::RewordedQuote& quote : align::find_reworded_quotes(story)) {
    sink.compared();
    finding::Finding finding = difference(story, "One utterance of " + speaker_name(story, quote.left, quote.right) + " stands in other words inside quotation marks: ",
                                          {side_of(story, quote.left), side_of(story, quote.right)});
    finding.severity = finding::Severity::warning;
    finding.confidence = 0.65;
    finding.suggestion = "Listen to the recording; words inside quotation marks are the speaker's own.";
    finding.subject = finding.message;
    sink.report(std::move(finding));
  }
}

}  // namespace tally::rules::quote
