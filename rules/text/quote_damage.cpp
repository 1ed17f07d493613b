// Quotation marks that do not pair: opened and never closed, opened again inside, closed twice, closed and opened
// again by one mark without a space. A quotation that opens anew in every paragraph and closes in the last is right.

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "base/utf8.hpp"
#include "checks.hpp"
#include "language/token_char.hpp"
#include "language/word_set.hpp"
#include "missing_mark.hpp"

namespace tally::rules::text {
namespace {

using language::QuoteSpan;

constexpr std::size_t shown_words = 8;
constexpr std::size_t lines_of_quotation = 4;

bool in_body(const Page& page, std::uint32_t block) {
  const ingest::Zone zone = page.article.blocks[block].zone;
  return zone != ingest::Zone::furniture && zone != ingest::Zone::quotation;
}

// The first mark that closes nothing behind the quotation, at most `paragraphs` further on.
const base::Span* stray_after(const Page& page, const QuoteSpan& quote, std::size_t paragraphs) {
  const auto& strays = page.marks.strays;
  const auto stray = std::lower_bound(strays.begin(), strays.end(), base::Span{quote.outer.end, quote.outer.end});
  if (stray == strays.end()) return nullptr;
  const auto& blocks = page.article.blocks;
  const std::size_t last = std::min(quote.block + paragraphs, blocks.size() - 1);
  return stray->end <= blocks[last].span.end ? &*stray : nullptr;
}

// The next quotation that opens in the same paragraph before this one was closed.
const QuoteSpan* opened_inside(const Page& page, std::size_t number) {
  const QuoteSpan& quote = page.marks.spans[number];
  for (std::size_t i = number + 1; i < page.marks.spans.size(); ++i) {
    const QuoteSpan& next = page.marks.spans[i];
    if (next.block != quote.block) return nullptr;
    if (next.style == quote.style && next.outer.begin >= quote.outer.end) return &next;
  }
  return nullptr;
}

// "a 17" screen": inches.
bool is_measure(const Page& page, base::Span mark) {
  return mark.begin > 0 && base::is_ascii_digit(page.article.text[mark.begin - 1]);
}

// The next paragraph begins with a mark that can be read as an apostrophe ("'Em"), and so may open anew.
bool may_continue(const Page& page, const QuoteSpan& quote) {
  const auto& blocks = page.article.blocks;
  if (quote.block + 1 >= blocks.size() || quote.outer.end < blocks[quote.block].span.end) return false;
  const std::string_view next = blocks[quote.block + 1].span.in(page.article.text);
  return quote.style == language::QuoteStyle::single_marks &&
         language::char_at(next, 0).kind == language::CharKind::apostrophe;
}

// Where the closing mark is missing: before the speaker is named, else at the end of a paragraph that the quotation fills
// and that no mark further on explains.
std::optional<base::Span> missing_close(const Page& page, const QuoteSpan& quote, bool explained) {
  constexpr std::size_t shown = 3;
  if (const auto named = speaker_named(page, quote.inner)) return named;
  if (explained) return std::nullopt;
  const base::Span block = page.article.blocks[quote.block].span;
  const std::size_t end = word_from(page, block.end);
  const std::size_t begin = word_from(page, quote.inner.begin);
  if (quote.outer.end < block.end || quote.continued || end < begin + shown_words + shown) return std::nullopt;
  return span_of(page, end - shown, end);
}

finding::Finding unclosed(const Page& page, const QuoteSpan& quote, bool explained = false) {
  finding::Finding finding = damage(page, {.span = first_words(page, quote.outer, shown_words),
                       .label = "quotation opens here and never closes",
                       .message = fmt::format("The quotation that begins “{}” is never closed",
                                              first_words(page, quote.inner, 4).in(page.article.text)),
                       .suggestion = "Set the closing mark where the speaker's words end.",
                       .severity = finding::Severity::warning,
                       .confidence = 0.85});
  const std::optional<base::Span> place = missing_close(page, quote, explained);
  if (place && place->end > finding.evidence[0].span.end)
    finding.evidence.push_back({page.id, *place, "the closing mark is missing here, or before", finding::EvidenceRole::supporting});
  return finding;
}

// A comma and white space stand before the word.
bool comma_before(const Page& page, std::size_t i) {
  const auto at = page.words[i].span.begin;
  return i > 0 && page.words[i].gap == Gap::other && at >= 2 && page.article.text.substr(at - 2, 2) == ", ";
}

bool ends_sentence(const Page& page, std::size_t i) {
  const auto at = page.words[i].span.end;
  return at < page.article.text.size() && page.article.text[at] == '.';
}

bool names_speaker(const Page& page, std::size_t i) {
  const Word& word = page.words[i];
  return word.capital || word.norm == "he" || word.norm == "she" || word.norm == "the" || word.norm == "a";
}

// Where the subject right before the verb begins: one pronoun, or names and titles with their capitals.
std::size_t subject_begin(const Page& page, std::size_t verb) {
  std::size_t i = verb - 1;
  if (page.words[i].norm == "he" || page.words[i].norm == "she") return i;
  if (!page.words[i].capital) return verb;
  while (i > page.sentence_begin(verb) && page.words[i].capital && !comma_before(page, i)) --i;
  return i;
}

constexpr language::WordSet saying{{"said", "says", "added", "adds", "told", "recalled", "explained"}};

// "We knew, said the warden.": behind a comma the speaker and the verb, and the sentence ends: these words are no
// longer the speaker's. The verb's number, nothing where the quotation names no speaker. Where it is closed further on,
// the pronoun or name must stand before the verb and the sentence end right behind: a speaker may tell what others said.
std::optional<std::size_t> speaker_inside(const Page& page, const QuoteSpan& quote) {
  const std::size_t end = word_from(page, quote.outer.end);
  for (std::size_t i = word_from(page, quote.inner.begin); i < end; ++i) {
    const Word& word = page.words[i];
    if (!saying.contains(word.norm) || i == 0) continue;
    const bool inverted = comma_before(page, i) && i + 1 < page.words.size() && word.token->upos == language::Upos::verb;
    const bool named = inverted && page.words[i + 1].gap == Gap::space && names_speaker(page, i + 1);
    if (named && word.norm == "said" && !quote.closed) return i;
    if (ends_sentence(page, i) && comma_before(page, subject_begin(page, i)) && word.norm != "told") return i;
  }
  return std::nullopt;
}

// From the last word before the mark to the first behind it, in the paragraph of the mark.
base::Span around(const Page& page, std::uint32_t begin, std::uint32_t end) {
  base::Span out{begin, end};
  const auto& blocks = page.article.blocks;
  const auto block = std::lower_bound(blocks.begin(), blocks.end(), end,
                                      [](const ingest::Block& b, std::uint32_t at) { return b.span.end < at; });
  if (block == blocks.end()) return out;
  const std::size_t next = word_from(page, end);
  if (next < page.words.size() && page.words[next].span.end <= block->span.end) out.end = page.words[next].span.end;
  const std::size_t before = word_from(page, begin);
  if (before > 0 && page.words[before - 1].span.begin >= block->span.begin) out.begin = page.words[before - 1].span.begin;
  return out;
}

// "'Nobody read the miners' letters, said Mrs Pell": what is taken for the closing mark is an apostrophe, for the speaker is
// named behind in the same sentence, and the quotation begins it.
bool closed_by_apostrophe(const Page& page, const QuoteSpan& quote) {
  if (quote.style != language::QuoteStyle::single_marks || !base::starts_upper(quote.inner.in(page.article.text))) return false;
  const std::string_view inner = quote.inner.in(page.article.text);
  const std::size_t first = word_from(page, quote.inner.begin);
  const std::size_t next = word_from(page, quote.outer.end);
  constexpr std::size_t least = 4;
  if (inner.empty() || inner.back() != 's' || next >= page.words.size() || next < first + least) return false;
  const bool begins = first == page.sentence_begin(first) && page.words[next].sentence == page.words[first].sentence;
  if (!begins || page.words[next].capital || page.words[next].quoted) return false;
  const std::size_t end = page.sentence_end(next);
  for (std::size_t i = next; i < end; ++i) {
    if (page.words[i].quoted) return false;
  }
  return speaker_named(page, span_of(page, next, end)).has_value();
}

// The same quotation as it is without its closing mark: to the end of the sentence.
QuoteSpan opened(const Page& page, const QuoteSpan& quote) {
  QuoteSpan open = quote;
  const std::size_t next = word_from(page, quote.outer.end);
  open.closed = false;
  open.inner.end = open.outer.end = span_of(page, next, page.sentence_end(next)).end;
  return open;
}

class QuoteCheck {
 public:
  QuoteCheck(const Page& page, rule::Sink& sink) : page_(page), sink_(sink) {}

