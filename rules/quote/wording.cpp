#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "align/quote_words.hpp"
#include "rule/wording.hpp"
#include "versions.hpp"

namespace tally::rules::quote {
namespace {

using align::EditGrade;
using align::QuoteEdit;
using align::QuoteFamily;
using align::QuotePair;
using align::QuotePlace;
using align::QuoteVersion;
using align::Story;
using align::WordRange;

constexpr std::uint32_t context_words = 2;    // shown on either side of an edit
constexpr std::size_t longest_edit = 5;       // words of one side: more are another utterance or a cut
constexpr std::size_t most_edits = 3;
constexpr std::size_t whole_utterance = 8;     // equal words of one speaker that hardly belong to two utterances
constexpr std::size_t most_changed = 4;        // words of such an utterance
constexpr std::size_t equal_if_unknown = 6;   // equal words where a speaker is not known

std::size_t size(WordRange range) { return range.end - range.begin; }

// The edit with some words around it, so that it can be read and, if words are only missing, be seen.
WordRange with_context(WordRange edit, WordRange region) {
  return {edit.begin - std::min(edit.begin - region.begin, context_words),
          edit.end + std::min(region.end - edit.end, context_words)};
}

bool in_body(const Story& story, const QuotePlace& place) {
  const language::Document& document = story[place.article].document;
  return document.zone_of(story[place.article].article, document[place.tokens.front()]) == ingest::Zone::body;
}

// A speaker who is quoted with both wordings in the text of one article said both; a headline or a caption quotes what the text has.
bool both_in_one_text(const Story& story, const QuoteVersion& left, const QuoteVersion& right) {
  return std::any_of(left.places.begin(), left.places.end(), [&](const QuotePlace& a) {
    return std::any_of(right.places.begin(), right.places.end(),
                       [&](const QuotePlace& b) { return a.article == b.article && in_body(story, a) == in_body(story, b); });
  });
}

bool in_one_article(const QuotePlace& a, const QuotePlace& b) { return a.article == b.article; }

// A sentence left out between others is a cut, not a change.
bool cuts_sentence(const Story& story, const QuotePlace& place, WordRange edit) {
  if (edit.empty() || edit.begin == 0) return false;
  const language::Document& document = story[place.article].document;
  const auto sentence = [&](std::uint32_t word) { return document[place.tokens[word]].sentence; };
  return sentence(edit.begin - 1) != sentence(edit.begin) && edit.end < place.tokens.size() &&
         sentence(edit.end - 1) != sentence(edit.end);
}

// The edit that makes two versions two wordings of one utterance; nothing where they are two utterances.
class Judge {
 public:
  Judge(const Story& story, const QuoteFamily& family, const QuotePair& pair)
      : story_(story), left_(family.versions[pair.left]), right_(family.versions[pair.right]), pair_(pair) {}

  [[nodiscard]] std::optional<QuoteEdit> worst() const {
    if (pair_.edits.empty() || pair_.edits.size() > most_edits) return std::nullopt;
    if (both_in_one_text(story_, left_, right_) || !speakers_allow()) return std::nullopt;
    std::size_t changed = 0;
    const QuoteEdit* worst = nullptr;
    for (const QuoteEdit& edit : pair_.edits) {
      if (edit.grade < EditGrade::function_word || is_cut(edit)) continue;
      changed += std::max(size(edit.left), size(edit.right));
      if (worst == nullptr || edit.grade > worst->grade) worst = &edit;
    }
    if (worst == nullptr || std::max(size(worst->left), size(worst->right)) > longest_edit) return std::nullopt;
    const bool surely_one = pair_.equal_words >= whole_utterance && share_speaker(left_.places.front(), right_.places.front());
    if (surely_one && ends_otherwise()) return *worst;
    const std::size_t weight = surely_one && changed <= most_changed ? 2 : 3;
    if (weight * changed > pair_.equal_words) return std::nullopt;
    // a headline leaves words out without a mark
    if (in_one_article(left_.places.front(), right_.places.front()) && (worst->left.empty() || worst->right.empty())) return std::nullopt;
    return *worst;
  }

 private:
  [[nodiscard]] bool is_cut(const QuoteEdit& edit) const {
    return cuts_sentence(story_, left_.places.front(), edit.left) || cuts_sentence(story_, right_.places.front(), edit.right);
  }

  // Word for word the same up to another end.
  [[nodiscard]] bool ends_otherwise() const {
    const QuoteEdit& last = pair_.edits.back();
    return pair_.edits.size() == 1 && last.left.end == pair_.left_region.end && last.right.end == pair_.right_region.end;
  }

