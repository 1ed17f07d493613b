#pragma once
// The differences between quotations of one utterance, each kind of them in one file, and what they share.

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "align/quote_families.hpp"
#include "rule/rule.hpp"

namespace tally::rules::quote {

// Some words of one quotation, as evidence.
struct Words {
  ingest::ArticleId article;
  mention::MentionId mention;
  base::Span span;

  friend auto operator<=>(const Words&, const Words&) = default;
};

// One way to quote the words in question, with every place that quotes them so. Sorted.
struct Side {
  std::string label;
  std::vector<Words> places;
};

// Whether two places can be one person's words: a speaker in common, or one not known.
[[nodiscard]] bool may_share_speaker(const align::QuotePlace& a, const align::QuotePlace& b);
[[nodiscard]] bool share_speaker(const align::QuotePlace& a, const align::QuotePlace& b);

// The names of the speaker that the places are known to have, else "the same speaker".
[[nodiscard]] std::string speaker_name(const align::Story& story, const align::QuotePlace& a, const align::QuotePlace& b);

// A finding with the evidence of both sides and a message that lists them behind `opening`.
[[nodiscard]] finding::Finding difference(const align::Story& story, const std::string& opening, std::vector<Side> sides);

// Pairs of quotations that have a finding.
using QuotationKey = std::pair<ingest::ArticleId, mention::MentionId>;
using Reported = std::set<std::pair<QuotationKey, QuotationKey>>;

[[nodiscard]] Reported check_wording(const align::Story& story, rule::Sink& sink);            // other words inside the marks
void check_reworded(const align::Story& story, const Reported& reported, rule::Sink& sink);  // the same in quite other words
void check_modality(const align::Story& story, rule::Sink& sink);                            // another modal verb around the same words

}  // namespace tally::rules::quote