  void run() {
    if (one_sentence_a_line()) return;
    for (std::size_t i = 0; i < page_.marks.spans.size(); ++i) {
      const QuoteSpan& quote = page_.marks.spans[i];
      if (!in_body(page_, quote.block)) continue;
      if (quote.reopened) report_joint(page_.marks.spans[i - 1], quote);
      if (quote.damaged() && !may_continue(page_, quote)) check_unclosed(i);
      if (quote.continued && speaker_inside(page_, quote)) sink_.report(unclosed(page_, quote));
      if (quote.closed && quote.depth == 0 && closed_by_apostrophe(page_, quote)) sink_.report(unclosed(page_, opened(page_, quote)));
      if (quote.closed && quote.depth == 0 && !holds_another(i)) check_swallowed(quote);
    }
    check_strays();
  }

 private:
  [[nodiscard]] bool holds_another(std::size_t number) const {
    return number + 1 < page_.marks.spans.size() && page_.marks.spans[number + 1].outer.begin < page_.marks.spans[number].outer.end;
  }

  // "It smells of goats, he said. I nearly left.": the marks between are missing.
  void check_swallowed(const QuoteSpan& quote) {
    const std::optional<std::size_t> verb = speaker_inside(page_, quote);
    if (!verb || page_.words[*verb].span.end + 3 >= quote.outer.end) return;
    sink_.report(damage(page_, {.span = {quote.outer.begin, page_.words[*verb].span.end},
                                .label = "names its speaker inside the marks",
                                .message = fmt::format("The quotation that begins “{}” is not closed before it names who said so",
                                                       first_words(page_, quote.inner, 4).in(page_.article.text)),
                                .suggestion = "Close the quotation before the speaker, and open it again behind.",
                                .severity = finding::Severity::warning,
                                .confidence = 0.85}));
  }

