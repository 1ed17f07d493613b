// A sentence that stands twice in one article, or a caption that repeats the beginning of a sentence. Headlines and
// pull quotes repeat on purpose.

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "checks.hpp"
#include "finding/hash.hpp"
#include "language/word_set.hpp"

namespace tally::rules::text {
namespace {

constexpr std::size_t key_words = 6;  // shorter sentences repeat by chance
constexpr std::size_t subject_words = 10;  // by which a finding is known again
constexpr std::size_t shown_words = 16;

struct Run {
  std::size_t begin = 0;  // words
  std::size_t end = 0;
  [[nodiscard]] std::size_t size() const { return end - begin; }
};

bool counts(ingest::Zone zone) {
  return zone == ingest::Zone::body || zone == ingest::Zone::standfirst || zone == ingest::Zone::caption;
}

bool same_words(const Page& page, const Run& a, const Run& b) {
  const std::size_t length = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < length; ++i) {
    if (page.words[a.begin + i].norm != page.words[b.begin + i].norm) return false;
  }
  return true;
}

ingest::Zone zone_of(const Page& page, const Run& run) {
  return page.document.zone_of(page.article, *page.words[run.begin].token);
}

// Whole sentences that are alike, or a caption that begins like a sentence.
bool repeats(const Page& page, const Run& a, const Run& b) {
  if (!same_words(page, a, b)) return false;
  if (a.size() == b.size()) return true;
  const Run& shorter = a.size() < b.size() ? a : b;
  const base::Span words = span_of(page, shorter.begin, shorter.end);
  const base::Span block = page.article.blocks[page.document[page.words[shorter.begin].token->sentence].block].span;
  return words.begin == block.begin && block.end - words.end <= 1;  // the whole block, but for a stop
}

// Words and no table of figures; what a speaker repeats is the speaker's affair.
bool is_prose(const Page& page, const Run& run) {
  const auto begin = page.words.begin() + static_cast<std::ptrdiff_t>(run.begin);
  return !begin->quoted && std::count_if(begin, begin + key_words, [](const Word& word) { return word.plain; }) >= 4;
}

// "[Picture 2: Teenagers pass sandbags": where the words begin behind what only numbers the picture.
std::size_t behind_label(const Page& page, const Run& run) {
  static constexpr language::WordSet labels{{"picture", "photo", "photograph", "image", "caption", "figure", "pic"}};
  if (!labels.contains(page.words[run.begin].norm)) return run.begin;
  for (std::size_t i = run.begin + 1; i < run.end && i <= run.begin + 2; ++i) {
    const std::string_view between = base::Span{page.words[i - 1].span.end, page.words[i].span.begin}.in(page.article.text);
    if (between == ": ") return i;
  }
  return run.begin;
}

std::vector<Run> sentences_of(const Page& page) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < page.words.size();) {
    Run run{i, page.sentence_end(i)};
    run.begin = behind_label(page, run);
    if (run.size() >= key_words && is_prose(page, run) && counts(zone_of(page, run))) runs.push_back(run);
    i = run.end;
  }
  return runs;
}

std::uint64_t key_of(const Page& page, const Run& run) {
  std::uint64_t key = 0;
  for (std::size_t i = run.begin; i < run.begin + key_words; ++i) key = key * 1099511628211U + page.words[i].token->norm.value + 1;
  return key;
}

// A name or a number stands in it: no refrain.
bool tells_facts(const Page& page, const Run& run) {
  for (std::size_t i = run.begin + 1; i < run.end; ++i) {
    if (page.upos(i) == language::Upos::num || (page.words[i].capital && page.upos(i) == language::Upos::propn)) return true;
  }
  return false;
}

// A long sentence that the running text has twice cannot run; a caption that repeats one is a matter of taste.
bool in_body(const Page& page, const std::vector<Run>& runs) {
  constexpr std::size_t long_sentence = 9;
  return std::all_of(runs.begin(), runs.end(), [&](const Run& run) {
    return (run.size() >= long_sentence || tells_facts(page, run)) && zone_of(page, run) == ingest::Zone::body;
  });
}

// Two pictures, told apart by a number or a credit, with the words of one.
bool two_pictures(const Page& page, const std::vector<Run>& runs) {
  const auto block = [&](const Run& run) {
    return page.article.blocks[page.document[page.words[run.begin].token->sentence].block].span.in(page.article.text);
  };
  const bool captions = std::all_of(runs.begin(), runs.end(), [&](const Run& run) { return zone_of(page, run) == ingest::Zone::caption; });
  return captions && runs.size() == 2 && runs[0].size() == runs[1].size() && block(runs[0]) != block(runs[1]);
}

void report(const Page& page, const std::vector<Run>& runs, rule::Sink& sink) {
  std::size_t length = shown_words;
  for (const Run& run : runs) length = std::min(length, run.size());
  finding::Finding finding =
      damage(page, {.span = span_of(page, runs[0].begin, runs[0].begin + length),
                    .label = "stands here",
                    .message = fmt::format("The words “{}” stand {} in the article",
                                           span_of(page, runs[0].begin, runs[0].begin + key_words).in(page.article.text),
                                           runs.size() == 2 ? "twice" : fmt::format("{} times", runs.size())),
                    .suggestion = "Strike the repetition, or give the caption words of its own.",
                    .severity = in_body(page, runs) || two_pictures(page, runs) ? finding::Severity::warning : finding::Severity::info,
                    .confidence = 0.9});
  finding.subject = span_of(page, runs[0].begin, runs[0].begin + std::min(length, subject_words)).in(page.article.text);
  for (std::size_t i = 1; i < runs.size(); ++i)
    finding.evidence.push_back({page.id, span_of(page, runs[i].begin, runs[i].begin + length), "and again here", finding::EvidenceRole::supporting});
  sink.report(std::move(finding));
}

}  // namespace

void check_repeats(const Page& page, rule::Sink& sink) {
  std::unordered_map<std::uint64_t, std::size_t> seen;  // key -> group
  std::vector<std::vector<Run>> groups;
  for (const Run& run : sentences_of(page)) {
    const auto [entry, is_new] = seen.emplace(key_of(page, run), groups.size());
    if (is_new) groups.push_back({run});
    else if (repeats(page, groups[entry->second].front(), run)) groups[entry->second].push_back(run);
  }
  for (const std::vector<Run>& group : groups) {
    if (group.size() > 1) report(page, group, sink);
  }
}

}  // namespace tally::rules::text
