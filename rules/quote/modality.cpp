#include <algorithm>
#include <map>

#include "language/tree.hpp"
#include "versions.hpp"

namespace tally::rules::quote {
namespace {

using align::QuoteFamily;
using align::QuotePlace;
using align::QuoteVersion;
using align::Story;
using align::WordRange;
using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;

constexpr std::size_t longest_phrase = 6;  // words; longer ones bring their verb along

// Reported speech shifts can to could and will to would: each pair is one modality.
std::string_view modality_of(std::string_view norm) {
  using Pair = std::pair<std::string_view, std::string_view>;
  static constexpr Pair modalities[] = {{"can", "can"},     {"could", "can"},     {"ca", "can"},     {"will", "will"},
                                        {"would", "will"},  {"'ll", "will"},      {"wo", "will"},    {"may", "may"},
                                        {"might", "may"},   {"should", "should"}, {"ought", "should"}, {"must", "must"}};
  for (const auto& [form, modality] : modalities) {
    if (form == norm) return modality;
  }
  return {};
}

// The modal verb before `phrase` that governs it: of its own top word, or of the verb that it completes.
TokenId modal_of(const Document& document, TokenRange phrase) {
  TokenId top = language::top_of(document, phrase);
  for (int steps = 0; steps < 2; ++steps) {
    TokenId found;
    language::for_each_child(document, top, [&](TokenId id, const Token& token) {
      const bool modal = token.xpos == language::Xpos::md && language::universal(token.relation) == Relation::aux;
      if (modal && id.value < phrase.begin) found = id;
    });
    if (found.valid()) return found;
    const Token& token = document[top];
    const Relation relation = language::universal(token.relation);
    const bool completes = relation == Relation::xcomp || relation == Relation::obj;
    if (!completes || !token.head.valid()) return {};
    top = token.head;
  }
  return {};
}

struct Framed {
  const QuotePlace* place = nullptr;
  base::Span span;
  std::string words;  // "should be “enormously proud"
};

using Frames = std::map<std::string_view, std::vector<Framed>>;  // by modality

void add(const Story& story, const QuotePlace& place, WordRange words, Frames& frames) {
  const Document& document = story[place.article].document;
  const TokenRange phrase{place.tokens[words.begin].value, place.tokens[words.end - 1].value + 1};
  const TokenId modal = modal_of(document, phrase);
  if (!modal.valid()) return;
  const std::string_view modality = modality_of(document.norm(document[modal]));
  if (modality.empty()) return;
  const base::Span span = base::cover(document[modal].span, document.span_of(phrase));
  frames[modality].push_back({&place, span, std::string(span.in(story[place.article].article.text))});
}

bool is_fragment(const Story& story, const QuoteVersion& version) {
  return version.word_count() <= longest_phrase &&
         std::any_of(version.places.begin(), version.places.end(), [&](const QuotePlace& place) {
           const auto& value = story[place.article].mentions[place.mention].value;
           return std::get<mention::Quotation>(value).kind != mention::QuotationKind::direct;
         });
}

// The places of a fragment, its own and those inside longer quotations.
Frames frames_of(const Story& story, const QuoteFamily& family, std::size_t version) {
  Frames frames;
  for (const QuotePlace& place : family.versions[version].places) add(story, place, family.versions[version].all(), frames);
  for (const align::QuotePair& pair : family.pairs) {
    if (pair.left != version && pair.right != version) continue;
    const bool is_left = pair.left == version;
    if (!pair.edits.empty() || pair.equal_words != family.versions[version].word_count()) continue;
    const QuoteVersion& other = family.versions[is_left ? pair.right : pair.left];
    for (const QuotePlace& place : other.places) add(story, place, is_left ? pair.right_region : pair.left_region, frames);
  }
  return frames;
}

void report(const Story& story, const Frames& frames, const QuotePlace& a, const QuotePlace& b, rule::Sink& sink) {
  std::vector<Side> sides;
  for (const auto& [modality, framed] : frames) {
    Side side{framed.front().words, {}};
    for (const Framed& f : framed) {
      if (may_share_speaker(*f.place, a)) side.places.push_back({f.place->article, f.place->mention, f.span});
    }
    std::sort(side.places.begin(), side.places.end());
    if (!side.places.empty()) sides.push_back(std::move(side));
  }
  std::sort(sides.begin(), sides.end(), [](const Side& x, const Side& y) { return x.places < y.places; });
  const std::string speaker = speaker_name(story, a, b);
  finding::Finding finding = difference(story, "The words of " + speaker + " stand behind another modal verb: ", sides);
  finding.severity = finding::Severity::warning;
  finding.verdict = finding::Verdict::imprecision;
  finding.confidence = 0.85;
  finding.suggestion = "Quote the modal verb too, or use the one that was spoken.";
  finding.subject = speaker;
  for (const auto& [modality, framed] : frames) finding.subject += " / " + std::string(modality);
  sink.report(std::move(finding));
}

// Two modalities for one person's words.
void check_fragment(const Story& story, const Frames& frames, rule::Sink& sink) {
  for (auto left = frames.begin(); left != frames.end(); ++left) {
    for (auto right = std::next(left); right != frames.end(); ++right) {
      for (const Framed& a : left->second) {
        for (const Framed& b : right->second) {
          if (a.place->article == b.place->article || !share_speaker(*a.place, *b.place)) continue;
          report(story, frames, *a.place, *b.place, sink);
          return;
        }
      }
    }
  }
}

}  // namespace

void check_modality(const Story& story, rule::Sink& sink) {
  for (const QuoteFamily& family : story.quotes) {
    for (std::size_t v = 0; v < family.versions.size(); ++v) {
      if (is_fragment(story, family.versions[v])) check_fragment(story, frames_of(story, family, v), sink);
    }
  }
}

}  // namespace tally::rules::quote