  [[nodiscard]] bool speakers_allow() const {
    const QuotePlace& a = left_.places.front();
    const QuotePlace& b = right_.places.front();
    if (in_one_article(a, b)) return may_share_speaker(a, b);
    return share_speaker(a, b) || (may_share_speaker(a, b) && pair_.equal_words >= equal_if_unknown);
  }

  const Story& story_;
  const QuoteVersion& left_;
  const QuoteVersion& right_;
  const QuotePair& pair_;
};

// One difference of a family, gathered from all pairs of versions that show it.
struct Difference {
  EditGrade grade = EditGrade::none;
  bool addition = false;  // words that the other side leaves out
  std::string speaker;
  std::map<std::string, Side> sides;  // by the words that differ
};

std::string key_of(const Story& story, const QuotePlace& place, WordRange range) {
  std::string out;
  const language::Document& document = story[place.article].document;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    out += (out.empty() ? "" : " ") + align::quote_key(document.norm(document[place.tokens[i]]));
  }
  return out;
}

// The places of a version, those left out that give the words to somebody else than `said`.
void add_side(const Story& story, const QuoteVersion& version, const QuotePlace& said, WordRange edit, WordRange region,
              Difference& into) {
  const WordRange shown = with_context(edit, region);
  Side& side = into.sides[key_of(story, version.places.front(), edit)];
  for (const QuotePlace& place : version.places) {
    if (!may_share_speaker(place, said)) continue;
    side.places.push_back({place.article, place.mention, place.span(story[place.article].document, shown)});
  }
  std::sort(side.places.begin(), side.places.end());
  side.places.erase(std::unique(side.places.begin(), side.places.end(),
                                [](const Words& a, const Words& b) { return a.article == b.article && a.mention == b.mention; }),
                    side.places.end());
  side.label = rule::words(story, side.places.front().article, side.places.front().span);
}

finding::Severity severity_of(const Difference& difference) {
  if (difference.grade == EditGrade::function_word) return finding::Severity::info;
  if (difference.grade == EditGrade::content_word && difference.addition) return finding::Severity::warning;
  return finding::Severity::error;
}

void report(const Story& story, const Difference& found, rule::Sink& sink) {
  std::vector<Side> sides;
  for (const auto& [key, side] : found.sides) sides.push_back(side);
  std::sort(sides.begin(), sides.end(), [](const Side& a, const Side& b) { return a.places < b.places; });
  finding::Finding finding = difference(story, "One utterance of " + found.speaker + " is quoted as ", std::move(sides));
  finding.severity = severity_of(found);
  finding.verdict = finding.severity == finding::Severity::info ? finding::Verdict::style : finding::Verdict::contradiction;
  finding.confidence = found.grade == EditGrade::function_word ? 0.8 : 0.9;
  finding.suggestion = "Check the recording or the statement, and quote it word for word.";
  finding.subject = found.speaker;
  for (const auto& [key, side] : found.sides) finding.subject += " / " + key;
  sink.report(std::move(finding));
}

void note(const QuoteVersion& left, const QuoteVersion& right, Reported& into) {
  for (const QuotePlace& a : left.places) {
    for (const QuotePlace& b : right.places) {
      const QuotationKey first{a.article, a.mention};
      const QuotationKey second{b.article, b.mention};
      into.insert({std::min(first, second), std::max(first, second)});
    }
  }
}

void check_family(const Story& story, const QuoteFamily& family, Reported& reported, rule::Sink& sink) {
  std::map<std::set<std::string>, Difference> differences;
  for (const QuotePair& pair : family.pairs) {
    sink.compared();
    const auto edit = Judge(story, family, pair).worst();
    if (!edit) continue;
    const QuoteVersion& left = family.versions[pair.left];
    const QuoteVersion& right = family.versions[pair.right];
    note(left, right, reported);
    Difference& into = differences[{key_of(story, left.places.front(), edit->left),
                                    key_of(story, right.places.front(), edit->right)}];
    into.grade = edit->grade;
    into.addition = edit->left.empty() || edit->right.empty();
    if (into.speaker.empty()) into.speaker = speaker_name(story, left.places.front(), right.places.front());
    const QuotePlace& said = left.places.front().speaker.persons.empty() ? right.places.front() : left.places.front();
    add_side(story, left, said, edit->left, pair.left_region, into);
    add_side(story, right, said, edit->right, pair.right_region, into);
  }
  for (const auto& [key, found] : differences) report(story, found, sink);
}

}  // namespace

Reported check_wording(const Story& story, rule::Sink& sink) {
  Reported reported;
  for (const QuoteFamily& family : story.quotes) check_family(story, family, reported, sink);
  return reported;
}

}  // namespace tally::rules::quote
