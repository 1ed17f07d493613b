// Spaces and words lost at an edge: "ofthe", "it ended.The crew", "They went to the." Two small words run together are
// known by their parts, a lost space behind a stop by the words on both sides, a lost end by a last word that none can be.

#include <fmt/format.h>

#include <array>
#include <optional>

#include "base/utf8.hpp"
#include "checks.hpp"
#include "language/dictionary.hpp"
#include "language/word_set.hpp"

namespace tally::rules::text {
namespace {

using language::WordSet;

constexpr std::array<std::string_view, 13> leads{"of", "in", "to", "and", "for", "on", "at", "with", "from", "by", "that", "is", "was"};
constexpr WordSet joined{{"alot", "infact", "aswell", "atleast", "eachother", "inspite", "incase"}};
constexpr WordSet tails{{"the", "this", "that", "his", "her", "their", "they", "was"}};
constexpr WordSet never_last{{"the", "a", "an", "and", "or", "nor", "their", "its", "our", "my", "your", "than", "during", "including", "although", "every",
                              "whose"}};
// Nor these, where not even a stop follows: "what it is made of." ends, "is made of" breaks off.
constexpr WordSet never_last_unstopped{{"of", "to", "with", "for", "from", "by", "at", "was", "were", "has", "have", "had", "will", "would",
                                       "which", "because", "but", "who", "whose", "is", "are", "that", "into", "said", "also", "while", "when", "if", "although", "until",
                                       "during", "between", "against", "as", "such", "been", "be", "being", "could", "should", "must", "might",
                                       "he", "she", "they", "we", "told", "including", "onto", "upon", "within", "per", "very"}};

// Where "ofthe" parts.
std::optional<std::size_t> seam(std::string_view norm) {
  if (joined.contains(norm)) return norm == "alot" ? 1 : norm == "eachother" ? 4 : 2;
  for (const std::string_view lead : leads) {
    if (norm.starts_with(lead) && tails.contains(norm.substr(lead.size()))) return lead.size();
  }
  return std::nullopt;
}

void check_run_together(const Page& page, std::size_t i, rule::Sink& sink) {
  const Word& word = page.words[i];
  const auto at = word.plain ? seam(word.norm) : std::nullopt;
  if (!at || language::look_up_word(word.norm).known()) return;
  sink.report(damage(page, {.span = word.span,
                            .label = "two words run together",
                            .message = fmt::format("“{}” is two words run together", word.form),
                            .suggestion = fmt::format("Write “{} {}”.", word.form.substr(0, *at), word.form.substr(*at))}));
}

bool is_common(const Word& word) { return word.plain && word.norm.size() > 1 && language::look_up_word(word.norm).common; }

// "ended.The": addresses have no capital behind the stop, and names none of the two words.
void check_lost_space(const Page& page, std::size_t i, rule::Sink& sink) {
  const Word& a = page.words[i];
  const Word& b = page.words[i + 1];
  const bool stop = b.span.begin == a.span.end + 1 && std::string_view(".!?").find(page.article.text[a.span.end]) != std::string_view::npos;
  if (!stop || a.capital || !b.capital || !is_common(a) || !is_common(b)) return;
  if (b.form.size() > 1 && base::is_ascii_upper(b.form[1])) return;
  sink.report(damage(page, {.span = {a.span.begin, b.span.end},
                            .label = "no space between two sentences",
                            .message = fmt::format("A space is missing between “{}” and “{}”", a.form, b.form),
                            .suggestion = "Set the space.",
                            .severity = finding::Severity::warning,
                            .confidence = 0.9}));
}

// Nearly every other paragraph ends in a stop or a mark: the page is no list, no poem and no chat.
bool others_stop(const Page& page, base::Span own) {
  std::size_t ended = 0;
  std::size_t open = 0;
  for (const ingest::Block& block : page.article.blocks) {
    if (block.zone != ingest::Zone::body || block.span.empty() || block.span.begin == own.begin) continue;
    const std::string_view text = base::trim(block.span.in(page.article.text));
    const bool letter = !text.empty() && (base::is_ascii_alpha(text.back()) || text.back() == ',' || text.back() == ':');
    ++(letter ? open : ended);
  }
  return open * 4 <= ended;
}

// The sentence stops at a word that must have another behind it. Three dots say that it is meant.
void check_broken_off(const Page& page, std::size_t i, rule::Sink& sink) {
  const Word& word = page.words[i];
  const bool unstopped = never_last_unstopped.contains(word.norm);
  if ((!unstopped && !never_last.contains(word.norm)) || word.capital || word.gap != Gap::space || word.spoken) return;
  const std::string_view text = page.article.text;
  const base::Span block = page.article.blocks[page.document[word.token->sentence].block].span;
  const std::string_view rest = base::trim(text.substr(word.span.end, block.end - word.span.end));
  const bool stopped = !unstopped && rest.starts_with('.') && !rest.starts_with("..") && word.norm != "a" && text[word.span.end] == '.';
  const ingest::Zone zone = page.document.zone_of(page.article, *word.token);  // a line without a stop is taken for a caption
  const bool cut = rest.empty() && (zone == ingest::Zone::body || zone == ingest::Zone::caption) &&
                   i - page.sentence_begin(i) >= 5 && others_stop(page, block);
  if (!stopped && !cut) return;
  const std::size_t begin = std::max(page.sentence_begin(i), i >= 3 ? i - 3 : 0);
  sink.report(damage(page, {.span = span_of(page, begin, i + 1),
                            .label = "the sentence breaks off",
                            .message = fmt::format("The sentence breaks off behind “{}”", word.form),
                            .suggestion = "Restore what is missing, or end the sentence earlier.",
                            .confidence = 0.9}));
}

}  // namespace

void check_joined_words(const Page& page, rule::Sink& sink) {
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    check_run_together(page, i, sink);
    if (i + 1 < page.words.size()) check_lost_space(page, i, sink);
    if (i + 1 == page.words.size() || page.words[i + 1].gap == Gap::start) check_broken_off(page, i, sink);
  }
}

}  // namespace tally::rules::text
