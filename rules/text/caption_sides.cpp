// A caption that contradicts itself: one person on the left and on the right, one picture on two days.

#include <fmt/format.h>

#include <optional>
#include <vector>

#include "base/utf8.hpp"
#include "checks.hpp"
#include "word_classes.hpp"

namespace tally::rules::text {
namespace {

using language::Upos;

constexpr WordSet weekdays{{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}};
constexpr WordSet picture_words{{"photograph", "photo", "picture", "image", "photographed", "pictured", "shown", "shows", "taken", "seen"}};

// Captions by their place, and paragraphs that say so themselves.
bool is_caption(const Page& page, const ingest::Block& block) {
  if (block.zone == ingest::Zone::caption) return true;
  const std::string_view text = block.span.in(page.article.text);
  for (const std::string_view lead : {"Caption:", "Picture:", "Photo:", "Pictured", "Photograph:", "Image:"}) {
    if (text.starts_with(lead)) return true;
  }
  return false;
}

struct Shown {
  std::size_t name;  // the surname's word
  std::size_t side;
};

// "left" as a place in the picture: ", left", "(left)", "on the left", "far left".
bool is_side(const Page& page, std::size_t i) {
  const std::string_view norm = page.words[i].norm;
  if ((norm != "left" && norm != "right") || i == page.sentence_begin(i)) return false;
  static constexpr WordSet before{{"the", "far", "from", "top", "bottom", "front", "back", "second", "extreme"}};
  const bool ends = i + 1 >= page.words.size() || page.words[i + 1].gap != Gap::space || page.words[i + 1].norm == "and";
  return ends && (page.words[i].gap == Gap::other || before.contains(page.words[i - 1].norm));
}

std::optional<Shown> shown_at(const Page& page, std::size_t side) {
  for (std::size_t i = side; i > page.sentence_begin(side); --i) {
    const Word& word = page.words[i - 1];
    if (word.capital && word.token->upos == Upos::propn) return Shown{i - 1, side};
  }
  return std::nullopt;
}

void report_two(const Page& page, base::Span first, base::Span second, std::string message, rule::Sink& sink) {
  finding::Finding finding = damage(page, {.span = first, .label = "the caption", .message = std::move(message),
                                           .suggestion = "Look at the picture again.", .severity = finding::Severity::warning, .confidence = 0.85});
  finding.verdict = finding::Verdict::contradiction;
  finding.evidence.push_back({page.id, second, "and further on", finding::EvidenceRole::conflicting});
  sink.report(std::move(finding));
}

class Caption {
 public:
  Caption(const Page& page, std::size_t begin, std::size_t end, rule::Sink& sink) : page_(page), begin_(begin), end_(end), sink_(sink) {}

  void check_sides() {
    std::vector<Shown> all;
    for (std::size_t i = begin_; i < end_; ++i) {
      const std::optional<Shown> now = is_side(page_, i) ? shown_at(page_, i) : std::nullopt;
      if (!now) continue;
      for (const Shown& before : all) {
        if (page_.words[before.name].norm != page_.words[now->name].norm || page_.words[before.side].norm == page_.words[now->side].norm) continue;
        report_two(page_, span_of(page_, before.name, before.side + 1), span_of(page_, now->name, now->side + 1),
                   fmt::format("The caption has {} on the left and on the right", page_.words[now->name].form), sink_);
        return;
      }
      all.push_back(*now);
    }
  }

  // "Pictured: the choir on Monday. The photograph shows it on Wednesday."
  void check_days() {
    std::optional<std::size_t> first;
    for (std::size_t i = begin_; i < end_; ++i) {
      if (!weekdays.contains(page_.words[i].norm)) continue;
      if (!first) {
        first = i;
      } else if (page_.words[*first].norm != page_.words[i].norm && page_.words[*first].sentence != page_.words[i].sentence && of_picture(i) && of_picture(*first)) {
        report_two(page_, phrase(*first), phrase(i), fmt::format("The caption dates one picture {} and {}", page_.words[*first].form, page_.words[i].form), sink_);
        return;
      }
    }
  }

 private:
  // The sentence speaks of the picture, or it is the caption's first.
  [[nodiscard]] bool of_picture(std::size_t i) const {
    if (page_.words[i].sentence == page_.words[begin_].sentence) return true;
    for (std::size_t k = page_.words[i].sentence; k < i; ++k) {
      if (picture_words.contains(page_.words[k].norm)) return true;
    }
    return false;
  }
  [[nodiscard]] base::Span phrase(std::size_t i) const { return span_of(page_, i > page_.sentence_begin(i) ? i - 1 : i, i + 1); }

  const Page& page_;
  std::size_t begin_;
  std::size_t end_;
  rule::Sink& sink_;
};

}  // namespace

void check_caption_sides(const Page& page, rule::Sink& sink) {
  for (std::size_t i = 0; i < page.words.size();) {
    const std::uint32_t number = page.document[page.words[i].token->sentence].block;
    std::size_t end = i;
    while (end < page.words.size() && page.document[page.words[end].token->sentence].block == number) ++end;
    if (is_caption(page, page.article.blocks[number])) {
      Caption caption(page, i, end, sink);
      caption.check_sides();
      caption.check_days();
    }
    i = end;
  }
}

}  // namespace tally::rules::text