  // Copy that is cut into a line a sentence closes its quotations lines further on, and never opens one anew.
  [[nodiscard]] bool one_sentence_a_line() const {
    const auto& spans = page_.marks.spans;
    const auto open = std::count_if(spans.begin(), spans.end(), [&](const QuoteSpan& quote) {
      return quote.damaged() && stray_after(page_, quote, lines_of_quotation) != nullptr;
    });
    return open >= 3 && std::none_of(spans.begin(), spans.end(), [](const QuoteSpan& quote) { return quote.continues; });
  }

  void report_joint(const QuoteSpan& before, const QuoteSpan& quote) {
    sink_.report(damage(page_, {.span = around(page_, before.inner.end, quote.outer.begin),
                                .label = "closed and opened without a space",
                                .message = "One quotation mark closes a quotation and opens the next without a space",
                                .suggestion = "Close the first quotation, or run the two together.",
                                .confidence = 0.9}));
  }

  // What the mark runs into explains it: another that opens inside, or one further on that closes nothing. With
  // both, marks of one kind are nested: bad style, but whole.
  void check_unclosed(std::size_t number) {
    const QuoteSpan& quote = page_.marks.spans[number];
    if (quote.outer.begin < explained_to_) return;
    const QuoteSpan* next = opened_inside(page_, number);
    const base::Span* stray = stray_after(page_, quote, next ? 0 : 1);
    if (next && stray) {
      explained_.insert(*stray);
      return;
    }
    finding::Finding finding = unclosed(page_, quote, stray != nullptr);
    if (next) {
      add(finding, first_words(page_, next->outer, 4), "another opens before it is closed");
      explained_to_ = next->outer.begin + 1;
    } else if (stray) {
      add(finding, around(page_, stray->begin, stray->end), "closes without having been opened again");
      explained_.insert(*stray);
    }
    sink_.report(std::move(finding));
  }

  void add(finding::Finding& finding, base::Span span, const char* label) const {
    finding.evidence.push_back({page_.id, span, label, finding::EvidenceRole::conflicting});
  }

  // One finding a paragraph.
  void check_strays() {
    const auto& blocks = page_.article.blocks;
    std::size_t block = 0;
    for (std::size_t i = 0; i < page_.marks.strays.size(); ++i) {
      const base::Span stray = page_.marks.strays[i];
      if (is_measure(page_, stray) || explained_.contains(stray)) continue;
      while (blocks[block].span.end < stray.end) ++block;
      finding::Finding finding = damage(page_, {.span = around(page_, stray.begin, stray.end),
                                                .label = "closes a quotation that was never opened",
                                                .message = "A quotation mark closes what was never opened",
                                                .suggestion = "Set the opening mark, or strike this one.",
                                                .severity = finding::Severity::warning,
                                                .confidence = 0.8});
      for (; i + 1 < page_.marks.strays.size() && page_.marks.strays[i + 1].end <= blocks[block].span.end; ++i) {
        const base::Span more = page_.marks.strays[i + 1];
        finding.evidence.push_back({page_.id, around(page_, more.begin, more.end), "likewise", finding::EvidenceRole::primary});
      }
      if (const auto begin = missing_open(stray, blocks[block].span)) add(finding, *begin, "the opening mark may be missing here");
      sink_.report(std::move(finding));
    }
  }

  // Where its speaker is named behind the mark, and nothing is quoted before: the paragraph's first words.
  [[nodiscard]] std::optional<base::Span> missing_open(base::Span stray, base::Span block) const {
    const std::size_t next = word_from(page_, stray.end);
    const bool told = next + 1 < page_.words.size() && page_.words[next].span.end < block.end &&
                      (tells_speaker(page_.words[next].norm) || tells_speaker(page_.words[next + 1].norm));
    const auto quoted = [&](const QuoteSpan& quote) { return quote.outer.begin >= block.begin && quote.outer.begin < stray.begin; };
    if (!told || std::any_of(page_.marks.spans.begin(), page_.marks.spans.end(), quoted)) return std::nullopt;
    return first_words(page_, {block.begin, stray.begin}, 4);
  }

  const Page& page_;
  rule::Sink& sink_;
  std::set<base::Span> explained_;      // marks that close nothing, named in a finding already
  std::uint32_t explained_to_ = 0;     // quotations that begin before it are named in a finding already
};

}  // namespace

void check_quotation_marks(const Page& page, rule::Sink& sink) { QuoteCheck(page, sink).run(); }

}  // namespace tally::rules::text
