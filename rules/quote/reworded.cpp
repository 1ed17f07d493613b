// The same said in quite other words inside the marks.

#include "align/reworded_quotes.hpp"

#include <algorithm>
#include <map>

#include "align/quote_words.hpp"
#include "versions.hpp"

namespace tally::rules::quote {
namespace {

using align::QuotePlace;
using align::RewordedQuote;
using align::Story;
using Wording = std::vector<QuotePlace>;  // the parts of an utterance

constexpr std::uint32_t shown = 24;  // words of a part

QuotationKey key_of(const QuotePlace& place) { return {place.article, place.mention}; }

bool is_reported(const RewordedQuote& quote, const Reported& reported) {
  return std::any_of(quote.left.begin(), quote.left.end(), [&](const QuotePlace& a) {
    return std::any_of(quote.right.begin(), quote.right.end(), [&](const QuotePlace& b) {
      return reported.contains({std::min(key_of(a), key_of(b)), std::max(key_of(a), key_of(b))});
    });
  });
}

// All wordings of one utterance, by where they stand.
using Utterance = std::map<QuotationKey, Wording>;

// Of pairs that hang together.
std::vector<Utterance> utterances_of(const std::vector<RewordedQuote>& quotes, const Reported& reported) {
  std::vector<Utterance> out;
  for (const RewordedQuote& quote : quotes) {
    if (is_reported(quote, reported)) continue;
    Utterance joined{{key_of(quote.left.front()), quote.left}, {key_of(quote.right.front()), quote.right}};
    const auto apart = std::stable_partition(out.begin(), out.end(), [&](const Utterance& other) {
      return std::none_of(other.begin(), other.end(),
                          [&](const auto& wording) { return joined.contains(wording.first); });
    });
    for (auto other = apart; other != out.end(); ++other) joined.merge(*other);
    out.erase(apart, out.end());
    out.push_back(std::move(joined));
  }
  return out;
}

// Its words in the form in which quotations are compared.
std::string words_of(const Story& story, const Wording& wording) {
  std::string out;
  for (const QuotePlace& place : wording) {
    const language::Document& document = story[place.article].document;
    for (const language::TokenId token : place.tokens) out += align::quote_key(document.norm(document[token])) + " ";
  }
  return out;
}

void add_wording(const Story& story, const Wording& wording, Side& side) {
  std::string label;
  for (const QuotePlace& place : wording) {
    const language::Document& document = story[place.article].document;
    const auto count = static_cast<std::uint32_t>(place.tokens.size());
    const base::Span span = place.span(document, {0, std::min(shown, count)});
    label += (label.empty() ? "" : " … ") + std::string(span.in(story[place.article].article.text));
    side.places.push_back({place.article, place.mention, span});
  }
  if (side.label.empty()) side.label = label;
}

// Those word for word alike are one side.
std::vector<Side> sides_of(const Story& story, const Utterance& utterance) {
  std::map<std::string, Side> by_words;
  for (const auto& [key, wording] : utterance) add_wording(story, wording, by_words[words_of(story, wording)]);
  std::vector<Side> sides;
  for (auto& [words, side] : by_words) sides.push_back(std::move(side));
  std::sort(sides.begin(), sides.end(), [](const Side& a, const Side& b) { return a.places < b.places; });
  return sides;
}

std::string speaker_of(const Story& story, const Utterance& utterance) {
  const auto known = std::find_if(utterance.begin(), utterance.end(),
                                  [](const auto& wording) { return !wording.second.front().speaker.persons.empty(); });
  const QuotePlace& place = (known == utterance.end() ? utterance.begin() : known)->second.front();
  return speaker_name(story, place, place);
}

}  // namespace

void check_reworded(const Story& story, const Reported& reported, rule::Sink& sink) {
  for (const Utterance& utterance : utterances_of(align::find_reworded_quotes(story), reported)) {
    sink.compared();
    finding::Finding finding = difference(
        story, "One utterance of " + speaker_of(story, utterance) + " stands in other words inside quotation marks: ",
        sides_of(story, utterance));
    finding.severity = finding::Severity::warning;
    finding.confidence = 0.65;
    finding.suggestion = "Listen to the recording; words inside quotation marks are the speaker's own.";
    finding.subject = finding.message;
    sink.report(std::move(finding));
  }
}

}  // namespace tally::rules::quote
